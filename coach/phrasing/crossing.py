"""Where what they told me meets what I like myself: common ground that need not be acted (practice 001-12)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from coach.language.words import stem, stems

_LONG = 5
"""From this length on, a stem that begins another is the same topic (“boulder” and “Boulderklub”)."""
_VAGUE = frozenset(
    stem(word)
    for word in """old new small big good great long short quick quiet local time day week month year weekend evening
        twice once love like enjoy play make read write go run work want look find get people friend thing way place
        home group club team class city town first many lot own start learn try two three four five six seven""".split()
)
"""Words that two pastimes may share without being alike."""
_REFUSED = re.compile(r"\b(?:not|never|no longer|nothing|stopped|quit|hates?|dislikes?|gave up|bored)\b|n[’']t\b", re.I)


def shared_interest(told: str, interests: Sequence[str]) -> str | None:
    """The interest of mine that ``told`` is about as well; None where none is, or where it is refused."""
    if _REFUSED.search(told):
        return None
    theirs = stems(told) - _VAGUE
    return next((mine for mine in interests if any(_alike(a, b) for a in theirs for b in stems(mine) - _VAGUE)), None)


def _alike(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return short == long or (len(short) >= _LONG and long.startswith(short))
