"""Each practice that has to work is named by a test: in the test's name (``test_003_09_…``) or in its docstring."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

import pytest

from coach.practice.scenes import scenes

TESTS = Path(__file__).parent

MESSAGES = (
    *("000-07", "000-16", "000-17", "000-18", "001-06", "001-07", "001-11", "001-12", "002-02", "002-04", "002-05"),
    *("002-09", "002-10", "003-04", "003-08", "003-09", "003-13", "003-17", "004-05", "004-07", "004-10", "004-16"),
)
"""Practices of a message one would send."""
AFTER_AND_STANDING = (
    *("000-01", "000-02", "000-06", "000-08", "000-14", "000-15", "000-16", "001-04", "001-05", "001-06", "001-09"),
    *("001-11", "002-09", "002-11", "002-12", "002-13", "002-16", "003-01", "003-02", "003-03", "003-04", "003-06"),
    *("003-07", "003-10", "003-11", "003-13", "003-14", "003-16", "003-18", "004-01", "004-02", "004-03", "004-04"),
    *("004-06", "004-08", "004-09", "004-10", "004-12", "004-15"),
)
"""Practices of what is noted after a talk, and of what stands: people, ledgers, progress."""

BEFORE_AN_EVENING = (
    *("000-01", "000-03", "000-04", "000-06", "000-07", "000-08", "000-09", "000-10", "000-11", "000-12", "000-13"),
    *("000-15", "000-17", "000-19", "001-01", "001-02", "001-03", "001-08", "001-10", "001-12", "002-01", "002-02"),
    *("002-03", "002-04", "002-05", "002-06", "002-07", "002-10", "002-14", "002-15", "003-05", "003-15", "004-05"),
    *("004-09", "004-11", "004-12", "004-14"),
)
"""Practices of getting ready: each has to work from the terminal and on the page."""

REHEARSED = (
    *("000-02", "000-04", "000-05", "000-06", "000-09", "000-10", "000-11", "000-12", "001-07", "001-08", "002-07"),
    *("002-08", "003-05", "003-12", "004-13", "004-14"),
)
"""Practices of rehearsing: each has a scene it can be carried out in, from the terminal and on the page."""


@cache
def named() -> dict[str, frozenset[str]]:
    """The practices that tests name, each with the folders of those tests."""
    found: dict[str, set[str]] = {}
    for path in TESTS.rglob("test_*.py"):
        if path == Path(__file__):
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
                for practice in practices_in(f"{node.name}\n{ast.get_docstring(node) or ''}"):
                    found.setdefault(practice, set()).add(path.parent.name)
    return {practice: frozenset(folders) for practice, folders in found.items()}


def practices_in(text: str) -> set[str]:
    """The ids in a text, written 003-09 or 003_09."""
    return {f"{article}-{number}" for article, number in re.findall(r"(?<![\d-])(00[0-4])[-_]([01]\d)(?![\d-])", text)}


@pytest.mark.parametrize("practice", MESSAGES)
def test_a_practice_of_messages_is_named_by_a_test(practice: str) -> None:
    """One that is shown by no test is not done."""
    assert practice in named()


@pytest.mark.parametrize("practice", AFTER_AND_STANDING)
def test_a_practice_after_a_talk_is_named_by_a_test(practice: str) -> None:
    """One that is shown by no test is not done."""
    assert practice in named()


@pytest.mark.parametrize("practice", BEFORE_AN_EVENING)
def test_a_practice_before_an_evening_is_named_by_a_test_of_both_doors(practice: str) -> None:
    """One that works at one door only is half done."""
    assert {"cli", "ui"} <= named()[practice]


@pytest.mark.parametrize("practice", REHEARSED)
def test_a_practice_that_is_rehearsed_has_a_scene_and_a_test_of_both_doors(practice: str) -> None:
    """The scene is there to choose, and a test of each door names the practice."""
    assert any(practice in scene.practices for scene in scenes())
    assert {"cli", "ui"} <= named()[practice]


def test_an_id_is_recognised_and_nothing_else_is() -> None:
    """A year, a date or an id of something else is no practice."""
    assert practices_in("test_003_09_x\n000-07, 002-02: …") == {"003-09", "000-07", "002-02"}
    assert practices_in("2003-09 docs 0003-one 003-099 1004-02 2000-01-01") == set()
