"""The lines by what they do are sound, and the probe learns from vectors what can be learned."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest

from coach.practice.signs import Sign, is_praise
from eval.practice import probe
from eval.practice.lines import CLEAN, Labelled, halves, voice


def test_the_halves_are_sound() -> None:
    """About 60 lines a sign and 900 clean ones; no line stands in two places, and every sign is a fault."""
    train, held = halves()
    texts = [one.text for one in (*train, *held, *voice())]
    assert len(set(texts)) == len(texts)
    every = Counter(one.kind for one in (*train, *held))
    assert every.pop(CLEAN) >= 900
    assert min(every.values()) >= 60
    assert set(every) == {one.kind for one in voice()} - {CLEAN} <= {sign for sign in Sign if not is_praise(sign)}
    assert halves() == (train, held)


def _told(kind: str, number: int) -> Labelled:
    return Labelled(kind, f"{kind} {number}")


@pytest.fixture
def far_apart(monkeypatch: pytest.MonkeyPatch) -> tuple[list[Labelled], probe.Vectors]:
    """Lines of two signs and clean ones, each kind in a direction of its own."""
    kinds = ("rude", "pitch", CLEAN)
    monkeypatch.setattr(probe, "signs", lambda: frozenset(kinds) - {CLEAN})
    lines = [_told(kind, number) for kind in kinds for number in range(10)]
    wobble = np.random.default_rng(1).normal(0, 0.05, (len(lines), 3))
    vectors = {one.text: np.eye(3)[kinds.index(one.kind)] + wobble[place] for place, one in enumerate(lines)}
    return lines, vectors


def test_what_lies_apart_is_told_apart(far_apart: tuple[list[Labelled], probe.Vectors]) -> None:
    """Each sign is seen in its own lines, and no clean line is told off."""
    lines, vectors = far_apart
    made = probe.train(lines, vectors, alarms=0.0)
    assert {one.text: made.seen(one.text, vectors) - {one.kind} for one in lines} == {one.text: set() for one in lines}
    assert all(one.kind in made.seen(one.text, vectors) for one in lines if one.kind != CLEAN)


def test_a_row_counts_found_and_told_off() -> None:
    """A way that sees the same in every line finds that sign, and tells off every clean line."""
    lines = [_told("rude", 1), _told("pitch", 1), _told(CLEAN, 1)]
    assert probe.row("some", lines, [lambda _: {"rude"}]) == "| some | 2 | 1 | 1 / 1 |"
