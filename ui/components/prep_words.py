"""What to say to each person of the plan, and whom to bring together: it streams in and is kept."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from coach.chains.planning import Planned
from coach.chains.session import Said, Session
from coach.domain.event import Event
from coach.domain.introduction import Introduction
from coach.domain.plan import Prepared, Step
from coach.domain.suggestion import Idea, Opener, Question
from ui import state, wiring
from ui.components import introductions, plan, sources, trouble, words
from ui.components.escaping import plain, safe
from ui.waiting import watched

_TITLES = ("To begin", "To ask", "How you could help")


def show(key: str, event: Event, made: Session, step: Step) -> None:
    """What is kept, or what is just being thought of."""
    missing = [planned for planned, prepared in made.both() if prepared is None]
    if state.asked("words") == event.id and (missing or step is Step.INTRODUCTIONS):
        _grow(key, event, made, step)
        return
    state.settle("words")
    if step is Step.INTRODUCTIONS:
        _introductions(key, event, made)
        return
    if not made.frame.people:
        st.caption("Nobody has to be looked for. What suits anybody comes next.")
    for planned, prepared in made.both():
        _heading(planned)
        if prepared:
            _prepared(prepared)
        else:
            st.caption(plain(planned.why))
            for line in _so_far(event).get(planned.person.id, ()):
                plan.show(line)
    if missing:
        st.button("Find first lines", key=f"{key}-words", on_click=state.ask, args=("words", event.id))
    elif made.frame.people:
        st.button("Think again", key=f"{key}-anew", type="tertiary", on_click=_anew, args=(event.id,))


def _heading(planned: Planned) -> None:
    st.html(f"<h4>{safe(planned.person.name)}</h4>")


def _so_far(event: Event) -> dict[str, list[Opener | Question | Idea]]:
    """What was found for somebody before it was stopped: whole for nobody yet, but true as long as nothing changed."""
    found: dict[str, list[Opener | Question | Idea]] | None = state.made("said", _stamp(event))
    return found or {}


def _stamp(event: Event) -> str:
    return f"{event.id} {wiring.coach().notebook.version()}"


def _anew(event_id: str) -> None:
    wiring.coach().forget_prepared(event_id)
    state.ask("words", event_id)


def _grow(key: str, event: Event, made: Session, step: Step) -> None:
    stop = st.empty()
    stop.button("Stop", key="prepare-stop", icon=":material/stop:", on_click=state.settle, args=("words",))
    slots, waiting = {}, {}
    for planned in made.frame.people if step is Step.WORDS else ():
        _heading(planned)
        st.caption(plain(planned.why))
        slots[planned.person.id] = st.container()
        waiting[planned.person.id] = st.skeleton(height=60)
    said: dict[str, list[Opener | Question | Idea]] = {}
    last = st.container()
    last_waiting = st.skeleton(height=40) if step is Step.INTRODUCTIONS else None
    with trouble.told():
        for each in watched(wiring.writer().prep_steps(event.id), st.empty().empty):
            if isinstance(each, Said) and each.person_id in slots:
                with slots[each.person_id]:
                    plan.show(each.what)
                said.setdefault(each.person_id, []).append(each.what)
                state.keep_made("said", _stamp(event), said)
            elif isinstance(each, Prepared) and each.person.id in waiting:
                waiting[each.person.id].empty()
            elif isinstance(each, Introduction) and step is Step.INTRODUCTIONS:
                with last:
                    _introduction(each)
        state.settle("words")
        st.rerun()
    state.settle("words")
    for place in (stop, *waiting.values(), *([last_waiting] if last_waiting else [])):
        place.empty()
    st.button("Try again", key=f"{key}-again", on_click=state.ask, args=("words", event.id))


def _prepared(prepared: Prepared) -> None:
    parts: tuple[Sequence[Opener | Question | Idea], ...] = (prepared.openers, prepared.questions, prepared.help)
    for title, found in zip(_TITLES, parts, strict=True):
        if found:
            st.caption(title)
        for line in found:
            plan.show(line)
    if prepared.gaps:
        with st.expander("What you do not know of them yet"):
            plan.texts(prepared.gaps)
    for flag in prepared.flags:
        st.caption(plain(f"{words.FLAGS[flag.kind]}: {flag.reason}"))


def _introductions(key: str, event: Event, made: Session) -> None:
    if len(made.frame.ranking) < 2:
        st.caption("This needs two people you know in the room; tonight there are none, or one. It is no must.")
        return
    if made.introductions:
        introductions.show(f"{key}-pairs", made.introductions)
    else:
        if made.plan.introduced:
            st.caption("Nothing you noted speaks for bringing two of them together. Listen for it; that is enough.")
        else:
            st.button("See who could meet", key=f"{key}-pairs", on_click=state.ask, args=("words", event.id))


def _introduction(made: Introduction) -> None:
    warning = f'<p class="quiet">{safe(made.warning)}</p>' if made.warning else ""
    st.html(
        f'<div class="card"><p class="line"><b>{safe(made.a.name)} and {safe(made.b.name)}</b></p>'
        f"<p>“{safe(made.line)}”</p>{warning}{sources.html(made.sources)}</div>"
    )
