"""The events of the record, and finding one by what was typed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from coach.domain.event import Event
from coach.errors import NotFound
from coach.store.database import Database
from coach.store.finding import LONGEST_NAME, asked, missing, only, starts_a_word
from coach.store.ledger import release
from coach.store.naming import fold
from coach.store.notes import refresh_hashes
from coach.store.rows import columns, fields_of, fill
from coach.store.schema import EventRow, NoteRow

_NOUN = "event"


class Events:
    """Repository of events."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, event: Event) -> Event:
        """Keep a new event."""
        with self._database.writing("add an event") as session:
            session.add(EventRow(**columns(event), key=fold(event.name)))
            session.flush()
        return event

    def save(self, event: Event) -> Event:
        """Keep an event's new state.

        Raises:
            NotFound: there is no event with this id.
        """
        with self._database.writing("edit an event") as session:
            fill(_row(session, event.id), {**columns(event), "key": fold(event.name)})
            session.flush()
        return event

    def remove(self, event_id: str) -> None:
        """Take an event out; its notes stay, without it.

        Raises:
            NotFound: there is no event with this id.
        """
        with self._database.writing("remove an event") as session:
            session.delete(_row(session, event_id))
            noted = session.scalars(select(NoteRow).where(NoteRow.event_id == event_id)).all()
            for row in noted:
                row.event_id = None
            release(session, event_id=event_id)
            session.flush()
            refresh_hashes(session, select(NoteRow).where(NoteRow.id.in_([row.id for row in noted])))

    def get(self, event_id: str) -> Event:
        """The event with this id.

        Raises:
            NotFound: there is none.
        """
        with self._database.reading() as session:
            return _event(_row(session, event_id))

    def all(self) -> list[Event]:
        """Every event, the latest first; those without a date last."""
        with self._database.reading() as session:
            ordered = select(EventRow).order_by(EventRow.date.desc().nulls_last(), EventRow.key, EventRow.id)
            return [_event(row) for row in session.scalars(ordered)]

    def find(self, which: str) -> Event:
        """The event meant: an id, a name or any part of one, ignoring case and accents.

        Raises:
            UsageError: ``which`` is empty.
            Ambiguous: several fit.
            NotFound: none fits; the hint names what may have been meant.
        """
        found = self._seek(which, anywhere=True)
        if found is None:
            raise missing(which, _NOUN, lambda: [(fold(event.name), event.name) for event in self.all()])
        return found

    def look(self, which: str) -> Event | None:
        """As `find`, but None for an unknown event, and a part counts only at the beginning of a word.

        Raises:
            UsageError: ``which`` is empty.
            Ambiguous: several fit.
        """
        return self._seek(which, anywhere=False)

    def _seek(self, which: str, *, anywhere: bool) -> Event | None:
        key = asked(which, _NOUN)
        named = select(EventRow.id, EventRow.name, EventRow.key)
        with self._database.reading() as session, session.no_autoflush:
            exact = session.execute(named.where(or_(EventRow.id == which.strip(), EventRow.key == key)))
            found = only([(row.id, row.name) for row in exact], which, "events")
            if found is None and len(key) <= LONGEST_NAME:
                parts = session.execute(named.where(EventRow.key.contains(key, autoescape=True)))
                fits = [(row.id, row.name) for row in parts if anywhere or starts_a_word(key, row.key)]
                found = only(fits, which, "events")
            return None if found is None else _event(_row(session, found))


def namesake(events: Iterable[Event], name: str, day: date | None) -> Event | None:
    """The event of that name on that day; where either has no day, the name is enough."""
    alike = [event for event in events if fold(event.name) == fold(name)]
    undated = (event for event in alike if day is None or event.date is None)
    return next((event for event in alike if event.date == day), None) or next(undated, None)


def _row(session: Session, event_id: str) -> EventRow:
    row = session.get(EventRow, event_id)
    if row is None:
        raise NotFound("This event is not in the notebook.", "See which are with “coach event list”.")
    return row


def _event(row: EventRow) -> Event:
    return Event(**fields_of(Event, row))
