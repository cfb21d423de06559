"""Records as plain JSON values, field names unchanged: what ``--json`` prints and the native file holds."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from datetime import date
from pathlib import PurePath
from typing import Any

Json = Any
"""A JSON value: an object, a list, a text, a number, true, false or null."""


def plain(value: object) -> Json:
    """Dataclasses become objects, dates ISO 8601, enumerations their value, tuples lists; at any depth."""
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, dict):
        return {str(key): plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [plain(each) for each in value]
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, PurePath):
        return str(value)
    return str(value) if isinstance(value, str) else value
