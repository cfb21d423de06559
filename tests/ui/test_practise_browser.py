"""A rehearsal in a real browser: from choosing to looking back and the next scene, with a reload in the middle."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.ui.browsing import LAPTOP, PHONE, UNNAMED, Served, serving, settled
from tests.ui.test_prep_browser import SIDEWAYS

pytestmark = pytest.mark.browser

LINES = (
    "Hello, may I join you?",
    "Does it wake you often?",
    "What is hard about it?",
    "I look after data in a harbour, and ships do not wait either.",
    "Shall I send you the page we use at night, as an example?",
    "What do you do when you are not working?",
    "And you, Petra, what brought you to the city?",
    "It was good to stand with you all. I will get some air now, see you.",
)
"""Eight lines of mine in the circle by the window."""


def _fine(page: Page, size: dict[str, int]) -> None:
    """Nothing sideways, every control named."""
    assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]
    assert page.evaluate(SIDEWAYS) == []
    assert page.evaluate(UNNAMED) == []


def _say(page: Page, line: str) -> None:
    """Typed and sent from the keyboard; afterwards the newest line and the box are in sight, ready for the next."""
    box = page.get_by_test_id("stChatInputTextArea")
    expect(box).to_be_enabled()
    expect(box).to_be_focused()
    before = page.get_by_test_id("stChatMessage").count()
    page.keyboard.type(line)
    page.keyboard.press("Enter")
    expect(page.get_by_test_id("stChatMessage").nth(before + 1)).to_be_visible()
    settled(page)
    expect(box).to_be_focused()
    expect(box).to_be_in_viewport()
    expect(page.get_by_test_id("stChatMessage").last).to_be_in_viewport()


def _chosen(served: Served, size: dict[str, int]) -> Page:
    """A page with the circle begun, and how it feels told."""
    page = served.open("practise", size)
    page.get_by_role("radio", name="A scene").click()
    settled(page)
    page.get_by_test_id("stRadioGroup").get_by_text("A circle by the window").click()
    page.get_by_role("radio", name="2", exact=True).click()
    settled(page)
    _fine(page, size)
    begin = page.get_by_role("button", name="Begin")
    expect(begin).to_be_in_viewport()
    begin.click()
    expect(page.get_by_role("heading", name="A circle by the window")).to_be_in_viewport()
    settled(page)
    return page


@pytest.mark.parametrize("size", [PHONE, LAPTOP], ids=["phone", "laptop"])
def test_a_whole_session(browser: Browser, tmp_path: Path, size: dict[str, int]) -> None:
    """Eight lines, a hint, silence, a line tried again, a reload, looking back, a liked line, the next scene."""
    with serving(browser, tmp_path / "home", "off") as served:
        page = _chosen(served, size)
        expect(page.get_by_text("Let me guess. The order job.")).to_be_visible()
        expect(page.get_by_test_id("stChatInputTextArea")).to_be_focused()
        for line in LINES[:3]:
            _say(page, line)
        page.get_by_role("button", name="A hint").click()
        expect(page.get_by_text("Ask once more for a line.")).to_be_visible()
        page.get_by_role("button", name="A hint").click()
        expect(page.get_by_text("For instance: ")).to_be_in_viewport()
        _fine(page, size)
        page.reload()
        settled(page)
        expect(page.get_by_text(LINES[2])).to_be_in_viewport()
        page.get_by_role("button", name="Try that again").last.click()
        expect(page.get_by_text(LINES[2])).to_have_count(0)
        settled(page)
        for line in ("What is the hardest part of it?", *LINES[3:7]):
            _say(page, line)
        page.get_by_role("button", name="Say nothing").click()
        settled(page)
        page.get_by_role("button", name="The scene").click()
        expect(page.get_by_text("somebody who keeps the night jobs of a bakery chain running")).to_be_visible()
        page.keyboard.press("Escape")
        page.get_by_test_id("stChatInputTextArea").click()
        _say(page, LINES[7])
        _fine(page, size)
        expect(page.get_by_text("The talk has come to its end.")).to_be_visible()
        page.get_by_role("button", name="End and look back").click()
        _look_back(page, size)
    assert all(url.startswith((served.url, "data:", "blob:")) for url in served.asked)


def _look_back(page: Page, size: dict[str, int]) -> None:
    """From its beginning; comfort, a liked line, then the next scene."""
    expect(page.get_by_role("heading", name="Looking back")).to_be_in_viewport()
    expect(page.get_by_role("heading", name="What went well")).to_be_visible()
    settled(page)
    page.get_by_role("radio", name="3", exact=True).click()
    expect(page.get_by_text("How it feels is noted.")).to_be_visible()
    page.get_by_text("What was said").click()
    page.get_by_role("button", name="Put on the pocket card").first.click()
    expect(page.get_by_text("On the pocket card", exact=True)).to_have_count(1)
    settled(page)
    _fine(page, size)
    page.get_by_role("button", name="Next: ").click()
    settled(page)
    expect(page.get_by_test_id("stChatInputTextArea")).to_be_visible()
    expect(page.get_by_role("heading", name="Looking back")).to_have_count(0)
    _fine(page, size)


def test_somebody_from_the_notebook_by_keyboard_alone(browser: Browser, tmp_path: Path) -> None:
    """The button on their page leads here with them chosen; Enter begins, types and sends; what is left is kept."""
    from tests.ui.test_prep_browser import _home

    with serving(browser, _home(tmp_path), "off") as served:
        page = served.open("people?person=p-priya")
        page.get_by_role("button", name="Rehearse").press("Enter")
        begin = page.get_by_role("button", name="Begin")
        expect(begin).to_be_enabled()
        begin.press("Enter")
        settled(page)
        _say(page, "Hello Priya, how have you been?")
        page.get_by_role("button", name="Leave it for now").press("Enter")
        expect(page.get_by_text("Left in the middle")).to_be_visible()
        settled(page)
        page.get_by_role("button", name="Take this rehearsal out").press("Enter")
        expect(page.get_by_text("Left in the middle")).to_have_count(0)
        settled(page)
        page.get_by_role("button", name="Undo").press("Enter")
        expect(page.get_by_text("Left in the middle")).to_be_visible()
        assert page.evaluate(UNNAMED) == []
