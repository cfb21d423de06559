"""Whom it is about: a field to choose somebody from the notebook; the choice is the person in focus."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from coach.domain.person import Person
from ui import state


def show(key: str, label: str, people: Sequence[Person]) -> Person | None:
    """Draw the field with the person in focus chosen; returns whoever is chosen now."""
    by_id = {person.id: person for person in people}
    widget = f"{key}-{state.focus()}"
    chosen = st.selectbox(
        label,
        list(by_id),
        index=list(by_id).index(state.focus() or "") if state.focus() in by_id else None,
        format_func=lambda person_id: described(by_id[person_id]),
        placeholder="Type a name",
        key=widget,
        on_change=lambda: state.set_focus(state.chosen(widget)),
    )
    return by_id.get(chosen) if chosen else None


def described(person: Person) -> str:
    """A name, and what tells two people of that name apart."""
    more = person.company or person.role
    return f"{person.name} · {more}" if more else person.name
