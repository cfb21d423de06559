"""What changes over time: a later note closes an earlier fact, and nothing is deleted."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach.domain.fact import Fact
from coach.domain.note import Note
from coach.reading.change import settle
from coach.reading.read import read_note
from tests.reading.hurried import ANA, note_texts

MAY, JUNE = date(2026, 5, 4), date(2026, 6, 8)


def history(*notes: tuple[date, str]) -> list[Fact]:
    """The settled facts of notes about Ana."""
    number = count(1)
    facts: list[Fact] = []
    for place, (day, text) in enumerate(notes):
        facts += read_note(Note(f"n-{place}", day, text, (ANA.ref,)), [ANA], lambda: f"f-{next(number)}")
    return settle(facts)


def closed(*notes: tuple[date, str]) -> list[str]:
    """The quotes that were ended."""
    return [fact.quote for fact in history(*notes) if fact.valid_until]


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("I promised to send her my glaze recipes", "Sent her the glaze recipes"),
        ("I owe her an intro to Lotta", "Introduced her to Lotta, went well"),
        ("She promised to lend me her drill", "She brought the drill"),
        ("Works at Kranwerk as a welder", "Left Kranwerk, now at Bimbla"),
        ("Leads the tram team at Kranwerk", "She started at Bimbla last week"),
        ("Works at Kranwerk as a welder", "Moved from Kranwerk to Bimbla as head of tracks"),
        ("Works at Kranwerk", "Moved from Kranwerk to Bimbla"),
        ("She lives in Porto", "She moved to Bergen"),
        ("Looking for a choir", "Found a choir in the old town"),
        ("Needs a plumber", "Got a plumber at last"),
        ("Hiring two welders", "Hired both welders"),
        ("Looking for a bouldering gym", "No longer looking for a bouldering gym"),
    ],
)
def test_a_later_note_closes_an_earlier_fact(earlier: str, later: str) -> None:
    """A kept promise, a new job, a move and a settled need end what was noted before, on the day of the later note."""
    facts = history((MAY, earlier), (JUNE, later))
    first = facts[0]
    assert first.valid_until == JUNE
    assert not first.shareable
    assert all(fact.valid_until is None for fact in facts if fact.note_id == "n-1")


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("I promised to send her my glaze recipes", "Sent her the tram map"),
        ("Looking for a choir", "Found a plumber"),
        ("Works at Kranwerk as a welder", "Her brother joined Bimbla"),
        ("She lives in Porto", "Her sister moved to Bergen"),
        ("Loves kites", "Loves moss"),
        ("Looking for a choir", "Still looking for a choir"),
        ("Plays the cello", "Started at Bimbla"),
        ("She lives in Porto", "Going to Bergen on holiday"),
    ],
)
def test_other_news_closes_nothing(earlier: str, later: str) -> None:
    """News about something else, or about somebody else, ends nothing."""
    assert closed((MAY, earlier), (JUNE, later)) == []


def test_the_order_of_entry_does_not_matter() -> None:
    """An old note entered late does not end what is newer."""
    assert closed((JUNE, "She moved to Bergen"), (MAY, "She lives in Porto")) == ["She lives in Porto"]


def test_nothing_is_deleted_and_settling_again_changes_nothing() -> None:
    """Facts keep their number, order and words, and a second settling gives the same."""
    facts = history((MAY, "Needs a plumber. Loves kites."), (JUNE, "Got a plumber at last."))
    assert [fact.quote for fact in facts] == ["Needs a plumber", "Loves kites", "Got a plumber at last"]
    assert settle(facts) == facts


def test_taking_the_later_note_away_opens_the_fact_again() -> None:
    """Settling what is left after a deletion frees what the deleted note had ended."""
    facts = history((MAY, "Needs a plumber."), (JUNE, "Got a plumber at last."))
    assert facts[0].valid_until == JUNE
    assert settle(facts[:1])[0].valid_until is None


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.dates(), note_texts), max_size=4))
def test_settling_only_ever_dates_the_end(notes: list[tuple[date, str]]) -> None:
    """Whatever was noted, settling changes nothing but the day a fact ends, and never to before it began."""
    number = count(1)
    facts: list[Fact] = []
    for place, (day, text) in enumerate(notes):
        facts += read_note(Note(f"n-{place}", day, text, (ANA.ref,)), [ANA], lambda: f"f-{next(number)}")
    settled = settle(facts)
    assert [replace(fact, valid_until=None) for fact in settled] == facts
    assert all(fact.valid_until >= fact.valid_from for fact in settled if fact.valid_until and fact.valid_from)
