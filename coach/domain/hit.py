"""What a search finds."""

from __future__ import annotations

from dataclasses import dataclass

from coach.domain.note import Note


@dataclass(frozen=True, slots=True)
class Hit:
    """A note that answers a query; ``marks`` are (start, end) to highlight in ``piece``, the part that matched."""

    note: Note
    score: float
    matched: tuple[str, ...]
    piece: str
    marks: tuple[tuple[int, int], ...] = ()
