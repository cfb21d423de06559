"""What a grader says, and what it may look at: the answer, the case, and which note is which."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from eval.cases import Case, CaseNote

Document = Mapping[str, Any]
"""One JSON document, as ``--json`` prints it."""

WRONG = "wrong"
"""Must never happen: leaked, reversed, invented, uncited, or not in the shape that is promised."""
EDIT = "edit"
"""The user would have to touch it before use."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found: which grader, how bad (``wrong`` or ``edit``), what, and the words it is about."""

    grader: str
    severity: str
    message: str
    span: str = ""

    def as_dict(self) -> dict[str, str]:
        """For the JSONL report."""
        return {"grader": self.grader, "severity": self.severity, "message": self.message, "span": self.span}


def wrong(grader: str, message: str, span: str = "") -> Finding:
    """A finding that must never happen."""
    return Finding(grader, WRONG, message, span)


def edit(grader: str, message: str, span: str = "") -> Finding:
    """A finding that costs the user an edit."""
    return Finding(grader, EDIT, message, span)


@dataclass(frozen=True, slots=True)
class Desk:
    """What lies before a grader. ``note_ids`` maps the ids of the answer to those of the case."""

    case: Case
    document: Document
    facts: Sequence[Document] = ()
    note_ids: Mapping[str, str] = field(default_factory=dict)

    def note(self, answer_id: str) -> CaseNote | None:
        """The case's note behind an id of the answer."""
        wanted = self.note_ids.get(answer_id, answer_id)
        return next((note for note in self.case.notes if note.id == wanted), None)

    def evidence(self) -> str:
        """Everything a draft to that person may draw on: their notes, their record, my profile."""
        record = next(record for record in self.case.people if record["name"] == self.case.about)
        shown = [str(record[key]) for key in ("name", "company", "role", "place", "how_met") if record.get(key)]
        shown += record.get("aliases", ())
        notes = [f"{note.date.day} {note.date:%B %Y}: {note.text}" for note in self.usable_notes()]
        typed = [str(value) for value in self.case.options.values()]
        return "\n".join([*notes, *shown, self.case.my_words(), *typed])

    def usable_notes(self) -> tuple[CaseNote, ...]:
        """The notes a draft may cite: theirs, and those of somebody they are introduced to."""
        notes = self.case.notes_about(self.case.about)
        return notes + (self.case.notes_about(self.case.other) if self.case.other else ())

    def claims(self) -> Iterator[tuple[str, Sequence[Document]]]:
        """Each sentence of the draft and of its alternatives, with its sources."""
        for letter in (self.document, *(self.document.get("alternatives") or ())):
            yield from ((one["text"], one.get("sources", ())) for one in letter.get("sentences", ()))
        yield from ((one["text"], one.get("sources", ())) for one in self.document.get("wordings") or ())

    def briefing(self) -> Document:
        """The part of a preparation about the person of the case."""
        people: list[Document] = self.document.get("people") or [{}]
        named = [one for one in people if one.get("person", {}).get("name") == self.case.about]
        return named[0] if named else people[0]

    def ideas(self) -> list[Document]:
        """The help ideas of whichever job."""
        if self.case.job == "help-ideas":
            return list(self.document.get("ideas", ()))
        return list(self.briefing().get("help", ())) if self.case.job == "prep" else []

    def spoken(self) -> Iterator[tuple[str, str]]:
        """Everything that could be said or sent, as (where, text)."""
        if self.case.job == "follow-up":
            yield from (("subject", self.document.get("subject") or ""), ("body", self.document.get("body") or ""))
            yield from (("wording", one["text"]) for one in self.document.get("wordings") or ())
            yield from (("alternative", one["body"]) for one in self.document.get("alternatives") or ())
        if self.case.job == "prep":
            yield from (("opener", one["text"]) for one in self.briefing().get("openers", ()))
            yield from (("question", one["text"]) for one in self.briefing().get("questions", ()))
        for idea in self.ideas():
            yield from ((key, idea.get(key) or "") for key in ("idea", "mine", "first_step"))
