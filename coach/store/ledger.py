"""Ledgers: lines of every kind in one table, each a document with the records it points at beside it.

See docs/decisions/0006 for why they are not a table each.
"""

from __future__ import annotations

from builtins import list as List
from dataclasses import replace
from functools import cached_property
from typing import Generic, TypeVar

from pydantic import TypeAdapter
from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from coach.domain.ledger import Entry
from coach.errors import NotFound
from coach.language.verbs import article
from coach.store.database import Database
from coach.store.ids import Thing, new_id
from coach.store.rows import fill, now_added
from coach.store.schema import EntryRow

E = TypeVar("E", bound=Entry)

_SPOKEN = {
    "felt-good": "a good word",
    "put-aside": "a thing put aside",
    "keep-in-touch": "an interval",
    "exit": "a way out",
    "self-intro": "a self-introduction",
    "intro": "an introduction",
    "brain-pick": "a plan to pick a brain",
    "sample": "a sample of my voice",
    "practice": "a rehearsal",
    "scene": "a scene of my own",
}
"""Kinds whose name in the native file is no word of the language."""
_LISTED_BY = {"practice": "practised", "scene": "practice"}
"""Kinds that are listed by a command of another name."""
POINTERS = ("person_id", "other_id", "event_id", "note_id")
"""Fields of an entry that have a column of their own, so that it is found by what it is about."""


class Ledger(Generic[E]):
    """Repository of one kind of entry. Reads inside a unit see its writes."""

    def __init__(self, database: Database, kind: type[E]) -> None:
        self._database = database
        self._kind = kind

    @property
    def _noun(self) -> str:
        """The kind in the words of the journal: “an opportunity”."""
        word = _SPOKEN.get(self._kind.TYPE, self._kind.TYPE)
        return word if " " in word else f"{article(word)} {word}"

    @cached_property
    def _document(self) -> TypeAdapter[E]:
        return TypeAdapter(self._kind)

    def add(self, entry: E) -> E:
        """Keep a new entry; one without an id gets one."""
        kept = entry if entry.id else replace(entry, id=new_id(Thing.ENTRY))
        with self._database.writing(f"note {self._noun}") as session:
            session.add(EntryRow(id=kept.id, type=self._kind.TYPE, added=now_added(), **self._columns(kept)))
            session.flush()
        return kept

    def save(self, entry: E) -> E:
        """Keep an entry's new state.

        Raises:
            NotFound: there is none of this kind with this id.
        """
        with self._database.writing(f"change {self._noun}") as session:
            row = session.get(EntryRow, entry.id)
            if row is None or row.type != self._kind.TYPE:
                raise self._unknown()
            fill(row, self._columns(entry))
            session.flush()
        return entry

    def remove(self, entry_id: str) -> None:
        """Take an entry out.

        Raises:
            NotFound: there is none of this kind with this id.
        """
        with self._database.writing(f"remove {self._noun}") as session:
            row = session.get(EntryRow, entry_id)
            if row is None or row.type != self._kind.TYPE:
                raise self._unknown()
            session.delete(row)
            session.flush()

    def get(self, entry_id: str) -> E:
        """The entry with this id.

        Raises:
            NotFound: there is none of this kind.
        """
        with self._database.reading() as session:
            row = session.get(EntryRow, entry_id)
            if row is None or row.type != self._kind.TYPE:
                raise self._unknown()
            return self._document.validate_python(row.document)

    def list(self, *, person_id: str | None = None, event_id: str | None = None, note_id: str | None = None) -> List[E]:
        """Entries in the order they were made, all or those about a person (either of two), an event or a note."""
        statement = select(EntryRow).where(EntryRow.type == self._kind.TYPE).order_by(EntryRow.added)
        if person_id is not None:
            statement = statement.where(or_(EntryRow.person_id == person_id, EntryRow.other_id == person_id))
        if event_id is not None:
            statement = statement.where(EntryRow.event_id == event_id)
        if note_id is not None:
            statement = statement.where(EntryRow.note_id == note_id)
        with self._database.reading() as session:
            return [self._document.validate_python(row.document) for row in session.scalars(statement)]

    def _columns(self, entry: E) -> dict[str, object]:
        document = self._document.dump_python(entry, mode="json")
        return {name: getattr(entry, name) for name in POINTERS} | {"document": document}

    def _unknown(self) -> NotFound:
        return NotFound(
            f"This {self._noun.split(' ', 1)[1]} is not in the notebook.",
            f"See which are with “coach {_LISTED_BY.get(self._kind.TYPE, self._kind.TYPE)} list”.",
        )


def hand_over(database: Database, gone_id: str, kept_id: str) -> None:
    """Make every entry about one person be about another: two of them turned out to be the same."""
    with database.writing("hand over entries") as session:
        for row in session.scalars(select(EntryRow)):
            document = _replaced(row.document, gone_id, kept_id)
            if document != row.document:
                pointers = {name: _replaced(getattr(row, name), gone_id, kept_id) for name in POINTERS}
                fill(row, pointers | {"document": document})
        session.flush()


def release(session: Session, note_id: str | None = None, event_id: str | None = None) -> None:
    """Let the entries that point at a note or an event live on without it."""
    about = EntryRow.event_id == event_id if note_id is None else EntryRow.note_id == note_id
    gone = {"event_id": None} if note_id is None else {"note_id": None, "quote": None}
    for row in session.scalars(select(EntryRow).where(about)):
        fill(row, {"document": row.document | gone, **{name: None for name in gone if name in POINTERS}})


def _replaced(value: object, old: str, new: str) -> object:
    """A document with one id in the place of another, wherever it stands."""
    if isinstance(value, dict):
        return {key: _replaced(each, old, new) for key, each in value.items()}
    if isinstance(value, list):
        return [_replaced(each, old, new) for each in value]
    return new if value == old else value
