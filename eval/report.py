"""A run against the committed baseline of the same model: the difference is the review.

``python -m eval.report [--out FOLDER] [--save]`` reads the summary that ``eval.run`` left and prints the
difference; ``--save`` makes it the new baseline.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from eval.cases import load_cases

BASELINES = Path(__file__).parent / "baselines"
OUT = Path(__file__).parent / "out"


def baseline_path(model: str, folder: Path = BASELINES) -> Path:
    """Where the baseline of a model lies."""
    return folder / (re.sub(r"[^\w.-]+", "_", model) + ".json")


def differences(before: Mapping[str, Any], now: Mapping[str, Any]) -> Iterator[str]:
    """What changed: totals and figures, then each case whose findings or first words are not the same.

    Cases in which something new was found come first. Cases that only one of the two runs played are named, not
    compared; totals are compared only when both played the same cases.
    """
    shared = [case for case in now["cases"] if case in before["cases"]]
    alone = [set(before["cases"]) - set(shared), set(now["cases"]) - set(shared)]
    for said, cases in zip(("not played now", "new"), alone, strict=True):
        if cases:
            yield f"{said}: {len(cases)} cases"
    if not any(alone):
        yield from _totals("cases", before["all"], now["all"])
        yield from _totals("figures", before["figures"], now["figures"])
    pairs = [(case, before["cases"][case], now["cases"][case]) for case in shared]
    changed = [pair for pair in pairs if pair[1] != pair[2]]
    yield f"{len(changed)} of {len(shared)} answers differ from the baseline"
    for case, old, new in sorted(changed, key=lambda pair: not set(pair[2]["found"]) - set(pair[1]["found"])):
        yield from _difference(case, old, new)


def _totals(name: str, before: Mapping[str, int], now: Mapping[str, int]) -> Iterator[str]:
    told = [f"{key} {before[key]} → {now[key]}" for key in now if before.get(key) != now[key] and key in before]
    yield f"{name}: {', '.join(told) if told else 'as before'}"


def _difference(case: str, old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[str]:
    then, found = set(old["found"]), set(new["found"])
    marks = [f"+{name}" for name in sorted(found - then)] + [f"-{name}" for name in sorted(then - found)]
    yield " ".join([f"{case}:", *marks]) if marks else f"{case}: other words"
    if old["says"] != new["says"]:
        yield from (f"  then: {old['says']}", f"  now:  {new['says']}")


def compared(now: Mapping[str, Any], folder: Path = BASELINES) -> list[str]:
    """The differences to the baseline of the run's model, or a line that there is none."""
    path = baseline_path(now["model"], folder)
    if not path.exists():
        return [f"no baseline for {now['model']} yet; --save makes one"]
    return list(differences(json.loads(path.read_text(encoding="utf-8")), now))


def save(now: Mapping[str, Any], folder: Path = BASELINES) -> Path:
    """Make this run the baseline of its model."""
    path = baseline_path(now["model"], folder)
    folder.mkdir(parents=True, exist_ok=True)
    path.write_text(_written(now), encoding="utf-8")
    return path


def _written(now: Mapping[str, Any]) -> str:
    """The run as JSON with one line a case, so that a diff of the file is one line a changed case."""
    head = {key: now[key] for key in ("model", "all", "figures", "graders")}
    lines = [f"  {json.dumps(case)}: {json.dumps(kept, ensure_ascii=False)}" for case, kept in now["cases"].items()]
    whole = json.dumps(head | {"cases": "HERE"}, indent=1, ensure_ascii=False)
    return whole.replace('"HERE"', "{\n" + ",\n".join(lines) + "\n }") + "\n"


def main(argv: Sequence[str] | None = None) -> int:
    """Print the difference; with ``--save`` keep the run, 2 when it was over a part of the cases."""
    parser = argparse.ArgumentParser(prog="eval.report", description=__doc__)
    parser.add_argument("--out", type=Path, default=OUT, help="where eval.run wrote")
    parser.add_argument("--save", action="store_true", help="make this run the baseline of its model")
    given = parser.parse_args(argv)
    now = json.loads((given.out / "summary.json").read_text(encoding="utf-8"))
    print("\n".join(compared(now)))
    if given.save and now["all"]["cases"] < len(load_cases()):
        print("a baseline is a run over all cases; this was a part", file=sys.stderr)
        return 2
    if given.save:
        print(f"saved as {save(now).name}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
