"""What is due, by rules alone: follow-ups, promises and people to keep in touch with, at most seven, the best first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from coach.domain.follow_up import (
    WITHIN,
    FollowUp,
    FollowUpKind,
    FollowUpState,
    PutAside,
    days_left,
    due_after,
)
from coach.domain.note import Note
from coach.domain.promise import Promise
from coach.domain.today import AT_MOST, Face, Sort, Thing

ASKED_FOR = timedelta(days=14)
"""How long after a talk the coach asks whether one still thinks about it."""
STILL_THINKING = "Still thinking about it?"
TALK, TOUCH = "talk", "touch"
"""How the ids begin of things that are in no ledger yet."""
_SOON = WITHIN.days
_PROMISES_FIRST = 3
"""Promises that may stand before everything else, so that old ones do not hide who waits for a word."""


@dataclass(frozen=True)
class Touch:
    """Somebody I want to talk with every ``every_days``, from ``since``: the ``last`` talk, a message, a resolve."""

    person_id: str
    every_days: int
    since: date
    hidden_until: date | None = None
    last: date | None = None

    @property
    def due(self) -> date:
        """When the next talk would be."""
        return self.since + timedelta(days=self.every_days)


@dataclass(frozen=True)
class Affairs:
    """What the record says on one day; ``talks`` are the notes of the last fourteen days, newest first."""

    today: date
    people: dict[str, Face]
    last: dict[str, date]
    talks: Sequence[Note]
    follow_ups: Sequence[FollowUp]
    promises: Sequence[Promise]
    touches: Sequence[Touch]
    aside: Sequence[PutAside]

    def quiet(self) -> set[str]:
        """People who said no, or from whom nothing came twice: nothing reminds of them until I reopen it by hand."""
        latest = {each.person_id: each for each in self.follow_ups if each.person_id}
        return {key for key, each in latest.items() if each.state is FollowUpState.DECLINED or each.tried_enough}

    def put_aside(self, what: str) -> bool:
        """Whether this very thing was put off to a day still to come, or for good."""
        return any(
            each.what == what and (each.until is None or each.until > self.today) for each in self.aside if each.what
        )


def everything(affairs: Affairs) -> list[Thing]:
    """All that is due within a week or was before, the most useful first; the words are still to be added."""
    quiet = affairs.quiet()
    follow_ups = sorted(
        [*_planned(affairs, quiet), *_suggested(affairs, quiet)], key=lambda thing: _by_use(affairs, thing)
    )
    promises = sorted(_promised(affairs), key=lambda thing: _by_use(affairs, thing))
    busy = {thing.person.id for thing in (*follow_ups, *promises)}
    touches = sorted(_touched(affairs, quiet | busy), key=lambda thing: _by_use(affairs, thing))
    near = [thing for thing in promises if thing.mine and abs(_days(affairs, thing)) <= _SOON][:_PROMISES_FIRST]
    rest = [thing for thing in promises if thing not in near]
    thanks = [thing for thing in follow_ups if thing.kind is FollowUpKind.THANK_YOU]
    listed = {thing.person.id for thing in near}
    others = sorted((one for one in follow_ups if one not in thanks), key=lambda one: one.person.id in listed)
    return [*near, *thanks, *others, *touches, *rest]


def seven(things: Sequence[Thing]) -> list[Thing]:
    """The first seven, with a place kept for each sort that has something waiting."""
    kept = list(things[:AT_MOST])
    for sort in Sort:
        missing = next((thing for thing in things if thing.sort is sort), None)
        if missing is not None and all(thing.sort is not sort for thing in kept):
            most = max(Sort, key=lambda each: sum(thing.sort is each for thing in kept))
            kept.remove(next(thing for thing in reversed(kept) if thing.sort is most))
            kept.append(missing)
    return kept


def _planned(affairs: Affairs, quiet: set[str]) -> Iterator[Thing]:
    """What I decided to write, one a person and kind."""
    seen: set[tuple[str, FollowUpKind]] = set()
    for each in reversed(affairs.follow_ups):
        person = affairs.people.get(each.person_id or "")
        if person is None or not each.waits or person.id in quiet or (person.id, each.kind) in seen:
            continue
        seen.add((person.id, each.kind))
        due = each.due or due_after(each.made or affairs.today, each.kind)
        hidden = each.later is not None and each.later > affairs.today
        if hidden or days_left(due, affairs.today) > _SOON:
            continue
        yield Thing(
            id=each.id,
            sort=Sort.FOLLOW_UP,
            person=person.ref,
            due=due,
            days_left=days_left(due, affairs.today),
            last=affairs.last.get(person.id),
            kind=each.kind,
            state=each.state,
            draft_id=each.draft_id,
            formality=each.formality,
            better=each.better,
            note_id=each.note_id,
            reason=each.reason or "",
        )


def _suggested(affairs: Affairs, quiet: set[str]) -> Iterator[Thing]:
    """Talks of the last two weeks about which nothing was decided: the coach asks once (practice 001-06)."""
    seen: set[str] = set()
    for note in affairs.talks:
        for ref in note.people:
            if ref.id in seen or ref.id in quiet or ref.id not in affairs.people:
                continue
            seen.add(ref.id)
            what = talk_id(note.id, ref.id)
            if affairs.put_aside(what) or any(_settles(each, note, ref.id) for each in affairs.follow_ups):
                continue
            due = due_after(note.date)
            yield Thing(
                id=what,
                sort=Sort.FOLLOW_UP,
                person=affairs.people[ref.id].ref,
                due=due,
                days_left=days_left(due, affairs.today),
                last=note.date,
                asks=STILL_THINKING,
                kind=FollowUpKind.FOLLOW_UP,
                note_id=note.id,
            )


def _settles(each: FollowUp, note: Note, person_id: str) -> bool:
    """Whether it was decided after this talk, or stands open, so that there is nothing to ask."""
    if each.person_id != person_id:
        return False
    decided = each.changed or each.made
    return each.note_id == note.id or each.waits or (decided is not None and decided > note.date)


def _promised(affairs: Affairs) -> Iterator[Thing]:
    """My open promises; theirs only once the day they named has come."""
    for each in affairs.promises:
        person = affairs.people.get(each.person_id or "")
        left = days_left(each.due, affairs.today) if each.due else None
        if person is None or affairs.put_aside(each.id) or (left is not None and left > _SOON):
            continue
        if not each.mine and (left is None or left > 0):
            continue
        yield Thing(
            id=each.id,
            sort=Sort.PROMISE,
            person=person.ref,
            due=each.due,
            days_left=left,
            last=affairs.last.get(person.id),
            what=each.what,
            mine=each.mine,
            note_id=each.note_id,
        )


def _touched(affairs: Affairs, busy: set[str]) -> Iterator[Thing]:
    """People I opted in for and have not talked with for as long as I said."""
    for each in affairs.touches:
        hidden = each.hidden_until is not None and each.hidden_until > affairs.today
        if each.person_id in busy or hidden or each.due > affairs.today:
            continue
        yield Thing(
            id=f"{TOUCH}:{each.person_id}",
            sort=Sort.KEEP_IN_TOUCH,
            person=affairs.people[each.person_id].ref,
            due=each.due,
            days_left=days_left(each.due, affairs.today),
            last=affairs.last.get(each.person_id),
            every_days=each.every_days,
        )


def _by_use(affairs: Affairs, thing: Thing) -> tuple[bool, bool, int, str]:
    """Whom I would like to know better, then the inner circle (001-11), then what is nearest to its day."""
    person = affairs.people[thing.person.id]
    return not thing.better, not person.inner_circle, abs(_days(affairs, thing)), person.name


def _days(affairs: Affairs, thing: Thing) -> int:
    """Days to the due day; a promise without one is taken to be meant for the week after it was given."""
    if thing.days_left is not None:
        return thing.days_left
    made = next((each.made for each in affairs.promises if each.id == thing.id), None)
    return days_left(due_after(made or affairs.today), affairs.today)


def by_days_left(things: Iterable[Thing]) -> list[Thing]:
    """The list of practice 000-16: what has least time left first, what has no day last."""
    return sorted(things, key=lambda thing: (thing.days_left is None, thing.days_left or 0))


def talk_id(note_id: str, person_id: str) -> str:
    """How a talk that asks for nothing yet is named."""
    return f"{TALK}:{note_id}:{person_id}"
