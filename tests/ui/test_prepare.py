"""Prepare: the plan for one person, each line with the note it rests on."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from streamlit.testing.v1 import AppTest

from coach.app import Coach
from coach.domain.note import Source
from coach.domain.suggestion import Opener
from coach.errors import EngineError
from tests.ui.conftest import OpenPage
from tests.ui.drawn import html, keys, said


def test_nobody_chosen_yet_says_what_to_do(sample: Coach, open_page: OpenPage) -> None:
    """One field, one sentence."""
    page = open_page("prepare")
    page.segmented_control(key="prepare-what").set_value("One person").run()
    assert "Choose somebody" in said(page)
    assert keys(page, "prepare-") == []


def test_the_plan_shows_openers_with_their_note(sample: Coach, open_page: OpenPage) -> None:
    """Every opener has a fold with the note's words, and the way to Write is at the end."""
    page = open_page("prepare", "p-priya")
    page.button(key="prepare-begin").click().run()
    headings = [heading.value for heading in page.subheader]
    assert headings[:2] == ["Ways to begin", "Things to ask"]
    assert "<summary>from your note" in html(page)
    assert page.button(key="prepare-write")


def test_an_idea_shows_both_of_its_sides(sample: Coach) -> None:
    """What they need stands beside what I have, with a first step and its note."""

    def drawing() -> None:
        from coach.domain.note import Source
        from coach.domain.suggestion import Idea
        from ui.components import plan

        need = Source("n-26", "looking for a bouldering gym")
        plan.show(Idea("Invite her along.", need, "climbs at <Boulderklub>", 10, "Name a day."))

    drawn = html(AppTest.from_function(drawing).run())
    assert "<b>They need</b><q>looking for a bouldering gym</q>" in drawn
    assert "<b>You have</b>climbs at &lt;Boulderklub&gt;" in drawn
    assert "First step: Name a day. · about 10 minutes" in drawn
    assert "<mark>looking for a bouldering gym</mark>" in drawn


def test_the_plan_is_still_there_after_a_look_elsewhere(sample: Coach, open_page: OpenPage) -> None:
    """Coming back costs no second wait."""
    page = open_page("prepare", "p-priya")
    page.button(key="prepare-begin").click().run()
    drawn = html(page)
    page.switch_page("screens/people.py").run()
    page.switch_page("screens/prepare.py").run()
    assert html(page) == drawn


def test_a_new_note_makes_the_plan_old(sample: Coach, open_page: OpenPage) -> None:
    """A plan made before the last talk is not shown as if it knew of it."""
    page = open_page("prepare", "p-priya")
    page.button(key="prepare-begin").click().run()
    sample.add_note("She chose Dagster.", ["p-priya"])
    page.run()
    assert page.button(key="prepare-begin").label == "Prepare"


def test_what_was_found_stays_when_the_model_stops_answering(
    sample: Coach, open_page: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The openers so far are on the page, with what happened and what to do."""

    def silent(*_: object) -> Iterator[Opener]:
        yield Opener("How are the DAGs?", (Source("n-26", "Airflow DAGs are flaky"),))
        raise EngineError("The model does not answer.", "Try again.")

    monkeypatch.setattr(type(sample), "brief_steps", silent)
    page = open_page("prepare", "p-priya")
    page.button(key="prepare-begin").click().run()
    assert "How are the DAGs?" in html(page)
    assert "The model does not answer" in page.error[0].value
