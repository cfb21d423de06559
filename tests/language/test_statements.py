"""Hurried notes are divided into short statements, each an exact span of the text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from coach.language.statements import sentences, statements
from tests.reading.hurried import note_texts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bakes rye bread. Hates fennel!", ["Bakes rye bread", "Hates fennel"]),
        ("moved from Porto to Bergen; looking for a choir", ["moved from Porto to Bergen", "looking for a choir"]),
        ("- needs a plumber\n- plays bass (badly)\n", ["needs a plumber", "plays bass (badly)"]),
        ("• one van\n* two kids", ["one van", "two kids"]),
        ("She runs a kiln and she is hiring a potter", ["She runs a kiln", "she is hiring a potter"]),
        ("Sells kayaks, wants to teach", ["Sells kayaks", "wants to teach"]),
        ("Works with Dr. Amsel at St. Rochus, e.g. on trams.", ["Works with Dr. Amsel at St. Rochus, e.g. on trams"]),
        ("pays 3.50 for bread", ["pays 3.50 for bread"]),
        ("bread and butter and jam", ["bread and butter and jam"]),
        ("If she gets the grant, she moves to Oslo", ["If she gets the grant, she moves to Oslo"]),
        ("likes trams (and she knows all lines)", ["likes trams (and she knows all lines)"]),
        ("really? needs a van", ["really?", "needs a van"]),
        ("...", []),
        ("", []),
        (" \n\t ", []),
    ],
)
def test_division(text: str, expected: list[str]) -> None:
    """Sentences, lines, bullets and semicolons divide, and so does a new subject or verb; abbreviations do not."""
    assert [statement.text.rstrip("?") for statement in statements(text)] == [one.rstrip("?") for one in expected]


def test_sentence_and_paragraph_are_numbered() -> None:
    """Statements of one sentence share its number, statements of one line their paragraph."""
    one, two, three = statements("She runs a kiln and she is hiring.\nHates fennel.")
    assert one.sentence == two.sentence != three.sentence
    assert (one.paragraph, two.paragraph, three.paragraph) == (0, 0, 1)


@settings(max_examples=150, deadline=None)
@given(note_texts)
def test_statements_are_exact_ordered_spans(text: str) -> None:
    """Of any text at all, every statement is the slice it names, in order, without overlap and without white edges."""
    end = 0
    for statement in statements(text):
        assert text[statement.start : statement.end] == statement.text
        assert statement.text == statement.text.strip() != ""
        assert statement.start >= end
        end = statement.end


@settings(max_examples=100, deadline=None)
@given(note_texts)
def test_no_word_is_lost(text: str) -> None:
    """What the sentences of a text leave out is punctuation and space, never a letter or a digit."""
    kept = {place for start, end in sentences(text) for place in range(start, end)}
    assert not [char for place, char in enumerate(text) if char.isalnum() and place not in kept]
