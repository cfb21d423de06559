"""The plan of an event: what was agreed on before it, step by step, and what was suggested for each person."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from coach.domain.event import DEFAULT_TARGET
from coach.domain.introduction import Introduction
from coach.domain.ledger import Entry
from coach.domain.person import Ref
from coach.domain.suggestion import Flag, Idea, Opener, Question, Stamp

NAMED_PEOPLE = 2
"""How many people are proposed by name (practice 001-02); the rest of the target are whoever one meets."""
BREAK_MINUTES = 15
"""How long a break with friends is when nothing else was said (practice 000-13)."""


EVENTS_A_WEEK = 2
"""Events a week that are taken to be good for me as long as I did not say (practice 002-15)."""


class Step(StrEnum):
    """A step of the session, in its order; every one may be skipped and come back to."""

    GOAL = "goal"
    PEOPLE = "people"
    WORDS = "words"
    """For each person: what to say first, what to ask, how to help."""
    STRANGERS = "strangers"
    SELF_INTRODUCTION = "self-introduction"
    EXITS = "exits"
    INTRODUCTIONS = "introductions"
    BREAK = "break"
    EXPERIMENT = "experiment"
    CARD = "card"


class Comfort(StrEnum):
    """What makes a first group of strangers easy to join (practice 000-04)."""

    FACE = "face"
    """Somebody I know by sight."""
    SMILE = "smile"
    """They smile or look around."""
    LOUD = "loud"
    """They laugh, so nobody waits for me to be clever."""
    QUIET = "quiet"
    """They speak softly and stand at the edge."""
    TOPIC = "topic"
    """I overhear something that I like."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """What was suggested for one person, and the state of the notes about them that it rests on.

    ``basis`` is an opaque text that changes with whatever the suggestions are drawn from; ``engine`` is who made them.
    """

    person: Ref
    basis: str
    engine: str
    openers: tuple[Opener, ...] = ()
    questions: tuple[Question, ...] = ()
    help: tuple[Idea, ...] = ()
    gaps: tuple[str, ...] = ()
    topics_beyond_work: tuple[str, ...] = ()
    prompts: tuple[Stamp, ...] = ()
    flags: tuple[Flag, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan(Entry):
    """What I go out with to the event ``event_id``; an event has at most one plan.

    ``goal``, ``target`` and ``energy`` are those of the event when the plan was made or changed last. ``people`` and
    ``break_with`` are ids, in the order to look for them; ``chosen`` says that I named the people myself,
    ``more_asked`` that I asked for more than were proposed. ``exits`` are ids of ways out of a talk. ``experiment``
    and ``self_intro`` are texts. ``step`` is how far the session came, ``prepared`` what was suggested, in no order.
    ``counted`` are the talks I had, ``met`` and ``missed`` those of ``people`` I talked with and did not get to, once I
    said so at the debrief. ``basis`` changes with what the people were proposed from; ``introductions`` were found when
    the notes of those present stood at ``introduced``, an opaque text too.
    """

    TYPE: ClassVar[str] = "plan"
    goal: str | None = None
    target: int = DEFAULT_TARGET
    energy: int | None = None
    people: tuple[str, ...] = ()
    chosen: bool = False
    more_asked: bool = False
    comfort: Comfort | None = None
    exits: tuple[str, ...] = ()
    break_with: tuple[str, ...] = ()
    break_minutes: int = BREAK_MINUTES
    experiment: str | None = None
    self_intro: str | None = None
    step: Step = Step.GOAL
    prepared: tuple[Prepared, ...] = ()
    made: datetime.date | None = None
    changed: datetime.date | None = None
    counted: int | None = None
    met: tuple[str, ...] = ()
    missed: tuple[str, ...] = ()
    basis: str = ""
    introductions: tuple[Introduction, ...] = ()
    introduced: str = ""

    @property
    def seen(self) -> bool:
        """Whether the session went beyond its first step: before that I have not seen what the plan proposes."""
        return self.step is not Step.GOAL or self.chosen or bool(self.prepared or self.introduced)

    def prepared_for(self, person_id: str) -> Prepared | None:
        """What was suggested for somebody, whatever became of the notes since."""
        return next((one for one in self.prepared if one.person.id == person_id), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Budget(Entry):
    """How many events a week are good for me; the newest counts."""

    TYPE: ClassVar[str] = "budget"
    events_a_week: int = EVENTS_A_WEEK
