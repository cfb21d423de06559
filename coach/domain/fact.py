"""Facts: short statements read out of a note, each with the exact span it came from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Kind(StrEnum):
    """What a statement tells about somebody."""

    WORK = "work"
    NEED = "need"
    INTEREST = "interest"
    GOAL = "goal"
    PLAN = "plan"
    PERSONAL = "personal"
    PLACE = "place"
    KNOWLEDGE = "knowledge"
    PROMISE_MINE = "promise-mine"
    PROMISE_THEIRS = "promise-theirs"


class Reserve(StrEnum):
    """Why a statement stays in the note and never appears in anything suggested."""

    PRIVATE = "private"
    """Marked private by the user."""
    CONFIDENCE = "confidence"
    """Said in confidence."""
    THIRD_PERSON = "third-person"
    """About somebody else."""
    MY_FEELING = "my-feeling"
    """The user's own feeling or opinion."""
    MINE = "mine"
    """About the user: true, and usable as their claim, but nothing the other person said."""
    INSTRUCTION = "instruction"
    """Reads like an order to the program; kept as data."""
    UNSURE = "unsure"
    """Nobody can tell whom it is about; better kept than said to the wrong person."""


class Gravity(StrEnum):
    """News that wants a quieter tone."""

    GRIEF = "grief"
    ILLNESS = "illness"
    JOB_LOSS = "job-loss"
    HARDSHIP = "hardship"


@dataclass(frozen=True, slots=True)
class Fact:
    """One statement about one person. ``start``/``end`` index ``note.text``; ``quote`` is that very slice.

    ``valid_until`` is set when a later note contradicts it: closed, not deleted. ``kind_by`` says whether
    rules or the model chose the kind.
    """

    id: str
    note_id: str
    person_id: str
    quote: str
    start: int
    end: int
    kind: Kind
    reserve: Reserve | None = None
    gravity: Gravity | None = None
    valid_from: date | None = None
    valid_until: date | None = None
    kind_by: str = "rules"

    @property
    def shareable(self) -> bool:
        """Whether it may be used in a draft, an opener, a question or an idea."""
        return self.reserve is None and self.valid_until is None
