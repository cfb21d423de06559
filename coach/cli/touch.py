"""``coach keep-in-touch``: how often I want to talk with somebody. Nobody is brought up who was not asked for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date as Day
from typing import TYPE_CHECKING, Annotated, Any

import typer

from coach.cli.command import Command, commands, run_of
from coach.cli.dates import a_date
from coach.cli.say import Line
from coach.domain.follow_up import INTERVALS, KeepInTouch, days_left
from coach.domain.plain import plain
from coach.errors import UsageError

if TYPE_CHECKING:
    from coach.cli.run import Run

app = commands("keep-in-touch", "How often I want to talk with somebody.")

Name = Annotated[str, typer.Argument(metavar="NAME")]
_CHOICES = "|".join([*map(str, INTERVALS), "none"])


@app.command("set", cls=Command)
def set_interval(
    ctx: typer.Context,
    every: Annotated[str, typer.Option("--every", metavar=_CHOICES, help="Days between two talks.")],
    name: Annotated[str | None, typer.Argument(metavar="NAME")] = None,
    relation: Annotated[
        str | None, typer.Option("--relation", metavar="R", help="Everybody of one relation, such as friend.")
    ] = None,
) -> None:
    """Talk with somebody, or with everybody of one relation, every so many days."""
    run = run_of(ctx)
    days = _days(every)
    if (name is None) == (relation is None):
        raise UsageError("Say with whom: a NAME, or --relation R.")
    if relation is not None:
        entry = run.coach.keep_relation_in_touch(relation, days)
        if not run.coach.of_relation(relation):
            run.remark(f"Nobody is “{entry.relation}” yet; it holds for whoever will be.")
    else:
        entry = run.coach.keep_in_touch(name or "", days)
    _told(run, entry, f"every {days} days" if days else "never brought up")


@app.command("snooze", cls=Command)
def snooze(
    ctx: typer.Context,
    name: Name,
    until: Annotated[Day, typer.Option("--until", parser=a_date, metavar="DATE", help="The day they come back.")],
) -> None:
    """Not before a day."""
    run = run_of(ctx)
    _told(run, run.coach.snooze_touch(name, until), f"not before {until}")


@app.command("pause", cls=Command)
def pause(ctx: typer.Context, name: Name) -> None:
    """Not until I resume it."""
    run = run_of(ctx)
    _told(run, run.coach.pause_touch(name), "paused")


@app.command("resume", cls=Command)
def resume(ctx: typer.Context, name: Name) -> None:
    """Bring them up again."""
    run = run_of(ctx)
    entry = run.coach.pause_touch(name, paused=False)
    _told(run, entry, f"every {entry.every_days} days")


@app.command("list", cls=Command)
def list_touches(ctx: typer.Context) -> None:
    """Everybody I keep in touch with, the inner circle first."""
    run = run_of(ctx)
    shown = [
        {
            "person": plain(person.ref),
            "inner_circle": person.inner_circle,
            "every_days": entry.every_days,
            "by_relation": entry.relation,
            "last": plain(touch.last),
            "due": plain(touch.due),
            "days_left": days_left(touch.due, run.coach.today),
            "snoozed_until": plain(entry.snoozed_until),
            "paused": entry.paused,
        }
        for person, entry, touch in run.coach.touches()
    ]
    run.answer({"keep_in_touch": shown}, _lines(shown))


def _told(run: Run, entry: KeepInTouch, said: str) -> None:
    document = run.coach.entry_shown(entry)
    who = f"Everybody who is “{entry.relation}”" if entry.relation else document["person"]["name"]
    run.answer({"keep_in_touch": document}, [Line(f"{who}: {said}.")])


def _days(every: str) -> int | None:
    if every == "none":
        return None
    if not every.isdecimal():
        raise UsageError(f"“{every}” is no number of days.", f"There are: {', '.join(map(str, INTERVALS))} and none.")
    return int(every)


def _lines(shown: list[dict[str, Any]]) -> Iterator[Line]:
    if not shown:
        yield Line("Nobody yet; nobody is brought up unasked.")
        yield Line("coach keep-in-touch set NAME --every 30 begins.", "quiet")
    for each in shown:
        rests = "paused" if each["paused"] else f"next by {each['due']}"
        if each["snoozed_until"]:
            rests += f", not before {each['snoozed_until']}"
        yield Line(f"{each['person']['name']}: every {each['every_days']} days, {rests}")
        yield Line(f"last talk {each['last']}" if each["last"] else "no talk noted yet", "quiet", 2)
