"""Settings: who I am, who answers, where everything is, what was last sent to a model, files in and out."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

import streamlit as st

from ui import state, wiring
from ui.components import bring_back, bring_in, engine_panel, profile_form, trash, voice_form

_PANELS = {
    "me": "You",
    "voice": "Your voice",
    "engine": "Who answers",
    "sent": "What was sent",
    "files": "Files",
    "trash": "What can be brought back",
}


def page() -> None:
    """One panel at a time."""
    st.title("Settings")
    panel = st.segmented_control(
        "Show",
        list(_PANELS),
        default="me",
        format_func=_PANELS.__getitem__,
        key="settings-panel",
        label_visibility="collapsed",
        required=True,
        persist_state="session",
    )
    draw = {"me": _me, "voice": _voice, "engine": engine_panel.show, "sent": _sent, "files": _files, "trash": _trash}
    draw[panel or "me"]()


def _me() -> None:
    st.markdown("Help ideas join what somebody needs with what stands here. Nothing else about you is ever claimed.")
    profile_form.show("settings-me")


def _voice() -> None:
    voice_form.show("settings-voice")


def _sent() -> None:
    sent = wiring.coach().last_sent()
    st.markdown("This is, word for word, what a model was last given to read.")
    if sent:
        st.code(sent, language=None, wrap_lines=True)
    else:
        st.caption("Nothing has been sent to a model since this page was started.")


def _files() -> None:
    home = wiring.coach().settings.home
    st.subheader("Where your notes are", anchor=False)
    st.markdown("In one file on this machine, with an index made from it. Only your own account can read the folder.")
    st.code(str(home), language=None, wrap_lines=True)
    st.subheader("Take it with you", anchor=False)
    st.download_button(
        "Export everything",
        _exported,
        file_name="notebook.jsonl",
        mime="application/x-ndjson",
        key="settings-export",
        icon=":material/download:",
        on_click="ignore",
    )
    st.download_button(
        "Calendar of what is due (.ics)",
        _due_calendar,
        file_name="what-is-due.ics",
        mime="text/calendar",
        key="settings-calendar",
        icon=":material/event:",
        on_click="ignore",
    )
    st.subheader("Bring people in", anchor=False)
    if bring_in.show("settings-import"):
        state.keep("welcome", None)
    st.caption("In the format of the export: one record a line.")
    st.subheader("A backup", anchor=False)
    bring_back.show("settings-restore")


def _trash() -> None:
    trash.show("settings-trash")


def _exported() -> bytes:
    return _made("notebook.jsonl", wiring.coach().export_file)


def _due_calendar() -> bytes:
    return _made("due.ics", wiring.coach().export_calendar)


def _made(name: str, write: Callable[[Path], object]) -> bytes:
    """What ``write`` puts into a file, which is gone afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        write(path)
        return path.read_bytes()


page()
