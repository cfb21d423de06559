"""The fact lines of a native file: gathered note by note, so that each note's facts are written once."""

from __future__ import annotations

from typing import Any

from coach.domain.fact import Fact
from coach.domain.note import Note
from coach.domain.person import Person
from coach.exchange.lines import BadRecord
from coach.exchange.report import ImportReport
from coach.store.notebook import Notebook


def fact_of(found: dict[str, Any], note: Note, person: Person, key: str) -> Fact:
    """A fact from its read fields; without a position, its quote is looked up in the note.

    Raises:
        BadRecord: the quote does not stand in the note, or not there.
    """
    quote = found["quote"]
    start = found.get("start", note.text.find(quote))
    end = found.get("end", start + len(quote))
    if start < 0 or note.text[start:end] != quote:
        raise BadRecord("has a “quote” that does not stand in its note")
    rest = {name: value for name, value in found.items() if name not in ("note", "person", "quote", "start", "end")}
    return Fact(id=key, note_id=note.id, person_id=person.id, quote=quote, start=start, end=end, **rest)


class FactsOfNotes:
    """Takes facts one by one and writes them when the next note's begin."""

    def __init__(self, notebook: Notebook, report: ImportReport) -> None:
        self._notebook, self._report = notebook, report
        self._note_id: str | None = None
        self._gathered: list[Fact] = []
        self._fresh: set[str] = set()
        self._read_by_rules: set[str] = set()

    def note_taken(self, note_id: str, *, fresh: bool) -> None:
        """A note was taken in; ``fresh`` when it has no facts yet, else rules have read it just now."""
        (self._fresh if fresh else self._read_by_rules).add(note_id)

    def take(self, fact: Fact) -> None:
        """Take one fact."""
        if fact.note_id != self._note_id:
            self.flush()
            self._note_id = fact.note_id
        self._gathered.append(fact)

    def flush(self) -> None:
        """Write what was gathered. A note's own fact lines replace what rules read out of it a moment ago."""
        note_id, gathered, self._gathered = self._note_id, self._gathered, []
        if note_id is None or not gathered:
            return
        if note_id in self._fresh:
            self._fresh.discard(note_id)
            self._add_all(gathered)
        elif note_id in self._read_by_rules:
            self._read_by_rules.discard(note_id)
            self._notebook.facts.replace_for_note(note_id, {fact.id: fact for fact in gathered}.values())
            for _ in gathered:
                self._report.count("created", "fact")
        else:
            self._join(note_id, gathered)

    def _add_all(self, gathered: list[Fact]) -> None:
        once = {fact.id: fact for fact in gathered}
        self._notebook.facts.add(once.values())
        for _ in once:
            self._report.count("created", "fact")

    def _join(self, note_id: str, gathered: list[Fact]) -> None:
        here = {fact.id: fact for fact in self._notebook.facts.of_note(note_id)}
        spans = {(fact.start, fact.end, fact.person_id, fact.kind) for fact in here.values()}
        changed = False
        for fact in gathered:
            if here.get(fact.id) == fact or (
                fact.id not in here and (fact.start, fact.end, fact.person_id, fact.kind) in spans
            ):
                self._report.count("unchanged", "fact")
                continue
            self._report.count("updated" if fact.id in here else "created", "fact")
            here[fact.id] = fact
            changed = True
        if changed:
            self._notebook.facts.replace_for_note(note_id, here.values())
