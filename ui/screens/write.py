"""Write: to whom, why and where; then the draft as a letter, with the notes behind it."""

from __future__ import annotations

import streamlit as st

from coach.domain.person import Person
from coach.domain.suggestion import Channel, DraftKind
from ui import state, wiring
from ui.components import draft_desk, person_picker, words, write_first

_KINDS = [kind for kind in DraftKind if kind is not DraftKind.INTRODUCE]  # that one needs a second person


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
            _how(person)
    else:
        _how(person)
    draft_desk.finished("write", person)


def _how(person: Person) -> None:
    """Kind, channel, and the button."""
    kind = st.pills(
        "Why",
        _KINDS,
        default=DraftKind.FOLLOW_UP,
        format_func=words.DRAFT_KINDS.__getitem__,
        key="write-kind",
        required=True,
        persist_state="session",
    )
    channel = st.pills(
        "Where",
        list(Channel),
        default=Channel.EMAIL,
        format_func=words.CHANNELS.__getitem__,
        key="write-channel",
        required=True,
        persist_state="session",
    )
    begun = bool(state.kept(f"draft-{person.id}"))
    st.button(
        "Draft it again" if begun else "Draft it",
        key="write-begin",
        type="secondary" if begun else "primary",
        on_click=_ask,
        args=(person.id, str(kind), str(channel)),
    )


def _ask(person_id: str, kind: str, channel: str) -> None:
    state.ask("draft", person_id)
    state.keep("draft-kind", kind)
    state.keep("draft-channel", channel)


page()
