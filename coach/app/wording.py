"""Typed text as the record keeps it: names and single lines tidied, notes left as they are."""

from __future__ import annotations

from collections.abc import Iterable

from coach.errors import UsageError
from coach.language.lines import clean_line
from coach.language.verbs import article

LONGEST_NAME = 200
"""Characters a name may have; more is a note in the wrong place."""


def one_line(text: str | None) -> str | None:
    """The text on one line with single spaces; None when nothing is left."""
    return clean_line(text or "") or None


def lines(texts: Iterable[str]) -> tuple[str, ...]:
    """Each text on one line, without empty ones and repetitions, in order."""
    return tuple(dict.fromkeys(line for text in texts if (line := one_line(text))))


def a_name(text: str, noun: str = "person") -> str:
    """A name for a new person or event.

    Raises:
        UsageError: it is empty, or too long to be a name.
    """
    name = one_line(text)
    if name is None:
        raise UsageError(f"A {noun} needs a name.")
    if len(name) > LONGEST_NAME:
        raise UsageError(f"A name has at most {LONGEST_NAME} characters; this has {len(name)}.")
    return name


def note_text(text: str) -> str:
    """The text of a note, untouched but for a final line break.

    Raises:
        UsageError: there is nothing in it.
    """
    if not text.strip():
        raise UsageError("There is nothing to note.", "Write a line or two about the conversation.")
    return text.rstrip("\r\n")


def what_is_said(text: str, noun: str) -> str:
    """The words of a line of a ledger, on one line.

    Raises:
        UsageError: there are none.
    """
    line = one_line(text)
    if line is None:
        raise UsageError(f"There is nothing to note as {article(noun)} {noun}.", "Say it in a few words.")
    return line
