"""What the readers said: shares of letters that could be sent, and the reasons for the rest.

A verdict is one JSON object a line: ``{"letter": "07.follow-up.email", "verdict": "edit", "reason": "…"}``.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

SAYS = ("send", "edit", "wrong")


@dataclass(frozen=True, slots=True)
class Verdict:
    """One reader's word on one letter; ``verdict`` is empty as long as nobody has read it."""

    letter: str
    verdict: str
    reason: str

    @property
    def kind(self) -> str:
        """The letter's kind, from its id."""
        return self.letter.split(".")[1]

    @property
    def channel(self) -> str:
        """The letter's channel, from its id."""
        return self.letter.split(".")[2]


def read_verdicts(path: Path) -> list[Verdict]:
    """The verdicts of a file; other fields of a line are left alone.

    Raises:
        ValueError: a line is no verdict; the message names the line.
    """
    lines = enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
    return [_verdict(line, number) for number, line in lines if line.strip()]


def _verdict(line: str, number: int) -> Verdict:
    try:
        record = json.loads(line)
        found = Verdict(str(record["letter"]), str(record["verdict"]).strip().lower(), str(record.get("reason", "")))
    except (json.JSONDecodeError, KeyError, TypeError) as error:
        raise ValueError(f'line {number} is not {{"letter": …, "verdict": …, "reason": …}}') from error
    if found.verdict not in ("", *SAYS):
        raise ValueError(f"line {number}: a verdict is {', '.join(SAYS)}, not “{found.verdict}”")
    if found.letter.count(".") != 2:
        raise ValueError(f"line {number}: “{found.letter}” is not the id of a letter (number.kind.channel)")
    return found


def told(verdicts: Sequence[Verdict]) -> str:
    """Shares in all, by kind and by channel; then the reasons, the most frequent first."""
    given = [one for one in verdicts if one.verdict]
    lines = [f"{len(given)} of {len(verdicts)} letters read", ""]
    if given:
        lines += ["| letters | read | send | edit | wrong |", "|---|---:|---:|---:|---:|"]
        lines += [_row("**all**", given), *_rows("kind", given), *_rows("channel", given), "", *_reasons(given)]
    return "\n".join(lines)


def _rows(field: str, given: Sequence[Verdict]) -> Iterator[str]:
    for name in dict.fromkeys(getattr(one, field) for one in given):
        yield _row(name, [one for one in given if getattr(one, field) == name])


def _row(name: str, given: Sequence[Verdict]) -> str:
    counted = Counter(one.verdict for one in given)
    return f"| {name} | {len(given)} | " + " | ".join(f"{counted[says] / len(given):.0%}" for says in SAYS) + " |"


def _reasons(given: Sequence[Verdict]) -> Iterator[str]:
    for says in ("wrong", "edit"):
        counted = Counter(one.reason.strip() or "no reason given" for one in given if one.verdict == says)
        for reason, times in counted.most_common():
            letters = [one.letter for one in given if one.verdict == says and one.reason.strip() in (reason, "")]
            yield f"- {says} {times}×: {reason} ({', '.join(letters[:5])})"
