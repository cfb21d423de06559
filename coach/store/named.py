"""Texts in which a person is named, by whatever one calls them: what forgetting must look through."""

from __future__ import annotations

import re
from collections.abc import Callable

from sqlalchemy import select
from sqlalchemy.orm import Session

from coach.domain.person import Person
from coach.language.ordinary_names import ORDINARY_NAMES
from coach.language.words import STOP_WORDS
from coach.store.naming import fold
from coach.store.schema import NotePersonRow, NoteRow

Names = Callable[[str], bool]
"""Whether a text names the person."""


def names(person: Person) -> Names:
    """Looks for the person's name, aliases or first name as whole words, in whatever case and with or without accents.

    A first name that is a word as well (“May”) is looked for with its capital, or it would stand in every other text.
    """
    ways = {person.name, *person.aliases, person.first_name}
    words = {way for way in ways if fold(way) in ORDINARY_NAMES | STOP_WORDS}
    folded, exact = _whole({fold(way) for way in ways - words}), _whole(words)

    def named(text: str) -> bool:
        return folded.search(fold(text)) is not None or exact.search(text) is not None

    return named


def mentions(session: Session, person: Person) -> int:
    """How many notes that stay when the person is forgotten name them in their text."""
    named = names(person)
    about = select(NotePersonRow.note_id)
    theirs = about.where(NotePersonRow.person_id == person.id)
    others = about.where(NotePersonRow.person_id != person.id)
    stay = NoteRow.id.not_in(theirs) | NoteRow.id.in_(others)
    return sum(named(text) for text in session.scalars(select(NoteRow.text).where(stay)))


def _whole(ways: set[str]) -> re.Pattern[str]:
    """Any of these as whole words; scripts that set no spaces between words have no edges to look for."""
    edged = [rf"(?<!\w){re.escape(way)}(?!\w)" if way < "\u2e80" else re.escape(way) for way in ways if way.strip()]
    return re.compile("|".join(edged) or r"(?!)")
