"""Nobody chosen yet: those one promised something come first, then those one met lately."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from coach.domain.fact import Kind
from coach.domain.person import Person
from ui import state, wiring
from ui.components import words
from ui.components.escaping import plain, safe

_MOST = 6


def show(key: str, people: Sequence[Person]) -> None:
    """A few people to begin with, each with the reason in the notes' own words."""
    if not people:
        st.caption("Nobody is in your notebook yet. Capture a first talk, and come back.")
        return
    reasons = _reasons({person.id for person in people})
    by_id = {person.id: person for person in people}
    if reasons:
        st.subheader("Perhaps one of these", anchor=False)
    for person_id, reason in reasons.items():
        with st.container(key=f"row-{key}-{person_id}", gap=None):
            name = plain(by_id[person_id].name)
            st.button(name, key=f"{key}-open-{person_id}", type="tertiary", on_click=state.set_focus, args=(person_id,))
            st.html(f'<p class="quiet">{reason}</p>')


def _reasons(known: set[str]) -> dict[str, str]:
    """Person ids, promises of mine first, then recent talks; each with a line of HTML."""
    coach, today = wiring.coach(), wiring.coach().today
    promised: dict[str, str] = {}
    met: dict[str, str] = {}
    for note in coach.notes(limit=40):
        day = words.day_html(note.date, today)
        for fact in coach.facts_of_note(note.id):
            if fact.kind is Kind.PROMISE_MINE and fact.shareable and fact.person_id in known:
                promised.setdefault(fact.person_id, f"{day}: {safe(fact.quote)}")
        for person in note.people:
            if person.id in known and not note.private:
                met.setdefault(person.id, f"{day}: {safe(words.clipped(note.text, 90))}")
    return dict([*promised.items(), *((who, why) for who, why in met.items() if who not in promised)][:_MOST])
