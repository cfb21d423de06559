"""Dividing a note into overlapping pieces: one vector stands for a few sentences better than for a whole evening.

Pieces are slices of the text, so that a hit can be shown where it stands. Nothing here knows of models or stores.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

RULES = "1"
"""Changes whenever the same text would be divided differently: the index is then built anew."""

SHORT = 80
"""Words up to which a note stays whole."""

LENGTH = 60
"""Words a piece has at most: about what the embedder was trained on, well under what it reads."""

OVERLAP = 20
"""Words at the end of a piece that may begin the next one, so that no thought is cut in two."""

_CHARACTERS = 100
"""Characters without a space after which a word is cut: for scripts that set none."""

_SENTENCE = re.compile(r"[^\n]+?(?:[.!?。！？…]+[\"')\]”’]*(?=\s|$)|(?<=[。！？])|(?=\n|$))")
_WORD = re.compile(rf"\S{{1,{_CHARACTERS}}}")


@dataclass(frozen=True, slots=True)
class Piece:
    """``text[start:end]`` of a note."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class _Sentence:
    start: int
    end: int
    words: int


def pieces(text: str) -> list[Piece]:
    """The pieces of ``text``, in order, each at most about `LENGTH` words; one piece when it is short, even empty."""
    sentences = list(_sentences(text))
    if sum(sentence.words for sentence in sentences) <= SHORT and len(text) <= SHORT * 12:
        return [Piece(0, len(text), text)]
    return [Piece(group[0].start, group[-1].end, text[group[0].start : group[-1].end]) for group in _groups(sentences)]


def divide(text: str) -> list[str]:
    """The texts of the `pieces`: what is embedded and indexed word by word."""
    return [piece.text for piece in pieces(text)]


def _groups(sentences: list[_Sentence]) -> Iterator[list[_Sentence]]:
    """Runs of sentences up to `LENGTH` words; each begins with the last `OVERLAP` words or so of the one before."""
    group: list[_Sentence] = []
    size = 0
    for sentence in sentences:
        if group and size + sentence.words > LENGTH:
            yield group
            group = _tail(group)
            size = sum(kept.words for kept in group)
            if size + sentence.words > LENGTH:
                group, size = [], 0
        group.append(sentence)
        size += sentence.words
    if group:
        yield group


def _tail(group: list[_Sentence]) -> list[_Sentence]:
    kept = 0
    for number in range(len(group) - 1, 0, -1):
        kept += group[number].words
        if kept > OVERLAP:
            return group[number + 1 :]
    return group[1:]


def _sentences(text: str) -> Iterator[_Sentence]:
    """Sentences and lines; one longer than a piece is cut between words, so that overlaps stay possible."""
    for match in _SENTENCE.finditer(text):
        words = [_Sentence(*word.span(), _weight(word)) for word in _WORD.finditer(text, *match.span())]
        if sum(word.words for word in words) <= LENGTH:
            yield from _joined(words, LENGTH)
        else:
            yield from _joined(words, OVERLAP)


def _joined(words: list[_Sentence], most: int) -> Iterator[_Sentence]:
    run: list[_Sentence] = []
    size = 0
    for word in words:
        if run and size + word.words > most:
            yield _Sentence(run[0].start, run[-1].end, size)
            run, size = [], 0
        run.append(word)
        size += word.words
    if run:
        yield _Sentence(run[0].start, run[-1].end, size)


def _weight(word: re.Match[str]) -> int:
    return 1 + (word.end() - word.start()) // 20  # a run of Chinese is many words
