"""``coach search``."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from coach.cli import shapes
from coach.cli.command import Command, commands, run_of
from coach.cli.say import Line
from coach.cli.typed import from_file
from coach.errors import UsageError

if TYPE_CHECKING:
    from coach.domain.hit import Hit

app = commands()


@app.command("search", cls=Command)
def search(
    ctx: typer.Context,
    query: Annotated[str | None, typer.Argument(metavar="QUERY", help="Words, a name, “a phrase”, a time.")] = None,
    queries: Annotated[Path | None, typer.Option("--queries", help="A file with a query a line.")] = None,
    person: Annotated[str | None, typer.Option("--person", metavar="NAME", help="Only notes about them.")] = None,
    limit: Annotated[int, typer.Option("--limit", min=1, help="At most so many notes for each query.")] = 10,
) -> None:
    """Find notes by meaning and by exact words."""
    run = run_of(ctx)
    if (query is None) == (queries is None):
        raise UsageError("Give one query, or a file of them with --queries.")
    if queries is not None:
        asked = from_file(queries).splitlines()
        found = run.coach.search_many(asked, person=person, limit=limit)
        answers = list(zip(asked, found, strict=True))
        run.answer({"results": [shapes.hits(*each) for each in answers]}, _several(answers))
        return
    assert query is not None
    if not query.strip():
        raise UsageError("Say what to look for.")
    hits = run.coach.search(query, person=person, limit=limit)
    run.answer(shapes.hits(query, hits), _hits(hits))


def _several(answers: list[tuple[str, list[Hit]]]) -> Iterator[Line]:
    for query, hits in answers:
        yield Line(f"“{query}”", "title")
        yield from _hits(hits)
        yield Line()


def _hits(hits: list[Hit]) -> Iterator[Line]:
    if not hits:
        yield Line("Nothing noted on that.")
    for number, hit in enumerate(hits):
        if number:
            yield Line()
        about = ", ".join(ref.name for ref in hit.note.people)
        how = " and ".join(hit.matched) or "date"
        yield Line(f"{about or 'No one named'}, {hit.note.date}", "title")
        yield Line(_marked(hit))
        yield Line(f"found by {how}  ({hit.note.id})", "quiet")


def _marked(hit: Hit) -> str:
    """The piece that matched, with the words that did between » and «."""
    text, end = "", 0
    for start, stop in hit.marks:
        text += f"{hit.piece[end:start]}»{hit.piece[start:stop]}«"
        end = stop
    return text + hit.piece[end:]
