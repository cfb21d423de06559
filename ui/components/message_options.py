"""What else may be said about a message, by its kind: where and when to meet, how formal, with whom, with my card."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from coach.chains.asking import usual_place
from coach.chains.defaults import Usual
from coach.domain.person import Person
from coach.domain.suggestion import DraftKind
from ui import state
from ui.components import person_picker
from ui.components.escaping import plain

_FORMALITIES = {1: "Casual", 2: "In between", 3: "Formal"}
_WITHOUT_WISH = (DraftKind.INTRODUCE, DraftKind.CLOSE)


def show(key: str, person: Person, kind: DraftKind, usual: Usual, people: Sequence[Person]) -> bool:
    """The fields of a kind; returns whether all that it needs is there."""
    ready = True
    if kind is DraftKind.INVITE:
        _meeting(key, person, usual)
    elif kind is DraftKind.THANK_YOU:
        _formality(key, person, usual)
    elif kind is DraftKind.REINTRODUCE:
        st.toggle(
            "Add my own card below",
            key=_name(key, "card", person),
            help="What you can do, like and are after, from your profile, so that it goes both ways.",
        )
    elif kind is DraftKind.INTRODUCE:
        ready = _other(key, person, people)
    if kind not in _WITHOUT_WISH:
        st.text_input(
            "Anything else it should say (your words, as you type them)",
            key=_name(key, "wish", person),
            autocomplete="off",
        )
    return ready


def chosen(key: str, person_id: str, kind: DraftKind) -> dict[str, object]:
    """What the fields of ``kind`` hold now, as options of a draft; for a callback."""

    def held(field: str) -> object:
        return state.held(f"{key}-{field}-{person_id}", None)

    found: dict[str, object] = {} if kind in _WITHOUT_WISH else {"wish": held("wish")}
    if kind is DraftKind.INVITE:
        times = [time for time in (held("time-1"), held("time-2")) if time]
        found |= {"same_company": held("same-company"), "place": held("place"), "slots": times}
    elif kind is DraftKind.THANK_YOU:
        found["formality"] = held("formality")
    elif kind is DraftKind.REINTRODUCE:
        found["card"] = held("card") or None
    elif kind is DraftKind.INTRODUCE:
        found["to"] = held("to")
    return found


def _meeting(key: str, person: Person, usual: Usual) -> None:
    """Same company, place, two times; what is left empty is proposed by the coach."""
    same = st.toggle(
        "We work at the same company",
        usual.same_company,
        key=_name(key, "same-company", person),
        help="Then a neutral place is proposed, away from your desks.",
    )
    st.text_input(
        "Where to meet",
        key=_name(key, "place", person),
        placeholder=usual_place(same_company=same),
        autocomplete="off",
    )
    with st.container(horizontal=True):
        st.text_input("A time", key=_name(key, "time-1", person), placeholder="Tuesday 12:30", autocomplete="off")
        st.text_input("Another", key=_name(key, "time-2", person), placeholder="Thursday 17:30", autocomplete="off")


def _formality(key: str, person: Person, usual: Usual) -> None:
    st.pills(
        "How formal, by what you felt in the talk",
        list(_FORMALITIES),
        default=usual.formality,
        format_func=_FORMALITIES.__getitem__,
        key=_name(key, "formality", person),
    )


def _other(key: str, person: Person, people: Sequence[Person]) -> bool:
    """Whom to introduce them to."""
    by_id = {one.id: one for one in people if one.id != person.id}
    other = st.selectbox(
        f"Introduce {plain(person.first_name)} to",
        list(by_id),
        index=None,
        format_func=lambda person_id: person_picker.described(by_id[person_id]),
        placeholder="Type a name",
        key=_name(key, "to", person),
    )
    return other is not None


def _name(key: str, field: str, person: Person) -> str:
    return f"{key}-{field}-{person.id}"
