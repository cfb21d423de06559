"""``coach exit``: list, add, used, drop."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Any

import typer

from coach.cli.command import Command, commands, run_of
from coach.cli.say import Line
from coach.domain.plain import plain

if TYPE_CHECKING:
    from coach.domain.exit import Exit

app = commands("exit", "Ways out of a talk, each with a warm close.")

_TIMES = {None: "as often as you like", 0: "used up here", 1: "once more", 2: "twice more"}
Id = Annotated[str, typer.Argument(metavar="ID")]


@app.command("list", cls=Command)
def list_exits(
    ctx: typer.Context,
    event: Annotated[
        str | None, typer.Option("--event", metavar="EVENT", help="Those that can be taken there, best first.")
    ] = None,
) -> None:
    """Every way out, or those still good at an event."""
    run = run_of(ctx)
    if event is None:
        found = [_shown(one) for one in run.coach.exits()]
        document: dict[str, Any] = {"exits": found}
    else:
        found = plain(run.coach.exits_at(event))
        document = {"event": plain(run.coach.event(event).ref), "exits": found}
    if not any((run.coach.profile().emails, run.coach.profile().links)):
        run.remark("To have a contact card to hand over: coach me --set 'emails=…' or 'links=…'")
    run.answer(document, _lines(found))


@app.command("add", cls=Command)
def add_exit(
    ctx: typer.Context,
    text: Annotated[str, typer.Argument(metavar="TEXT", help="What I say; it should be true.")],
    limit: Annotated[
        int | None, typer.Option("--limit", min=1, metavar="N", help="How often at one event; no limit if left out.")
    ] = None,
) -> None:
    """Keep a way out in my own words; one without a warm close gets one."""
    run = run_of(ctx)
    shown = _shown(run.coach.add_exit(text, limit=limit))
    run.answer({"exit": shown}, _lines([shown]))


@app.command("used", cls=Command)
def use_exit(
    ctx: typer.Context,
    exit_id: Id,
    event: Annotated[str, typer.Option("--event", metavar="EVENT", help="Where it was.")],
) -> None:
    """I said it at an event. Once it was said often enough there, another is offered."""
    run = run_of(ctx)
    where = run.coach.event(event)
    used = run.coach.use_exit(exit_id, where.id)
    shown = {**_shown(used), "uses_left": used.uses_left(where.id)}
    run.answer({"exit": shown, "event": plain(where.ref)}, _lines([shown]))


@app.command("drop", cls=Command)
def drop_exit(ctx: typer.Context, exit_id: Id) -> None:
    """Take a way out off the list."""
    run = run_of(ctx)
    run.confirm("Take this way out off the list?")
    run.coach.drop_exit(exit_id)
    run.answer({"dropped": exit_id}, [Line("It is off the list.")])


def _shown(way_out: Exit) -> dict[str, Any]:
    entry = plain(way_out)
    return {key: entry[key] for key in ("id", "text", "close", "kind", "limit")} | {"uses_left": way_out.limit}


def _lines(found: list[dict[str, Any]]) -> Iterator[Line]:
    for each in found:
        yield Line(each["text"])
        if each.get("line"):
            yield Line(f"“{each['line']}”", "quote", 2)
        left = each["uses_left"]
        told = _TIMES.get(left, f"{left} times more")
        yield Line(f"{told}  ({each['id']})", "quiet", 2)
    if not found:
        yield Line("None. A plain goodbye is fine.")
