"""Practise: a scene to rehearse in, the talk, and afterwards what there is to read about it."""

from __future__ import annotations

import streamlit as st

from ui import state, wiring
from ui.components import practice_course, practice_feedback, practice_picker, practice_talk, trouble

KEY = "practise"


def page() -> None:
    """The rehearsal that goes on or was ended; without one, what can be rehearsed."""
    now = practice_talk.now()
    if now is None:
        st.title("Practise")
        st.caption("A rehearsal, with nobody watching. Everything may be tried again, and it stays on this machine.")
        practice_picker.show(KEY)
        practice_course.show(f"{KEY}-course")
        return
    with trouble.told():
        if now.ended:
            practice_feedback.show(f"{KEY}-read", now)
        else:
            practice_talk.show(f"{KEY}-talk", now.id)
    waits = wiring.waits_for_model() and not now.ended
    if waits:
        st.caption("The model is still being fetched; until then the others say what the scene holds for them.")
    if state.kept("practice"):
        st.button("Something else", key=f"{KEY}-other", type="tertiary", on_click=state.keep, args=("practice", None))


page()
