"""Writing the whole notebook to a native file, in an order that can be read back in one pass."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from coach.domain.event import Event
from coach.domain.fact import Fact
from coach.domain.kinds_of_entry import KINDS_OF_ENTRY
from coach.domain.note import Note
from coach.domain.plain import plain
from coach.domain.profile import Profile
from coach.errors import StoreError
from coach.exchange.entries import entry_record
from coach.store.notebook import Notebook


def write_out(notebook: Notebook, path: Path) -> int:
    """Write every record, one a line; returns how many. The file appears whole or not at all, readable by its owner.

    Raises:
        StoreError: it cannot be written.
    """
    unfinished = path.with_name(f".{path.name}.{os.getpid()}.part")
    count = 0
    try:
        descriptor = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with open(descriptor, "w", encoding="utf-8", newline="\n") as file:
            for record in native_records(notebook):
                file.write(json.dumps(record, ensure_ascii=False) + "\n")
                count += 1
        unfinished.replace(path)
    except OSError as error:
        raise StoreError(f"“{path}” could not be written: {error.strerror}.", "Name another file.") from error
    finally:
        unfinished.unlink(missing_ok=True)
    return count


def native_records(notebook: Notebook) -> Iterator[dict[str, Any]]:
    """Every record of a notebook: me, people, events, each note with its facts, oldest first, the ledgers, drafts."""
    me = notebook.profile.get()
    if me != Profile():
        yield _record("me", me)
    for person in notebook.people.all(archived=True):
        yield _record("person", person)
    for event in reversed(notebook.events.all()):
        yield _event(event)
    for note in reversed(notebook.notes.all()):
        facts = notebook.facts.of_note(note.id)
        yield _note(note, len(facts))
        yield from map(_fact, facts)
    for kind in KINDS_OF_ENTRY:
        yield from map(entry_record, notebook.ledger(kind).list())
    for draft in reversed(notebook.drafts.list()):
        yield {"type": "draft", **plain(draft)}


def _event(event: Event) -> dict[str, Any]:
    """A target is written where it was named; what is read back counts as named."""
    record = _record("event", event)
    if not record.pop("own_target", False):
        del record["target"]
    return record


def _note(note: Note, facts: int) -> dict[str, Any]:
    """``facts`` says how many of the lines that follow are this note's, so that a reader need not read it anew."""
    record = _record("note", note)
    record["people"] = [ref.id for ref in note.people]
    if note.event:
        record["event"] = note.event.id
    return {**record, "facts": facts}


def _fact(fact: Fact) -> dict[str, Any]:
    record = _record("fact", fact)
    return {{"note_id": "note", "person_id": "person"}.get(key, key): value for key, value in record.items()}


def _record(kind: str, value: object) -> dict[str, Any]:
    """The fields that hold something."""
    kept = {key: each for key, each in plain(value).items() if not (each is None or each is False or each == [])}
    return {"type": kind, **kept}
