"""Stanford politeness: do the tone flags fire on rude requests and stay quiet on polite ones?

The flags are made for messages to somebody one wants to know (too eager, a pitch, needy, leverage, a stock opening),
not for rudeness between editors, so few of the rude ones are theirs to find; what must stay low is the rate on polite
ones.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from coach.checks.tone import tone_flags
from coach.domain.suggestion import FlagKind
from eval.outside.tables import table

_LABELS = ("impolite", "middle", "polite")


def report(folder: Path, limit: int | None = None) -> str:
    """The share of requests with a flag, by quartile: lowest, the two in the middle, highest."""
    requests: dict[str, list[str]] = {label: [] for label in _LABELS}
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            requests[row["label"]].append(row["request"])
    rows = [_row(label, texts[:: max(1, len(texts) // limit)] if limit else texts) for label, texts in requests.items()]
    kinds = [kind.value for kind in _kinds()]
    return table(("requests", "texts", "any flag, %", *(f"{kind}, %" for kind in kinds)), rows)


def _kinds() -> tuple[FlagKind, ...]:
    return (FlagKind.TOO_EAGER, FlagKind.NEEDY, FlagKind.LEVERAGE, FlagKind.PITCH, FlagKind.GENERIC_OPENER)


def _row(label: str, texts: Sequence[str]) -> tuple[str | int | float, ...]:
    found = [{flag.kind for flag in tone_flags(text)} for text in texts]
    shares = [100 * sum(kind in kinds for kinds in found) / len(found) for kind in _kinds()]
    return label, len(texts), 100 * sum(bool(kinds) for kinds in found) / len(found), *shares
