"""When one talked with whom, asked of the record in one query each, however many notes there are."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from sqlalchemy import ColumnElement, func, literal_column, select

from coach.domain.note import Note
from coach.domain.person import Person
from coach.domain.today import Face
from coach.store.database import Database, in_batches
from coach.store.notes import notes_of
from coach.store.people import person_of
from coach.store.schema import NotePersonRow, NoteRow, PersonRow

_AS_ADDED: ColumnElement[int] = literal_column("person.rowid")
"""SQLite numbers rows as they are added, and keeps the order when the file is rewritten."""
_DAYS = select(NoteRow.id, NoteRow.date)


class Talks:
    """Reads notes and people; writes nothing."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def last_days(self, today: date) -> dict[str, date]:
        """The day of the newest note up to ``today`` about each person who has one, by person id."""
        newest = select(NotePersonRow.person_id, func.max(NoteRow.date)).join(
            NoteRow, NoteRow.id == NotePersonRow.note_id
        )
        with self._database.reading() as session:
            return {
                key: day
                for key, day in session.execute(newest.where(NoteRow.date <= today).group_by(NotePersonRow.person_id))
            }

    def days(self, person_id: str) -> list[date]:
        """The days of the notes about one person, oldest first, each day once."""
        dated = select(NoteRow.date).join(NotePersonRow, NoteRow.id == NotePersonRow.note_id)
        chosen = dated.where(NotePersonRow.person_id == person_id).distinct().order_by(NoteRow.date)
        with self._database.reading() as session:
            return list(session.scalars(chosen))

    def spans(self) -> dict[str, tuple[int, date]]:
        """On how many days one talked with each person who has a note, and the last of them, by person id."""
        talked = select(NotePersonRow.person_id, func.count(NoteRow.date.distinct()), func.max(NoteRow.date))
        grouped = talked.join(NoteRow, NoteRow.id == NotePersonRow.note_id).group_by(NotePersonRow.person_id)
        with self._database.reading() as session:
            return {person: (count, last) for person, count, last in session.execute(grouped)}

    def between(self, first: date, last: date) -> list[Note]:
        """The notes of these days, both included, newest first."""
        days = select(NoteRow).where(NoteRow.date >= first, NoteRow.date <= last)
        with self._database.reading() as session:
            return notes_of(session, session.scalars(days.order_by(NoteRow.date.desc(), NoteRow.added.desc())).all())

    def latest(self) -> tuple[int, str | None]:
        """How many notes there are, and when the last was added: tells cheaply whether there is something new."""
        with self._database.reading() as session:
            count, added = session.execute(select(func.count(), func.max(NoteRow.added)).select_from(NoteRow)).one()
        return count, str(added)

    def dates(self, note_ids: Iterable[str]) -> dict[str, date]:
        """The day of each of these notes, by id."""
        found: dict[str, date] = {}
        with self._database.reading() as session:
            for batch in in_batches(note_ids):
                found |= {key: day for key, day in session.execute(_DAYS.where(NoteRow.id.in_(batch)))}
        return found

    def faces(self) -> dict[str, Face]:
        """Everybody who is not archived, by id, without what only their own page needs."""
        shown = select(PersonRow.id, PersonRow.name, PersonRow.relation, PersonRow.inner_circle)
        with self._database.reading() as session:
            rows = session.execute(shown.where(PersonRow.archived.is_(False))).all()
        return {key: Face(key, name, relation, close) for key, name, relation, close in rows}

    def unknown(self) -> list[Person]:
        """People about whom there is no note at all, those who came first to the notebook first; nobody archived."""
        noted = select(NotePersonRow.person_id)
        silent = select(PersonRow).where(PersonRow.archived.is_(False), PersonRow.id.not_in(noted))
        with self._database.reading() as session:
            return [person_of(row) for row in session.scalars(silent.order_by(_AS_ADDED))]
