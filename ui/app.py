"""The frame around every screen: navigation, the person in focus, search, who answers, and the one error handler."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from ui import state, wiring
from ui.components import look, search_dialog, trouble

# An icon given by name, or an emoji, would be fetched from the network.
st.set_page_config(page_title="Rapport", page_icon=Path(__file__).parent / "icon.png", layout="wide")
look.apply()
with trouble.told():
    coach = wiring.coach()
    if not coach.notebook.people.count():
        state.keep("welcome", "yes")
    state.sync_address()
    pages = wiring.pages()
    page = st.navigation(pages, position="hidden")
    with st.container(horizontal=True, vertical_alignment="center", key="frame"):
        with st.container(horizontal=True, key="frame-screens", gap="small"):
            for screen in pages[1:] if state.kept("welcome") else pages[2:]:
                st.page_link(screen, width="content")
        search_dialog.show("frame-search")
    with trouble.told():
        page.run()
    st.caption(coach.engine_line())
