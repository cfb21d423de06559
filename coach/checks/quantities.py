"""Numbers as quantities: “$1.30” is 1.3, “two” is 2, “Q2” the second quarter, “1 to 2 billion” holds 1 billion."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from coach.language.statements import sentences
from coach.language.words import fold, words

_CARDINALS = {
    word: float(number)
    for number, word in enumerate(
        """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
        seventeen eighteen nineteen twenty""".split()
    )
} | {"thirty": 30.0, "forty": 40.0, "fifty": 50.0, "sixty": 60.0, "seventy": 70.0, "eighty": 80.0, "ninety": 90.0}
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_SCALES = {"hundred": 1e2, "thousand": 1e3, "k": 1e3, "million": 1e6, "m": 1e6, "mn": 1e6, "billion": 1e9, "bn": 1e9}
_FREE = frozenset(["one", "zero"])  # “one of”, “from zero”: seldom a count
_DIGITS = re.compile(
    r"(?<![\w.])(?P<value>\d+(?:,\d{3})+(?:\.\d+)?|\d*\.\d+|\d+)"
    r"(?:[ -]?(?P<scale>hundred|thousand|million|billion|bn|mn|[km])\b)?(?!\w*[a-z]{3})",
    re.I,
)
_ROUGHLY = re.compile(r"\b(?:about|around|roughly|approximately|nearly|almost|over|more than|some|~)\s*[$€£]?$", re.I)
_ROUND_SHARE = 0.05
_BLANK = re.compile(r"\bX{2,}\b")


@dataclass(frozen=True)
class Quantities:
    """All quantities of a source ``text``."""

    text: str

    @cached_property
    def _values(self) -> frozenset[float]:
        found: set[float] = set()
        for start, end in sentences(self.text):
            sentence = self.text[start:end]
            scales = {_SCALES[low] for word in words(sentence) if (low := fold(word)) in _SCALES}
            scales |= {_SCALES[match["scale"].lower()] for match in _DIGITS.finditer(sentence) if match["scale"]}
            for value in _bare(sentence):
                found |= {value, *(_tidy(value * scale) for scale in scales)}
        return frozenset(found)

    @cached_property
    def _ordinals(self) -> frozenset[str]:
        return frozenset(_ordinal(word) for word in words(self.text)) - {""}

    def lacking(self, claim: str) -> list[str]:
        """The numbers of ``claim``, as written, that this text does not hold; roughly told ones may differ by 5 %."""
        found = [match.group() for match in _DIGITS.finditer(claim) if not self._holds(claim, match)]
        for word in words(claim):
            low = fold(word)
            if low in _CARDINALS and low not in _FREE and _CARDINALS[low] not in self._values:
                found.append(word)
            if (ordinal := _ordinal(word)) and ordinal not in self._ordinals:
                found.append(word)
        return found + [match.group() for match in _BLANK.finditer(claim) if not _BLANK.search(self.text)]

    def _holds(self, claim: str, match: re.Match[str]) -> bool:
        value = _tidy(float(match["value"].replace(",", "")) * _SCALES.get((match["scale"] or "").lower(), 1.0))
        if value in self._values:
            return True
        roughly = _ROUGHLY.search(claim[: match.start()]) is not None
        return roughly and any(abs(value - known) <= _ROUND_SHARE * abs(known) for known in self._values)


def _bare(sentence: str) -> list[float]:
    digits = [_tidy(float(match["value"].replace(",", ""))) for match in _DIGITS.finditer(sentence)]
    return digits + [_CARDINALS[low] for word in words(sentence) if (low := fold(word)) in _CARDINALS]


def _ordinal(word: str) -> str:
    """“2” for “second”, “2nd” and “Q2”; empty for any other word."""
    low = fold(word)
    if low in _ORDINALS:
        return str(_ORDINALS.index(low) + 1)
    match = re.fullmatch(r"q(\d)|(\d+)(?:st|nd|rd|th)", low)
    return (match[1] or match[2]) if match else ""


def _tidy(value: float) -> float:
    """Products of decimals, comparable."""
    return float(f"{value:.10g}")
