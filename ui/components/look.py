"""The quiet look of the page and its two keyboard habits, applied once a run by the frame."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

_HERE = Path(__file__).parent


def apply() -> None:
    """Style sheet and keys; both are files of ours, no data goes into them."""
    st.html(_HERE / "look.css")
    st.html(f"<script>{(_HERE / 'keys.js').read_text('utf-8')}</script>", unsafe_allow_javascript=True)
