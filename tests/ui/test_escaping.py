"""Text of notes and names is data, in HTML and in Markdown alike."""

from __future__ import annotations

import re

import pytest

from coach.app import Coach
from tests.ui.conftest import OpenPage
from tests.ui.drawn import html, said
from ui.components.escaping import marked, plain, safe

PLANTED = (
    "<img src=x onerror=alert(1)> ![i](http://x.example/i.png) $a$ :red[b] :material/home: **c** <script>d</script>"
)


@pytest.mark.parametrize("mark", list("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"))
def test_every_punctuation_mark_is_escaped_in_markdown(mark: str) -> None:
    """No mark can begin a link, an image, a formula or a directive."""
    assert f"\\{mark}" in plain(f"a{mark} b")


@pytest.mark.parametrize("text", [":smile:", ":material/home:", "me@example.org", "https://x.example", "www.x.example"])
def test_what_is_recognised_after_escapes_is_kept_apart(text: str) -> None:
    """Names between colons, mail and web addresses do not turn into anything."""
    assert "\u2060" in plain(text)


def test_a_name_stays_as_it_is() -> None:
    """Ordinary names are not changed."""
    assert plain("Marta Zielińska") == "Marta Zielińska"


def test_data_in_html_has_no_tags() -> None:
    """Angle brackets and quotes become entities."""
    assert safe('<b title="x">') == "&lt;b title=&quot;x&quot;&gt;"


def test_marks_keep_the_text() -> None:
    """Highlighting adds marks and changes no word."""
    text = "a <b> & c"
    drawn = marked(text, [(2, 5, 'say "hi"'), (4, 7, "overlaps")])
    assert drawn == 'a <mark title="say &quot;hi&quot;">&lt;b&gt;</mark> &amp; c'


@pytest.mark.parametrize("screen", ["people", "capture", "prepare", "write", "settings"])
def test_planted_text_shows_as_typed_on_every_screen(coach: Coach, open_page: OpenPage, screen: str) -> None:
    """A name and a note full of markup draw no picture, no script, no formula."""
    note = coach.add_note(PLANTED, [PLANTED[:60]], place=PLANTED, event=PLANTED[:50])
    coach.edit_person(note.people[0].id, company=PLANTED, role=PLANTED)
    for person in (None, note.people[0].id):
        page = open_page(screen, person)
        assert "<img" not in html(page)
        assert "<script>d" not in html(page)
        assert not re.search(r"(?<!\\)!\[|(?<!\\)\$a|(?<!\\):red\[", said(page))
        assert not re.search(r"(?<!\\)!\[", "".join(button.label for button in page.button))
