"""What was deleted of late, and having it back with one click."""

from __future__ import annotations

from datetime import date, datetime

import streamlit as st

from ui import wiring
from ui.components import trouble, undo, words
from ui.components.escaping import safe

_A_PAGE = 20
_KINDS = {
    "person": "somebody",
    "note": "a note",
    "event": "an event",
    "promise": "a promise",
    "favour": "a favour",
    "goal": "a goal",
}


def show(key: str) -> None:
    """The newest first; what was forgotten for good is not here."""
    undo.show(key)
    found = wiring.coach().trash()
    st.markdown("What you deleted in the last thirty days. Somebody forgotten for good is not kept here.")
    if not found:
        st.caption("Nothing was deleted.")
    number = st.pagination(-(-len(found) // _A_PAGE), key=f"{key}-page") if len(found) > _A_PAGE else 1
    for one in found[(number - 1) * _A_PAGE : number * _A_PAGE]:
        _row(key, one.id, one.kind, one.what, datetime.fromisoformat(one.moment).date())


def _row(key: str, removed_id: str, kind: str, what: str, day: date) -> None:
    with st.container(
        key=f"line-{key}-{removed_id}", horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"
    ):
        sort = safe(_KINDS.get(kind, kind.replace("-", " ")))
        when = words.exact(day)
        line = f'<span class="kind">{sort}</span>{safe(words.clipped(what))} <span class="quiet">{when}</span>'
        st.html(f'<p class="fact">{line}</p>', width="stretch")
        st.button("Bring back", key=f"{key}-back-{removed_id}", on_click=_bring_back, args=(removed_id,))


def _bring_back(removed_id: str) -> None:
    with trouble.told():
        wiring.coach().restore_removed(removed_id)
        undo.offer("It is back.")
