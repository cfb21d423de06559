"""All graders over one answer, by job."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from eval.cases import Case
from eval.graders import dates, drafts, facts, forbidden, grounding, ideas, manner, persons, preparation
from eval.graders.finding import Desk, Document, Finding, wrong

Grader = Callable[[Desk], Iterable[Finding]]

GRADERS: dict[str, tuple[Grader, ...]] = {
    "follow-up": (
        drafts.asked_or_written,
        drafts.assembled,
        drafts.envelope,
        drafts.promises,
        drafts.concrete,
        drafts.asks,
        drafts.alternatives,
        dates.proposals,
        manner.manner,
        manner.tone,
        manner.flagged,
        persons.addressed,
        persons.strange,
        persons.direction,
        grounding.cited,
        grounding.invented,
        grounding.filler,
        forbidden.forbidden,
    ),
    "prep": (
        preparation.openers,
        preparation.questions,
        preparation.concrete,
        manner.manner,
        manner.tone,
        ideas.grounded,
        ideas.expected,
        grounding.cited,
        grounding.invented,
        forbidden.forbidden,
    ),
    "help-ideas": (ideas.grounded, ideas.expected, ideas.gaps, grounding.cited, forbidden.forbidden),
    "reading": (),
}


def grade(
    case: Case, document: Document, read: Sequence[Document] = (), note_ids: Mapping[str, str] | None = None
) -> list[Finding]:
    """Findings about one answer. ``read`` are the facts the coach read; none given, none graded.

    An answer that is an error (``{"error": …}``) is one finding.
    """
    desk = Desk(case, document, read, note_ids or {})
    if "error" in document:
        return [wrong("answer", str(document["error"].get("message", "")), str(document["error"].get("kind", "")))]
    found = [finding for grader in GRADERS[case.job] for finding in grader(desk)]
    return found + list(facts.read_well(desk)) if read or case.job == "reading" else found
