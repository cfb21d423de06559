"""Who answers, how to change that, and the weights on this machine."""

from __future__ import annotations

import streamlit as st

from coach.llm import weights
from coach.settings import Engine
from ui import wiring
from ui.components import fetching_bar, trouble, words
from ui.components.escaping import plain

_SAID = {
    Engine.LOCAL: "A small model on this machine answers. Nothing leaves it.",
    Engine.REMOTE: "An endpoint you chose answers. It reads what is quoted to it: see “What was sent”.",
    Engine.OFF: "No model answers. Drafts are put together from your notes; search goes by words.",
}
_HOW = (
    "To change it, start the page with `coach ui --engine local`, `remote` or `off`, "
    'or write `engine = "off"` into `settings.toml` in the folder of your notes.'
)


def show() -> None:
    """Draw the panel."""
    coach = wiring.coach()
    said = "" if wiring.waits_for_model() else _SAID[coach.settings.engine]
    st.markdown(f"**{plain(coach.engine_line())}**  \n{said}")
    st.caption(_HOW)
    fetching_bar.show("settings-fetch")
    st.subheader("Models on this machine", anchor=False)
    for entry in weights.catalogue():
        if entry.use != "test":
            _entry(entry)


def _entry(entry: weights.WeightsInfo) -> None:
    use = {"chat": "writes and thinks along", "embeddings": "finds by meaning"}.get(entry.use, entry.use)
    here = "here" if entry.present else "not here yet"
    with st.container(key=f"card-model-{entry.name}"):
        st.markdown(f"{plain(entry.name)}  \n{use} · {words.size(entry.size)} · {here}")
        if entry.present and st.button("Remove", key=f"model-remove-{entry.name}"):
            with trouble.told():
                weights.remove(entry.name)
                st.rerun()
