"""``coach practice``: the list of scenes, one scene played in the terminal, or one played from a file of my lines."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from coach.cli import practice_shape as shape
from coach.cli.command import Command, commands, run_of
from coach.cli.practice_lines import list_lines, practice_lines
from coach.cli.typed import verbatim
from coach.errors import ModelError, UsageError

if TYPE_CHECKING:
    from coach.cli.run import Run
    from coach.domain.practice import Practice

app = commands()

LIST = "list"
"""What is no scene but asks for them all."""


@app.command("practice", cls=Command)
def practice(
    ctx: typer.Context,
    scene: Annotated[
        str | None, typer.Argument(metavar="SCENE | list", help="A scene, or “list” for them all.")
    ] = None,
    person: Annotated[str | None, typer.Option("--person", metavar="NAME", help="Rehearse with somebody.")] = None,
    event: Annotated[str | None, typer.Option("--event", metavar="EVENT", help="Rehearse an event.")] = None,
    situation: Annotated[
        str | None, typer.Option("--situation", metavar="TEXT", help="My real situation, in a line or two.")
    ] = None,
    resume: Annotated[str | None, typer.Option("--resume", metavar="ID", help="Go on with a rehearsal.")] = None,
    script: Annotated[
        Path | None,
        typer.Option("--script", metavar="FILE", help="My lines, one a line; “…” is silence, empty ones do not count."),
    ] = None,
    comfort: Annotated[
        int | None, typer.Option("--comfort", min=1, max=5, help="How comfortable I am before it.")
    ] = None,
) -> None:
    """Rehearse a talk before it happens, and read about it afterwards. Every line is kept as it is said."""
    run = run_of(ctx)
    begins = [one for one in (scene, person, event, situation) if one is not None]
    if scene == LIST:
        _only_list(person, event, situation, resume, script, comfort)
        found = run.coach.scenes()
        run.answer(shape.scenes(found), list_lines(found, run.coach.next_scene()))
        return
    if len(begins) + (resume is not None) != 1:
        raise UsageError(
            "Say one thing to rehearse: a scene, --person, --event or --situation, or --resume with an id.",
            "See which scenes there are with “coach practice list”.",
        )
    if run.json and script is None and resume is None:
        raise UsageError("A program rehearses from a file.", "Give your lines with --script FILE.")
    spoken = _lines(script) if script is not None else None
    if resume is not None:
        kept = run.coach.practice(resume)
        if comfort is not None:
            kept = run.coach.set_comfort(kept.id, before=comfort)
    else:
        with run.thinking("Setting the scene …"):
            kept = run.coach.begin_practice(
                scene, person=person, event=event, situation=situation, comfort_before=comfort
            )
    if spoken is not None:
        _from_script(run, kept, spoken)
    elif kept.ended or run.json:
        _shown(run, kept)
    else:
        from coach.cli.practice_play import play

        play(run, kept)


def _only_list(*others: object) -> None:
    if any(other is not None for other in others):
        raise UsageError("“list” stands alone.", "coach practice list shows every scene.")


def _lines(script: Path) -> list[str]:
    """The lines of a script, as they stand; empty ones say nothing, not even silence.

    Raises:
        UsageError: the file cannot be read, is no UTF-8, or holds no line.
    """
    found = [line.rstrip("\r") for line in verbatim(script).split("\n")]
    spoken = [line for line in found if line.strip()]
    if not spoken:
        raise UsageError(f"There is no line in “{script}”.", "Write what you would say, one line for each time.")
    return spoken


def _from_script(run: Run, kept: Practice, spoken: list[str]) -> None:
    """Every line in order, each answered before the next, then what there is to read about it."""
    try:
        with run.thinking("Rehearsing …"):
            for line in spoken:
                run.coach.say_in_practice(kept.id, line)
                run.coach.reply(kept.id)
            ended = run.coach.end_practice(kept.id)
    except ModelError:
        run.remark(f"What was said is kept: coach practice --resume {kept.id}")
        raise
    run.answer(shape.session(ended), practice_lines(ended))


def _shown(run: Run, kept: Practice) -> None:
    run.answer(shape.session(kept), practice_lines(kept))
