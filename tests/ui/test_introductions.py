"""Introduce two people: tick who is there, see both notes, and ask both first."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from coach.app import Coach
from tests.ui.conftest import OpenPage
from tests.ui.drawn import html, keys, said

ANA = "Runs the tram depot. Wants to give a conference talk. Plays chess in a club."
BO = "Repairs organs in <b>churches</b>. Hopes to give a conference talk in spring."
CY = "Sells kitchens. He plays chess. Hopes to learn Japanese."


def one_person(open_page: OpenPage) -> AppTest:
    """Prepare, outside any event."""
    page = open_page("prepare")
    page.segmented_control(key="prepare-what").set_value("One person").run()
    return page


@pytest.fixture
def room(coach: Coach) -> dict[str, str]:
    """Three people with a note each: their ids by first name."""
    for name, text in (("Ana Ruiz", ANA), ("Bo Lind", BO), ("Cy Park", CY)):
        coach.add_note(text, [name])
    return {person.first_name: person.id for person in coach.people()}


def test_000_11_who_is_there_is_ticked_and_both_notes_are_a_click_away(
    room: dict[str, str], open_page: OpenPage
) -> None:
    """000-11: two ticked, one button, two sentences to say, a fold for each note, its text escaped."""
    page = one_person(open_page)
    assert page.button(key="intros-find").disabled
    page.multiselect(key="intros-there").set_value([room["Ana"]]).run()
    assert "an introduction needs two" in said(page)
    page.multiselect(key="intros-there").set_value([room["Ana"], room["Bo"]]).run()
    page.button(key="intros-find").click().run()
    assert not page.exception
    drawn = html(page)
    assert "What it is about: give a conference talk" in drawn
    assert drawn.count("<summary>from your note") >= 2
    assert "<mark>Wants to give a conference talk</mark>" in drawn
    assert "&lt;b&gt;churches" in drawn
    assert "<b>churches" not in drawn


def test_004_05_a_pastime_alone_is_shown_with_its_warning(room: dict[str, str], open_page: OpenPage) -> None:
    """004-05: both play chess, and the page says that no goal is shared."""
    page = one_person(open_page)
    page.multiselect(key="intros-there").set_value([room["Ana"], room["Cy"]]).run()
    page.button(key="intros-find").click().run()
    assert "no goal you noted" in said(page).replace("\\", "")
    assert "What it is about" not in html(page)


def test_both_are_asked_first_with_two_drafts(room: dict[str, str], coach: Coach, open_page: OpenPage) -> None:
    """One click: a draft to each about the other, the introduction kept as an idea, nothing sent."""
    page = one_person(open_page)
    page.multiselect(key="intros-there").set_value([room["Ana"], room["Bo"]]).run()
    page.button(key="intros-find").click().run()
    page.button(key="intros-0-draft").click().run()
    assert not page.exception
    (kept,) = coach.intros()
    assert kept.state.value == "idea"
    first, second = (coach.drafts(room[name]) for name in ("Ana", "Bo"))
    assert [draft.kind.value for draft in (*first, *second)] == ["introduce", "introduce"]
    assert "Would you like to be introduced to Bo?" in first[0].body
    assert "Would you like to be introduced to Ana?" in second[0].body
    assert "I am asking both of you first" in html(page)
    assert set(keys(page, "intros-0-open-")) == {f"intros-0-open-{room[name]}" for name in ("Ana", "Bo")}


def test_nothing_in_common_is_said_kindly(room: dict[str, str], open_page: OpenPage) -> None:
    """No pair is made up; the page says what to find out."""
    page = one_person(open_page)
    page.multiselect(key="intros-there").set_value([room["Bo"], room["Cy"]]).run()
    page.button(key="intros-find").click().run()
    assert "Ask one of them what they would like to get done" in said(page)
