"""``coach practised``: rehearsals that were begun — list, show, like, comfort, again, takes, take, drop."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from coach.cli import practice_shape as shape
from coach.cli.command import Command, commands, run_of
from coach.cli.ledger_lines import listing
from coach.cli.practice_lines import comfort_lines, kept_lines, on_one_line, practice_lines, take_lines
from coach.cli.say import Line
from coach.domain.plain import plain
from coach.errors import UsageError

if TYPE_CHECKING:
    from coach.cli.run import Run
    from coach.domain.practice import Practice

app = commands("practised", "Rehearsals that were begun.")

Id = Annotated[str, typer.Argument(metavar="ID")]
Turn = Annotated[int, typer.Argument(metavar="TURN", min=0, help="The number before the line, in “show”.")]
Comfort = Annotated[int | None, typer.Option(min=1, max=5, help="1, not at all, to 5, at ease.")]


@app.command("list", cls=Command)
def list_practices(ctx: typer.Context) -> None:
    """Every rehearsal, the newest first, and how comfortable each scene was over time."""
    run = run_of(ctx)
    found, course = run.coach.practices(), run.coach.comfort_course()
    document = {
        "practices": [shape.kept(practice) for practice in found],
        "comfort": [plain(seen._asdict()) for seen in course],
    }
    lines = (*kept_lines(found), *comfort_lines(course))
    run.answer(document, listing(lines, "Nothing rehearsed yet.", "coach practice list shows what there is."))


@app.command("show", cls=Command)
def show(ctx: typer.Context, practice_id: Id) -> None:
    """One rehearsal: what was said, with its numbers, and what there is to read about it."""
    run = run_of(ctx)
    _answer(run, run.coach.practice(practice_id))


@app.command("like", cls=Command)
def like(
    ctx: typer.Context,
    practice_id: Id,
    turn: Turn,
    felt_good: Annotated[bool, typer.Option("--felt-good", help="Among the words that felt good as well.")] = False,
    no_longer: Annotated[bool, typer.Option("--no-longer", help="Take it off the pocket card again.")] = False,
) -> None:
    """Take a line of mine along: it stands on the pocket card."""
    run = run_of(ctx)
    if felt_good and no_longer:
        raise UsageError("It is one of the two.", "--felt-good keeps a line, --no-longer lets it go.")
    kept = run.coach.like_line(practice_id, turn, liked=not no_longer)
    if felt_good:
        run.coach.felt_good_line(practice_id, turn)
    said = "It is off the pocket card." if no_longer else "It goes along on the pocket card."
    run.answer({"practice": shape.kept(kept)}, [Line(f"“{on_one_line(kept.turns[turn].text)}”", "quote"), Line(said)])


@app.command("comfort", cls=Command)
def comfort(ctx: typer.Context, practice_id: Id, before: Comfort = None, after: Comfort = None) -> None:
    """Note how comfortable it was, 1 to 5."""
    run = run_of(ctx)
    if before is None and after is None:
        raise UsageError("Say how it was: --before 1..5, --after 1..5 or both.")
    kept = run.coach.set_comfort(practice_id, before, after)
    course = [seen for seen in run.coach.comfort_course() if seen.scene == kept.scene.title]
    run.answer({"practice": shape.kept(kept)}, comfort_lines(course))


@app.command("again", cls=Command)
def again(ctx: typer.Context, practice_id: Id, turn: Turn) -> None:
    """Try again from a line of mine; what was said is kept as a take."""
    run = run_of(ctx)
    _answer(run, run.coach.again_from(practice_id, turn))


@app.command("takes", cls=Command)
def takes(ctx: typer.Context, practice_id: Id) -> None:
    """Every take of a rehearsal."""
    run = run_of(ctx)
    kept = run.coach.practice(practice_id)
    document = {"takes": [shape.turns(take) for take in kept.takes], "turns": shape.turns(kept.turns)}
    run.answer(document, take_lines(kept))


@app.command("take", cls=Command)
def take(ctx: typer.Context, practice_id: Id, number: Annotated[int, typer.Argument(min=0)]) -> None:
    """Go on from an earlier take; the present one is kept."""
    run = run_of(ctx)
    _answer(run, run.coach.take_up(practice_id, number))


@app.command("drop", cls=Command)
def drop(ctx: typer.Context, practice_id: Id) -> None:
    """Take a rehearsal out; the trash keeps it for a while."""
    run = run_of(ctx)
    kept = run.coach.practice(practice_id)
    run.confirm(f"Take the rehearsal of “{kept.scene.title}” out?")
    run.coach.drop_practice(practice_id)
    run.answer({"dropped": kept.id}, [Line("Taken out. “coach undo” brings it back.")])


def _answer(run: Run, practice: Practice) -> None:
    run.answer({"practice": shape.kept(practice)}, practice_lines(practice))
