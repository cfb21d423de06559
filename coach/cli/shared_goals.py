"""``coach shared-goals``: list, find, confirm, refuse."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from coach.cli.command import Command, commands, run_of
from coach.cli.say import Line
from coach.domain.goal import GoalVerdict, SharedGoal
from coach.domain.plain import Json, plain

if TYPE_CHECKING:
    from coach.app import Coach

app = commands("shared-goals", "What I and somebody else both want to reach.")

Who = Annotated[str | None, typer.Option("--person", metavar="NAME", help="With one person.")]
Which = Annotated[str, typer.Argument(metavar="ID")]


@app.command("list", cls=Command)
def list_shared(ctx: typer.Context, person: Who = None) -> None:
    """Goals in common, those confirmed first."""
    run = run_of(ctx)
    found = run.coach.shared_goals(person)
    run.answer(_document(run.coach, found), _lines(run.coach, found))


@app.command("find", cls=Command)
def find(ctx: typer.Context, person: Who = None) -> None:
    """Look for goals in common in everything noted; each stays a question until I confirm it."""
    run = run_of(ctx)
    with run.progress("Comparing goals") as progress:
        found = list(run.coach.find_shared_goals(person, progress))
    run.answer(_document(run.coach, found), _lines(run.coach, found))


@app.command("confirm", cls=Command)
def confirm(ctx: typer.Context, which: Which) -> None:
    """Yes, that is a goal we share."""
    _judge(ctx, which, GoalVerdict.CONFIRMED)


@app.command("refuse", cls=Command)
def refuse(ctx: typer.Context, which: Which) -> None:
    """No, it is not; it will not be proposed again."""
    _judge(ctx, which, GoalVerdict.REFUSED)


def _judge(ctx: typer.Context, which: str, verdict: GoalVerdict) -> None:
    run = run_of(ctx)
    judged = run.coach.judge_shared_goal(which, verdict)
    run.answer({"shared_goal": _one(run.coach, judged)}, [Line("Kept.")])


def _document(coach: Coach, found: Sequence[SharedGoal]) -> Json:
    return {"shared_goals": [_one(coach, one) for one in found]}


def _one(coach: Coach, goal: SharedGoal) -> Json:
    """As answers show it: the person, both goals, and the notes that show them."""
    assert goal.person_id is not None
    return {
        "id": goal.id,
        "person": plain(coach.person(goal.person_id).ref),
        "mine": goal.mine,
        "theirs": goal.theirs,
        "verdict": goal.verdict.value,
        "my_source": plain(goal.my_source),
        "their_source": {"note_id": goal.note_id, "quote": goal.quote} if goal.note_id else None,
    }


def _lines(coach: Coach, found: Iterable[SharedGoal]) -> Iterator[Line]:
    none = True
    for goal in found:
        none = False
        assert goal.person_id is not None
        yield Line(f"{coach.person(goal.person_id).name}: {goal.theirs}")
        yield Line(f"you: {goal.mine}", "quiet", 2)
        if goal.verdict is GoalVerdict.PROPOSED:
            yield Line(f"coach shared-goals confirm {goal.id}, or refuse {goal.id}", "quiet", 2)
    if none:
        yield Line("No goals in common are known.")
        yield Line(_why_none(coach), "quiet")


def _why_none(coach: Coach) -> str:
    """What is missing (practice 004-04): without goals of mine there is nothing to compare."""
    if not coach.goals(mine=True):
        return 'None of your own goals is noted, so there is nothing to compare. coach me --set goals="…" notes them.'
    return "coach shared-goals find looks through what is noted."
