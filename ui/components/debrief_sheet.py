"""One text box for everything that was said; where, when and about whom may be added, and need not be."""

from __future__ import annotations

from datetime import date, timedelta

import streamlit as st

from coach.domain.event import Event
from ui import state, wiring
from ui.components import debrief_outset, person_picker, trouble, undo, words

EXAMPLE = (
    "Talked to Priya again, pipelines keep breaking. I promised her my checklist by Friday.\n"
    "Met Nina Costa, she plans parks. Still thinking about her roof gardens.\n"
    "The barbecue guy has new quinces. Good soup, home at nine."
)
_AFTERWARDS = timedelta(days=1)
"""How long after an event it is asked about."""


def recent_event() -> Event | None:
    """The event of today or yesterday, when there is just one, or just one that was planned."""
    coach = wiring.coach()
    near = [one for one in coach.events() if _near(one)]
    planned = [one for one in near if coach.outset(one.id)] if len(near) > 1 else near
    return planned[0] if len(planned) == 1 else None


def _near(event: Event) -> bool:
    today = wiring.coach().today
    return event.date is not None and today - _AFTERWARDS <= event.date <= today


def show(key: str) -> None:
    """Draw the box; what is kept is remembered as the debrief at hand, or as the last note of one person."""
    sheet = f"{key}-{state.turn(key)}"
    near = recent_event()
    debrief_outset.show(sheet, state.held(f"{sheet}-event", near.id if near else None))
    with st.container(key=f"sheet-{sheet}"):
        text = st.text_area(
            "Everything, in your own hurried words",
            key=f"{sheet}-text",
            height=210,
            placeholder=EXAMPLE,
            persist_state="session",
        )
        with st.container(horizontal=True, vertical_alignment="center"):
            kept = st.button("Keep it", key=f"{key}-keep", type="primary")
            st.caption("or Ctrl+Enter. That is all you need; the rest may stay empty.", width="content")
        event, day, private, people = _more(sheet, near)
    if kept and not (text or "").strip():
        st.info("Write a few words first; one line is enough.")
    elif kept:
        with trouble.told():
            _keep(key, text or "", event, day, private, people)


def _keep(key: str, text: str, event: str | None, day: date | None, private: bool, people: list[str]) -> None:
    coach = wiring.coach()
    if people:
        note = coach.add_note(text, people, event=event, date=day, private=private)
        state.keep("last-note", note.id)
        state.set_focus(note.people[0].id)
        undo.offer("The note is kept.")
    else:
        state.keep("debrief", coach.keep_debrief(text, event=event, date=day, private=private).id)
        state.keep("last-note", None)
    state.keep("debrief-saved", None)
    state.next_turn(key)
    st.rerun()


def _more(sheet: str, near: Event | None) -> tuple[str | None, date | None, bool, list[str]]:
    known = {person.id: person for person in wiring.coach().people()}
    with st.container(horizontal=True, vertical_alignment="bottom"):
        events = {event.id: event for event in sorted(wiring.coach().events(), key=_near, reverse=True)}
        event = st.selectbox(
            "Where (optional)",
            list(events),
            index=list(events).index(near.id) if near else None,
            format_func=lambda which: _called(events[which]) if which in events else which,
            accept_new_options=True,
            placeholder="An event",
            key=f"{sheet}-event",
            persist_state="session",
            width=300,
        )
        day = st.date_input(
            "When",
            near.date if near and near.date else wiring.coach().today,
            key=f"{sheet}-date",
            format="DD/MM/YYYY",
            persist_state="session",
            width=160,
        )
        private = st.toggle(
            "Keep all of it private",
            key=f"{sheet}-private",
            help="Private notes are found when you search, and never used in anything suggested.",
            persist_state="session",
        )
    people = st.multiselect(
        "Who was it? (optional: the text may tell)",
        list(known),
        format_func=lambda who: person_picker.described(known[who]) if who in known else who,
        accept_new_options=True,
        placeholder="All of it is about …",
        key=f"{sheet}-people",
        persist_state="session",
    )
    return event, day if isinstance(day, date) else None, private, people


def _called(event: Event) -> str:
    return f"{event.name} · {words.when(event.date, wiring.coach().today)}" if event.date else event.name
