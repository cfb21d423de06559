"""One sheet of paper: who it was, what was said, and a button (Ctrl+Enter) that keeps it."""

from __future__ import annotations

import streamlit as st

from coach.domain.note import Note
from ui import state, wiring
from ui.components import person_picker, trouble

EXAMPLE = (
    "Priya, PyData. Pipelines keep breaking, thinking about switching.\n"
    "New in town, looks for a climbing gym.\n"
    "I promised her my testing checklist."
)


def show(key: str) -> Note | None:
    """Draw the sheet; returns the note when it has just been kept. What is typed survives a change of screen."""
    sheet = f"{key}-{state.turn(key)}"
    with st.container(key=f"sheet-{sheet}"):
        people = _people(sheet)
        text = st.text_area(
            "What was said, in your own hurried words",
            key=f"{sheet}-text",
            height=190,
            placeholder=EXAMPLE,
            persist_state="session",
        )
        with st.container(horizontal=True, vertical_alignment="center"):
            kept = st.button("Keep it", key=f"{key}-keep", type="primary")
            st.caption("or Ctrl+Enter", width="content")
    if not kept:
        return None
    if not people or not (text or "").strip():
        st.info("A name and a few words are enough." if not people else "Write a few words about the talk first.")
        return None
    with trouble.told():
        note = wiring.coach().add_note(text or "", people)
        state.next_turn(key)
        return note
    return None


def _people(sheet: str) -> list[str]:
    known = {person.id: person for person in wiring.coach().people()}
    focus = state.focus()
    return st.multiselect(
        "Who was it?",
        list(known),
        default=[focus] if focus in known else None,
        format_func=lambda who: person_picker.described(known[who]) if who in known else who,
        accept_new_options=True,
        placeholder="Choose somebody, or type a new name",
        key=f"{sheet}-people",
        persist_state="session",
    )
