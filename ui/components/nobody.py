"""Where people are to be chosen from, while nobody is in the notebook: three ways to begin."""

from __future__ import annotations

import streamlit as st

from ui import wiring


def show() -> None:
    """Write, try the sample, bring people in."""
    st.markdown("Nobody is in your notebook yet. Three ways to begin:")
    with st.container(horizontal=True):
        if st.button("Write about somebody", key="people-begin", type="primary"):
            st.switch_page(wiring.CAPTURE)
        if st.button("Try the sample notebook", key="people-sample"):
            wiring.coach().load_sample()
            st.rerun()
        if st.button("Bring people in", key="people-import"):
            st.switch_page(wiring.SETTINGS)
