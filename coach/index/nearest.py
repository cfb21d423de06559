"""Asking the index for what is nearest in meaning, and putting it right when it cannot answer."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass

import numpy as np

from coach.errors import Locked
from coach.index.collection import Index, IndexDamaged
from coach.index.ranking import Mask, Real
from coach.index.shelf import Shelf
from coach.index.sync import keys_of, note_of, sync
from coach.llm.protocol import Embedder
from coach.store.notebook import Notebook

NEAREST = 200
"""Pieces the index is asked for: enough to see how good an ordinary note scores, few enough to take a millisecond."""

MOST_KEYS = 2_000
"""Up to this many pieces to choose from, the index is told which; beyond, the others are left out afterwards."""


@dataclass(frozen=True, slots=True)
class Nearest:
    """The index asked with one query's vector."""

    notebook: Notebook
    index: Index | None
    embedder: Embedder | None
    vector: list[float] | None

    def among(self, shelf: Shelf, allowed: Mask) -> Real | None:
        """Cosine of each row, of the nearest `NEAREST` that may be found; NaN for the others, None without a model."""
        if self.index is None or self.vector is None:
            return None
        keys = None
        if not allowed.all() and int(shelf.counts[allowed].sum()) <= MOST_KEYS:
            numbers = np.flatnonzero(allowed).tolist()
            keys = [key for n in numbers for key in keys_of(shelf.note_ids[n], int(shelf.counts[n]))]
        count = NEAREST if keys is not None or allowed.all() else 2 * NEAREST
        found = np.full(len(shelf.rowids), np.nan)
        for key, cosine in self._ask(count, keys):
            row = shelf.row(*note_of(key))
            if row is not None and allowed[shelf.owners[row]]:
                found[row] = cosine
        return found

    def _ask(self, count: int, keys: list[str] | None) -> list[tuple[str, float]]:
        assert self.index is not None
        assert self.vector is not None
        assert self.embedder is not None
        if self.index.fingerprint() is None:  # its folder was deleted, or a process died while filling it
            self._catch_up()
        try:
            return self.index.nearest(self.vector, count, keys)
        except IndexDamaged:
            self._catch_up(anew=True)
        try:
            return self.index.nearest(self.vector, count, keys)
        except IndexDamaged:  # twice: the disk is full or read-only; exact words still answer
            return []

    def _catch_up(self, *, anew: bool = False) -> None:
        assert self.index is not None
        assert self.embedder is not None
        with suppress(Locked):  # another process is at it: what is there answers meanwhile
            if anew:
                self.index.purge()
            sync(self.notebook, self.index, self.embedder)
