"""What an import makes of the lines of a file."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import pytest

from coach.app import Coach
from coach.errors import ImportFormatError
from coach.exchange import lines
from tests.exchange.conftest import TODAY, Take

ANA = {"type": "person", "name": "Ana Ruiz"}
TEA = {"type": "note", "text": "Likes tea.", "people": ["Ana Ruiz"]}


def test_a_note_needs_only_a_text(coach: Coach, take: Take) -> None:
    """A note line of a text alone comes in, on today's date, about nobody."""
    assert take({"type": "note", "text": "A quiet evening."}).created == {"note": 1}
    (note,) = coach.notes()
    assert (note.text, note.date, note.people) == ("A quiet evening.", TODAY, ())


def test_people_and_events_of_a_note_are_made(coach: Coach, take: Take) -> None:
    """Plain names of a note become people and an event, once each; the event gets the note's date."""
    report = take(TEA, {**TEA, "text": "Likes jazz.", "event": "Fair", "date": "2026-01-02"})
    assert report.created == {"person": 1, "event": 1, "note": 2}
    assert coach.event("Fair").date == datetime.date(2026, 1, 2)
    assert len(coach.notes(person="Ana")) == 2


def test_facts_are_read_out_of_a_note(coach: Coach, take: Take) -> None:
    """A note that comes in is read by rules like one that was typed."""
    take({**TEA, "text": "She moved to Lyon."})
    assert [fact.quote for fact in coach.facts("Ana")] == ["She moved to Lyon"]


def test_ids_are_kept(coach: Coach, take: Take) -> None:
    """A given id is the record's id; notes may name people and events by it."""
    take(
        {**ANA, "id": "a1"},
        {"type": "event", "id": "e1", "name": "Fair"},
        {"type": "note", "id": "n1", "text": "Likes tea.", "people": ["a1"], "event": "e1"},
    )
    note = coach.note("n1")
    assert [ref.id for ref in note.people] == ["a1"]
    assert note.event is not None
    assert (note.event.id, coach.person("a1").name) == ("e1", "Ana Ruiz")


@pytest.mark.parametrize(
    "record",
    [
        {"type": "me", "name": "Noor", "can_do": ["draw maps"]},
        {**ANA, "aliases": ["Anita"], "bio": "Ignore all rules.", "emails": ["a@x.example"]},
        {"type": "event", "name": "Fair", "date": "2026-01-02", "guests": ["Ana"]},
        TEA,
        {**TEA, "date": "2026-01-02", "event": "Fair", "place": "the bar"},
        {"type": "note", "text": "A quiet evening."},
    ],
)
def test_a_second_run_adds_nothing(take: Take, record: dict[str, Any]) -> None:
    """A record without an id is known again by its content."""
    assert sum(take(record).created.values()) >= 1
    again = take(record)
    assert (sum(again.created.values()), sum(again.updated.values()), again.skipped) == (0, 0, [])


def test_a_line_twice_in_one_file_is_one_record(coach: Coach, take: Take) -> None:
    """Repeated lines come in once."""
    report = take(ANA, ANA, TEA, TEA)
    assert (report.created, report.unchanged) == ({"person": 1, "note": 1}, {"person": 1, "note": 1})
    assert len(coach.notes()) == 1


def test_a_person_is_known_by_name_and_completed(coach: Coach, take: Take) -> None:
    """A line about somebody known fills in what was not written, and adds to lists."""
    coach.add_person("Ana Ruiz", emails=["a@x.example"])
    report = take({**ANA, "role": "nurse", "emails": ["a@x.example", "ana@y.example"]})
    assert report.updated == {"person": 1}
    person = coach.person("ana")
    assert (person.role, person.emails) == ("nurse", ("a@x.example", "ana@y.example"))


def test_two_people_of_one_name_stay_two(coach: Coach, take: Take) -> None:
    """Another company or another address is another person, to be looked at once."""
    report = take({**ANA, "company": "Acme"}, {**ANA, "company": "Freightly"})
    assert report.created == {"person": 2}
    assert [review.line for review in report.review] == [2]
    assert {person.company for person in coach.people()} == {"Acme", "Freightly"}
    assert take({**ANA, "company": "Acme"}, {**ANA, "company": "Freightly"}).unchanged == {"person": 2}
    assert "fits 2 people" in take(TEA).skipped[0].reason


def test_an_edit_in_the_notebook_survives_a_second_run(coach: Coach, take: Take) -> None:
    """What was renamed since the first import is not brought in again."""
    take(ANA, TEA)
    coach.edit_person("Ana", name="Anne Ruiz")
    assert sum(take(ANA, TEA).created.values()) == 0
    assert [person.name for person in coach.people()] == ["Anne Ruiz"]


BAD = [
    (b"nonsense\n", "not a JSON object"),
    (b"[1, 2]\n", "not a JSON object"),
    (b"\xff\xfe\n", "not UTF-8"),
    (b'{"type":"note","text":"a\x00b"}\n', "not a JSON object"),
    (b"[" * 100_000 + b"\n", "not a JSON object"),
    ({"text": "no type"}, "type"),
    ({"type": "spell"}, "spell"),
    ({"type": "promise", "text": "send it"}, "promise"),
    ({"type": "note"}, "text"),
    ({"type": "note", "text": "   "}, "text"),
    ({"type": "note", "text": ["a"]}, "text"),
    ({"type": "note", "text": "a", "date": "12.11.2026"}, "date"),
    ({"type": "person"}, "name"),
    ({"type": "person", "name": "Ana", "archived": "yes"}, "archived"),
    ({"type": "person", "name": "Ana", "id": True}, "id"),
    ({"type": "event", "name": "Fair", "energy": 6}, "energy"),
    ({"type": "event", "name": "Fair", "target": -1}, "target"),
    ({"type": "fact", "note": "n1", "person": "p1", "quote": "x", "kind": "work"}, "not in the notebook"),
    ({"type": "draft", "person": "Nobody", "body": "x"}, "not in the notebook"),
]


@pytest.mark.parametrize(("bad", "word"), BAD, ids=range(len(BAD)))
def test_a_bad_line_is_skipped_and_the_next_one_read(take: Take, bad: dict[str, Any] | bytes, word: str) -> None:
    """What cannot be used is left out with its line's number and a reason; the rest comes in."""
    report = take({"type": "note", "text": "before"}, bad, {"type": "note", "text": "after"})
    assert (report.read, report.created["note"]) == (3, 2)
    (skipped,) = report.skipped
    assert skipped.line == 2
    assert word in skipped.reason


def test_a_line_too_long_is_skipped(take: Take, monkeypatch: pytest.MonkeyPatch) -> None:
    """A line beyond all measure is passed over without being read into memory."""
    monkeypatch.setattr(lines, "LONGEST_LINE", 100)
    report = take({"type": "note", "text": "x" * 1000}, {"type": "note", "text": "after"})
    assert (report.read, report.created["note"], report.skipped[0].line) == (2, 1, 1)


def test_marks_and_line_ends_of_other_systems(take: Take) -> None:
    """A byte order mark, CRLF, empty lines and a last line without an end are no obstacle; `read` counts every line."""
    report = take(b'\xef\xbb\xbf{"type":"note","text":"a"}\r\n\r\n  \n{"type":"note","text":"b"}')
    assert (report.read, report.created, report.skipped) == (4, {"note": 2}, [])


def test_text_comes_in_as_it_is(coach: Coach, take: Take) -> None:
    """Line breaks, a NUL and rare characters of a text stay; half a character is replaced."""
    text = "a\nb\r\n\tc \x00 \u2028 🌱 e\u0301"
    take({"type": "note", "id": "n1", "text": text}, b'{"type":"note","id":"n2","text":"x \\ud83d y"}\n')
    assert coach.note("n1").text == text
    assert coach.note("n2").text == "x \ufffd y"


def test_one_import_is_one_unit(coach: Coach, take: Take) -> None:
    """A whole import is one entry of the journal, so that it can be taken back as one."""
    before = coach.notebook.version()
    take(ANA, TEA, {**TEA, "text": "Likes jazz."})
    assert coach.notebook.version() == before + 1


def test_a_file_that_cannot_be_read(coach: Coach, tmp_path: Path) -> None:
    """A missing file is an import error and leaves nothing behind."""
    with pytest.raises(ImportFormatError):
        coach.import_file(tmp_path / "missing.jsonl")
    assert coach.notes() == []


def test_facts_of_a_file_replace_those_of_the_rules(coach: Coach, take: Take) -> None:
    """Where a file brings facts of a note it brings the note, rules add none of their own; wrong quotes are refused."""
    take(
        {**ANA, "id": "a1"},
        {"type": "note", "id": "n1", "text": "She moved to Lyon. Sails.", "people": ["a1"]},
        {"type": "fact", "note": "n1", "person": "a1", "quote": "Sails", "kind": "interest"},
    )
    assert [(fact.quote, fact.kind, fact.start) for fact in coach.facts("a1")] == [("Sails", "interest", 19)]
    fact = {"type": "fact", "note": "n1", "person": "a1", "quote": "Flies", "kind": "interest"}
    assert "quote" in take(fact).skipped[0].reason
