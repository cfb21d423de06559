"""Whether a talk is over, and whether I come back to it after my own goodbye."""

from __future__ import annotations

from collections.abc import Sequence

from coach.domain.practice import Turn
from coach.practice.acts import ENDS, Act
from coach.practice.moves import Move


def ended(turns: Sequence[Turn]) -> bool:
    """Whether the others took their leave and nobody went on talking since."""
    last = next((turn for turn in reversed(turns) if not turn.mine), None)
    return last is not None and (last.act in ENDS or last.act == Act.AFTER)


def comes_back(turns: Sequence[Turn], move: Move) -> bool:
    """Whether I ask or offer something after a goodbye of mine; who left of their own accord is gone."""
    return bool(move.asks or move.offers) and not move.leaves and not any(turn.act == Act.LEAVE for turn in turns)
