"""Keeping the index in step with the record: compares both sides, repairs what differs, and nothing else.

The record is the truth. Running it twice does nothing the second time; interrupted, it goes on where it stopped,
because vectors are kept in the record by the text they stand for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from coach.domain.note import Note
from coach.errors import StoreError
from coach.index import pieces
from coach.index.collection import Entry, Index, IndexDamaged
from coach.llm.protocol import Embedder
from coach.store.hashing import text_hash
from coach.store.notebook import Notebook

Progress = Callable[[int, int], None]
"""Told (notes done, notes to write) after each batch."""

NOTES_AT_A_TIME = 128
"""Notes divided, embedded and written together."""

EMBEDDED_AT_A_TIME = 64
"""Texts handed to the embedder at once."""


@dataclass(frozen=True, slots=True)
class SyncReport:
    """What a sync did, counted in notes; ``embedded`` counts pieces whose vector had to be made."""

    notes: int = 0
    written: int = 0
    removed: int = 0
    embedded: int = 0
    rebuilt: bool = False
    """Whether the index could not be read and was built anew."""


def sync(notebook: Notebook, index: Index, embedder: Embedder, progress: Progress | None = None) -> SyncReport:
    """Bring the index in step with the notebook. Costs a few milliseconds when nothing changed.

    Raises:
        Locked: another process keeps writing to the index or the notebook.
        ModelError: the embedder cannot be used; what was embedded until then is kept.
        StoreError: the index can neither be read nor built anew.
    """
    hashes = notebook.notes.ids_and_hashes()
    fingerprint = _fingerprint(hashes, index)
    if index.fingerprint() == fingerprint:
        return SyncReport(notes=len(hashes))
    with index.writing():
        if index.fingerprint() == fingerprint:  # another process was faster
            return SyncReport(notes=len(hashes))
        try:
            return _repair(notebook, index, embedder, progress)
        except IndexDamaged:
            index.purge()
        try:
            return _repair(notebook, index, embedder, progress, rebuilt=True)
        except IndexDamaged as error:
            message = f"The search index cannot be written: {error}."
            raise StoreError(message, "Check the disk's free space; search by words works without it.") from error


def in_step(notebook: Notebook, index: Index) -> bool:
    """Whether `sync` would have nothing to do. Reads only, and asks no embedder."""
    return index.fingerprint() == _fingerprint(notebook.notes.ids_and_hashes(), index)


def keys_of(note_id: str, count: int) -> list[str]:
    """The keys under which the pieces of a note are kept."""
    return [f"{note_id}:{number}" for number in range(count)]


def note_of(key: str) -> tuple[str, int]:
    """The note and the number of the piece that a key stands for."""
    note_id, _, number = key.rpartition(":")
    return note_id, int(number)


def _repair(
    notebook: Notebook, index: Index, embedder: Embedder, progress: Progress | None, rebuilt: bool = False
) -> SyncReport:
    hashes = notebook.notes.ids_and_hashes()
    index.begin()
    kept = _complete(index.hashes(), hashes)
    index.remove(kept.stray)
    missing = [note_id for note_id in hashes if note_id not in kept.notes]
    embedded, done = 0, 0
    for start in range(0, len(missing), NOTES_AT_A_TIME):
        batch = missing[start : start + NOTES_AT_A_TIME]
        notes = [note for note in notebook.notes.many(batch).values() if note.id in hashes]
        embedded += _write(notebook, index, embedder, notes, hashes)
        done += len(batch)
        if progress is not None:
            progress(done, len(missing))
    index.finish(_fingerprint(hashes, index))
    return SyncReport(len(hashes), len(missing), kept.gone, embedded, rebuilt)


@dataclass(frozen=True, slots=True)
class _Kept:
    notes: frozenset[str]
    """Notes that are whole in the index."""
    stray: list[str]
    """Pieces to take out: of notes gone, changed or half written."""
    gone: int
    """How many notes of the index are no longer in the record."""


def _complete(found: dict[str, str], wanted: dict[str, str]) -> _Kept:
    """``found`` are the index's hashes by key, as `_mark` writes them."""
    by_note: dict[str, list[str]] = {}
    for key in found:
        by_note.setdefault(note_of(key)[0], []).append(key)
    whole = frozenset(
        note_id
        for note_id, keys in by_note.items()
        if note_id in wanted and {found[key] for key in keys} == {_mark(wanted[note_id], len(keys))}
    )
    stray = [key for note_id, keys in by_note.items() if note_id not in whole for key in keys]
    return _Kept(whole, stray, sum(note_id not in wanted for note_id in by_note))


def _mark(content_hash: str, count: int) -> str:
    """What every piece of a note carries: a piece missing, or divided by other rules, shows."""
    return f"{pieces.RULES}.{content_hash}/{count}"


def _write(notebook: Notebook, index: Index, embedder: Embedder, notes: Sequence[Note], hashes: dict[str, str]) -> int:
    divided = {note.id: pieces.divide(note.text) for note in notes}
    vectors, embedded = vectors_of(notebook, embedder, [text for texts in divided.values() for text in texts])
    entries: list[Entry] = []
    for note in notes:
        texts = divided[note.id]
        for number, (key, text) in enumerate(zip(keys_of(note.id, len(texts)), texts, strict=True)):
            metadata = _metadata(note, number, _mark(hashes[note.id], len(texts)))
            entries.append(Entry(key, text, metadata, vectors[text_hash(text)]))
    index.put(entries)
    return embedded


def vectors_of(notebook: Notebook, embedder: Embedder, texts: Sequence[str]) -> tuple[dict[str, list[float]], int]:
    """The vectors of these texts by `text_hash`, and how many had to be made; those are kept for the next time."""
    by_hash = {text_hash(text): text for text in texts}
    known = notebook.vectors.get_many(embedder.name, list(by_hash))
    missing = [key for key in by_hash if key not in known]
    for batch in _batches(missing):
        made = dict(zip(batch, embedder.embed([by_hash[key] for key in batch]), strict=True))
        notebook.vectors.put_many(embedder.name, made)
        known.update(made)
    return known, len(missing)


def _batches(keys: list[str]) -> Iterator[list[str]]:
    for start in range(0, len(keys), EMBEDDED_AT_A_TIME):
        yield keys[start : start + EMBEDDED_AT_A_TIME]


def _metadata(note: Note, piece: int, fingerprint: str) -> dict[str, str | int | bool]:
    """What the index knows beside the text; people as one flag each, since Chroma holds no lists to filter by."""
    known: dict[str, str | int | bool] = {
        "note_id": note.id,
        "piece": piece,
        "hash": fingerprint,
        "day": note.date.toordinal(),
        "private": note.private,
    }
    if note.event is not None:
        known["event"] = note.event.id
    if note.place:
        known["place"] = note.place
    return known | {f"person:{ref.id}": True for ref in note.people}


def _fingerprint(hashes: dict[str, str], index: Index) -> str:
    listed = "\n".join(f"{note_id} {hashes[note_id]}" for note_id in sorted(hashes))
    return text_hash(f"{index.name} {pieces.RULES}\n{listed}")
