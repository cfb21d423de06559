"""One case played: a fresh notebook filled through the coach's one door, then the very command a user would type."""

from __future__ import annotations

import contextlib
import io
import json
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from eval.cases import Case
from eval.graders import Document, Finding, grade

if TYPE_CHECKING:
    from coach.app import Coach

LISTS = ("can_do", "interests", "goals", "dull", "emails", "links", "aliases", "phones")


@dataclass(frozen=True, slots=True)
class Played:
    """A case with the coach's answer: ``note_ids`` maps the notebook's ids to the case's, ``seconds`` it took."""

    case: Case
    document: Document
    facts: tuple[Document, ...]
    note_ids: Mapping[str, str]
    seconds: float

    def findings(self) -> list[Finding]:
        """What the graders say."""
        return grade(self.case, self.document, self.facts, self.note_ids)


def play(case: Case, engine: str) -> Played:
    """Fill a temporary home with the case and ask for its job; errors of the coach become its answer."""
    with tempfile.TemporaryDirectory(prefix="eval-") as folder:
        home = Path(folder) / "home"
        note_ids, facts = fill(case, home, engine)
        started = time.perf_counter()
        document = {} if case.job == "reading" else ask(_command(case), home, case.today, engine)
        return Played(case, document, facts, note_ids, time.perf_counter() - started)


def fill(case: Case, home: Path, engine: str) -> tuple[dict[str, str], tuple[Document, ...]]:
    """The case's profile, people and notes in a new home; returns {notebook id: case id} and the facts read."""
    from coach.app import open_coach
    from coach.domain.profile import Profile
    from coach.settings import load_settings

    coach = open_coach(load_settings(home=home, today=case.today, engine=engine))
    try:
        coach.save_profile(Profile(**_fields(case.me)))
        for record in case.people:
            fields = _fields(record)
            coach.add_person(fields.pop("name"), **fields)
        return _add_notes(case, coach)
    finally:
        coach.close()


def _add_notes(case: Case, coach: Coach) -> tuple[dict[str, str], tuple[Document, ...]]:
    note_ids: dict[str, str] = {}
    for given in case.notes:
        note = coach.add_note(
            given.text, given.people, date=given.date, private=given.private, private_quotes=given.private_parts
        )
        note_ids[note.id] = given.id
    names = {person.id: person.name for person in coach.people()}
    read = [fact for note_id in note_ids for fact in coach.facts_of_note(note_id)]
    return note_ids, tuple(asdict(fact) | {"person": names.get(fact.person_id)} for fact in read)


def ask(command: Sequence[str], home: Path, today: date, engine: str) -> Document:
    """The JSON document with which the command line answers, an error's included."""
    from coach.cli.main import main

    shared = ["--home", str(home), "--json", "--today", today.isoformat(), "--engine", engine]
    answer = io.StringIO()
    with contextlib.redirect_stdout(answer):
        main([*shared, *command])
    document: Document = json.loads(answer.getvalue())
    return document


def follow_up(about: str, kind: str, channel: str, options: Mapping[str, Any]) -> list[str]:
    """The command that drafts a message; an option is a flag of the same name, a list repeats it."""
    command = ["follow-up", about, "--kind", kind, "--channel", channel]
    for name, value in options.items():
        for one in value if isinstance(value, list | tuple) else [value]:
            command += [f"--{name}", str(one)]
    return command


def _command(case: Case) -> list[str]:
    if case.job == "prep":
        return ["prep", "--person", case.about]
    if case.job == "help-ideas":
        return ["help-ideas", case.about]
    return follow_up(case.about, case.kind, case.channel, case.options)


def _fields(record: Mapping[str, Any]) -> dict[str, Any]:
    return {key: tuple(value) if key in LISTS else value for key, value in record.items()}
