"""The pocket card of an event on the page, and the way to take it along: a file for the phone, or a sheet of paper."""

from __future__ import annotations

import streamlit as st

from coach.domain.event import Event
from ui import wiring
from ui.components import trouble

_HEIGHT = 760
"""Pixels: as much of the card as a phone shows; it scrolls within."""


def show(key: str, event: Event) -> None:
    """The card as it will look, and its download. Every text on it was escaped where the card was made."""
    coach = wiring.coach()
    with trouble.told():
        page = coach.card_html(event.id)
        st.iframe(page, height=_HEIGHT, alt="The pocket card as it looks on a phone")
        st.download_button(
            "Take the card along",
            page,
            file_name=coach.card_file_name(event.id),
            mime="text/html",
            key=f"pocket-{key}-download",
            icon=":material/download:",
            type="primary",
            on_click="ignore",
        )
        st.caption(
            "Send the file to your phone and open it there in the browser: it needs no network, and what you tap stays "
            "on the phone. To have it on paper, open the file and print it."
        )
        profile = coach.profile()
        if not (profile.emails or profile.links):
            st.caption("With an address or a link in your profile, the card also shows a code to scan.")
