"""Stand-in until SEARCH writes this module: keeps the exact-word index in step, without a search."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import text

from coach.store.database import Database


class Words:
    """The exact-word index over the pieces of notes."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, note_id: str, pieces: Sequence[str]) -> None:
        """Index the pieces of a note that has none yet."""
        rows = [{"text": piece, "note_id": note_id, "piece": number} for number, piece in enumerate(pieces)]
        statement = text("INSERT INTO note_words (text, note_id, piece) VALUES (:text, :note_id, :piece)")
        with self._database.writing("index words") as session:
            session.connection().execute(statement, rows)

    def drop(self, note_id: str) -> None:
        """Take a note's pieces out."""
        with self._database.writing("index words") as session:
            session.connection().execute(text("DELETE FROM note_words WHERE note_id = :id"), {"id": note_id})

    def optimize(self) -> None:
        """Rewrite the index so that dropped words leave the file."""
        with self._database.writing("index words") as session:
            session.connection().execute(text("INSERT INTO note_words (note_words) VALUES ('optimize')"))
