"""Which of the things a character can tell answers a question of mine."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from coach.domain.practice import Character, Telling, Turn
from coach.language.words import fold, stems
from coach.practice.moves import Move

Near = Callable[[str, Sequence[str]], list[float]]
"""Cosines of a text with others, where an embedder is there."""
NEAR_ENOUGH = 0.45
"""Cosine from which something told answers a question that has none of its cues; see eval/README.md."""
_CUE, _WORD = 2.0, 1.0
_I = re.IGNORECASE
_FURTHER = re.compile(
    r"^\W*(?:oh|ah|wow|okay|ok|right|hm+|and|so|but|really)*\W*(?:why|how come|how so|really|since when"
    r"|what happened|what then|and then|then|like what|such as|which one|what for|in what way|what do you mean"
    r"|what makes|what is it like|what(?:[’']s| is| was) (?:that|it) like|what made)\b"
    r"|\b(?:tell me more|go on|say more|how did that|how does that|how did it|what was that like|why is that"
    r"|why was that|what do you mean|what happened|more about (?:that|it))\b",
    _I,
)
_POINTS = re.compile(r"\b(?:what|how|why|who|which)\b[^?]*\b(?:it|that|this|those|these|them)\b", _I)
"""An open question about something that only the talk so far can name."""
_MEANT = (
    (
        re.compile(
            r"\bwhat (?:is it (?:that )?|exactly )?(?:do )?you (?:actually |really )?do\b(?: exactly"
            r"| all day)?(?=\W*(?:$|[,?]"
            r"|then\b|for (?:a living|work)|here))|\bwhat (?:kind|line|sort) of work\b"
            r"|\bwhat are you (?:doing for a living"
            r"|working (?:on|as))|\bwhere do you work\b",
            _I,
        ),
        "work",
    ),
    (
        re.compile(
            r"\b(?:when(?:ever)? you(?:[’']re| are) not (?:working|at work|here)|outside (?:of )?work|for fun"
            r"|to (?:relax"
            r"|unwind|switch off)|(?:on|at) (?:the |your )?weekends?|after work|in your (?:free|spare) time"
            r"|days? off)\b",
            _I,
        ),
        "free time",
    ),
)
"""What is meant by questions that name no topic."""
_OPINION = re.compile(r"\bwhat do you (?:think|make) (?:of|about)\b|\byour (?:opinion|view|take)\b", _I)
"""What somebody thinks of a thing is no part of their story, unless the thing plainly is."""
_BACK = re.compile(
    r"\b(?:and|how about|what about|how is it for) (?:you|yourself|yours|the others?)\b|\byourself\b|\byou too\b"
    r"|\bhow(?:[’']s| is| are) yours\b",
    _I,
)


@dataclass(frozen=True, slots=True)
class Answer:
    """Something to say, and its place among what the character can tell: ``2.1`` is the second part of the third."""

    line: str
    place: str

    @property
    def further(self) -> bool:
        """Whether it goes on with something begun before."""
        return not self.place.endswith(".0")


def answer(move: Move, character: Character, turns: Sequence[Turn], near: Near | None = None) -> Answer | None:
    """What ``character`` has to say to the questions of ``move``; None when nothing they can tell fits.

    ``turns`` are those before it. What was told is not told again: the same topic goes on with its next part.
    """
    told = _told(character, turns)
    asked = _asked(move)
    last = _last_place(character, turns)
    topic = _best(asked, character, told, last)
    if topic is None and last is not None and goes_on(move, character, turns):
        topic = last
    if topic is None and _BACK.search(asked):
        topic = _best(move.text, character, told, None)
        topic = topic if topic is not None else next(iter(_untold(character, told)), None)
    if topic is None and near is not None and character.tells:
        cosines = near(asked, [f"{one.about}: {one.line}" for one in character.tells])
        best = max(range(len(cosines)), key=cosines.__getitem__)
        topic = best if cosines[best] >= NEAR_ENOUGH else None
    return None if topic is None else _next_part(character, topic, told) or _of_the_same(character, topic, told)


def unasked(character: Character, turns: Sequence[Turn]) -> Answer | None:
    """Something that the character has not told yet, to say of their own accord; None when all is told."""
    found = next(iter(_untold(character, _told(character, turns))), None)
    return None if found is None else Answer(character.tells[found].line, f"{found}.0")


def nearest_untold(character: Character, turns: Sequence[Turn]) -> Answer | None:
    """The same, nearest to what was said last."""
    told, last = _told(character, turns), stems(turns[-1].text) if turns else frozenset()
    left = _untold(character, told)
    found = max(left, key=lambda number: len(stems(character.tells[number].line) & last), default=None)
    return None if found is None else Answer(character.tells[found].line, f"{found}.0")


def goes_on(move: Move, character: Character, turns: Sequence[Turn]) -> bool:
    """Whether a question asks further: by its form, or because it picks up a word of what they told last."""
    asked = _asked(move)
    last = next((turn.text for turn in reversed(turns) if turn.speaker == character.name), "")
    points = bool(_POINTS.search(asked))
    return bool(last) and (points or bool(_FURTHER.search(asked)) or bool(stems(asked) & stems(last)))


def parts(telling: Telling) -> tuple[str, ...]:
    """Everything that is said on one topic, in order."""
    return (telling.line, *telling.more)


def _told(character: Character, turns: Sequence[Turn]) -> set[str]:
    return {turn.told for turn in turns if turn.speaker == character.name and turn.told}


def _last_place(character: Character, turns: Sequence[Turn]) -> int | None:
    """The topic that the character spoke of last."""
    for turn in reversed(turns):
        if turn.speaker == character.name and re.fullmatch(r"\d+\.\d+", turn.told):
            return int(turn.told.partition(".")[0])
    return None


def _next_part(character: Character, topic: int, told: set[str]) -> Answer | None:
    for number, line in enumerate(parts(character.tells[topic])):
        if f"{topic}.{number}" not in told:
            return Answer(line, f"{topic}.{number}")
    return None


def _of_the_same(character: Character, topic: int, told: set[str]) -> Answer | None:
    """Another thing they can tell about the same, once one is told to its end."""
    about = character.tells[topic].about
    number = next((one for one in _untold(character, told) if character.tells[one].about == about), None)
    return None if number is None else Answer(character.tells[number].line, f"{number}.0")


def _best(asked: str, character: Character, told: set[str], last: int | None) -> int | None:
    """The topic a question fits best; one that was just spoken of wins where two fit alike, one not told yet else."""
    scores = [_score(asked, one) for one in character.tells]
    if not scores or max(scores) < (2 * _CUE if _OPINION.search(asked) else _CUE):
        return None
    untold = [f"{number}.0" not in told for number in range(len(scores))]
    return max(range(len(scores)), key=lambda number: (scores[number], number == last, untold[number], -number))


def _score(asked: str, telling: Telling) -> float:
    folded = fold(asked)
    cues = sum(bool(re.search(rf"\b{re.escape(fold(cue))}", folded)) for cue in (*telling.cues, telling.about))
    return _CUE * cues + _WORD * len(stems(asked) & stems(telling.line))


def _asked(move: Move) -> str:
    """The part of my line that wants an answer, with the topic named where a set phrase only means it."""
    asked = " ".join((*move.questions, *move.requests)) or move.text
    for phrase, topic in _MEANT:
        asked = phrase.sub(topic, asked)
    return asked


def _untold(character: Character, told: set[str]) -> list[int]:
    """What they may still tell of their own accord."""
    tells = enumerate(character.tells)
    return [number for number, one in tells if f"{number}.0" not in told and not one.asked_only]
