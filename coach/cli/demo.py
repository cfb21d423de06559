"""``coach demo``: the sample notebook, and what the coach makes of it."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from coach import paths
from coach.cli import shapes
from coach.cli.command import Command, commands, run_of
from coach.cli.say import Line
from coach.cli.suggestion_lines import draft_lines, help_lines, prep_lines
from coach.domain.plain import plain

if TYPE_CHECKING:
    from coach.app import Coach
    from coach.cli.run import Run

app = commands()

WHOM = "Priya Raman"


@app.command("demo", cls=Command)
def demo(ctx: typer.Context) -> None:
    """See what the coach does: getting ready, helping and writing, with an invented notebook."""
    run = run_of(ctx)
    coach = _sample_coach(run)
    try:
        with run.thinking("Reading the sample notebook …"):
            document = _walk(coach)
        run.answer(document, _lines(document, coach))
    finally:
        coach.close()


def _sample_coach(run: Run) -> Coach:
    """A coach over the sample: in the home that was named, when that is empty; in a temporary one otherwise."""
    from coach.app import open_coach
    from coach.llm.weights import missing
    from coach.settings import Engine, load_settings

    home = run.settings.home
    if home == paths.default_home() or _in_use(home):
        home = Path(tempfile.mkdtemp(prefix="rapport-demo-"))
        run.remark(f"Your own notebook stays as it is; the sample is in {home}.")
    engine = run.settings.engine
    if engine is Engine.LOCAL and missing():
        run.remark("The model is not here yet (coach models pull), so this is the coach without one.")
        engine = Engine.OFF
    coach = open_coach(load_settings(home=home, today=run.settings.today, engine=engine))
    coach.load_sample()
    return coach


def _in_use(home: Path) -> bool:
    return home.exists() and any(home.iterdir())


def _walk(coach: Coach) -> dict[str, Any]:
    person = coach.person(WHOM)
    return {
        "home": str(coach.settings.home),
        "notes": plain(coach.notes(person=person.id)),
        "prep": shapes.prep(coach.brief(person.id)),
        "help_ideas": plain(coach.help_ideas(person.id)),
        "follow_up": shapes.draft(coach.draft(person.id)),
    }


def _lines(document: dict[str, Any], coach: Coach) -> Iterator[Line]:
    yield Line(f"You are {coach.profile().name}, and you met {WHOM}. This is what you wrote down:", "quiet")
    for note in reversed(document["notes"]):
        yield Line(f"{note['date']}  {note['text']}", indent=2)
    yield from _part(f"Before you meet again (coach prep --person '{WHOM}')")
    yield from prep_lines(document["prep"], coach.note)
    yield from _part(f"What you could do for them (coach help-ideas '{WHOM}')")
    yield from help_lines(document["help_ideas"])
    yield from _part(f"Writing to them (coach follow-up '{WHOM}')")
    yield from draft_lines(document["follow_up"], coach.note)
    yield Line()
    yield Line(f"To look around: coach --home {document['home']} ui", "quiet")


def _part(title: str) -> Iterator[Line]:
    yield Line()
    yield Line(title, "quiet")
    yield Line()
