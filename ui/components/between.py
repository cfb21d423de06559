"""Between the two of you: goals in common, promises both ways, favours both ways. Nothing is weighed, nobody owes."""

from __future__ import annotations

import streamlit as st

from coach.domain.person import Person
from ui import wiring
from ui.components import goals_picture, pledges, trouble, undo
from ui.components.escaping import plain


def show(key: str, person: Person) -> None:
    """Promises first, since they are what one can do something about; then favours, goals, words that felt good."""
    undo.show(key)
    pledges.show(f"{key}-pledges", person)
    _goals(key, person)
    _felt_good(person)


def _goals(key: str, person: Person) -> None:
    st.subheader("Goals you share", anchor=False)
    coach = wiring.coach()
    found = coach.shared_goals(person.id)
    for goal in found:
        goals_picture.card(f"{key}-goal", goal, named=False)
    if not coach.goals(mine=True):
        st.caption("None of your own goals is noted yet, so there is nothing to compare.")
        if st.button("Note my goals", key=f"{key}-goals-mine", type="tertiary"):
            st.switch_page(wiring.SETTINGS)
        return
    if not found:
        st.caption("No goals in common are known yet.")
    if st.button("Look for goals in common", key=f"{key}-goals-find", icon=":material/search:"):
        with trouble.told():
            goals_picture.find(person.id)


def _felt_good(person: Person) -> None:
    kept = wiring.coach().felt_good(person.id)
    if kept:
        st.subheader("What they said that felt good", anchor=False)
        for one in kept:
            st.markdown(f"“{plain(one.words)}”" + (f" · {plain(one.why)}" if one.why else ""))
