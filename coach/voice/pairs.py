"""What I changed in a draft before I sent it: words taken out, put in, and put in the place of others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

_TOKEN = re.compile(r"[^\W_]+(?:[’'.+#&-][^\W_]+)*|[.!?,;:…]")
_MARKS = frozenset(".!?,;:…")
LONGEST = 5
"""Words in a phrase that can be a habit; more of them is a thought of its own."""


@dataclass(frozen=True, slots=True)
class Change:
    """``before`` gave way to ``after``; either may be empty."""

    before: str
    after: str


def changes(drafted: str, sent: str) -> Iterator[Change]:
    """The phrases that differ, in order, each within one sentence and at most ``LONGEST`` words long."""
    old, new = _tokens(drafted), _tokens(sent)
    matcher = SequenceMatcher(
        None, [word.casefold() for word in old], [word.casefold() for word in new], autojunk=False
    )
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            continue
        before, after = _phrases(old[a:b]), _phrases(new[c:d])
        if len(before) == len(after) == 1:
            yield Change(before[0], after[0])
        else:
            yield from (Change(phrase, "") for phrase in before)
            yield from (Change("", phrase) for phrase in after)


def added(drafted: str, sent: str) -> str:
    """The sentences of ``sent`` that are not word for word in ``drafted``, as one text."""
    from coach.voice.message import sentences

    known = {" ".join(_tokens(one)).casefold() for one in sentences(drafted)}
    return "\n".join(one for one in sentences(sent) if " ".join(_tokens(one)).casefold() not in known)


def _tokens(text: str) -> list[str]:
    return _TOKEN.findall(text)


def _phrases(tokens: list[str]) -> list[str]:
    """Runs of words between marks; longer ones are left out."""
    runs: list[list[str]] = [[]]
    for token in tokens:
        if token in _MARKS:
            runs.append([])
        else:
            runs[-1].append(token)
    return [" ".join(run) for run in runs if 0 < len(run) <= LONGEST]
