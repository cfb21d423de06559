"""The head of a person's page: who they are in plain words, what one can do next, and what their tie asks for."""

from __future__ import annotations

from collections.abc import Iterator

import streamlit as st

from coach.chains import ties
from coach.domain.person import Person, Stage
from ui import state, wiring
from ui.components import practice_picker, trouble, undo
from ui.components.escaping import plain, safe


def show(key: str, person: Person) -> None:
    """Name, lines, ways on."""
    with st.container(horizontal=True, horizontal_alignment="distribute", key=f"{key}-top"):
        st.button(
            "All people",
            key=f"{key}-back",
            type="tertiary",
            icon=":material/arrow_back:",
            on_click=state.set_focus,
            args=(None,),
        )
        st.button(
            "Take back into the list" if person.archived else "Put aside",
            key=f"{key}-aside",
            type="tertiary",
            help="Out of the list; everything noted stays. Not everybody has to stay in touch.",
            on_click=put_aside,
            args=(person, not person.archived),
        )
    st.title(plain(person.name), anchor=False)
    lines = "<br>".join(_lines(person))
    if lines:
        st.html(f'<p class="quiet">{lines}</p>')
    with st.container(horizontal=True):
        for target, label, icon in (
            (wiring.PREPARE, "Prepare", ":material/lightbulb:"),
            (wiring.WRITE, "Write", ":material/mail:"),
            (wiring.CAPTURE, "Add a note", ":material/edit_note:"),
        ):
            if st.button(label, key=f"{key}-go-{label.split()[0].lower()}", icon=icon):
                st.switch_page(target, query_params={"person": person.id})
        if st.button("Rehearse", key=f"{key}-go-rehearse", icon=":material/forum:"):
            practice_picker.come_with(practice_picker.KNOWN, person.id)
            st.switch_page(wiring.PRACTISE, query_params={"person": person.id})
    asked = ties.prompt(person)
    if asked:
        st.html(f'<p class="line">{safe(asked)}</p>')


def put_aside(person: Person, archived: bool = True) -> None:
    """Out of the list with one click, or back into it; nothing noted is lost (practice 003-12)."""
    with trouble.told():
        wiring.coach().archive_person(person.id, archived)
        undo.offer(f"{person.name} is {'put aside' if archived else 'back in the list'}.")


def _lines(person: Person) -> Iterator[str]:
    """HTML: what they do and where, how one met, what one could call them about."""
    noted = bool(wiring.coach().notes(person=person.id, limit=1))
    whose = f"your {person.relation}" if person.relation and len(person.relation.split()) == 1 else person.relation
    does = [text for text in (person.role, person.company, person.place, whose) if text]
    if does:
        yield safe(" · ".join(does))
    met = [f"How you met: {person.how_met}" if person.how_met else "", _through(person), _stands(person, noted)]
    if any(met):
        yield safe(" · ".join(part for part in met if part))
    if person.knows:
        yield safe("You could call them about " + ", ".join(person.knows))


def _through(person: Person) -> str:
    return f"introduced by {person.introduced_by}" if person.introduced_by else ""


def _stands(person: Person, noted: bool) -> str:
    """How far it has come, by the one test there is; a name without a talk says nothing of it (003-14)."""
    if not noted:
        return "no talk noted yet"
    parts = ["you would ask them for a favour"] if person.stage == Stage.CONNECTED else []
    return " · ".join([*parts, *(["one of the few you keep close"] if person.inner_circle else [])])
