"""Capture: one text box; what was read in it shows underneath once the text is safe."""

from __future__ import annotations

import streamlit as st

from coach.errors import NotFound
from ui import state, wiring
from ui.components import note_sheet, noted, undo
from ui.components.escaping import plain


def page() -> None:
    """The box, and under it the note kept last."""
    st.title("What was said?")
    note = note_sheet.show("capture")
    if note is not None:
        state.keep("last-note", note.id)
        undo.offer("The note is kept.")
        state.set_focus(note.people[0].id if note.people else None)
        st.rerun()
    undo.show("capture")
    last = state.kept("last-note")
    if last:
        try:
            _just_kept(last)
        except NotFound:  # taken back, here or elsewhere
            state.keep("last-note", None)


def _just_kept(note_id: str) -> None:
    coach = wiring.coach()
    note = coach.note(note_id)
    names = " and ".join(plain(person.name) for person in note.people)
    facts = coach.facts_of_note(note_id)
    with st.container(key="card-kept"):
        st.markdown(f"**Kept.** Your note about {names}, word for word:")
        noted.text(note, facts)
        if facts:
            noted.facts("capture-facts", facts, coach.today)
        else:
            st.caption("Nothing was read out of it, and that is fine. The text is what counts.")
        with st.container(horizontal=True):
            if st.button("Write to them", key="capture-write", icon=":material/mail:"):
                st.switch_page(wiring.WRITE)
            if st.button("Look at the person", key="capture-person", icon=":material/person:"):
                st.switch_page(wiring.PEOPLE)


page()
