"""What the others in a rehearsal say, as it comes; after an interruption they can be asked to go on."""

from __future__ import annotations

import streamlit as st
from streamlit.delta_generator import DeltaGenerator
from streamlit.errors import StreamlitAPIException
from streamlit.runtime.scriptrunner import StopException

from coach.chains.playing import Said
from coach.domain.practice import Practice
from ui import state, wiring
from ui.components import trouble, undo
from ui.components.escaping import plain
from ui.waiting import watched

_NOT_YET = '<p class="coming">…</p>'


def spoken(name: str, text: str) -> str:
    """Markdown of what somebody said, under their name."""
    return f"**{plain(name)}**  \n{plain(text)}"


def avatar(mine: bool) -> str:
    """The icon beside a line: mine and theirs can be told apart without colour."""
    return ":material/person:" if mine else ":material/chat_bubble:"


def _drawn_anew() -> None:
    """Draw the talk again: alone where it runs by itself, with the page around it where the page was just opened."""
    try:
        st.rerun(scope="fragment")
    except StreamlitAPIException:
        st.rerun()


def again(key: str, practice: Practice) -> None:
    """A way to have the answer after all; the style sheet hides it for as long as one is on its way."""
    label = "Let them answer"
    st.button(label, key=f"{key}-retry", type="primary", on_click=state.ask, args=("reply", practice.id))


def answer(practice: Practice) -> None:
    """The answer to my last line, where I wait for one; stopped, it is asked for no longer."""
    if state.asked("reply") != practice.id:
        return
    waiting = st.empty()
    try:
        with trouble.told():
            _stream(practice.id, waiting)
            state.settle("reply")
            undo.offer("")
            _drawn_anew()
    except StopException:
        state.settle("reply")
        raise
    waiting.empty()
    state.settle("reply")


def _stream(practice_id: str, place: DeltaGenerator) -> None:
    """Put each piece where it is read as soon as it is there; the place is taken from the beginning."""
    words = ""
    _wait(place)
    for step in watched(wiring.writer().reply_steps(practice_id), st.empty().empty):
        if isinstance(step, Said):
            words += step.piece
            _put(place, spoken(step.speaker, words))
        else:
            place, words = st.empty(), ""
            _wait(place)
    place.empty()


def _wait(place: DeltaGenerator) -> None:
    with place.chat_message("assistant", avatar=avatar(mine=False)):
        st.html(_NOT_YET)


def _put(place: DeltaGenerator, text: str) -> None:
    with place.chat_message("assistant", avatar=avatar(mine=False)):
        st.markdown(text)
