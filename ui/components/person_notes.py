"""One person's notes, newest first, each with what can be done to it; and what is known, current before past."""

from __future__ import annotations

import streamlit as st

from coach.domain.fact import Fact, Kind
from coach.domain.note import Note
from coach.domain.person import Person
from ui import wiring
from ui.components import noted, person_three, plan, trouble, undo, words
from ui.components.escaping import plain

_A_PAGE = 10


def show(key: str, person: Person) -> None:
    """The timeline."""
    undo.show(key)
    notes = wiring.coach().notes(person=person.id)
    if not notes:
        st.caption("Nothing is written down yet. Three lines after the next talk are enough.")
    number = st.pagination(-(-len(notes) // _A_PAGE), key=f"{key}-page") if len(notes) > _A_PAGE else 1
    for note in notes[(number - 1) * _A_PAGE : number * _A_PAGE]:
        _note(note)


def known(key: str, person: Person) -> None:
    """Facts with the words they came from: what they need first, then the rest, then what is past."""
    undo.show(key)
    coach = wiring.coach()
    facts = coach.facts(person.id, current_only=False)
    current = [fact for fact in facts if fact.valid_until is None and fact.reserve is None]
    held = [fact for fact in facts if fact.valid_until is None and fact.reserve is not None]
    needs = [fact for fact in current if fact.kind is Kind.NEED]
    promises = [fact for fact in current if fact.kind in (Kind.PROMISE_MINE, Kind.PROMISE_THEIRS)]
    rest = [fact for fact in current if fact not in needs and fact not in promises]
    past = [fact for fact in facts if fact.valid_until is not None]
    _facts(key, {"What they need": needs, "Now": rest})
    person_three.show(key, person)
    _missing(person, needed=bool(needs))
    _facts(key, {"Before": past, "Never suggested": held})


def _facts(key: str, by_title: dict[str, list[Fact]]) -> None:
    for title, some in by_title.items():
        if some:
            st.subheader(title, anchor=False)
            told = title != "What they need"
            noted.facts(f"{key}-{title.split()[-1].lower()}", some, wiring.coach().today, kinds=told)


def _missing(person: Person, *, needed: bool) -> None:
    """What one does not know yet, each with a way to ask."""
    asks = [slot.ask for slot in wiring.coach().slots(person.id) if not slot.known]
    if not needed:
        asks.insert(0, "What is taking more of your time than it should?")
    if asks:
        st.subheader("You don't know yet", anchor=False)
        st.caption("Ways to ask, when it comes up:")
        plan.texts(asks)


def _note(note: Note) -> None:
    coach = wiring.coach()
    with st.container(key=f"card-note-{note.id}"):
        with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
            st.html(f'<p class="quiet">{noted.about(note, coach.today)}</p>')
            action = st.menu_button(
                "Change",
                list(_ACTIONS),
                key=f"note-menu-{note.id}",
                format_func=lambda name: _ACTIONS[name][0],
                type="tertiary",
            )
        if action:
            title, body = _ACTIONS[action][1:]
            st.dialog(title)(body)(note)
        noted.text(note, coach.facts_of_note(note.id))
        for quote in note.private_quotes:
            st.caption(f"Kept private: {plain(quote)}")


def edit(note: Note) -> None:
    """Change the words or the day."""
    text = st.text_area("The note", note.text, key=f"note-edit-{note.id}", height=240)
    day = st.date_input("When", note.date, key=f"note-date-{note.id}", format="DD/MM/YYYY")
    if st.button("Keep it", key=f"note-keep-{note.id}", type="primary"):
        with trouble.told():
            wiring.coach().edit_note(note.id, text=text, date=day)
            undo.offer("The note is changed.")
            st.rerun()


def keep_private(note: Note) -> None:
    """Mark the note, or some of its words, as private."""
    coach = wiring.coach()
    st.markdown("What is private is found when you search, and never used in anything suggested.")
    whole = st.toggle("The whole note", note.private, key=f"note-private-{note.id}")
    quotes = [fact.quote for fact in coach.facts_of_note(note.id)]
    options = list(dict.fromkeys([*note.private_quotes, *quotes]))
    some = st.multiselect(
        "Or only these words",
        options,
        [quote for quote in note.private_quotes if quote in options],
        key=f"note-quotes-{note.id}",
        accept_new_options=True,
        disabled=whole,
    )
    if st.button("Keep it", key=f"note-private-keep-{note.id}", type="primary"):
        with trouble.told():
            if whole != note.private:
                coach.keep_private(note.id, private=whole)
            for quote in {*some} ^ {*note.private_quotes} if not whole else ():
                coach.keep_private(note.id, quote, private=quote in some)
            undo.offer("What is private is changed.")
            st.rerun()


def delete(note: Note) -> None:
    """Ask once more, and delete."""
    st.html(f"<p>{words.exact(note.date)}</p>")
    st.caption(plain(words.clipped(note.text, 200)))
    st.markdown("What was read in it goes with it.")
    if st.button("Delete it", key=f"note-delete-{note.id}", type="primary"):
        with trouble.told():
            wiring.coach().delete_note(note.id)
            undo.offer("The note is deleted.")
            st.rerun()


_ACTIONS = {
    "edit": ("Edit", "Edit this note", edit),
    "private": ("Keep private", "Keep it private", keep_private),
    "delete": ("Delete", "Delete this note?", delete),
}
