"""What was told in confidence, and a line of mine that passes it on to somebody else."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from coach.domain.practice import Turn
from coach.language.lines import straight
from coach.language.words import stem, stems
from coach.practice.exchanges import Exchange
from coach.practice.noticing import spoken

_MARK = re.compile(
    r"\b(?:between (?:us|you and me|ourselves)|keep (?:it|this|that) (?:to yourself|quiet|between us|a secret)"
    r"|in confidence|confidential(?:ly)?|(?:don't|do not) (?:tell|repeat|mention)"
    r"|nobody (?:else )?(?:here |there )?knows(?= yet| about (?:it|this|that)| that I|[.,;!]|$)|a secret|not public"
    r"|stays? (?:here|between us)|off the record|please keep)\b",
    re.IGNORECASE,
)
_KEEPS = re.compile(
    r"\b(?:ask (?:her|him|them|[A-Z]\w+)|(?:hers|his|theirs) to tell|not mine to|rather not|I keep|stays with me"
    r"|I can't say|cannot say|won't say)\b",
    re.IGNORECASE,
)
_TELLS = re.compile(r"^\W*(?:(?:hey|oh|so|and|psst|\w+),? )?(?:did|do|have) you (?:know|hear|heard)\b", re.I)
"""Questions that only tell: “Did you know that …?”"""
_LEAVING = frozenset(stem(word) for word in "leave leaving left quit quitting resign resigning going goes".split())
_SHARED = 2
"""Telling words of a confidence from which a sentence passes it on."""


def passed_on(one: Exchange, names: Collection[str] = ()) -> str | None:
    """The sentence of mine that tells somebody what somebody else told me in confidence.

    ``names`` are those of whoever may hear it: who is called by name, else who spoke last.
    """
    listener = spoken_to(one.text, names) or (one.heard or one.before or (None,))[-1]
    heard_by = listener.speaker if isinstance(listener, Turn) else listener
    for number, turn in enumerate(one.before):
        if turn.speaker == heard_by or not _MARK.search(straight(turn.text)):
            continue
        secret = _topic(one.before, number) | {stem(turn.speaker)}
        for part in spoken(one.text):
            shared = secret & _plain(part)
            told = len(shared) >= _SHARED and shared != {stem(turn.speaker)}
            asks = part.endswith("?") and not _TELLS.search(part)
            if told and not asks and not _KEEPS.search(straight(part)):
                return part
    return None


def spoken_to(text: str, names: Collection[str]) -> str | None:
    """Whoever of ``names`` is called by name in ``text``: “Nikos, …”, “… , Nikos?”."""
    for name in names:
        called = re.escape(name)
        if re.search(
            rf"^\W*(?:(?:hi|hey|hello|oh|so|and|well|yes|no|psst),? )?{called}[,:!–—-]|,\s*{called}\s*[.?!]", text
        ):
            return name
    return None


def trusted(turns: Sequence[Turn]) -> bool:
    """Whether somebody told me something in confidence."""
    return any(not turn.mine and _MARK.search(straight(turn.text)) for turn in turns)


def _topic(before: Sequence[Turn], number: int) -> frozenset[str]:
    """The telling words of a confidence, and of what they went on with on the same."""
    turn = before[number]
    place = turn.told.partition(".")[0]
    more = [one for one in before if place.isdigit() and one.speaker == turn.speaker]
    same = [turn, *(one for one in more if one.told.partition(".")[0] == place)]
    return frozenset().union(*(_plain(_MARK.sub(" ", straight(one.text))) for one in same))


def _plain(text: str) -> frozenset[str]:
    """Stems, with the ways to say that somebody leaves a place as one."""
    found = stems(text)
    return (found - _LEAVING) | {"leave"} if found & _LEAVING else found
