"""Taking back what was just done, offered beside it for as long as it can be."""

from __future__ import annotations

import streamlit as st

from ui import state, wiring
from ui.components import trouble, words
from ui.components.escaping import plain

_LENGTH = 60
"""Characters shown of what the last thing was."""


def offer(said: str) -> None:
    """Remember that the last write may be taken back; ``said`` tells what was done."""
    state.keep("undo", f"{_latest()} {said}")


def show(key: str, *labels: str) -> None:
    """What was done, and the button that takes it back.

    Once something else was written, that last thing is offered by its name instead: it has to go first.
    With ``labels``, the names the coach gives its writes, the button also stands after a write of such a name that was
    not offered here, so that it survives a page loaded anew.
    """
    last = wiring.coach().last_write()
    if last is None:
        return
    number, _, said = (state.kept("undo") or "").partition(" ")
    if number == str(last.id):
        _button(f"{key}-undo", "Undo", said)
    elif last.label in labels:
        _button(f"{key}-undo", "Undo")
    elif number:
        _button(f"{key}-undo-last", f"Undo the last thing: {plain(words.clipped(last.label, _LENGTH))}")


def _button(key: str, label: str, said: str = "") -> None:
    with st.container(horizontal=True, vertical_alignment="center", key=f"{key}-row"):
        if said:
            st.caption(plain(said), width="content")
        if st.button(label, key=key, type="tertiary", icon=":material/undo:"):
            with trouble.told():
                taken = wiring.coach().undo()
                state.keep("undo", f"{taken.id} ")
                st.rerun()


def _latest() -> str:
    """The number of the last thing written."""
    last = wiring.coach().last_write()
    return str(last.id) if last else ""
