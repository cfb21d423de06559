"""The frame: where the bare address leads, who is in focus, who answers, search from everywhere, errors told."""

from __future__ import annotations

import pickle

import pytest
from streamlit.testing.v1 import AppTest

from coach import paths
from coach.app import Coach
from coach.errors import Locked
from tests.ui.conftest import OpenPage
from tests.ui.drawn import html

APP = str(paths.ui_dir() / "app.py")


def test_an_empty_notebook_opens_on_welcome(coach: Coach) -> None:
    """Somebody new is asked for one person they met."""
    page = AppTest.from_file(APP, default_timeout=20).run()
    assert page.title[0].value == "Write about one person you met"


def test_a_filled_notebook_opens_on_today(sample: Coach) -> None:
    """Everybody else begins with what is due."""
    page = AppTest.from_file(APP, default_timeout=20).run()
    assert page.title[0].value == "Today"


def test_the_person_in_focus_stays_between_screens(sample: Coach, open_page: OpenPage) -> None:
    """Whoever was opened under People is the one Write is about."""
    page = open_page("people")
    page.button(key="people-open-p-dilan").click().run()
    page.switch_page("screens/write.py").run()
    assert page.selectbox(key="write-person-p-dilan").value == "p-dilan"


def test_an_address_with_a_person_opens_that_person(sample: Coach, open_page: OpenPage) -> None:
    """A kept link leads back to the same person."""
    assert open_page("people", "p-priya").title[0].value == "Priya Raman"


def test_an_address_with_nobody_leads_to_everybody(sample: Coach, open_page: OpenPage) -> None:
    """A link to somebody who was forgotten is no dead end."""
    assert open_page("people", "p-gone").title[0].value == "People"


def test_the_frame_says_who_answers(sample: Coach, open_page: OpenPage) -> None:
    """The engine's line stands on every screen."""
    assert sample.engine_line() in [caption.value for caption in open_page("settings").caption]


def test_the_search_field_is_a_click_away_on_every_screen(sample: Coach, open_page: OpenPage) -> None:
    """The button, which Ctrl+K presses, opens the field."""
    page = open_page("settings")
    page.button(key="frame-search").click().run()
    assert page.text_input(key="search-query").value == ""


def test_a_hit_shows_the_words_and_how_it_was_found(sample: Coach) -> None:
    """The words are highlighted, and each person it is about is a button."""

    def searching() -> None:
        from ui.components import search_dialog

        search_dialog.found("quinces")

    page = AppTest.from_function(searching).run()
    assert "<mark>quinces</mark>" in html(page)
    assert "found by words" in html(page)
    assert [button.label for button in page.button] == ["the barbecue guy"]


def test_an_error_of_the_coach_is_told_with_what_to_do(
    sample: Coach, open_page: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Message and hint are shown; no trace of the program is."""

    def locked(*_: object, **__: object) -> None:
        raise Locked("Another program is writing.", "Try again in a moment.")

    monkeypatch.setattr(type(sample), "notes", locked)
    page = open_page("people")
    assert "Another program is writing" in page.error[0].value
    assert "Try again in a moment" in page.error[0].value


def test_what_a_page_remembers_can_be_serialized(sample: Coach, open_page: OpenPage) -> None:
    """State holds ids, choices and drafts, so all of it can be pickled."""
    page = open_page("people", "p-priya")
    kept = page.session_state._state.filtered_state
    assert pickle.loads(pickle.dumps({key: kept[key] for key in kept if key.startswith("rapport-")}))
