"""``python -m eval.outside``: every outside data set measured, printed, and kept in ``docs/outside.md``.

A full run rewrites the figures in that file; what was written there by hand, below a mark, stays.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from coach.errors import CoachError
from eval.outside import begin, locomo, outreach, politeness, summedits

DATA = Path(__file__).resolve().parents[3] / "shared" / "data"
OUT = Path("docs") / "outside.md"
MARK = "<!-- by hand from here -->"
_HEAD = """# Outside data sets

Written by `make outside`. Nobody in this project wrote these sets; they are read where they lie and none is shipped.
"""
Report = Callable[[Path, int | None], str]
SETS: Mapping[str, tuple[str, Report]] = {
    "summedits": ("SummEdits: a text against its source, balanced accuracy", summedits.report),
    "begin": ("BEGIN: a reply against its source, balanced accuracy", begin.report),
    "politeness": ("Politeness: how often the tone flags fire", politeness.report),
    "outreach": ("Outreach: five drafts", outreach.report),
    "locomo": ("LoCoMo: recall of the evidence", locomo.report),
}


def measured(name: str, data: Path, limit: int | None) -> str | None:
    """The section of one set; None where it is not there or the model it needs is missing, which is told."""
    title, report = SETS[name]
    if not (data / name).is_dir():
        print(f"The data set “{name}” is not here; it is looked for in {data / name}.")
        return None
    try:
        return f"## {title}\n\n{report(data / name, limit)}"
    except CoachError as error:
        print(f"“{name}” could not be measured: {error.message} {error.hint or ''}".strip())
        return None


def write(sections: Sequence[str], path: Path) -> None:
    """The figures anew, followed by what stands below the mark."""
    old = path.read_text(encoding="utf-8") if path.is_file() else ""
    by_hand = old.partition(MARK)[2].strip()
    path.write_text("\n\n".join([_HEAD.strip(), *sections, MARK, by_hand]).strip() + "\n", encoding="utf-8")


def main(argv: Sequence[str] | None = None) -> int:
    """Measure and print; only a full run over every set is kept."""
    parser = argparse.ArgumentParser(prog="eval.outside", description=__doc__)
    parser.add_argument("--set", choices=list(SETS), help="only this one; prints, writes nothing")
    parser.add_argument("--limit", type=int, help="only about so many texts of each; prints, writes nothing")
    parser.add_argument("--data", type=Path, default=DATA, help="where the sets lie")
    given = parser.parse_args(argv)
    if not given.data.is_dir():
        print(f"The outside data sets are not here ({given.data}); there is nothing to measure.")
        return 0
    sections: list[str] = []
    for name in [given.set] if given.set else SETS:
        section = measured(name, given.data, given.limit)
        if section is not None:
            sections.append(section)
            print(section, end="\n\n", flush=True)
    if len(sections) == len(SETS) and given.limit is None:
        write(sections, OUT)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
