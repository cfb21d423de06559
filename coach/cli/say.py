"""Printing for people: quiet, wrapped, a little emphasis. The only place that styles text.

What is printed is often somebody's note, so it is data here too: no markup is read in it, and
control characters that could move the cursor or recolour the terminal are taken out.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TextIO

if TYPE_CHECKING:
    from coach.errors import CoachError

Style = Literal["", "title", "quiet", "quote", "flag"]
_LOOKS: dict[Style, str] = {"": "", "title": "bold", "quiet": "dim", "quote": "italic dim", "flag": "yellow"}
_ESCAPES = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)?|.)?", re.DOTALL)
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True)
class Line:
    """One paragraph for a person; ``indent`` in columns."""

    text: str = ""
    style: Style = ""
    indent: int = 0


def plain(text: str) -> str:
    """The text without escape sequences, control characters and marks that reverse the direction of writing."""
    return _CONTROLS.sub("", _ESCAPES.sub("", text))


def say(lines: Iterable[Line], to: TextIO | None = None) -> None:
    """Print paragraphs, wrapped to the terminal; whole and unwrapped when the output goes to a file or a pipe."""
    from rich.console import Console
    from rich.padding import Padding
    from rich.text import Text

    console = Console(file=to or sys.stdout, highlight=False, markup=False, emoji=False)
    for line in lines:
        text = Text(plain(line.text), style=_LOOKS[line.style])
        if console.is_terminal and line.text:  # padding would swallow an empty line
            console.print(Padding(text, (0, 0, 0, line.indent), expand=False))
        else:
            console.print(Text(" " * line.indent) + text, soft_wrap=True)


def refusal(error: CoachError) -> Iterator[Line]:
    """An error as a person reads it: what happened, whom it may have meant, what to do."""
    yield Line(error.message)
    for _, name in getattr(error, "candidates", ()):
        yield Line(f"· {name}", indent=2)
    if error.hint:
        yield Line(error.hint, "quiet")
