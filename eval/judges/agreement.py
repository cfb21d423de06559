"""How far two readers agree: share of equal verdicts, Cohen's kappa, and the threshold that serves best."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Agreement:
    """Of ``count`` messages the share judged alike (0 to 1) and kappa (1 always, 0 as by chance, below worse)."""

    count: int
    accuracy: float
    kappa: float

    @property
    def error(self) -> float:
        """Standard error of kappa, sqrt(po (1 - po) / n) / (1 - pe), after Cohen 1960; 0 where all agree."""
        if self.accuracy == 1 or self.kappa == 1:
            return 0.0
        by_chance = (self.accuracy - self.kappa) / (1 - self.kappa)
        return math.sqrt(self.accuracy * (1 - self.accuracy) / self.count) / (1 - by_chance)

    def as_dict(self) -> dict[str, float]:
        """For the calibration file; three decimals."""
        return {name: round(value, 3) for name, value in asdict(self).items()}


def agreement(hand: Sequence[bool], judge: Sequence[bool]) -> Agreement:
    """Hand labels against a judge's, in the same order.

    Kappa is Cohen's: (observed - expected) / (1 - expected), where ``expected`` is how often two readers with these
    shares of yes would agree by chance (J. Cohen, A coefficient of agreement for nominal scales, 1960).

    Raises:
        ValueError: nothing to compare, or lists of different length.
    """
    count = len(hand)
    if not count or count != len(judge):
        raise ValueError(f"{count} labels cannot be compared with {len(judge)} verdicts")
    observed = sum(one == other for one, other in zip(hand, judge, strict=True)) / count
    ours, theirs = sum(hand) / count, sum(judge) / count
    expected = ours * theirs + (1 - ours) * (1 - theirs)
    return Agreement(count, observed, 0.0 if expected == 1 else (observed - expected) / (1 - expected))


def best_threshold(hand: Sequence[bool], likelihoods: Sequence[float]) -> float:
    """The probability from which on “yes” agrees best with the hand; of several, the one in the widest gap."""
    values = sorted({0.0, 1.0, *likelihoods})
    gaps = [((low + high) / 2, high - low) for low, high in pairwise(values)]
    return max(gaps, key=lambda gap: (agreement(hand, [one >= gap[0] for one in likelihoods]).kappa, gap[1]))[0]
