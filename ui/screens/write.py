"""Write: to whom, why and where; then the draft as a letter, with the notes behind it."""

from __future__ import annotations

import streamlit as st

from coach.domain.person import Person
from coach.domain.suggestion import Channel, DraftKind
from ui import state, wiring
from ui.components import draft_desk, draft_request, message_options, person_picker, undo, words, write_first
from ui.components.escaping import plain


def page() -> None:
    """Whom, how, and the draft on the desk."""
    st.title("Write to somebody")
    people = wiring.coach().people()
    person = person_picker.show("write-person", "Whom do you want to write to?", people)
    if person is None:
        write_first.show("write-first", people)
        return
    if state.asked("draft"):
        draft_desk.writing("write", person)
        return
    if state.kept(f"draft-{person.id}"):
        with st.expander("Somewhere else, or once more", icon=":material/tune:", key=f"write-how-{person.id}"):
            _how(person, people)
    else:
        _how(person, people)
    draft_desk.finished("write", person)


def _how(person: Person, people: list[Person]) -> None:
    """Kind, channel, what else belongs to that kind, and the button."""
    usual = wiring.coach().usual(person.id)
    kind = st.pills(
        "Why",
        list(DraftKind),
        default=DraftKind.FOLLOW_UP,
        format_func=words.DRAFT_KINDS.__getitem__,
        key="write-kind",
        required=True,
        persist_state="session",
    )
    channel = st.pills(
        "Where",
        list(Channel),
        default=usual.channel,
        format_func=words.CHANNELS.__getitem__,
        key=f"write-channel-{person.id}",
        required=True,
        persist_state="session",
    )
    if channel and channel != usual.channel:
        st.button(
            f"Write to {plain(person.first_name)} this way from now on",
            key=f"write-remember-{person.id}",
            type="tertiary",
            icon=":material/bookmark_add:",
            on_click=_remember,
            args=(person.id,),
        )
    if state.kept("remembered") == person.id:
        undo.show("write")
    ready = message_options.show("write", person, DraftKind(kind), usual, people)
    begun = bool(state.kept(f"draft-{person.id}"))
    st.button(
        "Draft it again" if begun else "Draft it",
        key="write-begin",
        type="secondary" if begun else "primary",
        disabled=not ready,
        on_click=_ask,
        args=(person.id,),
    )


def _remember(person_id: str) -> None:
    """Where they like to be written to is what was chosen now."""
    channel = Channel(state.held(f"write-channel-{person_id}", Channel.EMAIL))
    wiring.coach().edit_person(person_id, channel=channel.value)
    state.keep("remembered", person_id)
    undo.offer(f"Messages to them begin as: {words.CHANNELS[channel].lower()}.")


def _ask(person_id: str) -> None:
    kind = DraftKind(state.held("write-kind", DraftKind.FOLLOW_UP))
    channel = state.chosen(f"write-channel-{person_id}")
    draft_request.ask(person_id, kind, channel, **message_options.chosen("write", person_id, kind))


page()
