"""“I sent it”: tells the coach that a draft left by my own hand, and what it learned from that."""

from __future__ import annotations

import streamlit as st

from coach.app.voicing import SENT
from coach.domain.suggestion import Draft
from ui import wiring
from ui.components import trouble, undo, words
from ui.components.escaping import plain


def show(key: str, draft: Draft) -> None:
    """The button, or the day on which it was sent, with the way back for as long as there is one."""
    if draft.sent is None:
        if st.button("I sent it", key=f"{key}-sent", icon=":material/check:"):
            with trouble.told():
                wiring.coach().sent(draft.id)
                st.rerun()
        return
    st.caption(f"You sent this {words.when(draft.sent, wiring.coach().today)}.", width="content")
    undo.show(f"{key}-sent", SENT)


def learned(draft: Draft) -> None:
    """In one line how I greet and end by now, once something was sent."""
    lines = wiring.coach().voice_lines(draft.person.id)[:2] if draft.sent else []
    if lines:
        st.caption(plain(" ".join(line for line, _ in lines)))
