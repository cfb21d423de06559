"""Who I am: the fields of my profile, all or the three that help ideas need."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from coach.domain.profile import Profile
from ui import wiring
from ui.components import trouble

_LISTS = {
    "can_do": ("What you can do for others", "One a line: a skill, something you can give, somebody you can call."),
    "interests": ("What you like", "One a line."),
    "goals": ("What you would like to reach", "One a line."),
    "dull": ("Topics you find dull", "One a line; nothing suggested will start there."),
    "emails": ("Your addresses", "One a line."),
    "links": ("Your links", "One a line."),
}
_SHORT = ("can_do", "goals")


def show(key: str, *, short: bool = False) -> bool:
    """Draw the form; returns whether it has just been kept."""
    profile = wiring.coach().profile()
    with st.form(key, border=False):
        name = st.text_input("Your name", profile.name or "", key=f"{key}-name", autocomplete="name")
        does = st.text_input("What you do", profile.does or "", key=f"{key}-does", placeholder="data engineer at …")
        lists = {field: _lines(key, field, profile) for field in (_SHORT if short else _LISTS)}
        voice = profile.voice if short else _voice(key, profile)
        if not st.form_submit_button("Keep it", key=f"{key}-keep", type="primary"):
            return False
    fresh = replace(profile, name=name or None, does=does or None, voice=voice or None, **lists)
    with trouble.told():
        wiring.coach().save_profile(fresh)
        st.toast("Kept.")
        return True
    return False


def _lines(key: str, field: str, profile: Profile) -> tuple[str, ...]:
    label, hint = _LISTS[field]
    now = "\n".join(getattr(profile, field))
    typed = st.text_area(label, now, key=f"{key}-{field}", placeholder=hint, height=110)
    return tuple(line.strip() for line in (typed or "").splitlines() if line.strip())


def _voice(key: str, profile: Profile) -> str | None:
    return st.text_area(
        "How you write", profile.voice or "", key=f"{key}-voice", placeholder="Short and friendly.", height=90
    )
