"""``coach help-ideas``: ways to help somebody, and making a promise of one."""

from __future__ import annotations

from datetime import date as Day
from typing import TYPE_CHECKING, Annotated, Any

import typer

from coach.cli import ledger_lines, shapes
from coach.cli.command import Command, commands, run_of
from coach.cli.dates import a_date
from coach.cli.say import Line
from coach.cli.suggestion_lines import draft_lines, help_lines
from coach.domain.plain import plain
from coach.errors import UsageError

if TYPE_CHECKING:
    from coach.cli.run import Run
    from coach.domain.suggestion import HelpIdeas

app = commands()


@app.command("help-ideas", cls=Command)
def help_ideas(
    ctx: typer.Context,
    name: Annotated[str, typer.Argument(metavar="NAME")],
    accept: Annotated[
        int | None, typer.Option("--accept", min=1, metavar="N", help="Promise the Nth idea, and draft the offer.")
    ] = None,
    due: Annotated[
        Day | None, typer.Option("--due", parser=a_date, metavar="DATE", help="By when; in a week if left out.")
    ] = None,
) -> None:
    """How I could help somebody: what they need, as noted, joined with what is mine; the smallest effort first."""
    run = run_of(ctx)
    if due is not None and accept is None:
        raise UsageError("A date goes with an idea.", "Say which: --accept N.")
    with run.thinking("Looking for what you could do …"):
        ideas = run.coach.help_ideas(name)
    if accept is None:
        run.answer(plain(ideas), help_lines(plain(ideas)))
    else:
        _accept(run, ideas, accept, due)


def _accept(run: Run, ideas: HelpIdeas, number: int, due: Day | None) -> None:
    if number > len(ideas.ideas):
        raise UsageError(f"There is no idea number {number}.", f"There are {len(ideas.ideas)}: coach help-ideas NAME.")
    chosen = ideas.ideas[number - 1]
    promise = run.coach.entry_shown(run.coach.accept_idea(ideas.person.id, chosen, due))
    with run.thinking("Writing …"):
        draft: dict[str, Any] = shapes.draft(run.coach.draft(ideas.person.id, idea=chosen))
    lines = [Line("Promised."), *ledger_lines.promise(promise), Line(), *draft_lines(draft, run.coach.note)]
    run.answer({**plain(ideas), "promise": promise, "draft": draft}, lines)
