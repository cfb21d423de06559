"""``coach character``: the characters of scenes as Character Cards V2, out and in."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from coach.cli.command import Command, commands, run_of
from coach.cli.practice_lines import scene_lines
from coach.cli.run import in_a_folder
from coach.cli.say import Line
from coach.cli.typed import from_file
from coach.errors import StoreError

app = commands("character", "Characters of scenes, as character cards.")


@app.command("export", cls=Command)
def export(
    ctx: typer.Context,
    scene: Annotated[str, typer.Argument(metavar="SCENE")],
    name: Annotated[str, typer.Argument(metavar="NAME")],
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The card, as JSON.")],
) -> None:
    """Write the card of one character."""
    run = run_of(ctx)
    card = run.coach.character_card(scene, name)
    in_a_folder(file)
    run.may_write(file)
    try:
        file.write_text(json.dumps(card, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    except OSError as error:
        raise StoreError(f"“{file}” could not be written: {error.strerror}.") from error
    run.answer({"character": card["data"]["name"], "file": str(file)}, [Line(f"{card['data']['name']}: {file}")])


@app.command("import", cls=Command)
def take_in(ctx: typer.Context, file: Annotated[Path, typer.Argument(metavar="FILE | -")]) -> None:
    """Take in a character from a card: a scene of my own, to be rehearsed like any other."""
    run = run_of(ctx)
    card = from_file(file)
    scene, remarks = run.coach.take_in_character(card), run.coach.card_remarks(card)
    lines = (*scene_lines(scene), *(Line(one, "quiet") for one in remarks), Line(f"coach practice {scene.id}", "quiet"))
    run.answer({"scene": scene.id, "title": scene.title, "remarks": list(remarks)}, lines)


@app.command("drop", cls=Command)
def drop(ctx: typer.Context, scene: Annotated[str, typer.Argument(metavar="SCENE")]) -> None:
    """Take out a scene that was taken in; rehearsals of it stay."""
    run = run_of(ctx)
    run.confirm(f"Take “{run.coach.scene(scene).title}” out?")
    dropped = run.coach.drop_scene(scene)
    run.answer({"dropped": dropped.id}, [Line("Taken out. “coach undo” brings it back.")])
