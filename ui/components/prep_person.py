"""Getting ready to meet one person: the plan grows while it is thought of."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from coach.chains.prep import Prep
from coach.domain.person import Person
from coach.domain.suggestion import Idea, Opener, Question
from ui import state, wiring
from ui.components import brain_pick, introductions, nobody, person_picker, plan, sources, trouble, words
from ui.components.escaping import plain, safe
from ui.waiting import watched

PARTS = ((Opener, "Ways to begin"), (Question, "Things to ask"), (Idea, "How you could help"))


def show() -> None:
    """Whom, then the plan."""
    people = wiring.coach().people()
    if not people:
        nobody.show()
        return
    person = person_picker.show("prepare-person", "Whom are you going to meet?", people)
    if person is None:
        st.caption("Choose somebody, and the plan begins to grow.")
        if len(people) > 1:
            st.subheader("Introduce two people", anchor=False)
            introductions.choose("intros", people)
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
    brain_pick.show(f"brain-{person.id}", person)


def _grow(person: Person, stamp: str) -> None:
    stop = st.empty()
    stop.button("Stop", key="prepare-stop", icon=":material/stop:", on_click=state.settle, args=("plan",))
    slots, waiting = {}, []
    for kind, title in PARTS:
        st.subheader(title, anchor=False)
        slots[kind] = st.container()
        waiting.append(st.skeleton(height=50))
    with trouble.told():
        for step in watched(wiring.writer().brief_steps(person.id), st.empty().empty):
            if isinstance(step, Prep):
                state.keep_plan(stamp, step)
            else:
                with slots[type(step)]:
                    plan.show(step)
        state.settle("plan")
        st.rerun()
    state.settle("plan")
    for place in (stop, *waiting):
        place.empty()
    st.button("Try again", key="prepare-again", on_click=state.ask, args=("plan", person.id))


def _finished(made: Prep) -> None:
    briefing = made.people[0]
    st.html(f'<p class="line">{safe(briefing.why)}</p>{sources.html(briefing.sources)}')
    found: tuple[Sequence[Opener | Question | Idea], ...] = (briefing.openers, briefing.questions, briefing.help)
    for (_, title), lines in zip(PARTS, found, strict=True):
        if lines:
            st.subheader(title, anchor=False)
        for line in lines:
            plan.show(line)
    exits = [way.text for way in made.exits[:3]]
    left = [each.text for each in briefing.unsaid]
    for title, texts in (
        ("Not in your notes yet", briefing.gaps),
        ("Better left alone", left),
        ("When you want to go", exits),
    ):
        if texts:
            st.subheader(title, anchor=False)
            plan.texts(texts)
    for flag in made.flags:
        st.caption(plain(f"{words.FLAGS[flag.kind]}: {flag.reason}"))
    if st.button("Write to them", key="prepare-write", icon=":material/mail:"):
        st.switch_page(wiring.WRITE, query_params={"person": briefing.person.id})
