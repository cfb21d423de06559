"""Before meeting somebody: why, what to say first, what to ask, how to help. One person at a time."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from coach.chains import gaps, question_bank, spoken
from coach.chains.choosing import Wish
from coach.chains.context import Desk
from coach.chains.exits import exits_for
from coach.chains.help_ideas import find_ideas
from coach.chains.opening import NOT_ASKED, STRAINED
from coach.chains.review import instruction_flags
from coach.chains.spoken import may_be_asked, seeks_work
from coach.chains.tellings import is_sore
from coach.chains.wording import Scribe
from coach.domain.event import Event
from coach.domain.exit import WayOut
from coach.domain.fact import Kind
from coach.domain.note import Source
from coach.domain.person import Person
from coach.domain.suggestion import Briefing, Flag, Idea, Opener, Question, Stamp
from coach.evidence import Dossier, Point

OPENERS, _AT_LEAST = 4, 3
REQUESTS = 6
"""Requests to the model for one person at most: about a second each on two cores, and nobody waits longer outside."""
_FOR_HELP = 4
"""Of these so many are kept for joining needs with what I have: a rule words a question, but cannot judge that."""
_LIGHT = (
    "How do you like to spend a free weekend?",
    "What have you enjoyed most in the last few weeks?",
)
_QUIET = "How are you these days?"
"""To somebody who has had grave news: it may be answered with a word, and asks after nothing."""
_DAYS = "What takes up most of your days at the moment?"
"""After their work, if they have one: it fits whoever begins, looks for some, or has stopped (practice 002-16)."""
_NOT_PRESSING = "If you feel like telling:"
_NOT_WORDED = re.compile(r"^you (?:will|have to|get|know|find|do)\b|^you \w+ (?:it|them)\b", re.I)
"""What makes no question: what they are about to do for me or must do, and half a thought."""
_CLOSE = "What would you do with a year off?"
_BEYOND_WORK = (Kind.INTEREST, Kind.NEED, Kind.PLACE, Kind.PERSONAL, Kind.PLAN, Kind.GOAL)


@dataclass(frozen=True)
class Prep:
    """The plan for one person or one event, as the contract shows it."""

    people: tuple[Briefing, ...]
    engine: str
    event: Event | None = None
    goal: str = ""
    target: int = 0
    introductions: tuple[object, ...] = ()
    self_introductions: tuple[object, ...] = ()
    exits: tuple[WayOut, ...] = ()
    topics_beyond_work: tuple[str, ...] = ()
    experiment: None = None
    prompts: tuple[Stamp, ...] = ()
    flags: tuple[Flag, ...] = ()
    others: tuple[str, ...] = ()


BriefStep = Opener | Question | Idea | Prep


def brief_steps(desk: Desk, person: Person) -> Iterator[BriefStep]:
    """Openers first, then questions and ideas, each as soon as it is sure; the whole Prep last.

    Raises:
        ModelError: the model cannot be reached.
    """
    dossier = desk.dossier(person)
    scribe = Scribe(desk.chat, left=REQUESTS)
    openers: list[Opener] = []
    questions: list[Question] = list(_of_their_search(dossier))
    for asked in _asked_of(dossier, scribe):
        opener = Opener(next((text for text in asked.texts if _is_new(text, openers)), asked.texts[0]), asked.sources)
        openers.append(opener)
        yield opener
        further = next((text for text in asked.texts if text != opener.text and _is_new(text, questions)), None)
        if further:
            questions.append(Question(further, asked.depth, asked.sources))
        if len(openers) == OPENERS:
            break
    while (
        questions
        and len(openers) < _AT_LEAST
        and not dossier.heavy_notes
        and not questions[-1].text.startswith(_NOT_PRESSING)
    ):
        spare = questions.pop()
        openers.append(Opener(spare.text, spare.sources))
        yield openers[-1]
    asked_at_work = question_bank.workplace_questions(person) if not dossier.grave else ()
    questions = sorted([*asked_at_work, *_rising(questions, dossier)], key=lambda question: question.depth)
    yield from questions
    ideas = find_ideas(desk, dossier, scribe)
    yield from ideas
    briefing = Briefing(
        person=person.ref,
        why=_why(dossier),
        sources=_why_sources(dossier),
        openers=tuple(openers),
        questions=tuple(questions),
        help=tuple(ideas),
        gaps=_gaps(dossier, has_ideas=bool(ideas)),
    )
    yield Prep(
        people=(briefing,),
        engine=desk.engine.value,
        exits=tuple(exits_for(desk.notebook)),
        topics_beyond_work=tuple(beyond_work_of(dossier)),
        prompts=scribe.used,
        flags=tuple(instruction_flags(dossier)),
    )


@dataclass(frozen=True, slots=True)
class _Asked:
    """Questions on one point, best first."""

    point: Point
    texts: Sequence[str]

    @property
    def sources(self) -> tuple[Source, ...]:
        return (self.point.source,)

    @property
    def depth(self) -> int:
        return 2 if self.point.fact.kind in (Kind.GOAL, Kind.NEED) else 1


def _asked_of(dossier: Dossier, scribe: Scribe) -> Iterator[_Asked]:
    """Points with something to ask about them: by rule, and from the model where the rules found too few."""
    points = _worth_opening(dossier)
    ruled = [_Asked(point, texts) for point in points if (texts := spoken.questions(point))]
    yield from ruled
    if len(ruled) >= _AT_LEAST or dossier.heavy_notes:
        return
    known = {asked.point.fact.id for asked in ruled}
    for point in points:
        if scribe.left is not None and scribe.left <= _FOR_HELP:
            return
        if (
            point.fact.id not in known
            and not is_sore(point)
            and not point.between_us
            and not _NOT_WORDED.match(point.clause)
        ):
            worded = _by_model(point, dossier, scribe)
            if worded:
                yield _Asked(point, worded)


def _by_model(point: Point, dossier: Dossier, scribe: Scribe) -> list[str]:
    """The model's questions on the point; none rather than one that puzzles."""
    evidence = dossier.evidence(point.fact, said=(point.clause,))
    wish = Wish((point.fact,), evidence, question=True, max_words=24, banned=NOT_ASKED)
    worded = scribe.word("prep/question", {"fact": point.clause}, wish)
    return [one.text for one in worded if one.rank > STRAINED]


def _is_new(text: str, others: Sequence[Opener | Question]) -> bool:
    """Whether it begins in another way than what is asked already: “How did you come to …” twice sounds like a form."""
    return _beginning(text) not in {_beginning(other.text) for other in others}


def _beginning(text: str) -> list[str] | tuple[str, ...]:
    return tuple(text.split()[:3])


def _worth_opening(dossier: Dossier) -> list[Point]:
    """The points to open on: the weightiest, but not all of one kind, and one soon that is not about work."""
    points = [point for point in dossier.points if may_be_asked(point)]
    if dossier.heavy_notes:
        points = [point for point in points if _is_easy(point, dossier)]
    first: list[Point] = []
    for point in points:
        if sum(point.fact.kind is other.fact.kind for other in first) < 2:
            first.append(point)
    hard = dossier.heavy_notes or any(seeks_work(point) for point in dossier.points)
    if hard or not any(not point.about_work for point in first[:OPENERS]):
        first.sort(key=lambda point: point.about_work)
    return [*first, *(point for point in points if point not in first)]


def _is_easy(point: Point, dossier: Dossier) -> bool:
    """Whether it can be spoken of in a hard time: no wish of theirs, but a pastime or what was noted since the news."""
    since = max(note.date for note in dossier.notes if note.id in dossier.heavy_notes)
    return point.fact.kind not in (Kind.NEED, Kind.GOAL, Kind.PLAN) and (point.leisure or point.noted > since)


def _of_their_search(dossier: Dossier) -> Iterator[Question]:
    """Their search for work is asked about so that it need not be answered, never first, and not after bad news."""
    for point in dossier.points:
        what = seeks_work(point)
        if what and not dossier.heavy_notes:
            yield Question(f"{_NOT_PRESSING} how is the search for {what} going?", 2, (point.source,))
            return


def _gaps(dossier: Dossier, *, has_ideas: bool) -> tuple[str, ...]:
    """What is not known yet; of somebody who has had grave news nothing has to be found out."""
    if dossier.heavy_notes:
        return (f"Nothing has to be found out about {dossier.person.first_name} now. Listening is enough.",)
    return tuple(gaps.of(dossier, has_ideas=has_ideas))


def _rising(questions: list[Question], dossier: Dossier) -> list[Question]:
    """Questions of rising depth, one at least not about work; the closest only after an earlier talk (004-14)."""
    if dossier.heavy_notes:
        return [Question(_QUIET, 1)]
    kept = sorted(questions[:4], key=lambda question: question.depth)
    beyond = {point.source.quote for point in dossier.points if not point.about_work}
    if not any(source.quote in beyond for question in kept for source in question.sources):
        kept.insert(0, Question(_LIGHT[0], 1))
    elif len(kept) < 3:
        kept.insert(0, Question(_LIGHT[1], 1))
    work = {point.source.quote for point in dossier.points if point.about_work}
    if not any(source.quote in work for question in kept for source in question.sources):
        kept.insert(1, Question(_DAYS, 1))
    if len({note.date for note in dossier.notes}) > 1:
        kept.append(Question(_CLOSE, 3))
    return kept


def _why(dossier: Dossier) -> str:
    name = dossier.person.first_name
    if dossier.promises:
        return f"You noted a promise to {name}: “{dossier.promises[0].quote}”."
    note = dossier.last_note
    if note is None:
        return f"Nothing is noted about {name} yet; one question is enough."
    when = ago(note.date, dossier.today)
    if dossier.heavy_notes:
        return hard_time(name, when)
    needed = next((point for point in dossier.points if point.fact.kind is Kind.NEED), None)
    if needed:
        return f"You talked {when}, and noted what {name} needs: “{needed.fact.quote}”."
    return f"You talked {when}."


def _why_sources(dossier: Dossier) -> tuple[Source, ...]:
    if dossier.promises:
        fact = dossier.promises[0]
        return (Source(fact.note_id, fact.quote),)
    needed = (point.source for point in dossier.points if point.fact.kind is Kind.NEED)
    return () if dossier.heavy_notes else tuple(needed)[:1]


def hard_time(name: str, when: str) -> str:
    """Why to speak to somebody who has had grave news."""
    return f"You talked {when}, in a hard time for {name}; asking how things are is enough."


def ago(day: date, today: date) -> str:
    """How long ago a day was, as one says it in the middle of a sentence."""
    days = (today - day).days
    if days <= 0:
        return "today"
    if days == 1:
        return "yesterday"
    if days < 14:
        return f"{days} days ago"
    return f"{days // 7} weeks ago" if days < 60 else f"in {day:%B %Y}"


def beyond_work_of(dossier: Dossier) -> list[str]:
    """What somebody told that is not about work, in the words of the notes."""
    found = [
        point.fact.quote
        for point in dossier.points
        if point.fact.kind in _BEYOND_WORK and not point.about_work
        if not dossier.heavy_notes or _is_easy(point, dossier)
    ]
    return found[:4]
