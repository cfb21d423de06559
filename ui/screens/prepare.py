"""Prepare: what to have ready before meeting one person; the plan grows while it is thought of."""

from __future__ import annotations

import streamlit as st

from coach.domain.person import Person
from coach.domain.suggestion import Briefing, Idea, Opener, Question
from ui import state, wiring
from ui.components import person_picker, plan, sources, trouble
from ui.components.escaping import safe

_PARTS = ((Opener, "Ways to begin"), (Question, "Things to ask"), (Idea, "How you could help"))


def page() -> None:
    """Whom, then the plan."""
    st.title("Before you meet")
    people = wiring.coach().people()
    person = person_picker.show("prepare-person", "Whom are you going to meet?", people)
    if person is None:
        text = "Nobody is in your notebook yet. Capture a first talk, and come back."
        st.caption("Choose somebody, and the plan begins to grow." if people else text)
        return
    stamp = f"{person.id} {wiring.coach().notebook.version()}"
    if state.asked("plan") == person.id:
        _grow(person, stamp)
        return
    ready = state.plan(stamp)
    st.button(
        "Think again" if ready else "Prepare",
        key="prepare-begin",
        type="secondary" if ready else "primary",
        on_click=state.ask,
        args=("plan", person.id),
    )
    if ready:
        _finished(ready)


def _grow(person: Person, stamp: str) -> None:
    st.button("Stop", key="prepare-stop", icon=":material/stop:", on_click=state.settle, args=("plan",))
    growing = st.empty()
    with growing.container():
        slots = {}
        for kind, title in _PARTS:
            st.subheader(title, anchor=False)
            slots[kind] = st.container()
            st.skeleton(height=50)
        with trouble.told():
            done = None
            for step in wiring.coach().brief_steps(person.id):
                if isinstance(step, Opener | Question | Idea):
                    with slots[type(step)]:
                        plan.show(step)
                else:
                    done = step
            state.settle("plan")
            if done is not None and done.people:
                state.keep_plan(stamp, done.people[0])
                st.rerun()
        state.settle("plan")


def _finished(briefing: Briefing) -> None:
    st.html(f'<p class="line">{safe(briefing.why)}</p>{sources.html(briefing.sources)}')
    for (_, title), lines in zip(_PARTS, (briefing.openers, briefing.questions, briefing.help), strict=True):
        if lines:
            st.subheader(title, anchor=False)
        for line in lines:
            plan.show(line)
    if briefing.gaps:
        st.subheader("You don't know yet", anchor=False)
        plan.gaps(briefing.gaps)
    if st.button("Write to them", key="prepare-write", icon=":material/mail:"):
        st.switch_page(wiring.WRITE, query_params={"person": briefing.person.id})


page()
