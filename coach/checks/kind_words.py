"""Words that this program never says to its user: they judge, blame, count days, or make a debt of a kindness.

A try that did not work out is an observation (practices 000-02, 001-09), a favour is no loan (003-13, 003-18).
"""

from __future__ import annotations

import re

_UNKIND = re.compile(
    r"\b(?:fail(?:s|ed|ing|ures?)?|asham\w+|sham(?:e|ed|ing|eful)|blam(?:e|ed|ing)|guilty?|lazy|pathetic|useless"
    r"|disappoint\w*|embarrass\w*|neglect\w*|overdue|too late|behind schedule|streaks?|scores?|points lost"
    r"|you (?:forgot|should have|ought to have|did not even|didn['’]t even"
    r"|never (?:wrote|replied|answered|did|called|asked|kept"
    r"|followed|came|tried)|broke|let \w+ down|lost)"
    r"|your fault|no excuse|loser|bad at|not good enough|try harder|wasted|give up|gave up"
    r"|owes? (?:you|me|them|him|her)|you owe|in your debt|pay(?:s|ing)? (?:you )?back|leverage|to network"
    r"|contact count)\b",
    re.IGNORECASE,
)


def unkind(text: str) -> list[str]:
    """The words of ``text`` that must not be said to the user, in order."""
    return [match.group() for match in _UNKIND.finditer(text)]
