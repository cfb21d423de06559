"""Too much at once, or too soon again: what one sentence does not show and a whole message does (practice 001-07)."""

from __future__ import annotations

import re
from datetime import date

from coach.domain.suggestion import Flag, FlagKind

SOON = 3
"""Days in which a second message comes soon: the first has hardly been read."""
_ASK = re.compile(
    r"[^.?!\n]*\?|\b(?:please (?!find|do not|don[’']t)|let me know|(?:could|can|would) you (?=\w))[^.?!\n]*[.!]?", re.I
)


def several_asks(body: str) -> list[Flag]:
    """A flag on the second thing that is asked of the reader, if there is one."""
    asks = [match.group().strip() for match in _ASK.finditer(body)]
    if len(asks) < 2:
        return []
    return [
        Flag(
            FlagKind.TOO_EAGER,
            asks[1],
            f"{len(asks)} things are asked at once.",
            "Keep the one that matters, and leave the rest for another day.",
        )
    ]


def soon_again(body: str, name: str, sent: date | None, today: date) -> list[Flag]:
    """A flag when a message to ``name`` was sent less than ``SOON`` days ago."""
    days = (today - sent).days if sent else SOON
    if not body or not 0 <= days < SOON:
        return []
    when = ("today", "yesterday", f"{days} days ago")[min(days, 2)]
    span = next(line for line in body.split("\n") if line.strip())
    return [
        Flag(
            FlagKind.TOO_EAGER,
            span,
            f"You wrote to {name} {when}; a second message so soon can press.",
            "Let a few days go by, unless something has happened.",
        )
    ]
