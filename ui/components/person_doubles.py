"""Who may be in the notebook twice: why it looks so, and one person made of two once that is confirmed."""

from __future__ import annotations

import streamlit as st

from coach.domain.person import Person
from ui import wiring
from ui.components import person_picker, trouble, undo, words
from ui.components.escaping import plain, safe

_MOST = 10


def show(key: str) -> None:
    """The likeliest pairs; nothing is joined without being asked for."""
    undo.show(key)
    pairs = wiring.coach().duplicates()
    if not pairs:
        st.caption("Nobody seems to be in your notebook twice.")
        return
    st.markdown("Each two of these may be one person noted twice. Nothing is joined unless you say so.")
    for pair in pairs[:_MOST]:
        _pair(f"{key}-{pair.one.id}-{pair.other.id}", pair.one, pair.other, [pair.likely, *pair.reasons])
    if len(pairs) > _MOST:
        st.caption(f"{len(pairs) - _MOST} more come after these.")


def _pair(key: str, one: Person, other: Person, why: list[str]) -> None:
    with st.container(key=f"card-{key}"):
        st.html(
            f'<div class="both"><div>{_told(one)}</div><div>{_told(other)}</div></div>'
            f'<p class="quiet">{safe(" · ".join(why))}</p>'
        )
        if st.button("Make them one …", key=f"{key}-merge"):
            st.dialog("Make one person of two")(merge)(one, other)


def merge(one: Person, other: Person) -> None:
    """Ask who stays, tell what moves, and join them."""
    both = {person.id: person for person in (one, other)}
    stays = st.radio(
        "Whose name stays?",
        list(both),
        format_func=lambda person_id: plain(person_picker.described(both[person_id])),
        key="merge-stays",
    )
    kept = both[stays or one.id]
    goes = other if kept is one else one
    count = len(wiring.coach().notes(person=goes.id))
    notes = f"{count} {'note' if count == 1 else 'notes'} and all" if count else "All"
    st.caption(f"“{plain(goes.name)}” becomes another name of theirs. {notes} that was promised or written goes along.")
    if st.button("Make them one", key="merge-go", type="primary"):
        with trouble.told():
            wiring.coach().merge_people(kept.id, goes.id)
            undo.offer(f"{goes.name} is part of {kept.name} now.")
            st.rerun()


def _told(person: Person) -> str:
    """HTML: the name, what is known, and the last talk."""
    about = " · ".join(part for part in (person.role, person.company, person.place, *person.emails) if part)
    last = wiring.coach().notes(person=person.id, limit=1)
    talk = f"last talk {words.day_html(last[0].date, wiring.coach().today)}" if last else "no talk noted yet"
    return f'<b>{safe(person.name)}</b>{safe(about)} <span class="quiet">{talk}</span>'
