"""``coach progress``: the few figures that say whether it works."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import typer

from coach.cli.command import Command, commands, run_of
from coach.cli.say import Line
from coach.domain.plain import plain
from coach.domain.progress import Figure

if TYPE_CHECKING:
    from coach.app import Coach

app = commands()


@app.command("progress", cls=Command)
def progress(ctx: typer.Context) -> None:
    """Whom I helped, goals in common, promises kept, follow-ups made, talks with the few."""
    run = run_of(ctx)
    figures, close = run.coach.progress(), run.coach.depth()
    document = {
        "figures": [plain(figure) | {"course": dict(figure.course)} for figure in figures],
        "expectation": plain(run.coach.expectation()),
        "inner_circle": [
            {"person": plain(run.coach.person(who).ref), "talks": talks, "gave": gave, "got": got}
            for who, talks, gave, got in close
        ],
    }
    run.answer(document, _lines(run.coach, figures, close))


def _lines(coach: Coach, figures: Sequence[Figure], close: Sequence[tuple[str, int, int, int]]) -> Iterator[Line]:
    for figure in figures:
        of = f" of {figure.of}" if figure.of is not None else ""
        yield Line(f"{figure.value}{of} {figure.says}")
    far = coach.expectation()
    yield Line(f"Met {far.met}, written to {far.written}, still in touch with {far.in_touch}: few is usual.", "quiet")
    if close:
        yield Line()
        yield Line("Those you keep close", "title")
    for who, talks, gave, got in close:
        yield Line(f"{coach.person(who).name}: {talks} talks, you helped {gave} times, they helped {got} times")
