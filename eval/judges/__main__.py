"""``python -m eval.judges``: which judges may be heard; ``--calibrate`` measures them against the hand labels."""

from __future__ import annotations

import argparse
import time
from collections.abc import Sequence

from coach.llm.gateway import open_chat
from coach.settings import Engine, load_settings
from eval.judges.agreement import Agreement
from eval.judges.asking import QUESTIONS
from eval.judges.calibration import calibrate, keep, read_labels, standing


def main(argv: Sequence[str] | None = None) -> int:
    """Print one line a judge; with ``--calibrate`` measure first, with ``--save`` keep the figures."""
    parser = argparse.ArgumentParser(prog="eval.judges", description=__doc__)
    parser.add_argument("--calibrate", action="store_true", help="ask the model about every labelled message")
    parser.add_argument("--rubric", action="append", choices=tuple(QUESTIONS), help="only this one; may be given again")
    parser.add_argument("--engine", choices=("local", "remote"), default="local")
    parser.add_argument("--save", action="store_true", help="keep what was measured in eval/rubrics/calibration.json")
    given = parser.parse_args(argv)
    model = open_chat(load_settings(engine=Engine(given.engine)), list)
    assert model is not None
    if given.calibrate:
        began = time.perf_counter()
        found = calibrate(model, read_labels(), given.rubric or tuple(QUESTIONS))
        for one in found:
            halves = f"{_told('fixed', one.fixed)}; {_told('held', one.held)}"
            print(f"{one.rubric}: from {one.threshold:.2f} on it is yes; {halves}")
        print(f"{time.perf_counter() - began:.0f} s")
        if given.save:
            keep(model.label, found)
    print("\n".join(standing(model.label)))
    return 0


def _told(half: str, found: Agreement) -> str:
    return f"{half} kappa {found.kappa:.2f}, accuracy {found.accuracy:.2f} of {found.count}"


if __name__ == "__main__":
    raise SystemExit(main())
