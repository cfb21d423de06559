"""An evening prepared on a phone, step by step, and its card taken along and used with the network off."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from coach.app import open_coach
from coach.domain.plan import Step
from coach.settings import Engine, Settings
from tests.ui.browsing import PHONE, UNNAMED, serving, settled
from ui.components.prep_session import NAMES

pytestmark = pytest.mark.browser

SIDEWAYS = """() => [...document.querySelectorAll('[data-testid="stMain"] *')]
    .filter(e => e.checkVisibility() && e.getBoundingClientRect().right > innerWidth + 1)
    .map(e => e.outerHTML.slice(0, 80))"""


def _home(tmp_path: Path) -> Path:
    """The sample notebook, with what an evening can draw on: a friend, a last try, kind words, a pair."""
    home = tmp_path / "home"
    coach = open_coach(Settings(home=home, engine=Engine.OFF, today=datetime.date(2026, 11, 18)))
    coach.load_sample()
    coach.edit_person("Jonas Adeyemi", relation="friend")
    coach.add_experiment("People open up if I ask twice", verdict="held", next="Ask once, then wait")
    coach.add_felt_good("your question was the best of the evening", "Priya")
    for name in ("Marta", "Jonas Adeyemi"):
        coach.add_note(f"{name} wants to learn to draw maps.", [name])
    coach.close()
    return home


def _at(page: Page, step: Step) -> None:
    """The step is there, from its beginning, as wide as the phone, each control with a name."""
    settled(page)
    expect(page.get_by_text(f"Step {list(Step).index(step) + 1} of {len(Step)}")).to_be_visible()
    heading = page.get_by_role("heading", name=NAMES[step])
    expect(heading).to_be_in_viewport()
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    assert page.evaluate(SIDEWAYS) == []
    assert page.evaluate(UNNAMED) == []


def _next(page: Page, step: Step) -> None:
    page.get_by_role("button", name="Next", exact=True).click()
    _at(page, step)


def test_the_whole_session_on_a_phone_and_its_card_without_a_network(browser: Browser, tmp_path: Path) -> None:
    """From the goal to the card, each step doing something; then the file alone, offline: 000-03, 000-13, 000-19."""
    with serving(browser, _home(tmp_path), "off") as served:
        page = served.open("prepare", PHONE)
        _at(page, Step.GOAL)
        page.get_by_label("What would you like to learn there?").fill("find a job")
        page.get_by_role("button", name="Next", exact=True).click()
        page.get_by_role("button", name="Take this one").click()
        expect(page.get_by_text("not in your hands alone")).to_have_count(0)
        settled(page)
        page.get_by_label("What would you like to learn there?").fill("hear how a first talk is prepared")
        _next(page, Step.PEOPLE)
        expect(page.get_by_text("“first” and “talk”").first).to_be_visible()
        _next(page, Step.WORDS)
        expect(page.get_by_role("heading", name="Jonas Adeyemi")).to_be_visible()
        expect(page.get_by_text("from your note").first).to_be_visible()
        _next(page, Step.STRANGERS)
        page.get_by_role("radio", name="they laugh").click()
        expect(page.get_by_text("they laugh, so that nobody waits")).to_be_visible()
        expect(page.get_by_text("your question was the best of the evening")).to_be_visible()
        _next(page, Step.SELF_INTRODUCTION)
        page.get_by_text("I can review SQL and dbt models.").click()
        _next(page, Step.EXITS)
        expect(page.get_by_text("enjoy the evening")).to_be_visible()
        _next(page, Step.INTRODUCTIONS)
        expect(page.locator(".fact", has_text="Jonas Adeyemi and Marta Zielińska")).to_be_visible()
        _next(page, Step.BREAK)
        page.get_by_role("radio", name="5", exact=True).click()
        _next(page, Step.EXPERIMENT)
        expect(page.get_by_label("People … if I …")).to_have_value("Ask once, then wait")
        _next(page, Step.CARD)
        with page.expect_download() as taken:
            page.get_by_role("button", name="Take the card along").click()
        card = tmp_path / "card.html"
        taken.value.save_as(card)
        page.reload()
        _at(page, Step.CARD)
        expect(page.get_by_role("button", name="5 minutes with Jonas Adeyemi")).to_be_visible()
    _use(browser, card)


def _use(browser: Browser, card: Path) -> None:
    """Count, reload, the corner, the break, and done, from the file and nothing else."""
    context = browser.new_context(viewport=PHONE)  # type: ignore[arg-type]
    context.set_offline(True)
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.clock.install()
    page.goto(card.as_uri())
    expect(page.locator("#goal .goal")).to_have_text("hear how a first talk is prepared")
    page.locator("#tap").click()
    page.reload()
    expect(page.locator("#number")).to_have_text("1")
    page.get_by_role("button", name="I am in the corner").click()
    expect(page.locator("#left")).to_contain_text("1 talk to go")
    page.get_by_role("button", name="Back to the card").click()
    page.get_by_role("button", name="Start the break").click()
    expect(page.locator("#clock")).to_contain_text("left")
    page.clock.run_for(5 * 60_000)
    expect(page.locator("#nudge")).to_have_text("The break is over. One more hello?")
    page.locator("#tap").click()
    expect(page.locator("#done")).to_contain_text("Done: you may go.")
    assert set(asked) == {card.as_uri()}
    context.close()


def test_a_tap_below_a_field_of_names_lands_where_it_is_aimed(browser: Browser, tmp_path: Path) -> None:
    """On a phone the field keeps its height when it is left, so that the first tap on the button below counts."""
    with serving(browser, _home(tmp_path), "off") as served:
        page = served.open("prepare", PHONE)
        page.get_by_role("radio", name="One person").click()
        page.get_by_role("combobox", name="Who will be there").click()
        for name in ("Jonas Adeyemi", "Marta"):
            page.keyboard.type(name)
            page.keyboard.press("Enter")
        page.keyboard.press("Escape")
        expect(page.get_by_role("button", name="Who should meet?")).to_be_enabled()
        settled(page)
        page.get_by_role("button", name="Who should meet?").click()
        expect(page.get_by_role("button", name="Draft both messages")).to_be_visible()
