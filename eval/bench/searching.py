"""How long a search takes as the notebook grows: the whole `Coach.search` against a plain query of the same collection.

The plain query is what a program without the rest would do: embed the question and ask Chroma for ten notes, with the
same filter by person. Vectors are synthetic: those of a few hundred made-up notes, each varied by noise, since
embedding a hundred thousand notes says nothing about searching them.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from coach import paths
from coach.app import Coach, open_coach
from coach.domain.person import Person
from coach.llm.protocol import Embedder
from coach.settings import Settings, load_settings
from coach.store.hashing import text_hash
from eval.bench import made

if TYPE_CHECKING:
    from chromadb.api.models.Collection import Collection
    from chromadb.api.types import Where

SIZES = (1_000, 10_000)
LARGE = (100_000,)
PEOPLE = 200
TODAY = date(2026, 11, 16)
_EMBEDDED = 400
_NOISE = 0.5
_AT_A_TIME = 5_000


@dataclass(frozen=True, slots=True)
class Spread:
    """Milliseconds: the median, and what one in twenty exceeds."""

    p50: float
    p95: float


@dataclass(frozen=True, slots=True)
class Row:
    """Searches of a notebook of ``notes`` notes; ``embedding`` is the part of both that embeds the question."""

    notes: int
    about_one: bool
    whole: Spread
    plain: Spread
    embedding: Spread


def measure(embedder: Embedder, sizes: Sequence[int] = SIZES, count: int = 60) -> list[Row]:
    """``count`` different questions at each size, of all notes and then of those about one person."""
    known = np.array(embedder.embed(made.texts(min(_EMBEDDED, max(sizes)))))
    return [row for size in sizes for row in _at(embedder, known, size, count)]


def report(rows: Sequence[Row]) -> str:
    """A table in Markdown; times in milliseconds."""
    lines = [
        "| notes | asked of | `coach.search` p50 | p95 | plain Chroma p50 | p95 | ratio | embedding, in both |",
        "|---:|---|---:|---:|---:|---:|---:|---:|",
    ]
    return "\n".join([*lines, *map(_line, rows)])


def _line(row: Row) -> str:
    asked_of = "one person" if row.about_one else "all"
    times = (row.whole.p50, row.whole.p95, row.plain.p50, row.plain.p95)
    cells = " | ".join(f"{each:.0f} ms" for each in times)
    ratio = row.whole.p50 / row.plain.p50
    return f"| {row.notes:,} | {asked_of} | {cells} | {ratio:.1f} | {row.embedding.p50:.0f} ms |"


def _at(embedder: Embedder, known: np.ndarray[Any, Any], size: int, count: int) -> Iterator[Row]:
    with tempfile.TemporaryDirectory() as folder, notebook_of(Path(folder), embedder, known, size) as coach:
        asked = made.queries(count)
        yield _row(coach, embedder, size, asked, None)
        yield _row(coach, embedder, size, asked, made.people(PEOPLE))


@contextmanager
def notebook_of(home: Path, embedder: Embedder, known: np.ndarray[Any, Any], size: int) -> Iterator[Coach]:
    """A coach over ``size`` made-up notes, indexed by synthetic vectors; ``known`` are those they vary."""
    settings: Settings = load_settings(home, today=TODAY)
    coach = open_coach(settings, embedder=embedder)
    about = made.people(PEOPLE)
    written = list(made.notes(size, about))
    chance = np.random.default_rng(1)
    try:
        with coach.notebook.unit("people"):
            for person in about:
                coach.notebook.people.add(person)
        for start in range(0, size, _AT_A_TIME):
            batch = written[start : start + _AT_A_TIME]
            with coach.notebook.unit("notes"):
                for note in batch:
                    coach.notebook.notes.add(note)
            vectors = _varied(known[np.arange(start, start + len(batch)) % len(known)], chance)
            keys = [text_hash(note.text) for note in batch]
            coach.notebook.vectors.put_many(embedder.name, dict(zip(keys, vectors.tolist(), strict=True)))
        coach.search("team")  # brings the index in step
        yield coach
    finally:
        coach.close()


def _varied(vectors: np.ndarray[Any, Any], chance: np.random.Generator) -> np.ndarray[Any, Any]:
    noise = chance.normal(size=vectors.shape)
    mixed = vectors + _NOISE * noise / np.linalg.norm(noise, axis=1, keepdims=True)
    return np.asarray(mixed / np.linalg.norm(mixed, axis=1, keepdims=True))


def _row(coach: Coach, embedder: Embedder, size: int, asked: Sequence[str], about: Sequence[Person] | None) -> Row:
    collection = _collection(coach.settings.home)
    coach.search(asked[0])  # the notes' view for counting is read once a version of the notebook
    taken: list[tuple[float, float, float]] = []
    for number, query in enumerate(asked):
        person = about[number % len(about)] if about else None
        whole = _milliseconds(partial(coach.search, query, person=person.name if person else None))
        embedding = _milliseconds(partial(embedder.embed, [query]))
        vectors = np.array(embedder.embed([query]), np.float32)
        where: Where | None = {f"person:{person.id}": True} if person else None
        plain = _milliseconds(partial(collection.query, query_embeddings=vectors, n_results=10, where=where))
        taken.append((whole, embedding + plain, embedding))
    return Row(size, about is not None, *(_spread(column) for column in zip(*taken, strict=True)))


def _collection(home: Path) -> Collection:
    """The coach's own collection, opened as any program would."""
    import chromadb
    from chromadb.config import Settings as ChromaSettings

    client = chromadb.PersistentClient(str(paths.index_dir(home)), ChromaSettings(anonymized_telemetry=False))
    return client.get_collection(client.list_collections()[0].name, embedding_function=None)


def _milliseconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return 1_000 * (time.perf_counter() - began)


def _spread(taken: Sequence[float]) -> Spread:
    return Spread(statistics.median(taken), statistics.quantiles(taken, n=20, method="inclusive")[18])
