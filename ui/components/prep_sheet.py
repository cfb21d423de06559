"""The plan as it grows: a line for each thing agreed on, each a way back to its step."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

import streamlit as st

from coach.chains.session import Session
from coach.domain.plan import Step
from ui import wiring
from ui.components import words
from ui.components.escaping import plain, safe


def show(key: str, made: Session, names: Mapping[Step, str], go: Callable[[Step], None]) -> None:
    """Draw the lines; those of steps to come are left out."""
    event, today = made.frame.event, wiring.coach().today
    where = " · ".join(
        part for part in (words.when(event.date, today) if event.date else "", event.place or "") if part
    )
    with st.container(key=f"card-{key}"):
        st.html(f'<p class="line"><b>{safe(event.name)}</b></p><p class="quiet">{safe(where)}</p>')
        for step, said in _lines(made):
            if step is not made.plan.step:
                st.button(
                    plain(words.clipped(said, 90)),
                    key=f"{key}-{step.value}",
                    type="tertiary",
                    help=names[step],
                    on_click=go,
                    args=(step,),
                )


def _lines(made: Session) -> Iterator[tuple[Step, str]]:
    """What is agreed on, in the order of the steps, up to where the session is."""
    reached = list(Step).index(made.plan.step)
    for step, said in _all(made):
        if said and (list(Step).index(step) < reached or made.plan.step is Step.CARD):
            yield step, said


def _all(made: Session) -> Iterator[tuple[Step, str]]:
    frame, plan = made.frame, made.plan
    talks = "just being there" if not plan.target else f"{plan.target} talk{'s' if plan.target > 1 else ''}, then free"
    yield Step.GOAL, f"{frame.goal} · {talks}" if frame.goal else talks
    yield Step.PEOPLE, " and ".join(planned.person.name for planned in frame.people)
    first = [prepared.openers[0].text for _, prepared in made.both() if prepared and prepared.openers]
    yield Step.WORDS, first[0] if first else ""
    yield Step.STRANGERS, frame.strangers.tries[0].where if frame.strangers.tries else ""
    yield Step.SELF_INTRODUCTION, plan.self_intro or ""
    yield Step.EXITS, frame.exits[0].text if frame.exits else ""
    yield Step.INTRODUCTIONS, "; ".join(f"{one.a.name} and {one.b.name}" for one in made.introductions[:1])
    friends = " and ".join(friend.name for friend in frame.friends)
    yield Step.BREAK, f"{plan.break_minutes} minutes with {friends}" if friends and plan.break_minutes else ""
    yield Step.EXPERIMENT, plan.experiment or ""
