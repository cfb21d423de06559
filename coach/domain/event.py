"""Events: where people are met."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from coach.domain.person import Ref

DEFAULT_TARGET = 3
"""Conversations to aim for at an event; after them one may relax or leave, and zero is a fine choice too."""


@dataclass(frozen=True, slots=True)
class Event:
    """An evening, a conference, a lunch. ``guests`` are raw names as typed: data, never copied into generated text.

    ``repeats`` says how often it comes again, as typed (“monthly”); ``own_target`` that I named the target myself.
    """

    id: str
    name: str
    date: date | None = None
    place: str | None = None
    goal: str | None = None
    target: int = DEFAULT_TARGET
    energy: int | None = None
    guests: tuple[str, ...] = ()
    repeats: str | None = None
    own_target: bool = False

    @property
    def ref(self) -> Ref:
        """The event as answers show it."""
        return Ref(self.id, self.name)


def series(name: str) -> str:
    """What all times of a repeating event are called: the name without the day that tells one from another."""
    return re.sub(r", \d{1,2} [A-Z][a-z]+ \d{4}$", "", name)
