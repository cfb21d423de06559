"""Capture: one text box is enough; what would become of the text shows underneath once it is safe."""

from __future__ import annotations

import streamlit as st

from coach.errors import NotFound
from ui import state, wiring
from ui.components import debrief_proposal, debrief_sheet, noted, undo
from ui.components.escaping import plain


def page() -> None:
    """The box, or what becomes of the text in it; under the box what was kept last and what still waits."""
    at_hand = state.kept("debrief")
    if at_hand and any(kept.id == at_hand for kept in wiring.coach().debriefs()):
        st.title("What was said?")
        debrief_proposal.show("capture", at_hand)
        return
    near = debrief_sheet.recent_event()
    st.title(f"How was {plain(near.name)}?" if near else "What was said?")
    undo.show("capture")
    saved, last = state.kept("debrief-saved"), state.kept("last-note")
    if saved:
        debrief_proposal.done(saved)
    debrief_sheet.show("capture")
    if last:
        try:
            _just_kept(last)
        except NotFound:  # taken back, here or elsewhere
            state.keep("last-note", None)
    debrief_proposal.waiting("capture-waiting")


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
