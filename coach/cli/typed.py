"""Text from the command line, a file or standard input."""

from __future__ import annotations

import sys
from pathlib import Path

from coach.errors import UsageError


def from_file(path: Path) -> str:
    """The text of a file, or of standard input for ``-``; bytes that are no UTF-8 become replacement characters.

    Raises:
        UsageError: the file cannot be read.
    """
    return _content(path).decode("utf-8-sig", "replace")


def verbatim(path: Path) -> str:
    """The same, where every character counts.

    Raises:
        UsageError: the file cannot be read, or is no UTF-8.
    """
    try:
        return _content(path).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UsageError(f"“{path}” is not written in UTF-8.", "Save it as UTF-8 text and try again.") from None


def _content(path: Path) -> bytes:
    try:
        return sys.stdin.buffer.read() if str(path) == "-" else path.read_bytes()
    except OSError as error:
        raise UsageError(f"“{path}” cannot be read: {error.strerror}.") from error


def one_text(text: str | None, file: Path | None, dash: str | None) -> str | None:
    """The text of ``--text``, ``--file`` or ``-``; None when none of them was given.

    Raises:
        UsageError: more than one of them, or a stray word.
    """
    if dash not in (None, "-"):
        raise UsageError(f"“{dash}” is one word too many.", "Give the text with --text, --file or - for what is typed.")
    if sum(given is not None for given in (text, file, dash)) > 1:
        raise UsageError("Give the text once: --text, --file or -.")
    if text is not None:
        return text
    chosen = Path("-") if dash else file
    return from_file(chosen) if chosen else None
