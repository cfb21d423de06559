"""Capture: the text is safe first, and what was read in it shows afterwards."""

from __future__ import annotations

import pytest

from coach.app import Coach
from coach.errors import Locked
from tests.ui.conftest import OpenPage
from tests.ui.drawn import html, said

TEXT = "Runs a bakery. Needs a way to plan rolls. I promised her my spreadsheet."


def test_a_note_about_somebody_new_is_kept_word_for_word(coach: Coach, open_page: OpenPage) -> None:
    """The person is created, the text is stored as typed, and its facts are shown in it."""
    page = open_page("capture")
    page.multiselect(key="capture-0-people").set_value(["Ada Testwood"])
    page.text_area(key="capture-0-text").input(TEXT)
    page.button(key="capture-keep").click().run()
    note = coach.notes()[0]
    assert note.text == TEXT
    assert [person.name for person in note.people] == ["Ada Testwood"]
    assert "<mark" in html(page)
    assert "you promised" in html(page)


def test_the_box_is_empty_after_keeping(coach: Coach, open_page: OpenPage) -> None:
    """The next note begins on a fresh sheet."""
    page = open_page("capture")
    page.multiselect(key="capture-0-people").set_value(["Ada Testwood"])
    page.text_area(key="capture-0-text").input(TEXT)
    page.button(key="capture-keep").click().run()
    assert page.text_area(key="capture-1-text").value == ""


def test_nothing_typed_is_lost_when_keeping_goes_wrong(
    coach: Coach, open_page: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The text stays in the box, and the page says what to do."""

    def locked(*_: object, **__: object) -> None:
        raise Locked("Another program is writing.", "Try again in a moment.")

    monkeypatch.setattr(type(coach), "add_note", locked)
    page = open_page("capture")
    page.multiselect(key="capture-0-people").set_value(["Ada Testwood"])
    page.text_area(key="capture-0-text").input(TEXT)
    page.button(key="capture-keep").click().run()
    assert page.text_area(key="capture-0-text").value == TEXT
    assert "Try again in a moment" in page.error[0].value


def test_typed_text_survives_a_look_at_another_screen(coach: Coach, open_page: OpenPage) -> None:
    """Checking a name in between costs nothing."""
    page = open_page("capture")
    page.text_area(key="capture-0-text").input(TEXT).run()
    page.switch_page("screens/people.py").run()
    page.switch_page("screens/capture.py").run()
    assert page.text_area(key="capture-0-text").value == TEXT


def test_a_note_may_be_private(coach: Coach, open_page: OpenPage) -> None:
    """The whole note is marked."""
    page = open_page("capture")
    page.multiselect(key="capture-0-people").set_value(["Ada Testwood"])
    page.text_area(key="capture-0-text").input(TEXT)
    page.toggle(key="capture-0-private").set_value(True)
    page.button(key="capture-keep").click().run()
    assert coach.notes()[0].private


def test_without_a_word_nothing_is_kept(coach: Coach, open_page: OpenPage) -> None:
    """An empty box is no note, and the page says what is enough."""
    page = open_page("capture")
    page.multiselect(key="capture-0-people").set_value(["Ada Testwood"])
    page.button(key="capture-keep").click().run()
    assert coach.notes() == []
    assert "one line is enough" in said(page)
