"""The desk a draft lies on: while it is written, when it is done, and when one thing is missing to begin."""

from __future__ import annotations

import tempfile
from pathlib import Path

import streamlit as st

from coach.domain.person import Person
from coach.domain.suggestion import Channel, Draft, DraftKind, Sentence
from ui import state, wiring
from ui.components import draft_request, letter, sent, trouble, words
from ui.components.escaping import plain
from ui.waiting import watched


def writing(key: str, person: Person) -> None:
    """Draw the draft sentence by sentence; Stop, or any other click, ends the work behind it."""
    if state.asked("draft") != person.id:
        state.settle("draft")
        return
    stop = st.empty()
    stop.button("Stop", key=f"{key}-stop", icon=":material/stop:", on_click=state.settle, args=("draft",))
    sheet = st.skeleton(height=180)
    done: list[Sentence] = []
    made: Draft | None = None
    with trouble.told():
        steps = wiring.writer().draft_steps(person.id, **draft_request.asked(person))
        for step in watched(steps, st.empty().empty):
            if isinstance(step, Draft):
                made = step  # shown once it is whole and kept; when this is stopped, it is among the past drafts
            else:
                done.append(step)
                sheet.html(letter.growing(done))
        if made is not None:
            state.keep(f"draft-{person.id}", made.id if made.body else None)
            state.keep(f"question-{person.id}", made.question)
        state.settle("draft")
        st.rerun()
    state.settle("draft")
    stop.empty()
    st.button("Try again", key=f"{key}-again", on_click=state.ask, args=("draft", person.id))


def finished(key: str, person: Person) -> None:
    """The draft asked for last, or a past one that was chosen; nothing when there is none."""
    drafts = {draft.id: draft for draft in wiring.coach().drafts(person.id)}
    draft = drafts.get(state.kept(f"draft-{person.id}") or "")
    question = state.kept(f"question-{person.id}")
    if question:
        _missing(key, question, person)
    if draft is not None:
        _letter(key, draft)
    _past(key, person, [one for one in drafts.values() if one is not draft], expanded=draft is None)


def _letter(key: str, draft: Draft) -> None:
    coach = wiring.coach()
    if state.kept("editing") == draft.id:
        _edit(key, draft)
        return
    _angles(key, draft)
    letter.show(f"{key}-letter-{draft.id}", draft, coach.note, coach.today, words.length(draft))
    with st.container(horizontal=True):
        st.button("Edit", key=f"{key}-edit", icon=":material/edit:", on_click=state.keep, args=("editing", draft.id))
        ending = ".eml" if draft.channel is Channel.EMAIL else ".txt"
        st.download_button(
            f"Download {ending}",
            lambda: _file(draft.id, ending),
            file_name=f"draft{ending}",
            key=f"{key}-download",
            icon=":material/download:",
            on_click="ignore",
        )
        if draft.kind is DraftKind.INVITE and coach.offers_times(draft):
            st.download_button(
                "Download .ics",
                lambda: _file(draft.id, ".ics"),
                file_name="perhaps.ics",
                key=f"{key}-calendar",
                icon=":material/event:",
                on_click="ignore",
            )
        sent.show(key, draft)
    sent.learned(draft)
    _other_side(key, draft)
    if draft.engine == "off":
        st.caption("Put together from your notes in plain sentences, without a model.")
    if draft.wordings:
        with st.expander("Say it another way", key=f"{key}-others"):
            for number, other in enumerate(draft.wordings):
                if st.button(plain(other.text), key=f"{key}-other-{number}", type="tertiary"):
                    with trouble.told():
                        coach.reword_draft(draft.id, number)
                        st.rerun()


def _other_side(key: str, draft: Draft) -> None:
    """An introduction asks both first: the same to the other of the two, one click away."""
    other = next((one for one in wiring.coach().people() if draft.to and one.id == draft.to.id), None)
    if other is not None:
        st.button(
            f"Now ask {plain(other.first_name)}",
            key=f"{key}-other-side",
            icon=":material/swap_horiz:",
            on_click=_turn_round,
            args=(other.id, draft.person.id),
        )


def _turn_round(other_id: str, person_id: str) -> None:
    state.set_focus(other_id)
    draft_request.ask(other_id, DraftKind.INTRODUCE, None, to=person_id)


def _angles(key: str, draft: Draft) -> None:
    """The same talk from other angles, one click away."""
    if not draft.alternatives:
        return
    leads = words.leads(draft)
    chosen = st.segmented_control(
        "It begins with",
        range(len(leads)),
        default=0,
        format_func=leads.__getitem__,
        key=f"{key}-angle-{draft.id}-{state.turn('angle')}",
        required=True,
    )
    if chosen:
        with trouble.told():
            wiring.coach().turn_draft(draft.id, chosen - 1)
            state.next_turn("angle")
            st.rerun()


def _edit(key: str, draft: Draft) -> None:
    body = st.text_area("Your words", draft.body, key=f"{key}-body-{draft.id}", height=320)
    with st.container(horizontal=True):
        if st.button("Keep it", key=f"{key}-keep", type="primary"):
            with trouble.told():
                fresh = wiring.coach().edit_draft(draft.id, body or "")
                state.keep(f"draft-{draft.person.id}", fresh.id)
                state.keep("editing", None)
                st.rerun()
        st.button("As it was", key=f"{key}-leave", on_click=state.keep, args=("editing", None))


def _missing(key: str, question: str, person: Person) -> None:
    """The coach asks its one question; the answer is kept as a note, and it tries again."""
    with st.container(key=f"card-{key}-question"):
        st.markdown(f"**{plain(question)}**")
        text = st.text_area("What you remember", key=f"{key}-answer-{person.id}", height=110)
        if st.button("Keep it and draft again", key=f"{key}-answered", type="primary") and (text or "").strip():
            with trouble.told():
                wiring.coach().add_note(text or "", [person.id])
                state.keep(f"question-{person.id}", None)
                state.ask("draft", person.id)
                st.rerun()


def _past(key: str, person: Person, drafts: list[Draft], *, expanded: bool) -> None:
    if not drafts:
        return
    with st.expander("Past drafts", expanded=expanded, key=f"{key}-past-{person.id}"):
        for draft in drafts[:12]:
            label = f"{words.CHANNELS[draft.channel]} · {plain(words.clipped(draft.body, 70))}"
            st.button(
                label,
                key=f"{key}-past-{draft.id}",
                type="tertiary",
                on_click=state.keep,
                args=(f"draft-{person.id}", draft.id),
            )


def _file(draft_id: str, ending: str) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"draft{ending}"
        wiring.coach().save_draft(draft_id, path)
        return path.read_bytes()
