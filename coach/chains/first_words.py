"""What to say first to somebody, and what to ask next: on what was noted, one thing at a time.

Rules word what they fit exactly, and the model is asked only where they found too few: it is slower, and read as the
one who would say it, its questions puzzled more often.
"""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass

from coach.chains.choosing import Wish
from coach.chains.opening import NOT_ASKED, STRAINED
from coach.chains.spoken import may_be_asked, questions, seeks_work
from coach.chains.tellings import is_sore
from coach.chains.wording import Scribe
from coach.domain.fact import Kind
from coach.domain.suggestion import Opener, Question
from coach.evidence import Dossier, Point
from coach.reading import lexicon

OPENERS, _AT_LEAST = 4, 3
FOR_HELP = 4
"""Requests that are left for joining needs with what I have: a rule words a question, but cannot judge that."""
_NOT_PRESSING = "If you feel like telling:"
_NOT_WORDED = re.compile(r"^you (?:will|have to|get|know|find|do)\b|^you \w+ (?:it|them)\b", re.I)
"""What makes no question: what they are about to do for me or must do, and half a thought."""
_NEAR_THE_NEWS = re.compile(rf"\b(?:{lexicon.CLOSE_FAMILY})\b|\bagain\b", re.I)
_FRAME = 3
"""Words after which two questions sound alike: “How did you …” twice is a form."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """Questions on one point, best first."""

    point: Point
    texts: Sequence[str]

    def opener(self, others: Sequence[Opener]) -> Opener:
        """The best that begins in another way than the others do, else the best."""
        text = next((text for text in self.texts if _is_new(text, others)), self.texts[0])
        return Opener(text, (self.point.source,))

    def further(self, opener: Opener, others: Sequence[Question]) -> Iterator[Question]:
        """A second one, what somebody is after being closer to them than what they do."""
        depth = 2 if self.point.fact.kind in (Kind.GOAL, Kind.NEED) else 1
        fresh = [text for text in self.texts if text != opener.text and _is_new(text, others)]
        yield from (Question(text, depth, opener.sources) for text in fresh[:1])


def first_words(dossier: Dossier, scribe: Scribe) -> Generator[Opener, None, tuple[list[Opener], list[Question]]]:
    """The openers one by one; all of them, and what may be asked further, are what this returns.

    Raises:
        ModelError: the model cannot be reached.
    """
    openers: list[Opener] = []
    further: list[Question] = []
    for asked in _asked_of(dossier, scribe):
        openers.append(asked.opener(openers))
        yield openers[-1]
        further += asked.further(openers[-1], further)
        if len(openers) == OPENERS:
            break
    while further and len(openers) < _AT_LEAST and not dossier.heavy_notes:
        spare = further.pop()
        openers.append(Opener(spare.text, spare.sources))
        yield openers[-1]
    return openers, [*_of_their_search(dossier), *further]


def is_easy(point: Point, dossier: Dossier) -> bool:
    """Whether it can be spoken of in a hard time: no wish of theirs, but a pastime or what was noted since the news.

    What has to do with their family or with getting well again leads back to the news.
    """
    since = max(note.date for note in dossier.notes if note.id in dossier.heavy_notes)
    light = point.fact.kind not in (Kind.NEED, Kind.GOAL, Kind.PLAN) and (point.leisure or point.noted > since)
    return light and may_be_asked(point) and not is_sore(point) and not _NEAR_THE_NEWS.search(point.fact.quote)


def _asked_of(dossier: Dossier, scribe: Scribe) -> Iterator[_Asked]:
    """Points with something to ask about them: by rule, and from the model where the rules found too few."""
    points = _worth_opening(dossier)
    ruled = [_Asked(point, texts) for point in points if (texts := questions(point))]
    yield from ruled
    if len(ruled) >= _AT_LEAST or dossier.heavy_notes:
        return
    known = {asked.point.fact.id for asked in ruled}
    for point in points:
        if scribe.left is not None and scribe.left <= FOR_HELP:
            return
        if point.fact.id not in known and _may_be_worded(point) and (texts := _by_model(point, dossier, scribe)):
            yield _Asked(point, texts)


def _may_be_worded(point: Point) -> bool:
    return not is_sore(point) and not point.between_us and not _NOT_WORDED.match(point.clause)


def _by_model(point: Point, dossier: Dossier, scribe: Scribe) -> list[str]:
    """The model's questions on the point; none rather than one that puzzles."""
    evidence = dossier.evidence(point.fact, said=(point.clause,))
    wish = Wish((point.fact,), evidence, question=True, max_words=24, banned=NOT_ASKED)
    worded = scribe.word("prep/question", {"fact": point.clause}, wish)
    return [one.text for one in worded if one.rank > STRAINED]


def _is_new(text: str, others: Sequence[Opener | Question]) -> bool:
    return text.split()[:_FRAME] not in [other.text.split()[:_FRAME] for other in others]


def _worth_opening(dossier: Dossier) -> list[Point]:
    """The points to open on: the weightiest, but not all of one kind, and one soon that is not about work."""
    points = [point for point in dossier.points if may_be_asked(point)]
    if dossier.heavy_notes:
        points = [point for point in points if is_easy(point, dossier)]
    first: list[Point] = []
    for point in points:
        if sum(point.fact.kind is other.fact.kind for other in first) < 2:
            first.append(point)
    hard = dossier.heavy_notes or any(seeks_work(point) for point in dossier.points)
    if hard or not any(not point.about_work for point in first[:OPENERS]):
        first.sort(key=lambda point: point.about_work)
    return [*first, *(point for point in points if point not in first)]


def _of_their_search(dossier: Dossier) -> list[Question]:
    """Their search for work is asked about so that it need not be answered, and not of somebody who lost theirs."""
    sought = (
        (point, seeks_work(point)) for point in dossier.points if not dossier.lost_work and not dossier.heavy_notes
    )
    asked = [
        Question(f"{_NOT_PRESSING} how is the search for {what} going?", 2, (point.source,))
        for point, what in sought
        if what
    ]
    return asked[:1]
