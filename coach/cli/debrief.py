"""``coach debrief``: one text about several people, kept first, then made into notes in one step."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from coach.cli import debrief_shapes as shapes
from coach.cli.command import Command, commands, run_of
from coach.cli.dates import a_date
from coach.cli.debrief_answers import Answers, edits_of
from coach.cli.debrief_lines import list_lines, preview, saved_lines
from coach.cli.say import Line, say
from coach.cli.typed import from_file
from coach.domain.debrief import Debrief, Edits, Proposal
from coach.domain.plain import plain
from coach.errors import ConfirmationNeeded, UsageError

if TYPE_CHECKING:
    from coach.cli.run import Run

app = commands()

_STEPS = (1, 2, 3)
Given = Annotated[
    list[str] | None,
    typer.Argument(metavar="FILE | - | list | drop ID", help="The text: a file, or - for what is typed."),
]
Day = Annotated[Any, typer.Option("--date", parser=a_date, metavar="DATE", help="The day; today if left out.")]


Words = list[str] | None


def _several(flag: str, metavar: str, help: str) -> Any:  # noqa: ANN401 - what typer takes
    return typer.Option(flag, metavar=metavar, help=f"{help} May be given again.")


Who = Annotated[Words, _several("--is", "NAME=WHO", "Whom a name means: a known name, “new” or “nobody”.")]
Without = Annotated[Words, _several("--without", "WORDS", "A fact or promise to leave out, by its words.")]
Thinking = Annotated[Words, _several("--thinking", "NAME", "Still thinking about the talk with them.")]
LetGo = Annotated[Words, _several("--let-go", "NAME", "No need to write to them.")]
Formality = Annotated[Words, _several("--formality", "NAME=1..3", "Of a thank-you: 1 casual to 3 formal.")]
Fun = Annotated[Words, _several("--fun", "NAME=TEXT", "What was fun together.")]
Common = Annotated[Words, _several("--common", "NAME=TEXT", "What you both like.")]
Learn = Annotated[Words, _several("--learn", "NAME=TEXT", "What you could learn from them.")]


@app.command("debrief", cls=Command)
def debrief(
    ctx: typer.Context,
    given: Given = None,
    event: Annotated[str | None, typer.Option("--event", metavar="EVENT", help="Where it was.")] = None,
    date: Day = None,
    place: Annotated[str | None, typer.Option("--place", help="The place.")] = None,
    private: Annotated[bool, typer.Option("--private", help="Nothing of it may be suggested.")] = False,
    resume: Annotated[
        str | None, typer.Option("--resume", metavar="ID", help="Go on with a text that is kept.")
    ] = None,
    talked: Annotated[int | None, typer.Option("--talked", min=0, help="How many talks there were.")] = None,
    who: Who = None,
    without: Without = None,
    thinking: Thinking = None,
    let_go: LetGo = None,
    better: Annotated[str | None, typer.Option("--better", metavar="NAME", help="The one to know better.")] = None,
    formality: Formality = None,
    fun: Fun = None,
    common: Common = None,
    learn: Learn = None,
    gained: Annotated[str | None, typer.Option("--gained", help="What you take home, in your words.")] = None,
) -> None:
    """Make notes out of one text about an evening or a day.

    The text is kept before it is read; “list” shows what still waits, “--resume ID” goes on with it, “drop ID” lets it
    go. Without --yes nothing else is kept before you agree.
    """
    run = run_of(ctx)
    answers = Answers(
        who=who or [],
        without=without or [],
        thinking=thinking or [],
        let_go=let_go or [],
        better=better,
        formality=formality or [],
        fun=fun or [],
        common=common or [],
        learn=learn or [],
        gained=gained,
        talked=talked,
    )
    match given or []:
        case ["list"]:
            found = run.coach.debriefs(saved=True)
            run.answer({"debriefs": plain(found)}, list_lines(found))
        case ["drop", debrief_id]:
            run.coach.drop_debrief(run.coach.debrief(debrief_id).id)
            run.answer({"dropped": debrief_id}, [Line("The text is let go. “coach undo” brings it back.")])
        case [] if resume:
            _go_through(run, run.coach.debrief(resume), answers)
        case [file] if not resume:
            text = from_file(Path(file))
            kept = run.coach.keep_debrief(text, event=event, date=date, place=place, private=private)
            _go_through(run, kept, answers)
        case _:
            raise UsageError(
                "Give one text: a file, or - for what is typed.", "“coach debrief list” shows what is kept."
            )


def _go_through(run: Run, kept: Debrief, answers: Answers) -> None:
    with run.thinking("Reading …"):
        first = run.coach.propose_debrief(kept.id)
    edits = edits_of(first, answers, run.coach)
    proposal = run.coach.propose_debrief(kept.id, edits)
    asks = sys.stdin.isatty() and not run.json and not run.yes
    if asks:
        edits = _asked(proposal, edits)
        proposal = run.coach.propose_debrief(kept.id, edits)
    if not run.yes:
        if run.json:
            run.answer(shapes.proposal(kept, proposal, run.coach.event_of(kept)), ())
            return
        say(preview(kept, proposal))
        _confirm(kept, asks)
    saved = run.coach.save_debrief(kept.id, proposal, talked=answers.talked)
    event = run.coach.event_of(saved.debrief)
    run.answer(shapes.saved(kept, proposal, saved, event), saved_lines(proposal, saved))


def _confirm(kept: Debrief, asks: bool) -> None:
    hint = f"Keep all of it with “coach debrief --resume {kept.id} --yes”."
    if not asks:
        raise ConfirmationNeeded("The text is safe; nothing else was kept.", hint)
    if not typer.confirm("Keep all of this?", err=True):
        raise ConfirmationNeeded("The text is safe; nothing else was kept.", hint)


def _asked(proposal: Proposal, edits: Edits) -> Edits:
    """The questions only the user can answer, one after the other; Enter leaves a thing as it is."""
    from dataclasses import replace

    for question in proposal.questions:
        if question.about == "formality":
            typer.echo(question.text, err=True)
            step = typer.prompt("Which", default=2, type=int, err=True)
            chosen = step if step in _STEPS else 2
            edits = replace(edits, formality={**edits.formality, question.key: chosen})
        elif question.about == "person":
            edits = replace(edits, who={**edits.who, **_which(question.key, question.text, question.candidates)})
    return edits


def _which(key: str, text: str, candidates: tuple[Any, ...]) -> dict[str, str]:
    options = [*((ref.id, ref.name) for ref in candidates), ("new", "somebody new"), ("nobody", "nobody in particular")]
    typer.echo(text, err=True)
    for number, (_, name) in enumerate(options, 1):
        typer.echo(f"  {number}  {name}", err=True)
    number = typer.prompt("Which (Enter: later)", default=0, show_default=False, type=int, err=True)
    return {key: options[number - 1][0]} if 0 < number <= len(options) else {}
