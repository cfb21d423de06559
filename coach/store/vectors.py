"""Vectors computed before, by embedder and text: so that nothing is embedded twice. Not journaled, not counted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from sqlalchemy import delete, select
from sqlalchemy.dialects.sqlite import insert

from coach.store.database import Database, in_batches
from coach.store.schema import VectorRow

_STORED = np.dtype("<f4")


class VectorCache:
    """Vectors as float32, keyed by the embedder's name and `hashing.text_hash` of the embedded text."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get_many(self, embedder: str, hashes: Sequence[str]) -> dict[str, list[float]]:
        """Those of these vectors that are known, by hash."""
        found: dict[str, list[float]] = {}
        with self._database.reading() as session:
            for batch in in_batches(hashes):
                known = select(VectorRow.hash, VectorRow.vector).where(VectorRow.embedder == embedder)
                for key, blob in session.execute(known.where(VectorRow.hash.in_(batch))):
                    found[key] = np.frombuffer(blob, _STORED).tolist()
        return found

    def put_many(self, embedder: str, vectors: Mapping[str, Sequence[float]]) -> None:
        """Keep vectors, by hash; one already known is replaced."""
        if not vectors:
            return
        rows = [
            {"embedder": embedder, "hash": key, "vector": np.asarray(vector, _STORED).tobytes()}
            for key, vector in vectors.items()
        ]
        statement = insert(VectorRow)
        replace = statement.on_conflict_do_update(set_={"vector": statement.excluded.vector})
        with self._database.writing("keep vectors") as session:
            session.connection().execute(replace, rows)

    def forget(self, hashes: Sequence[str]) -> None:
        """Drop the vectors of these texts, whoever embedded them."""
        with self._database.writing("drop vectors") as session:
            for batch in in_batches(hashes):
                session.connection().execute(delete(VectorRow).where(VectorRow.hash.in_(batch)))
