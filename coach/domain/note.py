"""Notes: what was said, in the user's own words. The raw text stays the truth."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from coach.domain.person import Ref


@dataclass(frozen=True, slots=True)
class Note:
    """One conversation note. ``private`` keeps all of it, ``private_quotes`` single passages, out of every draft."""

    id: str
    date: date
    text: str
    people: tuple[Ref, ...] = ()
    event: Ref | None = None
    place: str | None = None
    private: bool = False
    private_quotes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """Where a sentence comes from: ``quote`` is copied character for character from that note."""

    note_id: str
    quote: str
