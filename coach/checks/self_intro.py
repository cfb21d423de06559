"""Whether a way of saying what I do is true: it may frame my profile differently, and add nothing to it (000-06)."""

from __future__ import annotations

from coach.checks.evidence import Evidence
from coach.checks.grounding import unsupported
from coach.domain.profile import Profile
from coach.domain.suggestion import Flag, FlagKind
from coach.language.words import content_words

_SUGGESTION = "Say it with what your profile tells, or add it there: coach me --set can_do=…"
_MOST_OF = 0.5
"""Share of the content words that framing may add; above it the statement is another one."""


def beyond_profile(text: str, me: Profile) -> list[Flag]:
    """What ``text`` says of me that my profile does not: names, numbers, claims, or more new words than known ones."""
    evidence = Evidence(noted=(), mine=me.statements(), names=(me.name,) if me.name else ())
    found = unsupported(text, evidence)
    grave = [Flag(FlagKind.UNSUPPORTED, one.span, _capital(one.reason), _SUGGESTION) for one in found if one.grave]
    said = content_words(text)
    if grave or not said or len(found) <= _MOST_OF * len(said):
        return grave
    return [Flag(FlagKind.UNSUPPORTED, text, "Most of this does not stand in your profile.", _SUGGESTION)]


def _capital(reason: str) -> str:
    return f"{reason[:1].upper()}{reason[1:]}."
