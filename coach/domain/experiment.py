"""Trying things out: experiments, ways to say what I do, what felt good, introductions, things worth passing on."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from coach.domain.ledger import Entry

COMFORT = range(1, 6)
"""From 1, not like me at all, to 5, easy to say."""


class Verdict(StrEnum):
    """What an experiment showed. None of the three is a judgement of whoever tried."""

    HELD = "held"
    DID_NOT = "did-not"
    UNCLEAR = "unclear"


class Reaction(StrEnum):
    """How somebody took a self-introduction."""

    WANTED = "wanted"
    NEUTRAL = "neutral"
    OTHER = "other"


class IntroState(StrEnum):
    """How far an introduction of two people has come."""

    IDEA = "idea"
    ASKED = "asked"
    MADE = "made"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Experiment(Entry):
    """People do X if I do Y: the guess, what I tried, what happened, what it showed, what to try next."""

    TYPE: ClassVar[str] = "experiment"
    hypothesis: str
    tried: str | None = None
    happened: str | None = None
    verdict: Verdict | None = None
    next: str | None = None
    date: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class Use:
    """One time that a self-introduction was said."""

    date: datetime.date | None = None
    event_id: str | None = None
    reaction: Reaction = Reaction.NEUTRAL


@dataclass(frozen=True, slots=True, kw_only=True)
class SelfIntro(Entry):
    """One true way to say what I do. ``comfort`` is one of `COMFORT`, ``uses`` every time it was said."""

    TYPE: ClassVar[str] = "self-intro"
    text: str
    comfort: int | None = None
    uses: tuple[Use, ...] = ()

    def __post_init__(self) -> None:
        if self.comfort is not None and self.comfort not in COMFORT:
            raise ValueError("comfort goes from 1 to 5")


@dataclass(frozen=True, slots=True, kw_only=True)
class FeltGood(Entry):
    """Words of somebody's that did me good, ``why`` they did, and when: to be said to somebody I like.

    ``mine`` are words I said myself, in a rehearsal: to be said again, and heard from nobody.
    """

    TYPE: ClassVar[str] = "felt-good"
    words: str
    mine: bool = False
    why: str | None = None
    date: datetime.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Intro(Entry):
    """An introduction of ``person_id`` and ``other_id``: the goal both have, and the line to say."""

    TYPE: ClassVar[str] = "intro"
    shared_goal: str | None = None
    line: str | None = None
    state: IntroState = IntroState.IDEA
    date: datetime.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Opportunity(Entry):
    """Something worth passing on, for ``person_id`` or, when None, for whoever it suits. ``passed_on`` once it was."""

    TYPE: ClassVar[str] = "opportunity"
    what: str
    noted: datetime.date | None = None
    passed_on: datetime.date | None = None
