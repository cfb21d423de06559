"""Between rows and the frozen dataclasses of the domain: same names, lists in rows, tuples in the domain."""

from __future__ import annotations

import time
from dataclasses import fields
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from _typeshed import DataclassInstance
    from sqlalchemy import Row

    from coach.store.schema import Base

_last = 0


def now_added() -> int:
    """A stamp for ordering: nanoseconds since 1970, larger than any this process gave before."""
    global _last
    _last = max(_last + 1, time.time_ns())
    return _last


def columns(record: DataclassInstance, *leave: str) -> dict[str, Any]:
    """Values for the columns that bear the record's field names, all but those to ``leave``."""
    found = {field.name: getattr(record, field.name) for field in fields(record) if field.name not in leave}
    return {name: list(value) if isinstance(value, tuple) else value for name, value in found.items()}


def fill(row: Base, values: dict[str, Any]) -> None:
    """Set a row's columns; those that stay as they are do not count as changed."""
    for name, value in values.items():
        if getattr(row, name) != value:
            setattr(row, name, value)


def fields_of(kind: type[DataclassInstance], row: Base | Row[Any], *leave: str) -> dict[str, Any]:
    """Arguments to make the domain's record from a row, of a table or of a query for its columns."""
    found = {name: getattr(row, name) for name in _names(kind) if name not in leave}
    return {name: tuple(value) if isinstance(value, list) else value for name, value in found.items()}


@cache
def _names(kind: type[DataclassInstance]) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))
