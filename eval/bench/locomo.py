"""LoCoMo dialogues as notes and questions, for measuring search. The data is read where it lies, never shipped.

Audited evidence replaces that of the original; questions of category 5 (unanswerable) and those whose answer the audit
found wrong are left out: what counts as evidence for a wrong answer is unknown.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

_UNANSWERABLE = 5
_ONLY_EVIDENCE = "WRONG_CITATION"
_TURN = re.compile(r"D\d+:\d+")


@dataclass(frozen=True, slots=True)
class Source:
    """Something to be kept as a note: ``turns`` are the dialogue's turns it tells of."""

    text: str
    day: date
    people: tuple[str, ...]
    turns: frozenset[str]


@dataclass(frozen=True, slots=True)
class Question:
    """A question and the turns that answer it."""

    text: str
    evidence: frozenset[str]


@dataclass(frozen=True, slots=True)
class Dialogue:
    """One dialogue: one-line observations, whole sessions, and questions about them."""

    name: str
    observations: list[Source]
    sessions: list[Source]
    questions: list[Question]


def dialogues(folder: Path) -> list[Dialogue]:
    """The dialogues of ``locomo_*.json`` in ``folder``, with the corrections of ``audit_*.json`` beside it."""
    raw = json.loads(next(folder.glob("locomo_*.json")).read_text())
    corrections = {each["question_id"]: each for each in json.loads(next(folder.glob("audit_*.json")).read_text())}
    return [_dialogue(number, each, corrections) for number, each in enumerate(raw)]


def _dialogue(number: int, raw: dict[str, Any], corrections: dict[str, Any]) -> Dialogue:
    talk = raw["conversation"]
    people = (talk["speaker_a"], talk["speaker_b"])
    observations: list[Source] = []
    sessions: list[Source] = []
    session = 1
    while f"session_{session}" in talk:
        day = datetime.strptime(talk[f"session_{session}_date_time"].split(" on ")[1], "%d %B, %Y").date()
        turns = talk[f"session_{session}"]
        lines = "\n".join(f"{turn['speaker']}: {_said(turn)}" for turn in turns)
        sessions.append(Source(lines, day, people, frozenset(turn["dia_id"] for turn in turns)))
        for speaker, noted in raw["observation"].get(f"session_{session}_observation", {}).items():
            observations += [Source(text, day, (speaker,), _turns(turn_ids)) for text, turn_ids in noted]
        session += 1
    return Dialogue(raw["sample_id"], observations, sessions, list(_questions(number, raw["qa"], corrections)))


def _said(turn: dict[str, str]) -> str:
    caption = turn.get("blip_caption")
    return f"{turn['text']} [{caption}]" if caption else turn["text"]


def _questions(number: int, raw: list[dict[str, Any]], corrections: dict[str, Any]) -> Iterator[Question]:
    for position, each in enumerate(raw):
        correction = corrections.get(f"locomo_{number}_qa{position}")
        if each["category"] == _UNANSWERABLE or (correction and correction["error_type"] != _ONLY_EVIDENCE):
            continue
        evidence = _turns(correction["correct_evidence"] if correction else each["evidence"])
        if evidence:
            yield Question(each["question"], evidence)


def _turns(raw: str | list[str]) -> frozenset[str]:
    return frozenset(_TURN.findall(raw if isinstance(raw, str) else " ".join(raw)))
