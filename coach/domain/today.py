"""What is due: at most seven things, each with what one needs to do it, and one person to give something to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from coach.domain.follow_up import FollowUpKind, FollowUpState
from coach.domain.note import Source
from coach.domain.person import Ref
from coach.domain.suggestion import Idea

AT_MOST = 7
"""Things a day; more than that is a list one looks away from."""


class Sort(StrEnum):
    """What sort of thing is due."""

    FOLLOW_UP = "follow-up"
    PROMISE = "promise"
    KEEP_IN_TOUCH = "keep-in-touch"


class Answer(StrEnum):
    """What one can say to a thing of Today."""

    DONE = "done"
    KEEP = "keep"
    """Still thinking about it: it stays on the list, and is not asked again."""
    LATER = "later"
    LET_GO = "let-go"


@dataclass(frozen=True, slots=True)
class Face:
    """Of a person, what a list of thousands needs; whole records take four times as long to read."""

    id: str
    name: str
    relation: str | None = None
    inner_circle: bool = False

    @property
    def ref(self) -> Ref:
        """The person as answers show them."""
        return Ref(self.id, self.name)


@dataclass(frozen=True, slots=True)
class Told:
    """Something to pick up: ``about`` is a “goal” of theirs, a “promise” of mine, or “theirs”, a promise to me."""

    about: str
    text: str
    source: Source | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """One thing that is due. ``id`` names it to `Answer`; ``weekend`` counts the days of rest among ``days_left``.

    A promise may have no day.

    ``talk`` holds the words of the last talk, on the day ``last``; ``say`` what to pick up. ``asks`` is a question the
    coach asks once: “still thinking about it?”. ``what`` and ``mine`` belong to a promise, ``every_days`` to keeping in
    touch, the others to a follow-up.
    """

    id: str
    sort: Sort
    person: Ref
    due: date | None = None
    days_left: int | None = None
    weekend: int = 0
    reason: str = ""
    sources: tuple[Source, ...] = ()
    last: date | None = None
    talk: Source | None = None
    say: tuple[Told, ...] = ()
    asks: str | None = None
    what: str | None = None
    mine: bool = True
    every_days: int | None = None
    kind: FollowUpKind | None = None
    state: FollowUpState | None = None
    draft_id: str | None = None
    formality: int | None = None
    better: bool = False
    note_id: str | None = None


@dataclass(frozen=True, slots=True)
class Gift:
    """One person and one thing I could give: their need as noted, joined with what is mine."""

    id: str
    person: Ref
    idea: str
    mine: str
    first_step: str
    effort_minutes: int
    sources: tuple[Source, ...]

    @property
    def help(self) -> Idea | None:
        """The same as a way to help, for a draft to lead with; None where it answers no need that was noted."""
        if not self.sources:
            return None
        return Idea(self.idea, self.sources[0], self.mine, self.effort_minutes, self.first_step)


@dataclass(frozen=True, slots=True)
class Today:
    """The things in the order to do them; ``waiting`` is how many more can wait."""

    day: date
    things: tuple[Thing, ...]
    give_first: Gift | None
    waiting: int = 0
