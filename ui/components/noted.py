"""A note as it was written, with what the coach read in it, and the list of facts with the words they came from."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import streamlit as st

from coach.domain.fact import Fact
from coach.domain.note import Note
from ui.components import words
from ui.components.escaping import marked, safe


def text(note: Note, facts: Sequence[Fact]) -> None:
    """The note's text with each fact highlighted; what it was read as shows on hover."""
    spans = [(fact.start, fact.end, kind_of(fact)) for fact in facts if fact.reserve is None]
    st.html(f'<p class="said">{marked(note.text, spans)}</p>')


def facts(key: str, found: Sequence[Fact], today: date, *, kinds: bool = True) -> None:
    """One line a fact: its kind unless a heading says it, the words, since when; closed ones say until when."""
    with st.container(key=key):
        st.html("".join(_line(fact, today, kinds) for fact in found))


def about(note: Note, today: date) -> str:
    """HTML: when and where, and with whom else."""
    parts = [words.day_html(note.date, today)]
    parts += [safe(place) for place in (note.event.name if note.event else None, note.place) if place]
    if len(note.people) > 1:
        parts.append("with " + " and ".join(safe(person.name) for person in note.people))
    if note.private:
        parts.append("private")
    return " · ".join(parts)


def kind_of(fact: Fact) -> str:
    """What a fact was read as, and why it is held back if it is."""
    held = f", {words.RESERVES[fact.reserve]}" if fact.reserve else ""
    return words.KINDS[fact.kind] + held


def _line(fact: Fact, today: date, kinds: bool) -> str:
    since = f' <span class="quiet">{words.day_html(fact.valid_from, today)}</span>' if fact.valid_from else ""
    if fact.valid_until:
        since += f' <span class="quiet">until {words.exact(fact.valid_until)}</span>'
    shade = "fact past" if fact.valid_until else "fact"
    kind = f'<span class="kind">{kind_of(fact)}</span>' if kinds or fact.reserve else ""
    return f'<p class="{shade}">{kind}<q>{safe(fact.quote)}</q>{since}</p>'
