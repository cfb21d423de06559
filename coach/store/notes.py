"""The notes of the record: text as it was typed, who it is about, and its words kept findable in the same unit."""

from __future__ import annotations

from builtins import list as List
from collections.abc import Callable, Iterable, Sequence

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from coach.domain.note import Note
from coach.domain.person import Ref
from coach.errors import NotFound
from coach.store.database import Database, in_batches
from coach.store.hashing import content_hash, text_hash
from coach.store.ledger import release
from coach.store.rows import columns, fields_of, fill, now_added
from coach.store.schema import EventRow, FactRow, NotePersonRow, NoteRow, PersonRow
from coach.store.vectors import VectorCache
from coach.store.words import Words

Divide = Callable[[str], Sequence[str]]
"""How a text is divided into the pieces that are searched and embedded."""

_ELSEWHERE = ("people", "event")


def whole(text: str) -> Sequence[str]:
    """A text as a single piece."""
    return (text,)


class Notes:
    """Repository of notes."""

    def __init__(self, database: Database, words: Words, vectors: VectorCache, divide: Divide) -> None:
        self._database = database
        self._words = words
        self._vectors = vectors
        self._divide = divide

    def add(self, note: Note) -> Note:
        """Keep a new note; its people and its event must be in the notebook."""
        with self._database.writing("add a note") as session:
            session.add(NoteRow(**_values(note), added=now_added()))
            session.add_all(_links(note))
            self._words.put(note.id, self._divide(note.text))
        return note

    def save(self, note: Note) -> Note:
        """Keep a note's new state.

        Raises:
            NotFound: there is no note with this id.
        """
        with self._database.writing("edit a note") as session:
            row = _row(session, note.id)
            if row.text != note.text:
                self.let_go(row.id, row.text)
                self._words.put(note.id, self._divide(note.text))
            fill(row, _values(note))
            self._relink(session, note)
        return note

    def remove(self, note_id: str) -> None:
        """Delete a note with its facts, words and cached vectors.

        Raises:
            NotFound: there is no note with this id.
        """
        with self._database.writing("delete a note") as session:
            row = _row(session, note_id)
            self.let_go(row.id, row.text)
            for kind in (NotePersonRow, FactRow):
                for part in session.scalars(select(kind).where(kind.note_id == note_id)):
                    session.delete(part)
            release(session, note_id=note_id)
            session.delete(row)

    def get(self, note_id: str) -> Note:
        """The note with this id.

        Raises:
            NotFound: there is none.
        """
        with self._database.reading() as session:
            return notes_of(session, [_row(session, note_id)])[0]

    def many(self, ids: Iterable[str]) -> dict[str, Note]:
        """Those of these notes that exist, by id."""
        batches = (self._select(select(NoteRow).where(NoteRow.id.in_(batch))) for batch in in_batches(ids))
        return {note.id: note for found in batches for note in found}

    def all(self) -> List[Note]:
        """Every note, newest first: by date, then by when it was added."""
        return self.list()

    def of_person(self, person_id: str) -> List[Note]:
        """The notes about one person, newest first."""
        return self.list(person_id=person_id)

    def list(
        self, *, person_id: str | None = None, event_id: str | None = None, limit: int | None = None
    ) -> List[Note]:
        """Notes about one person, of one event, or all; newest first, at most ``limit``."""
        statement = select(NoteRow)
        if person_id is not None:
            about = select(NotePersonRow.note_id).where(NotePersonRow.person_id == person_id)
            statement = statement.where(NoteRow.id.in_(about))
        if event_id is not None:
            statement = statement.where(NoteRow.event_id == event_id)
        return self._select(statement.limit(limit))

    def ids_and_hashes(self) -> dict[str, str]:
        """The content hash of every note, by id: what an index compares itself with."""
        with self._database.reading() as session:
            return {key: found for key, found in session.execute(select(NoteRow.id, NoteRow.content_hash))}

    def _select(self, statement: Select[NoteRow]) -> List[Note]:
        with self._database.reading() as session:
            ordered = statement.order_by(NoteRow.date.desc(), NoteRow.added.desc())
            return notes_of(session, session.scalars(ordered).all())

    def let_go(self, note_id: str, text: str) -> None:
        """Drop what follows from the text a note had: its words and its cached vectors, those of its facts as well."""
        self._words.drop(note_id)
        with self._database.reading() as session:
            quotes = session.scalars(select(FactRow.quote).where(FactRow.note_id == note_id)).all()
        self._vectors.forget([text_hash(part) for part in (*self._divide(text), *quotes)])

    def _relink(self, session: Session, note: Note) -> None:
        wanted = {link.person_id: link for link in _links(note)}
        for link in session.scalars(select(NotePersonRow).where(NotePersonRow.note_id == note.id)):
            if link.person_id in wanted:
                fill(link, {"position": wanted.pop(link.person_id).position})
            else:
                session.delete(link)
        session.add_all(wanted.values())


def notes_of(session: Session, rows: Sequence[NoteRow]) -> list[Note]:
    """The notes in these rows, with their people and events, in two further queries."""
    people: dict[str, list[Ref]] = {}
    named = select(NotePersonRow.note_id, PersonRow.id, PersonRow.name).join(PersonRow)
    for batch in in_batches(row.id for row in rows):
        chosen = named.where(NotePersonRow.note_id.in_(batch))
        for note_id, person_id, name in session.execute(chosen.order_by(NotePersonRow.position)):
            people.setdefault(note_id, []).append(Ref(person_id, name))
    events = _events(session, {row.event_id for row in rows if row.event_id is not None})
    return [
        Note(
            **fields_of(Note, row, *_ELSEWHERE),
            people=tuple(people.get(row.id, ())),
            event=events[row.event_id] if row.event_id is not None else None,
        )
        for row in rows
    ]


def refresh_hashes(session: Session, statement: Select[NoteRow]) -> None:
    """Bring the content hash of these notes up to date, after their people or their event changed elsewhere."""
    rows = session.scalars(statement).all()
    for row, note in zip(rows, notes_of(session, rows), strict=True):
        fill(row, {"content_hash": content_hash(note)})


def _events(session: Session, ids: set[str]) -> dict[str, Ref]:
    if not ids:
        return {}
    found = session.execute(select(EventRow.id, EventRow.name).where(EventRow.id.in_(ids)))
    return {event_id: Ref(event_id, name) for event_id, name in found}


def _values(note: Note) -> dict[str, object]:
    event_id = note.event.id if note.event else None
    return {**columns(note, *_ELSEWHERE), "event_id": event_id, "content_hash": content_hash(note)}


def _links(note: Note) -> list[NotePersonRow]:
    ids = dict.fromkeys(ref.id for ref in note.people)
    return [NotePersonRow(note_id=note.id, person_id=key, position=number) for number, key in enumerate(ids)]


def _row(session: Session, note_id: str) -> NoteRow:
    row = session.get(NoteRow, note_id)
    if row is None:
        raise NotFound("This note is not in the notebook.", "See which are with “coach note list”.")
    return row
