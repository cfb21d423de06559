"""Slow steps are handed on in order, their errors too, and whoever waits can leave."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from coach.errors import EngineError
from ui.waiting import watched


def test_steps_come_in_order() -> None:
    """Nothing is lost on the way through the thread."""
    assert list(watched(iter(range(5)), lambda: None)) == [0, 1, 2, 3, 4]


def test_an_error_arrives_after_the_steps_before_it() -> None:
    """It is raised where somebody waits, not in the thread."""

    def steps() -> Iterator[int]:
        yield 1
        raise EngineError("No answer.")

    waiting = watched(steps(), lambda: None)
    assert next(waiting) == 1
    with pytest.raises(EngineError, match="No answer"):
        next(waiting)


def test_a_click_is_noticed_while_nothing_comes_and_ends_the_work() -> None:
    """The beat may raise; the worker then makes no further step."""
    go_on, ended = threading.Event(), threading.Event()
    begun: list[int] = []

    def steps() -> Iterator[int]:
        try:
            for number in range(3):
                begun.append(number)
                go_on.wait(10)
                yield number
        finally:
            ended.set()

    def click() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        next(watched(steps(), click))
    go_on.set()
    assert ended.wait(10)
    assert begun == [0]
