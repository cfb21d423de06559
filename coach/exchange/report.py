"""What an import did, in the shape that is shown and printed."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Skipped:
    """A line that was left out; ``line`` counts from 1."""

    line: int
    reason: str


@dataclass(frozen=True, slots=True)
class Review:
    """Something to look at once: it was taken in, but may be meant differently."""

    line: int
    reason: str


@dataclass
class ImportReport:
    """Counts by record type. ``read`` are the lines of the file, ``unchanged`` what was here already.

    ``people_read`` are the ids of those about whom rules have read something new.
    """

    format: str
    read: int = 0
    created: Counter[str] = field(default_factory=Counter)
    updated: Counter[str] = field(default_factory=Counter)
    unchanged: Counter[str] = field(default_factory=Counter)
    skipped: list[Skipped] = field(default_factory=list)
    review: list[Review] = field(default_factory=list)
    people_read: dict[str, None] = field(default_factory=dict)

    def count(self, outcome: str, kind: str) -> None:
        """Count one record; every type seen stands in all three tallies, be it with 0."""
        for tally in (self.created, self.updated, self.unchanged):
            tally[kind] += 0
        getattr(self, outcome)[kind] += 1
