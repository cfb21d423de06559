"""The coach's own words are kind: no message judges, counts days against anybody, or makes a debt of a favour."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from coach.checks.kind_words import unkind

ROOT = Path(__file__).parent.parent.parent
SPEAKING = sorted(
    path
    for folder in ("coach/app", "coach/cli", "coach/exchange", "coach/store", "coach/index", "coach/domain", "ui")
    for path in (ROOT / folder).rglob("*.py")
)


def _said(path: Path) -> Iterator[str]:
    """The texts in a module that may reach the user: strings with a space in them that are no docstrings."""
    tree = ast.parse(path.read_text("utf-8"))
    bare = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        text = node.value if isinstance(node, ast.Constant) and id(node) not in bare else None
        if isinstance(text, str) and " " in text.strip():
            yield text


@pytest.mark.parametrize("path", SPEAKING, ids=lambda path: str(path.relative_to(ROOT)))
def test_000_02_and_001_09_no_message_of_ours_judges(path: Path) -> None:
    """000-02, 001-09: whatever happened, the words for it blame nobody."""
    assert [text for text in _said(path) if unkind(text)] == []


@pytest.mark.parametrize(
    "text",
    [
        "You failed to reach your goal.",
        "Your streak is broken",
        "Priya owes you a favour",
        "This follow-up is overdue",
        "You should have written earlier",
        "Score: 3",
        "She is in your debt",
        "You never wrote back",
    ],
)
def test_unkind_words_are_seen(text: str) -> None:
    """Words that judge, count against somebody or make a debt."""
    assert unkind(text)


@pytest.mark.parametrize(
    "text",
    [
        "One more observation. Thank you for trying.",
        "It did not hold this time.",
        "Let go of.",
        "You came; that counts.",
    ],
)
def test_kind_words_pass(text: str) -> None:
    """Plain words for what happened."""
    assert unkind(text) == []


def test_002_16_no_message_of_ours_presumes_a_career_stage() -> None:
    """002-16: nothing the ledgers say takes the user for a beginner, a student or a young person."""
    young = ("student", "graduate", "junior", "first job", "young", "early career", "beginner")
    ledgers = [
        path for path in SPEAKING if path.stem in {"promises", "goals", "trials", "giving"} or "ledger" in path.stem
    ]
    assert len(ledgers) >= 8
    assert not [text for path in ledgers for text in _said(path) if any(word in text.casefold() for word in young)]
