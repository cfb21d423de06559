"""Plain reading of text for the graders: words, stems, alternatives.

Kept apart from the coach's own reading on purpose: a grader must not share a mistake with what it grades.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

_PLAIN = """
    a about after again all also am an and any are as at back be because been before being but by can could did do
    does doing done down for from get got had has have having he her here hers him his how i if in into is it its just
    like me more most my no nor not now of off on once one only or other our out over own same she should so some such
    than that the their them then there these they this those through to too under until up us very was we were what
    when where which while who whom why will with would you your yours mentioned said told talk talked talking know
    think let really good great nice well much many new still going thing things way time hi hello dear best thanks
    thank regards cheers
"""
PLAIN_WORDS = frozenset(_PLAIN.split())
"""Words that carry no content of their own."""

_ENDINGS = ("ations", "ation", "ingly", "ings", "ing", "ies", "ied", "ers", "er", "ed", "es", "ly", "e", "s", "y")


def straight(text: str) -> str:
    """The text with typographic apostrophes made plain ones."""
    return text.replace("\u2019", "'").replace("\u2018", "'")


def plain(text: str) -> str:
    """Lower case, no accents, straight quotes."""
    spread = unicodedata.normalize("NFKD", straight(text))
    return "".join(letter for letter in spread if not unicodedata.combining(letter)).casefold()


def words(text: str) -> list[str]:
    """The words of a text, plain; apostrophes end a word, digits keep their separators."""
    return re.findall(r"\d[\d.,:]*\d|\w+", plain(text))


def stem(word: str) -> str:
    """A crude stem: one ending off, never below four letters."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


def content(text: str) -> set[str]:
    """The stems of the words that carry content."""
    return {stem(word) for word in words(text) if word not in PLAIN_WORDS and len(word) > 1}


def shares_content(one: str, other: str) -> bool:
    """Whether two texts have a content word in common, or one begins with the other (four letters or more)."""
    ours, theirs = content(one), content(other)
    if ours & theirs:
        return True
    return any(min(len(a), len(b)) >= 4 and (a.startswith(b) or b.startswith(a)) for a in ours for b in theirs)


def has_word(text: str, word: str) -> bool:
    """Whether ``word`` stands in the text as whole words, ignoring case and accents; a final ``*`` is any ending."""
    stump = word.endswith("*")
    pattern = r"(?<!\w)" + re.escape(plain(word.rstrip("*"))) + ("" if stump else r"(?!\w)")
    return re.search(pattern, plain(text)) is not None


def has_any(text: str, alternatives: Iterable[str]) -> bool:
    """Whether one of the alternatives stands in the text; a plural ``s`` is forgiven."""
    return any(has_word(text, word) or has_word(text, word + "s") for word in alternatives)


def says(text: str, pattern: str) -> str | None:
    """The words of ``text`` that a pattern finds (case ignored, quotes straightened), else ``None``."""
    found = re.search(pattern, straight(text), re.IGNORECASE)
    return found.group(0) if found else None
