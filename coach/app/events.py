"""Events: where people are met."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date
from typing import Any

from coach.app.core import Core
from coach.app.wording import a_name, lines, one_line
from coach.domain.event import Event
from coach.errors import UsageError

_KEYS = frozenset(field.name for field in fields(Event)) - {"id", "name", "date"}


class EventVerbs(Core):
    """What can be done with events. ``which`` is an id, a name or a part of one."""

    def add_event(self, name: str, date: date | None = None, **given: object) -> Event:
        """Note an event; the fields are those of `Event`.

        Raises:
            UsageError: the name is empty, a field unknown, or a number out of its range.
        """
        from coach.store.ids import Thing, new_id

        unknown = sorted(given.keys() - _KEYS)
        if unknown:
            raise UsageError(f"An event has no “{unknown[0]}”.", f"It has: {', '.join(sorted(_KEYS))}.")
        tidied: dict[str, Any] = {key: _tidied(key, value) for key, value in given.items() if value is not None}
        return self.notebook.events.add(replace(Event(new_id(Thing.EVENT), a_name(name, "event"), date), **tidied))

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


def _tidied(key: str, value: object) -> object:
    if key == "guests":
        return lines(value) if isinstance(value, list | tuple) else ()
    if key == "target" and not (isinstance(value, int) and value >= 0):
        raise UsageError("A target is a number of conversations, from 0 on.")
    if key == "energy" and value not in range(1, 6):
        raise UsageError("Energy goes from 1, tired, to 5, rested.")
    return one_line(value) if isinstance(value, str) else value
