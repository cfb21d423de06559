"""Ways out of a talk: what one says, how often at one event, and the warm words that every one ends with."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from coach.domain.ledger import Entry

WARM = "It was good to talk with you."
"""The close of a way out that was written without one (practice 000-12)."""


class ExitKind(StrEnum):
    """What a way out rests on."""

    DRINK = "drink"
    """Fetching something to drink or eat: the last resort, for once or twice (practice 000-09)."""
    CARD = "card"
    """Handing over my contact card (practice 000-10)."""
    INTRODUCE = "introduce"
    """Bringing two people together; needs somebody I know in the room (practice 000-11)."""
    FRIEND = "friend"
    """Looking in on a friend; needs one in the room."""
    TIME = "time"
    """Something else I want to do with the evening."""
    OWN = "own"
    """In my own words."""


@dataclass(frozen=True, slots=True)
class Leaving:
    """One time that a way out was taken."""

    event_id: str
    date: datetime.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Exit(Entry):
    """A way out of a talk. ``text`` is all that is said, ``close`` its warm last words.

    ``limit`` is how often it may be used at one event, None for as often as I like. A shipped one is kept here, under
    its own id, once it was used or ``dropped``.
    """

    TYPE: ClassVar[str] = "exit"
    text: str
    close: str = WARM
    kind: ExitKind = ExitKind.OWN
    limit: int | None = None
    used: tuple[Leaving, ...] = ()
    dropped: bool = False

    def uses_left(self, event_id: str | None) -> int | None:
        """How often it may still be used at an event; None for as often as I like."""
        if self.limit is None:
            return None
        return max(0, self.limit - sum(one.event_id == event_id for one in self.used))


@dataclass(frozen=True, slots=True)
class WayOut:
    """A way out that can be taken now, as a plan or a card offers it.

    ``line`` are the two sentences of an introduction to leave with (“Ana, this is Bo, …”), where a pair was found.
    """

    id: str
    text: str
    kind: ExitKind
    uses_left: int | None
    line: str | None = None
