"""The cases: invented people, hurried notes, and what a good answer must and must not say.

One JSON object a line in ``eval/cases/*.jsonl``; the README there describes the fields. A case knows
nothing of how the coach reads notes: it is written from the notes alone.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "cases"
JOBS = ("follow-up", "prep", "help-ideas", "reading")
SPLITS = ("dev", "held")


@dataclass(frozen=True, slots=True)
class CaseNote:
    """One note of a case. ``people`` are names or aliases; ``private_parts`` are passages marked private."""

    id: str
    date: date
    people: tuple[str, ...]
    text: str
    private: bool = False
    private_parts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Case:
    """One situation and what is expected of the answer. ``expect``, ``forbid`` and ``facts`` as in the README.

    ``options`` are those of ``follow-up`` beyond kind and channel (``{"formality": 3}``).
    """

    id: str
    theme: str
    split: str
    today: date
    me: Mapping[str, Any]
    people: tuple[Mapping[str, Any], ...]
    notes: tuple[CaseNote, ...]
    about: str
    job: str
    kind: str = "follow-up"
    channel: str = "email"
    options: Mapping[str, Any] = field(default_factory=dict)
    expect: Mapping[str, Any] = field(default_factory=dict)
    forbidden_words: tuple[str, ...] = ()
    forbidden_claims: tuple[str, ...] = ()
    facts: tuple[Mapping[str, Any], ...] = ()

    def names_of(self, person: str) -> tuple[str, ...]:
        """The name and the aliases of a person of the case."""
        for record in self.people:
            if record["name"] == person:
                return (person, *record.get("aliases", ()))
        return (person,)

    def notes_about(self, person: str) -> tuple[CaseNote, ...]:
        """The notes in which that person takes part."""
        names = set(self.names_of(person))
        return tuple(note for note in self.notes if names & set(note.people))

    @property
    def other(self) -> str | None:
        """Whom somebody is to be introduced to, by name."""
        named: str | None = self.options.get("to")
        return named

    def my_words(self) -> str:
        """Everything the profile says, as one text."""
        values = (value if isinstance(value, str) else " ; ".join(value) for value in self.me.values())
        return " ; ".join(values)


def load_cases(folder: Path = FOLDER, *, split: str | None = None, theme: str | None = None) -> list[Case]:
    """All cases of the folder in order, or those of one split or theme.

    Raises:
        ValueError: a case is malformed; the message names it.
    """
    found: list[Case] = []
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            found.append(read_case(json.loads(line)))
    ids = [case.id for case in found]
    doubled = {name for name in ids if ids.count(name) > 1}
    if doubled:
        raise ValueError(f"cases share an id: {sorted(doubled)}")
    return [case for case in found if split in (None, case.split) and theme in (None, case.theme)]


def read_case(record: Mapping[str, Any]) -> Case:
    """One case from its JSON object, checked.

    Raises:
        ValueError: an unknown job or split, a promised fact that is in no note, a broken pattern.
    """
    forbid = record.get("forbid", {})
    case = Case(
        id=record["id"],
        theme=record["theme"],
        split=record["split"],
        today=date.fromisoformat(record["today"]),
        me=record["me"],
        people=tuple(record["people"]),
        notes=tuple(_note(note) for note in record["notes"]),
        about=record["about"],
        job=record["job"],
        kind=record.get("kind", "follow-up"),
        channel=record.get("channel", "email"),
        options=record.get("options", {}),
        expect=record.get("expect", {}),
        forbidden_words=tuple(forbid.get("words", ())),
        forbidden_claims=tuple(forbid.get("claims", ())),
        facts=tuple(record.get("facts", ())),
    )
    for problem in _problems(case):
        raise ValueError(f"case {case.id}: {problem}")
    return case


def _note(record: Mapping[str, Any]) -> CaseNote:
    return CaseNote(
        id=record["id"],
        date=date.fromisoformat(record["date"]),
        people=tuple(record["people"]),
        text=record["text"],
        private=record.get("private", False),
        private_parts=tuple(record.get("private_parts", ())),
    )


def _problems(case: Case) -> list[str]:
    texts = [note.text for note in case.notes]
    found = [] if case.job in JOBS else [f"unknown job {case.job!r}"]
    if case.split not in SPLITS:
        found.append(f"unknown split {case.split!r}")
    if case.about not in {record["name"] for record in case.people}:
        found.append(f"{case.about} is not among its people")
    if case.other and case.other not in {record["name"] for record in case.people}:
        found.append(f"{case.other} is not among its people")
    wanted = [fact["quote_has"] for fact in case.facts] + list(case.expect.get("needs", ()))
    wanted += [part for note in case.notes for part in note.private_parts]
    found += [f"no note has {quote!r}" for quote in wanted if not any(quote in text for text in texts)]
    for pattern in case.forbidden_claims:
        try:
            re.compile(pattern)
        except re.error as error:
            found.append(f"pattern {pattern!r}: {error}")
    return found
