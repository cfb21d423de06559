"""What a message asks at its end: what the user typed, a time and a place to meet, or one light question."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta

from coach.chains.opening import light_question
from coach.chains.options import Options
from coach.chains.work import Work
from coach.domain.suggestion import Sentence

_ASKS = re.compile(r"(?:could|can|would|will|do|does|did|are|is|may|what|when|where|who|how|which)\b", re.I)


def ask_or_wish(work: Work, options: Options) -> Iterator[Sentence]:
    """What the user wished to say, or else one light question: never both."""
    if options.slots or options.place:
        yield from wish(work, options)
        yield meeting(work, options)
        return
    if options.wish:
        yield from wish(work, options)
        return
    asked = light_question(work)
    if asked:
        yield asked


def meeting(work: Work, options: Options) -> Sentence:
    """The times and the place that were given; where none was, two times and a place anybody can choose."""
    slots = [_spoken(slot) for slot in options.slots[:2]] or two_times(work.desk.today)
    place = options.place or "a café of your choice"
    return work.say(Sentence(f"Would {' or '.join(slots)} suit you, at {place}?"), 9, 1)


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


def two_times(today: date) -> list[str]:
    """Two times in the coming week: Tuesday noon and Thursday after work."""
    monday = today + timedelta(days=7 - today.weekday())
    return [f"{_weekday(monday + timedelta(days=1))} at 12:30", f"{_weekday(monday + timedelta(days=3))} at 17:30"]


def day(moment: date) -> str:
    """A day as it is said in a message: “12 November”."""
    return f"{moment.day} {moment:%B}"


def _weekday(moment: date) -> str:
    return f"{moment:%A} {day(moment)}"
