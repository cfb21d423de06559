"""A second look where nothing matched: the notes that came nearest, statement by statement.

A hurried note holds six things about somebody; its vector is their average and lies near none of them. Only when
a search would come back empty are the nearest notes divided and compared again: most searches never pay for it.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from coach.index.ranking import Mask, Real
from coach.index.shelf import Shelf
from coach.language.statements import statements
from coach.llm.protocol import Embedder
from coach.store.notebook import Notebook

NOTES = 6
"""Notes looked at again: some forty statements, a few tenths of a second."""
FLOOR = 0.38
"""Cosine from which a single statement is called alike; higher than for whole notes, since there are more tries."""


def look_again(
    notebook: Notebook, shelf: Shelf, embedder: Embedder, vector: Sequence[float], nearness: Real, allowed: Mask
) -> Mask:
    """The notes one of whose statements lies near the query.

    Args:
        vector: the query's, of unit length.
        nearness: cosine of each note, below any real one where the index did not name it.
        allowed: notes that may be found.

    Raises:
        ModelError: the embedder cannot be used.
    """
    found = np.zeros(len(allowed), bool)
    numbers = [n for n in np.argsort(-nearness)[:NOTES].tolist() if allowed[n] and nearness[n] > 0]
    notes = notebook.notes.many([shelf.note_ids[n] for n in numbers])
    parts = [
        (n, part.text) for n in numbers if (note := notes.get(shelf.note_ids[n])) for part in statements(note.text)
    ]
    if parts:
        vectors = np.array(embedder.embed([text for _, text in parts]))
        for (number, _), cosine in zip(parts, (vectors @ np.array(vector)).tolist(), strict=True):
            found[number] |= cosine >= FLOOR
    return found
