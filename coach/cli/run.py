"""One run of the command line: what was asked for, the coach behind it, and how an answer or a refusal is told.

With ``--json`` exactly one document goes to standard output, whatever happens; everything meant for
a person goes to standard error then.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from coach.errors import CoachError, ConfirmationNeeded, UsageError

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager
    from datetime import date
    from pathlib import Path

    from coach.app import Coach
    from coach.cli.say import Line
    from coach.domain.plain import Json
    from coach.settings import Settings


@dataclass
class Run:
    """The shared options, and everything a command does besides its own work."""

    home: Path | None = None
    json: bool = False
    today: date | None = None
    engine: str | None = None
    yes: bool = False

    @cached_property
    def settings(self) -> Settings:
        """Flags, environment and settings file of this run."""
        from coach.settings import load_settings

        return load_settings(home=self.home, today=self.today, engine=self.engine)

    @cached_property
    def coach(self) -> Coach:
        """The coach, opened when a command first needs it."""
        from coach.app import open_coach

        return open_coach(self.settings)

    def close(self) -> None:
        """Let go of the notebook, when it was opened."""
        if "coach" in self.__dict__:
            self.coach.close()

    def answer(self, document: Json, lines: Iterable[Line]) -> None:
        """Print the result: the document for a program, or the lines for a person (then only are they made)."""
        if self.json:
            _print_json(document)
        else:
            from coach.cli.say import say

            say(lines)

    def remark(self, *lines: str) -> None:
        """Say something in passing, on standard error."""
        from coach.cli.say import Line, say

        say([Line(line, "quiet") for line in lines], to=sys.stderr)

    def refuse(self, error: CoachError) -> int:
        """Tell why the request was not carried out; returns the exit status."""
        if self.json:
            _print_json({"error": error.as_dict()})
        else:
            from coach.cli.say import refusal, say

            say(refusal(error), to=sys.stderr)
        return error.exit_status

    def confirm(self, question: str, preview: Iterable[str] = ()) -> None:
        """Ask before something the user wrote is changed or deleted; returns when it may go on.

        Raises:
            ConfirmationNeeded: nobody is there to ask, or the answer was no.
        """
        if self.yes:
            return
        from coach.language.lines import clean_line

        question, shown = clean_line(question), [clean_line(line) for line in preview]
        if self.json or not sys.stdin.isatty():
            told = " ".join([question, *shown])
            raise ConfirmationNeeded(told, "Add --yes to go ahead without being asked.")
        self.remark(*shown)
        import typer

        if not typer.confirm(question, err=True):
            raise ConfirmationNeeded("Nothing was changed.")

    def may_write(self, file: Path) -> None:
        """Ask before a file is written over; returns when it may be.

        Raises:
            UsageError: it is a folder.
            ConfirmationNeeded: nobody is there to ask, or the answer was no.
        """
        if file.is_dir():
            raise UsageError(f"“{file}” is a folder.", "Name a file.")
        if file.exists():
            self.confirm(f"Write over “{file}”?")

    def thinking(self, label: str) -> AbstractContextManager[None]:
        """Say on standard error, where somebody watches it, that work is under way."""
        from coach.cli.progress import thinking

        return thinking(label)

    def progress(self, label: str, *, of_bytes: bool = False) -> AbstractContextManager[Callable[[int, int], None]]:
        """A progress bar on standard error; the function it gives takes (done, total)."""
        from coach.cli.progress import bar

        return bar(label, of_bytes=of_bytes)


def _print_json(document: Json) -> None:
    import json

    print(json.dumps(document, ensure_ascii=False, indent=2))


def in_a_folder(file: Path) -> None:
    """Refuse a file whose folder does not exist, before any work is done for it.

    Raises:
        UsageError: there is no such folder.
    """
    if not file.absolute().parent.is_dir():
        raise UsageError(f"There is no folder “{file.absolute().parent}”.")
