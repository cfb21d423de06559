"""Typed text on one clean line: what may stand in a name, a subject or a sentence."""

from __future__ import annotations

import re
import unicodedata

_ESCAPE = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)?|.)?")
_JOINERS = "\u200c\u200d"
"""Invisible, and part of how some names are written."""


def clean_line(text: str) -> str:
    """``text`` without terminal escapes and other control characters, single-spaced; empty when nothing is left."""
    bare = _ESCAPE.sub("", text)
    kept = (char if unicodedata.category(char)[0] != "C" or char in _JOINERS else " " for char in bare)
    return " ".join("".join(kept).split())


def straight(text: str) -> str:
    """The text with straight apostrophes, as the patterns that look for them have them; its length stays."""
    return text.replace("’", "'")


def evened(text: str) -> str:
    """The text with straight apostrophes and one space between words."""
    return " ".join(straight(text).split())
