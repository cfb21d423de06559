"""The ledgers: promises, favours, goals, follow-ups and whatever else is kept line by line beside the notes.

A line is an `Entry`: what it is about (a person, a second one, an event, the words of a note), and what its kind adds.
Each kind is a frozen dataclass of its own; the store keeps them all alike.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What every line of a ledger has. ``TYPE`` names the kind in the record and in the native file.

    ``quote`` is copied character for character from the note ``note_id``; when that note is deleted both are cleared.
    """

    TYPE: ClassVar[str]
    id: str = ""
    person_id: str | None = None
    other_id: str | None = None
    event_id: str | None = None
    note_id: str | None = None
    quote: str | None = None
