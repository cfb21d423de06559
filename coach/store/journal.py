"""The journal: every change of the record, row by row, in the unit it was made in, so that a unit can be taken back.

It follows a session and writes what it sees in the same transaction. It knows no table by name: whatever is marked
`Recorded` is journaled. Tables that follow from the record (words, vectors) are not.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Select, delete, event, exists, func, insert, inspect, or_, select, update
from sqlalchemy.orm import Session, UOWTransaction

from coach.store.schema import Base, ChangeRow, CounterRow, Recorded, UnitRow

KEPT_UNITS = 500
"""How many units back the journal reaches."""
KEPT_DAYS = 30
"""How long what was removed can be had back, however much was written since."""
REMOVALS = ("delete", "remove", "drop")
"""How the labels of units that remove something begin."""
_SET_ASIDE = "in the trash: "
"""Before the label of a removal that the journal reached past: it can be had back, and not undone in its turn."""

FOUND = "found: "
"""Before the label of a unit in which the coach kept what it found by itself: nothing a user would take back."""

_UNIT = "unit"
_PENDING = "pending changes"

Values = dict[str, object]
"""Columns of one row, by name."""


@dataclass(frozen=True, slots=True)
class Change:
    """One row changed: of which table, under which key; the columns that changed, before and after."""

    table: str
    key: Values
    before: Values | None
    after: Values | None


@dataclass(frozen=True, slots=True)
class Unit:
    """One thing the user did; ``moment`` is ISO 8601 with offset, ``changes`` stand in the order they were made."""

    id: int
    moment: str
    label: str
    changes: tuple[Change, ...]


class Journal:
    """Reading the journal."""

    def __init__(self, reading: Callable[[], AbstractContextManager[Session]]) -> None:
        self._reading = reading

    def last(self) -> tuple[int, str, str] | None:
        """The id, moment and label of the latest unit that can be taken back, at no cost; None when there is none."""
        with self._reading() as session:
            row = session.scalars(_newest(_UNDOABLE).limit(1)).first()
            return (row.id, row.moment, row.label) if row else None

    def units(self, limit: int = 20) -> list[Unit]:
        """The latest units that can be taken back, newest first."""
        with self._reading() as session:
            return [_unit(session, row) for row in session.scalars(_newest(_UNDOABLE).limit(limit)).all()]

    def found_since(self, unit_id: int) -> list[Unit]:
        """The units after this one in which the coach kept what it found, newest first."""
        with self._reading() as session:
            since = _newest(UnitRow.id > unit_id).where(_begins(FOUND))
            return [_unit(session, row) for row in session.scalars(since).all()]

    def removals(self) -> list[Unit]:
        """All units kept that removed something, newest first."""
        removals = or_(*map(_begins, REMOVALS), _begins(_SET_ASIDE))
        with self._reading() as session:
            return [_unit(session, row) for row in session.scalars(_newest(removals)).all()]


def _newest(which: ColumnElement[bool]) -> Select[UnitRow]:
    return select(UnitRow).where(which).order_by(UnitRow.id.desc())


def _begins(word: str) -> ColumnElement[bool]:
    return UnitRow.label.startswith(word, autoescape=True)


_UNDOABLE = ~_begins(_SET_ASIDE) & ~_begins(FOUND)


def _unit(session: Session, row: UnitRow) -> Unit:
    found = session.scalars(select(ChangeRow).where(ChangeRow.unit_id == row.id).order_by(ChangeRow.id))
    changes = tuple(Change(c.table, json.loads(c.key), _loaded(c.before), _loaded(c.after)) for c in found)
    return Unit(row.id, row.moment, row.label, changes)


def _loaded(text: str | None) -> Values | None:
    return None if text is None else json.loads(text)


def follow(session: Session, label: str, going_on: str | None = None) -> None:
    """Journal what this session writes from now on, as the next unit.

    With ``going_on``, a record's id, it becomes part of the last unit, if that has this label and wrote that record.
    """
    last = session.scalars(_newest(_UNDOABLE).limit(1)).first() if going_on else None
    if last is not None and last.label == label and _wrote(session, last.id, str(going_on)):
        session.info[_UNIT] = last.id
    else:
        session.info[_UNIT] = 1 + session.scalars(select(CounterRow.value)).one()
    event.listen(session, "before_flush", _gather)
    event.listen(session, "after_flush", _write)


def finish(session: Session, label: str) -> None:
    """Close the unit: nothing changed leaves no trace; else it gets its entry, and other processes can see it."""
    unit = session.info[_UNIT]
    if not session.scalar(select(exists().where(ChangeRow.unit_id == unit))):
        return
    now = datetime.datetime.now().astimezone()
    if session.get(UnitRow, unit) is None:
        session.execute(insert(UnitRow).values(id=unit, moment=now.isoformat(timespec="seconds"), label=label))
    _let_go(session, unit - KEPT_UNITS, now - datetime.timedelta(days=KEPT_DAYS))
    count(session)


def _wrote(session: Session, unit: int, record_id: str) -> bool:
    """Whether a unit changed the record with this id."""
    key = _dumped({"id": record_id})
    return bool(session.scalar(select(exists().where(ChangeRow.unit_id == unit, ChangeRow.key == key))))


def _let_go(session: Session, reached: int, oldest: datetime.datetime) -> None:
    """Drop the units up to ``reached``, but for removals made since ``oldest``, which stay in the trash."""
    past = UnitRow.id <= reached
    session.execute(update(UnitRow).where(past, or_(*map(_begins, REMOVALS))).values(label=_SET_ASIDE + UnitRow.label))
    since = oldest.astimezone(datetime.UTC).strftime("%Y-%m-%d %H:%M:%S")
    kept = select(UnitRow.id).where(past, _begins(_SET_ASIDE), func.datetime(UnitRow.moment) >= since)
    for column in (ChangeRow.unit_id, UnitRow.id):
        session.execute(delete(column.class_).where(column <= reached, column.not_in(kept)))


def count(session: Session) -> None:
    """Let other processes see that something was written."""
    session.execute(update(CounterRow).values(value=CounterRow.value + 1))


def _gather(session: Session, context: UOWTransaction, instances: Sequence[object] | None) -> None:
    pending: list[dict[str, object]] = []
    pending += (_change(row, before=None, after=_columns(row)) for row in _recorded(session.new))
    pending += (_difference(row) for row in _recorded(session.dirty) if session.is_modified(row))
    pending += (_change(row, before=_columns(row), after=None) for row in _recorded(session.deleted))
    session.info[_PENDING] = pending


def _write(session: Session, context: UOWTransaction) -> None:
    pending = session.info.pop(_PENDING, [])
    if pending:
        rows = [{**change, "unit_id": session.info[_UNIT]} for change in pending]
        session.connection().execute(insert(ChangeRow.__table__), rows)  # type: ignore[arg-type]


def _recorded(rows: Iterable[object]) -> Iterable[Base]:
    return (row for row in rows if isinstance(row, Recorded) and isinstance(row, Base))


def _columns(row: Base) -> Values:
    return {column.key: getattr(row, column.key) for column in inspect(type(row)).column_attrs}


def _difference(row: Base) -> dict[str, object]:
    before: Values = {}
    after: Values = {}
    for attribute in inspect(type(row)).column_attrs:
        history = inspect(row).attrs[attribute.key].history
        if history.has_changes():
            before[attribute.key] = history.deleted[0] if history.deleted else None
            after[attribute.key] = history.added[0] if history.added else None
    return _change(row, before, after)


def _change(row: Base, before: Values | None, after: Values | None) -> dict[str, object]:
    key: Values = {str(column.key): getattr(row, str(column.key)) for column in inspect(type(row)).primary_key}
    return {"table": row.__tablename__, "key": _dumped(key), "before": _dumped(before), "after": _dumped(after)}


def _dumped(values: Values | None) -> str | None:
    if values is None:
        return None
    return json.dumps(values, ensure_ascii=False, separators=(",", ":"), default=_plain)


def _plain(value: object) -> str:
    if isinstance(value, datetime.date):
        return value.isoformat()
    raise TypeError(f"{type(value)} cannot be journaled")
