"""The Chroma collection of one home: the only module that imports chromadb.

It keeps the text, metadata and vector of every piece, one collection an embedder. All of it follows from the record
and may be deleted at any time, even while it is open; whatever Chroma cannot read is thrown away and built anew by
`coach.index.sync`. It knows nothing of SQLite. The assumptions made about Chroma are tests of their own.
"""

from __future__ import annotations

import itertools
import json
import os
import re
import shutil
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from coach import paths
from coach.errors import Locked, StoreError
from coach.index.scrubbing import wipe_freed_memory

if TYPE_CHECKING:
    from chromadb.api import ClientAPI
    from chromadb.api.models.Collection import Collection
    from filelock import FileLock

BATCH = 1_000
"""Pieces written or deleted at a time; Chroma takes 5,461 at most."""

_LOCK_SECONDS = 10.0
_STATE = "state.json"

Metadata = Mapping[str, str | int | bool]


class IndexDamaged(Exception):
    """Chroma cannot read what is in the index's folder; never reaches the user, the index is rebuilt."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One piece as it is kept: ``key`` is unique in the home, ``vector`` a unit vector."""

    key: str
    text: str
    metadata: Metadata
    vector: Sequence[float]


class Index:
    """The vectors of one home by one embedder. May be shared by threads; several processes take turns writing."""

    def __init__(self, folder: Path, lock: FileLock, name: str, dimensions: int) -> None:
        self._folder, self._lock = folder, lock
        self.name, self.dimensions = name, dimensions
        self._turn = threading.RLock()
        self._client: ClientAPI | None = None
        self._opened: Collection | None = None
        self._generation: str | None = None

    @classmethod
    def open(cls, home: Path, embedder_name: str, dimensions: int) -> Index:
        """The index of a home for one embedder. Nothing is read or imported until it is used."""
        from filelock import FileLock

        lock = FileLock(home / "index.lock", timeout=_LOCK_SECONDS, mode=0o600)
        clean = re.sub(r"[^a-zA-Z0-9]+", "-", embedder_name).strip("-") or "embedder"
        return cls(paths.index_dir(home), lock, f"notes-{clean[:200]}-{dimensions}", dimensions)

    def fingerprint(self) -> str | None:
        """What `finish` left last, by any process; None when the index is missing, unfinished or newly begun."""
        found = self._state().get(self.name)
        return str(found["fingerprint"]) if found and found.get("fingerprint") else None

    def hashes(self) -> dict[str, str]:
        """The ``hash`` in the metadata of every piece, by key.

        Raises:
            IndexDamaged: Chroma cannot read it.
        """
        with self._using() as collection:
            found = collection.get(include=["metadatas"])
            rows = zip(found["ids"], found["metadatas"] or [], strict=True)
            return {key: str((metadata or {}).get("hash", "")) for key, metadata in rows}

    def put(self, entries: Sequence[Entry]) -> None:
        """Keep these pieces; one that was there is replaced whole: an upsert would keep its old metadata.

        Raises:
            IndexDamaged: Chroma cannot write it.
        """
        import numpy as np

        self.remove([entry.key for entry in entries])
        with self._using() as collection:
            for start in range(0, len(entries), BATCH):
                batch = entries[start : start + BATCH]
                collection.add(
                    ids=[entry.key for entry in batch],
                    embeddings=np.asarray([entry.vector for entry in batch], dtype=np.float32),
                    metadatas=cast(Any, [dict(entry.metadata) for entry in batch]),
                    documents=[entry.text for entry in batch],
                )

    def remove(self, keys: Sequence[str]) -> None:
        """Drop these pieces; unknown ones are none to drop.

        Raises:
            IndexDamaged: Chroma cannot write it.
        """
        with self._using() as collection:
            for start in range(0, len(keys), BATCH):
                collection.delete(ids=list(keys[start : start + BATCH]))

    def nearest(
        self, vector: Sequence[float], count: int, among: Sequence[str] | None = None
    ) -> list[tuple[str, float]]:
        """The ``count`` pieces most alike in meaning as (key, cosine), best first.

        Args:
            vector: what to compare with, `dimensions` long.
            count: how many at most.
            among: keys to choose from; None for all.

        Raises:
            IndexDamaged: Chroma cannot read it.
        """
        from chromadb.errors import ChromaError

        with self._using() as collection:
            try:
                return _nearest(collection, vector, count, among)
            except ChromaError:
                if among is None:
                    raise
                # An unknown key is an error to Chroma; there are some while another process is still writing.
                known = collection.get(ids=list(among), include=[])["ids"]
                return _nearest(collection, vector, count, known)

    def begin(self) -> None:
        """Mark the index as unfinished: a process that dies while writing leaves it to be compared anew.

        Raises:
            IndexDamaged: the folder cannot be written.
        """
        self._note(None)

    def finish(self, fingerprint: str) -> None:
        """Mark the index as holding the notes that ``fingerprint`` stands for; other processes then look again.

        Raises:
            IndexDamaged: the folder cannot be written.
        """
        self._note(fingerprint)

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Hold the index against other processes and threads.

        Raises:
            Locked: another process held it for ten seconds.
            StoreError: the home cannot be written.
        """
        import filelock

        try:
            self._folder.parent.mkdir(parents=True, exist_ok=True)
            # One lock object: the thread that holds it may take it again, another thread waits like a process.
            self._lock.acquire()
        except filelock.Timeout as error:
            raise Locked("Another window or command is building the search index.", "Try again in a moment.") from error
        except OSError as error:
            raise StoreError(f"The search index could not be written: {error.strerror}.") from error
        try:
            yield
        finally:
            self._lock.release()

    def purge(self) -> None:
        """Delete the folder: what Chroma deletes stays in its files until they go. The next sync fills it again.

        Raises:
            StoreError: the folder cannot be removed.
        """
        with self.writing():
            self.close()
            try:
                shutil.rmtree(self._folder, ignore_errors=False)
            except FileNotFoundError:
                pass
            except OSError as error:
                raise StoreError(f"The search index could not be cleared: {error.strerror}.") from error

    def close(self) -> None:
        """Let go of the files."""
        with self._turn:
            client, self._client, self._opened, self._generation = self._client, None, None, None
            if client is not None:
                cast(Any, client).close()  # there, and missing from the type that the constructor names

    @contextmanager
    def _using(self) -> Iterator[Collection]:
        """The collection, reopened when another process wrote or the folder went: Chroma itself would not notice."""
        from chromadb.errors import ChromaError

        with self._turn:
            try:
                yield self._current()
            except (ChromaError, OSError, ValueError, RuntimeError, KeyError) as error:
                raise IndexDamaged(str(error)) from error
            except BaseException as error:
                if type(error).__name__ == "PanicException":  # raised by Chroma's Rust core, and no Exception
                    raise IndexDamaged(str(error)) from error
                raise

    def _current(self) -> Collection:
        generation = self._current_generation()
        if self._opened is None or generation != self._generation or not self._folder.is_dir():
            self.close()
            try:
                self._opened = self._open()
            except Exception as error:  # whatever a client that half opened a damaged file comes up with
                raise IndexDamaged(str(error)) from error
            self._generation = generation
        return self._opened

    def _open(self) -> Collection:
        import chromadb
        from chromadb.config import Settings

        wipe_freed_memory()
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        settings = Settings(anonymized_telemetry=False)
        self._client = chromadb.PersistentClient(_respelled(self._folder), settings=settings)
        # Without embedding_function=None Chroma would bring an embedder of its own and fetch its weights.
        return self._client.get_or_create_collection(
            self.name, embedding_function=None, configuration={"hnsw": {"space": "cosine", "ef_search": 200}}
        )

    def _current_generation(self) -> str | None:
        return cast("str | None", self._state().get(self.name, {}).get("generation"))

    def _state(self) -> dict[str, dict[str, Any]]:
        try:
            found = json.loads((self._folder / _STATE).read_text())
        except (OSError, ValueError):
            return {}
        return found if isinstance(found, dict) else {}

    def _note(self, fingerprint: str | None) -> None:
        """Write the state in one step; this process knows what it wrote itself and need not open anew."""
        mine = self._opened is not None and self._current_generation() == self._generation
        wipe_freed_memory()
        generation = os.urandom(8).hex()
        state = {**self._state(), self.name: {"fingerprint": fingerprint, "generation": generation}}
        draft = self._folder / f"{_STATE}.{os.getpid()}"
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            draft.write_text(json.dumps(state))
            draft.replace(self._folder / _STATE)
        except OSError as error:
            raise IndexDamaged(str(error)) from error
        if mine:
            self._generation = generation


def _nearest(
    collection: Collection, vector: Sequence[float], count: int, among: Sequence[str] | None
) -> list[tuple[str, float]]:
    import numpy as np

    if among is not None and not among:
        return []
    found = collection.query(
        query_embeddings=cast(Any, [np.asarray(vector, dtype=np.float32)]),
        n_results=count,
        ids=list(among) if among is not None else None,
        include=["distances"],
    )
    distances = (found["distances"] or [[]])[0]
    return [(key, 1.0 - distance) for key, distance in zip(found["ids"][0], distances, strict=True)]


_openings = itertools.count(1)


def _respelled(folder: Path) -> str:
    """The folder under a spelling not used before in this process.

    Chroma shares one engine among all clients of a path, stale or broken as it may be; by another spelling of the path
    ("index//.", "index/./") it makes a new one.
    """
    return str(folder) + "".join("/." if bit == "1" else "/" for bit in f"{next(_openings):b}")
