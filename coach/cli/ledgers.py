"""``coach promise``, ``coach favour`` and ``coach goal``: add, list, done, drop."""

from __future__ import annotations

from datetime import date as Day
from typing import Annotated

import typer

from coach.cli import ledger_lines as lines
from coach.cli.command import Command, commands, run_of
from coach.cli.dates import a_date
from coach.cli.say import Line

app = commands()
promise = commands("promise", "What I promised others, and they me.")
favour = commands("favour", "What I did for others, and they for me.")
goal = commands("goal", "What I want to reach, and others.")
for group in (promise, favour, goal):
    app.add_typer(group)

Id = Annotated[str, typer.Argument(metavar="ID")]
Name = Annotated[str, typer.Argument(metavar="NAME", help="Whom it is about.")]
About = Annotated[str | None, typer.Option("--person", metavar="NAME", help="About one person.")]
Minutes = Annotated[int | None, typer.Option("--minutes", min=0, help="How long it took.")]
Settled = Annotated[bool, typer.Option("--all", help="Those that are settled as well.")]


@promise.command("add", cls=Command)
def add_promise(
    ctx: typer.Context,
    name: Name,
    what: Annotated[str, typer.Argument(metavar="WHAT")],
    theirs: Annotated[bool, typer.Option("--theirs", help="They promised it to me.")] = False,
    due: Annotated[
        Day | None, typer.Option("--due", parser=a_date, metavar="DATE", help="The day it is meant for.")
    ] = None,
) -> None:
    """Note a promise. Those that stand in a note are known already."""
    run = run_of(ctx)
    made = run.coach.entry_shown(run.coach.add_promise(name, what, mine=not theirs, due=due))
    run.answer({"promise": made}, lines.promise(made))


@promise.command("list", cls=Command)
def list_promises(ctx: typer.Context, person: About = None, settled: Settled = False) -> None:
    """Open promises, those due first, with those read out of notes."""
    run = run_of(ctx)
    found = run.coach.entries_shown(run.coach.promises(person, settled=settled))
    shown = (line for each in found for line in lines.promise(each))
    run.answer({"promises": found}, lines.listing(shown, "No open promises.", "coach promise add NAME WHAT notes one."))


@promise.command("done", cls=Command)
def keep_promise(
    ctx: typer.Context,
    promise_id: Id,
    favour: Annotated[bool, typer.Option("--favour", help="Note it as a favour too.")] = False,
    minutes: Minutes = None,
) -> None:
    """A promise is kept."""
    run = run_of(ctx)
    kept, given = run.coach.keep_promise(promise_id, favour=favour, minutes=minutes)
    shown = run.coach.entry_shown(kept)
    document = {"promise": shown, "favour": run.coach.entry_shown(given) if given else None}
    told = "Kept. It stands among the favours now." if given else "Kept."
    run.answer(document, [Line(told), *lines.promise(shown)])


@promise.command("drop", cls=Command)
def drop_promise(ctx: typer.Context, promise_id: Id) -> None:
    """A promise is let go of, which is fine."""
    run = run_of(ctx)
    dropped = run.coach.entry_shown(run.coach.drop_promise(promise_id))
    run.answer({"promise": dropped}, [Line("Let go of."), *lines.promise(dropped)])


@favour.command("add", cls=Command)
def add_favour(
    ctx: typer.Context,
    name: Name,
    what: Annotated[str, typer.Argument(metavar="WHAT")],
    received: Annotated[bool, typer.Option("--received", help="They did it for me.")] = False,
    minutes: Minutes = None,
    date: Annotated[
        Day | None, typer.Option("--date", parser=a_date, metavar="DATE", help="The day; today if left out.")
    ] = None,
) -> None:
    """Note something done for somebody, or by them for me."""
    run = run_of(ctx)
    made = run.coach.add_favour(name, what, given=not received, minutes=minutes, date=date)
    shown = run.coach.entry_shown(made)
    run.answer({"favour": shown}, lines.favour(shown))


@favour.command("list", cls=Command)
def list_favours(ctx: typer.Context, person: About = None) -> None:
    """Favours both ways, newest first. Nobody owes anybody."""
    run = run_of(ctx)
    found = run.coach.entries_shown(run.coach.favours(person))
    shown = (line for each in found for line in lines.favour(each))
    run.answer({"favours": found}, lines.listing(shown, "No favours yet.", "coach favour add NAME WHAT notes one."))


@favour.command("done", cls=Command)
def complete_favour(
    ctx: typer.Context,
    favour_id: Id,
    minutes: Minutes = None,
    date: Annotated[Day | None, typer.Option("--date", parser=a_date, metavar="DATE", help="The day.")] = None,
) -> None:
    """Add how long a favour took, or the day it was done."""
    run = run_of(ctx)
    shown = run.coach.entry_shown(run.coach.complete_favour(favour_id, minutes=minutes, date=date))
    run.answer({"favour": shown}, lines.favour(shown))


@favour.command("drop", cls=Command)
def drop_favour(ctx: typer.Context, favour_id: Id) -> None:
    """Take a favour out."""
    run = run_of(ctx)
    run.confirm("Take this favour out?")
    run.coach.drop_favour(favour_id)
    run.answer({"dropped": favour_id}, [Line("The favour is taken out.")])


@goal.command("add", cls=Command)
def add_goal(ctx: typer.Context, text: Annotated[str, typer.Argument(metavar="GOAL")], person: About = None) -> None:
    """Note a goal of mine, or with --person of somebody's."""
    run = run_of(ctx)
    shown = run.coach.entry_shown(run.coach.add_goal(text, person))
    run.answer({"goal": shown}, lines.goal(shown))


@goal.command("list", cls=Command)
def list_goals(
    ctx: typer.Context,
    person: About = None,
    mine: Annotated[bool, typer.Option("--mine", help="Only mine.")] = False,
    settled: Settled = False,
) -> None:
    """My goals (from the profile and noted here), then theirs (from notes and noted here)."""
    run = run_of(ctx)
    found = run.coach.entries_shown(run.coach.goals(person, mine=mine, settled=settled))
    shown = (line for each in found for line in lines.goal(each))
    how = "coach goal add GOAL notes one of mine; with --person NAME one of theirs."
    run.answer({"goals": found}, lines.listing(shown, "No goals yet, so none can be shared.", how))


@goal.command("done", cls=Command)
def reach_goal(ctx: typer.Context, goal_id: Id) -> None:
    """A goal is reached."""
    run = run_of(ctx)
    shown = run.coach.entry_shown(run.coach.reach_goal(goal_id))
    run.answer({"goal": shown}, [Line("Reached."), *lines.goal(shown)])


@goal.command("drop", cls=Command)
def drop_goal(ctx: typer.Context, goal_id: Id) -> None:
    """A goal is no goal any more."""
    run = run_of(ctx)
    shown = run.coach.entry_shown(run.coach.drop_goal(goal_id))
    run.answer({"goal": shown}, [Line("Let go of."), *lines.goal(shown)])
