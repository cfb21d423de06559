"""Undo stands beside what was just done, on Capture and on People, until something else is written."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from coach.app import Coach
from tests.ui.conftest import OpenPage
from tests.ui.drawn import html, keys, said

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


def test_undo_is_gone_once_something_else_was_written(coach: Coach, open_page: OpenPage) -> None:
    """It takes back what it stands beside, and never another write."""
    page = open_page("capture")
    page.multiselect(key="capture-0-people").set_value(["Ada Testwood"])
    page.text_area(key="capture-0-text").input(TEXT)
    page.button(key="capture-keep").click().run()
    coach.add_person("Somebody Else")
    page.run()
    assert keys(page, "capture-undo") == []
    assert "Ada Testwood" in html(page) + said(page)
