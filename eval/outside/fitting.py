"""Balanced accuracy, thresholds and a small logistic regression: what a set is measured and fitted with."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Score = Callable[[Floats], Floats]

_STEPS = 25


def balanced_accuracy(labels: Sequence[bool], said: Sequence[bool]) -> float:
    """Mean of the two recalls, in percent; 50 is chance. Both labels must occur."""
    true, got = np.array(labels, bool), np.array(said, bool)
    return float(50 * (got[true].mean() + (~got[~true]).mean()))


def area(labels: Sequence[bool], scores: Floats) -> float:
    """Area under the curve, in percent: how often a true item scores above an untrue one, ties counting half."""
    true = np.array(labels, bool)
    above, below = scores[true][:, None], scores[~true]
    return float(100 * ((above > below).mean() + 0.5 * (above == below).mean()))


def best_threshold(labels: Sequence[bool], scores: Floats) -> float:
    """The score above which “true” is said with the best balanced accuracy; the lowest of equals."""
    places = [float(scores.min()) - 1.0, *np.unique(scores)]
    return float(max(places, key=lambda place: balanced_accuracy(labels, list(scores > place))))


def fit(signals: Floats, labels: Sequence[bool], penalty: float = 5.0) -> Score:
    """A logistic regression on standardised columns, both classes weighing the same, by Newton's method.

    ``signals`` has a row an item and a column a signal; the result scores such rows, above 0 meaning “true”.
    """
    mean, spread = signals.mean(axis=0), signals.std(axis=0) + 1e-9

    def prepared(rows: Floats) -> Floats:
        return np.column_stack([(rows - mean) / spread, np.ones(len(rows))])

    rows, wanted = prepared(signals), np.array(labels, np.float64)
    share = wanted.mean()
    weight = np.where(wanted == 1, 0.5 / share, 0.5 / (1 - share))
    ridge = np.diag([penalty] * signals.shape[1] + [0.0])
    found = np.zeros(rows.shape[1])
    for _ in range(_STEPS):
        sure = 1 / (1 + np.exp(-rows @ found))
        slope = rows.T @ (weight * (sure - wanted)) + ridge @ found
        bend = (rows * (weight * sure * (1 - sure))[:, None]).T @ rows + ridge
        found = found - np.linalg.solve(bend, slope)
    return lambda some: np.asarray(prepared(some) @ found)
