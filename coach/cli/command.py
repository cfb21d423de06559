"""What every command shares: the options accepted before and after its name, and modules loaded when needed.

The shared options are declared once and hung onto every command and group, where they only write
into the `Run` that travels as the context's object; no command repeats them. Must stay cheap to
import: ``coach --help`` pays for it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Annotated, Any

import typer
import typer.main
from typer.core import TyperCommand, TyperGroup

from coach.cli.dates import a_date
from coach.cli.run import Run

AnyContext = Any
AnyCommand = Any
"""Typer keeps the classes of these to itself."""


def _remember(ctx: typer.Context, param: typer.CallbackParam, value: object) -> None:
    if value not in (None, False):
        setattr(ctx.ensure_object(Run), str(param.name), value)


def _declare(
    home: Annotated[Path | None, typer.Option("--home", callback=_remember, help="Folder of the notebook.")] = None,
    json: Annotated[bool, typer.Option("--json", callback=_remember, help="Print one JSON document.")] = False,
    today: Annotated[
        date | None, typer.Option("--today", callback=_remember, parser=a_date, metavar="DATE", help="What day it is.")
    ] = None,
    engine: Annotated[
        str | None,
        typer.Option("--engine", callback=_remember, metavar="local|remote|off", help="Who answers."),
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", callback=_remember, help="Go ahead without asking.")] = False,
) -> None:
    """Carry the declarations of the shared options; never called."""


def _shared_options(*, hidden: bool) -> list[Any]:
    """Fresh parameter objects for the options that every command takes."""
    holder = typer.Typer(add_completion=False)
    holder.command()(_declare)
    options = list(typer.main.get_command(holder).params)
    for option in options:
        option.expose_value, option.hidden, option.show_default = False, hidden, False  # type: ignore[attr-defined]
    return options


_SHOWN, _HIDDEN = _shared_options(hidden=False), _shared_options(hidden=True)


class Command(TyperCommand):
    """A command that also takes the shared options."""

    def get_params(self, ctx: AnyContext) -> list[Any]:
        """Its own parameters and the shared ones."""
        return [*super().get_params(ctx), *_HIDDEN]


class Group(TyperGroup):
    """A group, such as ``person``, that also takes the shared options."""

    def get_params(self, ctx: AnyContext) -> list[Any]:
        """Its own parameters and the shared ones."""
        return [*super().get_params(ctx), *_HIDDEN]


@dataclass(frozen=True)
class Entry:
    """A line of ``coach --help``: the command's name, the module that holds it, what it does."""

    name: str
    module: str
    says: str


class LazyGroup(TyperGroup):
    """The root: lists every command without importing it, and imports the one that is called."""

    def __init__(self, name: str, entries: Mapping[str, Entry], help: str, epilog: str) -> None:
        stubs = [TyperCommand(entry.name, help=entry.says) for entry in entries.values()]
        super().__init__(name=name, commands=stubs, rich_markup_mode=None, help=help, epilog=epilog)
        self._entries = entries

    def get_params(self, ctx: AnyContext) -> list[Any]:
        """The shared options, told in full here only."""
        return [*_SHOWN, *super().get_params(ctx)]

    def resolve_command(self, ctx: AnyContext, args: list[str]) -> tuple[str | None, AnyCommand, list[str]]:
        """Replace the stub by the real command just before it is needed."""
        name, command, rest = super().resolve_command(ctx, args)
        return name, _load(self._entries[name]) if name else command, rest


def _load(entry: Entry) -> AnyCommand:
    group = typer.main.get_group(import_module(entry.module).app)
    return group if group.name == entry.name else group.commands[entry.name]


def commands(name: str | None = None, help: str | None = None) -> typer.Typer:
    """An empty application to register commands with; ``name`` makes it a group such as ``person``."""
    return typer.Typer(name=name, help=help, cls=Group, rich_markup_mode=None, add_completion=False)


def run_of(ctx: typer.Context) -> Run:
    """The run that this command belongs to."""
    run = ctx.obj
    assert isinstance(run, Run)
    return run
