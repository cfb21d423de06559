"""Fun together, common interests, something to learn: what is noted of each, and a short line for what is not."""

from __future__ import annotations

import streamlit as st

from coach.domain.person import Person
from ui import state, wiring
from ui.components import trouble, undo
from ui.components.escaping import plain, safe

_THINGS = {
    "fun": ("Fun together", "What did you laugh over?", "the pub quiz"),
    "common": ("You both like", "What do both of you like?", "bouldering"),
    "learn": ("To learn from them", "What do they know well?", "saying no kindly"),
}


def show(key: str, person: Person) -> None:
    """Known ones in the words of the notes; for the others a question, and three lines one may fill in (004-02)."""
    things = wiring.coach().three_things(person.id)
    st.subheader("What makes a good tie", anchor=False)
    for thing in things:
        title = _THINGS[thing.name][0]
        if thing.known:
            quotes = "<br>".join(f"<q>{safe(source.quote)}</q>" for source in thing.known)
            st.html(f'<p class="fact"><span class="kind">{title}</span>{quotes}</p>')
        else:
            ask = f"not noted yet. You could ask: <q>{safe(thing.ask)}</q>"
            st.html(f'<p class="fact"><span class="kind">{title}</span><span class="quiet">{ask}</span></p>')
    empty = any(not thing.known for thing in things)
    with st.expander("Add a few words about your last talk", key=f"{key}-three", expanded=False):
        _form(f"{key}-three-{state.turn(f'{key}-three')}", key, person)
    if empty:
        st.caption("None of the three is needed.")


def _form(form: str, key: str, person: Person) -> None:
    with st.form(form, border=False):
        said = {
            name: st.text_input(label, key=f"{form}-{name}", placeholder=example)
            for name, (_, label, example) in _THINGS.items()
        }
        if st.form_submit_button("Note it", key=f"{form}-keep") and any((text or "").strip() for text in said.values()):
            with trouble.told():
                wiring.coach().add_three_things(person.id, **{name: text or None for name, text in said.items()})
                state.next_turn(f"{key}-three")
                undo.offer(f"Noted with your last talk with {plain(person.first_name)}.")
                st.rerun()
