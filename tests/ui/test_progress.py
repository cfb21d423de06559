"""The screen Progress: empty, filled, and what can be done on it."""

from __future__ import annotations

from coach.app import Coach
from tests.ui.conftest import OpenPage


def test_an_empty_one_says_what_will_be_here(coach: Coach, open_page: OpenPage) -> None:
    """No zero is held against anybody."""
    page = open_page("progress")
    assert any("first evening" in markdown.value for markdown in page.markdown)


def test_an_experiment_is_noted_and_finished(sample: Coach, open_page: OpenPage) -> None:
    """From guess to verdict on the page."""
    page = open_page("progress")
    page.text_input(key="progress-experiment-guess").set_value("People relax if I ask about their week")
    page.button(key="progress-experiment-add").click().run()
    (made,) = sample.experiments()
    key = f"progress-experiment-{made.id}"
    page.text_input(key=f"{key}-happened").set_value("They did")
    page.button(key=f"{key}-keep").click().run()
    assert sample.experiments()[0].happened == "They did"


def test_a_self_introduction_has_its_tally(sample: Coach, open_page: OpenPage) -> None:
    """Said once: too few to tell."""
    intro, _ = sample.add_self_intro("I look after data.", comfort=4)
    page = open_page("progress")
    page.button(key=f"progress-intro-wanted-{intro.id}").click().run()
    assert len(sample.self_intros()[0].uses) == 1
    assert any("too few to tell" in caption.value for caption in page.caption)


def test_002_12_a_way_to_say_what_i_do_comes_from_my_profile(sample: Coach, open_page: OpenPage) -> None:
    """002-12: each names one thing I can do; one click keeps it."""
    page = open_page("progress")
    way = page.button(key="progress-intro-idea-2").label
    assert "I can review SQL and dbt models" in way
    page.button(key="progress-intro-idea-2").click().run()
    assert "I can review SQL and dbt models." in sample.self_intros()[0].text
    assert way not in [button.label for button in page.button]


def test_002_11_something_to_pass_on_is_noted_and_passed_on(sample: Coach, open_page: OpenPage) -> None:
    """002-11: noted for somebody, listed with their name, gone once passed on, back with one click."""
    page = open_page("progress")
    before = len(sample.opportunities())
    page.text_input(key="progress-pass-what").set_value("A grant for *kites*")
    page.selectbox(key="progress-pass-who").set_value("p-priya")
    page.button(key="progress-pass-add").click().run()
    assert not page.exception
    noted = sample.opportunities()
    assert (len(noted), noted[0].what, noted[0].person_id) == (before + 1, "A grant for *kites*", "p-priya")
    assert any(r"\*kites\* · for Priya" in markdown.value for markdown in page.markdown)
    page.button(key=f"progress-pass-passed-{noted[0].id}").click().run()
    assert len(sample.opportunities()) == before
    page.button(key="progress-pass-undo").click().run()
    assert sample.opportunities()[0].what == "A grant for *kites*"
