"""“Undo” right beside what was done, as long as that is the last thing written."""

from __future__ import annotations

import streamlit as st

from ui import wiring
from ui.components import trouble


def show(key: str, *labels: str) -> None:
    """The button, when the last write is one of those; the labels are those the coach gives its writes."""
    last = wiring.coach().last_write()
    if last is None or last.label not in labels:
        return
    if st.button("Undo", key=f"{key}-undo", type="tertiary", icon=":material/undo:"):
        with trouble.told():
            wiring.coach().undo()
            st.rerun()
