"""Leave-taking and rudeness are told from lines that look alike, on lines kept in `lines/`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from coach.practice.ending import ended
from coach.practice.exchanges import exchanges
from coach.practice.finding_faults import faults
from coach.practice.moves import read_move
from coach.practice.scenes import scenes
from tests.practice.made import played

LINES = Path(__file__).parent / "lines"


def leaves(line: str) -> bool:
    """Whether the line takes leave."""
    return read_move(line).leaves


def rude(line: str) -> bool:
    """Whether the line is rude."""
    return bool(read_move(line).rude)


def rows(name: str, half: int) -> list[str]:
    """Every other row of a file, from `half` on."""
    return (LINES / f"{name}.txt").read_text(encoding="utf-8").splitlines()[half::2]


@pytest.mark.parametrize(("half", "recall", "alarms"), [(0, 0.95, 0.02), (1, 0.9, 0.05)])
@pytest.mark.parametrize(("read", "yes", "no"), [(leaves, "leaves", "stays"), (rude, "rude", "harmless")])
def test_what_a_line_does_is_told_from_what_looks_alike(
    read: Callable[[str], bool], yes: str, no: str, half: int, recall: float, alarms: float
) -> None:
    """000-12: nearly all are heard, hardly any plain line is taken for one; the held half a little less so."""
    missed = [line for line in rows(yes, half) if not read(line)]
    false = [line for line in rows(no, half) if read(line)]
    assert len(missed) <= (1 - recall) * len(rows(yes, half)), missed
    assert len(false) <= alarms * len(rows(no, half)), false


@pytest.mark.parametrize(
    ("line", "leaving"),
    [
        ("It was good to talk. I'll write to you.", ("It was good to talk",)),
        ("It was good to talk with you. I tried your bread. It rose at once. I was surprised.", ()),
        ("I'm going to get a drink, do you want one?", ()),
        ("I see a friend over there, would you excuse me?", ("I see a friend over there, would you excuse me?",)),
        ("I’ve got to go.", ("I’ve got to go",)),
    ],
)
def test_000_12_where_it_stands_decides_what_is_a_goodbye(line: str, leaving: tuple[str, ...]) -> None:
    """000-12: a kind word on the talk is one at the end of a line, a question only when it asks to be excused."""
    assert read_move(line).leaving == leaving


def test_003_12_parting_where_there_is_nothing_for_each_other_is_a_good_end() -> None:
    """003-12: saying so kindly ends the talk, and nothing about it is told off."""
    scene = next(one for one in scenes() if one.id == "nothing-for-each-other")
    talk = (
        "No, sadly not. What do you export?",
        "I do pottery, so I cannot help.",
        "I think we have little in common, and that is fine. I wish you a good evening.",
    )
    turns = played(scene, *talk)
    assert ended(turns)
    assert faults(scene, exchanges(turns, scene)) == []
