"""The figures the project is held to, counted over all played cases."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from eval.graders.drafts import is_concrete
from eval.graders.finding import Desk, Finding
from eval.playing import Played

UNSUPPORTED = {
    "uncited-claim",
    "invented-name",
    "invented-number",
    "invented-link",
    "source-exact",
    "source-note",
    "source-short",
    "source-related",
}
"""Findings that mean: said as a fact, and no note bears it out."""
WRONG_PERSON = {"wrong-person", "other-persons-detail", "source-person"}
WRONG_DIRECTION = {"direction-turned", "promise-reversed", "forbidden-claim"}
LEAKED = {"forbidden-word", "source-private", "fact-leak"}
LEAST_CONCRETE = 0.95

Graded = tuple[Played, Sequence[Finding]]


def figures(graded: Sequence[Graded]) -> dict[str, Any]:
    """How often each thing happened that must not, and how many drafts start with a detail of the talk."""
    found = [finding.grader for _, findings in graded for finding in findings]
    starts = list(_concrete_starts(graded))
    return {
        "unsupported": sum(name in UNSUPPORTED for name in found),
        "wrong person": sum(name in WRONG_PERSON for name in found),
        "wrong direction": sum(name in WRONG_DIRECTION for name in found),
        "leaked": sum(name in LEAKED for name in found),
        "drafts": len(starts),
        "concrete": sum(starts),
    }


def _concrete_starts(graded: Sequence[Graded]) -> Iterator[bool]:
    for played, _ in graded:
        if played.case.job == "follow-up":
            told = is_concrete(Desk(played.case, played.document))
            if told is not None:
                yield told


def told(counted: Mapping[str, Any]) -> str:
    """The figures in one line, each with what it should be."""
    share = f"{counted['concrete'] / counted['drafts']:.0%}" if counted["drafts"] else "none"
    return (
        f"unsupported claims shown as fact {counted['unsupported']} (0 wanted) · wrong person "
        f"{counted['wrong person']} (0) · wrong direction {counted['wrong direction']} (0) · told what must stay in "
        f"the note {counted['leaked']} (0) · a detail in the first two sentences {share} of {counted['drafts']} drafts "
        f"(at least {LEAST_CONCRETE:.0%})"
    )
