"""``coach undo`` and ``coach trash``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from coach.cli.command import Command, commands, run_of
from coach.cli.ledger_lines import listing
from coach.cli.say import Line
from coach.domain.plain import plain

if TYPE_CHECKING:
    from coach.store.trash import Removed

app = commands()
trash = commands("trash", "What was deleted in the last thirty days.")
app.add_typer(trash)


@app.command("undo", cls=Command)
def undo(ctx: typer.Context) -> None:
    """Take the last write back; again, and the one before goes."""
    run = run_of(ctx)
    written = run.coach.undo()
    run.answer({"undone": written.label, "moment": written.moment}, [Line(f"Taken back: {written.label}.")])


@trash.command("list", cls=Command)
def list_trash(ctx: typer.Context) -> None:
    """What can be had back, newest first."""
    run = run_of(ctx)
    found = run.coach.trash()
    shown = (line for each in found for line in _lines(each))
    run.answer({"trash": plain(found)}, listing(shown, "The trash is empty.", "Nothing was deleted of late."))


@trash.command("restore", cls=Command)
def restore(ctx: typer.Context, removed_id: Annotated[str, typer.Argument(metavar="ID")]) -> None:
    """Have something back."""
    run = run_of(ctx)
    back = run.coach.restore_removed(removed_id)
    run.answer({"restored": plain(back)}, [Line(f"Back: {back.kind}."), *_lines(back)])


def _lines(removed: Removed) -> list[Line]:
    where = f"{removed.kind}, deleted {removed.moment[:16].replace('T', ' ')}  ({removed.id})"
    return [Line(removed.what or removed.kind), Line(where, "quiet", 2)]
