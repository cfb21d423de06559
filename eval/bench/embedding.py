"""Notes embedded a second: through the coach's whole path, against the bare engine asked for the same texts.

The path of the coach reads the notes, divides them, asks the engine, keeps the vectors in the record and writes the
index; the bare engine only answers with vectors, in batches of the same size.
"""

from __future__ import annotations

import json
import statistics
import tempfile
import time
import urllib.request
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from coach.domain.note import Note
from coach.index.collection import Index
from coach.index.pieces import divide
from coach.index.sync import EMBEDDED_AT_A_TIME, sync
from coach.llm.engine import ensure_engine
from coach.llm.protocol import Embedder
from coach.store.notebook import Notebook
from eval.bench import made

COUNT = 256
ROUNDS = 3

Bare = Callable[[Sequence[str]], object]


@dataclass(frozen=True, slots=True)
class Speeds:
    """Notes a second, medians of the rounds."""

    bare: float
    ours: float


def measure(embedder: Embedder, bare: Bare, count: int = COUNT, rounds: int = ROUNDS) -> Speeds:
    """Both in turn, on the same notes in each round and on others in the next."""
    _through_the_coach(list(made.notes(1, made.people(1), seed=99)), embedder)  # loads the libraries, the model too
    taken: list[tuple[float, float]] = []
    for seed in range(rounds):
        notes = list(made.notes(count, made.people(1), seed=100 + seed))
        taken.append((_in_batches(notes, bare), _through_the_coach(notes, embedder)))
    bare_seconds, our_seconds = (statistics.median(column) for column in zip(*taken, strict=True))
    return Speeds(count / bare_seconds, count / our_seconds)


def report(speeds: Speeds) -> str:
    """A table in Markdown."""
    rows = (
        ("the bare engine", speeds.bare, ""),
        ("the coach: read, divide, embed, keep, index", speeds.ours, f"{speeds.ours / speeds.bare:.2f}"),
    )
    return "\n".join(
        ("| | notes a second | ratio |", "|---|---:|---:|", *(f"| {name} | {n:.0f} | {r} |" for name, n, r in rows))
    )


def bare_engine(texts: Sequence[str]) -> object:
    """The engine's vectors for these texts, parsed and thrown away."""
    address = ensure_engine("embeddings")
    request = urllib.request.Request(
        f"{address.base_url}/embeddings",
        json.dumps({"input": list(texts), "model": address.model}).encode(),
        {"Authorization": f"Bearer {address.key}", "Content-Type": "application/json"},
    )
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    with opener.open(request) as answer:
        return json.load(answer)["data"]


def _in_batches(notes: Sequence[Note], bare: Bare) -> float:
    texts = [note.text for note in notes]
    bare(texts[:1])
    began = time.perf_counter()
    for start in range(0, len(texts), EMBEDDED_AT_A_TIME):
        bare(texts[start : start + EMBEDDED_AT_A_TIME])
    return time.perf_counter() - began


def _through_the_coach(notes: Sequence[Note], embedder: Embedder) -> float:
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        notebook = Notebook.open(home, divide=divide)
        index = Index.open(home, embedder.name, embedder.dimensions)
        try:
            with notebook.unit("fill"):
                notebook.people.add(made.people(1)[0])
                for note in notes:
                    notebook.notes.add(note)
            began = time.perf_counter()
            sync(notebook, index, embedder)
            return time.perf_counter() - began
        finally:
            index.close()
            notebook.close()
