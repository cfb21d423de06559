"""``coach debrief``: one text about several people, kept first, then made into notes in one step."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from coach.cli import debrief_outset as plan
from coach.cli import debrief_shapes as shapes
from coach.cli.command import Command, commands, run_of
from coach.cli.dates import a_date
from coach.cli.debrief_answers import Answers, edits_of
from coach.cli.debrief_lines import list_lines, preview, saved_lines
from coach.cli.say import Line, say
from coach.cli.typed import from_file
from coach.domain.debrief import Debrief, Edits, Proposal
from coach.domain.experiment import Verdict
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
Met = Annotated[Words, _several("--met", "NAME", "Somebody of the plan whom you talked with.")]
NotMet = Annotated[Words, _several("--not-met", "NAME", "Somebody of the plan you did not get to.")]
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
    met: Met = None,
    not_met: NotMet = None,
    verdict: Annotated[Verdict | None, typer.Option("--verdict", help="What the experiment showed.")] = None,
    happened: Annotated[str | None, typer.Option("--happened", metavar="TEXT", help="What people did.")] = None,
    next_: Annotated[str | None, typer.Option("--next", metavar="TEXT", help="The guess to try next.")] = None,
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
        plan=plan.Given(met or [], not_met or [], verdict, happened, next_),
    )
    where = {"event": event, "date": date, "place": place, "private": private}
    _carry_out(run, given or [], resume, where, answers)


def _carry_out(run: Run, given: list[str], resume: str | None, where: dict[str, Any], answers: Answers) -> None:
    match given:
        case ["list"]:
            found = run.coach.debriefs(saved=True)
            run.answer({"debriefs": plain(found)}, list_lines(found))
        case ["drop", debrief_id]:
            run.coach.drop_debrief(run.coach.debrief(debrief_id).id)
            run.answer({"dropped": debrief_id}, [Line("The text is let go. “coach undo” brings it back.")])
        case [] if resume:
            _go_through(run, run.coach.debrief(resume), answers)
        case [file] if not resume:
            watched = sys.stdin.isatty() and not run.json
            if watched:  # before a word is typed
                run.remark(*(line.text for line in plan.opening(run.coach.outset_at(where["event"]))))
            text = from_file(Path(file))
            kept = run.coach.keep_debrief(text, **where)
            _go_through(run, kept, answers, opened=watched)
        case _:
            raise UsageError(
                "Give one text: a file, or - for what is typed.", "“coach debrief list” shows what is kept."
            )


def _go_through(run: Run, kept: Debrief, answers: Answers, *, opened: bool = False) -> None:
    outset = run.coach.outset(kept.event_id)
    told = plan.told_of(run.coach, outset, answers.plan)
    with run.thinking("Reading …"):
        first = run.coach.propose_debrief(kept.id)
    edits = edits_of(first, answers, run.coach)
    proposal = run.coach.propose_debrief(kept.id, edits)
    asks = sys.stdin.isatty() and not run.json and not run.yes
    if asks:
        edits = _asked(proposal, edits)
        if outset:
            told = plan.asked(outset, told, {part.person.id for part in proposal.parts if part.person})
            counted = edits.talked if edits.talked is not None else plan.asked_count(outset)
            edits = replace(edits, talked=counted)
        proposal = run.coach.propose_debrief(kept.id, edits)
    first_lines = () if opened else plan.opening(outset)
    if not run.yes:
        if run.json:
            shown = shapes.proposal(kept, proposal, run.coach.event_of(kept))
            run.answer(shown | {"plan": plan.document(outset, outset)}, ())
            return
        say((*first_lines, *preview(kept, proposal)))
        _confirm(kept, asks)
    saved = run.coach.save_debrief(kept.id, proposal, talked=edits.talked, told=told)
    event, now = run.coach.event_of(saved.debrief), run.coach.outset(saved.debrief.event_id)
    unwritten = run.coach.unwritten(now.event.id) if now else ()
    lines = (*saved_lines(proposal, saved), *plan.after_lines(unwritten, told.next))
    document = shapes.saved(kept, proposal, saved, event) | {"plan": plan.document(outset, now)}
    run.answer(document, (*first_lines, *lines) if run.yes else lines)


def _confirm(kept: Debrief, asks: bool) -> None:
    hint = f"Keep all of it with “coach debrief --resume {kept.id} --yes”."
    if not asks:
        raise ConfirmationNeeded("The text is safe; nothing else was kept.", hint)
    if not typer.confirm("Keep all of this?", err=True):
        raise ConfirmationNeeded("The text is safe; nothing else was kept.", hint)


def _asked(proposal: Proposal, edits: Edits) -> Edits:
    """The questions only the user can answer, one after the other; Enter leaves a thing as it is."""
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
