"""Fetching the models behind the page: a thread that anybody may look at, while everything else works on."""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass

from coach.errors import CoachError
from coach.llm import weights


@dataclass(frozen=True)
class Progress:
    """How far a fetch is: bytes so far and in all, and seconds left as far as that can be told."""

    done: int
    total: int
    seconds_left: float | None


class Fetch:
    """One fetch of all missing default weights; safe to look at from any session."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None
        self._done = self._total = self._first = 0
        self._began = 0.0
        self._error: CoachError | None = None

    def missing(self) -> list[weights.WeightsInfo]:
        """The default weights that are not on this machine yet."""
        return weights.missing()

    def start(self) -> None:
        """Begin, unless it is under way already."""
        with self._lock:
            if self.running():
                return
            self._error, self._done, self._first, self._began = None, 0, -1, time.monotonic()
            entries = self.missing()
            self._total = sum(entry.size for entry in entries)
            self._thread = threading.Thread(target=self._run, args=(entries,), name="fetch-weights", daemon=True)
            self._thread.start()

    def running(self) -> bool:
        """Whether bytes are arriving."""
        return self._thread is not None and self._thread.is_alive()

    def error(self) -> CoachError | None:
        """What went wrong last time, if anything."""
        return self._error

    def progress(self) -> Progress:
        """How far it is."""
        fresh = self._done - max(self._first, 0)
        pace = fresh / max(time.monotonic() - self._began, 0.1)
        left = (self._total - self._done) / pace if fresh > 0 else None
        return Progress(self._done, self._total, left)

    def _run(self, entries: list[weights.WeightsInfo]) -> None:
        before = 0
        try:
            for entry in entries:
                weights.pull(entry.name, lambda done, _, base=before: self._saw(base + done))  # type: ignore[misc]
                before += entry.size
        except CoachError as error:
            self._error = error

    def _saw(self, done: int) -> None:
        if self._first < 0:
            self._first, self._began = done, time.monotonic()
        self._done = done
