"""Where the bare address leads: to Welcome while the notebook is new, to Today afterwards."""

import streamlit as st

from ui import state, wiring

st.switch_page(wiring.WELCOME if state.kept("welcome") else wiring.TODAY)
