"""An evening and the day after in a real browser: debrief, confirm, Today, done, undo."""

from __future__ import annotations

import datetime
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from coach.app import Coach, open_coach
from coach.domain.promise import Promise, PromiseState
from coach.settings import Engine, Settings
from tests.debriefing.test_two_minutes import KNOWN, TEXT
from tests.ui.browsing import PHONE, UNNAMED, serving, settled

pytestmark = pytest.mark.browser


def _coach(home: Path) -> Coach:
    return open_coach(Settings(home=home, engine=Engine.OFF, today=datetime.date(2026, 11, 18)))


def _mine(home: Path) -> list[Promise]:
    """My promises that are open, as a second coach over the same home sees them."""
    coach = _coach(home)
    found = [each for each in coach.promises() if each.mine and each.state is PromiseState.OPEN]
    coach.close()
    return found


def _until(holds: Callable[[], bool]) -> None:
    """Wait until what was clicked is written."""
    late = time.monotonic() + 15
    while not holds():
        assert time.monotonic() < late
        time.sleep(0.3)


@pytest.mark.parametrize("size", [None, PHONE], ids=["laptop", "phone"])
def test_from_the_debrief_to_today_and_back(browser: Browser, tmp_path: Path, size: dict[str, int] | None) -> None:
    """Five people typed, one button; Today brings what is due; one click does it and one takes it back."""
    home = tmp_path / "home"
    known = _coach(home)
    for name in KNOWN:
        known.add_person(name)
    known.close()
    with serving(browser, home, "off") as served:
        page = served.open("capture", size)
        page.get_by_label("hurried words").fill(TEXT)
        page.keyboard.press("Control+Enter")
        expect(page.get_by_text("Your words are safe.")).to_be_visible()
        expect(page.get_by_role("button", name="Keep all of it")).to_be_in_viewport()
        settled(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= (size or {"width": 1280})["width"]
        assert page.evaluate(UNNAMED) == []
        expect(page.locator("[class*=st-key-card-debrief]")).to_have_count(5)
        page.get_by_role("button", name="Keep all of it").click()
        expect(page.get_by_text("as 6 notes.")).to_be_visible()
        promised = _mine(home)
        assert len(promised) == 3

        page.get_by_role("link", name="Today").click()
        expect(page.get_by_role("heading", name="Today")).to_be_visible()
        expect(page.get_by_text("You promised").first).to_be_visible()
        settled(page)
        page.keyboard.press("1")
        expect(page.get_by_role("button", name="Undo")).to_be_visible()
        _until(lambda: len(_mine(home)) == 2)
        page.get_by_role("button", name="Undo").click()
        _until(lambda: {each.what for each in _mine(home)} == {each.what for each in promised})
        settled(page)
        expect(page.get_by_text("You promised").first).to_be_visible()
