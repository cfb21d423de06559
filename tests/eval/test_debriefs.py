"""The debriefs of the evaluation: what the rules secure stays secured, and the cases are sound."""

from __future__ import annotations

from collections import Counter

import pytest

from eval.debriefs import cases, graded, proposed, table, text_of

CASES = cases()


def test_the_cases_are_sound() -> None:
    """Thirty of them, ids once, half of them held back, and every named person is somebody."""
    assert len(CASES) >= 25
    assert len({case["id"] for case in CASES}) == len(CASES)
    halves = Counter(case["split"] for case in CASES)
    assert abs(halves["dev"] - halves["held"]) <= 1
    for case in CASES:
        known = {person["name"] for person in case["people"]} | set(case["new"])
        assert {one for said in case["said"] for name in said["who"] for one in name.split("|")} <= known, case["id"]
        assert all(wanted["has"] in text_of(case) for wanted in case["promises"]), case["id"]


@pytest.fixture(scope="module")
def counts() -> dict[str, Counter[str]]:
    """All cases, by rules alone."""
    found: dict[str, Counter[str]] = {}
    for case in CASES:
        count, _ = graded(case, proposed(case, "off"))
        found.setdefault(case["split"], Counter()).update(count)
    return found


@pytest.mark.parametrize("split", ["dev", "held"])
def test_rules_alone_give_sentences_to_the_right_people(counts: dict[str, Counter[str]], split: str) -> None:
    """Nine sentences of ten at least, nothing lost, every promise that is read has the right direction."""
    count = counts[split]
    assert count["sentences right"] >= 0.9 * count["sentences"]
    assert count["people right"] >= 0.95 * count["people"]
    assert count["promises right"] >= 0.9 * count["promises"]
    assert count["texts whole"] == count["texts"]


def test_the_table_has_both_halves(counts: dict[str, Counter[str]]) -> None:
    """And one line a figure."""
    lines = list(table(counts))
    assert "dev" in lines[0]
    assert "held" in lines[0]
    assert any("nothing lost" in line for line in lines)
