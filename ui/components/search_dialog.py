"""Search from everywhere: a button (Ctrl+K) that opens a dialog with what the notes say."""

from __future__ import annotations

import streamlit as st

from coach.domain.hit import Hit
from ui import state, wiring
from ui.components import trouble, words
from ui.components.escaping import marked, plain


def show(key: str) -> None:
    """The button; pressing it, or Ctrl+K, opens the dialog."""
    if st.button("Search", key=key, icon=":material/search:", shortcut="Ctrl+K", type="tertiary"):
        _dialog()


@st.dialog("Search your notes", width="medium")
def _dialog() -> None:
    query = st.text_input(
        "What do you remember?",
        key="search-query",
        placeholder="flaky pipelines, “medical Polish”, last summer …",
        type="search",
    )
    with trouble.told():
        found(query)


def found(query: str | None) -> None:
    """What the notes say to a query, best first."""
    if query and query.strip():
        hits = wiring.coach().search(query)
        if not hits:
            st.caption("Nothing in your notes fits. Other words, or fewer of them, may find it.")
        for position, hit in enumerate(hits):
            _hit(hit, position)


def _hit(hit: Hit, position: int) -> None:
    day = words.day_html(hit.note.date, wiring.coach().today)
    ways = ", ".join(words.MATCHED[way] for way in hit.matched) or "by its date"
    piece = marked(hit.piece, [(start, end, "") for start, end in hit.marks])
    with st.container(key=f"card-hit-{position}"):
        st.html(f'<p class="said found">{piece}</p><p class="quiet">{day} · found {ways}</p>')
        with st.container(horizontal=True):
            for person in hit.note.people:
                if st.button(plain(person.name), key=f"search-open-{position}-{person.id}", icon=":material/person:"):
                    state.set_focus(person.id)
                    st.switch_page(wiring.PEOPLE, query_params={"person": person.id})
