"""How long a rehearsal has been going on, only for whoever wants to know."""

from __future__ import annotations

import time

import streamlit as st

from coach.domain.practice import Practice
from ui import state

_SECONDS = 20
"""How often the time is looked at."""


def show(key: str, practice: Practice) -> None:
    """A switch; once it is on, the minutes since then."""
    if not st.toggle("Show the time", key=f"{key}-clock", persist_state="session"):
        state.keep("practice-began", None)
        return
    of, _, began = (state.kept("practice-began") or "").partition(" ")
    if of != practice.id:
        began = str(time.time())
        state.keep("practice-began", f"{practice.id} {began}")
    _minutes(float(began), practice.scene.minutes)


@st.fragment(run_every=_SECONDS)
def _minutes(began: float, meant: int) -> None:
    passed = int((time.time() - began) // 60)
    st.caption(f"{passed} of about {meant} minutes. There is no hurry.")
