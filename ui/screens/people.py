"""People: everybody in the notebook, and one person with what was said, what is known and who they are."""

from __future__ import annotations

import streamlit as st

from coach.domain.person import Person
from coach.errors import NotFound
from ui import state, wiring
from ui.components import goals_picture, person_details, person_notes, person_row, thread
from ui.components.escaping import plain, safe

_A_PAGE = 20
_PANELS = {"notes": "What was said", "known": "What you know", "thread": "Messages", "details": "Details"}


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
        _nobody()
        return
    if _view() == "picture":
        goals_picture.show("people-goals")
        return
    typed = st.text_input(
        "Find somebody", key="people-search", placeholder="A name, a company", type="search", persist_state="session"
    )
    rows = st.container()
    aside = st.toggle("Also those put aside", key="people-aside", persist_state="session")
    found = coach.people(typed or None, archived=aside)
    with rows:
        if not found:
            st.caption("Nobody here goes by that. To look through what was said, press Ctrl+K.")
        number = st.pagination(-(-len(found) // _A_PAGE), key=f"people-page-{typed}") if len(found) > _A_PAGE else 1
        for person in found[(number - 1) * _A_PAGE : number * _A_PAGE]:
            person_row.show("people", person)


def _view() -> str | None:
    return st.segmented_control(
        "As",
        ["list", "picture"],
        default="list",
        format_func={"list": "Everybody", "picture": "Goals in common"}.__getitem__,
        key="people-view",
        label_visibility="collapsed",
        required=True,
        persist_state="session",
    )


def _nobody() -> None:
    st.markdown("Nobody is in your notebook yet. Three ways to begin:")
    with st.container(horizontal=True):
        if st.button("Write about somebody", key="people-begin", type="primary"):
            st.switch_page(wiring.CAPTURE)
        if st.button("Try the sample notebook", key="people-sample"):
            wiring.coach().load_sample()
            st.rerun()
        if st.button("Bring people in", key="people-import"):
            st.switch_page(wiring.SETTINGS)


def _one(person: Person) -> None:
    st.button(
        "All people",
        key="people-back",
        type="tertiary",
        icon=":material/arrow_back:",
        on_click=state.set_focus,
        args=(None,),
    )
    st.title(plain(person.name), anchor=False)
    line = " · ".join(part for part in (person.role, person.company, person.place) if part)
    if line:
        st.html(f'<p class="quiet">{safe(line)}</p>')
    with st.container(horizontal=True):
        for target, label, icon in (
            (wiring.PREPARE, "Prepare", ":material/lightbulb:"),
            (wiring.WRITE, "Write", ":material/mail:"),
            (wiring.CAPTURE, "Add a note", ":material/edit_note:"),
        ):
            if st.button(label, key=f"people-go-{label.split()[0].lower()}", icon=icon):
                st.switch_page(target, query_params={"person": person.id})
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
        "thread": thread.show,
        "details": person_details.show,
    }
    draw[panel or "notes"](f"person-{person.id}", person)


page()
