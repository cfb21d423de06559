"""What a character told so far, and how well what they can still tell fits a question."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from coach.domain.practice import Character, Telling, Turn
from coach.language.words import fold, stems
from coach.practice.acts import Act
from coach.practice.questions import Question, weighty

FORM, CUE, WORD = 6.0, 2.0, 1.0
"""What counts: the sort of question, a cue of the telling, a word of its line."""
_SHORT = 4
_ENDINGS = r"(?:s|es|e|ed|d|ing|ings|er|ers|est|en|n|y|ies|ied|ying|ent|ents|ier|iest|le|les)?\b"
"""With which a short cue may go on; “plan” is no cue for “plants”, “hop” is one for “hope”."""
_HOW_IT_IS = re.compile("how (?:are|is|was)")
"""A cue for “how are you?”, not for “how are the children?”"""
_PLACE = re.compile(r"(\d+)\.\d+")
_ASIDE = frozenset({Act.ASK, Act.REACT, Act.ROOM, Act.GREET, Act.QUIET})
"""Turns after which they are still at what they told before."""
_LEANS = re.compile(
    r"^(?:It|They|These|Those|This|That|He|She|Yes|No|Oh|Hard|What is hard|The hard\w*|The best|The worst|The nicest)\b"
)
"""Beginnings of a line that answers something, and is not said out of the blue."""


@dataclass(frozen=True, slots=True)
class Part:
    """One line that can be told: ``number`` 0 is the first on its topic."""

    topic: int
    number: int
    line: str

    @property
    def place(self) -> str:
        """As `Turn.told` keeps it."""
        return f"{self.topic}.{self.number}"


def parts(telling: Telling) -> tuple[str, ...]:
    """Everything that is said on one topic, in order."""
    return (telling.line, *telling.more)


class Told:
    """What ``character`` told in ``turns``."""

    def __init__(self, character: Character, turns: Sequence[Turn]) -> None:
        self.character = character
        self._turns = [turn for turn in turns if turn.speaker == character.name]
        self.places = {turn.told for turn in self._turns if _PLACE.fullmatch(turn.told)}
        self.heard = self._turns[-1].text if self._turns else ""
        self.opening = self.heard if self._turns and self._turns[-1].act == Act.OPENING else ""

    def untold(self, topic: int) -> list[Part]:
        """What is left on a topic, in order."""
        found = (Part(topic, number, line) for number, line in enumerate(parts(self.character.tells[topic])))
        return [part for part in found if part.place not in self.places]

    def begun(self, topic: int) -> bool:
        """Whether its first line was told."""
        return f"{topic}.0" in self.places

    def last(self) -> int | None:
        """The topic that they are at; None when they told nothing, or something else since."""
        for turn in reversed(self._turns):
            found = _PLACE.fullmatch(turn.told)
            if found:
                return int(found[1])
            if turn.act not in _ASIDE:
                return None
        return None

    def free(self) -> list[Part]:
        """What they may tell of their own accord: first lines that stand alone."""
        tells = enumerate(self.character.tells)
        return [Part(topic, 0, one.line) for topic, one in tells
                if not self.begun(topic) and not one.asked_only and not _LEANS.match(one.line)]  # fmt: skip


def fit(question: Question, telling: Telling, *, begun: bool = False) -> float:
    """How well a topic fits: 0 where neither the sort of question nor a cue is there, nor two words of its line.

    The sort counts for less once the topic is ``begun``: then another may be meant.
    """
    sorts = (CUE if begun else FORM) * formed(question, telling)
    named = " " in telling.about and fold(telling.about) in fold(question.raw)
    cues = CUE * hits(question, telling) + FORM * named
    words = WORD * len(question.content & stems(telling.line))
    return sorts + cues + words if sorts + cues or words >= 2 * WORD else 0.0


def formed(question: Question, telling: Telling) -> bool:
    """Whether the telling is of the sort that the question asks for."""
    known = {fold(cue) for cue in (*telling.cues, telling.about)}
    return any(not known.isdisjoint(form) for form in question.forms)


def hits(question: Question, telling: Telling) -> int:
    """How many places of a question have a cue; two cues for the same word count once."""
    folded = fold(question.plain)
    spans = sorted(match.span() for cue in {fold(one) for one in (*telling.cues, telling.about)}
                   for match in _pattern(cue).finditer(folded))  # fmt: skip
    count, end = 0, -1
    for start, stop in spans:
        count += start > end
        end = max(end, stop)
    return count


def subject(character: Character, topic: int) -> frozenset[str]:
    """All words that belong to a topic, and to what somebody is."""
    one = character.tells[topic]
    return stems(" ".join((*parts(one), one.about, character.role, character.name))) | {fold(cue) for cue in one.cues}


def foreign(question: Question, words: frozenset[str]) -> frozenset[str]:
    """What the question is about beyond ``words``."""
    return frozenset(one for one in question.content if one not in words and not _begins(one, words))


def overlap(question: Question, line: str) -> int:
    """How many weighty words a line shares with the question."""
    return len(question.content & weighty(line))


def _begins(one: str, words: frozenset[str]) -> bool:
    return any(len(word) > _SHORT - 1 and one.startswith(word) for word in words)


@lru_cache(maxsize=4096)
def _pattern(cue: str) -> re.Pattern[str]:
    if _HOW_IT_IS.fullmatch(cue):
        return re.compile(rf"\b{cue}\b(?= (?:you|it|that|they|things)\b|\W*$)")
    if " " in cue or len(cue) > _SHORT:
        return re.compile(rf"\b{re.escape(cue)}")
    return re.compile(rf"\b{re.escape(cue)}(?:{re.escape(cue[-1:])}(?=ing|ed|er))?{_ENDINGS}")
