"""One sheet of paper: who it was, what was said, and a button (Ctrl+Enter) that keeps it."""

from __future__ import annotations

from datetime import date

import streamlit as st

from coach.domain.note import Note
from ui import state, wiring
from ui.components import person_picker, trouble

EXAMPLE = (
    "Priya, PyData. Pipelines keep breaking, thinking about switching.\n"
    "New in town, looks for a climbing gym.\n"
    "I promised her my testing checklist."
)


def show(key: str, *, label: str = "What was said, in your own hurried words", more: bool = True) -> Note | None:
    """Draw the sheet; returns the note when it has just been kept. What is typed survives a change of screen."""
    sheet = f"{key}-{state.turn(key)}"
    with st.container(key=f"sheet-{sheet}"):
        people = _people(sheet)
        text = st.text_area(
            label, key=f"{sheet}-text", height=190, placeholder=EXAMPLE, persist_state="session", help=None
        )
        event, day, private = _more(sheet) if more else (None, None, False)
        with st.container(horizontal=True, vertical_alignment="center"):
            kept = st.button("Keep it", key=f"{key}-keep", type="primary")
            st.caption("or Ctrl+Enter", width="content")
    if not kept:
        return None
    if not people or not (text or "").strip():
        st.info("A name and a few words are enough." if not people else "Write a few words about the talk first.")
        return None
    with trouble.told():
        note = wiring.coach().add_note(text or "", people, event=event, date=day, private=private)
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


def _more(sheet: str) -> tuple[str | None, date | None, bool]:
    with st.container(horizontal=True, vertical_alignment="bottom"):
        event = st.selectbox(
            "Where (optional)",
            [event.name for event in wiring.coach().events()],
            index=None,
            accept_new_options=True,
            placeholder="An event",
            key=f"{sheet}-event",
            persist_state="session",
            width=260,
        )
        day = st.date_input(
            "When",
            wiring.coach().today,
            key=f"{sheet}-date",
            format="DD/MM/YYYY",
            persist_state="session",
            width=160,
        )
        private = st.toggle(
            "Keep all of it private",
            key=f"{sheet}-private",
            help="Private notes are found when you search, and never used in anything suggested.",
            persist_state="session",
        )
    return event, day if isinstance(day, date) else None, private
