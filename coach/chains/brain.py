"""What to take to a talk with somebody I admire: the four topics, and questions on what they told me."""

from __future__ import annotations

from collections.abc import Iterator

from coach.chains import frames, question_bank, spoken
from coach.chains.choosing import Wish
from coach.chains.context import Desk
from coach.chains.opening import NOT_ASKED
from coach.chains.tellings import is_sore
from coach.chains.wording import Scribe
from coach.domain.brain import BrainPick, QuestionSheet
from coach.domain.fact import Kind
from coach.domain.person import Person
from coach.domain.suggestion import Question
from coach.evidence import Dossier, Point

_ABOUT = (Kind.KNOWLEDGE, Kind.WORK, Kind.PLAN, Kind.GOAL, Kind.INTEREST)
"""What one would like to learn about, in this order; a need of theirs is no subject for it."""
_FROM_NOTES = 3


def question_sheet(desk: Desk, person: Person, pick: BrainPick | None) -> QuestionSheet:
    """The whole sheet; after grave news without questions on what they told.

    Raises:
        ModelError: the model cannot be reached.
        PromptError: the questions that ship with the coach cannot be read.
    """
    dossier, scribe = desk.dossier(person), Scribe(desk.chat)
    asked = tuple(_from_notes(dossier, scribe)) if not dossier.grave else ()
    return QuestionSheet(
        person=person.ref,
        pace=question_bank.pace(),
        topics=question_bank.topics(),
        from_notes=asked,
        mine=pick.questions if pick else (),
        workplace=question_bank.workplace(person),
        admire=pick.admire if pick else None,
        engine=desk.engine.value,
        prompts=scribe.used,
    )


def _from_notes(dossier: Dossier, scribe: Scribe) -> Iterator[Question]:
    """A question on each point: by rule, as in a prep, and from the model where no rule fits."""
    begun: list[tuple[str, ...]] = []
    for point in _worth_asking(dossier):
        texts = spoken.questions(point) or _by_model(point, dossier, scribe)
        if texts:
            text = next((text for text in texts if _beginning(text) not in begun), texts[0])
            begun.append(_beginning(text))
            yield Question(text, 1, (point.source,))
        if len(begun) == _FROM_NOTES:
            return


def _by_model(point: Point, dossier: Dossier, scribe: Scribe) -> list[str]:
    evidence = dossier.evidence(point.fact, said=(point.clause,))
    wish = Wish((point.fact,), evidence, question=True, max_words=24, banned=NOT_ASKED)
    worded = scribe.word("prep/question", {"fact": point.clause}, wish, frames.question(point))
    return [one.text for one in worded]


def _beginning(text: str) -> tuple[str, ...]:
    """Its first words: “How did you come to …” twice sounds like a form."""
    return tuple(text.split()[:3])


def _worth_asking(dossier: Dossier) -> list[Point]:
    """What can be asked about, without worries and losses; a goal that says what it shall not be is neither."""
    points = [point for point in dossier.points if point.fact.kind in _ABOUT and not point.between_us]
    points = [point for point in points if not is_sore(point) or _asked_by_rule(point)]
    return sorted(points, key=lambda point: _ABOUT.index(point.fact.kind))


def _asked_by_rule(point: Point) -> bool:
    return point.fact.kind is Kind.GOAL and bool(spoken.questions(point))
