"""What a turn of a character is for, and the turn as the stage plan hands it on to be worded."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Act(StrEnum):
    """What a turn of a character is for."""

    OPENING = "opening"
    ROOM = "room"
    GREET = "greet"
    ANSWER = "answer"
    FURTHER = "further"
    TELL = "tell"
    """Something told without being asked."""
    REVEAL = "reveal"
    ACCEPT = "accept"
    DECLINE = "decline"
    ASK = "ask"
    REACT = "react"
    IMPROVISE = "improvise"
    """An answer to a question that no scene foresaw."""
    STEADY = "steady"
    """What people say to orders, rudeness, praise, a pitch or a monologue: they stay who they are."""
    QUIET = "quiet"
    LEAVE = "leave"
    """They leave of their own accord."""
    FAREWELL = "farewell"
    AFTER = "after"


ANSWERS = frozenset({Act.ANSWER, Act.FURTHER, Act.IMPROVISE, Act.REVEAL})
ENDS = frozenset({Act.FAREWELL, Act.LEAVE})


@dataclass(frozen=True, slots=True)
class Beat:
    """One turn to come. ``say`` is what is said for sure; ``told`` is its place, as `Turn.told` keeps it.

    ``first`` are a few words on what I told, said before it; an ``IMPROVISE`` beat is worded by the model, and ``say``
    is what stands in when it cannot.
    """

    who: str
    act: Act
    say: str
    told: str = ""
    first: str = ""

    @property
    def whole(self) -> str:
        """All that is said, where no model words it."""
        return f"{self.first} {self.say}".strip()
