"""Undo stands beside what was just done, on Capture and on People, until something else is written."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from coach.app import Coach
from tests.ui.conftest import OpenPage
from tests.ui.drawn import keys, said

TEXT = "Runs a bakery. I promised her my spreadsheet."


def test_a_note_kept_on_capture_can_be_taken_back(coach: Coach, open_page: OpenPage) -> None:
    """One click takes the note and the person it made back; the page goes on, with nothing left to undo."""
    page = open_page("capture")
    page.multiselect(key="capture-0-people").set_value(["Ada Testwood"])
    page.text_area(key="capture-0-text").input(TEXT)
    page.button(key="capture-keep").click().run()
    assert "The note is kept" in said(page)
    page.button(key="capture-undo").click().run()
    assert not page.exception
    assert coach.notes() == []
    assert coach.people() == []
    assert keys(page, "capture-undo") == []


def _notes_and_their_deletion() -> None:
    import contextlib

    from coach.errors import NotFound
    from ui import wiring
    from ui.components import person_notes

    person_notes.show("p", wiring.coach().person("p-priya"))
    with contextlib.suppress(NotFound):
        person_notes.delete(wiring.coach().note("n-26"))


def test_a_deleted_note_comes_back(sample: Coach) -> None:
    """From the person's notes, with one click."""
    before = sample.notes(person="p-priya")
    page = AppTest.from_function(_notes_and_their_deletion, default_timeout=20).run()
    assert keys(page, "p-undo") == []
    page.button(key="note-delete-n-26").click().run()
    assert len(sample.notes(person="p-priya")) == len(before) - 1
    page.button(key="p-undo").click().run()
    assert sample.notes(person="p-priya") == before


def test_changed_details_can_be_taken_back(sample: Coach, open_page: OpenPage) -> None:
    """What stood there before stands there again."""
    page = open_page("people", person="p-priya")
    page.segmented_control(key="people-panel").set_value("details").run()
    page.text_input(key="person-p-priya-company").input("Elsewhere")
    page.button(key="person-p-priya-keep").click().run()
    assert sample.person("p-priya").company == "Elsewhere"
    page.button(key="person-p-priya-undo").click().run()
    assert sample.person("p-priya").company == "Freightly"


def test_the_last_thing_is_offered_by_its_name_once_something_else_was_written(
    coach: Coach, open_page: OpenPage
) -> None:
    """What stands beside the note would not take the note back any more; with the other thing gone, it does again."""
    page = open_page("capture")
    page.multiselect(key="capture-0-people").set_value(["Ada Testwood"])
    page.text_area(key="capture-0-text").input(TEXT)
    page.button(key="capture-keep").click().run()
    coach.add_person("Somebody Else")
    page.run()
    assert keys(page, "capture-undo") == ["capture-undo-last"]
    assert page.button(key="capture-undo-last").label == "Undo the last thing: add a person"
    page.button(key="capture-undo-last").click().run()
    assert [person.name for person in coach.people()] == ["Ada Testwood"]
    page.button(key="capture-undo-last").click().run()
    assert coach.notes() == []
    assert not page.exception
    assert keys(page, "capture-undo") == []


def test_nothing_is_offered_on_a_page_that_wrote_nothing(coach: Coach, open_page: OpenPage) -> None:
    """What another window wrote is that window's to take back."""
    coach.add_person("Somebody Else")
    assert keys(open_page("capture"), "capture-undo") == []
