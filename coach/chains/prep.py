"""Before meeting somebody: why, what to say first, what to ask, how to help. One person at a time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from coach.chains import frames, gaps, question_bank
from coach.chains.choosing import Wish
from coach.chains.context import Desk
from coach.chains.exits import exits_for
from coach.chains.help_ideas import find_ideas
from coach.chains.opening import NOT_ASKED
from coach.chains.review import instruction_flags
from coach.chains.tellings import tellings
from coach.chains.wording import Scribe
from coach.domain.event import Event
from coach.domain.exit import WayOut
from coach.domain.fact import Gravity, Kind
from coach.domain.note import Source
from coach.domain.person import Person
from coach.domain.suggestion import Briefing, Flag, Idea, Opener, Question, Stamp
from coach.evidence import Dossier, Point

OPENERS, _AT_LEAST = 4, 3
_LIGHT = (
    "How do you like to spend a free weekend?",
    "What have you enjoyed most in the last few weeks?",
)
_QUIET = "How are you these days?"
"""To somebody who has had grave news: it may be answered with a word, and asks after nothing."""
_DAYS = "What takes up most of your days at the moment?"
"""After their work, if they have one: it fits whoever begins, looks for some, or has stopped (practice 002-16)."""
_SEARCH = re.compile(r"^you are (?:now |still |currently )?looking for (?P<what>[^,;(]+)", re.I)
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
    scribe = Scribe(desk.chat)
    openers: list[Opener] = []
    questions: list[Question] = _of_their_search(dossier)
    for point in _worth_opening(dossier):
        opener, further = _about(point, dossier, scribe, spoken=bool(len(openers) % 2))
        if opener and len(openers) < OPENERS:
            openers.append(opener)
            yield opener
        if further:
            questions.append(further)
    while questions and len(openers) < _AT_LEAST and not dossier.heavy_notes:
        spare = questions.pop(0)
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


def _worth_opening(dossier: Dossier) -> list[Point]:
    """The points to open on: the weightiest, but not all of one kind; where there was grave news, only pastimes."""
    chosen: list[Point] = []
    points = [point for point in dossier.points if point.leisure or point.fact.note_id not in dossier.heavy_notes]
    for point in points:
        same = sum(point.fact.kind is other.fact.kind for other in chosen)
        if same < 2 or len(points) <= OPENERS:
            chosen.append(point)
    if not any(not point.about_work for point in chosen[: OPENERS + 1]):
        chosen.sort(key=lambda point: point.about_work)
    return chosen[: OPENERS + 1]


def _of_their_search(dossier: Dossier) -> list[Question]:
    """After a lay-off the search is asked about only so that it need not be answered, and never first."""
    if not any(fact.gravity is Gravity.JOB_LOSS for fact in dossier.grave):
        return []
    found = ((point, _SEARCH.match(point.clause)) for point in dossier.points)
    return [
        Question(f"If you feel like telling: how is the search for {what['what'].strip()} going?", 2, (point.source,))
        for point, what in found
        if what
    ][:1]


def _gaps(dossier: Dossier, *, has_ideas: bool) -> tuple[str, ...]:
    """What is not known yet; of somebody who has had grave news nothing has to be found out."""
    if dossier.heavy_notes:
        return (f"Nothing has to be found out about {dossier.person.first_name} now. Listening is enough.",)
    return tuple(gaps.of(dossier, has_ideas=has_ideas))


def _about(point: Point, dossier: Dossier, scribe: Scribe, *, spoken: bool) -> tuple[Opener | None, Question | None]:
    """An opener on the point, and a second question from the runners-up."""
    evidence = dossier.evidence(point.fact, said=(point.clause,))
    wish = Wish((point.fact,), evidence, question=True, max_words=24, banned=NOT_ASKED)
    asked = scribe.word("prep/question", {"fact": point.clause}, wish, frames.question(point))
    if not asked:
        spoken_on = frames.spoken_on(point)
        return (Opener(spoken_on, (point.source,)) if spoken_on else None), None
    lead = tellings(point)[0]
    text = f"{lead} {asked[0].text}" if spoken or len(asked[0].text.split()) < 6 else asked[0].text
    opener = Opener(text, (point.source,))
    further = next((one.text for one in asked[1:] if _differs(one.text, asked[0].text)), None)
    return opener, Question(further, _depth(point), (point.source,)) if further else None


def _differs(one: str, other: str) -> bool:
    ours, theirs = set(one.lower().split()), set(other.lower().split())
    return len(ours & theirs) / max(len(ours | theirs), 1) < 0.6


def _depth(point: Point) -> int:
    if point.fact.kind in (Kind.GOAL, Kind.NEED):
        return 2
    return 1


def _rising(questions: list[Question], dossier: Dossier) -> list[Question]:
    """Questions of rising depth, one at least not about work; the closest only after an earlier talk (004-14)."""
    kept = sorted(questions[:4], key=lambda question: question.depth)
    if dossier.heavy_notes:
        return [Question(_QUIET, 1), *kept]
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
    needed = next((point for point in dossier.points if point.fact.kind is Kind.NEED), None)
    if needed:
        return f"You talked {when}, and noted what {name} needs: “{needed.fact.quote}”."
    return f"You talked {when}."


def _why_sources(dossier: Dossier) -> tuple[Source, ...]:
    if dossier.promises:
        fact = dossier.promises[0]
        return (Source(fact.note_id, fact.quote),)
    return tuple(point.source for point in dossier.points if point.fact.kind is Kind.NEED)[:1]


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
        if point.leisure or point.fact.note_id not in dossier.heavy_notes
    ]
    return found[:4]
