"""``coach import`` and ``coach export``."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from coach.cli import shapes
from coach.cli.command import Command, commands, run_of
from coach.cli.say import Line
from coach.errors import ImportFormatError

if TYPE_CHECKING:
    from collections import Counter

    from coach.cli.run import Run
    from coach.exchange.report import ImportReport

app = commands()

_SEVERAL = {"person": "people"}

Format = Annotated[str | None, typer.Option("--format", metavar="F", help="jsonl, the native one.")]


@app.command("import", cls=Command)
def import_file(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE")],
    format: Format = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Tell what would happen, and change nothing.")] = False,
) -> None:
    """Bring records in from a file. Running it again adds nothing twice."""
    run = run_of(ctx)
    if file.is_dir():
        raise ImportFormatError(f"“{file}” is a folder.", "Name a file.")
    with run.progress("Reading", of_bytes=True) as progress:
        report = run.coach.import_file(
            file, format=format, dry_run=dry_run, progress=progress, agree=lambda found: _agree(run, found)
        )
    if not dry_run and report.created["note"] + report.updated["note"]:
        with run.progress("Preparing the search") as progress:
            run.coach.embed_notes(progress)
    run.answer(shapes.import_report(report), _lines(report, dry_run))


@app.command("export", cls=Command)
def export(
    ctx: typer.Context,
    out: Annotated[Path, typer.Argument(metavar="OUT")],
    format: Annotated[
        str | None, typer.Option("--format", metavar="F", help="jsonl, the native one; ics, a calendar of what is due.")
    ] = None,
) -> None:
    """Write the whole notebook to a file, or a calendar of what is due."""
    run = run_of(ctx)
    run.may_write(out)
    chosen = format or ("ics" if out.suffix.lower() == ".ics" else "jsonl")
    if chosen == "ics":
        count, what = run.coach.export_calendar(out), "things that are due"
    else:
        count, what = run.coach.export_file(out, format=chosen), "records"
    document = {"format": chosen, "file": str(out), "written": count}
    run.answer(document, [Line(f"{count} {what} are in {out}.")])


def _agree(run: Run, report: ImportReport) -> bool:
    run.confirm("Change what is in the notebook already?", [f"Would change: {_tally(report.updated)}."])
    return True


def _lines(report: ImportReport, dry_run: bool) -> Iterator[Line]:
    done = "Would come in" if dry_run else "Came in"
    yield Line(f"{report.read} lines read. {done}: {_tally(report.created) or 'nothing new'}.")
    for what, tally in (("Changed", report.updated), ("Here already", report.unchanged)):
        if any(tally.values()):
            yield Line(f"{what}: {_tally(tally)}.")
    for skipped in report.skipped:
        yield Line(f"line {skipped.line} left out: {skipped.reason}", "flag", 2)
    for review in report.review:
        yield Line(f"line {review.line}, worth a look: {review.reason}", "flag", 2)


def _tally(counts: Counter[str]) -> str:
    some = {kind: count for kind, count in counts.items() if count}
    return ", ".join(
        f"{count} {kind if count == 1 else _SEVERAL.get(kind, kind + 's')}" for kind, count in some.items()
    )
