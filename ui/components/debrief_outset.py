"""The plan of the event in a debrief: whom one meant to look for, and what the experiment showed."""

from __future__ import annotations

from collections.abc import Collection

import streamlit as st

from coach.domain.debrief import LookedBack, Outset
from coach.domain.experiment import Verdict
from coach.domain.person import Ref
from ui import state, wiring
from ui.components import words
from ui.components.escaping import plain, safe

_MET = {"met": "We talked", "missed": "Not this time"}


def show(key: str, event: str | None) -> None:
    """What one went out with to an event, by its id or name, and one click for each person; nothing without a plan."""
    outset = wiring.coach().outset_at(event)
    if outset is None or not outset.said():
        return
    with st.container(key=f"card-{key}-outset"):
        st.html("".join(f'<p class="line">{safe(sentence)}</p>' for sentence in outset.said()))
        people(key, outset)


def people(key: str, outset: Outset, written: Collection[str] = ()) -> None:
    """Whether one talked with each of them; those of whom something is ``written`` are left out. Each may stay open."""
    for ref in outset.people:
        if ref.id not in written:
            widget = f"{key}-met-{outset.event.id}-{ref.id}"
            st.segmented_control(
                plain(ref.name),
                list(_MET),
                default=_answer(outset, ref),
                format_func=_MET.__getitem__,
                key=widget,
                on_change=_say,
                args=(widget, outset.event.id, ref.id),
            )


def experiment(key: str, outset: Outset) -> None:
    """What was tried, and the questions what it showed and what comes next."""
    st.subheader("What you tried", anchor=False)
    st.html(f'<p class="line">{safe(outset.experiment or "")}</p>')
    st.pills("What it showed", list(Verdict), format_func=words.SHOWED.__getitem__, key=f"{key}-verdict")
    if state.held(f"{key}-verdict", None):
        st.text_input("What happened", key=f"{key}-happened", persist_state="session")
        st.text_input("What to try next time", key=f"{key}-next", persist_state="session")


def told(key: str) -> LookedBack:
    """What those fields hold; nothing without a verdict."""
    verdict: Verdict | None = state.held(f"{key}-verdict", None)
    if verdict is None:
        return LookedBack()
    happened, following = (state.held(f"{key}-{field}", None) or None for field in ("happened", "next"))
    return LookedBack(verdict=verdict.value, happened=happened, next=following)


def count(outset: Outset | None, written: Collection[str]) -> int:
    """How many talks there were as far as is known: what was counted, else those written about and those named."""
    if outset is None:
        return len(written)
    return len({*written, *outset.met}) if outset.counted is None else outset.counted


def _answer(outset: Outset, ref: Ref) -> str | None:
    return "met" if ref.id in outset.met else "missed" if ref.id in outset.missed else None


def _say(widget: str, event_id: str, person_id: str) -> None:
    said = state.chosen(widget)
    wiring.coach().say_met(event_id, person_id, None if said is None else said == "met")
