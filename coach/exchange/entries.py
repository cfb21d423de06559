"""The ledger lines of a native file: every kind of entry alike, by the fields of its dataclass."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

from pydantic import TypeAdapter, ValidationError

from coach.domain.kinds_of_entry import KINDS_OF_ENTRY
from coach.domain.ledger import Entry
from coach.domain.plain import Json, plain
from coach.exchange.fields import named, whole_characters
from coach.exchange.lines import BadRecord, Record
from coach.exchange.recognition import Faces, derived_id, given_id
from coach.exchange.report import ImportReport
from coach.store.ids import Thing
from coach.store.notebook import Notebook

KINDS = {kind.TYPE: kind for kind in KINDS_OF_ENTRY}
_POINTERS = {"note_id": "note", "person_id": "person", "other_id": "other", "event_id": "event"}
"""What the file calls the records that an entry points at; the one that is never made here is looked at first."""
_REASONS = {
    "date": "is no date such as 2026-11-12",
    "bool": "is neither true nor false",
    "int": "is no whole number",
    "string": "is no text",
    "tuple": "is no list",
    "list": "is no list",
}


def entry_record(entry: Entry) -> Record:
    """The line of an entry: its type, its own fields, and by id what it points at."""
    found = {_POINTERS.get(key, key): value for key, value in plain(entry).items()}
    return {"type": entry.TYPE, **{key: value for key, value in found.items() if value is not None and value != []}}


class Entries:
    """Takes in the entries of one file. ``notes`` are those of the notebook by id, and grow with the file."""

    def __init__(self, notebook: Notebook, report: ImportReport, faces: Faces, notes: Mapping[str, object]) -> None:
        self._notebook, self._report, self._faces, self._notes = notebook, report, faces, notes
        self._here: dict[str, Entry] | None = None
        self._known: set[str] = set()

    def take(self, record: Record, today: date) -> None:
        """Take in one line whose type is among `KINDS`; an event it names and nobody knows is of its day, or today.

        Raises:
            BadRecord: a field is not as it should be, a note is unknown, or the id is another record's.
        """
        kind = KINDS[record["type"]]
        key = given_id(record)
        here = self._all_here()
        before = here.get(key or derived_id(Thing.ENTRY, record))
        if key is None and before is not None:
            self._report.count("unchanged", kind.TYPE)
            return
        if before is not None and type(before) is not kind:
            raise BadRecord(f"is a {kind.TYPE} with the id of a {before.TYPE}")
        entry = _read(kind, {**(plain(before) if before else {}), **_given(record)})
        entry = replace(entry, id=key or derived_id(Thing.ENTRY, record), **self._pointed_at(record, entry, today))
        if entry == before or (key is None and _content(entry) in self._known):
            self._report.count("unchanged", kind.TYPE)
            return
        ledger = self._notebook.ledger(kind)
        kept = ledger.add(entry) if before is None else ledger.save(entry)
        self._report.count("created" if before is None else "updated", kind.TYPE)
        here[kept.id] = kept
        self._known.add(_content(kept))

    def _all_here(self) -> dict[str, Entry]:
        if self._here is None:
            self._here = {entry.id: entry for kind in KINDS_OF_ENTRY for entry in self._notebook.ledger(kind).list()}
            self._known = {_content(entry) for entry in self._here.values()}
        return self._here

    def _pointed_at(self, record: Record, entry: Entry, today: date) -> dict[str, str]:
        found: dict[str, str] = {}
        for key, name in _POINTERS.items():
            who = named(record[name]) if record.get(name) is not None else None
            if who is None:
                continue
            if name == "note":
                if who not in self._notes:
                    raise BadRecord(f"is a {entry.TYPE} from a note that is not in the notebook")
                found[key] = who
            elif name == "event":
                found[key] = self._faces.event(who, getattr(entry, "date", None) or today).id
            else:
                found[key] = self._faces.person(who).id
        return found


def _given(record: Record) -> Record:
    """The fields that a line gives; those that are null count as left out, pointers are resolved elsewhere."""
    elsewhere = {"type", "id", *_POINTERS.values()}
    return {key: _whole(value) for key, value in record.items() if value is not None and key not in elsewhere}


def _whole(value: Json) -> Json:
    """The value with half a character replaced wherever one stands."""
    if isinstance(value, dict):
        return {whole_characters(key): _whole(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_whole(each) for each in value]
    return whole_characters(value) if isinstance(value, str) else value


def _content(entry: Entry) -> str:
    """By what an entry without an id is known again."""
    return json.dumps(entry_record(replace(entry, id="")), sort_keys=True)


@cache
def _document(type_name: str) -> TypeAdapter[Any]:
    return TypeAdapter(KINDS[type_name])


def _read(kind: type[Entry], values: Record) -> Entry:
    """An entry from its fields, each of which must be of its own kind: a number is no date, a text no number."""
    try:
        found: Entry = _document(kind.TYPE).validate_json(json.dumps(values), strict=True)
    except ValidationError as error:
        raise BadRecord(f"is a {kind.TYPE} {_reason({**error.errors(include_url=False)[0]})}") from None
    return found


def _reason(error: Mapping[str, Any]) -> str:
    where, what = ".".join(str(part) for part in error["loc"]), error["type"]
    if what == "missing":
        return f"without “{where}”"
    if what == "enum":
        return f"whose “{where}” is none of {error['ctx']['expected']}"
    if what == "value_error":
        return f"that cannot be: {error['ctx']['error']}"
    return f"whose “{where}” {_REASONS.get(what.partition('_')[0], 'is not as it should be')}"
