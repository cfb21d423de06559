"""``python -m eval.goals``: do two goals mean the same? Balanced accuracy on invented pairs, half of them traps.

The threshold of `coach.chains.shared_goals` was chosen on the ``dev`` half.
"""

from __future__ import annotations

import json
import statistics
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from coach.chains.shared_goals import Aim, meetings
from coach.chains.wording import Scribe
from coach.llm.gateway import open_chat, open_embedder
from coach.llm.protocol import Embedder
from coach.settings import load_settings

PAIRS = Path(__file__).parent / "goals.jsonl"


def load() -> list[dict[str, Any]]:
    """The pairs: ``mine``, ``theirs``, whether they are the ``same`` goal, and the ``split``."""
    return [json.loads(line) for line in PAIRS.read_text(encoding="utf-8").splitlines()]


def balanced(pairs: Sequence[dict[str, Any]], embedder: Embedder | None, scribe: Scribe) -> float:
    """Mean of the shares decided right among the same and among the different, 0 to 1."""
    right: dict[bool, list[bool]] = {True: [], False: []}
    for pair in pairs:
        found = bool(list(meetings([Aim(pair["mine"])], [Aim(pair["theirs"])], embedder, scribe)))
        right[pair["same"]].append(found is pair["same"])
    return statistics.mean(statistics.mean(each) for each in right.values())


def main() -> None:
    """Print the figures."""
    settings = load_settings()
    embedder = open_embedder(settings)
    for name, scribe in (("with the model", Scribe(open_chat(settings))), ("by nearness alone", Scribe(None))):
        for split in ("dev", "held"):
            chosen = [pair for pair in load() if pair["split"] == split]
            print(f"{name}, {split}: {balanced(chosen, embedder, scribe):.1%} of {len(chosen)}")


if __name__ == "__main__":
    main()
