"""The page in a real browser, started the way a person starts it: headless Chromium against ``coach ui``."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
from playwright.sync_api import Browser, expect

from coach import paths
from tests.ui.browsing import COACH, PHONE, UNNAMED, Served, serving, settled

pytestmark = pytest.mark.browser

NOTE = (
    "Met Priya Raman at PyData Berlin. Leads the data platform team at Freightly, a logistics startup. Their Airflow "
    "DAGs are flaky; she is weighing Dagster. I promised to send her my data pipeline testing checklist this week."
)


@pytest.fixture(scope="module")
def sample_page(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The sample notebook, no model; tests that write have homes of their own."""
    home, sample = tmp_path_factory.mktemp("sample") / "home", paths.samples_dir() / "notebook.jsonl"
    environment = os.environ | {"COACH_HOME": str(home)}
    subprocess.run([*COACH, "import", str(sample), "--yes"], env=environment, check=True, stdout=subprocess.DEVNULL)
    with serving(browser, home, "off") as served:
        yield served


def test_from_the_first_note_to_the_note_behind_a_sentence(browser: Browser, tmp_path: Path) -> None:
    """Add a person and a note, find it, get a draft, click a sentence and see the note it came from."""
    with serving(browser, tmp_path / "home", "off") as served:
        page = served.open()
        expect(page.get_by_role("heading", name="Write about one person you met")).to_be_visible()
        page.get_by_role("combobox", name="Who was it?").click()
        page.keyboard.type("Priya Raman")
        page.get_by_label("hurried words").click()
        page.keyboard.type(NOTE)
        page.keyboard.press("Control+Enter")
        expect(page.get_by_role("heading", name="And you?")).to_be_visible()
        page.get_by_role("button", name="Not now").click()
        expect(page.get_by_role("heading", name="Today")).to_be_visible()

        page.keyboard.press("Control+k")
        page.wait_for_selector('[role="dialog"] input:focus')
        page.keyboard.type("flaky")
        page.keyboard.press("Enter")
        expect(page.locator('[role="dialog"] mark', has_text="flaky")).to_be_visible()
        page.get_by_role("dialog").get_by_role("button", name="Priya Raman").click()
        expect(page.get_by_role("heading", name="Priya Raman", level=1)).to_be_visible()
        assert "person=" in page.url

        page.get_by_role("button", name="Write", exact=True).click()
        page.get_by_role("button", name="Draft it").click()
        claim = page.locator(".claim").first
        expect(claim).to_be_visible()
        claim.click()
        note = page.locator(".note")
        expect(note).to_contain_text(NOTE[:80])
        expect(note.locator("mark")).not_to_be_empty()
        asked = [url for url in served.asked if not url.startswith(("data:", "blob:"))]
        assert [url for url in asked if not re.match(r"(http|ws)://127\.0\.0\.1:", url)] == []


def test_the_letter_works_by_keyboard(sample_page: Served) -> None:
    """Tab reaches a claim and opens its note, Escape closes it, and Copy copies the whole text."""
    page = sample_page.open("write?person=p-priya")
    page.get_by_role("button", name="Draft it").click()
    claim = page.locator(".claim").first
    expect(claim).to_be_visible()
    page.get_by_text("Somewhere else, or once more").click()
    for _ in range(12):
        if page.locator(".note").count():
            break
        page.keyboard.press("Tab")
    expect(page.locator(".note")).to_be_visible()
    assert claim.get_attribute("aria-expanded") == "true"
    page.keyboard.press("Escape")
    expect(page.locator(".note")).to_have_count(0)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Copy").click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()").startswith("Hi Priya")


def test_planted_markup_fetches_nothing_and_runs_nothing(browser: Browser, tmp_path: Path) -> None:
    """A note, a name and a search full of markup show as typed."""
    planted = "<img src=//127.0.0.1:9/a onerror=window.harm=1> ![i](http://127.0.0.1:9/b) Needs a gym $x$ :red[c]"
    with serving(browser, tmp_path / "home", "off") as served:
        page = served.open("capture")
        page.get_by_role("combobox", name="Who was it?").click()
        page.keyboard.type("![n](http://127.0.0.1:9/c)")
        page.keyboard.press("Enter")
        page.get_by_label("hurried words").click()
        page.keyboard.type(planted)
        page.keyboard.press("Control+Enter")
        expect(page.get_by_text("word for word")).to_be_visible()
        expect(page.locator(".said").first).to_have_text(planted)
        for screen in ("People", "Write", "Prepare"):
            page.get_by_role("link", name=screen).click()
            settled(page)
        page.get_by_role("link", name="Write").click()
        page.get_by_role("button", name="Draft it").click()
        settled(page)
        assert not page.evaluate("window.harm")
        assert not [url for url in served.asked if ":9/" in url]


def test_from_a_note_to_what_is_due_and_back(browser: Browser, tmp_path: Path) -> None:
    """A talk is noted; Today asks about it; the keys answer; Undo takes it back; the way to the draft is one click."""
    with serving(browser, tmp_path / "home", "off") as served:
        page = served.open()
        page.get_by_role("combobox", name="Who was it?").click()
        page.keyboard.type("Priya Raman")
        page.get_by_label("hurried words").click()
        page.keyboard.type(NOTE)
        page.keyboard.press("Control+Enter")
        page.get_by_role("button", name="Not now").click()
        expect(page.get_by_role("heading", name="Today")).to_be_visible()
        expect(page.get_by_text("You promised").first).to_be_visible()
        settled(page)
        page.keyboard.press("1")
        expect(page.get_by_text("Still thinking about it?")).to_be_visible()
        settled(page)
        page.keyboard.press("3")
        expect(page.get_by_text("Nothing is due. Good.")).to_be_visible()
        page.get_by_role("button", name="Undo").click()
        expect(page.get_by_text("Still thinking about it?")).to_be_visible()
        page.get_by_role("button", name="Write to them").click()
        page.wait_for_url("**/write?person=*")


def test_every_screen_fits_a_phone(sample_page: Served) -> None:
    """No screen, with nobody or somebody chosen, scrolls sideways, and every control has a name."""
    page = sample_page.open("", PHONE)
    for screen in ("welcome", "today", "capture", "people", "prepare", "write", "settings"):
        for person in ("", "?person=p-jonas-adeyemi"):
            page.goto(f"{sample_page.url}/{screen}{person}")
            settled(page)
            assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
            assert page.evaluate(UNNAMED) == []
    page.context.close()


def test_the_page_listens_on_loopback_alone(sample_page: Served) -> None:
    """No address of this machine but 127.0.0.1 is bound."""
    family = [psutil.Process(sample_page.process.pid), *psutil.Process(sample_page.process.pid).children(True)]
    listening = [c.laddr.ip for one in family for c in one.net_connections("inet") if c.status == psutil.CONN_LISTEN]
    assert set(listening) == {"127.0.0.1"}


@pytest.mark.weights
def test_a_draft_from_the_embedded_model(browser: Browser, tmp_path: Path, default_weights: str) -> None:
    """The real thing: the letter streams in and can be stopped; the next one has claims with notes behind them."""
    with serving(browser, tmp_path / "home", "local") as served:
        page = served.open()
        page.get_by_role("combobox", name="Who was it?").click()
        page.keyboard.type("Priya Raman")
        page.get_by_label("hurried words").click()
        page.keyboard.type(NOTE)
        page.keyboard.press("Control+Enter")
        page.get_by_role("button", name="Not now").click()
        expect(page.get_by_role("heading", name="Today")).to_be_visible()
        page.get_by_role("link", name="Write").click()
        expect(page.get_by_role("heading", name="Write to somebody")).to_be_visible()
        page.get_by_role("button", name="Priya Raman").click()
        page.get_by_role("button", name="Draft it").click()
        expect(page.locator(".card.said")).to_contain_text("Hi Priya")
        page.get_by_role("button", name="Stop").click()
        expect(page.get_by_role("button", name="Stop")).to_have_count(0, timeout=120_000)
        begin = page.get_by_role("button", name="Draft it", exact=True)
        expect(page.locator(".claim").or_(begin).first).to_be_visible(timeout=15_000)
        if begin.is_visible():  # else the letter was whole, and only other angles were called off
            begin.click()
        expect(page.locator(".claim").first).to_be_visible(timeout=240_000)
        page.locator(".claim").first.click()
        expect(page.locator(".note")).to_contain_text("Met Priya Raman")
