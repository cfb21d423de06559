"""What was told in confidence, and a line of mine that passes it on to somebody else."""

from __future__ import annotations

import re
from collections.abc import Sequence

from coach.domain.practice import Turn
from coach.language.words import stems
from coach.practice.exchanges import Exchange
from coach.practice.noticing import spoken

_MARK = re.compile(
    r"\b(?:between (?:us|you and me|ourselves)|keep (?:it|this|that) (?:to yourself|quiet|between us|a secret)"
    r"|in confidence|confidential(?:ly)?|(?:don't|do not) (?:tell|repeat|mention)"
    r"|nobody (?:else )?(?:here )?knows(?= yet| about (?:it|this|that)| that I|[.,;!]|$)|a secret|not public"
    r"|stays? (?:here|between us)|off the record|please keep)\b",
    re.IGNORECASE,
)
_KEEPS = re.compile(
    r"\b(?:ask (?:her|him|them|[A-Z]\w+)|(?:hers|his|theirs) to tell|not mine to|rather not|I keep|stays with me"
    r"|I can't say|cannot say|won't say)\b",
    re.IGNORECASE,
)
_SHARED = 2
"""Telling words of a confidence from which a sentence passes it on."""


def passed_on(one: Exchange) -> str | None:
    """The sentence of mine that tells somebody what somebody else told me in confidence."""
    listener = one.heard[-1].speaker if one.heard else None
    for turn in one.before:
        if turn.speaker == listener or not _MARK.search(_straight(turn.text)):
            continue
        secret = stems(_MARK.sub(" ", _straight(turn.text)))
        for part in spoken(one.text):
            if len(secret & stems(part)) >= _SHARED and not part.endswith("?") and not _KEEPS.search(_straight(part)):
                return part
    return None


def trusted(turns: Sequence[Turn]) -> bool:
    """Whether somebody told me something in confidence."""
    return any(not turn.mine and _MARK.search(_straight(turn.text)) for turn in turns)


def _straight(text: str) -> str:
    return text.replace("’", "'")
