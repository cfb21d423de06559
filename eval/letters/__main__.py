"""``python -m eval.letters``: fifty drafts to ``letters.md``, for reading as the recipient.

``--verdicts FILE`` reports what the readers said. Beside the page lies ``letters.jsonl`` with one line a letter for
the verdicts; copy it before you fill it in, the next run writes it again.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from eval.letters.page import page
from eval.letters.plan import CHANNELS, places, scenes
from eval.letters.verdicts import read_verdicts, told
from eval.letters.writing import Desk, Letter
from eval.report import OUT

KINDS = (*CHANNELS, "thank-you", "introduce")


def write(letters: Sequence[Letter], passed: Sequence[Letter], folder: Path) -> Path:
    """The page, and the lines for verdicts; returns the page's path."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "letters.md"
    path.write_text(page(letters, passed), encoding="utf-8")
    lines = [
        {
            "letter": letter.place.id,
            "about": letter.scene.about,
            "scene": letter.scene.name,
            "verdict": "",
            "reason": "",
        }
        for letter in letters
        if letter.written
    ]
    text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
    (folder / "letters.jsonl").write_text(text, encoding="utf-8")
    return path


def main(argv: Sequence[str] | None = None) -> int:
    """Write the letters, or report verdicts; 2 when the file of verdicts cannot be read."""
    parser = argparse.ArgumentParser(prog="eval.letters", description=__doc__)
    parser.add_argument("--engine", choices=("local", "remote", "off"), default="local")
    parser.add_argument("--out", type=Path, default=OUT)
    parser.add_argument("--kind", choices=KINDS, help="only letters of this kind")
    parser.add_argument("--limit", type=int, help="only the first so many")
    parser.add_argument(
        "--with", dest="more", action="append", default=[], metavar="OPTION=VALUE", help="a flag of follow-up for all"
    )
    parser.add_argument("--verdicts", type=Path, metavar="FILE", help="count what the readers said")
    given = parser.parse_args(argv)
    if given.verdicts is not None:
        return _report(given.verdicts)
    more = dict(one.split("=", 1) for one in given.more)
    chosen = [place for place in places(more) if given.kind in (None, place.kind)][: given.limit]
    desk, letters, began = Desk(given.engine), [], time.perf_counter()
    for letter in desk.write_all(chosen, scenes()):
        letters.append(letter)
        print(f"{letter.place.id} {letter.seconds:.1f} s", file=sys.stderr)
    path = write(letters, desk.passed, given.out)
    written = sum(letter.written for letter in letters)
    print(f"{written} letters in {path} ({time.perf_counter() - began:.0f} s)")
    return 0


def _report(path: Path) -> int:
    try:
        print(told(read_verdicts(path)))
    except (OSError, ValueError) as error:
        print(f"{path}: {error}", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
