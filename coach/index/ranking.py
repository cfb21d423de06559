"""Weighing: BM25 over rows of counts, and the fusion of meaning with exact words. Numbers in, numbers out.

Knows nothing of texts, models or stores. How the weights were found is in docs/decisions/0002-search.md.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Real = npt.NDArray[np.float64]
Mask = npt.NDArray[np.bool_]

_K1, _B = 1.2, 0.75
"""BM25's usual saturation and length constants (Robertson and Zaragoza 2009); those of SQLite's own bm25()."""

MEANING_SHORT = 0.7
"""Share of meaning in the score of a note of one piece; exact words have the rest."""

MEANING_LONG = 0.4
"""Share of meaning where all notes are long: the best of many pieces is often best by chance, words are not."""

ABOUT = 1.0
"""Added, in standard deviations, when a note is about somebody whom the query names."""

IN_TIME = 2.0
"""Added, in standard deviations, to notes of the days asked for, when the others cannot be left out."""


def bm25(counts: list[Real], lengths: Real, weights: list[float]) -> Real:
    """Okapi BM25 of each document.

    Args:
        counts: for each query word, how often it stands in each document.
        lengths: of the documents, in any unit.
        weights: of the query words, 1 for a word as typed.

    The inverse document frequency is log(1 + (N - n + 0.5) / (n + 0.5)), never negative: in a notebook about two
    people both names stand in half the notes and must still count.
    """
    total = np.zeros(len(lengths))
    if not len(lengths):
        return total
    norm = _K1 * (1 - _B + _B * lengths / max(float(lengths.mean()), 1.0))
    for count, weight in zip(counts, weights, strict=True):
        containing = int(np.count_nonzero(count))
        if containing:
            rarity = np.log(1 + (len(lengths) - containing + 0.5) / (containing + 0.5))
            total += weight * rarity * count * (_K1 + 1) / (count + norm)
    return total


def standardised(scores: Real, pool: Mask) -> Real:
    """``scores`` in standard deviations from their mean, both taken over ``pool``; zero where all are alike."""
    chosen = scores[pool]
    spread = float(chosen.std()) if len(chosen) else 0.0
    return (scores - chosen.mean()) / spread if spread > 1e-9 else np.zeros(len(scores))


@dataclass(frozen=True, slots=True)
class Signals:
    """What speaks for each note: ``meaning`` is None without an embedder. All arrays have an element a note."""

    meaning: Real | None
    """Cosine of the best piece."""
    best_words: Real
    """BM25 of the best piece."""
    all_words: Real
    """BM25 of the whole note."""
    about: Mask
    """Whether it is about somebody the query names."""
    long: Mask
    """Whether it has several pieces."""


def fused(signals: Signals, pool: Mask) -> Real:
    """One score a note: the weighted mean of the standardised signals. Comparable within ``pool`` only."""
    words = (standardised(signals.best_words, pool) + standardised(signals.all_words, pool)) / 2
    score = words
    if signals.meaning is not None:
        share = float(signals.long[pool].mean()) if pool.any() else 0.0
        weight = MEANING_SHORT + (MEANING_LONG - MEANING_SHORT) * share
        score = weight * standardised(signals.meaning, pool) + (1 - weight) * words
    return score + ABOUT * signals.about


def squashed(score: float) -> float:
    """Between 0 and 1, in the same order: easier to read than standard deviations."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))
