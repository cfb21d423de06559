"""The pocket card: what goes along to an event on a phone, or on paper."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from coach.domain.exit import WayOut

SHOWN_EXITS = 3
"""So many ways out stand on the card at a time; the others take the place of those that are used up."""

LIKED_LINES = 3
"""Lines of mine that go along, at most."""


@dataclass(frozen=True, slots=True)
class LookFor:
    """Somebody to look for, and what to say first."""

    name: str
    opener: str


@dataclass(frozen=True, slots=True)
class PocketCard:
    """Everything on the card. ``event_id`` is what the phone keeps its counter under.

    ``learning_goal`` stands beside a goal that is an outcome, and can be had in any case. ``openers`` are for people I
    do not know, ``liked`` lines of mine from rehearsals, ``moves`` for the corner. ``qr`` is my contact card as an SVG
    picture, None when my profile names no way to reach me.
    """

    event_id: str
    event: str
    target: int
    date: datetime.date | None = None
    place: str | None = None
    goal: str | None = None
    learning_goal: str | None = None
    people: tuple[LookFor, ...] = ()
    openers: tuple[str, ...] = ()
    liked: tuple[str, ...] = ()
    exits: tuple[WayOut, ...] = ()
    moves: tuple[str, ...] = ()
    break_minutes: int = 0
    break_with: tuple[str, ...] = ()
    me: str | None = None
    qr: str | None = None
