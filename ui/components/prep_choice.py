"""Which event it is about: one that is noted, or what is coming up, in one field."""

from __future__ import annotations

from datetime import date

import streamlit as st

from coach.domain.event import Event
from ui import state, wiring
from ui.components import trouble, words

_NEW = "new"


def show(key: str) -> Event | None:
    """The event chosen; without any a field to name one. The next to come is chosen by itself."""
    coach = wiring.coach()
    known = {event.id: event for event in _in_order(coach.events())}
    coming = coach.event_coming()
    at_hand = state.kept("prep-event") or (coming.id if coming else None)
    if not coming and at_hand not in known:
        _new(key)
        if known:
            _other(key, known, None)
        return None
    chosen = _other(key, known, at_hand)
    if chosen == _NEW:
        _new(key)
    return known.get(chosen or "")


def _other(key: str, known: dict[str, Event], at_hand: str | None) -> str | None:
    options = [*known, *([_NEW] if at_hand else [])]
    return st.selectbox(
        "Where to" if at_hand else "Or one that was",
        options,
        index=options.index(at_hand) if at_hand in options else None,
        format_func=lambda which: _called(known[which]) if which in known else "Something else is coming up",
        key=f"{key}-which-{at_hand}",
        on_change=_choose,
        args=(f"{key}-which-{at_hand}",),
        placeholder="Choose an event",
    )


def _choose(widget: str) -> None:
    chosen = state.chosen(widget)
    state.keep("prep-event", chosen)


def _new(key: str) -> None:
    with st.form(f"{key}-new", border=False):
        name = st.text_input("What is coming up?", key=f"{key}-name", placeholder="Open Data Evening")
        with st.container(horizontal=True):
            day = st.date_input("When", wiring.coach().today, key=f"{key}-day", format="DD/MM/YYYY", width=160)
            place = st.text_input("Where (optional)", key=f"{key}-place", width=260)
        begun = st.form_submit_button("Begin", key=f"{key}-begin", type="primary")
    if begun and not name.strip():
        st.info("A word or two is enough: “meetup”, “lunch with the old team”.")
    elif begun:
        with trouble.told():
            made = wiring.coach().add_event(name, day if isinstance(day, date) else None, place=place or None)
            state.keep("prep-event", made.id)
            st.rerun()


def _in_order(events: list[Event]) -> list[Event]:
    """Those to come first, the nearest at the front; then those that were, the latest first."""
    today = wiring.coach().today
    coming = [event for event in events if event.date is None or event.date >= today]
    return [*coming[::-1], *(event for event in events if event not in coming)]


def _called(event: Event) -> str:
    return f"{event.name} · {words.when(event.date, wiring.coach().today)}" if event.date else event.name
