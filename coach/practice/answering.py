"""Which of the things a character can tell answers a question of mine."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from coach.domain.practice import ME, Character, Telling, Turn
from coach.language.words import stems
from coach.practice.moves import Move
from coach.practice.questions import BEST, Question, question_in, read_question
from coach.practice.topics import CUE, Part, Told, fit, foreign, formed, overlap, subject

Near = Callable[[str, Sequence[str]], list[float]]
"""Cosines of a text with others, where an embedder is there."""
NEAR_ENOUGH = 0.45
"""Cosine from which something told answers a question that has none of its cues; see eval/README.md."""
NOTED_NEAR = 0.30
"""The same for somebody from my notes, their line alone compared; see `_by_meaning`."""
_GOES_ON, _BACK_FIT = 1.5, 1.0
"""How well a further question and one that is only given back fit, beside `topics.fit`."""
_I = re.IGNORECASE
FURTHER = re.compile(
    r"^\W*(?:oh|ah|wow|okay|ok|right|hm+|and|so|but|really)*\W*(?:why|how come|how so|really|since when"
    r"|what happened|what then|what else|and then|then|like what|such as|which one|what for|in what way"
    r"|what do you mean|what makes|what is it like|what(?:[’']s| is| was) (?:that|it) like|what made)\b"
    r"|\b(?:tell me more|go on|say more|how did that|how does that|how did it|what was that like|why is that"
    r"|why was that|what do you mean|what happened|more about (?:that|it))\b",
    _I,
)
_POINTS = re.compile(r"\b(?:what|how|why|who|which)\b[^?]*\b(?:it|that|this|those|these|them|they|there)\b", _I)
"""An open question about something that only the talk so far can name."""
_OPINION = re.compile(r"\bwhat do you (?:think|make) (?:of|about)\b|\byour (?:opinion|view|take)\b", _I)
"""What somebody thinks of a thing is no part of their story, unless the thing plainly is."""
_HOW_FAR = re.compile(r"\bhow far\b", _I)
"""What is asked of a thing that was noted is how it gets on, not where it lies."""
_BACK = re.compile(
    r"\b(?:and|how about|what about|how is it for) (?:you|yourself|yours|the others?)\b"
    r"|\bhow(?:[’']s| is| are) yours\b|^\W*(?:do|are|did|have) you\W*$",
    _I,
)


@dataclass(frozen=True, slots=True)
class Answer:
    """Something to say, and its place among what the character can tell: ``2.1`` is the second part of the third.

    ``fit`` says how well it answers, to compare what several could say.
    """

    line: str
    place: str
    fit: float = 0.0

    @property
    def further(self) -> bool:
        """Whether it goes on with something begun before."""
        return not self.place.endswith(".0")


def answer(move: Move, character: Character, turns: Sequence[Turn], near: Near | None = None) -> Answer | None:
    """What ``character`` has to say to the questions of ``move``; None when nothing they can tell fits.

    ``turns`` are those before it. What was told is not told again: the same topic goes on with its next part.
    """
    told, question = Told(character, turns), read_question(move)
    return (
        _on_topic(question, told, near)
        or _further(question, told)
        or _given_back(move, question, told, turns)
        or _before_it(move, question, told)
        or _by_meaning(question, told, near)
    )


def unasked(character: Character, turns: Sequence[Turn], heard: str = "") -> Answer | None:
    """Something that the character has not told yet, to say of their own accord; None when all is told.

    Of several it is the one nearest to ``heard``, ``fit`` says how near.
    """
    told, question = Told(character, turns), question_in(heard)
    fits = [(fit(question, character.tells[part.topic]) or overlap(question, part.line), part) for part in told.free()]
    best, found = max(fits, key=lambda pair: pair[0], default=(0.0, None))
    kept = max((fit(question, one) for one in character.tells if one.asked_only), default=0.0)
    return None if found is None else _said(found, best if best > kept else 0.0)


def goes_on(move: Move, character: Character, turns: Sequence[Turn]) -> bool:
    """Whether a question asks further about what they told last, and about nothing else."""
    told = Told(character, turns)
    return told.last() is not None and _asks_on(read_question(move), told)


def _on_topic(question: Question, told: Told, near: Near | None = None) -> Answer | None:
    """The topic a question fits best; one that was just spoken of wins where two fit alike, one not told yet else.

    Somebody from my notes has many that fit alike: theirs is the one that is nearest in meaning, and no echo.
    """
    least = 2 * CUE if _OPINION.search(question.raw) else CUE
    scores = [fit(question, one, begun=told.begun(number)) for number, one in enumerate(told.character.tells)]
    last = told.last()
    order = sorted(
        (number for number, score in enumerate(scores) if score >= least),
        key=lambda number: (scores[number], number == last, not told.begun(number), -number),
        reverse=True,
    )
    if order and told.character.person_id is not None:
        order = _nearest_first(question, told, [one for one in order if scores[one] >= scores[order[0]] - CUE], near)
    for number in order:
        if scores[number] < max(scores) - CUE:
            break
        part = _part(question, told, number) or _of_the_same(question, told, number)
        if part:
            return _said(part, scores[number])
    return None


def _nearest_first(question: Question, told: Told, order: list[int], near: Near | None) -> list[int]:
    """What fits alike by its meaning; what only says the question again comes last."""
    tells, asked = told.character.tells, stems(question.raw)
    if near is not None and len(order) > 1:
        cosines = dict(zip(order, near(question.raw, [tells[one].line for one in order]), strict=True))
        order = sorted(order, key=cosines.__getitem__, reverse=True)
    return sorted(order, key=lambda one: stems(tells[one].line) <= asked)


def _part(question: Question, told: Told, topic: int, *, asks_on: bool = False) -> Part | None:
    """What is said on a topic now: its first line, then whichever further one fits best."""
    left = told.untold(topic)
    if not told.begun(topic):
        noted = told.character.person_id is not None and _HOW_FAR.search(question.raw) is not None
        fits = noted or question.wanted is None or question.takes(left[0].line) or _names(question, told, topic)
        return left[0] if fits else None
    fits_all = asks_on or _stays(question, told, topic)
    named = formed(question, told.character.tells[topic])
    found = [part for part in left if question.takes(part.line)
             and (overlap(question, part.line) or named or (fits_all and not question.closed))]  # fmt: skip
    return max(found, key=lambda part: (overlap(question, part.line), -part.number), default=None)


def _names(question: Question, told: Told, topic: int) -> bool:
    """Whether a cue of the topic is the very “how often” of the question."""
    asked = question.wanted[0].search(question.raw) if question.wanted else None
    return asked is not None and asked.group().lower().split()[-1] in told.character.tells[topic].cues


def _stays(question: Question, told: Told, topic: int) -> bool:
    """Whether the question stays with the topic; one word beside it is let pass where another is of it."""
    if not _of_that_sort(question, told, topic):
        return False
    beside = foreign(question, subject(told.character, topic))
    return len(beside) <= (len(question.content) > len(beside) and not question.who)


def _of_that_sort(question: Question, told: Told, topic: int) -> bool:
    """Whether the topic is of the sort that is asked for; what is liked about it can be told of anything."""
    return not set(question.forms) - {BEST} or formed(question, told.character.tells[topic])


def _of_the_same(question: Question, told: Told, topic: int) -> Part | None:
    """Another thing they can tell about the same, once one is told to its end."""
    about = told.character.tells[topic].about
    if told.untold(topic):
        return None
    return next((part for part in told.free() if told.character.tells[part.topic].about == about), None)


def _further(question: Question, told: Told) -> Answer | None:
    """The next part of what they are at, when the question asks on."""
    last = told.last()
    if last is None or not _asks_on(question, told):
        return None
    part = _part(question, told, last, asks_on=True) or _of_the_same(question, told, last)
    return _said(part, _GOES_ON) if part else None


def _asks_on(question: Question, told: Told) -> bool:
    last = told.last()
    if last is None or not _of_that_sort(question, told, last):
        return False
    beside = foreign(question, subject(told.character, last) | question_in(told.heard).content)
    shared = len(question.content) - len(beside)
    points = bool(_POINTS.search(question.raw) or FURTHER.search(question.raw))
    lets_pass = not question.who and (shared > 0 or (points and len(question.content) == 1))
    return (points or shared > 0) and len(beside) <= lets_pass


def _given_back(move: Move, question: Question, told: Told, turns: Sequence[Turn]) -> Answer | None:
    """“And you?”: what they asked me themselves, else what I spoke of, else whatever they can tell."""
    if not _BACK.search(question.raw):
        return None
    asked = next((turn.text for turn in reversed(turns) if turn.speaker != ME and turn.text.endswith("?")), "")
    found = _on_topic(question_in(asked), told) if asked else None
    if found is None:
        found = _on_topic(question_in(move.text), told)
        found = None if found and found.further else found
    if found:
        return found
    part = next(iter(told.free()), None)
    return _said(part, _BACK_FIT) if part else None


def _before_it(move: Move, question: Question, told: Told) -> Answer | None:
    """What is meant by a question that names nothing: the sentence before it, or their own first words."""
    if question.closed or question.wanted is not None or len(question.content) > 1:
        return None
    before = " ".join(one for one in move.said if one not in move.questions and one not in move.requests)
    found = _on_topic(question_in(before), told) if before else None
    asks_on = not question.content and (FURTHER.search(question.raw) or _POINTS.search(question.raw))
    return found or (_on_topic(question_in(told.opening), told) if asks_on and told.opening else None)


def _by_meaning(question: Question, told: Told, near: Near | None) -> Answer | None:
    """What comes nearest to the question in meaning, if it comes near enough.

    Somebody from my notes is asked about what I noted, so less will do. Of 100 plain questions on the points of the
    sample notebook and 48 on other things, both written for this, 0.30 has 62 answered with the point and 12 with
    another, and 1 of the 48 with anything; 0.33 has 53, 11 and 0; 0.40 has 40, 9 and 0.
    """
    tells, noted = told.character.tells, told.character.person_id is not None
    places = [place for place, one in enumerate(tells) if not noted or _is_of_notes(one)]
    if near is None or not places:
        return None
    texts = [tells[place].line if noted else f"{tells[place].about}: {tells[place].line}" for place in places]
    cosine, best = max(zip(near(question.raw, texts), places, strict=True), key=lambda pair: pair[0])
    part = next(iter(told.untold(best)), None)
    enough = cosine >= (NOTED_NEAR if noted else NEAR_ENOUGH)
    return _said(part, cosine) if part and enough and question.takes(part.line) else None


def _is_of_notes(telling: Telling) -> bool:
    """Whether it was noted, or stands on their card: what anybody might say is told by its cues alone."""
    return telling.source is not None or not telling.asked_only


def _said(part: Part, how_well: float) -> Answer:
    return Answer(part.line, part.place, how_well)
