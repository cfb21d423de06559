"""How names are compared: folded, so that case, accents and spacing do not count; and near misses for a typo."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

from coach.language.words import PLAIN_LETTERS

_MARKS_THAT_COUNT = {7, 8, 9}
"""Combining classes of nukta, kana voicing and virama: without them it would be another name."""

NEAR_ENOUGH = 72.0
"""Smallest similarity, of 100, at which another name is worth suggesting: one or two slips in a first name."""


def fold(name: str) -> str:
    """The name as it is compared: no case, no accents, single spaces. “  José  Łoś” becomes “jose los”."""
    spaced = " ".join(name.replace("\0", " ").split()).casefold()  # SQLite's LIKE ends a pattern at a NUL
    if spaced.isascii():
        return spaced
    apart = unicodedata.normalize("NFKD", spaced)
    kept = "".join(c for c in apart if not unicodedata.combining(c) or unicodedata.combining(c) in _MARKS_THAT_COUNT)
    return " ".join(unicodedata.normalize("NFKC", kept).casefold().translate(PLAIN_LETTERS).split())


def similarity(one: str, other: str) -> float:
    """How alike two folded names are, of 100, in whatever order their words stand."""
    from rapidfuzz import fuzz

    return fuzz.token_sort_ratio(one, other)


def near(who: str, names: Mapping[str, str], limit: int = 3) -> list[str]:
    """Names that ``who`` may have been meant for, nearest first.

    Args:
        who: what was typed.
        names: folded name or alias to the name to show.
        limit: how many names at most.
    """
    from rapidfuzz import fuzz, process

    words = {word: shown for key, shown in names.items() for word in (key, *key.split())}
    found = process.extract(fold(who), words.keys(), scorer=fuzz.ratio, score_cutoff=NEAR_ENOUGH, limit=limit * 3)
    return list(dict.fromkeys(words[key] for key, _, _ in found))[:limit]
