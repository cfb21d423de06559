"""``coach outcome``: what came of a follow-up."""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from datetime import date as Day
from typing import Annotated

import typer

from coach.cli.command import Command, commands, run_of
from coach.cli.dates import a_date
from coach.cli.follow_ups import shape
from coach.cli.say import Line
from coach.domain.follow_up import FollowUp, Outcome

app = commands()

_SAID = {
    Outcome.REPLIED: "{name} replied. Good.",
    Outcome.DECLINED: "{name}: no fit now, and nothing will remind you. It can be reopened one day.",
    Outcome.NO_ANSWER: "Noted. On {due} a second short hello to {name} is on the list.",
    Outcome.LET_GO: "{name}: let go. Nothing will remind you.",
    Outcome.CLOSED: "{name}: closed.",
    Outcome.REOPENED: "{name} is back on the list, for {due}.",
}


@app.command("outcome", cls=Command)
def outcome(
    ctx: typer.Context,
    name: Annotated[str, typer.Argument(metavar="NAME")],
    state: Annotated[Outcome, typer.Argument(metavar="|".join(Outcome))],
    date: Annotated[
        Day | None, typer.Option("--date", parser=a_date, metavar="DATE", help="When; today unless given.")
    ] = None,
) -> None:
    """Tell what came of a message. After two without an answer nothing reminds any more."""
    run = run_of(ctx)
    after = run.coach.outcome(name, state.value, date)
    document = shape(run.coach, after)
    person = document["person"]["name"]
    hint = closing_hint(after, person)
    run.answer({"follow_up": document, "hint": hint}, _lines(state, after, person, hint))


def closing_hint(after: FollowUp, name: str) -> str | None:
    """How to end it kindly, once two messages had no answer or the answer was no."""
    closes = after.tried_enough or after.state.value == Outcome.DECLINED.value
    return f"coach follow-up {shlex.quote(name)} --kind close" if closes else None


def _lines(state: Outcome, after: FollowUp, name: str, hint: str | None) -> Iterator[Line]:
    if after.tried_enough:
        yield Line(f"Two messages to {name} are enough. Nothing will remind you; it can be reopened one day.")
    else:
        yield Line(_SAID[state].format(name=name, due=after.due))
    if hint:
        yield Line(f"A kind way to end it: {hint}", "quiet")
