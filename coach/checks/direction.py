"""Who needs, who promised, who moved where: a sentence may not turn round what was noted."""

from __future__ import annotations

import re

from coach.domain.fact import Fact, Kind
from coach.language.words import fold, stem, stems

_TOWARDS = frozenset(["to", "in", "at", "into", "near", "for"])
_AWAY = frozenset(["from", "out", "leaving", "left"])
_PLACED = re.compile(
    r"\b(from|to|in|at|into|near|out of|left|leaving|joined|joining|back in|for|with|by)\s+(?:the\s+"
    r"|a\s+)?([A-ZÀ-Þ][\w-]*)"
)
_THIRD = re.compile(r"\b(?:she|he|her|his|hers|him|herself|himself)\b", re.I)
_I_NEED = re.compile(
    r"\b(?:I|we)(?:[’'](?:m|re|d|ve))?\s+(?:also\s+|am\s+|are\s+)?(?:need|looking for|searching"
    r"|struggling|hiring|want|weighing|considering)\b|\bcould you (?:help|find|send|give|introduce"
    r"|tell me who)\b|\bcan you (?:help|find|send|give|introduce)\b|\bhelp me\b|\bmy (?:search|need)\b",
    re.I,
)
_YOU_PROMISED = re.compile(
    r"\byou(?:[’'](?:d|ve|ll))?\s+(?:\w+\s+)?(?:promised|offered|would|will|agreed|said you(?:[’']d"
    r"| would| will))\b|\bas you promised\b|\byour promise\b",
    re.I,
)
_I_PROMISED = re.compile(
    r"\bI(?:[’'](?:ll|d|ve))?\s+(?:\w+\s+)?(?:promised|offered|agreed|will|would|said I)\b|\bI[’']ll\b"
    r"|\bas promised\b|\bas I promised\b|\bmy promise\b",
    re.I,
)
_YET = re.compile(r"\bhave you (?:already |ever )?(\w+)\b[^?]*\byet\b", re.I)
_YOU_OFFER = re.compile(r"\b(?:would|do|could|can) you (?:like|want|need)\b", re.I)


def reversed_in(sentence: str, fact: Fact) -> str | None:
    """Why ``sentence`` turns ``fact`` round, or None when it does not."""
    if _turned_place(sentence, fact.quote):
        return "the note has the move or the place the other way round"
    if _THIRD.search(sentence):
        return "it speaks of the reader as somebody else"
    asked = _YET.search(sentence)
    if asked and stem(asked.group(1)) in stems(fact.quote):
        return "it asks whether what is noted has happened"
    if fact.kind is Kind.PROMISE_MINE and _YOU_PROMISED.search(sentence):
        return "the promise was mine, not theirs"
    if fact.kind is Kind.PROMISE_THEIRS and _I_PROMISED.search(sentence):
        return "the promise was theirs, not mine"
    if (
        fact.kind not in (Kind.PROMISE_MINE, Kind.PROMISE_THEIRS)
        and _I_NEED.search(sentence)
        and not _YOU_OFFER.search(sentence)
    ):
        return "the need is theirs, not mine"
    return None


def _turned_place(sentence: str, noted: str) -> bool:
    said = {fold(name): _way(word) for word, name in _PLACED.findall(noted)}
    for word, name in _PLACED.findall(sentence):
        before = said.get(fold(name))
        if before is not None and before != _way(word):
            return True
    return _mere_turn(sentence, said)


def _mere_turn(sentence: str, said: dict[str, str]) -> bool:
    """“settling down in Chennai” for one who left it, where the note says no more than “from Chennai”."""
    away = {name for name, way in said.items() if way == "away"}
    if not away:
        return False
    lived = re.search(r"\b(?:living|life|like it|enjoying|settl\w+ (?:down )?) (?:in|at)\b", sentence, re.I)
    return lived is not None and any(
        stem(name) in {stem(word) for word in sentence[lived.end() :].split()[:2]} for name in away
    )


def _way(word: str) -> str:
    first = word.lower().split()[0]
    if first in _AWAY:
        return "away"
    if first in _TOWARDS or first in ("joined", "joining", "back"):
        return "towards"
    return "beside"
