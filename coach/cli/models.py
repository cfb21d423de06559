"""``coach models``: list, pull, remove."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from coach.cli.command import Command, commands, run_of
from coach.cli.say import Line
from coach.domain.plain import plain

if TYPE_CHECKING:
    from coach.llm.weights import WeightsInfo

app = commands("models", "The weights of the local model.")


@app.command("list", cls=Command)
def list_models(ctx: typer.Context) -> None:
    """Every model this program knows, and whether it is here."""
    from coach.llm.weights import catalogue

    models = catalogue()
    run_of(ctx).answer({"models": plain(models)}, _list(models))


@app.command("pull", cls=Command)
def pull(
    ctx: typer.Context,
    name: Annotated[
        str | None, typer.Argument(metavar="NAME", help="One model, or “all”; what is needed if left out.")
    ] = None,
    source: Annotated[
        str | None, typer.Option("--source", metavar="FILE|URL", help="Take the published file from here instead.")
    ] = None,
) -> None:
    """Fetch weights and check them; what is here already is not fetched again."""
    from coach.llm import weights

    run = run_of(ctx)
    for each in _wanted(name):
        with run.progress(each, of_bytes=True) as progress:
            weights.pull(each, progress, source)
    models = [info for info in weights.catalogue() if info.name in _wanted(name)]
    run.answer({"models": plain(models)}, [Line(f"{info.name} is here and whole.") for info in models])


@app.command("remove", cls=Command)
def remove(ctx: typer.Context, name: Annotated[str, typer.Argument(metavar="NAME")]) -> None:
    """Delete a model's weights; they can be fetched again."""
    from coach.llm import weights

    weights.remove(name)
    run_of(ctx).answer({"removed": name}, [Line(f"{name} is gone from this machine.")])


def _wanted(name: str | None) -> list[str]:
    from coach.llm.catalogue import DEFAULTS, ENTRIES

    if name is None:
        return list(DEFAULTS)
    return list(ENTRIES) if name == "all" else [name]


def _list(models: list[WeightsInfo]) -> Iterator[Line]:
    for info in models:
        yield Line(info.name, "title")
        here = "here" if info.present else "not fetched"
        yield Line(f"{info.use}, {info.size / 1e6:.0f} MB, {info.licence}, {here}", "quiet", 2)
