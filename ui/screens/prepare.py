"""Prepare: before an event, a conversation of few steps; or what to have ready before meeting one person."""

from __future__ import annotations

import streamlit as st

from ui import state
from ui.components import prep_choice, prep_opening, prep_person, prep_session

_EVENT, _PERSON = "An event", "One person"


def page() -> None:
    """What it is for, then the session of the event or the plan for the person."""
    st.title("Before you go")
    chosen = st.segmented_control(
        "What for",
        [_EVENT, _PERSON],
        default=_PERSON if state.focus() else _EVENT,
        key="prepare-what",
        label_visibility="collapsed",
        required=True,
        persist_state="session",
    )
    if chosen == _PERSON:
        prep_person.show()
        return
    event = prep_choice.show("prep")
    if event:
        prep_opening.show(event)
        prep_session.show("prep", event)


page()
