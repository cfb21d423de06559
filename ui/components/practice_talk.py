"""A rehearsal as it goes: the setting, what was said, what I say next, a hint, and trying a line again."""

from __future__ import annotations

import time

import streamlit as st
from streamlit.errors import StreamlitAPIException

from coach.chains.playing import Said
from coach.domain.practice import Practice, Turn
from coach.errors import NotFound
from ui import state, wiring
from ui.components import trouble
from ui.components.escaping import plain
from ui.waiting import watched

_SECONDS = 20
"""How often the time is looked at, where it is wanted."""


def now() -> Practice | None:
    """The rehearsal on this page; None when there is none, or it was taken out meanwhile."""
    kept = state.kept("practice")
    if kept is None:
        return None
    try:
        return wiring.coach().practice(kept)
    except NotFound:
        state.keep("practice", None)
        return None


def show(key: str, practice_id: str) -> None:
    """The setting once, then the talk, which runs on its own."""
    scene = wiring.coach().practice(practice_id).scene
    st.title(plain(scene.title))
    st.markdown(plain(scene.situation))
    if scene.objectives:
        with st.expander("What to try", key=f"{key}-aims"):
            st.markdown("\n".join(f"- {plain(one)}" for one in scene.objectives))
    _clock(key, scene.minutes)
    _talk(key, practice_id)


@st.fragment
def _talk(key: str, practice_id: str) -> None:
    coach = wiring.coach()
    with trouble.told():
        practice = coach.practice(practice_id)
        for number, turn in enumerate(practice.turns):
            _said(key, practice, number, turn)
        if practice.turns and practice.turns[-1].mine:
            _replies(key, practice_id)
        _hint(key, practice_id, len(practice.turns))
        line = st.chat_input("What do you say?", key=f"{key}-line", submit_mode="stop")
        if line:
            coach.say_in_practice(practice_id, line)
            state.ask("reply", practice_id)
            _drawn_anew()
        with st.container(horizontal=True, key=f"{key}-ways"):
            if practice.turns and not practice.turns[-1].mine:
                st.button("Say nothing", key=f"{key}-quiet", on_click=_quiet, args=(practice_id,))
                idea = ":material/lightbulb:"
                st.button("A hint", key=f"{key}-hint", icon=idea, on_click=_hinted, args=(practice_id,))
            said = any(turn.mine for turn in practice.turns)
            if said and st.button("End and look back", key=f"{key}-end"):
                _end(practice_id)
            if practice.takes:
                st.button("The take before", key=f"{key}-take", type="tertiary", on_click=_take, args=(practice_id,))


def _said(key: str, practice: Practice, number: int, turn: Turn) -> None:
    with st.chat_message("user" if turn.mine else "assistant", avatar=_avatar(turn)):
        if not turn.mine:
            st.markdown(_words(turn.speaker, turn.text))
            return
        with st.container(horizontal=True, key=f"line-{key}-{practice.id}-{number}"):
            st.markdown(_words("You", turn.text))
            st.button(
                "",
                key=f"{key}-again-{practice.id}-{number}",
                type="tertiary",
                icon=":material/replay:",
                help="Try that again: back to before this line. What was said is kept as a take.",
                on_click=_again,
                args=(practice.id, number),
            )


def _words(name: str, text: str) -> str:
    return f"**{plain(name)}**  \n{plain(text)}"


def _avatar(turn: Turn) -> str:
    return ":material/person:" if turn.mine else ":material/chat_bubble:"


def _replies(key: str, practice_id: str) -> None:
    """What the others answer, as it comes; after an interruption they can be asked to go on."""
    if state.asked("reply") != practice_id:
        st.button("Let them answer", key=f"{key}-retry", on_click=state.ask, args=("reply", practice_id))
        return
    place, words = st.empty(), ""
    with trouble.told():
        for step in watched(wiring.writer().reply_steps(practice_id), st.empty().empty):
            if isinstance(step, Said):
                words += step.piece
                with place.chat_message("assistant", avatar=":material/chat_bubble:"):
                    st.markdown(_words(step.speaker, words))
            else:
                place, words = st.empty(), ""
        state.settle("reply")
        _drawn_anew()
    state.settle("reply")
    st.button("Try again", key=f"{key}-retry", on_click=state.ask, args=("reply", practice_id))


def _drawn_anew() -> None:
    """Draw the talk again: alone where it runs by itself, with the page around it where the page was just opened."""
    try:
        st.rerun(scope="fragment")
    except StreamlitAPIException:
        st.rerun()


def _hint(key: str, practice_id: str, at: int) -> None:
    """An idea when I ask for one; a line only when I ask again."""
    asked = state.kept("hint") or ""
    if not asked.startswith(f"{practice_id}:{at}:"):
        return
    found = wiring.coach().practice_hint(practice_id)
    with st.container(key=f"card-{key}-hint"):
        st.markdown(plain(found.idea))
        if asked.endswith(":line"):
            st.markdown(f"For instance: “{plain(found.line)}”")
        else:
            st.caption("Ask once more for a line.")


def _hinted(practice_id: str) -> None:
    at = len(wiring.coach().practice(practice_id).turns)
    before = state.kept("hint") or ""
    again = before.startswith(f"{practice_id}:{at}:")
    state.keep("hint", f"{practice_id}:{at}:{'line' if again else 'idea'}")


def _quiet(practice_id: str) -> None:
    with trouble.told():
        wiring.coach().say_in_practice(practice_id, "")
        state.ask("reply", practice_id)


def _again(practice_id: str, number: int) -> None:
    with trouble.told():
        wiring.coach().again_from(practice_id, number)


def _take(practice_id: str) -> None:
    with trouble.told():
        coach = wiring.coach()
        coach.take_up(practice_id, len(coach.practice(practice_id).takes) - 1)


def _end(practice_id: str) -> None:
    with st.spinner("Reading what was said …"):
        wiring.writer().end_practice(practice_id)
    st.rerun()


def _clock(key: str, minutes: int) -> None:
    """How long it has been, only for whoever wants to know."""
    if st.toggle("Show the time", key=f"{key}-clock", persist_state="session"):
        began = state.kept("practice-began") or str(time.time())
        state.keep("practice-began", began)
        _minutes(float(began), minutes)
    else:
        state.keep("practice-began", None)


@st.fragment(run_every=_SECONDS)
def _minutes(began: float, meant: int) -> None:
    passed = int((time.time() - began) // 60)
    st.caption(f"{passed} of about {meant} minutes. There is no hurry.")
