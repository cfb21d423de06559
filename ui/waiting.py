"""Waiting for slow steps without going deaf: the work runs behind, and whoever waits can be called away at any time."""

from __future__ import annotations

import threading
from collections.abc import Callable, Generator, Iterator
from queue import Empty, SimpleQueue
from typing import TypeVar

T = TypeVar("T")

_BEAT_SECONDS = 0.15


class _End:
    """The last thing a worker says: that it is done, or what went wrong."""

    def __init__(self, error: Exception | None = None) -> None:
        self.error = error


def watched(steps: Iterator[T], beat: Callable[[], object]) -> Generator[T, None, None]:
    """Hand on the steps one by one while they are made in a thread of their own.

    ``beat`` is called every moment that nothing comes; it is where Streamlit may end the run because of a click.
    However the waiting ends, the worker stops after the step it is in. What it raises is raised here.
    """
    made: SimpleQueue[T | _End] = SimpleQueue()
    left = threading.Event()
    threading.Thread(target=_work, args=(steps, made, left), name="steps", daemon=True).start()
    try:
        while True:
            try:
                step = made.get(timeout=_BEAT_SECONDS)
            except Empty:
                beat()
                continue
            if not isinstance(step, _End):
                yield step
            elif step.error is not None:
                raise step.error
            else:
                return
    finally:
        left.set()


def _work(steps: Iterator[T], made: SimpleQueue[T | _End], left: threading.Event) -> None:
    try:
        for step in steps:
            made.put(step)
            if left.is_set():
                break
        made.put(_End())
    except Exception as error:  # it is raised again where somebody waits
        made.put(_End(error))
