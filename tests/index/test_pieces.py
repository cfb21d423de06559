"""Dividing notes into pieces."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.index.pieces import LENGTH, OVERLAP, SHORT, divide, pieces

LONG = " ".join(f"Sentence number {number} says something about a different topic." for number in range(60))


@pytest.mark.parametrize("text", ["", "  ", "Met Priya.", "One line.\nAnother line.", "word " * SHORT])
def test_a_short_note_is_one_piece(text: str) -> None:
    """A short note, even an empty one, is a single piece: all of it."""
    assert divide(text) == [text]


def test_a_long_note_is_divided_into_overlapping_pieces() -> None:
    """Each piece is a slice of at most LENGTH words, begins a sentence, and shares its start with the one before."""
    found = pieces(LONG)
    assert len(found) > 5
    assert all(piece.text == LONG[piece.start : piece.end] for piece in found)
    assert all(len(piece.text.split()) <= LENGTH and piece.text.startswith("Sentence") for piece in found)
    for before, after in pairwise(found):
        assert before.start < after.start < before.end
        assert 0 < len(LONG[after.start : before.end].split()) <= OVERLAP


@pytest.mark.parametrize(
    "text", ["word " * 2_000, "x" * 100_000, "我喜欢攀岩" * 2_000, "a.b " * 3_000, "line\n" * 2_000]
)
def test_a_text_without_sentences_is_divided_too(text: str) -> None:
    """Neither a missing full stop nor a missing space makes one endless piece."""
    assert max(len(piece) for piece in divide(text)) < 2_000


@given(st.text(alphabet=st.sampled_from("ab .!?\n\t’。 "), max_size=3_000))
def test_pieces_lose_no_word(text: str) -> None:
    """Whatever the text, every character but white space between pieces is in some piece, in order."""
    covered = [False] * len(text)
    start = -1
    for piece in pieces(text):
        assert piece.text == text[piece.start : piece.end]
        assert piece.start > start or piece.start == 0
        start = piece.start
        covered[piece.start : piece.end] = [True] * (piece.end - piece.start)
    assert all(inside or char.isspace() for inside, char in zip(covered, text, strict=True))
