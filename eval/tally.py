"""Counts over all played cases: by theme, by grader, and what a baseline keeps of a run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from eval.graders.finding import EDIT, WRONG, Finding
from eval.playing import Played

Graded = tuple[Played, Sequence[Finding]]


def tally(graded: Sequence[Graded]) -> dict[str, Any]:
    """The summary of a run: model, cases, how many are clean, wrong or need an edit, by theme and by grader.

    A case counts once: as wrong when anything in it must never happen, else as edit, else as clean.
    """
    themes = dict.fromkeys(played.case.theme for played, _ in graded)
    return {
        "model": model_of(played.document for played, _ in graded),
        "all": verdicts(graded),
        "themes": {theme: verdicts([one for one in graded if one[0].case.theme == theme]) for theme in themes},
        "jobs": {
            job: verdicts([one for one in graded if one[0].case.job == job])
            for job in dict.fromkeys(played.case.job for played, _ in graded)
        },
        "graders": {
            severity: dict(
                Counter(found.grader for _, findings in graded for found in findings if found.severity == severity)
            )
            for severity in (WRONG, EDIT)
        },
        "findings": {played.case.id: sorted({found.grader for found in findings}) for played, findings in graded},
    }


def verdict(findings: Iterable[Finding]) -> str:
    """``wrong``, ``edit`` or ``clean``."""
    severities = {found.severity for found in findings}
    return WRONG if WRONG in severities else EDIT if EDIT in severities else "clean"


def verdicts(graded: Sequence[Graded]) -> dict[str, int]:
    """How many cases of each verdict."""
    counted = Counter(verdict(findings) for _, findings in graded)
    return {"cases": len(graded), "clean": counted["clean"], EDIT: counted[EDIT], WRONG: counted[WRONG]}


def model_of(documents: Iterable[Mapping[str, Any]]) -> str:
    """The model that stamped the answers, ``off`` when none did."""
    stamps = (stamp["model"] for document in documents for stamp in document.get("prompts", ()))
    return next(stamps, "off")
