"""SummEdits: is a summary, in which a phrase was changed, still consistent with its source?

Each domain is judged with a threshold fixed on the other ones; the check itself has no fitted weight.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import get_args

import numpy as np

from coach.checks.consistency import Kind, Source, differences
from coach.checks.evidence import Evidence
from coach.checks.grounding import unsupported
from coach.language.statements import sentences
from coach.language.words import stems
from eval.outside.fitting import Floats, area, balanced_accuracy, best_threshold
from eval.outside.tables import Cell, table

_PUBLISHED = "Published for sales_call: human 91.8, GPT-4 87.9, QAFactEval 68.4, SummaC 59.0."


@dataclass(frozen=True, slots=True)
class Edited:
    """A summary and its source; ``edits`` names what was done to it, ``evaluation`` the small part kept for tuning."""

    source: str
    summary: str
    consistent: bool
    edits: tuple[str, ...]
    evaluation: bool


Check = Callable[[Edited], float]
"""Higher means more consistent."""


def load(folder: Path, limit: int | None) -> dict[str, list[Edited]]:
    """The domains by name; ``limit`` takes that many of each, spread evenly."""
    found: dict[str, list[Edited]] = {}
    for path in sorted(folder.glob("summedits_*.json")):
        rows = json.loads(path.read_text(encoding="utf-8"))
        step = max(1, len(rows) // limit) if limit else 1
        found[path.stem.removeprefix("summedits_")] = [
            Edited(
                row["doc"], row["summary"], row["label"] == 1, tuple(row["edit_types"]), row["split"] == "evaluation"
            )
            for row in rows[::step]
        ]
    return found


@lru_cache(maxsize=256)
def _source(text: str) -> Source:
    return Source([text])


@lru_cache(maxsize=256)
def _evidence(text: str) -> Evidence:
    return Evidence(noted=(text,))


def by_differences(item: Edited) -> float:
    """``consistency``: fewer differences."""
    return -float(len(differences(item.summary, _source(item.source))))


def by_grounding(item: Edited) -> float:
    """``grounding``, the check of drafted sentences: fewer things not noted."""
    spans = sentences(item.summary)
    return -float(sum(len(unsupported(item.summary[a:b], _evidence(item.source))) for a, b in spans))


def by_overlap(item: Edited) -> float:
    """Share of the summary's content stems that the source has."""
    said = stems(item.summary)
    return len(said & _source(item.source).whole.stems) / max(1, len(said))


CHECKS: tuple[tuple[str, Check], ...] = (
    ("word overlap", by_overlap),
    ("grounding (each word must be noted)", by_grounding),
    ("consistency (differences)", by_differences),
)


def report(folder: Path, limit: int | None = None) -> str:
    """Balanced accuracy by check and domain, then what the consistency check finds."""
    domains = load(folder, limit)
    scores = {label: {name: _scores(check, items) for name, items in domains.items()} for label, check in CHECKS}
    rows = [
        (label, name, *_judged(domains, by_domain, name)) for label, by_domain in scores.items() for name in domains
    ]
    head = ("check", "domain", "threshold fixed elsewhere", "the same, part “test”", "area under the curve")
    found = [_recall(domains), _kinds(domains)]
    return "\n\n".join([table(head, rows), _PUBLISHED, *found])


def _scores(check: Check, items: Sequence[Edited]) -> Floats:
    return np.array([check(item) for item in items])


def _judged(domains: dict[str, list[Edited]], scores: dict[str, Floats], name: str) -> tuple[float, float, float]:
    others = [other for other in domains if other != name]
    threshold = best_threshold(
        [item.consistent for other in others for item in domains[other]],
        np.concatenate([scores[other] for other in others]),
    )
    labels = [item.consistent for item in domains[name]]
    said = scores[name] > threshold
    test = [place for place, item in enumerate(domains[name]) if not item.evaluation]
    on_test = balanced_accuracy([labels[place] for place in test], [bool(said[place]) for place in test])
    return balanced_accuracy(labels, list(said)), on_test, area(labels, scores[name])


def _recall(domains: dict[str, list[Edited]]) -> str:
    kinds = sorted({kind for items in domains.values() for item in items for kind in item.edits})
    rows: list[tuple[Cell, ...]] = []
    for name, items in domains.items():
        changed = [item for item in items if not item.consistent]
        for kind in kinds:
            of_kind = [item for item in changed if kind in item.edits]
            alone = [item for item in of_kind if len(item.edits) == 1]
            rows.append((f"{name}: {kind}", len(of_kind), _found(of_kind), len(alone), _found(alone)))
        same = [item for item in items if item.consistent]
        rows.append((f"{name}: consistent, falsely flagged", len(same), _found(same), "", ""))
    return table(("edit", "texts", "flagged, %", "with this edit alone", "flagged, %"), rows)


def _found(items: Sequence[Edited]) -> float | str:
    return 100 * sum(by_differences(item) < 0 for item in items) / len(items) if items else ""


def _kinds(domains: dict[str, list[Edited]]) -> str:
    rows: list[tuple[Cell, ...]] = []
    for name, items in domains.items():
        kinds = [{one.kind for one in differences(item.summary, _source(item.source))} for item in items]
        for kind in get_args(Kind):
            shares = [
                100.0
                * float(
                    np.mean(
                        [kind in found for found, item in zip(kinds, items, strict=True) if item.consistent is same]
                    )
                )
                for same in (False, True)
            ]
            rows.append((f"{name}: {kind}", *shares))
    return table(("difference", "of inconsistent texts, %", "of consistent texts, %"), rows)
