"""Goals, mine and theirs, and those the coach thinks two people share."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from coach.domain.ledger import Entry
from coach.domain.note import Source


class GoalState(StrEnum):
    """What became of a goal."""

    OPEN = "open"
    REACHED = "reached"
    DROPPED = "dropped"


class GoalVerdict(StrEnum):
    """What I said of a goal the coach found to be shared."""

    PROPOSED = "proposed"
    CONFIRMED = "confirmed"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal(Entry):
    """What somebody wants to reach; mine when ``person_id`` is None. ``noted`` is the day it was written down."""

    TYPE: ClassVar[str] = "goal"
    text: str
    state: GoalState = GoalState.OPEN
    noted: datetime.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedGoal(Entry):
    """A goal of mine and one of theirs that the coach thinks are the same.

    ``note_id`` and ``quote`` show theirs, ``my_source`` shows mine when it stands in a note and not in the profile.
    """

    TYPE: ClassVar[str] = "shared-goal"
    mine: str
    theirs: str
    my_source: Source | None = None
    verdict: GoalVerdict = GoalVerdict.PROPOSED
