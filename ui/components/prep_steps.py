"""The steps of a prep session that need no model: what each shows, and what of it is kept when it is left."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import streamlit as st

from coach.chains.planning import Planned
from coach.chains.session import Session
from coach.domain.event import Event
from coach.domain.plan import Comfort, Step
from ui import state, wiring
from ui.components import exits, plan, pocket_card, sources
from ui.components.escaping import plain, safe

_TARGETS = list(range(6))
_ENERGY = list(range(1, 6))
_COMFORT = {
    Comfort.FACE: "a familiar face",
    Comfort.SMILE: "somebody smiles",
    Comfort.LOUD: "they laugh",
    Comfort.QUIET: "they speak softly",
    Comfort.TOPIC: "a topic I like",
}
_BREAKS = [0, 5, 10, 15, 25]
_MORE_THAN = 5


def _goal(key: str, event: Event, made: Session) -> None:
    frame = made.frame
    name = _widget(key, event, "goal")
    st.text_input(
        "What would you like to learn there?", frame.goal, key=name, max_chars=200, placeholder="One specific thing"
    )
    for number, text in enumerate(frame.goal_templates):
        st.button(plain(text), key=f"{key}-template-{number}", on_click=_take, args=(event.id, text), type="tertiary")
    if frame.learning_goal:
        st.caption("That is not in your hands alone. Beside it, something you can surely take home:")
        st.html(f'<p class="line">{safe(frame.learning_goal)}</p>')
        st.button("Take this one", key=f"{key}-learn", on_click=_take, args=(event.id, frame.learning_goal))
    targets = _TARGETS if made.plan.target in _TARGETS else [*_TARGETS, made.plan.target]
    st.segmented_control(
        "How many talks, and then you may sit back or go",
        targets,
        default=made.plan.target,
        format_func=lambda count: "just attend" if not count else str(count),
        key=_widget(key, event, "target"),
    )
    st.segmented_control(
        "How much energy do you have? 1 is worn out, 5 is wide awake.",
        _ENERGY,
        default=made.plan.energy,
        key=_widget(key, event, "energy"),
    )


def _take(event_id: str, goal: str) -> None:
    wiring.coach().change_plan(event_id, goal=goal)
    state.next_turn(f"prep-{event_id}")


def _people(key: str, event: Event, made: Session) -> None:
    frame = made.frame
    st.caption(frame.target_said)
    for planned in frame.people:
        _planned(planned)
    if not frame.people:
        st.caption(
            "Nobody on the list is in your notebook, and that is fine. The next steps are for people you do not know."
            if made.plan.target
            else "Nobody has to be looked for tonight."
        )
    if frame.more:
        with st.container(horizontal=True, vertical_alignment="center"):
            st.caption("Two are plenty for one evening.", width="content")
            st.button("Two more", key=f"{key}-more", type="tertiary", on_click=_more, args=(event.id,))
    known = {ref.person.id: ref.person.name for ref in frame.ranking}
    if len(known) > len(frame.people):
        with st.expander("Choose them yourself", key=f"{key}-choose"):
            st.multiselect(
                "Whom to look for",
                list(known),
                [planned.person.id for planned in frame.people],
                format_func=known.__getitem__,
                key=_widget(key, event, "people"),
                label_visibility="collapsed",
            )
    _guests(key, event, made)


def _planned(planned: Planned) -> None:
    left = "".join(f'<p class="quiet">Better left alone: {safe(each.text)}</p>' for each in planned.unsaid)
    ground = "".join(f'<p class="quiet">{safe(each.text)}</p>' for each in planned.common_ground)
    st.html(
        f'<div class="card"><p class="line"><b>{safe(planned.person.name)}</b></p><p>{safe(planned.why)}</p>'
        f"{sources.html(planned.sources)}{ground}{left}</div>"
    )


def _more(event_id: str) -> None:
    wiring.coach().change_plan(event_id, more_asked=True)


def _guests(key: str, event: Event, made: Session) -> None:
    sheet = state.turn(f"guests-{event.id}")
    with st.expander("Who else will be there?", key=f"{key}-guests", expanded=not event.guests):
        typed = st.text_area(
            "Names, one a line, or a guest list pasted here", key=f"{key}-guests-{event.id}-{sheet}", height=100
        )
        if st.button("Put them on the list", key=f"{key}-guests-keep") and (typed or "").strip():
            wiring.coach().add_guest_list(event.id, typed or "")
            state.next_turn(f"guests-{event.id}")
            st.rerun()
        strangers = len(made.frame.others)
        if 0 < strangers <= _MORE_THAN:
            st.caption(f"Not in your notebook: {plain(', '.join(made.frame.others))}")
        for name in made.frame.unclear[:_MORE_THAN]:
            st.caption(f"“{plain(name)}” could be several people you know.")


def _strangers(key: str, event: Event, made: Session) -> None:
    st.pills(
        "A group is easiest for you to join when …",
        list(_COMFORT),
        default=made.plan.comfort,
        format_func=_COMFORT.__getitem__,
        key=_widget(key, event, "comfort"),
        on_change=_comfort,
        args=(_widget(key, event, "comfort"), event.id),
    )
    for one in made.frame.strangers.tries:
        st.html(f'<p class="line"><b>{one.number}.</b> {safe(one.where)}</p><p class="quiet">{safe(one.how)}</p>')
    st.markdown("**If you want a first line**")
    plan.texts(made.frame.strangers.openers)
    st.markdown("**Not about work**")
    plan.texts(made.frame.topics_beyond_work)


def _comfort(widget: str, event_id: str) -> None:
    wiring.coach().change_plan(event_id, comfort=state.chosen(widget))


def _self_introduction(key: str, event: Event, made: Session) -> None:
    coach = wiring.coach()
    kept = {intro.text: len(intro.uses) for intro in coach.self_intros()[:4]}
    ways = [*kept, *coach.self_intro_ideas()[: max(0, 4 - len(kept))]]
    if not ways:
        st.caption("Your profile does not say yet what you do. Add it in Settings, and ways to say it appear here.")
        return
    st.radio(
        "The same thing, said in different ways; all of them are true.",
        ways,
        index=ways.index(made.plan.self_intro) if made.plan.self_intro in ways else 0,
        format_func=lambda text: plain(text) + (f"  \nsaid {kept[text]} times" if kept.get(text) else ""),
        key=_widget(key, event, "self_intro"),
    )


def _exits(key: str, event: Event, made: Session) -> None:
    exits.show(f"{key}-exits", event)


def _break(key: str, event: Event, made: Session) -> None:
    known = {ref.person.id: ref.person.name for ref in made.frame.ranking}
    if not known:
        st.caption("Nobody you know is on the list. Fresh air at the door does the same; come back in once.")
    else:
        st.multiselect(
            "With whom you can just be",
            list(known),
            [friend.id for friend in made.frame.friends if friend.id in known],
            format_func=known.__getitem__,
            key=_widget(key, event, "break_with"),
        )
    minutes = made.plan.break_minutes
    st.segmented_control(
        "For how many minutes, before you go back once more",
        _BREAKS if minutes in _BREAKS else sorted([*_BREAKS, minutes]),
        default=minutes,
        format_func=lambda count: str(count) if count else "no break",
        key=_widget(key, event, "break_minutes"),
    )


def _experiment(key: str, event: Event, made: Session) -> None:
    to_try, newest = wiring.coach().to_try(made.plan)
    if newest and newest.happened:
        st.caption(f"Last time: {plain(newest.happened)}")
    st.text_input(
        "People … if I …",
        to_try or "",
        key=_widget(key, event, "experiment"),
        placeholder="People tell me more if I ask one thing twice",
    )
    st.caption("One guess to try out. However it goes, you know one thing more afterwards.")


def _card(key: str, event: Event, made: Session) -> None:
    st.caption("That is all. Whatever comes on top is a gift; showing up counts.")
    pocket_card.show(f"{key}-card", event)


def _widget(key: str, event: Event, field: str) -> str:
    return f"{key}-{event.id}-{state.turn(f'prep-{event.id}')}-{field}"


DRAWN: dict[Step, Callable[[str, Event, Session], None]] = {
    Step.GOAL: _goal,
    Step.PEOPLE: _people,
    Step.STRANGERS: _strangers,
    Step.SELF_INTRODUCTION: _self_introduction,
    Step.EXITS: _exits,
    Step.BREAK: _break,
    Step.EXPERIMENT: _experiment,
    Step.CARD: _card,
}
_KEPT = {
    Step.GOAL: ("goal", "target", "energy"),
    Step.PEOPLE: ("people",),
    Step.SELF_INTRODUCTION: ("self_intro",),
    Step.BREAK: ("break_with", "break_minutes"),
    Step.EXPERIMENT: ("experiment",),
}


def held(key: str, event_id: str, step: Step) -> dict[str, Any]:
    """What the step's fields hold now and the plan does not yet; fields not drawn or not chosen are left out."""
    coach, turn = wiring.coach(), state.turn(f"prep-{event_id}")
    agreed = coach.plan_of(event_id)
    found: dict[str, Any] = {}
    for field in _KEPT.get(step, ()):
        value = state.held(f"{key}-{event_id}-{turn}-{field}", None)
        found[field] = tuple(value) if isinstance(value, list) else value
    return {field: value for field, value in found.items() if value is not None and value != getattr(agreed, field)}
