"""What a message asks at its end: what the user typed, a time and a place to meet."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from coach.chains.options import Options
from coach.chains.work import Work
from coach.domain.suggestion import Sentence

ANYWHERE = "a café of your choice"
AWAY_FROM_WORK = "the café round the corner, away from our desks"
"""Where people of one company talk freely: a neutral place (practice 002-04)."""
_ASKS = re.compile(r"(?:could|can|would|will|do|does|did|are|is|may|what|when|where|who|how|which)\b", re.I)


def asks_already(options: Options) -> bool:
    """Whether what the user typed ends the message: then nothing else is asked."""
    return bool(options.slots or options.place or options.wish)


def typed(work: Work, options: Options) -> Iterator[Sentence]:
    """What the user typed: a wish, and a time and a place to meet."""
    yield from wish(work, options)
    if options.slots or options.place:
        yield meeting(work, options)


def meeting(work: Work, options: Options) -> Sentence:
    """The times and the place that were given; where none was, two times and a place anybody can choose."""
    slots = [_spoken(slot) for slot in times(options, work.desk.today)[:2]]
    place = options.place or usual_place(same_company=options.same_company)
    return work.say(Sentence(f"Would {' or '.join(slots)} suit you, at {place}?"), 9, 1)


def usual_place(*, same_company: bool) -> str:
    """Where to meet when no place was typed."""
    return AWAY_FROM_WORK if same_company else ANYWHERE


def times(options: Options, today: date) -> tuple[str, ...]:
    """The times offered: those typed, else two computed ones, written as a machine reads them."""
    return options.slots or tuple(f"{moment:%Y-%m-%d %H:%M}" for moment in _two_moments(today))


def _spoken(slot: str) -> str:
    """A time as it is said: “2026-11-26 17:00” → “Thursday 26 November at 17:00”; anything else as typed."""
    try:
        moment = datetime.fromisoformat(slot)
    except ValueError:
        return slot
    return f"{_weekday(moment.date())} at {moment:%H:%M}" if ":" in slot else _weekday(moment.date())


def wish(work: Work, options: Options, paragraph: int = 1) -> Iterator[Sentence]:
    """What the user typed, as they typed it."""
    if options.wish:
        end = "" if options.wish[-1] in ".!?" else "?" if _ASKS.match(options.wish) else "."
        text = f"{options.wish}{end}"
        yield work.say(Sentence(text[:1].upper() + text[1:]), 8, paragraph)


def day(moment: date) -> str:
    """A day as it is said in a message: “12 November”."""
    return f"{moment.day} {moment:%B}"


def _two_moments(today: date) -> tuple[datetime, datetime]:
    monday = today + timedelta(days=7 - today.weekday())
    return (
        datetime.combine(monday + timedelta(days=1), time(12, 30)),
        datetime.combine(monday + timedelta(days=3), time(17, 30)),
    )


def _weekday(moment: date) -> str:
    return f"{moment:%A} {day(moment)}"
