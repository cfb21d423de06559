"""Which sentences of a line of mine take leave: an excuse to go, a goodbye, a wish, or that it was good to talk.

Each clause is read from its beginning, so that what is told of another day (“I have to go to Berlin twice a month”,
“it was great”) is no goodbye.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from coach.practice.parting_words import GOES, GOODBYES, REMARKS

_I = re.IGNORECASE
_CLAUSE = re.compile(
    r"\s*[,;:–—]\s*|\s+-\s+|\s+(?:because|since|while|unless|but)\s+|\s+(?:and|so|then|or)\s+(?=(?:I|we|it|that|this|my"
    r"|the|have|take|see|good|all|enjoy|thanks?|let|bye|goodbye|safe|get home|sleep|keep|would|could)\b)",
    _I,
)
_FILLER = re.compile(
    r"(?:(?:oh|ah|well|ok|okay|right|all ?right|so|then|and|but|anyway|sorry|(?:I am|I'm) (?:so |very )?sorry"
    r"|(?:I am|I'm) afraid|unfortunately|sadly|actually|now|listen|hey|hm+|please"
    r"|I (?:really )?(?:think|guess|believe|suppose|fear)(?: that(?! is| was|'s))?"
    r"|maybe|perhaps|yes|yeah|no|cheers|also|still|for now|in that case|as for me|anyhow|it's just)\b\W*)+",
    _I,
)
_OTHER_DAY = re.compile(
    r"\b(?:tomorrow|yesterday|next (?:day|week|month|year|\w+day|spring|summer|autumn|fall|winter)|last (?:week|month"
    r"|year|\w+day|time|night)|every|each|twice|once a|often|usually|always|sometimes|never|on \w+days?|in (?:january"
    r"|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|fall|winter"
    r"|the morning)|this (?:year|month|summer|week)|one day|some day|first thing|these days|by bike|for work)\b",
    _I,
)
_NOT_ALONE = re.compile(
    r"\b(?:together|with you|(?<!without )(?<!without any )company me|come along|if you like)\b", _I
)
_NEAR_THE_END = 2
"""Among how many last sentences of a line a kind word on the talk is a goodbye."""


def leave_taking(said: Sequence[str]) -> tuple[str, ...]:
    """The sentences of one line that take leave, as typed; ``said`` are all its sentences, in order."""
    end = len(said) - _NEAR_THE_END
    return tuple(part for place, part in enumerate(said) if takes_leave(part, near_the_end=place >= end))


def takes_leave(sentence: str, *, near_the_end: bool = True) -> bool:
    """Whether a sentence takes leave; a question does when its last words are a goodbye or ask to be excused."""
    clauses = [one for one in _CLAUSE.split(sentence.replace("’", "'").strip()) if one]
    forms = [form for one in clauses for form in (one, _FILLER.sub("", one, count=1))]
    if sentence.rstrip().endswith("?"):
        return any(GOODBYES.match(form) for form in forms[-2:])
    return any(_is_leave(form, near_the_end) for form in forms)


def _is_leave(clause: str, near_the_end: bool) -> bool:
    if GOODBYES.match(clause):
        return True
    if _OTHER_DAY.search(clause):
        return False
    return (near_the_end and bool(REMARKS.match(clause))) or (
        bool(GOES.match(clause)) and not _NOT_ALONE.search(clause)
    )
