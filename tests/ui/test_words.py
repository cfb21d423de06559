"""How the page says days, sizes and waiting times."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from coach.domain.fact import Kind, Reserve
from coach.domain.suggestion import Channel, DraftKind, FlagKind
from ui.components import words

TODAY = date(2026, 11, 18)


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (0, "today"),
        (1, "tomorrow"),
        (-1, "yesterday"),
        (3, "in 3 days"),
        (-6, "last Thursday"),
        (-7, "7 days ago"),
        (-34, "4 weeks ago"),
        (-76, "2 months ago"),
        (-400, "1 year ago"),
        (-800, "2 years ago"),
        (21, "in 3 weeks"),
    ],
)
def test_a_day_as_people_say_it(days: int, expected: str) -> None:
    """Near days have names, far ones are counted in what one counts them in."""
    assert words.when(TODAY + timedelta(days), TODAY) == expected


def test_the_exact_day_is_there_for_whoever_wants_it() -> None:
    """Hovering shows the day in full."""
    assert 'title="Thursday, 12 November 2026"' in words.day_html(date(2026, 11, 12), TODAY)


def test_a_clipped_text_ends_at_a_word() -> None:
    """No word is cut in two."""
    assert words.clipped("one two three four", 10) == "one two …"


@pytest.mark.parametrize(("count", "expected"), [(1_117_320_768, "1.1 GB"), (90_868_376, "91 MB"), (10, "1 MB")])
def test_sizes(count: int, expected: str) -> None:
    """Bytes are said in the unit one thinks in."""
    assert words.size(count) == expected


@pytest.mark.parametrize(
    ("seconds", "expected"), [(4, "about 10 seconds left"), (70, "about 1 minute left"), (300, "about 5 minutes left")]
)
def test_waiting_times(seconds: float, expected: str) -> None:
    """Waiting times are rough on purpose."""
    assert words.wait(seconds) == expected


def test_every_kind_has_a_plain_name() -> None:
    """Nothing is ever shown by the name the program has for it."""
    assert set(words.KINDS) == set(Kind)
    assert set(words.RESERVES) == set(Reserve)
    assert set(words.DRAFT_KINDS) == set(DraftKind)
    assert set(words.CHANNELS) == set(Channel)
    assert set(words.FLAGS) == set(FlagKind)
