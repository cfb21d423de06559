"""How I write: the lines, to be edited like any text, and a message of mine to learn from."""

from __future__ import annotations

from zlib import crc32

import streamlit as st

from coach.app.voicing import LEARNED, SET
from ui import state, wiring
from ui.components import trouble, undo
from ui.components.escaping import plain

_HINT = "You greet with “Hey”.\nYou write short sentences.\nYou never say “touch base”."


def show(key: str) -> None:
    """Draw the lines, where they come from, and the box for a message."""
    coach = wiring.coach()
    told = coach.voice_lines()
    count = len(coach.samples())
    seen = f"{count} message{'' if count == 1 else 's'} of yours" if count else "nothing yet"
    st.markdown("Drafts are written the way you write. What you change here is never overwritten.")
    now = "\n".join(line for line, _ in told)
    sheet = crc32(now.encode())  # other lines need another box: a box keeps what it first showed
    with st.form(f"{key}-form-{sheet}", border=False):
        text = st.text_area("One line for each habit", now, key=f"{key}-lines-{sheet}", height=260, placeholder=_HINT)
        kept = st.form_submit_button("Keep it", key=f"{key}-keep", type="primary")
    st.caption(f"Learned from {seen}; it stays on this machine.")
    if kept:
        with trouble.told():
            coach.edit_voice(text or "")
            _done("Kept.")
    _origins(key)
    _paste(key)
    undo.show(key, SET, LEARNED)


def _origins(key: str) -> None:
    told = wiring.coach().voice_lines()
    if not told:
        return
    with st.expander("Where each line comes from", key=f"{key}-origins"):
        for line, messages in told:
            seen = "set by you" if messages is None else f"from {messages} message{'' if messages == 1 else 's'}"
            st.markdown(f"{plain(line)} — {seen}")


def _paste(key: str) -> None:
    turn = state.turn("voice")
    text = st.text_area(
        "A message you wrote",
        key=f"{key}-sample-{turn}",
        height=140,
        placeholder="Paste one as you sent it; several with a line of --- between them.",
    )
    if st.button("Learn from it", key=f"{key}-learn") and (text or "").strip():
        with trouble.told():
            found = wiring.coach().add_sample(text or "")
            _done("Read it." if found else "This one is known already.")


def _done(said: str) -> None:
    """A new sheet of paper."""
    state.next_turn("voice")
    st.toast(said)
    st.rerun()
