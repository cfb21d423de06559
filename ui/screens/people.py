"""People: everybody in the notebook, and one person with what was said, what is known and who they are."""

from __future__ import annotations

import streamlit as st

from coach.domain.person import Person
from coach.errors import NotFound
from ui import state, wiring
from ui.components import (
    between,
    goals_picture,
    meet_anew,
    nobody,
    person_details,
    person_doubles,
    person_head,
    person_notes,
    person_row,
    thread,
    undo,
)

_A_PAGE = 20
_PANELS = {
    "notes": "What was said",
    "known": "What you know",
    "between": "Between you",
    "thread": "Messages",
    "details": "Details",
}
_VIEWS = {"list": "Everybody", "picture": "Goals in common", "twice": "Twice?"}


def page() -> None:
    """The person in focus, or the list."""
    focus = state.focus()
    if focus:
        try:
            _one(wiring.coach().person(focus))
            return
        except NotFound:
            state.set_focus(None)
    _everybody()


def _everybody() -> None:
    coach = wiring.coach()
    st.title("People")
    if not coach.notebook.people.count():
        nobody.show()
        return
    view = _view()
    if view == "picture":
        goals_picture.show("people-goals")
    elif view == "twice":
        person_doubles.show("people-twice")
    else:
        _list()


def _list() -> None:
    coach = wiring.coach()
    undo.show("people")
    typed = st.text_input(
        "Find somebody", key="people-search", placeholder="A name, a company", type="search", persist_state="session"
    )
    rows = st.container()
    aside = st.toggle("Also those put aside", key="people-aside", persist_state="session")
    found = coach.people(typed or None, archived=aside)
    silent = {person.id: person for person in coach.people_to_meet_anew()}
    known = [person for person in found if person.id not in silent]
    among = {person.id for person in found}
    found = [*known, *(person for person in silent.values() if person.id in among)]
    with rows:
        if not found:
            st.caption("Nobody here goes by that. To look through what was said, press Ctrl+K.")
        number = st.pagination(-(-len(found) // _A_PAGE), key=f"people-page-{typed}") if len(found) > _A_PAGE else 1
        person_row.several("people", found[(number - 1) * _A_PAGE : number * _A_PAGE], silent.keys())
    meet_anew.show("people-anew")


def _view() -> str | None:
    return st.segmented_control(
        "As",
        list(_VIEWS),
        default="list",
        format_func=_VIEWS.__getitem__,
        key="people-view",
        label_visibility="collapsed",
        required=True,
        persist_state="session",
    )


def _one(person: Person) -> None:
    key = f"person-{person.id}"
    person_head.show("people", person)
    panel = st.segmented_control(
        "Show",
        list(_PANELS),
        default="notes",
        format_func=_PANELS.__getitem__,
        key="people-panel",
        label_visibility="collapsed",
        required=True,
        persist_state="session",
    )
    draw = {
        "notes": person_notes.show,
        "known": person_notes.known,
        "between": between.show,
        "thread": thread.show,
        "details": person_details.show,
    }
    draw[panel or "notes"](key, person)


page()
