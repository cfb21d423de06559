"""What the last evening hands on to the next one, above the first step of its session."""

from __future__ import annotations

import streamlit as st

from coach.domain.event import Event
from coach.domain.plan import Step
from ui import wiring
from ui.components.escaping import safe


def show(event: Event) -> None:
    """How the last one went, kindly, and what its experiment says to try now."""
    coach = wiring.coach()
    plan = coach.plan_of(event.id)
    if plan is not None and plan.step is not Step.GOAL:
        return
    if last_time := coach.last_time(event.id):
        st.html(f'<p class="quiet">{safe(last_time)}</p>')
    to_try, _ = coach.to_try(plan)
    if to_try:
        st.html(f'<p class="line">To try out: <b>{safe(to_try)}</b></p>')
