"""The prep session on the page: one step at a time, each kept when it is left, and the plan growing beside it."""

from __future__ import annotations

from typing import Any

import streamlit as st

from coach.chains.session import Session
from coach.domain.event import Event
from coach.domain.plan import Step
from ui import state, wiring
from ui.components import prep_fields, prep_goal, prep_sheet, prep_steps, prep_words, trouble

STEPS = list(Step)
NAMES = {
    Step.GOAL: "What for",
    Step.PEOPLE: "Whom to look for",
    Step.WORDS: "What to say",
    Step.STRANGERS: "People you do not know",
    Step.SELF_INTRODUCTION: "Who you are",
    Step.EXITS: "How to leave a talk",
    Step.INTRODUCTIONS: "Bringing two together",
    Step.BREAK: "Catching your breath",
    Step.EXPERIMENT: "Something to try",
    Step.CARD: "To take along",
}


def show(key: str, event: Event) -> None:
    """The current step beside what is agreed so far; under it on a phone."""
    with trouble.told():
        made = wiring.coach().prep_kept(event.id)
        with st.container(key="prep-columns"):
            sheet, desk = st.columns([2, 3], gap="large")
            with sheet:
                prep_sheet.show(f"{key}-sheet", made, NAMES, lambda step: _go(event.id, step))
            with desk:
                _step(key, event, made)


def _to_the_top(step: Step) -> None:
    """A new step begins at its beginning; the script runs whenever it differs from the last one, so once a step."""
    where = "document.querySelector('[data-testid=\"stMain\"]')?.scrollTo(0, 0)"
    st.html(f"<script>/* {step.value} */ {where}</script>", unsafe_allow_javascript=True)


def _step(key: str, event: Event, made: Session) -> None:
    at = made.plan.step
    _to_the_top(at)
    number = STEPS.index(at)
    st.caption(f"Step {number + 1} of {len(STEPS)}")
    st.subheader(NAMES[at], anchor=False)
    warnings = made.frame.warnings if at is Step.GOAL else ()
    for warning in warnings:
        st.info(warning, icon=":material/spa:")
    if at in (Step.WORDS, Step.INTRODUCTIONS):
        prep_words.show(key, event, made, at)
    else:
        prep_steps.DRAWN[at](key, event, made)
    with st.container(horizontal=True, vertical_alignment="center", key=f"{key}-ways"):
        if number:
            _button("Back", f"{key}-back", event.id, at, STEPS[number - 1], "tertiary")
        if number + 1 < len(STEPS):
            _button("Next", f"{key}-next", event.id, at, STEPS[number + 1], "primary")
        if at not in (Step.EXPERIMENT, Step.CARD):
            _button("That is enough", f"{key}-enough", event.id, at, Step.CARD, "tertiary")


def _button(label: str, key: str, event_id: str, at: Step, to: Step, kind: Any) -> None:  # noqa: ANN401 - a literal
    st.button(label, key=key, type=kind, on_click=_leave, args=(key.rpartition("-")[0], event_id, at, to))


def _leave(key: str, event_id: str, at: Step, to: Step) -> None:
    """Keep what the step holds and go to another; nothing that was typed is lost by going back or on.

    A goal that is out of one's hands is shown what stands beside it first, once.
    """
    with trouble.told():
        changes = prep_fields.held(key, event_id, at)
        if at is Step.GOAL:
            wiring.coach().change_plan(event_id, **changes)
            to, changes = (at if prep_goal.to_look_at(event_id) else to), {}
        wiring.coach().change_plan(event_id, step=to, **changes)
    state.settle("words")
    if to is Step.WORDS:
        state.ask("words", event_id)


def _go(event_id: str, to: Step) -> None:
    with trouble.told():
        wiring.coach().change_plan(event_id, step=to)
    state.settle("words")
