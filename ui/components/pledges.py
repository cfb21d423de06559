"""Promises and favours with one person: what is open, kept with one click, and what was done both ways."""

from __future__ import annotations

import streamlit as st

from coach.domain.note import Source
from coach.domain.person import Person
from coach.domain.promise import Favour, Promise, PromiseState
from ui import wiring
from ui.components import sources, trouble, undo, words
from ui.components.escaping import plain, safe

_SETTLED = {PromiseState.KEPT: "kept", PromiseState.DROPPED: "let go"}


def show(key: str, person: Person) -> None:
    """Open promises, the favours, and a line to note a new one. Nobody owes anybody."""
    st.subheader("Promises and favours", anchor=False)
    found = wiring.coach().promises(person.id, settled=True)
    for promise in found:
        if promise.state is PromiseState.OPEN:
            _promise(key, person, promise)
    favours = wiring.coach().favours(person.id)
    for favour in favours:
        _favour(key, person, favour)
    if not found and not favours:
        st.caption("Nothing is noted yet. A small thing is enough: a link, a name, ten minutes.")
    with st.expander("Note a promise or a favour", key=f"{key}-new"):
        _new(key, person)
    settled = [promise for promise in found if promise.state is not PromiseState.OPEN]
    if settled:
        with st.expander("What became of earlier promises", key=f"{key}-settled"):
            st.html("".join(_settled(person, promise) for promise in settled))


def _promise(key: str, person: Person, promise: Promise) -> None:
    today = wiring.coach().today
    who = "You promised" if promise.mine else f"{safe(person.first_name)} promised"
    day = f' <span class="quiet">by {words.exact(promise.due)}</span>' if promise.due else ""
    since = f' <span class="quiet">{words.day_html(promise.made, today)}</span>' if promise.made else ""
    source = sources.html([Source(promise.note_id, promise.quote)] if promise.note_id and promise.quote else [])
    said = f"<q>{safe(promise.quote)}</q>" if promise.quote else safe(promise.what)
    with st.container(key=f"card-{key}-{promise.id}"):
        st.html(f'<p class="fact"><span class="kind">{who}</span>{said}{since}{day}</p>{source}')
        with st.container(horizontal=True):
            st.button("Kept", key=f"{key}-kept-{promise.id}", on_click=_keep, args=(promise.id, False))
            st.button(
                "Kept, note the favour", key=f"{key}-favour-{promise.id}", on_click=_keep, args=(promise.id, True)
            )
            st.button("Let go", key=f"{key}-drop-{promise.id}", type="tertiary", on_click=_drop, args=(promise.id,))


def _keep(promise_id: str, favour: bool) -> None:
    with trouble.told():
        wiring.coach().keep_promise(promise_id, favour=favour)
        undo.offer("The promise is kept.")


def _drop(promise_id: str) -> None:
    with trouble.told():
        wiring.coach().drop_promise(promise_id)
        undo.offer("The promise is let go of.")


def _settled(person: Person, promise: Promise) -> str:
    who = "You" if promise.mine else safe(person.first_name)
    day = f" {words.day_html(promise.settled, wiring.coach().today)}" if promise.settled else ""
    state = f'<span class="quiet">{_SETTLED[promise.state]}{day}</span>'
    return f'<p class="fact"><span class="kind">{who}</span>{safe(promise.what)} {state}</p>'


def _favour(key: str, person: Person, favour: Favour) -> None:
    who = f"You, for {safe(person.first_name)}" if favour.given else f"{safe(person.first_name)}, for you"
    time = f"{favour.minutes} minutes" if favour.minutes is not None else ""
    day = words.day_html(favour.date, wiring.coach().today) if favour.date else ""
    rest = " · ".join(part for part in (day, time) if part)
    line = f'<span class="kind">{who}</span>{safe(favour.what)} <span class="quiet">{rest}</span>'
    with st.container(
        key=f"line-{key}-{favour.id}", horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"
    ):
        st.html(f'<p class="fact">{line}</p>', width="stretch")
        st.button("Take it out", key=f"{key}-out-{favour.id}", type="tertiary", on_click=_take_out, args=(favour.id,))


def _take_out(favour_id: str) -> None:
    with trouble.told():
        wiring.coach().drop_favour(favour_id)
        undo.offer("Taken out.")


_NEW = {
    "mine": "I promised",
    "theirs": "They promised",
    "given": "I did something for them",
    "received": "They did something for me",
}


def _new(key: str, person: Person) -> None:
    with st.form(f"{key}-form", clear_on_submit=True, border=False):
        sort = st.selectbox("What it is", list(_NEW), format_func=_NEW.__getitem__, key=f"{key}-sort")
        what = st.text_input("In a few words", key=f"{key}-what")
        due = st.date_input("By when, for a promise", None, key=f"{key}-due", format="DD/MM/YYYY")
        minutes = st.number_input("Minutes it took, for a favour", 0, None, None, key=f"{key}-minutes")
        if not st.form_submit_button("Note it", key=f"{key}-add"):
            return
        with trouble.told():
            if sort in ("mine", "theirs"):
                wiring.coach().add_promise(person.id, what or "", mine=sort == "mine", due=due)
            else:
                wiring.coach().add_favour(person.id, what or "", given=sort == "given", minutes=minutes)
            undo.offer(f"Noted, about {plain(person.first_name)}.")
            st.rerun()
