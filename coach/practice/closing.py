"""How a talk was ended: whether I took my leave, and whether they heard that it was good (practice 000-12)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from coach.checks.warmth import warm_close
from coach.practice.exchanges import Exchange
from coach.practice.noticing import spoken

_I = re.IGNORECASE
_AGAIN = re.compile(
    r"\b(?:same (?:time|place) (?:next|tomorrow|again|on)|until (?:next|tomorrow|then|soon)|(?:meet|see you|talk|walk"
    r"|do (?:this|that|it)|come (?:by|back|over)|sit here|be here|be there|join you)\b[^.?!]*\b(?:again|soon|next"
    r" (?:time|week|month|year|\w+day)|tomorrow|on \w+day))\b",
    _I,
)
"""A wish or an offer to meet again, asked or told: they hear that it was good."""
_NOT = re.compile(r"\b(?:never|not|won['’]t)\b", _I)
_FEW = 4
_SHORT = 25
"""Words of a line that can be quoted in whole."""
_LAST = 2
"""How many of my last lines are the end of a talk in which I took no leave."""
_A_TALK = 3
"""Lines of mine from which it is a talk, and wants an end."""


@dataclass(frozen=True, slots=True)
class Closing:
    """The ``last`` lines of mine that belong to the end; ``said`` is whether I took my leave, ``warm`` the words."""

    last: Exchange
    said: str | None
    warm: str | None


def closing(talk: Sequence[Exchange]) -> Closing | None:
    """How it ended; None where there was too little of a talk to end."""
    spoke = [one for one in talk if not one.move.silent]
    if not spoke:
        return None
    leaving = [place for place, one in enumerate(spoke) if one.move.leaves]
    if not leaving:
        warm = _warmest(reversed(spoke[-_LAST:]))
        return Closing(spoke[-1], None, warm) if len(spoke) >= _A_TALK or warm else None
    start = leaving[-1]
    last = spoke[start]
    near = (*spoke[start:], *reversed(spoke[max(0, start - 1) : start]), *spoke[-_LAST:])
    return Closing(last, last.move.leaving[0], _warmest(near))


def _warmest(lines: Iterable[Exchange]) -> str | None:
    return next((words for one in lines if (words := _warm(one))), None)


def _warm(one: Exchange) -> str | None:
    """The warm words as they were said; with the line they stand in where they say little alone (“Thanks”)."""
    part = next((part for part in spoken(one.text) if _is_warm(part)), None)
    alone = part is None or len(part.split()) >= _FEW or len(one.text.split()) > _SHORT
    return part if alone else one.text.strip()


def _is_warm(part: str) -> bool:
    return (_AGAIN.search(part) is not None and not _NOT.search(part)) or (
        not part.endswith("?") and warm_close(part) is not None
    )
