"""The pocket card and the ways out of a talk on the page."""

from __future__ import annotations

from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from coach.app import Coach
from tests.ui.drawn import html, keys, said

DRINK = "exit-something-to-drink"


@pytest.fixture
def evening(coach: Coach) -> Coach:
    """An evening with one guest who is known."""
    coach.add_note("She is looking for a bouldering gym.", ["Ana Ruiz"])
    coach.add_event("Spring Fair", date(2026, 11, 20), guests=["Ana Ruiz"])
    return coach


def _both() -> None:
    from ui import wiring
    from ui.components import exits, pocket_card

    event = wiring.coach().event("Spring Fair")
    exits.show("out", event)
    pocket_card.show("card", event)


def opened() -> AppTest:
    """The two components for that evening."""
    page = AppTest.from_function(_both, default_timeout=20).run()
    assert not page.exception
    return page


def test_000_03_the_card_is_shown_and_can_be_taken_along(evening: Coach) -> None:
    """000-03: the same file as on the command line, shown in a frame of its own and offered as a download."""
    page = opened()
    (frame,) = page.get("iframe")
    assert frame.proto.srcdoc == evening.card_html("Spring Fair")
    assert [button.proto.label for button in page.get("download_button")] == ["Take the card along"]
    assert "print it" in said(page)


def test_000_10_without_a_way_to_be_reached_the_page_says_how(evening: Coach) -> None:
    """000-10: the hint goes once the profile has an address."""
    assert "code to scan" in said(opened())
    evening.set_profile({"emails": "noor@example.org"})
    assert "code to scan" not in said(opened())


def test_000_10_the_way_out_with_contacts_shows_the_code_and_gives_the_file(evening: Coach) -> None:
    """000-10: the code to scan and the vCard stand beside the way out that swaps contacts, and beside no other."""
    assert "Download .vcf" not in [part.proto.label for part in opened().get("download_button")]
    evening.set_profile({"name": "Noor Hadley", "emails": "noor@example.org"})
    page = opened()
    assert [part.proto.label for part in page.get("download_button")].count("Download .vcf") == 1
    (popover,) = page.get("popover")
    assert [part.type for part in popover.children.values()] == ["image", "download_button"]
    card, code = evening.contact_card() or (b"", None)
    assert b"noor@example.org" in card
    assert code is not None
    assert code.startswith(b"<svg")


def test_000_09_a_drink_is_said_twice_and_then_gone(evening: Coach) -> None:
    """000-09: the uses left are shown and counted down; a used up one is not offered any more."""
    page = opened()
    assert "twice more" in html(page)
    page.button(key=f"out-said-{DRINK}").click().run()
    assert "once more" in html(page)
    page.button(key=f"out-said-{DRINK}").click().run()
    assert f"out-said-{DRINK}" not in keys(page, "out-said-")
    assert len(keys(page, "out-drop-")) >= 8


def test_000_12_my_own_words_are_kept_with_a_close(evening: Coach) -> None:
    """000-12: a way out of mine comes first, with warm last words; the field is empty again."""
    page = opened()
    page.text_input(key="out-own-0").input("I want to call <b>home</b>")
    page.checkbox(key="out-once-0").check()
    page.button(key="out-keep").click().run()
    mine = evening.exits()[0]
    assert (mine.text, mine.limit) == ("I want to call <b>home</b>. It was good to talk with you.", 1)
    assert keys(page, "out-drop-")[0] == f"out-drop-{mine.id}"
    assert "call &lt;b&gt;home&lt;/b&gt;" in html(page)
    assert page.text_input(key="out-own-1").value == ""
    page.button(key=f"out-drop-{mine.id}").click().run()
    assert mine.id not in [one.id for one in evening.exits()]


def test_a_way_out_that_was_left_out_is_had_back(evening: Coach) -> None:
    """One click takes it off every list, one brings it back; so it is with a use that was a slip."""
    page = opened()
    before = keys(page, "out-drop-")
    page.button(key=f"out-drop-{DRINK}").click().run()
    assert f"out-drop-{DRINK}" not in keys(page, "out-drop-")
    page.button(key="out-undo").click().run()
    assert keys(page, "out-drop-") == before
    page.button(key=f"out-said-{DRINK}").click().run()
    page.button(key="out-undo").click().run()
    assert "twice more" in html(page)
