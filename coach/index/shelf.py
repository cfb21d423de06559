"""What a search has to know of all notes at once: their pieces, days and people, read once a version of the notebook.

A view for counting, without any text; the record stays the truth and the view is dropped when it changes.
"""

from __future__ import annotations

import threading
from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from weakref import WeakKeyDictionary

import numpy as np
import numpy.typing as npt

from coach.index.ranking import Mask, Real
from coach.language.words import fold, words
from coach.store.notebook import Notebook

Whole = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Shelf:
    """All notes, numbered from 0, and their pieces (rows), numbered likewise."""

    note_ids: list[str]
    days: Whole
    """Date of each note, as a proleptic ordinal."""
    numbers: dict[str, int]
    """Note id to its number."""
    rowids: Whole
    """FTS5's key of each row."""
    by_rowid: Whole
    """The rows in the order of those keys."""
    owners: Whole
    """Number of the note of each row."""
    pieces: Whole
    """Which piece of its note each row is."""
    lengths: Real
    """Characters of each row."""
    first_rows: Whole
    """The row at which each note's pieces begin, they follow one another."""
    counts: Whole
    """How many pieces each note has."""
    people: dict[str, Whole]
    """Person id to the numbers of the notes about them."""
    names: dict[str, set[str]]
    """Folded word of a name or an alias to the ids of those it belongs to."""

    def row(self, note_id: str, piece: int) -> int | None:
        """The row of a piece; None when the record no longer has it."""
        number = self.numbers.get(note_id)
        if number is None or not 0 <= piece < self.counts[number]:
            return None
        return int(self.first_rows[number]) + piece

    def notes_of(self, rowids: set[int]) -> Mask:
        """Which notes have one of these rows."""
        found = np.zeros(len(self.note_ids), bool)
        if rowids:
            found[self.owners[np.isin(self.rowids, list(rowids))]] = True
        return found

    def notes_about(self, person_ids: set[str]) -> Mask:
        """Which notes are about one of these people."""
        found = np.zeros(len(self.note_ids), bool)
        for person_id in person_ids & self.people.keys():
            found[self.people[person_id]] = True
        return found


_shelves: WeakKeyDictionary[Notebook, tuple[int, Shelf]] = WeakKeyDictionary()
_turn = threading.Lock()


def shelf_of(notebook: Notebook) -> Shelf:
    """The notes as they stand; read anew only when any process changed the record."""
    version = notebook.version()
    with _turn:
        known = _shelves.get(notebook)
    if known is not None and known[0] == version:
        return known[1]
    shelf = _read(notebook)
    with _turn:
        _shelves[notebook] = (version, shelf)
    return shelf


def _read(notebook: Notebook) -> Shelf:
    rows = sorted(notebook.words.rows(), key=lambda row: (row.note_id, row.piece))
    numbers: dict[str, int] = {}
    days: list[int] = []
    for row in rows:
        if row.note_id not in numbers:
            numbers[row.note_id] = len(numbers)
            days.append(date.fromisoformat(row.day).toordinal())
    owners = np.array([numbers[row.note_id] for row in rows], np.int64)
    counts = np.bincount(owners, minlength=len(numbers)).astype(np.int64)
    rowids = np.array([row.rowid for row in rows], np.int64)
    return Shelf(
        note_ids=list(numbers),
        days=np.array(days, np.int64),
        numbers=numbers,
        rowids=rowids,
        by_rowid=np.argsort(rowids),
        owners=owners,
        pieces=np.array([row.piece for row in rows], np.int64),
        lengths=np.array([row.length for row in rows], np.float64),
        first_rows=np.cumsum(counts) - counts,
        counts=counts,
        people=_people(notebook, numbers),
        names=_names(notebook),
    )


def _people(notebook: Notebook, numbers: dict[str, int]) -> dict[str, Whole]:
    about: dict[str, list[int]] = defaultdict(list)
    for note_id, person_id in notebook.words.about():
        if note_id in numbers:
            about[person_id].append(numbers[note_id])
    return {person_id: np.array(found, np.int64) for person_id, found in about.items()}


def _names(notebook: Notebook) -> dict[str, set[str]]:
    names: dict[str, set[str]] = defaultdict(set)
    for person in notebook.people.all(archived=True):
        for word in words(" ".join((person.name, *person.aliases))):
            names[fold(word)].add(person.id)
    return dict(names)
