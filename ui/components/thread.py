"""What was written to one person, and what came of it; and how often to talk with them (practice 003-17)."""

from __future__ import annotations

import streamlit as st

from coach.domain.follow_up import INTERVALS, FollowUp, FollowUpState, Outcome
from coach.domain.person import Person
from coach.domain.suggestion import Draft
from ui import state, wiring
from ui.components import trouble, undo, words
from ui.components.escaping import plain, safe

_STATES = {
    FollowUpState.PLANNED: "to write",
    FollowUpState.DRAFTED: "a draft is ready",
    FollowUpState.SENT: "sent",
    FollowUpState.REPLIED: "they replied",
    FollowUpState.CLOSED: "closed",
    FollowUpState.LET_GO: "let go",
    FollowUpState.DECLINED: "no fit now",
}
_OUTCOMES = {
    Outcome.REPLIED: "They replied",
    Outcome.NO_ANSWER: "No answer",
    Outcome.DECLINED: "No fit now",
    Outcome.CLOSED: "It is closed",
}
_BEGIN = {Outcome.LET_GO: "Let go"}
_AGAIN = {Outcome.REOPENED: "Open it again"}
_NEVER = 0


def show(key: str, person: Person) -> None:
    """Where the follow-up stands, the messages newest first, the interval."""
    undo.show(key)
    followed = wiring.coach().follow_ups(person.id, settled=True)
    drafts = wiring.coach().drafts(person.id)
    if followed:
        _standing(key, person, max(followed, key=lambda each: (each.waits, each.changed or wiring.coach().today)))
    if not drafts and not followed:
        st.caption("Nothing is written to them yet.")
    sent = {each.draft_id: each for each in followed if each.draft_id}
    for draft in drafts:
        _message(key, draft, sent.get(draft.id))
    _interval(key, person)


def _standing(key: str, person: Person, follow_up: FollowUp) -> None:
    today = wiring.coach().today
    day = f", due {words.day_html(follow_up.due, today)}" if follow_up.waits and follow_up.due else ""
    tries = f" · {follow_up.tries} written" if follow_up.tries > 1 else ""
    st.html(f'<p class="line"><b>{_STATES[follow_up.state]}</b>{day}{tries}</p>')
    if follow_up.tried_enough:
        st.caption("Two messages are enough. Nothing will remind you; a kind last line is under Write, “A kind no”.")
    choices = _AGAIN if not follow_up.is_open else _OUTCOMES if follow_up.tries else _BEGIN
    with st.container(horizontal=True, key=f"{key}-outcomes"):
        for outcome, label in choices.items():
            st.button(label, key=f"{key}-{outcome.value}", on_click=_tell, args=(person, outcome))


def _message(key: str, draft: Draft, follow_up: FollowUp | None) -> None:
    """One message; opening it leads to the desk under Write."""
    told = _STATES[follow_up.state] if follow_up else "draft"
    day = f"{safe(draft.created[:10])} · " if draft.created else ""
    with st.container(key=f"row-{key}-{draft.id}", gap=None):
        st.html(
            f'<p class="quiet">{day}{words.DRAFT_KINDS[draft.kind]} · {words.CHANNELS[draft.channel]} · {told}</p>'
            f'<p class="line">{safe(words.clipped(draft.body, 160))}</p>'
        )
        if st.button("Open", key=f"{key}-open-{draft.id}", type="tertiary"):
            state.keep(f"draft-{draft.person.id}", draft.id)
            st.switch_page(wiring.WRITE, query_params={"person": draft.person.id})


def _interval(key: str, person: Person) -> None:
    """How often; only who is chosen here is ever brought up."""
    held = wiring.coach().touch_of(person.id)
    st.selectbox(
        "Keep in touch",
        [_NEVER, *INTERVALS],
        index=[_NEVER, *INTERVALS].index(held.every_days or _NEVER) if held else 0,
        format_func=lambda days: f"every {days} days" if days else "no reminder",
        key=f"{key}-every",
        on_change=_keep,
        args=(person, f"{key}-every"),
    )
    if held and held.every_days:
        label = "Bring them up again" if held.paused else "Pause"
        st.button(label, key=f"{key}-pause", type="tertiary", on_click=_pause, args=(person, not held.paused))


def _tell(person: Person, outcome: Outcome) -> None:
    with trouble.told():
        after = wiring.coach().outcome(person.id, outcome.value)
        undo.offer(f"{plain(person.name)}: {_STATES[after.state]}.")


def _keep(person: Person, widget: str) -> None:
    with trouble.told():
        days = int(state.chosen(widget) or _NEVER)
        wiring.coach().keep_in_touch(person.id, days or None)


def _pause(person: Person, paused: bool) -> None:
    with trouble.told():
        wiring.coach().pause_touch(person.id, paused)
