"""The first step of a prep session: what to learn there, how many talks, and how much energy there is for it."""

from __future__ import annotations

import streamlit as st

from coach.chains.session import Session
from coach.domain.event import Event
from coach.domain.plan import Step
from ui import state, wiring
from ui.components import prep_fields, trouble
from ui.components.escaping import plain, safe

_TARGETS = list(range(6))
_ENERGY = list(range(1, 6))


def show(key: str, event: Event, made: Session) -> None:
    """The goal first, then how many talks, how much energy, and how many such evenings a week are good."""
    frame = made.frame
    keep = (key, event.id, Step.GOAL)
    st.text_input(
        "What would you like to learn there?",
        frame.goal,
        key=prep_fields.widget(key, event, "goal"),
        max_chars=200,
        placeholder="One specific thing",
        on_change=prep_fields.keep,
        args=keep,
    )
    for number, text in enumerate(frame.goal_templates):
        st.button(plain(text), key=f"{key}-template-{number}", on_click=_take, args=(event.id, text), type="tertiary")
    if frame.learning_goal:
        state.keep(f"prep-beside-{event.id}", frame.learning_goal)
        st.caption("That is not in your hands alone. Beside it, something you can surely take home:")
        st.html(f'<p class="line">{safe(frame.learning_goal)}</p>')
        st.button("Take this one", key=f"{key}-learn", on_click=_take, args=(event.id, frame.learning_goal))
    targets = _TARGETS if made.plan.target in _TARGETS else [*_TARGETS, made.plan.target]
    st.segmented_control(
        "How many talks, and then you may sit back or go",
        targets,
        default=made.plan.target,
        format_func=lambda count: "just attend" if not count else str(count),
        key=prep_fields.widget(key, event, "target"),
        on_change=prep_fields.keep,
        args=keep,
    )
    st.segmented_control(
        "How much energy do you have? 1 is worn out, 5 is wide awake.",
        _ENERGY,
        default=made.plan.energy,
        key=prep_fields.widget(key, event, "energy"),
        on_change=prep_fields.keep_anew,
        args=keep,
    )
    _week(key)


def _week(key: str) -> None:
    """How many events a week are good for me: above that, a plan speaks up (practice 002-15)."""
    with st.expander("How much of this is good for you?", key=f"{key}-week"):
        name = f"{key}-events-a-week"
        most = wiring.coach().events_a_week()
        st.number_input("Events a week", 0, 14, most, key=name, on_change=_budget, args=(name,), width=160)
        st.caption("In a week that holds more, the plan says so, and that it is fine to stay at home.")


def _budget(widget: str) -> None:
    with trouble.told():
        wiring.coach().set_budget(state.held(widget, 0))


def to_look_at(event_id: str) -> bool:
    """Whether something to learn stands beside the goal that was not on the page yet (practice 002-01)."""
    beside = wiring.coach().learning_goal(wiring.coach().event(event_id).goal)
    return beside is not None and state.kept(f"prep-beside-{event_id}") != beside


def _take(event_id: str, goal: str) -> None:
    wiring.coach().change_plan(event_id, goal=goal)
    state.next_turn(f"prep-{event_id}")
