"""``python -m eval.run``: play the cases, grade the answers, write what was said and what was found.

Writes ``answers.jsonl`` (documents, facts, findings), ``report.md`` (for reading) and ``summary.json``
(for ``eval.report``) and prints the tables. The exit status is 0 whatever was found: the report is the result.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from eval.cases import JOBS, SPLITS, Case, load_cases
from eval.figures import Graded
from eval.opinions import opinions
from eval.playing import Played, play
from eval.readable import readable, tables
from eval.report import OUT, compared
from eval.tally import tally


def chosen(given: argparse.Namespace) -> list[Case]:
    """The cases asked for on the command line."""
    cases = load_cases(split=given.split, theme=given.theme)
    cases = [case for case in cases if given.job in (None, case.job)]
    return [case for case in cases if not given.case or case.id in given.case][: given.limit]


def write(graded: Sequence[Graded], folder: Path) -> str:
    """Write the three files; returns the tables and the difference to the baseline."""
    folder.mkdir(parents=True, exist_ok=True)
    summary = tally(graded)
    lines = (
        json.dumps(_record(played) | {"findings": [one.as_dict() for one in found]}, default=str, ensure_ascii=False)
        for played, found in graded
    )
    (folder / "answers.jsonl").write_text("".join(line + "\n" for line in lines), encoding="utf-8")
    (folder / "report.md").write_text(readable(graded, summary), encoding="utf-8")
    (folder / "summary.json").write_text(json.dumps(summary, indent=1, ensure_ascii=False), encoding="utf-8")
    return "\n".join([tables(summary), "## Against the baseline", *compared(summary)])


def _record(played: Played) -> dict[str, object]:
    return {
        "case": played.case.id,
        "seconds": round(played.seconds, 2),
        "document": played.document,
        "facts": played.facts,
    }


def _judged(graded: Sequence[Graded], given: argparse.Namespace) -> str:
    """What the judges say, printed and added to the report."""
    lines = "\n".join(f"- {line}" for line in opinions([played for played, _ in graded], given.engine))
    with (given.out / "report.md").open("a", encoding="utf-8") as report:
        report.write(f"\n## Judges\n\n{lines}\n")
    return f"\n## Judges\n{lines}\n"


def _times(graded: Sequence[Graded], began: float) -> str:
    """How long the run took in all, and an answer in the middle."""
    taken = [played.seconds for played, _ in graded] or [0.0]
    whole = time.perf_counter() - began
    return f"{whole:.0f} s in all, {statistics.median(taken):.1f} s an answer (median), {max(taken):.1f} s the longest"


def main(argv: Sequence[str] | None = None) -> int:
    """Run the evaluation."""
    parser = argparse.ArgumentParser(prog="eval.run", description=__doc__)
    parser.add_argument("--split", choices=SPLITS)
    parser.add_argument("--theme", help="one theme, as its file is called")
    parser.add_argument("--job", choices=JOBS)
    parser.add_argument("--case", action="append", help="one case by its id; may be given again")
    parser.add_argument("--limit", type=int, help="only the first so many")
    parser.add_argument("--engine", choices=("local", "remote", "off"), default="local")
    parser.add_argument("--out", type=Path, default=OUT)
    parser.add_argument("--no-judges", action="store_true", help="ask no rubric about the drafts")
    given = parser.parse_args(argv)
    graded: list[Graded] = []
    began = time.perf_counter()
    for case in chosen(given):
        played = play(case, given.engine)
        graded.append((played, played.findings()))
        print(f"{case.id} {played.seconds:.1f} s", file=sys.stderr)
    print(write(graded, given.out))
    if not given.no_judges:
        print(_judged(graded, given))
    print(_times(graded, began))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
