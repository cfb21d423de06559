"""The one place where something that did not work is told: what happened and what to do, in the coach's words."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from coach.errors import Ambiguous, CoachError
from ui.components.escaping import plain


def show(error: CoachError) -> None:
    """Say what happened and what to do; whatever was typed stays where it is."""
    lines = [plain(error.message)]
    if isinstance(error, Ambiguous):
        lines.append("It could be: " + ", ".join(plain(name) for _, name in error.candidates) + ".")
    if error.hint:
        lines.append(plain(error.hint))
    st.error("  \n".join(lines), icon=":material/info:")


@contextmanager
def told() -> Iterator[None]:
    """Run a block; an error of the coach ends the block and is shown in its place."""
    try:
        yield
    except CoachError as error:
        show(error)
