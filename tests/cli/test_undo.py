"""Taking the last write back, and having deleted things back, from the command line."""

from __future__ import annotations

import pytest

from tests.cli.conftest import Coach

TEXT = "She sails. I promised to send her a map."


@pytest.fixture
def noted(coach: Coach) -> Coach:
    """A notebook with one note."""
    coach("note", "add", "--person", "Ana Ruiz", "--date", "2026-11-12", "--text", TEXT)
    return coach


def test_undo_takes_back_one_write_after_the_other(noted: Coach) -> None:
    """The note with the person it made is one write; the answer says what was taken back."""
    noted("person", "edit", "Ana", "--company", "Acme")
    assert noted("undo", "--json").document["undone"] == "edit a person"
    assert noted("person", "show", "Ana", "--json").document["person"]["company"] is None
    undone = noted("undo", "--json").document
    assert (undone["undone"], undone["moment"][:2]) == ("add a note", "20")
    assert noted("person", "list", "--json").document["people"] == []
    assert noted("search", "sails", "--json").document["hits"] == []
    assert noted("undo", "--json").document["error"]["kind"] == "not-found"


def test_a_deleted_note_comes_back_with_what_was_read_in_it(noted: Coach) -> None:
    """Text, people, facts and words; and a promise that was kept from it is linked again."""
    (promise,) = noted("promise", "list", "--json").document["promises"]
    noted("promise", "done", promise["id"])
    before = [noted(*words, "--json").document for words in (("note", "list"), ("promise", "list", "--all"))]
    facts = noted("person", "show", "Ana", "--json").document["facts"]
    note = before[0]["notes"][0]
    noted("note", "delete", note["id"], "--yes")
    assert noted("search", "sails", "--json").document["hits"] == []
    (removed,) = noted("trash", "list", "--json").document["trash"]
    assert (removed["kind"], removed["what"]) == ("note", TEXT)
    assert noted("trash", "restore", removed["id"], "--json").document["restored"]["id"] == removed["id"]
    assert [noted(*words, "--json").document for words in (("note", "list"), ("promise", "list", "--all"))] == before
    assert noted("person", "show", "Ana", "--json").document["facts"] == facts
    assert len(noted("search", "sails", "--json").document["hits"]) == 1
    assert noted("trash", "restore", removed["id"], "--json").document["error"]["kind"] == "not-found"


def test_having_something_back_can_be_undone(noted: Coach) -> None:
    """It is deleted again then, and in the trash again."""
    (note,) = noted("note", "list", "--json").document["notes"]
    noted("note", "delete", note["id"], "--yes")
    (removed,) = noted("trash", "list", "--json").document["trash"]
    noted("trash", "restore", removed["id"])
    noted("undo")
    assert noted("note", "list", "--json").document["notes"] == []
    assert noted("trash", "list", "--json").document["trash"] == [removed]


def test_what_is_forgotten_is_in_no_trash(noted: Coach) -> None:
    """Forgetting is final."""
    (note,) = noted("note", "list", "--json").document["notes"]
    noted("note", "delete", note["id"], "--yes")
    noted("person", "forget", "Ana", "--yes")
    assert noted("trash", "list", "--json").document["trash"] == []
    assert "empty" in noted("trash", "list").out
