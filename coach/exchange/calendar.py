"""Calendar files (RFC 5545): what is due, a day each, and the times offered in an invitation. Nothing is sent."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta

from icalendar import Calendar, Event

from coach.domain.person import Person
from coach.domain.suggestion import Draft
from coach.domain.today import Sort, Thing
from coach.errors import UsageError
from coach.language.lines import clean_line
from coach.phrasing.commitment import due_day

SUFFIX = ".ics"
AN_HOUR = timedelta(hours=1)
"""How long a meeting is taken to last when no end is said."""
_MAKER = "-//Rapport//conversation coach//EN"
_CLOCK = r"(?:(?P<{0}h>[01]?\d|2[0-3])(?:[:.](?P<{0}m>[0-5]\d))?\s?(?P<{0}x>[ap]\.?m\.?|h)?)"
_TIME = re.compile(
    rf"(?<!\d)(?:at )?{_CLOCK.format('a')}(?:\s?(?:-|–|to|until)\s?{_CLOCK.format('b')})?(?![\d-])", re.I
)
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
_A_DAY = re.compile(rf"\d{{4}}-\d\d-\d\d|\b\d{{1,2}}(?:st|nd|rd|th)?\.? (?:of )?{_MONTH}|\b{_MONTH} \d{{1,2}}\b", re.I)
_NOON = {"noon": time(12), "midday": time(12)}


def due_calendar(things: Sequence[Thing], today: date) -> bytes:
    """What is due, each on its day or, when that has passed, today: it is as doable as before.

    The same thing has the same UID in every file, so that a calendar program moves it and adds nothing twice.
    """
    calendar = _calendar("What is due")
    for thing in things:
        day = max(thing.due or today, today)
        event = _event(thing.id, _summary(thing), today)
        event.add("dtstart", day)
        event.add("dtend", day + timedelta(days=1))
        event.add("transp", "TRANSPARENT")
        event.add("description", "\n".join([thing.reason, *(told.text for told in thing.say)]))
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def invitation(draft: Draft, person: Person, slots: Sequence[str], place: str | None, today: date) -> bytes:
    """The times offered in an invitation as tentative events, one a slot; times are the reader's own local ones.

    Raises:
        UsageError: there is no slot, or one of them names no day.
    """
    check_slots(slots, today)
    calendar = _calendar(f"Perhaps with {person.name}")
    for number, slot in enumerate(slots):
        start, end = slot_times(slot, today)
        event = _event(f"{draft.id}:{number}", f"Perhaps: {clean_line(person.name)}", today)
        event.add("dtstart", start)
        event.add("dtend", end)
        event.add("status", "TENTATIVE")
        event.add("description", draft.body)
        if place:
            event.add("location", clean_line(place))
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def check_slots(slots: Sequence[str], today: date) -> None:
    """Refuse an invitation without a time, before any work is done.

    Raises:
        UsageError: there is no slot, or one of them names no day.
    """
    if not slots:
        raise UsageError("A calendar file needs a time to offer.", "Give one or more: --slot 'Tuesday 18:30'")
    for slot in slots:
        slot_times(slot, today)


def check_offered(slots: Sequence[str], today: date) -> None:
    """Refuse times to offer that have passed, before any work is done; “some evening” is a fine thing to write.

    Raises:
        UsageError: one of them names a day that has passed.
    """
    for slot in slots:
        try:
            start, _ = slot_times(slot, today)
        except UsageError:
            continue
        day = start.date() if isinstance(start, datetime) else start
        if day < today:
            raise UsageError(f"“{clean_line(slot)}” has passed already.", f"Offer a time from {today} on.")


def slot_times(slot: str, today: date) -> tuple[date, date]:
    """When a slot as typed (“Tuesday 18:30”, “2026-11-24 6pm to 7pm”, “tomorrow”) begins and ends.

    Moments without a zone when a time of day is said, else whole days, the end not included.

    Raises:
        UsageError: it names no day.
    """
    text = re.sub(r"(?<=\d)T(?=\d)", " ", clean_line(slot))
    masked = _A_DAY.sub(lambda match: "-" * len(match.group()), text)
    found = next((match for match in _TIME.finditer(masked) if match["am"] or match["ax"] or match["bx"]), None)
    bare = f"{text[: found.start()]}, {text[found.end() :]}" if found else text
    day = due_day(bare, today) or due_day(f"by {bare}", today)
    if day is None:
        raise UsageError(f"“{text}” names no day.", "Write it as “Tuesday 18:30” or “2026-11-24 18:30”.")
    begins = _clock(found, "a") if found else next((_NOON[word] for word in _NOON if word in text.lower()), None)
    if begins is None:
        return day, day + timedelta(days=1)
    start = datetime.combine(day, begins)
    ends = _clock(found, "b") if found and found["bh"] else None
    if ends is None:
        return start, start + AN_HOUR
    end = datetime.combine(day, ends)
    return start, end if end > start else end + timedelta(days=1)


def _clock(match: re.Match[str], part: str) -> time:
    hour, minute = int(match[f"{part}h"]), int(match[f"{part}m"] or 0)
    half = (match[f"{part}x"] or (match["bx"] if part == "a" else "") or "").lower()[:1]
    if half == "p" and hour < 12:
        hour += 12
    return time(0 if half == "a" and hour == 12 else hour, minute)


def _summary(thing: Thing) -> str:
    name = clean_line(thing.person.name)
    if thing.sort is Sort.PROMISE:
        return f"{name}{'' if thing.mine else ' promised'}: {clean_line(thing.what or '')}"
    return f"Talk with {name}" if thing.sort is Sort.KEEP_IN_TOUCH else f"Write to {name}"


def _calendar(name: str) -> Calendar:
    calendar = Calendar()
    calendar.add("prodid", _MAKER)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", name)
    return calendar


def _event(key: str, summary: str, today: date) -> Event:
    event = Event()
    event.add("uid", f"{hashlib.sha256(key.encode()).hexdigest()[:24]}@rapport")
    event.add("dtstamp", datetime.combine(today, time(), UTC))
    event.add("summary", summary)
    return event
