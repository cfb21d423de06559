"""Rehearsals that are kept: those left in the middle, those that ended, and taking one out."""

from __future__ import annotations

import streamlit as st

from coach.domain.practice import Practice
from ui import wiring
from ui.components import practice_at, trouble, undo, words
from ui.components.escaping import plain

_OPEN, _ENDED = 3, 12


def left_open(key: str) -> None:
    """What was left in the middle, the newest first."""
    waiting = [one for one in wiring.coach().practices() if not one.ended][:_OPEN]
    if not waiting:
        return
    with st.container(key=f"card-{key}-left"):
        st.caption("Left in the middle")
        for one in waiting:
            mine = sum(turn.mine for turn in one.turns)
            lines = "not begun" if not mine else "one line" if mine == 1 else f"{mine} lines"
            _row(key, "left", one, f"{plain(one.scene.title)} · {lines}", ":material/resume:")


def ended(key: str) -> None:
    """What can be read again, the newest first."""
    coach = wiring.coach()
    found = [one for one in coach.practices() if one.ended][:_ENDED]
    if not found:
        return
    with st.expander("Earlier rehearsals", key=f"{key}-earlier"):
        for one in found:
            day = words.when(one.date, coach.today) if one.date else "some time ago"
            _row(key, "read", one, f"{plain(one.scene.title)} · {day}", None)


def _row(key: str, what: str, one: Practice, label: str, icon: str | None) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key=f"line-{key}-{what}-{one.id}"):
        st.button(
            label,
            key=f"{key}-{what}-{one.id}",
            type="tertiary",
            icon=icon,
            on_click=practice_at.go,
            args=(one.id,),
        )
        st.button(
            "Take this rehearsal out",
            key=f"{key}-drop-{one.id}",
            type="tertiary",
            icon=":material/delete:",
            help="Take this rehearsal out. It can be had back.",
            on_click=_drop,
            args=(one.id,),
        )


def _drop(practice_id: str) -> None:
    with trouble.told():
        wiring.coach().drop_practice(practice_id)
        undo.offer("The rehearsal is taken out.")
