"""Picking somebody's brain (practices 002-03 to 002-07): whom, what I admire, what to ask, how far it has come."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from coach.domain.ledger import Entry
from coach.domain.person import Ref
from coach.domain.suggestion import Question, Stamp


class BrainState(StrEnum):
    """How far it has come; after the thanks nothing is left to do."""

    IDEA = "idea"
    INVITED = "invited"
    MET = "met"
    THANKED = "thanked"


@dataclass(frozen=True, slots=True, kw_only=True)
class BrainPick(Entry):
    """Somebody I would like to learn from. ``admire`` says what exactly, in my words; it leads the invitation.

    ``questions`` are my own, ``date`` the day on which ``state`` last changed.
    """

    TYPE: ClassVar[str] = "brain-pick"
    admire: str
    questions: tuple[str, ...] = ()
    state: BrainState = BrainState.IDEA
    date: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class Topic:
    """A subject to ask about: ``questions`` say it several ways, one is enough; ``further`` goes on from an answer."""

    name: str
    title: str
    questions: tuple[str, ...]
    further: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class QuestionSheet:
    """What to take to the talk: the four topics, what the notes add, my own questions, and the pace to keep.

    ``workplace`` is for a manager or a peer, else None; ``admire`` is None where it is not noted.
    """

    person: Ref
    pace: str
    topics: tuple[Topic, ...]
    from_notes: tuple[Question, ...]
    mine: tuple[str, ...]
    workplace: Topic | None
    admire: str | None
    engine: str
    prompts: tuple[Stamp, ...] = ()
