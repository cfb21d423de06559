"""``coach reindex``, ``coach doctor`` and ``coach stop``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import typer

from coach.cli.command import Command, commands, run_of
from coach.cli.say import Line
from coach.domain.plain import plain

if TYPE_CHECKING:
    from coach.app import Check

app = commands()


@app.command("reindex", cls=Command)
def reindex(ctx: typer.Context) -> None:
    """Build the search index anew from the notes."""
    run = run_of(ctx)
    with run.progress("Preparing the search") as progress:
        report = run.coach.reindex(progress)
    done = "The search index is built anew." if report else "There is no model for meaning here; words are searched."
    run.answer({"reindexed": plain(report)}, [Line(done)])


@app.command("doctor", cls=Command)
def doctor(ctx: typer.Context) -> None:
    """Check that everything is in order."""
    run = run_of(ctx)
    checks = run.coach.doctor()
    run.answer({"checks": plain(checks), "ok": all(check.ok for check in checks)}, _lines(checks))


@app.command("stop", cls=Command)
def stop(ctx: typer.Context) -> None:
    """Stop the local engine; it starts again when needed."""
    from coach.llm.engine import stop_engine

    stopped = stop_engine()
    told = "The engine is stopped." if stopped else "The engine was not running."
    run_of(ctx).answer({"stopped": stopped}, [Line(told)])


def _lines(checks: list[Check]) -> Iterator[Line]:
    for check in checks:
        yield Line(f"{'✓' if check.ok else '·'} {check.name}: {check.detail}", "" if check.ok else "flag")
        if check.hint:
            yield Line(check.hint, "quiet", 2)
