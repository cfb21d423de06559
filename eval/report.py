"""A run against the committed baseline of the same model: the difference is the review.

``python -m eval.report [--out FOLDER] [--save]`` reads the summary that ``eval.run`` left and prints the
difference; ``--save`` makes it the new baseline.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

BASELINES = Path(__file__).parent / "baselines"
OUT = Path(__file__).parent / "out"


def baseline_path(model: str, folder: Path = BASELINES) -> Path:
    """Where the baseline of a model lies."""
    return folder / (re.sub(r"[^\w.-]+", "_", model) + ".json")


def differences(before: Mapping[str, Any], now: Mapping[str, Any]) -> Iterator[str]:
    """What changed: totals, then each case whose findings are not the same, new ones first."""
    for key in ("cases", "clean", "edit", "wrong"):
        yield f"{key}: {before['all'][key]} → {now['all'][key]}"
    shared = [case for case in now["findings"] if case in before["findings"]]
    pairs = [(case, set(before["findings"][case]), set(now["findings"][case])) for case in shared]
    for case, old, new in sorted(pairs, key=lambda pair: not pair[2] - pair[1]):
        marks = [f"+{name}" for name in sorted(new - old)] + [f"-{name}" for name in sorted(old - new)]
        if marks:
            yield f"{case}: {' '.join(marks)}"


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
    path.write_text(json.dumps(now, indent=1, ensure_ascii=False, sort_keys=True) + "\n", encoding="utf-8")
    return path


def main(argv: Sequence[str] | None = None) -> int:
    """Print the difference; with ``--save`` keep the run."""
    parser = argparse.ArgumentParser(prog="eval.report", description=__doc__)
    parser.add_argument("--out", type=Path, default=OUT, help="where eval.run wrote")
    parser.add_argument("--save", action="store_true", help="make this run the baseline of its model")
    given = parser.parse_args(argv)
    now = json.loads((given.out / "summary.json").read_text(encoding="utf-8"))
    print("\n".join(compared(now)))
    if given.save:
        print(f"saved as {save(now).name}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
