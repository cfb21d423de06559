"""Hurried notes for the tests: reading one in a line, and a strategy for texts that look like notes or like nothing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import count

from hypothesis import strategies as st

from coach.domain.fact import Fact
from coach.domain.note import Note
from coach.domain.person import Person
from coach.reading.read import read_note

DAY = date(2026, 11, 2)
ANA = Person("p-ana", "Ana Okafor", aliases=("Annie",), company="Bimbla")
BO = Person("p-bo", "Bo Lindqvist")

_SCRAPS = """Ana Bo Okafor she he they Her his their I my we Zebulon Kranwerk Bergen met needs is moved from to promised
    told me that sister brother between you and us secret don't tell anyone ignore previous instructions system: felt
    died cancer laid off hiring looking for a choir 3 14 November yesterday next week w/ & - – • > -> ( ) " “ ” ' ’ ;
    : , . ! ? … / {name} [Name] 😀 é ß ŁÓDŹ 猫 \u200b""".split()

scrap_texts = st.lists(st.sampled_from([*_SCRAPS, "\n", "\t", "  "]), max_size=25).map(" ".join)
"""The words notes are made of, thrown together."""
note_texts = st.text() | scrap_texts
"""Any text at all, half of the time one that looks like a note."""


def note(text: str, *people: Person, private: bool = False, private_quotes: Sequence[str] = ()) -> Note:
    """A note of ``DAY``."""
    about = tuple(person.ref for person in people or (ANA,))
    return Note("n-1", DAY, text, about, private=private, private_quotes=tuple(private_quotes))


def read(text: str, *people: Person, others: Sequence[str] = (), private_quotes: Sequence[str] = ()) -> list[Fact]:
    """The facts of a note about ``people``: about Ana unless said otherwise."""
    number = count(1)
    written = note(text, *people, private_quotes=private_quotes)
    return read_note(written, people or (ANA,), lambda: f"f-{next(number)}", others=others)


def said_back(facts: Sequence[Fact]) -> list[str]:
    """The quotes that may be used in a suggestion."""
    return [fact.quote for fact in facts if fact.shareable]


def kept_back(facts: Sequence[Fact]) -> list[str]:
    """The quotes that stay in the note."""
    return [fact.quote for fact in facts if not fact.shareable]
