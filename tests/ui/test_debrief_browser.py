"""A debrief in a real browser: typed on a phone, kept, confirmed, taken back."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.ui.browsing import PHONE, UNNAMED, serving, settled

pytestmark = pytest.mark.browser

TEXT = (
    "Loud room. Met Nina Costa, she plans parks. I promised her my map by Friday. I would like to know her better. "
    "Then Oskar Pellworm told me my question was the best of the evening."
)


def test_a_debrief_on_a_phone(browser: Browser, tmp_path: Path) -> None:
    """Ctrl+Enter keeps the text, one button keeps the notes, one takes them back; nothing scrolls sideways."""
    with serving(browser, tmp_path / "home", "off") as served:
        page = served.open("capture", PHONE)
        page.get_by_label("hurried words").click()
        page.keyboard.type(TEXT)
        page.keyboard.press("Control+Enter")
        expect(page.get_by_text("Your words are safe.")).to_be_visible()
        expect(page.get_by_role("button", name="Keep all of it")).to_be_visible()
        settled(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
        assert page.evaluate(UNNAMED) == []
        expect(page.locator(".said mark", has_text="she plans parks")).to_be_visible()
        page.get_by_role("button", name="Keep all of it").click()
        expect(page.get_by_text("as 3 notes.")).to_be_visible()
        expect(page.locator(".st-key-card-debrief-done .line", has_text="Nina Costa")).to_contain_text(
            "to know them better"
        )
        page.get_by_role("button", name="Undo").click()
        expect(page.get_by_text("kept, not in your notes yet")).to_be_visible()
