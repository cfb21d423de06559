"""The pairs of the evaluation are sound, and rules alone introduce nobody wrongly."""

from __future__ import annotations

from collections import Counter

from coach.llm.metered import Meter
from coach.settings import Engine
from eval.pairs import GOAL, cases, played, table

CASES = cases()


def test_the_cases_are_sound() -> None:
    """Forty pairs: half share a goal, a quarter a pastime, a quarter nothing; both halves have as many of each."""
    assert len({case["id"] for case in CASES}) == len(CASES) == 40
    sorts = Counter(case["wanted"] for case in CASES)
    assert sorts["goal"] + sorts["serves"] == 20
    assert sorts["interest"] == sorts["nothing"] == 10
    for sort in sorts:
        halves = Counter(case["split"] for case in CASES if case["wanted"] == sort)
        assert halves["dev"] == halves["held"]


def test_004_05_rules_alone_call_no_pastime_a_goal() -> None:
    """004-05: without a model few goals are found, and none where there is none; no request is made."""
    meter = Meter()
    told = list(played(CASES, Engine.OFF, meter))
    assert meter.requests == 0
    assert not [one.case["id"] for one in told if one.said == GOAL != one.wanted]
    assert len(list(table(told))) == 4
