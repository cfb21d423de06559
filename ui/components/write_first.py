"""Nobody chosen yet: those due come first, in the order of Today, then those one met lately."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

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
    """Person ids, those due first as on Today, then recent talks; each with a line of HTML."""
    coach, today = wiring.coach(), wiring.coach().today
    due: dict[str, str] = {}
    for thing in coach.due_today().things:
        if thing.person.id in known:
            due.setdefault(thing.person.id, safe(thing.reason))
    met: dict[str, str] = {}
    for note in coach.notes(limit=40) if len(due) < _MOST else ():
        day = words.day_html(note.date, today)
        for person in note.people:
            if person.id in known and not note.private:
                met.setdefault(person.id, f"{day}: {safe(words.clipped(note.text, 90))}")
    return dict([*due.items(), *((who, why) for who, why in met.items() if who not in due)][:_MOST])
