"""One person in a list."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import streamlit as st

from coach.chains.defaults import usual_channel
from coach.domain.person import Person
from coach.domain.suggestion import DraftKind
from ui import state, wiring
from ui.components import person_head, words
from ui.components.escaping import plain, safe


def several(key: str, people: Sequence[Person], silent: Collection[str]) -> None:
    """One below the other; those ids among them of whom nothing is noted come under a heading of their own."""
    headed = False
    for person in people:
        if person.id not in silent:
            show(key, person)
            continue
        if not headed:
            st.subheader("You can say nothing about yet", anchor=False)
            headed = True
        _unknown(key, person)


def show(key: str, person: Person) -> None:
    """Their name to click, what they do, the last talk in a line; one click puts them aside or back."""
    last = wiring.coach().notes(person=person.id, limit=1)
    with st.container(key=f"row-{key}-{person.id}", gap=None):
        with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
            _name(key, person)
            _aside(key, person)
        line = safe(" · ".join(part for part in (person.role, person.company) if part))
        if last:
            day = words.day_html(last[0].date, wiring.coach().today)
            talk = safe(words.clipped(last[0].text)) if not last[0].private else "a private note"
            line = f"{line}<br>{day}: {talk}" if line else f"{day}: {talk}"
        else:
            line = f"{line} · no talk noted yet" if line else "no talk noted yet"
        st.html(f'<p class="quiet">{line}{_next(person)}</p>')


def _next(person: Person) -> str:
    """HTML of the next thing: what I promised, else a message I decided to write; empty when there is none."""
    coach = wiring.coach()
    promised = next((promise for promise in coach.promises(person.id) if promise.mine), None)
    if promised:
        return f"<br>Next: you promised <q>{safe(words.clipped(promised.what, 80))}</q>"
    planned = next(iter(coach.follow_ups(person.id)), None)
    if planned and planned.due:
        return f"<br>Next: write to them, {words.day_html(planned.due, coach.today)}"
    return ""


def _unknown(key: str, person: Person) -> None:
    """Somebody about whom nothing is noted: how one met, and the ways to change that (practice 004-06)."""
    with st.container(key=f"row-{key}-{person.id}", gap=None):
        _name(key, person)
        known = [text for text in (person.role, person.company, person.how_met) if text]
        st.html(f'<p class="quiet">{safe(" · ".join([*known, "no talk noted yet"]))}</p>')
        with st.container(horizontal=True, key=f"aside-{key}-row-{person.id}"):
            if st.button("Write to them again", key=f"{key}-anew-{person.id}", type="tertiary"):
                state.ask("draft", person.id)
                state.keep("draft-kind", DraftKind.REINTRODUCE.value)
                state.keep("draft-channel", usual_channel(person).value)
                st.switch_page(wiring.WRITE, query_params={"person": person.id})
            _aside(key, person)


def _aside(key: str, person: Person) -> None:
    with st.container(key=f"aside-{key}-{person.id}", width="content"):
        st.button(
            "Take back" if person.archived else "Put aside",
            key=f"{key}-aside-{person.id}",
            type="tertiary",
            on_click=person_head.put_aside,
            args=(person, not person.archived),
        )


def _name(key: str, person: Person) -> None:
    st.button(
        plain(person.name),
        key=f"{key}-open-{person.id}",
        type="tertiary",
        on_click=state.set_focus,
        args=(person.id,),
    )
