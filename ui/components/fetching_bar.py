"""The model on its way: a button that begins, then a bar with size and time left; nothing else has to wait for it."""

from __future__ import annotations

import streamlit as st

from coach.settings import Engine
from ui import wiring
from ui.components import trouble, words


def show(key: str) -> None:
    """Draw what is missing, the bar, or that all is here."""
    if wiring.coach().settings.engine is not Engine.LOCAL:
        return
    if wiring.fetch().running():
        _bar(key)
    else:
        _idle(key)


def _idle(key: str) -> None:
    missing = wiring.fetch().missing()
    error = wiring.fetch().error()
    if error:
        trouble.show(error)
    if not missing:
        st.caption("The model is on this machine and ready.")
        return
    total = words.size(sum(entry.size for entry in missing))
    st.markdown(
        "The part that thinks along is not on this machine yet. Until it is, drafts are put together from your notes "
        "in plain sentences, and search goes by words. You can go on without it."
    )
    st.button(
        f"Fetch the model, {total}", key=f"{key}-begin", icon=":material/download:", on_click=wiring.fetch().start
    )


@st.fragment(run_every=1.0)
def _bar(key: str) -> None:
    if not wiring.fetch().running():
        st.rerun()
    now = wiring.fetch().progress()
    left = words.wait(now.seconds_left) if now.seconds_left is not None else "beginning"
    share = min(now.done / now.total, 1.0) if now.total else 0.0
    with st.container(key=f"{key}-bar"):
        st.progress(share, f"{words.size(now.done)} of {words.size(now.total)} · {left}")
        st.caption("Everything else works meanwhile.")
