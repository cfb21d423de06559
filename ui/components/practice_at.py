"""Which rehearsal the page is at; it stands in the address too, so that a page loaded anew is where it was."""

from __future__ import annotations

import streamlit as st

from coach.domain.practice import Practice
from coach.errors import NotFound
from ui import state, wiring

_NAME = "practice"


def now() -> Practice | None:
    """The rehearsal on this page; None when there is none, or it was taken out meanwhile."""
    kept = state.kept(_NAME) or st.query_params.get(_NAME)
    if kept is None:
        return None
    try:
        found = wiring.coach().practice(kept)
    except NotFound:
        leave()
        return None
    go(found.id)
    return found


def go(practice_id: str) -> None:
    """Be at this one, from here on."""
    state.keep(_NAME, practice_id)
    if st.query_params.get(_NAME) != practice_id:
        st.query_params[_NAME] = practice_id


def leave() -> None:
    """Be at none; what was said stays."""
    state.keep(_NAME, None)
    st.query_params.pop(_NAME, None)
