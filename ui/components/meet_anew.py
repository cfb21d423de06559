"""Getting to know anew: one person nothing is noted about, or one picked at random, with three things to find out."""

from __future__ import annotations

import streamlit as st

from coach.domain.person import Person
from ui import state, wiring
from ui.components import words
from ui.components.escaping import plain, safe

_PICKED = "anew-seed"


def show(key: str) -> None:
    """One person at a time, the longest in the notebook first; or anybody, as the dice fall."""
    if not st.toggle("Get to know somebody anew", key=key, persist_state="session"):
        return
    coach, seed = wiring.coach(), state.kept(_PICKED)
    person = coach.picked_at_random(int(seed)) if seed else next(iter(coach.people_to_meet_anew()), None)
    with st.container(key=f"card-{key}"):
        if person is None:
            st.caption("Something is noted about everybody. Good.")
        else:
            _one(key, person, asked=bool(seed))
        st.button("Pick somebody at random", key=f"{key}-random", icon=":material/casino:", on_click=_pick)


def _one(key: str, person: Person, *, asked: bool) -> None:
    st.markdown(f"**{plain(person.name)}**")
    if person.how_met:
        st.caption(f"You met: {plain(person.how_met)}")
    for slot in wiring.coach().slots(person.id):
        known = "".join(f"<q>{safe(words.clipped(source.quote))}</q> " for source in slot.known)
        st.html(f'<p class="line">{safe(slot.ask)}</p><p class="quiet">{known or "not noted yet"}</p>')
    with st.container(horizontal=True):
        for target, label, icon in (
            (wiring.WRITE, "Write to them", ":material/mail:"),
            (wiring.CAPTURE, "Note what you found out", ":material/edit_note:"),
        ):
            if st.button(label, key=f"{key}-{label.split()[0].lower()}", icon=icon):
                state.set_focus(person.id)
                st.switch_page(target, query_params={"person": person.id})
        if not asked:
            st.button("Not now", key=f"{key}-later", type="tertiary", on_click=_later, args=(person.id,))


def _pick() -> None:
    """The next seed: the same clicks give the same people."""
    state.keep(_PICKED, str(int(state.kept(_PICKED) or wiring.coach().today.toordinal()) + 1))


def _later(person_id: str) -> None:
    wiring.coach().meet_anew_later(person_id)
