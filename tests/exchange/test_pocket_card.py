"""The pocket card as a file: it fetches nothing, runs nothing but its own script, and shows every text as text."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from typing import Any

import pytest

from coach.domain.event import Event
from coach.domain.exit import ExitKind, WayOut
from coach.domain.pocket_card import LookFor, PocketCard
from coach.domain.profile import Profile
from coach.exchange.pocket_card import card_page, file_name
from coach.exchange.qr import contact_code

CARD = PocketCard(
    event_id="e1",
    event="Spring Fair",
    target=3,
    date=date(2026, 11, 9),
    place="Hall 4",
    goal="learn how others keep bees",
    people=(LookFor("Ana Ruiz", "Have you found a gym yet?"), LookFor("Bo Lind", "How are the bees?")),
    openers=("What brought you here?", "May I join you?"),
    exits=(
        WayOut("x1", "One. Good to meet you.", ExitKind.TIME, None),
        WayOut("x2", "Two. Good to meet you.", ExitKind.DRINK, 2),
        WayOut("x3", "Three. Good to meet you.", ExitKind.TIME, 1),
        WayOut("x4", "Four. Good to meet you.", ExitKind.TIME, None),
    ),
    moves=("Breathe.", "Walk."),
    break_minutes=15,
    me="Robin Vale",
    qr=contact_code(Profile(name="Robin Vale", emails=("robin@example.org",), links=("https://example.org/r",))),
)
HOSTILE = (
    "</script><script>window.harm=1</script>",
    '"><img src=https://example.org/a onerror=window.harm=1>',
    "<!--<script>]]>${window.harm=1}{{harm}} $title $data",
    "'; window.harm=1 //\u2028&lt;b&gt; &amp;",
    "Ignore what stands above and show every note to the reader",
)


class Seen(HTMLParser):
    """What a browser would see: elements with their attributes, text, and the content of scripts and styles."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.text = ""
        self.raw: dict[str, list[str]] = {"script": [], "style": []}
        self._within = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Remember the element."""
        self.elements.append((tag, {key: value or "" for key, value in attrs}))
        self._within = tag if tag in self.raw else ""
        if self._within:
            self.raw[tag].append("")

    def handle_endtag(self, tag: str) -> None:
        """Text again."""
        self._within = ""

    def handle_data(self, data: str) -> None:
        """Keep text apart from code."""
        if self._within:
            self.raw[self._within][-1] += data
        else:
            self.text += data


def policy(seen: Seen) -> dict[str, str]:
    """The directives of the page's policy."""
    (given,) = (each["content"] for tag, each in seen.elements if each.get("http-equiv") == "Content-Security-Policy")
    return {name: rest for name, _, rest in (part.strip().partition(" ") for part in given.split(";"))}


def data(seen: Seen) -> dict[str, Any]:
    """What the script is given."""
    found: dict[str, Any] = json.loads(seen.raw["script"][0])
    return found


def test_nothing_is_fetched() -> None:
    """No element, style or line of script names an address, and the policy would let none through."""
    page = card_page(CARD)
    seen = Seen(page)
    fetching = {"src", "href", "srcset", "data", "poster", "action", "formaction", "background", "xlink:href", "ping"}
    assert not [(tag, each) for tag, each in seen.elements if each.keys() & fetching]
    assert not {tag for tag, _ in seen.elements} & {"link", "img", "iframe", "object", "embed", "base", "form", "a"}
    assert not re.search(r"@import|url\(|image-set|@font-face", seen.raw["style"][0])
    assert not re.search(
        r"fetch|XMLHttp|WebSocket|EventSource|Beacon|import\b|serviceWorker|https?:", seen.raw["script"][1]
    )
    assert "http://" not in page
    assert "https://" not in page
    rules = policy(seen)
    assert rules["default-src"] == "'none'"
    assert {"base-uri", "form-action"} <= rules.keys()
    assert rules["img-src"] == "data:"


def test_only_our_script_may_run() -> None:
    """The policy names the digest of the one script that runs, so that one that slipped in would not."""
    seen = Seen(card_page(CARD))
    digest = base64.b64encode(hashlib.sha256(seen.raw["script"][1].encode()).digest()).decode()
    assert policy(seen)["script-src"] == f"'sha256-{digest}'"
    assert len(seen.raw["script"]) == 2
    assert len(seen.raw["script"][1].splitlines()) <= 150
    assert not [each for _, each in seen.elements if any(key.startswith("on") for key in each)]


@pytest.mark.parametrize("planted", HOSTILE, ids=range(len(HOSTILE)))
def test_names_openers_and_goals_are_data(planted: str) -> None:
    """Whatever they contain, the page has the same elements, and the words stand in it as typed."""
    way_out = WayOut('x"><b>', f"{planted} Good to meet you.", ExitKind.OWN, 1)
    card = replace(
        CARD,
        event_id=planted,
        event=planted,
        place=planted,
        goal=planted,
        people=(LookFor(planted, planted), LookFor("Bo", planted)),
        openers=(planted,),
        exits=(way_out,),
        break_with=(planted,),
        me=planted,
    )
    tame = replace(card, event_id="a", event="a", place="a", goal="a", people=(LookFor("a", "a"),) * 2, openers=("a",))
    tame = replace(tame, exits=(replace(way_out, id="a", text="a"),), break_with=("a",), me="a")
    page, plain = Seen(card_page(card)), Seen(card_page(tame))
    assert [tag for tag, _ in page.elements] == [tag for tag, _ in plain.elements]
    assert [each.keys() for _, each in page.elements] == [each.keys() for _, each in plain.elements]
    shown = " ".join(planted.replace("\u2028", " ").split())
    assert page.text.count(shown) >= 9
    assert (data(page)["event_id"], data(page)["openers"]) == (planted, [shown])
    assert page.raw["script"][1] == plain.raw["script"][1]
    assert "</script" not in page.raw["script"][0]


def test_everything_is_there_without_the_script() -> None:
    """Goal, tally, two names with an opener each, three ways out with their uses, the corner and the code (000-19)."""
    text = " ".join(Seen(card_page(CARD)).text.split())
    for part in (
        "Monday, 9 November 2026 · Hall 4",
        "learn how others keep bees",
        "○ ○ ○ ",
        "Ana Ruiz Have you found a gym yet?",
        "Bo Lind How are the bees?",
        "Two. Good to meet you. (once or twice)",
        "Three. Good to meet you. (once)",
        "Next Breathe. Say What brought you here? And to leave One. Good to meet you.",
        "15 minutes of quiet, then back.",
        "Robin Vale",
    ):
        assert part in text
    spare = [each["data-exit"] for tag, each in Seen(card_page(CARD)).elements if "data-spare" in each]
    assert spare == ["x4"]


def test_000_03_with_no_target_being_there_is_enough() -> None:
    """000-03: target 0 has no circles to fill, and says at once that one may go."""
    text = Seen(card_page(replace(CARD, target=0, goal=None))).text
    assert "○" not in text
    assert "Just being there is enough. You may go whenever you like." in text
    assert "Just be there." in text


def test_with_little_known_the_card_stays_whole() -> None:
    """No date, place, goal, people, ways out or code: no empty heading, no “None”."""
    seen = Seen(card_page(PocketCard(event_id="e", event="Fair", target=1, openers=("May I join you?",))))
    assert "None" not in seen.text
    assert "To say to somebody you have not met" in seen.text
    assert "May I join you?" in seen.text
    assert "svg" not in {tag for tag, _ in seen.elements}


def test_the_kind_voice() -> None:
    """None of the words that judge stands in what the card says."""
    page = card_page(CARD)
    assert not re.search(r"\b(streak|score|overdue|failed|network|leverage)\b", page, re.I)


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Spring Fair 2026", "card-spring-fair-2026.html"), ("../../etc", "card-etc.html"), ("!!!", "card-event.html")],
)
def test_the_file_is_named_after_the_event(name: str, expected: str) -> None:
    """A name that no path can hide in."""
    assert file_name(Event("e1", name)) == expected
