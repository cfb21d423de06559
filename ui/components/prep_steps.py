"""The steps of a prep session that need no model: what each shows, and what of it is kept when it is left."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from coach.chains.planning import Planned
from coach.chains.session import Session
from coach.domain.event import Event
from coach.domain.plan import Comfort, Step
from ui import state, wiring
from ui.components import exits, plan, pocket_card, practice_picker, prep_fields, prep_goal, sources
from ui.components.escaping import plain, safe

_COMFORT = {
    Comfort.FACE: "a familiar face",
    Comfort.SMILE: "somebody smiles",
    Comfort.LOUD: "they laugh",
    Comfort.QUIET: "they speak softly",
    Comfort.TOPIC: "a topic I like",
}
_BREAKS = [0, 5, 10, 15, 25]
_MORE_THAN = 5
_KIND_WORDS = 2


def _people(key: str, event: Event, made: Session) -> None:
    frame = made.frame
    st.caption(frame.target_said)
    for planned in frame.people:
        _planned(planned)
    if not frame.people:
        st.caption(_nobody(event, made))
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
                key=prep_fields.widget(key, event, "people"),
                label_visibility="collapsed",
                on_change=prep_fields.keep,
                args=(key, event.id, Step.PEOPLE),
            )
    _guests(key, event, made)


def _nobody(event: Event, made: Session) -> str:
    if not made.plan.target:
        return "Nobody has to be looked for tonight."
    if not event.guests:
        return (
            "No names are noted for it yet, and that is fine: put some on the list, or go on to people you do not know."
        )
    return "Nobody on the list is in your notebook, and that is fine. The next steps are for people you do not know."


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
        key=prep_fields.widget(key, event, "comfort"),
        on_change=prep_fields.keep,
        args=(key, event.id, Step.STRANGERS),
    )
    for one in made.frame.strangers.tries:
        st.html(f'<p class="line"><b>{one.number}.</b> {safe(one.where)}</p><p class="quiet">{safe(one.how)}</p>')
    st.markdown("**If you want a first line**")
    plan.texts(made.frame.strangers.openers)
    _pass_on()
    st.markdown("**Not about work**")
    plan.texts(made.frame.topics_beyond_work)


def _pass_on() -> None:
    """Words that did me good and who said them: somebody else may be glad of such (practice 000-15)."""
    coach = wiring.coach()
    kept = coach.kind_words()[:_KIND_WORDS]
    if kept:
        st.markdown("**Words that did you good**")
        st.caption("Where you mean it, say such a thing to somebody you like.")
        plan.texts(
            [f"“{one.words}” — {coach.person(one.person_id).name if one.person_id else 'somebody'}" for one in kept]
        )


def _self_introduction(key: str, event: Event, made: Session) -> None:
    coach = wiring.coach()
    mine = coach.self_intros()[:4]
    kept = {intro.text: len(intro.uses) for intro in mine}
    ways = [*kept, *coach.self_intro_ideas()[: max(0, 4 - len(kept))]]
    if not ways:
        st.caption("Your profile does not say yet what you do. Add it in Settings, and ways to say it appear here.")
        return
    st.radio(
        "The same thing, said in different ways; all of them are true.",
        ways,
        index=ways.index(made.plan.self_intro) if made.plan.self_intro in ways else 0,
        format_func=lambda text: plain(text) + (f"  \n{_said(kept[text])}" if kept.get(text) else ""),
        key=prep_fields.widget(key, event, "self_intro"),
        on_change=prep_fields.keep,
        args=(key, event.id, Step.SELF_INTRODUCTION),
    )
    for flag in (found for intro in mine for found in coach.self_intro_flags(intro)):
        st.caption(plain(f"“{flag.span}”: {flag.reason}"))


def _said(times: int) -> str:
    return "said once" if times == 1 else f"said {times} times"


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
            key=prep_fields.widget(key, event, "break_with"),
            on_change=prep_fields.keep,
            args=(key, event.id, Step.BREAK),
        )
    minutes = made.plan.break_minutes
    st.segmented_control(
        "For how many minutes, before you go back once more",
        _BREAKS if minutes in _BREAKS else sorted([*_BREAKS, minutes]),
        default=minutes,
        format_func=lambda count: str(count) if count else "no break",
        key=prep_fields.widget(key, event, "break_minutes"),
        on_change=prep_fields.keep,
        args=(key, event.id, Step.BREAK),
    )


def _experiment(key: str, event: Event, made: Session) -> None:
    to_try, newest = wiring.coach().to_try(made.plan)
    if newest and newest.happened:
        st.caption(f"Last time: {plain(newest.happened)}")
    st.text_input(
        "People … if I …",
        to_try or "",
        key=prep_fields.widget(key, event, "experiment"),
        placeholder="People tell me more if I ask one thing twice",
        on_change=prep_fields.keep,
        args=(key, event.id, Step.EXPERIMENT),
    )
    st.caption("One guess to try out. However it goes, you know one thing more afterwards.")


def _card(key: str, event: Event, made: Session) -> None:
    st.caption("That is all. Whatever comes on top is a gift; showing up counts.")
    if st.button("Rehearse this evening", key=f"{key}-rehearse", icon=":material/forum:"):
        practice_picker.come_with(practice_picker.EVENT, event.id)
        st.switch_page(wiring.PRACTISE)
    pocket_card.show(f"{key}-card", event)


DRAWN: dict[Step, Callable[[str, Event, Session], None]] = {
    Step.GOAL: prep_goal.show,
    Step.PEOPLE: _people,
    Step.STRANGERS: _strangers,
    Step.SELF_INTRODUCTION: _self_introduction,
    Step.EXITS: _exits,
    Step.BREAK: _break,
    Step.EXPERIMENT: _experiment,
    Step.CARD: _card,
}
