"""The words that come with a due thing: why now, the last talk in one line, what to say. All of it as noted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from coach.domain.fact import Fact, Kind
from coach.domain.follow_up import FollowUp, FollowUpKind, FollowUpState, weekend_days
from coach.domain.goal import Goal, GoalState
from coach.domain.note import Note, Source
from coach.domain.promise import Promise
from coach.domain.today import Sort, Thing, Told
from coach.language.lines import clean_line
from coach.language.words import content_words

if TYPE_CHECKING:
    from coach.store.notebook import Notebook

_TELLING = (Kind.NEED, Kind.GOAL, Kind.PLAN, Kind.INTEREST, Kind.WORK, Kind.KNOWLEDGE, Kind.PERSONAL, Kind.PLACE)
"""What brings a talk back to mind, the best first."""
_SENTENCE = re.compile(r"[^.!?\n]+")
_LONGEST = 160
_A_FEW = 2


@dataclass(frozen=True)
class Context:
    """What the words are taken from."""

    notebook: Notebook
    promises: Sequence[Promise]
    follow_ups: Sequence[FollowUp]
    today: date


def dressed(thing: Thing, context: Context) -> Thing:
    """The thing with its words."""
    notes = context.notebook.notes.list(person_id=thing.person.id, limit=5)
    facts = context.notebook.facts.of_person(thing.person.id)
    talk = _first(_recalled(note, facts) for note in notes if note.date <= context.today)
    about = next((note for note in notes if note.id == thing.note_id), notes[0] if notes else None)
    recalled = (_recalled(about, facts) if about else None) or talk
    sources = _promise_sources(thing, context) if thing.sort is Sort.PROMISE else (recalled,) if recalled else ()
    say = tuple(_to_say(thing, facts, context))
    reason = _reason(thing, about, recalled, context)
    rest = weekend_days(context.today, thing.due) if thing.due else 0
    return replace(thing, reason=reason, sources=sources, talk=talk, say=say, weekend=rest)


def _recalled(note: Note, facts: Sequence[Fact]) -> Source | None:
    """The words of a note that bring the talk back: the most telling fact, else its first sentence; never private."""
    held = [fact for fact in facts if fact.note_id == note.id and not fact.shareable]
    told = [fact for fact in facts if fact.note_id == note.id and fact.shareable and fact.gravity is None]
    found = [fact for kind in _TELLING for fact in told if fact.kind is kind and _says_something(fact.quote)]
    if found:
        return Source(note.id, found[0].quote)
    if note.private or any(fact.shareable and fact.gravity for fact in facts if fact.note_id == note.id):
        return None
    for sentence in _SENTENCE.finditer(note.text):
        quote = sentence.group().strip()
        if (
            not _says_something(quote)
            or len(quote) > _LONGEST
            or any(secret in quote for secret in note.private_quotes)
        ):
            continue
        if not any(fact.start < sentence.end() and fact.end > sentence.start() for fact in held):
            return Source(note.id, quote)
    return None


def _says_something(quote: str) -> bool:
    return len(quote.split()) > 1 and bool(content_words(quote))


def _reason(thing: Thing, note: Note | None, recalled: Source | None, context: Context) -> str:
    """Why now, in a sentence; the words of the note stand in it."""
    quoted = f": “{clean_line(recalled.quote)}”" if recalled else ""
    if thing.sort is Sort.PROMISE:
        return f"{'You' if thing.mine else 'They'} promised: {clean_line(thing.what or '').rstrip('.')}."
    if thing.sort is Sort.KEEP_IN_TOUCH:
        ago = f"Your last talk was on {day_in_words(thing.last)}" if thing.last else "There is no talk noted yet"
        return f"{ago}, and you want to talk every {thing.every_days} days{quoted}."
    talked = f"You talked on {day_in_words(note.date)}{quoted}." if note else "You wanted to write to them."
    own = clean_line(thing.reason)
    before = [f"{own.rstrip('.')}."] if own else []
    if thing.better:
        before.append("You would like to know them better.")
    if thing.kind is FollowUpKind.THANK_YOU:
        before.append("A thank-you is on its way.")
    if _unanswered(thing, context):
        before.append("Nothing came back so far; a second short hello is fine.")
    if thing.state is FollowUpState.DRAFTED:
        before.append("Your draft is ready.")
    return " ".join([*before, talked])


def _unanswered(thing: Thing, context: Context) -> bool:
    return any(each.id == thing.id and each.unanswered for each in context.follow_ups)


def _promise_sources(thing: Thing, context: Context) -> tuple[Source, ...]:
    found = next((each for each in context.promises if each.id == thing.id), None)
    return (Source(found.note_id, found.quote),) if found and found.note_id and found.quote else ()


def _to_say(thing: Thing, facts: Sequence[Fact], context: Context) -> Iterator[Told]:
    """Promises both ways that are still open, then what they hope for: enough to talk about."""
    theirs = [each for each in context.promises if each.person_id == thing.person.id and each.id != thing.id]
    for mine, about in ((True, "promise"), (False, "theirs")):
        for each in [promise for promise in theirs if promise.mine is mine][:_A_FEW]:
            yield Told(about, clean_line(each.what), _source(each.note_id, each.quote))
    goals = [
        Told("goal", clean_line(fact.quote), Source(fact.note_id, fact.quote))
        for fact in facts
        if fact.kind is Kind.GOAL and fact.shareable and fact.gravity is None
    ]
    kept = [
        Told("goal", clean_line(each.text), _source(each.note_id, each.quote))
        for each in context.notebook.ledger(Goal).list(person_id=thing.person.id)
        if each.state is GoalState.OPEN
    ]
    yield from list({told.text: told for told in (*kept, *goals)}.values())[:_A_FEW]


def _source(note_id: str | None, quote: str | None) -> Source | None:
    return Source(note_id, quote) if note_id and quote else None


def _first(found: Iterator[Source | None]) -> Source | None:
    return next((one for one in found if one is not None), None)


def day_in_words(day: date) -> str:
    """“Thursday, 12 November”."""
    return f"{day:%A}, {day.day} {day:%B}"
