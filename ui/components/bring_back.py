"""A backup of everything to keep elsewhere, and a backup put back: look first, then replace."""

from __future__ import annotations

import tempfile
from pathlib import Path

import streamlit as st

from ui import state, wiring
from ui.components import trouble
from ui.components.escaping import plain

_MEGABYTES = 2000
"""A backup of many years is larger than any other file this page takes."""


def show(key: str) -> None:
    """The download, the field for a backup and, once one is there, what it would bring."""
    st.download_button(
        "Back up",
        _backed_up,
        file_name=f"rapport-{wiring.coach().today}.backup",
        mime="application/zip",
        key=f"{key}-backup",
        icon=":material/save:",
        on_click="ignore",
    )
    file = st.file_uploader("Put a backup back", key=f"{key}-{state.turn(key)}", max_upload_size=_MEGABYTES)
    if file is None:
        return
    with trouble.told(), tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "backup"
        path.write_bytes(file.getbuffer())
        held = wiring.coach().look_at_backup(path)
        st.caption(
            plain(f"{file.name}: of {held.day}, with {held.people} people and {held.notes} notes. ")
            + "It replaces everything that is here now, which is kept beside it until the next time."
        )
        if st.button("Replace my notebook", key=f"{key}-begin", type="primary"):
            with st.spinner("Putting it back …"):
                wiring.coach().restore(path)
                wiring.coach().embed_notes()
            st.toast("Your notebook is as it was in the backup.")
            state.next_turn(key)
            state.keep("undo", None)
            st.rerun()


def _backed_up() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "backup"
        wiring.coach().backup(path)
        return path.read_bytes()
