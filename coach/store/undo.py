"""Taking the last unit back: the journal read from its end, every change turned round, and the unit struck out.

What follows from notes is not journaled, so the words of every note touched are indexed anew; vectors are found
missing, or left over, by the index itself.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence

from sqlalchemy import Date, Table, delete, select
from sqlalchemy.orm import Session

from coach.errors import NotFound
from coach.store.database import Database
from coach.store.journal import Change, Journal, Unit, Values
from coach.store.schema import Base, ChangeRow, NoteRow, UnitRow
from coach.store.words import Words


def take_back(database: Database, words: Words, divide: Callable[[str], Sequence[str]], journal: Journal) -> Unit:
    """Undo the latest unit and strike it out of the journal, so that undoing again reaches the one before.

    What the coach found by itself since then goes along: it may rest on what is taken back, and can be found again.

    Raises:
        NotFound: there is nothing to take back.
        Locked: somebody else kept writing.
    """
    with database.erasing() as session:
        unit = next(iter(journal.units(1)), None)
        if unit is None:
            raise NotFound("There is nothing to take back.")
        taken = [*journal.found_since(unit.id), unit]
        changes = [change for each in taken for change in reversed(each.changes)]
        for change in changes:
            _reverse(session, change)
        for note_id in {str(c.key["id"]) for c in changes if c.table == NoteRow.__tablename__}:
            words.drop(note_id)
            text = session.scalar(select(NoteRow.text).where(NoteRow.id == note_id))
            if text is not None:
                words.put(note_id, divide(text))
        gone = [each.id for each in taken]
        session.execute(delete(ChangeRow).where(ChangeRow.unit_id.in_(gone)))
        session.execute(delete(UnitRow).where(UnitRow.id.in_(gone)))
    return unit


def _reverse(session: Session, change: Change) -> None:
    table = Base.metadata.tables[change.table]
    this = [table.c[name] == value for name, value in change.key.items()]
    if change.before is None:
        session.execute(table.delete().where(*this))
    elif change.after is None:
        session.execute(table.insert().values(typed(table, change.before)))
    else:
        session.execute(table.update().where(*this).values(typed(table, change.before)))


def typed(table: Table, values: Values) -> Values:
    """Columns as the journal tells them, with dates as dates."""
    return {name: _dated(value) if isinstance(table.c[name].type, Date) else value for name, value in values.items()}


def _dated(value: object) -> object:
    return datetime.date.fromisoformat(value) if isinstance(value, str) else value
