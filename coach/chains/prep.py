"""Before meeting somebody: why, what to say first, what to ask, how to help. One person at a time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from coach.chains import gaps, question_bank
from coach.chains.between_us import unsaid
from coach.chains.context import Desk
from coach.chains.exits import exits_for
from coach.chains.first_words import first_words, is_easy
from coach.chains.help_ideas import find_ideas, is_open
from coach.chains.review import instruction_flags
from coach.chains.spoken import is_whole, may_be_asked, seeks_work
from coach.chains.wording import Scribe
from coach.domain.event import Event
from coach.domain.exit import WayOut
from coach.domain.fact import Kind
from coach.domain.note import Source
from coach.domain.person import Person
from coach.domain.suggestion import Briefing, Flag, Idea, Opener, Question, Stamp
from coach.evidence import Dossier, Point

REQUESTS = 6
"""Requests to the model for one person at most: about a second each on two cores, and nobody waits longer outside."""
_LIGHT = (
    "How do you like to spend a free weekend?",
    "What have you enjoyed most in the last few weeks?",
)
_QUIET = "How are you these days?"
"""To somebody who has had grave news: it may be answered with a word, and asks after nothing."""
_DAYS = "What takes up most of your days at the moment?"
"""After their work, if they have one: it fits whoever begins, looks for some, or has stopped (practice 002-16)."""
_CLOSE = "What would you do with a year off?"
"""Not to somebody who has it against their will."""
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
    openers, further = yield from first_words(dossier, scribe)
    asked_at_work = question_bank.workplace_questions(person) if not dossier.grave else ()
    questions = sorted([*asked_at_work, *_rising(further, dossier)], key=lambda question: question.depth)
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
        gaps=_gaps(desk, dossier, has_ideas=bool(ideas)),
        unsaid=unsaid(desk, dossier),
    )
    yield Prep(
        people=(briefing,),
        engine=desk.engine.value,
        exits=tuple(exits_for(desk.notebook)),
        topics_beyond_work=tuple(beyond_work_of(dossier)),
        prompts=scribe.used,
        flags=tuple(instruction_flags(dossier)),
    )


def _gaps(desk: Desk, dossier: Dossier, *, has_ideas: bool) -> tuple[str, ...]:
    """What is not known yet; of somebody who has had grave news nothing has to be found out."""
    if dossier.heavy_notes:
        return (f"Nothing has to be found out about {dossier.person.first_name} now. Listening is enough.",)
    return tuple(gaps.of(desk, dossier, has_ideas=has_ideas))


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
    if len({note.date for note in dossier.notes}) > 1 and not any(map(seeks_work, dossier.points)):
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
    needed = next(_needed(dossier), None)
    if needed:
        return f"You talked {when}, and noted what {name} needs: “{needed.fact.quote}”."
    return f"You talked {when}."


def _why_sources(dossier: Dossier) -> tuple[Source, ...]:
    if dossier.promises:
        fact = dossier.promises[0]
        return (Source(fact.note_id, fact.quote),)
    return () if dossier.heavy_notes else tuple(point.source for point in _needed(dossier))[:1]


def _needed(dossier: Dossier) -> Iterator[Point]:
    return (point for point in dossier.points if point.fact.kind is Kind.NEED and is_open(point, dossier))


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
        if point.fact.kind in _BEYOND_WORK and not point.about_work and may_be_asked(point) and is_whole(point)
        if not dossier.heavy_notes or is_easy(point, dossier)
    ]
    return found[:4]
