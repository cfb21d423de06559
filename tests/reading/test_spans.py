"""Every fact is an exact slice of its note, whatever the note."""

from __future__ import annotations

from itertools import count, pairwise

from hypothesis import example, given, settings

from coach.reading.read import read_note
from tests.reading.hurried import ANA, BO, DAY, note, note_texts, read


@settings(max_examples=200, deadline=None)
@given(note_texts)
@example("Met Ana (Annie) : ")
@example("Ana:")
@example("- - -\n\n;;;")
def test_facts_quote_the_note(text: str) -> None:
    """Of any text, each fact's quote is the slice it names, in the order of the text, with an id of its own."""
    facts = read(text, ANA, BO)
    assert all(text[fact.start : fact.end] == fact.quote != "" for fact in facts)
    assert all(one.start <= other.start for one, other in pairwise(facts))
    assert len({fact.id for fact in facts}) == len(facts)
    assert all(fact.note_id == "n-1" and fact.valid_from == DAY for fact in facts)
    assert {fact.person_id for fact in facts} <= {ANA.id, BO.id}


@settings(max_examples=60, deadline=None)
@given(note_texts)
def test_a_private_note_gives_nothing_away(text: str) -> None:
    """Of a note that is private, no fact may be used."""
    number = count()
    facts = read_note(note(text, private=True), [ANA], lambda: str(next(number)))
    assert not any(fact.shareable for fact in facts)


def test_a_fact_is_told_apart_from_a_guess() -> None:
    """Facts say whether a rule knew their kind or only took the usual one."""
    sure, unsure = read("Needs a plumber. Mumble mumble grumble.")
    assert (sure.kind_by, unsure.kind_by) == ("rules", "guess")
