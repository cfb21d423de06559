"""Three things to find out about somebody (practice 004-12), each with what is noted about it so far."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from coach.domain.fact import Fact, Kind
from coach.domain.note import Source
from coach.reading.kinds import is_leisure

_LEARNS = re.compile(
    r"\b(?:learn\w*|stud(?:y|ies|ied|ying)|cours\w+|class(?:es)?|lessons?|train\w*|practi[sc]\w+|exams?|degree|"
    r"thesis|certif\w+|workshops?|retrain\w*|mentor\w*|teach(?:ing)? (?:her|him|them)sel\w+)\b",
    re.I,
)
_FEW = 3


@dataclass(frozen=True, slots=True)
class Slot:
    """One thing to find out: ``ask`` is a way to ask it, ``known`` the noted words that answer it already."""

    name: str
    ask: str
    known: tuple[Source, ...]


_ASKS = {
    "most-time": "What takes up most of your days at the moment?",
    "rest": "And when you have an evening to yourself, what do you do with it?",
    "growth": "Is there something you are putting time into because you want to get better at it?",
}
_KINDS = {"most-time": Kind.WORK, "rest": Kind.INTEREST, "growth": Kind.GOAL}


def slots(facts: Sequence[Fact]) -> list[Slot]:
    """How they spend most of their time, how they relax, what they put effort into to grow."""
    told = [fact for fact in facts if fact.shareable and fact.gravity is None]
    return [
        Slot(name, ask, tuple(Source(fact.note_id, fact.quote) for fact in told if _slot(fact) == name)[:_FEW])
        for name, ask in _ASKS.items()
    ]


def _slot(fact: Fact) -> str | None:
    """Which of the three a fact answers; learning goes before the kind, since courses are noted as work or pastime."""
    if _LEARNS.search(fact.quote) and fact.kind is not Kind.NEED:
        return "growth"
    if is_leisure(fact.quote) and fact.kind is Kind.PERSONAL:
        return "rest"
    return next((name for name, kind in _KINDS.items() if fact.kind is kind), None)
