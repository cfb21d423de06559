"""``coach follow-ups``: whom to write to after a talk, and what was let go."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date as Day
from typing import TYPE_CHECKING, Annotated, Any

import typer

from coach.cli.command import Command, commands, run_of
from coach.cli.dates import a_date
from coach.cli.say import Line
from coach.domain.follow_up import FollowUp, FollowUpState, days_left
from coach.errors import UsageError

if TYPE_CHECKING:
    from coach.app import Coach

app = commands("follow-ups", "Whom to write to after a talk, and what was let go.")

_SAID = {
    FollowUpState.PLANNED: "to write",
    FollowUpState.DRAFTED: "drafted",
    FollowUpState.SENT: "sent",
    FollowUpState.REPLIED: "replied",
    FollowUpState.CLOSED: "closed",
    FollowUpState.LET_GO: "let go",
    FollowUpState.DECLINED: "no fit now",
}
_YES = {"yes": True, "no": False}


@app.command("add", cls=Command)
def add(
    ctx: typer.Context,
    name: Annotated[str, typer.Argument(metavar="NAME")],
    due: Annotated[Day | None, typer.Option("--due", parser=a_date, metavar="DATE", help="Another day.")] = None,
    thinking: Annotated[str, typer.Option(metavar="yes|no", help="Still thinking about it? No lets it go.")] = "yes",
    thank_you: Annotated[bool, typer.Option("--thank-you", help="A thank-you, due the day after.")] = False,
    formality: Annotated[int | None, typer.Option(min=1, max=3, help="1 casual to 3 formal, as the talk felt.")] = None,
    better: Annotated[bool, typer.Option("--better", help="The one I would like to know better.")] = False,
    reason: Annotated[str | None, typer.Option(metavar="TEXT", help="Why, in my words.")] = None,
) -> None:
    """Decide about the last talk with somebody: write within a week, or let it go."""
    run = run_of(ctx)
    if thinking not in _YES:
        raise UsageError("Still thinking about it? Answer yes or no.")
    planned = run.coach.plan_follow_up(
        name,
        kind="thank-you" if thank_you else "follow-up",
        thinking=_YES[thinking],
        due=due,
        formality=formality,
        better=better,
        reason=reason,
    )
    document = shape(run.coach, planned)
    who = document["person"]["name"]
    said = f"Write to {who} by {planned.due}." if planned.waits else f"{who}: let go. Nothing will remind you."
    run.answer({"follow_up": document}, [Line(said)])


@app.command("list", cls=Command)
def list_follow_ups(
    ctx: typer.Context,
    person: Annotated[str | None, typer.Option("--person", metavar="NAME", help="Of one person.")] = None,
    let_go: Annotated[bool, typer.Option("--let-go", help="Those let go.")] = False,
    all_of_them: Annotated[bool, typer.Option("--all", help="In whatever state.")] = False,
) -> None:
    """Those to write to, the least time left first; sent, answered and let go ones when asked for."""
    run = run_of(ctx)
    found = run.coach.follow_ups(person, settled=all_of_them or let_go)
    if let_go and not all_of_them:
        found = [each for each in found if each.state is FollowUpState.LET_GO]
    shown = [shape(run.coach, each) for each in found]
    run.answer({"follow_ups": shown}, _lines(shown))


@app.command("let-go", cls=Command)
def let_go(ctx: typer.Context, follow_up_id: Annotated[str, typer.Argument(metavar="ID")]) -> None:
    """Let one go, without guilt."""
    run = run_of(ctx)
    gone = run.coach.let_go(follow_up_id)
    run.answer({"follow_up": shape(run.coach, gone)}, [Line("Let go. Nothing will remind you.")])


def shape(coach: Coach, each: FollowUp) -> dict[str, Any]:
    """A follow-up as answers have it."""
    left = days_left(each.due, coach.today) if each.due and each.waits else None
    return {**coach.entry_shown(each), "days_left": left}


def _lines(shown: list[dict[str, Any]]) -> Iterator[Line]:
    if not shown:
        yield Line("Nobody is on the list.")
        yield Line("After a talk that stays with you: coach follow-ups add NAME", "quiet")
    for each in shown:
        state = _SAID[FollowUpState(each["state"])]
        left = each["days_left"]
        day = (
            ""
            if left is None
            else f", by {each['due']}" + (f" ({left} day{'s' if left > 1 else ''} left)" if left > 0 else "")
        )
        yield Line(f"{each['person']['name']}: {state}{day}")
        yield Line(f"{each['kind']} · {each['id']}", "quiet", 2)
