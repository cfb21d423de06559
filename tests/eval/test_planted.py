"""The planted faults are sound, and the feedback finds those of the half that may be read."""

from __future__ import annotations

from collections import Counter

import pytest

from coach.practice.signs import Sign, is_praise
from eval.practice.faults import measure, table
from eval.practice.talks import HALVES, SPLITS, load

ELEVEN = (
    *("complaint", "needy", "hops", "bragging", "pitch", "flattery", "monologue", "missed-cue", "gossip", "closeness"),
    "no-close",
)


def test_the_talks_are_sound() -> None:
    """Each of the eleven faults at least three times a half and five in all; its words stand in a line of mine."""
    halves = {split: load(split) for split in HALVES}
    talks = [talk for half in halves.values() for talk in half]
    assert len({talk.id for talk in talks}) == len(talks) >= 100
    for half in halves.values():
        planted = Counter(one.kind for talk in half for one in talk.planted)
        assert min(planted[kind] for kind in ELEVEN) >= 3
        assert sum(not talk.planted for talk in half) >= 20
    every = Counter(one.kind for talk in talks for one in talk.planted)
    assert min(every[kind] for kind in ELEVEN) >= 5
    assert set(every) <= {sign.value for sign in Sign if not is_praise(sign)}
    for talk in talks:
        assert all(one.words in talk.turns[one.turn].text and talk.turns[one.turn].mine for one in talk.planted)


@pytest.mark.parametrize("split", HALVES)
def test_planted_faults_are_found_with_exact_quotes(split: str) -> None:
    """002-07, 002-08, 001-07, 000-12: nine of ten of every kind, hardly a clean line told off, every quote exact."""
    figures, _ = measure(load(split))
    assert (figures.inexact, figures.unkind) == (0, 0)
    assert figures.told_off <= figures.clean * 0.02
    for kind in ELEVEN:
        assert figures.recall(kind) >= 0.9, kind
        assert figures.precision(kind) >= 0.8, kind
    assert len(list(table(figures))) == len(figures.kinds) + 2


@pytest.mark.parametrize("split", SPLITS)
def test_nobody_who_did_it_well_is_told_off(split: str) -> None:
    """Whatever the words, hardly a clean line is named, and every quote stands in its line."""
    figures, _ = measure(load(split))
    assert figures.clean > 20
    assert figures.told_off <= figures.clean * 0.02
    assert figures.inexact == 0
