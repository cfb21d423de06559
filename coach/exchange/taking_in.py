"""Reading a native file into the notebook, record by record, inside the unit that the caller opened."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, Protocol

from coach.domain.event import Event
from coach.domain.fact import Fact
from coach.domain.note import Note
from coach.domain.person import Person, Stage
from coach.domain.profile import Profile
from coach.exchange import fields
from coach.exchange.drafts import draft_of
from coach.exchange.entries import KINDS, Entries
from coach.exchange.facts import FactsOfNotes, fact_of
from coach.exchange.lines import BadRecord, Record, records
from coach.exchange.recognition import Faces, completed, derived_id, given_id
from coach.exchange.report import ImportReport, Review, Skipped
from coach.language.lines import clean_line
from coach.store.ids import Thing
from coach.store.notebook import Notebook


class Reader(Protocol):
    """Reads facts out of notes."""

    def know(self, person: Person) -> None:
        """Learn of somebody new, or of somebody's new state."""

    def read(self, note: Note, about: Sequence[str]) -> list[Fact]:
        """The facts of a note about the people with these ids."""


def take_in(
    notebook: Notebook,
    path: Path,
    *,
    reader: Reader,
    today: date,
    progress: Callable[[int, int], None] | None = None,
) -> ImportReport:
    """Take in a whole file; a line that cannot be used is skipped and reported.

    Raises:
        ImportFormatError: the file cannot be read.
    """
    report = ImportReport("jsonl")
    intake = _Intake(notebook, report, reader, today)
    for number, record in records(path, progress):
        report.read = number
        try:
            if isinstance(record, BadRecord):
                raise record
            if record:
                intake.take(number, record)
        except BadRecord as bad:
            report.skipped.append(Skipped(number, f"{bad}."))
    intake.facts.flush()
    return report


class _Intake:
    """One pass over a file."""

    def __init__(self, notebook: Notebook, report: ImportReport, reader: Reader, today: date) -> None:
        self._notebook, self._report, self._reader, self._today = notebook, report, reader, today
        self._faces = Faces(notebook, report, reader.know)
        self._notes = {note.id: note for note in notebook.notes.all()}
        self._known = {_content(note) for note in self._notes.values()}
        self._drafts = {draft.id: draft for draft in notebook.drafts.list()}
        self._entries = Entries(notebook, report, self._faces, self._notes)
        self.facts = FactsOfNotes(notebook, report)

    def take(self, number: int, record: Record) -> None:
        """Take in one record.

        Raises:
            BadRecord: it cannot be used.
        """
        match record.get("type"):
            case "me":
                self._me(record)
            case "person":
                self._person(number, record)
            case "event":
                self._event(number, record)
            case "note":
                self._note(record)
            case "fact":
                self._fact(record)
            case "draft":
                self._draft(record)
            case str(kind) if kind in KINDS:
                self._entries.take(record, self._today)
            case None:
                raise BadRecord("has no “type”")
            case other:
                raise BadRecord(f"has a type that is not known: “{str(other)[:40]}”")

    def _me(self, record: Record) -> None:
        before = self._notebook.profile.get()
        after = replace(before, **fields.given(record, fields.ME))
        if before == after:
            self._report.count("unchanged", "me")
            return
        self._report.count("created" if before == Profile() else "updated", "me")
        self._notebook.profile.save(after)

    def _person(self, number: int, record: Record) -> None:
        found = fields.given(record, fields.PERSON)
        fields.needed(found, "name")
        self._check_stage(number, found)
        key = given_id(record)
        if key in self._faces.people:
            person = self._faces.people[key]
            self._faces.change_person(person, replace(person, **found))
            return
        derived = derived_id(Thing.PERSON, record)
        if key is None and derived in self._faces.people:
            self._report.count("unchanged", "person")
            return
        known = self._faces.same_person(number, found) if key is None else None
        if known is not None:
            self._faces.change_person(known, completed(known, found))
        else:
            self._faces.add_person(Person(id=key or derived, **found))

    def _check_stage(self, number: int, found: dict[str, Any]) -> None:
        """A stage there is not becomes the first one, and is told of."""
        stage = found.get("stage")
        if stage is not None and stage not in set(Stage):
            known = " and ".join(Stage)
            reason = f"“{clean_line(stage)[:40]}” is no stage, so it is “{Stage.MET}”; there are {known}."
            self._report.review.append(Review(number, reason))
            found["stage"] = Stage.MET.value

    def _event(self, number: int, record: Record) -> None:
        found = fields.given(record, fields.EVENT)
        fields.needed(found, "name")
        if "target" in found:
            found["own_target"] = True
        key = given_id(record)
        known = self._faces.events[key] if key in self._faces.events else self._faces.same_event(found)
        if known is not None and key in (None, known.id):
            self._faces.change_event(known, replace(known, **found))
            return
        if known is not None:  # its id is kept all the same: other lines name it
            reason = f"Another “{known.name}” is in the notebook; if they are one, name the other one’s id in the file."
            self._report.review.append(Review(number, reason))
        self._faces.add_event(Event(id=key or derived_id(Thing.EVENT, record), **found))

    def _note(self, record: Record) -> None:
        found = fields.given(record, fields.NOTE)
        fields.needed(found, "text")
        key = given_id(record)
        if key is None:
            key = derived_id(Thing.NOTE, record)
            if key in self._notes:
                self._report.count("unchanged", "note")
                return
        before = self._notes.get(key)
        note = self._made(key, found, before)
        if before == note or ("id" not in record and _content(note) in self._known):
            self._report.count("unchanged", "note")
            return
        self._keep_note(note, before, facts_follow=isinstance(record.get("facts"), int))

    def _made(self, key: str, found: dict[str, Any], before: Note | None) -> Note:
        base = before or Note(key, self._today, found["text"])
        changes: dict[str, Any] = {name: found[name] for name in ("date", "text", "place", "private") if name in found}
        if "people" in found:
            changes["people"] = tuple(dict.fromkeys(self._faces.person(name).ref for name in found["people"]))
        if "event" in found:
            changes["event"] = self._faces.event(found["event"], found.get("date", base.date)).ref
        quotes = found.get("private_quotes", base.private_quotes)
        changes["private_quotes"] = tuple(quote for quote in quotes if quote in found["text"])
        return replace(base, **changes)

    def _keep_note(self, note: Note, before: Note | None, *, facts_follow: bool) -> None:
        keep = self._notebook.notes.add if before is None else self._notebook.notes.save
        self._notes[note.id] = keep(note)
        self._known.add(_content(note))
        self._report.count("created" if before is None else "updated", "note")
        self.facts.note_taken(note.id, fresh=before is None and facts_follow)
        if not facts_follow:
            facts = self._reader.read(note, [ref.id for ref in note.people])
            if before is None:
                self._notebook.facts.add(facts)
            else:
                self._notebook.facts.replace_for_note(note.id, facts)
            gone = before.people if before else ()
            self._report.people_read.update(dict.fromkeys(ref.id for ref in (*note.people, *gone)))

    def _fact(self, record: Record) -> None:
        found = fields.given(record, fields.FACT)
        fields.needed(found, "note", "person", "quote", "kind")
        note, person = self._notes.get(found["note"]), self._faces.look_person(found["person"])
        if note is None or person is None:
            raise BadRecord("is about a note or a person that is not in the notebook")
        self.facts.take(fact_of(found, note, person, given_id(record) or derived_id(Thing.FACT, record)))

    def _draft(self, record: Record) -> None:
        key = given_id(record) or derived_id(Thing.DRAFT, record)
        draft = draft_of({**record, "id": key}, self._faces.look_person)
        before = self._drafts.get(key)
        if before == draft:
            self._report.count("unchanged", "draft")
            return
        self._report.count("created" if before is None else "updated", "draft")
        keep = self._notebook.drafts.add if before is None else self._notebook.drafts.save
        self._drafts[key] = keep(draft)


def _content(note: Note) -> tuple[object, ...]:
    """By what a note without an id is known again."""
    return note.text, note.date, frozenset(ref.id for ref in note.people)
