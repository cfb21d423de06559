"""``make bench``: measure, print, and write ``docs/performance.md`` with its plot.

Every part keeps its last result, so that one can be measured anew with ``--only``; what takes minutes is measured with
``--full`` or when it is named.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from eval.bench import results
from eval.bench.own_engine import own_engine
from eval.bench.parts import PARTS
from eval.bench.plot import Line, Panel, drawn
from eval.bench.results import Result

_DOCS = Path(__file__).parents[2] / "docs"
_HEAD = """# Performance

Written by `make bench`. Ratios within one run on one machine count; single figures do not carry over to another.
`python -m eval.bench --only NAME` measures one part anew and keeps the others; each says when it was measured.

![Seconds to a draft and milliseconds to an answer, as notes grow](images/performance.svg)"""


def document(kept: Mapping[str, Result]) -> str:
    """All results as one page of Markdown, in the order of the parts."""
    parts = [_HEAD]
    for name, part in PARTS.items():
        if name in kept:
            told = f"{part.about} (`{name}`, measured {kept[name].measured})"
            parts += [f"## {part.title}", told, kept[name].tables.strip()]
    return "\n\n".join(parts) + "\n"


def panels(kept: Mapping[str, Result]) -> list[Panel]:
    """What the plot shows."""
    return [
        Panel("A draft, by notes on the person", "s", _lines(kept, "naive")),
        Panel("A search (median), by notes in all", "ms", _lines(kept, "searching", "large")),
    ]


def _lines(kept: Mapping[str, Result], *names: str) -> list[Line]:
    lines: dict[str, dict[int, float]] = {}
    for name in names:
        for line, points in (kept[name].points if name in kept else {}).items():
            lines.setdefault(line, {}).update({int(notes): value for notes, value in points.items()})
    order = sorted(lines, key=lambda line: (line.partition(", ")[2], line.startswith("coach")))
    return [Line(line, lines[line]) for line in order]


def main(argv: Sequence[str] | None = None) -> int:
    """Measure what was asked for, and write the page."""
    parser = argparse.ArgumentParser(prog="eval.bench", description=__doc__)
    parser.add_argument("--only", action="append", choices=PARTS, help="one part; may be given again")
    parser.add_argument("--full", action="store_true", help="also what takes minutes")
    given = parser.parse_args(argv)
    chosen = given.only or [name for name, part in PARTS.items() if given.full or not part.large]
    for name in chosen:
        began = time.perf_counter()
        with own_engine():
            result = PARTS[name].measure()
        if result is None:
            print(f"{name}: what it needs is not here; the last result stays.", file=sys.stderr)
            continue
        print(f"{name}: {time.perf_counter() - began:.0f} s", file=sys.stderr)
        results.save(results.load() | {name: replace(result, measured=results.stamp())})
    kept = results.load()
    text = document(kept)
    print(text)
    (_DOCS / "performance.md").write_text(text, encoding="utf-8")
    (_DOCS / "images" / "performance.svg").write_text(drawn(panels(kept)), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
