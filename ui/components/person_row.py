"""One person in a list."""

from __future__ import annotations

import streamlit as st

from coach.domain.person import Person
from ui import state, wiring
from ui.components import words
from ui.components.escaping import plain, safe


def show(key: str, person: Person) -> None:
    """Their name to click, what they do, and the last talk in a line."""
    last = wiring.coach().notes(person=person.id, limit=1)
    with st.container(key=f"row-{key}-{person.id}", gap=None):
        st.button(
            plain(person.name),
            key=f"{key}-open-{person.id}",
            type="tertiary",
            on_click=state.set_focus,
            args=(person.id,),
        )
        line = safe(" · ".join(part for part in (person.role, person.company) if part))
        if last:
            day = words.day_html(last[0].date, wiring.coach().today)
            talk = safe(words.clipped(last[0].text)) if not last[0].private else "a private note"
            line = f"{line}<br>{day}: {talk}" if line else f"{day}: {talk}"
        st.html(f'<p class="quiet">{line or "no notes yet"}</p>')
