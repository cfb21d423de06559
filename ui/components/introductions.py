"""Two people who should meet: who is there, what both want with the notes of both, what to say, asking both first."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

import streamlit as st

from coach.domain.introduction import Introduction
from coach.domain.person import Person
from coach.domain.suggestion import Draft
from ui import state, wiring
from ui.components import sources, trouble, undo
from ui.components.escaping import plain, safe
from ui.waiting import watched

_NONE = "Nothing you noted about them meets. Ask one of them what they would like to get done this year."


def choose(key: str, people: Sequence[Person]) -> None:
    """Tick who will be there; the pairs come behind a button, since the model is asked about them."""
    names = {person.id: person.name for person in people}
    there = st.multiselect(
        "Who will be there, of those you know?",
        list(names),
        format_func=lambda person_id: plain(names[person_id]),
        key=f"{key}-there",
        placeholder="Choose two or more",
        persist_state="session",
    )
    if len(there) == 1:
        st.caption(f"Of those there you know only {plain(names[there[0]])}; an introduction needs two.")
    asked = " ".join(sorted(there))
    st.button("Who should meet?", key=f"{key}-find", disabled=len(there) < 2, on_click=state.ask, args=(key, asked))
    if asked and state.asked(key) == asked:
        _find(key, [person for person in people if person.id in there])
    show(key, _kept(key, asked))


def show(key: str, found: Sequence[Introduction] | None, unavailable: str | None = None) -> None:
    """The pairs, each with the notes of both and its warning; None where nobody looked yet."""
    if unavailable:
        st.caption(plain(unavailable))
        return
    if found is not None and not found:
        st.caption(_NONE)
    for number, pair in enumerate(found or ()):
        with st.container(key=f"card-{key}-{number}"):
            _pair(f"{key}-{number}", pair)
    undo.show(key)


def _find(key: str, people: Sequence[Person]) -> None:
    found: list[Introduction] = []
    with trouble.told():
        for one in watched(wiring.writer().introduction_steps(people), st.empty().empty):
            found.append(one)
            st.html(f'<p class="line">{safe(one.line)}</p>')
        state.keep_made(key, " ".join(sorted(person.id for person in people)), tuple(found))
        state.settle(key)
        st.rerun()
    state.settle(key)


def _kept(key: str, asked: str) -> tuple[Introduction, ...] | None:
    kept: tuple[Introduction, ...] | None = state.made(key, asked)
    return kept


def _pair(key: str, pair: Introduction) -> None:
    goal = f'<p class="quiet">What it is about: {safe(pair.shared_goal)}</p>' if pair.shared_goal else ""
    folds = "".join(_fold(pair, note_id) for note_id in dict.fromkeys(source.note_id for source in pair.sources))
    st.html(
        f'<p class="fact"><b>{safe(pair.a.name)} and {safe(pair.b.name)}</b></p>{goal}'
        f'<p class="line">“{safe(pair.line)}”</p>{folds}'
    )
    if pair.warning:
        st.caption(plain(pair.warning), help="A pastime in common is a fine talk, and rarely more than that.")
    what = f"{key}-ask"
    st.button("Draft both messages", key=f"{key}-draft", icon=":material/mail:", on_click=state.ask, args=(what,))
    if state.asked(what):
        _draft(key, pair)
    _drafts(key, pair)


def _fold(pair: Introduction, note_id: str) -> str:
    """What the line takes from one note, and about whom of the two it is."""
    about = {ref.id for ref in wiring.coach().note(note_id).people}
    names = " and ".join(safe(ref.name) for ref in (pair.a, pair.b) if ref.id in about)
    fold = sources.html([source for source in pair.sources if source.note_id == note_id])
    return f'<p class="quiet">{names}</p>{fold}'


def _draft(key: str, pair: Introduction) -> None:
    with trouble.told():
        made = list(watched(_asking(pair), st.empty().empty))
        state.keep(f"{key}-drafts", json.dumps([pair.a.id, pair.b.id, *(draft.id for draft in made)]))
        for draft in made:
            state.keep(f"draft-{draft.person.id}", draft.id)
        undo.offer("Both are to be asked first; nothing is sent.")
        state.settle(f"{key}-ask")
        st.rerun()
    state.settle(f"{key}-ask")


def _asking(pair: Introduction) -> Iterator[Draft]:
    coach = wiring.writer()
    yield from coach.ask_both(coach.keep_introduction(pair).id)


def _drafts(key: str, pair: Introduction) -> None:
    """The two messages, each a click away from its desk."""
    a, b, *drafts = json.loads(state.kept(f"{key}-drafts") or "[null, null]")
    if (a, b) != (pair.a.id, pair.b.id):
        return
    for draft in (one for ref in (pair.a, pair.b) for one in wiring.coach().drafts(ref.id) if one.id in drafts):
        body = "<br>".join(safe(line) for line in draft.body.split("\n"))
        st.html(f'<p class="quiet">To {safe(draft.person.name)}</p><p class="line">{body}</p>')
        if st.button(f"Open the one to {plain(draft.person.name)}", key=f"{key}-open-{draft.person.id}"):
            state.set_focus(draft.person.id)
            st.switch_page(wiring.WRITE, query_params={"person": draft.person.id})
