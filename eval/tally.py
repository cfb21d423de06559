"""Counts over all played cases: by theme, by grader, and what a baseline keeps of a run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from eval.figures import Graded, figures
from eval.graders.drafts import start
from eval.graders.finding import EDIT, WRONG, Finding
from eval.playing import Played


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
        "figures": figures(graded),
        "cases": {played.case.id: _kept(played, findings) for played, findings in graded},
    }


def _kept(played: Played, findings: Sequence[Finding]) -> dict[str, Any]:
    """What a baseline keeps of a case: what was found, and how the answer begins."""
    return {"found": sorted({found.grader for found in findings}), "says": first_words(played)}


def first_words(played: Played) -> str:
    """The first sentence of an answer: of the draft after its greeting, the first opener, the first idea."""
    document = played.document
    if "error" in document:
        return f"error: {document['error'].get('message', '')}"
    if document.get("question"):
        return f"asks: {document['question']}"
    briefing = (document.get("people") or [{}])[0]
    said = [*start(document), *(one["text"] for one in briefing.get("openers", ()))]
    said += [str(one["idea"]) for one in document.get("ideas", ())]
    return " ".join(said[0].split()) if said else ""


def verdict(findings: Iterable[Finding]) -> str:
    """``wrong``, ``edit`` or ``clean``."""
    severities = {found.severity for found in findings}
    return WRONG if WRONG in severities else EDIT if EDIT in severities else "clean"


def verdicts(graded: Sequence[Graded]) -> dict[str, int]:
    """How many cases of each verdict."""
    counted = Counter(verdict(findings) for _, findings in graded)
    return {"cases": len(graded), "clean": counted["clean"], EDIT: counted[EDIT], WRONG: counted[WRONG]}


def model_of(documents: Iterable[Mapping[str, Any]]) -> str:
    """The model that stamped the answers; where none did, the engine they came from."""
    seen = list(documents)
    stamps = (stamp["model"] for document in seen for stamp in document.get("prompts", ()))
    engines = (str(document["engine"]) for document in seen if document.get("engine"))
    return next(stamps, next(engines, "off"))
