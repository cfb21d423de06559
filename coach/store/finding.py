"""Which record is meant by what was typed: the one rule for people and events. An exact match beats a part."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from coach.errors import Ambiguous, NotFound, UsageError
from coach.store.naming import fold, near

LONGEST_NAME = 500
"""Characters beyond which a text is no part of anybody's name (SQLite also refuses longer patterns)."""

Named = tuple[str, str]
"""An id and the name to show."""


def asked(who: str, noun: str) -> str:
    """What was typed, folded.

    Raises:
        UsageError: nothing was typed.
    """
    key = fold(who)
    if not key:
        raise UsageError(f"Say which {noun}: a name, a part of it, or an id.")
    return key


def starts_a_word(part: str, key: str) -> bool:
    """Whether a folded part stands at the beginning of a word of a folded name; anywhere, in scripts without case."""
    if part.upper() == part:
        return part in key
    return re.search(rf"(?<!\w){re.escape(part)}", key) is not None


def only(found: Iterable[Named], who: str, nouns: str) -> str | None:
    """The id of the only one found, or None.

    Raises:
        Ambiguous: several fit.
    """
    several = sorted(set(found), key=lambda named: (fold(named[1]), named[0]))
    if len(several) > 1:
        raise Ambiguous(f"“{shown(who)}” fits {len(several)} of your {nouns}.", several, "Use the full name or the id.")
    return several[0][0] if several else None


def missing(who: str, noun: str, names: Callable[[], Sequence[tuple[str, str]]]) -> NotFound:
    """The error for somebody unknown; ``names`` are (folded, shown) of all there are, asked for near misses."""
    close = near(who, dict(names())) if len(who) <= LONGEST_NAME else []
    hint = f"Did you mean {' or '.join(f'“{name}”' for name in close)}?" if close else None
    return NotFound(f"There is no {noun} called “{shown(who)}” in this notebook.", hint)


def shown(who: str, longest: int = 60) -> str:
    """What was typed, short enough for a message."""
    flat = " ".join(who.split())
    return flat if len(flat) <= longest else flat[: longest - 1] + "…"
