"""Bringing people in from a file: look first, then keep."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import streamlit as st

from ui import state, wiring
from ui.components import trouble
from ui.components.escaping import plain

if TYPE_CHECKING:
    from coach.exchange.report import ImportReport


def show(key: str) -> bool:
    """Draw the field and, once a file is there, what it would bring; returns whether it has just been brought in."""
    file = st.file_uploader("A file of people and notes (.jsonl)", type=["jsonl"], key=f"{key}-{state.turn(key)}")
    if file is None:
        return False
    with trouble.told(), tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"import{Path(file.name).suffix}"
        path.write_bytes(file.getbuffer())
        preview = wiring.coach().import_file(path, dry_run=True)
        st.caption(plain(file.name) + ": " + _told(preview))
        if st.button("Bring it in", key=f"{key}-begin", type="primary"):
            with st.spinner("Bringing it in …"):
                report = wiring.coach().import_file(path)
            st.toast("Brought in: " + _told(report))
            state.next_turn(key)
            return True
    return False


def _told(report: ImportReport) -> str:
    fresh = [f"{count} new {_plural(kind, count)}" for kind, count in report.created.items() if count]
    changed = sum(report.updated.values())
    parts = [*fresh, *([f"{changed} changed"] if changed else [])] or ["nothing new"]
    skipped = f"; {len(report.skipped)} lines could not be read" if report.skipped else ""
    return plain(", ".join(parts)) + skipped + "."


def _plural(kind: str, count: int) -> str:
    if kind == "person":
        return "person" if count == 1 else "people"
    return kind if count == 1 else f"{kind}s"
