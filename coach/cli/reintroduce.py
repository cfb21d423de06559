"""``coach reintroduce``: people about whom nothing is noted, one at a time, and a random pick to get to know better."""

from __future__ import annotations

import random
import shlex
from collections.abc import Iterator
from datetime import date as Day
from typing import Annotated, Any

import typer

from coach.cli.command import Command, commands, run_of
from coach.cli.dates import a_date
from coach.cli.say import Line
from coach.domain.plain import plain
from coach.errors import UsageError

app = commands()

_SEEDS = 1_000_000


@app.command("reintroduce", cls=Command)
def reintroduce(
    ctx: typer.Context,
    at_random: Annotated[bool, typer.Option("--random", help="Pick anybody, to find out three things.")] = False,
    seed: Annotated[int | None, typer.Option("--seed", metavar="N", help="With --random: the same pick again.")] = None,
    later: Annotated[str | None, typer.Option("--later", metavar="NAME", help="Not now: take them out.")] = None,
    until: Annotated[
        Day | None, typer.Option("--until", parser=a_date, metavar="DATE", help="With --later: when they come back.")
    ] = None,
) -> None:
    """Somebody I know nothing about, the longest in the notebook first; one is enough."""
    run = run_of(ctx)
    if seed is not None and not at_random:
        raise UsageError("--seed goes with --random.")
    if later is not None:
        run.coach.meet_anew_later(later, until)
    queue = run.coach.people_to_meet_anew()
    if at_random:
        seed = random.randrange(_SEEDS) if seed is None else seed
    person = run.coach.picked_at_random(seed) if seed is not None else next(iter(queue), None)
    slots = plain(run.coach.slots(person.id)) if person else []
    document = {
        "person": plain(person.ref) if person else None,
        "how_met": person.how_met if person else None,
        "waiting": len(queue),
        "seed": seed,
        "slots": [{**slot, "fill": _fill(person.name)} for slot in slots] if person else [],
        "draft": f"coach follow-up {shlex.quote(person.name)} --kind reintroduce" if person else None,
    }
    run.answer(document, _lines(document))


def _fill(name: str) -> str:
    return f"coach note add --person {shlex.quote(name)} --text '…'"


def _lines(document: dict[str, Any]) -> Iterator[Line]:
    if document["person"] is None:
        yield Line("Something is noted about everybody. Good.")
        return
    yield Line(document["person"]["name"], "title")
    if document["how_met"]:
        yield Line(f"You met: {document['how_met']}", indent=2)
    for slot in document["slots"]:
        yield Line(slot["ask"], indent=2)
        for source in slot["known"]:
            yield Line(f"“{source['quote']}”", "quote", 4)
    yield Line(f"To write: {document['draft']}", "quiet")
    yield Line(f"What you find out: {document['slots'][0]['fill']}", "quiet")
    if document["seed"] is not None:
        yield Line(f"The same pick again: coach reintroduce --random --seed {document['seed']}", "quiet")
