"""The pieces of a plan for one person: openers, questions by depth, ways to help, and what one does not know yet."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from coach.domain.suggestion import Idea, Opener, Question
from ui.components import sources, words
from ui.components.escaping import safe


def show(one: Opener | Question | Idea) -> None:
    """Any of the three."""
    if isinstance(one, Opener):
        opener(one)
    elif isinstance(one, Question):
        question(one)
    else:
        idea(one)


def opener(one: Opener) -> None:
    """A way to begin, and the note it rests on."""
    st.html(f'<p class="line">{safe(one.text)}</p>{sources.html(one.sources)}')


def question(one: Question) -> None:
    """Something to ask, with how close it goes."""
    depth = words.DEPTHS.get(one.depth, "")
    fold = sources.html(one.sources)
    st.html(f'<p class="line">{safe(one.text)}</p><p class="quiet">{depth}</p>{fold}')


def idea(one: Idea) -> None:
    """A way to help, with both of its sides and a first step."""
    st.html(
        f'<div class="card"><p class="line">{safe(one.idea)}</p><div class="both">'
        f"<div><b>They need</b><q>{safe(one.need.quote)}</q></div><div><b>You have</b>{safe(one.mine)}</div></div>"
        f'<p class="quiet">First step: {safe(one.first_step)} · about {one.effort_minutes} minutes</p>'
        f"{sources.html([one.need])}</div>"
    )


def texts(found: Sequence[str]) -> None:
    """Plain lines, one below the other."""
    lines = "".join(f"<li>{safe(line)}</li>" for line in found)
    st.html(f'<ul class="texts">{lines}</ul>')
