"""``coach backup`` and ``coach restore``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from coach.cli.command import Command, commands, run_of
from coach.cli.say import Line
from coach.domain.plain import plain
from coach.errors import StoreError

if TYPE_CHECKING:
    from coach.cli.run import Run
    from coach.store.backup import Contents

app = commands()


@app.command("backup", cls=Command)
def backup(ctx: typer.Context, file: Annotated[Path, typer.Argument(metavar="FILE")]) -> None:
    """Write a copy of the whole notebook into one file."""
    run = run_of(ctx)
    run.may_write(file)
    held = run.coach.backup(file)
    run.answer({"file": str(file), "backup": plain(held)}, [Line(f"{told(held)} are in {file}.")])


@app.command("restore", cls=Command)
def restore(ctx: typer.Context, file: Annotated[Path, typer.Argument(metavar="FILE")]) -> None:
    """Make the notebook be what a backup holds. The one replaced is kept beside it."""
    run = run_of(ctx)
    if not file.is_file():
        raise StoreError(f"There is no file “{file}”.", "Name a file that “coach backup” wrote.")
    held = run.coach.restore(file, lambda new, now: _agree(run, new, now))
    with run.progress("Preparing the search") as progress:
        run.coach.embed_notes(progress)
    run.answer({"file": str(file), "restored": plain(held)}, [Line(f"{told(held)} are back, as of {held.day}.")])


def told(held: Contents) -> str:
    """How many people and notes, in words."""
    people = "1 person" if held.people == 1 else f"{held.people} people"
    return f"{people} and {held.notes} note{'' if held.notes == 1 else 's'}"


def _agree(run: Run, new: Contents, now: Contents | None) -> bool:
    here = f"Here now: {told(now)}." if now else "The notebook that is here cannot be read."
    if now is None or now.people or now.notes:
        run.confirm("Replace the whole notebook?", [f"The backup of {new.day} holds {told(new)}.", here])
    return True
