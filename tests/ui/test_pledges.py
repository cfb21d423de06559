"""Promises and favours on a person's page: kept with one click, noted by hand, taken back."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from coach.app import Coach
from coach.checks.kind_words import unkind
from tests.ui.conftest import OpenPage
from tests.ui.drawn import html, keys


@pytest.fixture
def page(sample: Coach, open_page: OpenPage) -> AppTest:
    """What is between Priya and me, of the sample notebook."""
    opened = open_page("people", person="p-priya")
    return opened.segmented_control(key="people-panel").set_value("between").run()


def test_003_07_a_promise_is_kept_and_a_favour_noted_with_one_click(sample: Coach, page: AppTest) -> None:
    """003-07: direction, person, what and when; one click more takes it back."""
    (promise,) = sample.promises("p-priya")
    assert "You promised" in html(page)
    page.button(key=f"person-p-priya-pledges-favour-{promise.id}").click().run()
    (favour,) = sample.favours("p-priya")
    assert (favour.given, favour.quote, favour.date) == (True, promise.quote, sample.today)
    assert keys(page, "person-p-priya-pledges-favour") == []
    assert "You, for Priya" in html(page)
    page.button(key="person-p-priya-undo").click().run()
    assert sample.favours("p-priya") == []
    assert sample.promises("p-priya") == [promise]


def test_a_promise_is_let_go_of_or_kept_without_a_favour(sample: Coach, page: AppTest) -> None:
    """Either way it is gone from the open ones, and nothing else is noted."""
    (promise,) = sample.promises("p-priya")
    page.button(key=f"person-p-priya-pledges-drop-{promise.id}").click().run()
    assert sample.promises("p-priya") == []
    page.button(key="person-p-priya-undo").click().run()
    page.button(key=f"person-p-priya-pledges-kept-{promise.id}").click().run()
    assert sample.promises("p-priya") == []
    assert sample.favours("p-priya") == []


def test_003_18_a_favour_of_theirs_brings_no_account(sample: Coach, page: AppTest) -> None:
    """003-18: a favour received is noted as one; there is no balance, no age and no debt."""
    page.selectbox(key="person-p-priya-pledges-sort").set_value("received")
    page.text_input(key="person-p-priya-pledges-what").input("Read my abstract")
    page.number_input(key="person-p-priya-pledges-minutes").set_value(25)
    page.button(key="person-p-priya-pledges-add").click().run()
    (favour,) = sample.favours("p-priya")
    assert (favour.given, favour.what, favour.minutes) == (False, "Read my abstract", 25)
    drawn = "\n".join(line for line in html(page).splitlines() if line.startswith('<p class="fact"'))
    assert "Priya, for you" in drawn
    assert not [word for word in ("owe", "balance", "debt", "in return") if word in drawn.casefold()]
    assert unkind(drawn) == []


def test_a_promise_noted_by_hand(sample: Coach, page: AppTest) -> None:
    """With its direction; an empty one is refused in words."""
    page.selectbox(key="person-p-priya-pledges-sort").set_value("theirs")
    page.button(key="person-p-priya-pledges-add").click().run()
    assert "nothing to note" in page.error[0].value
    page.selectbox(key="person-p-priya-pledges-sort").set_value("theirs")
    page.text_input(key="person-p-priya-pledges-what").input("Introduce me to <b>Lena</b>")
    page.button(key="person-p-priya-pledges-add").click().run()
    assert [each.what for each in sample.promises("p-priya") if not each.mine] == ["Introduce me to <b>Lena</b>"]
    assert "<b>Lena" not in html(page)
