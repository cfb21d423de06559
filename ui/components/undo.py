"""Taking back what was just done, offered beside it for as long as nothing else was written since."""

from __future__ import annotations

import streamlit as st

from ui import state, wiring
from ui.components import trouble
from ui.components.escaping import plain


def offer(said: str) -> None:
    """Remember that the last write may be taken back; ``said`` tells what was done."""
    state.keep("undo", f"{_latest()} {said}")


def show(key: str) -> None:
    """What was done, and the button that takes it back; nothing once something else was written."""
    number, _, said = (state.kept("undo") or "").partition(" ")
    if not number or number != _latest():
        return
    with st.container(horizontal=True, vertical_alignment="center", key=f"{key}-undo-row"):
        st.caption(plain(said), width="content")
        if st.button("Undo", key=f"{key}-undo", type="tertiary", icon=":material/undo:"):
            with trouble.told():
                wiring.coach().undo()
                state.keep("undo", None)
                st.rerun()


def _latest() -> str:
    """The number of the last thing written."""
    last = wiring.coach().last_write()
    return str(last.id) if last else ""
