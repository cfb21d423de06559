"""What was deleted of late, read from the journal, and bringing it back: the rows of that unit put where they were.

Bringing back is a unit of its own, so that it can be taken back as well. What was erased by forgetting is not here.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from coach.errors import NotFound
from coach.store.database import Database
from coach.store.journal import KEPT_DAYS, Change, Journal, Unit
from coach.store.rows import fill
from coach.store.schema import Base, EntryRow, EventRow, NoteRow, PersonRow
from coach.store.undo import typed
from coach.store.words import Words

_ROWS = {mapper.local_table.name: mapper.class_ for mapper in Base.registry.mappers}  # type: ignore[attr-defined]
_HEADS = {PersonRow.__tablename__: "person", NoteRow.__tablename__: "note", EventRow.__tablename__: "event"}
_SAID = ("name", "title", "text", "what", "hypothesis", "words", "line", "shared_goal", "reason")
"""Fields that tell what a record is about, the most telling first."""


@dataclass(frozen=True, slots=True)
class Removed:
    """One removal: ``id`` is what it is restored by, ``kind`` what was removed, ``what`` its own words."""

    id: str
    kind: str
    what: str
    moment: str
    person_ids: tuple[str, ...] = ()


def removed(database: Database, journal: Journal, now: datetime.datetime) -> list[Removed]:
    """What was removed in the last `KEPT_DAYS` and is not back, newest first."""
    oldest = now - datetime.timedelta(days=KEPT_DAYS)
    found: dict[tuple[str, str], Removed] = {}
    with database.reading() as session:
        for unit in journal.removals():
            head = _head(unit)
            if head and _row(session, head) is None and datetime.datetime.fromisoformat(unit.moment) >= oldest:
                found.setdefault((head.table, str(head.key)), _described(unit, head))
    return list(found.values())


def put_back(
    database: Database, words: Words, divide: Callable[[str], Sequence[str]], journal: Journal, removed_id: str
) -> Removed:
    """Bring back what one unit removed, with all that went along with it.

    Raises:
        NotFound: nothing was removed by that id, it is back already, or something it hangs on is gone as well.
    """
    with database.writing("restore from the trash") as session:
        unit = next((unit for unit in journal.removals() if f"t{unit.id}" == removed_id), None)
        head = _head(unit) if unit else None
        if unit is None or head is None or _row(session, head) is not None:
            raise NotFound("This is not in the trash.", "See what is with “coach trash list”.")
        for change in reversed(unit.changes):
            _reverse(session, change)
        session.flush()
        for change in unit.changes:
            if change.table == NoteRow.__tablename__ and change.after is None:
                words.put(str(change.key["id"]), divide(str((change.before or {})["text"])))
    return _described(unit, head)


def _head(unit: Unit) -> Change | None:
    """The removal that a unit was about: of a person, a note or an event, else of an entry."""
    gone = [change for change in unit.changes if change.after is None and change.before is not None]
    heads = [change for change in gone if change.table in _HEADS]
    return next(iter(heads or [change for change in gone if change.table == EntryRow.__tablename__]), None)


def _described(unit: Unit, head: Change) -> Removed:
    values = head.before or {}
    document = values.get("document")
    told = document if isinstance(document, dict) else values
    scene = told.get("scene")
    told = scene if isinstance(scene, dict) else told
    what = next((str(told[name]) for name in _SAID if told.get(name)), "")
    kind = _HEADS.get(head.table) or str(values.get("type"))
    return Removed(f"t{unit.id}", kind, what, unit.moment, tuple(dict.fromkeys(_people(unit))))


def _people(unit: Unit) -> Iterator[str]:
    for change in unit.changes:
        for values in (change.key, change.before or {}):
            for name in ("person_id", "other_id"):
                if values.get(name):
                    yield str(values[name])


def _reverse(session: Session, change: Change) -> None:
    """Turn one change round, unless the row has been changed since or was never more than a consequence."""
    row = _row(session, change)
    if change.after is None and row is None:
        values = typed(Base.metadata.tables[change.table], change.before or {})
        session.add(_ROWS[change.table](**values))
    elif row is not None and change.before is not None and change.after is not None:
        table = Base.metadata.tables[change.table]
        if all(getattr(row, name) == value for name, value in typed(table, change.after).items()):
            fill(row, typed(table, change.before))


def _row(session: Session, change: Change) -> Base | None:
    kind = _ROWS[change.table]
    table = Base.metadata.tables[change.table]
    statement = select(kind).where(*(table.c[name] == value for name, value in change.key.items()))
    found: Base | None = session.scalars(statement).first()
    return found
