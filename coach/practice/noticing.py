"""What one line of mine does that may be tried otherwise, sentence by sentence, read by rules.

Each rule has what it looks for and what speaks against it: a worry of theirs that I say back, a no, a quotation, praise
that names a thing. Better to miss a shade than to tell somebody off who did it well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from coach.checks.tone import tone_flags
from coach.domain.suggestion import FlagKind
from coach.language.lines import evened
from coach.language.statements import sentences
from coach.language.words import stems
from coach.practice.fault_rules import LEANING, Rule
from coach.practice.moves import read_move
from coach.practice.plain_forms import PLAIN_FORMS
from coach.practice.show_rules import PUT_ON
from coach.practice.signs import Sign

_I = re.IGNORECASE
_MEMORY = re.compile(
    r"\bof course (?:we have|I (?:do )?remember (?:you|it|us))\b|\bI (?:\w+ )?remember (?:you|us)\b|\b(?:we had"
    r"|had) such (?:an? )?(?:great|good|lovely|wonderful) (?:time|evening|talk)\b|\bdon't you remember\b|\bwe (?:had"
    r"|met|talked|danced|sat)\b[^.?!]{0,40}\bremember\?|^\W*remember (?:that|the) (?:night|time|day|summer|evening)\b"
    r"|\byou (?:have not|haven't) changed\b|\byou still owe me\b|\bgo back (?:such )?a long (?:time|way)\b",
    _I,
)
_FORGOT = re.compile(r"\b(?:do not|don't|can't|cannot|not sure|barely|hardly)\b(?! you)", _I)


def spoken(text: str) -> tuple[str, ...]:
    """The sentences of ``text``, each copied exactly."""
    return tuple(text[start:end] for start, end in sentences(text))


def noticed(text: str, heard: str, *, known: bool) -> Iterator[tuple[Sign, str]]:
    """What the line ``text`` does, each sign once, with the exact sentence that does it.

    ``heard`` is what was said just before, ``known`` whether we have met before.
    """
    said = spoken(text)
    leaning = dict[Sign, str]()
    for rule in (*LEANING, *PUT_ON, *PLAIN_FORMS):
        found = next((one for one in said if _does(rule, one, heard)), None)
        if found:
            leaning.setdefault(rule.sign, found)
    yield from leaning.items()
    if (
        Sign.CLOSENESS not in leaning
        and not known
        and (claimed := next((one for one in said if _claims_memory(one)), None))
    ):
        yield Sign.CLOSENESS, claimed
    move = read_move(text)
    if move.rude:
        yield Sign.RUDE, _exact(move.rude[0], said)
    if move.long:
        yield Sign.MONOLOGUE, text.strip()
    if len(move.questions) >= _SEVERAL:
        yield Sign.SEVERAL, _exact(move.questions[-1], said)


_SEVERAL = 3


def _does(rule: Rule, sentence: str, heard: str) -> bool:
    plain = evened(sentence)
    found = rule.looks_for.search(plain) or (rule.sign is Sign.BRAGGING and rule in PUT_ON and _impresses(sentence))
    if not found or rule.against.search(plain):
        return False
    return not (rule.sign is Sign.COMPLAINT and _echoes(plain, heard))


def _impresses(sentence: str) -> bool:
    """Whether the check of written messages finds that this is about impressing them."""
    return any(flag.kind is FlagKind.PITCH and "impressing" in flag.reason for flag in tone_flags(sentence))


def _echoes(sentence: str, heard: str) -> bool:
    """Whether the sentence only says back what they said, about them."""
    mine = re.search(r"\b(?:I|I'm|my|our|we|us|me)\b", sentence)
    return mine is None and not stems(sentence).isdisjoint(stems(heard))


def _claims_memory(sentence: str) -> bool:
    plain = evened(sentence)
    return _MEMORY.search(plain) is not None and not _FORGOT.search(plain)


def _exact(found: str, said: tuple[str, ...]) -> str:
    """The sentence as it was typed; a line is read with its spaces made even."""
    wanted = found.split()
    return next((one for one in said if one.split() == wanted), said[-1])
