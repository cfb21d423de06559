"""The pocket card opened from its file in a phone-sized Chromium, with the network off."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from coach.app import Coach, open_coach
from coach.domain.plan import Plan
from coach.settings import Engine, Settings
from tests.ui.browsing import LAPTOP

pytestmark = pytest.mark.browser

NARROW = {"width": 360, "height": 740}
HOSTILE = "</script><script>window.harm=1</script><img src=x onerror=window.harm=1>"
DRINK = "exit-something-to-drink"
SMALL_TARGETS = """() => [...document.querySelectorAll("button")].filter(e => e.getClientRects().length)
    .filter(e => e.getBoundingClientRect().height < 44).map(e => e.id || e.textContent)"""
FAINT = """() => {
    const part = (v) => v / 255 <= .03928 ? v / 255 / 12.92 : ((v / 255 + .055) / 1.055) ** 2.4;
    const light = (c) => .2126 * part(c[0]) + .7152 * part(c[1]) + .0722 * part(c[2]);
    const rgb = (text) => text.match(/[\\d.]+/g).map(Number);
    const behind = (e) => {
        for (; e; e = e.parentElement) {
            const c = rgb(getComputedStyle(e).backgroundColor);
            if (c.length < 4 || c[3] > 0) return c;
        }
        return [255, 255, 255];
    };
    const contrast = (e) => {
        const both = [light(rgb(getComputedStyle(e).color)), light(behind(e))];
        return (Math.max(...both) + .05) / (Math.min(...both) + .05);
    };
    return [...document.querySelectorAll("h1, h2, h3, p, b, span, button, .uses")]
        .filter(e => e.getClientRects().length && e.textContent.trim() && contrast(e) < 4.5)
        .map(e => e.outerHTML.slice(0, 90));
}"""
Open = Callable[..., Page]


@pytest.fixture
def coach(tmp_path: Path) -> Iterator[Coach]:
    """A notebook with an evening ahead, a plan for it, and a profile."""
    made = open_coach(Settings(home=tmp_path / "home", engine=Engine.OFF, today=datetime.date(2026, 11, 18)))
    made.set_profile({"name": "Robin Vale", "emails": "robin@example.org"})
    made.add_note("She is looking for a bouldering gym.", ["Ana Ruiz"])
    made.add_note("Keeps bees on the roof.", ["Bo Lind"])
    event = made.add_event("Spring Fair", datetime.date(2026, 11, 20), goal="learn how others keep bees")
    plan = Plan(event_id=event.id, people=(made.person("Ana").id, made.person("Bo").id), break_minutes=1, chosen=True)
    made.notebook.ledger(Plan).add(plan)
    yield made
    made.close()


@pytest.fixture
def phone(browser: Browser, coach: Coach, tmp_path: Path) -> Iterator[Open]:
    """Opens the card of an event from its file; a request for anything else, or an error in it, ends the test."""
    contexts: list[BrowserContext] = []
    trouble: list[str] = []

    def open_(event: str = "Spring Fair", *, size: dict[str, int] = NARROW, **options: object) -> Page:
        file = tmp_path / "card.html"
        coach.save_card(event, file)
        context = browser.new_context(viewport=size, **options)  # type: ignore[arg-type]
        contexts.append(context)
        context.set_offline(True)
        context.route(
            lambda url: not url.startswith("file:"), lambda route: (trouble.append(route.request.url), route.abort())
        )
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.on("request", lambda request: None if request.url == file.as_uri() else trouble.append(request.url))
        page.on("pageerror", lambda error: trouble.append(str(error)))
        page.on("console", lambda message: trouble.append(message.text))
        page.goto(file.as_uri())
        return page

    yield open_
    for context in contexts:
        context.close()
    assert trouble == []


def test_000_03_taps_are_counted_kept_and_end(phone: Open) -> None:
    """000-03: three taps, a reload, still three, and it says that one may go and what to tell at the debrief."""
    page = phone()
    number, done = page.locator("#number"), page.locator("#done")
    expect(number).to_have_text("0")
    expect(page.locator("#of")).to_contain_text("of 3")
    page.locator("#tap").click()
    page.locator("#tap").click()
    expect(done).to_be_hidden()
    page.locator("#tap").click()
    expect(done).to_contain_text("Done: you may go.")
    page.reload()
    expect(number).to_have_text("3")
    expect(done).to_contain_text("At the debrief, tell the coach: 3 talks.")
    page.locator("#tap").click()
    expect(number).to_have_text("4")
    page.get_by_role("button", name="One less").click()
    page.get_by_role("button", name="One less").click()
    expect(number).to_have_text("2")
    expect(done).to_be_hidden()


def test_a_tap_shows_at_once(phone: Open) -> None:
    """From the click to the new number and what is stored: one turn of the script, well below a tenth of a second."""
    page = phone()
    milliseconds = page.evaluate(
        """() => { const from = performance.now(); document.getElementById("tap").click();
        const shown = document.getElementById("number").textContent;
        return [shown, JSON.parse(Object.values(localStorage)[0]).talks, performance.now() - from]; }"""
    )
    assert milliseconds[:2] == ["1", 1]
    assert milliseconds[2] < 100


def test_000_03_with_no_target_one_may_go_from_the_start(phone: Open, coach: Coach) -> None:
    """000-03: being there is enough; a talk may still be counted. Each event has a count of its own."""
    coach.add_event("Just There", datetime.date(2026, 11, 21), target=0)
    page = phone("Just There")
    expect(page.locator("#done")).to_have_text("Just being there is enough. You may go whenever you like.")
    page.locator("#tap").click()
    expect(page.locator("#done")).to_contain_text("tell the coach: 1 talk.")
    page.goto(page.url)
    expect(page.locator("#number")).to_have_text("1")
    coach.save_card("Spring Fair", Path(page.url.removeprefix("file://")))
    page.reload()
    expect(page.locator("#number")).to_have_text("0")


def test_000_09_uses_count_down_and_another_way_out_comes(phone: Open) -> None:
    """000-09: twice, once, then it is gone and a fourth takes its place; a slip can be taken back; it survives."""
    page = phone()
    drink = page.locator(f'li[data-exit="{DRINK}"]')
    expect(drink.locator(".uses")).to_have_text("twice more")
    drink.get_by_role("button").click()
    expect(drink.locator(".uses")).to_have_text("once more")
    drink.get_by_role("button").click()
    expect(drink).to_be_hidden()
    expect(page.locator("#exits li:visible")).to_have_count(3)
    expect(page.locator("#used-up")).to_contain_text("These still sound true.")
    page.reload()
    expect(drink).to_be_hidden()
    page.get_by_role("button", name="I did not say it after all").click()
    expect(drink.locator(".uses")).to_have_text("once more")


def test_000_13_the_break_ends_with_one_nudge(phone: Open) -> None:
    """000-13: the timer runs, also over a reload; at its end one nudge, which goes with “I am back”."""
    page = phone()
    page.clock.install()
    page.reload()
    page.get_by_role("button", name="Start the break").click()
    expect(page.locator("#clock")).to_contain_text("1:00 left")
    page.clock.run_for(20_000)
    expect(page.locator("#clock")).to_contain_text("0:40 left")
    page.reload()
    page.clock.run_for(1_000)
    expect(page.locator("#clock")).to_contain_text("left")
    page.clock.run_for(60_000)
    expect(page.locator("#nudge")).to_have_text("The break is over. One more hello?")
    page.get_by_role("button", name="I am back").click()
    page.clock.run_for(600_000)
    expect(page.locator("#nudge")).to_be_hidden()
    expect(page.get_by_role("button", name="Start the break")).to_be_visible()


def test_000_19_in_the_corner(phone: Open) -> None:
    """000-19: one tap shows a move, first words, a way out and what is left, on one screen and in half a minute."""
    page = phone()
    page.locator("#tap").click()
    page.get_by_role("button", name="I am in the corner").click()
    expect(page.locator("#left")).to_have_text("2 talks to go, then you may go.")
    expect(page.locator("#people")).to_be_hidden()
    read = page.locator("main").inner_text()
    assert len(read.split()) <= 100
    for part in ("#move", "#first-words", "#way-out", "#left", "#from-corner"):
        expect(page.locator(part)).to_be_in_viewport(ratio=1)
    before = page.locator("#move").inner_text()
    page.get_by_role("button", name="Another move").click()
    expect(page.locator("#move")).not_to_have_text(before)
    page.get_by_role("button", name="Back to the card").click()
    expect(page.locator("#number")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_fits_a_narrow_phone_by_day_and_by_night(phone: Open, scheme: str) -> None:
    """No scrolling sideways, targets of 44 pixels and more, text that contrasts 4.5 to 1 (WCAG 2.2)."""
    page = phone(color_scheme=scheme)
    page.locator("#tap").click(click_count=3)
    for button in ("#to-corner", "#from-corner", "#rest", f'[data-say="{DRINK}"]'):
        assert page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]
        assert page.evaluate(SMALL_TARGETS) == []
        assert page.evaluate(FAINT) == []
        page.locator(button).click()


def test_on_paper_and_without_a_script_everything_is_there(phone: Open) -> None:
    """Printed, or where no script may run: goal, circles to tick, both names, three ways out, the corner."""
    printed, bare = phone(size=LAPTOP), phone(java_script_enabled=False)
    printed.locator("#tap").click()
    printed.locator("#to-corner").click()
    printed.emulate_media(media="print")
    for page in (printed, bare):
        for part in ("learn how others keep bees", "○ ○ ○", "Ana Ruiz", "Bo Lind", "Breathe out", "once or twice"):
            expect(page.get_by_text(part).first).to_be_visible()
        expect(page.locator("#exits li:visible")).to_have_count(3)
        expect(page.locator("button:visible")).to_have_count(0)
        expect(page.locator(".qr svg")).to_be_visible()


def test_hostile_names_show_as_typed_and_run_nothing(phone: Open, coach: Coach) -> None:
    """Names, a goal and my own way out full of markup are text; no request leaves, no script of theirs runs."""
    coach.add_person(HOSTILE)
    coach.add_exit(HOSTILE, limit=1)
    coach.add_event(HOSTILE, datetime.date(2026, 11, 22), goal=HOSTILE, place=HOSTILE, guests=[HOSTILE])
    page = phone(HOSTILE)
    expect(page.locator("h1")).to_have_text(HOSTILE)
    expect(page.locator("#goal .goal")).to_have_text(HOSTILE)
    expect(page.locator("#people b")).to_have_text(HOSTILE)
    expect(page.locator("#exits li").first).to_contain_text(HOSTILE)
    page.locator("#to-corner").click()
    expect(page.locator("#way-out")).to_contain_text(HOSTILE)
    assert page.evaluate("window.harm") is None
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]
