"""Dividing a debrief into the sentences that are handed out: whole, in order, nothing left over.

Dictated text has no full stops; there the names are the places to cut.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from coach.debriefing import lexicon
from coach.debriefing.faces import Mention
from coach.language.statements import sentences
from coach.reading import lexicon as reading

_LONG = 22
"""Words from which a sentence without a break is taken for dictated."""
_FEWEST = 3
"""Words a cut must leave on its left."""
_BULLET = re.compile(r"[ \t]*(?:[-–—•*>]+|\d+[.)])[ \t]+$")
_CONNECTIVE = r"(?:(?:and|so|then|also|later|after that|afterwards|next|first|finally|but|oh|well|,|;|:)\s+)"
_LEAD_IN = re.compile(
    rf"(?:(?<=\s)|^|(?<=,))(?P<joint>{_CONNECTIVE}*)(?P<met>(?:(?:I|we)\s+)?(?:then\s+|also\s+|had a (?:long "
    rf"|short |nice )?)?"
    rf"{lexicon.MEETING.pattern})?(?:(?:a|the|this)\s+(?:\w+\s+)?(?:{lexicon.PERSON_NOUN}|person"
    rf"|colleague)\s+(?:called|named)\s+)?$",
    re.I,
)
_JOINER = re.compile(r"\s*(?:,|,?\s*and|&|\+)\s*", re.I)
"""Between two names it makes one company of them."""
_DOES = re.compile(
    rf"(?:,?\s+(?:who|she|he|they|who's|also|again|then|just|still|now)\b|\s+(?:{reading.FINITE})\b|\s*[:–-])", re.I
)
_GENERAL_TURN = re.compile(
    r"\s(?:(?:and|so|but|anyway|ok|yeah|well)\s+)*(?=(?:it was an? (?:\w+ )?(?:evening|night|day|event)"
    r"|the (?:food|venue|music|room|place|tea|coffee|wine|beer|soup|cake|weather)"
    r" (?:was|were)|(?:then )?I (?:went|walked|cycled|took the \w+) home|what I (?:gained|learned))\b)",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence ``text[start:end]`` with its bullet and its full stop; ``line`` says how it begins.

    ``line`` is “” within a line, “line” at the beginning of one, “bullet” after a bullet, “blank” after an empty line.
    """

    start: int
    end: int
    line: str = ""


def divide(text: str, mentions: Sequence[Mention]) -> list[Unit]:
    """The sentences of ``text`` in order; between two of them there is nothing but white space."""
    starts = sorted({cut for start, end in sentences(text) for cut in _cuts(text, start, end, mentions)})
    starts = [_with_bullet(text, start) for start in starts]
    first = len(text) - len(text.lstrip())
    starts = [first, *(start for start in starts[1:] if start > first)]
    ends = [*starts[1:], len(text)]
    return [
        Unit(start, start + len(text[start:end].rstrip()), _beginning(text, start))
        for start, end in zip(starts, ends, strict=True)
        if text[start:end].strip()
    ]


def _cuts(text: str, start: int, end: int, mentions: Sequence[Mention]) -> list[int]:
    """Where the sentence begins, and where within it another person takes over."""
    inside = [mention for mention in mentions if start <= mention.start < end]
    dictated = len(text[start:end].split()) > _LONG
    cuts, current = [start], None
    for number, mention in enumerate(inside):
        if mention.key == current:
            continue
        if number and _JOINER.fullmatch(text, inside[number - 1].end, mention.start):
            continue
        cut = _takes_over(text, cuts[-1], mention, inside[number + 1 :], first=current is None, dictated=dictated)
        if cut is not None:
            cuts.append(cut)
        if cut is not None or current is None:
            current = mention.key
    if dictated:
        turns = [found.start() + 1 for found in _GENERAL_TURN.finditer(text, start, end)]
        cuts += [turn for turn in turns if turn - cuts[-1] > _LONG]
    return sorted(cuts)


def _takes_over(
    text: str, left: int, mention: Mention, later: Sequence[Mention], *, first: bool, dictated: bool
) -> int | None:
    """Where the clause of ``mention`` begins, when it turns the sentence to somebody else."""
    lead = _LEAD_IN.search(text, left, mention.start)
    begin = lead.start() if lead else mention.start
    before = text[left:begin]
    if len(before.split()) < _FEWEST or (first and not (dictated and lead and lead["met"])):
        return None
    joint = bool(lead and lead["joint"].strip())
    met = bool(lead and lead["met"])
    if re.search(
        r"\b(?:to|with|from|of|for|at|by|about|told|tell|ask|asked|met|her|his|their|between)\s*$", before, re.I
    ):
        return None
    does = _DOES.match(text, mention.end) is not None or any(
        other.start - mention.end < 8 and _DOES.match(text, other.end) for other in later[:1]
    )
    takes_over = (met and (joint or dictated)) or (does and (joint or dictated))
    return begin if takes_over else None


def _with_bullet(text: str, start: int) -> int:
    bullet = _BULLET.search(text, text.rfind("\n", 0, start) + 1, start)
    if bullet is not None and not text[text.rfind("\n", 0, start) + 1 : bullet.start()].strip():
        return text.rfind("\n", 0, start) + 1 + len(bullet.group()) - len(bullet.group().lstrip())
    while start and text[start - 1] in "\"'“‘([*_":
        start -= 1
    return start


def _beginning(text: str, start: int) -> str:
    line = text.rfind("\n", 0, start) + 1
    if text[line:start].strip():
        return ""
    if re.match(r"[-–—•*>]|\d+[.)]\s", text[start:]):
        return "bullet"
    return "blank" if re.search(r"\n[ \t]*\n[ \t]*$", text[:start]) or not text[:start].strip() else "line"
