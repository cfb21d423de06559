"""A judge is measured against hand labels before it is heard; what came out is kept per model.

The threshold is fixed on the one half of the labels (``fix``), agreement is measured on the other (``held``).
A calibration holds for one model and one wording of the rubric: a changed rubric must be measured again.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from eval.judges.agreement import Agreement, agreement, best_threshold
from eval.judges.asking import QUESTIONS, RUBRICS, likelihood_of_yes, load_rubric

if TYPE_CHECKING:
    from coach.llm.protocol import ChatModel

LABELS = RUBRICS / "labels.jsonl"
KEPT = RUBRICS / "calibration.json"
LEAST_KAPPA = 0.4
"""“Moderate” begins here (Landis and Koch 1977); a judge below it is not used."""
UNSURE = 0.5
"""Stands for an answer that is neither yes nor no."""


@dataclass(frozen=True, slots=True)
class Label:
    """A message and what a person said of it, by rubric; ``half`` is ``fix`` or ``held``."""

    id: str
    half: str
    message: str
    labels: Mapping[str, bool]


@dataclass(frozen=True, slots=True)
class Calibrated:
    """One rubric measured with one model; ``sha256`` is the rubric's."""

    rubric: str
    threshold: float
    fixed: Agreement
    held: Agreement
    sha256: str

    @property
    def used(self) -> bool:
        """Whether this judge agrees with people well enough to be heard."""
        return self.held.kappa >= LEAST_KAPPA

    def as_dict(self) -> dict[str, Any]:
        """For the calibration file."""
        return {
            "threshold": round(self.threshold, 4),
            "fixed": self.fixed.as_dict(),
            "held": self.held.as_dict(),
            "used": self.used,
            "sha256": self.sha256,
        }


def read_labels(path: Path = LABELS) -> list[Label]:
    """The labelled messages."""
    return [Label(**json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines()]


def calibrate(model: ChatModel, labels: Sequence[Label], rubrics: Sequence[str] = tuple(QUESTIONS)) -> list[Calibrated]:
    """Every rubric asked about every message that has a label for it."""
    return [
        measured(rubric, labels, {one.id: _likelihood(model, rubric, one.message) for one in _labelled(labels, rubric)})
        for rubric in rubrics
    ]


def measured(rubric: str, labels: Sequence[Label], likely: Mapping[str, float]) -> Calibrated:
    """How well these probabilities of “yes”, by the message's id, agree with the hand.

    Raises:
        ValueError: one half holds no label for this rubric.
    """
    halves = {half: [one for one in _labelled(labels, rubric) if one.half == half] for half in ("fix", "held")}
    hand = {half: [label.labels[rubric] for label in some] for half, some in halves.items()}
    given = {half: [likely[label.id] for label in some] for half, some in halves.items()}
    threshold = best_threshold(hand["fix"], given["fix"])
    fixed, held = (agreement(hand[half], [one >= threshold for one in given[half]]) for half in ("fix", "held"))
    return Calibrated(rubric, threshold, fixed, held, load_rubric(rubric).sha256)


def _labelled(labels: Sequence[Label], rubric: str) -> list[Label]:
    return [label for label in labels if rubric in label.labels]


def _likelihood(model: ChatModel, rubric: str, message: str) -> float:
    answer = likelihood_of_yes(model, rubric, message)
    return UNSURE if answer is None else answer


def keep(model: str, found: Sequence[Calibrated], path: Path = KEPT) -> None:
    """Write what was found with ``model``; other rubrics' and models' figures stay."""
    kept = _kept(path)
    kept[model] = kept.get(model, {}) | {one.rubric: one.as_dict() for one in found}
    path.write_text(json.dumps(kept, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def thresholds(model: str, path: Path = KEPT) -> dict[str, float]:
    """The judges that may be heard with ``model``, and from which probability on their answer is yes."""
    measured = _kept(path).get(model, {})
    return {
        rubric: one["threshold"]
        for rubric, one in measured.items()
        if one["used"] and one["sha256"] == load_rubric(rubric).sha256
    }


def standing(model: str, path: Path = KEPT) -> list[str]:
    """One line a rubric: used or not, and why."""
    measured, heard = _kept(path).get(model, {}), thresholds(model, path)
    return [_line(rubric, measured.get(rubric), rubric in heard) for rubric in QUESTIONS]


def _line(rubric: str, one: Mapping[str, Any] | None, heard: bool) -> str:
    if one is None:
        return f"judge {rubric}: not used (not calibrated with this model)"
    held = Agreement(**one["held"])
    figures = f"kappa {held.kappa:.2f} ± {held.error:.2f}, accuracy {held.accuracy:.2f} on {held.count} messages"
    if one["used"] and not heard:
        return f"judge {rubric}: not used (its rubric has changed since it was calibrated)"
    return f"judge {rubric}: {'used' if heard else 'not used'} ({figures})"


def _kept(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    return found
