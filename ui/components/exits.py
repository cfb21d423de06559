"""Ways out of a talk on the page: those still good at an event, which were said, and my own."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from coach.domain.event import Event
from coach.domain.exit import ExitKind, WayOut
from ui import state, wiring
from ui.components import trouble, undo
from ui.components.escaping import safe

_FIRST = 3
_CODE_WIDTH = 220
"""Pixels: as large as a camera wants it across a table."""
_TIMES = {None: "as often as you like", 1: "once more", 2: "twice more"}


def show(key: str, event: Event) -> None:
    """Three ways out for an event, the others in a fold with a field for one's own."""
    with trouble.told():
        ways = wiring.coach().exits_at(event.id)
        for way_out in ways[:_FIRST]:
            _one(key, event, way_out)
        with st.expander("Other ways to say goodbye", key=f"{key}-more"):
            for way_out in ways[_FIRST:]:
                _one(key, event, way_out)
            _own(key)
        undo.show(key)


def _one(key: str, event: Event, way_out: WayOut) -> None:
    times = _TIMES.get(way_out.uses_left, f"{way_out.uses_left} times more")
    with st.container(key=f"way-out-{key}-{way_out.id}"):
        line = f'<p class="quiet">“{safe(way_out.line)}”</p>' if way_out.line else ""
        st.html(f'<p class="line">{safe(way_out.text)}</p>{line}<p class="quiet">{times}</p>')
        with st.container(horizontal=True):
            if way_out.uses_left is not None and st.button("I said it", key=f"{key}-said-{way_out.id}"):
                _do(lambda: wiring.coach().use_exit(way_out.id, event.id), "It is counted.")
            if st.button("Leave it out", key=f"{key}-drop-{way_out.id}", type="tertiary"):
                _do(lambda: wiring.coach().drop_exit(way_out.id), "It is left out from now on.")
        if way_out.kind is ExitKind.CARD:
            _contact(f"{key}-{way_out.id}")


def _contact(key: str) -> None:
    """My contact card to hand over: a code for the other's camera, and the file."""
    made = wiring.coach().contact_card()
    if made is None:
        st.caption("With an address or a link in your profile, a code to scan stands here.")
        return
    card, picture = made
    with st.popover("Your contact card", key=f"{key}-contact"):
        if picture:
            st.image(picture.decode("ascii"), width=_CODE_WIDTH, caption="For the camera of their phone")
        st.download_button(
            "Download .vcf", card, "contact.vcf", "text/vcard", key=f"{key}-vcard", on_click="ignore", type="tertiary"
        )


def _own(key: str) -> None:
    sheet = state.turn(f"{key}-own")
    text = st.text_input(
        "In your own words", key=f"{key}-own-{sheet}", placeholder="I promised to call home before nine."
    )
    once = st.checkbox("Good for once an evening", key=f"{key}-once-{sheet}")
    if st.button("Keep it", key=f"{key}-keep") and (text or "").strip():
        wiring.coach().add_exit(text or "", limit=1 if once else None)
        state.next_turn(f"{key}-own")
        st.rerun()


def _do(change: Callable[[], object], said: str) -> None:
    change()
    undo.offer(said)
    st.rerun()
