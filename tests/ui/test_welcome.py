"""Welcome: three ways to begin, who I am, and the model on its way."""

from __future__ import annotations

import pytest

from coach.app import Coach
from coach.errors import WeightsError
from coach.llm import weights
from tests.ui.conftest import OpenPage
from tests.ui.drawn import said
from ui import wiring


def test_the_first_note_leads_to_who_i_am(coach: Coach, open_page: OpenPage) -> None:
    """After the first person the page asks what I can do for others."""
    page = open_page("welcome")
    page.multiselect(key="welcome-0-people").set_value(["Ada Testwood"])
    page.text_area(key="welcome-0-text").input("Bakes rye bread.")
    page.button(key="welcome-keep").click().run()
    assert page.title[0].value == "And you?"
    page.text_area(key="welcome-me-can_do").input("can read charts\ncan bake")
    page.button(key="welcome-me-keep").click().run()
    assert coach.profile().can_do == ("can read charts", "can bake")
    assert page.title[0].value == "Today"


def test_the_sample_notebook_is_one_click_away(coach: Coach, open_page: OpenPage) -> None:
    """It brings its twelve people."""
    page = open_page("welcome")
    page.button(key="welcome-sample").click().run()
    assert len(coach.people()) == 12
    assert page.title[0].value == "Today"


def test_it_says_where_the_notes_are(coach: Coach, open_page: OpenPage) -> None:
    """One sentence: on this machine, and where."""
    assert "stay on this machine" in said(open_page("welcome"))


@pytest.fixture
def local(monkeypatch: pytest.MonkeyPatch) -> None:
    """The page with the embedded model chosen, and no weights here."""
    monkeypatch.setenv("COACH_ENGINE", "local")


def test_a_missing_model_is_offered_and_everything_else_works(local: None, open_page: OpenPage) -> None:
    """The page says what is missing, how big it is, and that one can go on."""
    page = open_page("welcome")
    assert page.button(key="welcome-fetch-begin").label == "Fetch the model, 1.2 GB"
    assert "You can go on without it" in said(page)


def test_fetching_shows_how_far_it_is(local: None, open_page: OpenPage, monkeypatch: pytest.MonkeyPatch) -> None:
    """A bar with bytes so far and in all, while the rest of the page is there."""
    wiring.fetch()._thread = type("Running", (), {"is_alive": lambda self: True})()  # type: ignore[assignment]
    wiring.fetch()._done, wiring.fetch()._total = 300_000_000, 1_200_000_000
    page = open_page("welcome")
    assert "300 MB of 1.2 GB" in page.get("progress")[0].proto.text


def test_what_went_wrong_while_fetching_is_told(
    local: None, open_page: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The error stands on the page with the offer to try again."""

    def no_way(*_: object, **__: object) -> None:
        raise WeightsError("There is no way to the index.", "Connect and try again.")

    monkeypatch.setattr(weights, "pull", no_way)
    wiring.fetch().start()
    thread = wiring.fetch()._thread
    assert thread is not None
    thread.join()
    page = open_page("welcome")
    assert "no way to the index" in page.error[0].value
    assert page.button(key="welcome-fetch-begin")
