"""Finding notes: by meaning and by exact words, fused; by person, by date, without what was excluded.

The steps of one search: understand the query, look its words up, choose the notes that may answer, ask the index for
the nearest in meaning, weigh, and show the piece that matched. Without index or embedder words alone do it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from coach.domain.hit import Hit
from coach.index.choosing import Scored, Time, allowed_notes, ranked, time_of
from coach.index.collection import Index
from coach.index.lookup import Found, Wanted, find, named_people, wanted_words
from coach.index.nearest import Nearest
from coach.index.pieces import pieces
from coach.index.query import Query, understand
from coach.index.ranking import Mask, Real, Signals, bm25, fused, squashed, standardised
from coach.index.second_look import look_again
from coach.index.shelf import Shelf, shelf_of
from coach.llm.protocol import Embedder
from coach.store.notebook import Notebook

FLOOR = 0.25
"""Cosine from which a piece is called alike in meaning; unrelated sentences of all-MiniLM-L6-v2 stay below."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """A query with its words looked up."""

    query: Query
    wanted: list[Wanted]
    meaning_text: str


def search(
    notebook: Notebook,
    index: Index | None,
    embedder: Embedder | None,
    query: str,
    *,
    today: date,
    person_id: str | None = None,
    limit: int = 10,
) -> list[Hit]:
    """Notes that answer a query, best first; see `search_many`."""
    return search_many(notebook, index, embedder, [query], today=today, person_id=person_id, limit=limit)[0]


def search_many(
    notebook: Notebook,
    index: Index | None,
    embedder: Embedder | None,
    queries: Sequence[str],
    *,
    today: date,
    person_id: str | None = None,
    limit: int = 10,
) -> list[list[Hit]]:
    """The answers to several queries, in order; all are embedded in one go.

    Args:
        notebook: the record.
        index: its vectors, brought in step by `coach.index.sync.sync`; None to go by words alone.
        embedder: who embeds the queries; None to go by words alone.
        queries: anything at all; an empty one finds nothing.
        today: what “yesterday” counts from.
        person_id: only notes about this person.
        limit: how many hits at most for each query.

    Raises:
        ModelError: the embedder cannot be used.
        StoreError: the notebook cannot be read.
    """
    shelf = shelf_of(notebook)
    asked = [_ask(query, today, notebook, shelf) for query in queries]
    vectors: dict[str, list[float]] = {}
    if index is not None and embedder is not None:
        vectors = _embedded(embedder, [each.meaning_text for each in asked if each.meaning_text])
    return [
        _answer(
            notebook, shelf, Nearest(notebook, index, embedder, vectors.get(each.meaning_text)), each, person_id, limit
        )
        for each in asked
    ]


def _ask(text: str, today: date, notebook: Notebook, shelf: Shelf) -> _Asked:
    query = understand(text, today, shelf.names)
    wanted = wanted_words(query, notebook.words, shelf)
    meaning = query.meaning_text
    for each in wanted:
        if each.corrected:
            meaning = re.sub(rf"\b{re.escape(each.word)}\b", each.corrected, meaning)
    return _Asked(query, wanted, meaning)


def _embedded(embedder: Embedder, texts: Sequence[str]) -> dict[str, list[float]]:
    """Queries are not kept in the cache: what was asked is nobody's business."""
    distinct = list(dict.fromkeys(texts))
    return dict(zip(distinct, embedder.embed(distinct), strict=True)) if distinct else {}


def _answer(
    notebook: Notebook, shelf: Shelf, nearest: Nearest, asked: _Asked, person_id: str | None, limit: int
) -> list[Hit]:
    query = asked.query
    if limit < 1 or not (query.words or query.phrases or query.lists):
        return []
    allowed = allowed_notes(notebook, shelf, query, person_id)
    time = None if query.span is None else time_of(notebook, shelf, query.span, allowed)
    if query.lists:
        return _listed(notebook, shelf, allowed if time is None else time.inside, limit)
    found = find(asked.wanted, notebook.words, shelf)
    scored = _score(shelf, nearest, found, allowed, time, quoted=bool(query.phrases))
    hits = _hits(notebook, shelf, asked, scored, ranked(shelf, scored, time, limit))
    return hits if hits or time is None else _listed(notebook, shelf, time.inside, limit)


def _score(
    shelf: Shelf, nearest: Nearest, found: Sequence[Found], allowed: Mask, time: Time | None, *, quoted: bool
) -> Scored:
    weights = [each.wanted.weight for each in found]
    row_words = bm25([each.rows for each in found], shelf.lengths, weights)
    note_lengths = np.bincount(shelf.owners, shelf.lengths, len(shelf.note_ids)).astype(np.float64)
    all_words = bm25([each.notes for each in found], note_lengths, weights)
    worded = allowed & ((all_words > 0) | quoted)  # with a phrase, every note allowed has it
    cosines = nearest.among(shelf, allowed)
    if cosines is not None and time is not None:
        of_those_days = nearest.among(shelf, time.inside)  # they need not be among the nearest of all
        cosines = cosines if of_those_days is None else np.fmax(cosines, of_those_days)
    about = shelf.notes_about(named_people([each.wanted for each in found]))
    long = shelf.counts > 1
    if cosines is None or np.isnan(cosines).all():
        signals = Signals(None, _best(row_words, shelf), all_words, about, long)
        return Scored(fused(signals, worded), np.zeros(len(allowed), bool), worded, row_words)
    nearness = _best(np.nan_to_num(cosines, nan=-2.0), shelf)
    pool = worded | (nearness > -2.0)
    filled = np.where(np.isnan(cosines), np.nanmin(cosines), cosines)  # no nearer than the last that was given
    rows = pool[shelf.owners]
    row_score = standardised(filled, rows) + standardised(row_words, rows)
    signals = Signals(_best(filled, shelf), _best(row_words, shelf), all_words, about, long)
    meant = nearness >= FLOOR
    if not (meant | worded).any() and nearest.embedder is not None and nearest.vector is not None:
        meant = look_again(nearest.notebook, shelf, nearest.embedder, nearest.vector, nearness, allowed)
    return Scored(fused(signals, pool), meant, worded, row_score)


def _best(rows: Real, shelf: Shelf) -> Real:
    """The best row of each note."""
    return np.maximum.reduceat(rows, shelf.first_rows) if len(rows) else rows


def _hits(
    notebook: Notebook, shelf: Shelf, asked: _Asked, scored: Scored, order: Sequence[tuple[int, float]]
) -> list[Hit]:
    notes = notebook.notes.many([shelf.note_ids[number] for number, _ in order])
    best = {n: int(shelf.first_rows[n]) + int(scored.row_score[shelf.owners == n].argmax()) for n, _ in order}
    said = [form for each in asked.wanted for form in each.said] + list(asked.query.phrases)
    marks = notebook.words.marks([int(shelf.rowids[row]) for row in best.values()], said)
    hits: list[Hit] = []
    for number, score in order:
        note = notes.get(shelf.note_ids[number])
        if note is None:  # deleted by another process since the shelf was read
            continue
        row = best[number]
        matched = ("meaning",) * bool(scored.meant[number]) + ("words",) * bool(scored.worded[number])
        parts = pieces(note.text) if shelf.counts[number] > 1 else []
        piece = parts[int(shelf.pieces[row])].text if parts else note.text
        hits.append(Hit(note, squashed(score), matched, piece, marks.get(int(shelf.rowids[row]), ())))
    return hits


def _listed(notebook: Notebook, shelf: Shelf, chosen: Mask, limit: int) -> list[Hit]:
    """Notes in no order of merit: the newest first, matched by nothing but their date or what they lack."""
    numbers = np.flatnonzero(chosen)
    newest = numbers[np.argsort(-shelf.days[numbers], kind="stable")][:limit].tolist()
    notes = notebook.notes.many([shelf.note_ids[number] for number in newest])
    ordered = [notes[shelf.note_ids[number]] for number in newest if shelf.note_ids[number] in notes]
    return [Hit(note, 0.5, (), pieces(note.text)[0].text) for note in ordered]
