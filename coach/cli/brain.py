"""``coach brain``: learning from somebody I admire — add, list, show, questions, done, drop."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import typer

from coach.cli import ledger_lines as lines
from coach.cli.command import Command, commands, run_of
from coach.cli.run import in_a_folder
from coach.cli.say import Line
from coach.domain.brain import BrainState
from coach.domain.plain import plain
from coach.errors import UsageError

app = commands("brain", "Learning from somebody I admire.")

Name = Annotated[str, typer.Argument(metavar="NAME")]
_NEXT = {
    "idea": "coach follow-up “{name}” --kind invite drafts the invitation.",
    "invited": "coach brain questions “{name}” is what to take along.",
    "met": "coach follow-up “{name}” --kind thank-you drafts the thanks.",
    "thanked": "",
}


@app.command("add", cls=Command)
def add(
    ctx: typer.Context,
    name: Name,
    admire: Annotated[str, typer.Option("--admire", metavar="TEXT", help="What exactly: “how she explains things”.")],
    question: Annotated[
        list[str] | None, typer.Option("--question", metavar="TEXT", help="One of my own; may be given again.")
    ] = None,
) -> None:
    """Note whom I would like to learn from, and what I admire."""
    run = run_of(ctx)
    shown = run.coach.entry_shown(run.coach.add_brain_pick(name, admire, question or ()))
    run.answer({"brain_pick": shown}, _lines(shown))


@app.command("list", cls=Command)
def list_picks(
    ctx: typer.Context,
    settled: Annotated[bool, typer.Option("--all", help="Those I have thanked as well.")] = False,
) -> None:
    """Whom I would like to learn from, and how far it has come."""
    run = run_of(ctx)
    found = run.coach.entries_shown(run.coach.brain_picks(settled=settled))
    shown = (line for each in found for line in _lines(each))
    run.answer({"brain_picks": found}, lines.listing(shown, "Nobody yet.", "coach brain add NAME --admire TEXT."))


@app.command("show", cls=Command)
def show(ctx: typer.Context, name: Name) -> None:
    """One of them."""
    run = run_of(ctx)
    shown = run.coach.entry_shown(run.coach.brain_pick(name))
    run.answer({"brain_pick": shown}, _lines(shown))


@app.command("questions", cls=Command)
def questions(
    ctx: typer.Context,
    name: Name,
    out: Annotated[Path | None, typer.Option("--out", metavar="FILE", help="Also write it: x.txt, x.md.")] = None,
) -> None:
    """What to ask: four topics, what they told me, my own. One answer at a time, until it is understood."""
    run = run_of(ctx)
    if out is not None:
        from coach.exchange.question_sheet import check_suffix

        check_suffix(out.suffix)
        in_a_folder(out)
        run.may_write(out)
    with run.thinking("Reading what you noted …"):
        sheet = run.coach.question_sheet(name)
    if out is not None:
        run.coach.save_question_sheet(sheet, out)
    run.answer(plain(sheet), (Line(line) for line in run.coach.sheet_text(sheet).splitlines()))


@app.command("done", cls=Command)
def done(
    ctx: typer.Context,
    name: Name,
    invited: Annotated[bool, typer.Option("--invited", help="I invited them; we have not met yet.")] = False,
    thanked: Annotated[bool, typer.Option("--thanked", help="We met, and I thanked them.")] = False,
) -> None:
    """We met; or with an option, how far it has come."""
    run = run_of(ctx)
    if invited and thanked:
        raise UsageError("It is one of the two.", "--invited before the talk, --thanked after it.")
    state = BrainState.INVITED if invited else BrainState.THANKED if thanked else BrainState.MET
    shown = run.coach.entry_shown(run.coach.move_brain_pick(name, state))
    run.answer({"brain_pick": shown}, _lines(shown))


@app.command("drop", cls=Command)
def drop(ctx: typer.Context, name: Name) -> None:
    """Let the plan go; what is noted about them stays."""
    run = run_of(ctx)
    run.confirm("Let this plan go?")
    dropped = run.coach.entry_shown(run.coach.drop_brain_pick(name))
    run.answer({"dropped": dropped["id"]}, [Line("Let go of.")])


def _lines(entry: dict[str, Any]) -> Iterator[Line]:
    name = entry["person"]["name"] if entry["person"] else "somebody"
    yield Line(name, "title")
    yield Line(f"You admire: {entry['admire']}", indent=2)
    for question in entry["questions"]:
        yield Line(question, indent=2)
    yield Line(f"{entry['state']} · {entry['date'] or ''}", "quiet", 2)
    if following := _NEXT[entry["state"]]:
        yield Line(following.format(name=name), "quiet", 2)
