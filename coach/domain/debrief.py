"""Debriefs: what was typed on the way home, and what the coach proposes to make of it."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import ClassVar

from coach.domain.fact import Fact, Kind
from coach.domain.ledger import Entry
from coach.domain.person import Ref


class DebriefState(StrEnum):
    """How far a debrief has come."""

    KEPT = "kept"
    """The text is safe; notes were not made of it yet, or not of all of it."""
    SAVED = "saved"


@dataclass(frozen=True, slots=True, kw_only=True)
class Debrief(Entry):
    """One text about an evening or a day, exactly as typed.

    ``person_id`` is the one person to know better; ``event_name`` is an event as typed that is not in the notebook yet;
    ``private`` keeps all of it out of suggestions. ``gained`` are the user's own words, ``talked`` is how many talks
    there were, when it was told, ``note_ids`` are the notes made of it. ``waiting`` are the passages that were kept
    back until it is clear whom they are about.
    """

    TYPE: ClassVar[str] = "debrief"
    text: str
    date: datetime.date
    place: str | None = None
    private: bool = False
    event_name: str | None = None
    state: DebriefState = DebriefState.KEPT
    gained: tuple[str, ...] = ()
    talked: int | None = None
    note_ids: tuple[str, ...] = ()
    waiting: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Pledge:
    """A promise as read: ``quote`` stands in the text, ``what`` is the bare act, ``due`` the day when one was told."""

    quote: str
    what: str
    mine: bool
    due: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class Proposed:
    """A message to write: when by, of which kind, and how formal a thank-you is (1 to 3; None when not asked yet)."""

    due: datetime.date
    kind: str = "follow-up"
    formality: int | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """What the text says of one person.

    ``person`` is who is meant, None for somebody new or unclear; ``candidates`` are those who may be meant. ``text`` is
    made of the slices ``spans`` of the debrief. ``thinking`` answers “still thinking about it?”, None when nobody said.
    """

    key: str
    name: str
    text: str
    spans: tuple[tuple[int, int], ...] = ()
    person: Ref | None = None
    candidates: tuple[Ref, ...] = ()
    company: str | None = None
    facts: tuple[Fact, ...] = ()
    promises: tuple[Pledge, ...] = ()
    thinking: bool | None = None
    follow_up: Proposed | None = None
    gaps: tuple[Kind, ...] = ()
    """What is not noted about them, neither here nor before, and would be good to ask."""
    unsure: bool = False
    """Whether some of it may be about somebody else: a pronoun that fits two."""

    @property
    def new(self) -> bool:
        """Whether somebody new would be made of it."""
        return self.person is None and not self.candidates


@dataclass(frozen=True, slots=True)
class Praise:
    """What somebody said that felt good: ``key`` is the part it is from, ``why`` what it did, when that was told."""

    words: str
    key: str | None = None
    why: str | None = None


@dataclass(frozen=True, slots=True)
class Gain:
    """Something to take home: being there counts, whatever else happened."""

    text: str
    attendance: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """What only the user can tell: ``about`` is “person”, “formality” or “better”, ``key`` the part it is about."""

    about: str
    key: str
    text: str
    candidates: tuple[Ref, ...] = ()


@dataclass(frozen=True, slots=True)
class Proposal:
    """What would be kept. ``rest`` is about nobody in particular; ``better`` is the key of the one to know better."""

    parts: tuple[Part, ...] = ()
    rest: str | None = None
    rest_spans: tuple[tuple[int, int], ...] = ()
    felt_good: tuple[Praise, ...] = ()
    gained: tuple[Gain, ...] = ()
    better: str | None = None
    questions: tuple[Question, ...] = ()
    word: str | None = None
    """A kind line about how it went."""


@dataclass(frozen=True, slots=True)
class Outset:
    """What I went out with to an event, by its plan: whom to look for, what to try out, how many talks.

    ``met`` and ``missed`` are the ids of those of ``people`` I said I talked with, and did not get to. ``experiment``
    is None where nothing was to be tried, or what came of it was told already. ``counted`` are the talks, once told.
    """

    event: Ref
    people: tuple[Ref, ...]
    met: frozenset[str]
    missed: frozenset[str]
    experiment: str | None
    target: int
    counted: int | None

    def said(self) -> tuple[str, ...]:
        """It as the sentences that a debrief opens with."""
        *first, last = [ref.name for ref in self.people] or [""]
        listed = " and ".join(part for part in (", ".join(first), last) if part)
        people = (f"You meant to look for {listed}.",) if listed else ()
        return (*people, f"You went out to try: {self.experiment}") if self.experiment else people


@dataclass(frozen=True, slots=True)
class LookedBack:
    """What is told of an `Outset` beside the text: ids of those I talked with and did not get to, and what the
    experiment showed (``verdict``, one of `coach.domain.experiment.Verdict`), what happened and what to try next."""

    met: frozenset[str] = frozenset()
    missed: frozenset[str] = frozenset()
    verdict: str | None = None
    happened: str | None = None
    next: str | None = None


@dataclass(frozen=True, slots=True)
class PledgeEdit:
    """A promise as changed by the user."""

    what: str
    due: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class Shared:
    """The three things the best contacts had: fun together, common interests, something to learn from each other."""

    fun: str = ""
    common: str = ""
    learn: str = ""


@dataclass(frozen=True, slots=True)
class Edits:
    """What the user changed in a proposal; everything else stays as read.

    Keys are those of parts. ``who`` is a person's id, ``NEW`` or ``NOBODY``. ``names`` and ``texts`` replace what was
    read, ``shared`` is added to it; ``without`` are facts and promises taken out, by key and quote; ``not_felt`` are
    words that are no praise. ``better`` is the one to know better, “” for nobody, None for as read.
    """

    who: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)
    shared: Mapping[str, Shared] = field(default_factory=dict)
    without: frozenset[tuple[str, str]] = frozenset()
    pledges: Mapping[tuple[str, str], PledgeEdit] = field(default_factory=dict)
    thinking: Mapping[str, bool | None] = field(default_factory=dict)
    formality: Mapping[str, int] = field(default_factory=dict)
    not_felt: frozenset[str] = frozenset()
    better: str | None = None
    rest: str | None = None
    gained: str | None = None
    talked: int | None = None


NEW, NOBODY = "new", "nobody"
"""In `Edits.who`: somebody new, and nobody in particular."""
