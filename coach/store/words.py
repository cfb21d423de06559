"""The exact-word index: SQLite's FTS5 over the pieces of the notes. The only place with SQL that knows of it.

It answers with occurrences, phrases and highlights; how they are weighed against meaning is the index's business.
Everything asked for is passed as quoted words, so that no operator of FTS5 can be typed into a query.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from sqlalchemy import Connection, text

from coach.store.database import Database, in_batches

_TOKENIZER = "porter unicode61 remove_diacritics 2"
_OPEN, _CLOSE = "\ue0f1\ue0f2", "\ue0f3\ue0f2"  # private-use characters: nobody types them


@dataclass(frozen=True, slots=True)
class Row:
    """One indexed piece: ``piece`` counts from 0 in its note, ``length`` is in characters, ``day`` the note's date."""

    rowid: int
    note_id: str
    piece: int
    length: int
    day: str


Occurrences = npt.NDArray[np.int64]
"""Where a term stands, a line a piece: its rowid, and how often it stands there."""


class Words:
    """The exact-word index over the pieces of notes."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._reader = _Reader()

    def put(self, note_id: str, pieces: Sequence[str]) -> None:
        """Index the pieces of a note that has none yet."""
        rows = [{"text": piece, "note_id": note_id, "piece": number} for number, piece in enumerate(pieces)]
        statement = text("INSERT INTO note_words (text, note_id, piece) VALUES (:text, :note_id, :piece)")
        with self._database.writing("index words") as session:
            if rows:
                session.connection().execute(statement, rows)

    def drop(self, note_id: str) -> None:
        """Take a note's pieces out."""
        with self._database.writing("index words") as session:
            session.connection().execute(text("DELETE FROM note_words WHERE note_id = :id"), {"id": note_id})

    def optimize(self) -> None:
        """Rewrite the index so that dropped words leave the file: FTS5 keeps them until then."""
        with self._database.writing("index words") as session:
            session.connection().execute(text("INSERT INTO note_words (note_words) VALUES ('optimize')"))

    def rows(self) -> list[Row]:
        """Every indexed piece, with the date of its note in ISO 8601, oldest first."""
        statement = text(
            "SELECT w.rowid, w.note_id, w.piece, length(w.text), n.date FROM note_words w "
            "JOIN note n ON n.id = w.note_id ORDER BY w.rowid"
        )
        with self._database.reading() as session:
            return [Row(*values) for values in session.connection().execute(statement)]

    def about(self) -> list[tuple[str, str]]:
        """Which note is about whom: (note id, person id)."""
        with self._database.reading() as session:
            rows = session.connection().execute(text("SELECT note_id, person_id FROM note_person"))
            return [(note_id, person_id) for note_id, person_id in rows]

    def terms(self, said: str) -> tuple[str, ...]:
        """``said`` as the index sees it: lower case, without accents, stemmed, in order, each term once."""
        return self._reader.terms(said)

    def known(self, terms: Iterable[str]) -> set[str]:
        """Those of these terms that stand anywhere."""
        statement = text("SELECT 1 FROM temp.note_terms WHERE term = :term LIMIT 1")
        with self._vocabulary() as connection:
            return {term for term in set(terms) if connection.execute(statement, {"term": term}).first()}

    def occurrences(self, terms: Iterable[str]) -> dict[str, Occurrences]:
        """Where these terms stand; a term that stands nowhere is left out."""
        found: dict[str, Occurrences] = {}
        statement = "SELECT doc, count(*) FROM temp.note_terms WHERE term = ? GROUP BY doc"
        with self._vocabulary() as connection:
            # A common word stands in thousands of pieces: past SQLAlchemy, whose row objects cost more than the query.
            cursor = connection.connection.cursor()
            for term in dict.fromkeys(terms):
                cursor.execute(statement, (term,))
                rows = cursor.fetchall()
                if rows:
                    found[term] = np.array(rows, np.int64)
            cursor.close()
        return found

    def vocabulary(self) -> list[str]:
        """Every term of the index, once."""
        statement = text("SELECT term FROM temp.note_vocabulary")
        with self._vocabulary() as connection:
            return list(connection.execute(statement).scalars())

    def with_phrase(self, phrase: str) -> set[int]:
        """Pieces in which the words of ``phrase`` stand side by side, stemmed; none for a phrase without words."""
        if not self.terms(phrase):
            return set()
        statement = text("SELECT rowid FROM note_words WHERE note_words MATCH :phrase")
        with self._database.reading() as session:
            return set(session.connection().execute(statement, {"phrase": _quoted(phrase)}).scalars())

    def with_characters(self, characters: str) -> set[int]:
        """Pieces that contain these characters anywhere: for scripts that set no spaces."""
        statement = text("SELECT rowid FROM note_words WHERE instr(text, :characters) > 0")
        with self._database.reading() as session:
            return set(session.connection().execute(statement, {"characters": characters}).scalars())

    def marks(self, rowids: Sequence[int], said: Sequence[str]) -> dict[int, tuple[tuple[int, int], ...]]:
        """Spans of each piece to highlight: whole words that match, by stem, any of the words or phrases ``said``."""
        wanted = [_quoted(each) for each in said if self.terms(each)]
        if not wanted or not rowids:
            return {}
        statement = (
            "SELECT rowid, highlight(note_words, 0, :open, :close) FROM note_words "
            "WHERE note_words MATCH :match AND rowid IN ({})"
        )
        values = {"open": _OPEN, "close": _CLOSE, "match": " OR ".join(wanted)}
        with self._database.reading() as session:
            rows = _chosen(session.connection(), statement, rowids, values)
            return {rowid: _spans(marked) for rowid, marked in rows}

    @contextmanager
    def _vocabulary(self) -> Iterator[Connection]:
        """A connection on which FTS5's own tables of terms can be read; they live in memory and cost nothing."""
        with self._database.reading() as session:
            connection = session.connection()
            for name, kind in (("note_terms", "instance"), ("note_vocabulary", "row")):
                connection.exec_driver_sql(
                    f"CREATE VIRTUAL TABLE IF NOT EXISTS temp.{name} USING fts5vocab(main, note_words, {kind})"
                )
            yield connection


class _Reader:
    """Reads terms exactly as the index does, by asking FTS5 itself, in memory and away from the notebook."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._memory: sqlite3.Connection | None = None

    def terms(self, said: str) -> tuple[str, ...]:
        with self._lock:
            if self._memory is None:
                self._memory = sqlite3.connect(":memory:", check_same_thread=False, isolation_level=None)
                self._memory.execute(f"CREATE VIRTUAL TABLE said USING fts5(text, tokenize='{_TOKENIZER}')")
                self._memory.execute("CREATE VIRTUAL TABLE terms USING fts5vocab(said, instance)")
            self._memory.execute("DELETE FROM said")
            self._memory.execute("INSERT INTO said (text) VALUES (?)", (said,))
            rows = self._memory.execute("SELECT term FROM terms ORDER BY offset").fetchall()
        return tuple(dict.fromkeys(term for (term,) in rows))


def _quoted(said: str) -> str:
    return '"' + said.replace('"', " ").replace("\0", " ") + '"'


def _chosen(
    connection: Connection, statement: str, rowids: Iterable[int], values: Mapping[str, str] | None = None
) -> Iterator[tuple[int, str]]:
    """The rows of ``statement`` for these rowids, which replace its ``{}``."""
    for batch in in_batches(int(rowid) for rowid in rowids):
        listed = ",".join(map(str, batch))
        rows = connection.execute(text(statement.format(listed)), dict(values or {}))
        yield from ((rowid, found) for rowid, found in rows)


def _spans(marked: str) -> tuple[tuple[int, int], ...]:
    """The marked stretches, as positions in the text without the marks."""
    spans, position = [], 0
    for number, part in enumerate(marked.split(_OPEN)):
        inside, closed, after = part.partition(_CLOSE)
        if number and closed:
            spans.append((position, position + len(inside)))
        position += len(inside) + len(after)
    return tuple(spans)
