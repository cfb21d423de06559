"""Weighing words against meaning."""

from __future__ import annotations

import numpy as np
import pytest

from coach.index.ranking import ABOUT, MEANING_LONG, MEANING_SHORT, Signals, bm25, fused, squashed, standardised

ALL = np.ones(4, bool)


def _signals(meaning: list[float] | None, words: list[float], long: bool = False) -> Signals:
    array = np.array(words)
    none = np.zeros(len(words), bool)
    return Signals(None if meaning is None else np.array(meaning), array, array, none, none | long)


def test_bm25_agrees_with_the_formula() -> None:
    """One word, twice in the second of three documents of equal length: log(1 + 2.5/1.5) · 2 · 2.2 / (2 + 1.2)."""
    got = bm25([np.array([0.0, 2.0, 0.0])], np.array([5.0, 5.0, 5.0]), [1.0])
    assert got == pytest.approx([0, np.log(1 + 2.5 / 1.5) * 2 * 2.2 / 3.2, 0])


def test_bm25_prefers_rare_words_short_documents_and_weights() -> None:
    """Each holds while the rest is equal; a word in every document still counts for something."""
    lengths = np.array([10.0, 10.0, 30.0])
    rare, common = np.array([1.0, 0.0, 0.0]), np.array([0.0, 1.0, 1.0])
    score = bm25([rare, common], lengths, [1.0, 1.0])
    assert score[0] > score[1] > score[2] > 0
    assert bm25([rare], lengths, [0.5])[0] == pytest.approx(score[0] / 2)
    assert bm25([np.ones(3)], lengths, [1.0]).min() > 0
    assert bm25([], np.array([]), []).size == 0


def test_standardised_has_mean_zero_and_deviation_one_over_the_pool() -> None:
    """Notes outside the pool do not shift it; equal scores, or none, are all zero."""
    scores = np.array([1.0, 2.0, 3.0, 99.0])
    got = standardised(scores, np.array([True, True, True, False]))[:3]
    assert (got.mean(), got.std()) == (pytest.approx(0), pytest.approx(1))
    assert not standardised(np.ones(4), ALL).any()
    assert not standardised(scores, ~ALL).any()


def test_meaning_weighs_less_where_notes_are_long() -> None:
    """Words that disagree with meaning win among long notes and lose among short ones."""
    meaning, words = [1.0, 0.0, 0.5, 0.5], [0.0, 1.0, 0.5, 0.5]
    assert MEANING_LONG < 0.5 < MEANING_SHORT
    assert fused(_signals(meaning, words), ALL).argmax() == 0
    assert fused(_signals(meaning, words, long=True), ALL).argmax() == 1
    assert fused(_signals(None, words), ALL).argmax() == 1


def test_somebody_named_in_the_query_adds_a_constant() -> None:
    """A note about them gains ABOUT, whatever else speaks for it."""
    plain = _signals([0.1, 0.2, 0.3, 0.4], [0.0, 0.0, 1.0, 2.0])
    about = Signals(plain.meaning, plain.best_words, plain.all_words, np.array([True, False, False, False]), plain.long)
    assert fused(about, ALL) - fused(plain, ALL) == pytest.approx([ABOUT, 0, 0, 0])


def test_squashing_keeps_the_order() -> None:
    """Scores lie between 0 and 1 and stay in order."""
    got = [squashed(score) for score in (-50.0, -1.0, 0.0, 2.0, 50.0)]
    assert got == sorted(got)
    assert 0 < got[0] < got[1] < got[2] == 0.5 < got[3] < got[4] < 1
