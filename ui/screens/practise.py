"""Practise: a scene to rehearse in, the talk, and afterwards what there is to read about it."""

from __future__ import annotations

import streamlit as st

from ui import wiring
from ui.components import (
    practice_at,
    practice_course,
    practice_feedback,
    practice_kept,
    practice_picker,
    practice_talk,
    trouble,
)

KEY = "practise"


def page() -> None:
    """The rehearsal that goes on or was ended; without one, what can be rehearsed."""
    now = practice_at.now()
    if now is None:
        st.title("Practise", anchor=False)
        st.caption("A rehearsal, with nobody watching. Everything may be tried again, and it stays on this machine.")
        practice_picker.show(KEY)
        practice_kept.ended(f"{KEY}-kept")
        practice_course.show(f"{KEY}-course")
        return
    with trouble.told():
        if now.ended:
            practice_feedback.show(f"{KEY}-read", now)
        else:
            practice_talk.show(f"{KEY}-talk", now.id)
    if wiring.waits_for_model() and not now.ended:
        st.caption("The model is still being fetched; until then the others say what the scene holds for them.")
    away = "Something else" if now.ended else "Leave it for now"
    st.button(away, key=f"{KEY}-other", type="tertiary", on_click=practice_at.leave)


page()
