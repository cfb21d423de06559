"""Promises, mine and theirs, and favours, given and received. There is no money here, and nobody owes anybody."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from coach.domain.ledger import Entry


class PromiseState(StrEnum):
    """What became of a promise."""

    OPEN = "open"
    KEPT = "kept"
    DROPPED = "dropped"
    """It turned out not to be wanted or not to be possible, which is no fault."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise(Entry):
    """What somebody said they would do: I for them when it is ``mine``, else they for me.

    One that stands in a note has its ``note_id`` and ``quote``; ``made`` is the day it was given, ``settled`` the day
    it was kept or dropped.
    """

    TYPE: ClassVar[str] = "promise"
    what: str
    mine: bool = True
    due: datetime.date | None = None
    made: datetime.date | None = None
    state: PromiseState = PromiseState.OPEN
    settled: datetime.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Favour(Entry):
    """Something done: ``given`` by me to them, else by them to me. ``minutes`` is the time it took, when known.

    ``promise_id`` is the promise that it kept.
    """

    TYPE: ClassVar[str] = "favour"
    what: str
    given: bool = True
    minutes: int | None = None
    date: datetime.date | None = None
    promise_id: str | None = None
