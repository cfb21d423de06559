"""Events: where people are met."""

from __future__ import annotations

import calendar
from dataclasses import fields, replace
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from coach.app.core import Core
from coach.app.wording import a_name, lines, one_line
from coach.domain.event import Event, series
from coach.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from coach.exchange.guests import Guest

_KEYS = frozenset(field.name for field in fields(Event)) - {"id", "name", "date"}
REPEATS = ("weekly", "monthly")
"""How often an event may come again; a monthly one on the same weekday of the month (“the third Thursday”)."""
LONGEST_GOAL = 200
"""Characters of a goal: one that is specific fits in a line (practice 001-01)."""


class EventVerbs(Core):
    """What can be done with events. ``which`` is an id, a name or a part of one."""

    def add_event(self, name: str, date: date | None = None, **given: object) -> Event:
        """Note an event; the fields are those of `Event`. One that is noted already, just so, is that very event.

        Raises:
            UsageError: the name is empty, a field unknown, a number out of its range, or another event of that name
                is noted for that day.
        """
        from coach.store.ids import Thing, new_id

        event = replace(Event(new_id(Thing.EVENT), a_name(name, "event"), date), **_all_tidied(given))
        return self._known(event, given) or self.notebook.events.add(event)

    def _known(self, event: Event, given: dict[str, object]) -> Event | None:
        """The event of that name on that day, when it is the same; None when there is none.

        Raises:
            UsageError: it differs.
        """
        from coach.store.events import namesake

        known = namesake(self.notebook.events.all(), event.name, event.date)
        if known is not None and replace(known, date=event.date or known.date, **_all_tidied(given)) != known:
            on = f" for {known.date}" if known.date else ""
            raise UsageError(f"“{known.name}” is noted{on} already.", f"Change it: coach event edit {known.id} …")
        return known

    def edit_event(self, which: str, **given: object) -> Event:
        """Change fields of an event; those left out or None stay as they are, an empty text clears one.

        Raises:
            NotFound, Ambiguous: the event is unknown or unclear.
            UsageError: a field is unknown, or a number out of its range.
        """
        event = self.notebook.events.find(which)
        name, day = given.pop("name", None), given.pop("date", None)
        named: dict[str, Any] = {"name": a_name(str(name), "event")} if name is not None else {}
        named |= {"date": day} if day is not None else {}
        changed = replace(event, **named, **_all_tidied(given))
        return self.notebook.events.save(changed) if changed != event else event

    def add_guests(self, which: str, names: list[str]) -> tuple[Event, list[str]]:
        """Put names on the guest list of an event, each once however it is written; the event, and those that were
        not on it before.

        Raises:
            NotFound, Ambiguous: the event is unknown or unclear.
        """
        from coach.chains.room import Names

        event, known = self.notebook.events.find(which), Names(self.notebook.people.keys())
        listed = {known.key(name) for name in event.guests}
        once = {known.key(name): name for name in reversed(lines(names))}
        fresh = [name for key, name in reversed(once.items()) if key not in listed]
        return self.edit_event(event.id, guests=[*event.guests, *fresh]) if fresh else event, fresh

    def read_guests(self, path: Path) -> list[str]:
        """The names in a guest list: a Luma export, a calendar entry, or plain lines. Somebody known by their e-mail
        address is called as in the notebook.

        Raises:
            ImportFormatError: the file cannot be read, or no guest is in it.
        """
        from coach.exchange.guests import read_guests

        return self.guest_names(read_guests(path))

    def guest_names(self, guests: Iterable[Guest]) -> list[str]:
        """What guests are called: somebody known by their e-mail address as in the notebook, others as in the list."""
        by_email = {
            email.casefold(): person.name for person in self.notebook.people.all() for email in person.emails if email
        }
        return [by_email.get((guest.email or "").casefold(), guest.name) for guest in guests]

    def events(self) -> list[Event]:
        """Every event, the latest first."""
        return self.notebook.events.all()

    def event(self, which: str) -> Event:
        """The event meant.

        Raises:
            NotFound: none fits.
            Ambiguous: several fit.
        """
        return self.notebook.events.find(which)

    def event_coming(self) -> Event | None:
        """The next event that has not been yet, today included; None where nothing is noted as coming."""
        coming = [event for event in self.notebook.events.all() if event.date and event.date >= self.today]
        return min(coming, key=lambda event: (event.date or self.today, event.name), default=None)

    def next_time(self, which: str) -> date | None:
        """When an event that repeats comes again after today; None for one that does not.

        Raises:
            NotFound, Ambiguous: the event is unknown or unclear.
        """
        event = self.notebook.events.find(which)
        return self._comes_again(event)

    def repeat_event(self, which: str, day: date | None = None) -> Event:
        """Note the next time of an event that repeats: the same place, goal, size and rhythm, and no guests yet.

        It is called after its day, so that the two can be told apart.

        Raises:
            NotFound, Ambiguous: the event is unknown or unclear.
            UsageError: it does not repeat, or that time is noted already.
        """
        event = self.notebook.events.find(which)
        due = day or self._comes_again(event)
        if due is None:
            raise UsageError(
                f"“{event.name}” does not come again.", "Say how often: coach event edit … --repeats weekly"
            )
        name = f"{series(event.name)}, {due.day} {due:%B %Y}"
        if any(one.name == name for one in self.notebook.events.all()):
            raise UsageError(f"“{name}” is noted already.")
        kept = {key: getattr(event, key) for key in ("place", "goal", "target", "own_target", "energy", "repeats")}
        return self.add_event(name, due, **kept)

    def _comes_again(self, event: Event) -> date | None:
        """Its next time; one that began as the fifth of its weekday is the last of a month that has no fifth, and is
        the fifth again where there is one.
        """
        times = [one.date for one in self.notebook.events.all() if series(one.name) == series(event.name) and one.date]
        day = event.date
        shortened = day is not None and day.day > calendar.monthrange(day.year, day.month)[1] - 7
        fifth = day is not None and shortened and any(_is_fifth(one, day.weekday()) for one in times if one <= day)
        return _next(event, self.today, fifth=fifth)


def goal_line(goal: object) -> str | None:
    """A goal as typed, on one line; None for an empty one.

    Raises:
        UsageError: it is no line but a page.
    """
    line = one_line(str(goal or ""))
    if line and len(line) > LONGEST_GOAL:
        raise UsageError("A goal is one specific thing.", f"Say it in at most {LONGEST_GOAL} characters.")
    return line


def check_size(key: str, value: object) -> int:
    """The number typed for a target, an energy or the like.

    Raises:
        UsageError: it is none, or out of its range.
    """
    if key == "energy":
        if value not in range(1, 6):
            raise UsageError("Energy goes from 1, tired, to 5, rested.")
    elif not isinstance(value, int) or isinstance(value, bool) or value < 0:
        noun = {"target": "A target", "break_minutes": "A break"}.get(key, "That")
        unit = "minutes" if key == "break_minutes" else "conversations"
        raise UsageError(f"{noun} is a number of {unit}, from 0 on.")
    assert isinstance(value, int)
    return value


def _all_tidied(given: dict[str, object]) -> dict[str, Any]:
    unknown = sorted(given.keys() - _KEYS)
    if unknown:
        raise UsageError(f"An event has no “{unknown[0]}”.", f"It has: {', '.join(sorted(_KEYS))}.")
    tidied = {key: _tidied(key, value) for key, value in given.items() if value is not None}
    return {"own_target": True, **tidied} if "target" in tidied else tidied


def _tidied(key: str, value: object) -> object:
    if key == "guests":
        return lines(value) if isinstance(value, list | tuple) else ()
    if key in ("target", "energy"):
        return check_size(key, value)
    if key == "goal":
        return goal_line(value)
    if key == "repeats" and value not in (*REPEATS, "", "never"):
        raise UsageError(f"An event does not repeat “{value}”.", f"It may repeat: {', '.join(REPEATS)}.")
    if key == "repeats":
        return value if value in REPEATS else None
    return one_line(value) if isinstance(value, str) else value


def _next(event: Event, today: date, *, fifth: bool) -> date | None:
    """The first day after today and after its last one on which a repeating event comes again."""
    if event.date is None or event.repeats not in REPEATS:
        return None
    day, number = event.date, 4 if fifth else (event.date.day - 1) // 7
    while day <= max(today, event.date):
        day = day + timedelta(days=7) if event.repeats == "weekly" else _same_weekday_next_month(day, number)
    return day


def _same_weekday_next_month(day: date, number: int) -> date:
    """The third Thursday (``number`` 2) of the month after ``day``; the last one where it has no fifth."""
    year, month = (day.year + 1, 1) if day.month == 12 else (day.year, day.month + 1)
    first = 1 + (day.weekday() - calendar.weekday(year, month, 1)) % 7
    found = first + 7 * number
    return date(year, month, found if found <= calendar.monthrange(year, month)[1] else found - 7)


def _is_fifth(day: date, weekday: int) -> bool:
    return day.weekday() == weekday and day.day > 28
