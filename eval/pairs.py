"""``python -m eval.pairs``: whom would the coach introduce to whom? Precision and recall on invented pairs of people.

Of the forty pairs half share a goal in other words (four of these: one needs what the other does), a quarter share a
pastime only, a quarter nothing. What `coach.chains.introductions` weighs was chosen on the ``dev`` half.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from coach.app import open_coach
from coach.domain.introduction import Introduction
from coach.llm.gateway import open_chat, open_embedder
from coach.llm.metered import Meter, MeteredChat, MeteredEmbedder
from coach.settings import Engine, load_settings

PAIRS = Path(__file__).parent / "pairs.jsonl"
GOAL, PASTIME, NOTHING = "goal", "interest", "nothing"
_TODAY = date(2026, 11, 20)


@dataclass(frozen=True, slots=True)
class Told:
    """A pair, and what the coach said of it."""

    case: dict[str, Any]
    introduction: Introduction | None

    @property
    def wanted(self) -> str:
        """One of the three; a need that the other can serve counts as a goal."""
        return GOAL if self.case["wanted"] == "serves" else str(self.case["wanted"])

    @property
    def said(self) -> str:
        """The same for the answer."""
        if self.introduction is None:
            return NOTHING
        return GOAL if self.introduction.shared_goal else PASTIME


def cases() -> list[dict[str, Any]]:
    """The pairs: two people with a note each, and what is ``wanted`` of them."""
    return [json.loads(line) for line in PAIRS.read_text(encoding="utf-8").splitlines()]


def played(pairs: Sequence[dict[str, Any]], engine: Engine, meter: Meter) -> Iterator[Told]:
    """Each pair alone in a notebook of its own."""
    given = load_settings(engine=engine)
    chat = open_chat(given, lambda: []) if engine is not Engine.OFF else None
    embedder = open_embedder(given) if engine is not Engine.OFF else None
    for case in pairs:
        with tempfile.TemporaryDirectory() as home:
            coach = open_coach(
                load_settings(Path(home), engine=engine, today=_TODAY),
                chat=MeteredChat(chat, meter) if chat else None,
                embedder=MeteredEmbedder(embedder, Meter()) if embedder else None,
            )
            for person in (case["a"], case["b"]):
                coach.add_note(person["note"], [person["name"]], date=_TODAY)
            found = coach.introductions(among=[case["a"]["name"], case["b"]["name"]]).found
            yield Told(case, next(iter(found), None))
            coach.close()


def table(told: Sequence[Told]) -> Iterator[str]:
    """A line a half and sort: how much of what was said is right, and how much of what is there was said."""
    for split in ("dev", "held"):
        chosen = [one for one in told if one.case["split"] == split]
        for sort in (GOAL, PASTIME):
            said = sum(one.said == sort for one in chosen)
            there = sum(one.wanted == sort for one in chosen)
            right = sum(one.said == sort == one.wanted for one in chosen)
            name = "shared goal" if sort == GOAL else "warning: a pastime only"
            yield f"{split}, {name}: precision {_share(right, said)}, recall {_share(right, there)}"


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.0%} ({part} of {whole})" if whole else "none"


def main() -> None:
    """Print the figures, and with ``--lines`` what would be said of each pair."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--engine", choices=[str(engine) for engine in Engine], action="append")
    parser.add_argument("--lines", action="store_true", help="what is said of each pair")
    parser.add_argument("--split", choices=["dev", "held"], help="one half only")
    given = parser.parse_args()
    for engine in [Engine(name) for name in given.engine or ("off", "local")]:
        meter = Meter()
        told = list(played([case for case in cases() if given.split in (None, case["split"])], engine, meter))
        print(f"engine {engine}: {meter.requests} requests, {meter.seconds:.0f} s for {len(told)} pairs")
        for line in table(told):
            print(f"  {line}")
        for one in told if given.lines else ():
            print(f"    {one.case['id']} → {one.said}: {one.introduction.line if one.introduction else '–'}")


if __name__ == "__main__":
    main()
