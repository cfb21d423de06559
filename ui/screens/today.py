"""Today: at most seven things, the first of them at hand; quiet when there is nothing."""

from __future__ import annotations

import streamlit as st

from ui import wiring
from ui.components import due, undo


def page() -> None:
    """The first thing, the others, and something to give."""
    coach = wiring.coach()
    today = coach.due_today()
    st.title("Today")
    undo.show("today")
    if today.things:
        due.current("today", today.things[0])
    else:
        st.markdown("**Nothing is due. Good.**")
    if len(today.things) > 1:
        st.subheader("After that", anchor=False)
        for thing in today.things[1:]:
            due.row("today", thing)
    if today.waiting:
        st.caption(f"{today.waiting} more can wait.")
    if today.give_first:
        due.gift("today-gift", today.give_first)
    elif not today.things:
        st.caption("After the next talk, three lines under Capture are enough.")


page()
