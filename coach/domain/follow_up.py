"""Follow-ups, keeping in touch, and what was put aside: what one decided to do after a talk, and how far it got.

A day that has come is never a reproach: what is late stays as doable as before, and what is let go stays quiet.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from coach.domain.ledger import Entry

WITHIN = datetime.timedelta(days=7)
"""After a good talk one writes within a week (practice 000-16)."""
THANKS_WITHIN = datetime.timedelta(days=1)
"""A thank-you goes out the day after (practice 002-09)."""
TRIES = 2
"""Messages without an answer after which a graceful close is offered and nothing reminds any more (004-10)."""
INTERVALS = (14, 30, 90, 180, 365)
"""Days between two talks that one can choose from."""
FORMALITIES = (1, 2, 3)
"""From casual to formal, by what one felt in the meeting (002-09)."""


class FollowUpKind(StrEnum):
    """Why one writes."""

    FOLLOW_UP = "follow-up"
    THANK_YOU = "thank-you"


class FollowUpState(StrEnum):
    """How far it got (003-04). Only the first three ask for anything."""

    PLANNED = "planned"
    DRAFTED = "drafted"
    SENT = "sent"
    REPLIED = "replied"
    CLOSED = "closed"
    LET_GO = "let-go"
    DECLINED = "declined"


WAITING = frozenset({FollowUpState.PLANNED, FollowUpState.DRAFTED})
"""States in which it is my turn."""
OPEN = WAITING | {FollowUpState.SENT}
"""States in which a message still to come belongs to it."""


class Outcome(StrEnum):
    """What came of a follow-up, as one tells it."""

    REPLIED = "replied"
    DECLINED = "declined"
    NO_ANSWER = "no-answer"
    LET_GO = "let-go"
    CLOSED = "closed"
    REOPENED = "reopened"


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp(Entry):
    """One message I want to write to ``person_id`` after a talk (``note_id``, ``event_id``), and what came of it.

    ``tries`` counts the messages sent, ``unanswered`` those of them that nothing came back to; ``draft_id`` is the
    newest message written for it. ``better`` marks the one person I would like to know better, ``reason`` is mine.
    ``changed`` is the day of the last step, ``later`` the day until which it is put aside.
    """

    TYPE: ClassVar[str] = "follow-up"
    kind: FollowUpKind = FollowUpKind.FOLLOW_UP
    state: FollowUpState = FollowUpState.PLANNED
    due: datetime.date | None = None
    made: datetime.date | None = None
    changed: datetime.date | None = None
    later: datetime.date | None = None
    tries: int = 0
    unanswered: int = 0
    draft_id: str | None = None
    formality: int | None = None
    better: bool = False
    reason: str | None = None

    @property
    def waits(self) -> bool:
        """Whether it is my turn."""
        return self.state in WAITING

    @property
    def is_open(self) -> bool:
        """Whether a message still to come belongs to it."""
        return self.state in OPEN

    @property
    def next_try(self) -> int:
        """The number of the message to come, counted from 1; a silence told of counts as a message before it."""
        return max(self.tries, self.unanswered) + 1

    @property
    def all_unanswered(self) -> bool:
        """Whether of every message noted as sent it is told already that nothing came back."""
        return 0 < self.tries <= self.unanswered

    @property
    def tried_enough(self) -> bool:
        """Whether nothing came back so often that a graceful close is the kinder way."""
        return self.unanswered >= TRIES


@dataclass(frozen=True, slots=True, kw_only=True)
class KeepInTouch(Entry):
    """How often I want to talk with somebody, or with everybody of one ``relation``; ``every_days`` None: never asked.

    ``snoozed_until`` is the day from which it is brought up again; while ``paused`` it is not. ``since`` is the day it
    was set, from which days count where no talk is noted.
    """

    TYPE: ClassVar[str] = "keep-in-touch"
    relation: str | None = None
    every_days: int | None = None
    since: datetime.date | None = None
    snoozed_until: datetime.date | None = None
    paused: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PutAside(Entry):
    """A thing of Today that has no state of its own and is put off, or for good without ``until``.

    ``what`` names it as Today does: the sort and the id of what it rests on.
    """

    TYPE: ClassVar[str] = "put-aside"
    what: str = ""
    until: datetime.date | None = None


def due_after(talk: datetime.date, kind: FollowUpKind = FollowUpKind.FOLLOW_UP) -> datetime.date:
    """The day by which one writes after a talk: within a week, a thank-you the day after."""
    return talk + (THANKS_WITHIN if kind is FollowUpKind.THANK_YOU else WITHIN)


def days_left(due: datetime.date, today: datetime.date) -> int:
    """Whole days until ``due``; below zero when the day has passed."""
    return (due - today).days


def weekend_days(today: datetime.date, due: datetime.date) -> int:
    """Saturdays and Sundays after ``today`` up to ``due``: shown beside the days left, since few people write then."""
    ahead = (today + datetime.timedelta(days=number) for number in range(1, (due - today).days + 1))
    return sum(day.weekday() >= 5 for day in ahead)  # Monday is 0
