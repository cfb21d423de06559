"""What is counted in a played session: replies that fall out of the part, by signs of their own.

The coach checks its replies while it plays (`coach.checks.in_character`); what is counted here is found by other means,
so that a hole in those checks shows: wider word lists, pairs of words in common, marks of sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from coach.domain.practice import Turn

_ASSISTANT = re.compile(
    r"\b(?:assist|assistance|AI|language model|chatbot|virtual|programmed|prompt|instructions?|happy to help"
    r"|glad to help"
    r"|help you with|here to help|feel free|don[’']t hesitate|let me know|sure thing|of course!|absolutely!|certainly"
    r"|great question|as a(?:n)? \w+ model|in this (?:scenario|role-?play|scene)|here (?:is|are) (?:some|a few|the)"
    r"|I(?:[’']m| am) sorry,? (?:but )?I (?:can|could|am)|I understand (?:that )?you|it(?:[’']s| is) important to)\b",
    re.I,
)
_PRAISES = re.compile(r"\b(?:amazing|impressive|fantastic|wonderful|inspiring|incredible|awesome|excellent)\b|!", re.I)
_LABELS = re.compile(r"\n|^\s*[\w ]{1,20}:\s|[.?!]\s+(?:me|you|user|assistant|[A-Z]\w+):\s|\*|[\"“”]", re.I)
_MARKS = re.compile(r"[.?!]+")
_COUNTED = ("breaks character", "speaks for the user", "repeats", "over two sentences")
SIGNS = (*_COUNTED, "praises", "empty")
"""The four that the issue asks for, and two more."""


@dataclass(frozen=True, slots=True)
class Found:
    """A sign in one reply of a session."""

    session: int
    turn: int
    sign: str
    text: str


def signs(session: int, turns: Sequence[Turn], mine_before: str = "") -> list[Found]:
    """Everything found in the replies of one session; ``turn`` counts from 0."""
    found: list[Found] = []
    said: list[str] = []
    mine = mine_before
    for number, turn in enumerate(turns):
        if turn.mine:
            mine = turn.text
            continue
        here = {
            "breaks character": bool(_ASSISTANT.search(turn.text)),
            "speaks for the user": bool(_LABELS.search(turn.text)),
            "repeats": any(_alike(turn.text, other) for other in said) or _alike(turn.text, mine),
            "over two sentences": len(_MARKS.findall(re.sub(r"\.{2,}", "…", turn.text))) > 2,
            "praises": bool(_PRAISES.search(turn.text)),
            "empty": not re.search(r"\w", turn.text),
        }
        found += [Found(session, number, sign, turn.text) for sign, is_so in here.items() if is_so]
        said.append(turn.text)
    return found


def table(found: Iterable[Found], replies: int) -> str:
    """The share of replies with each sign, in Markdown."""
    every = list(found)
    rows = [
        f"| {sign} | {(n := sum(one.sign == sign for one in every))} | {n / max(replies, 1):.1%} |" for sign in SIGNS
    ]
    return "\n".join((f"{replies} replies", "", "| sign | replies | share |", "|---|---:|---:|", *rows))


def _alike(one: str, other: str) -> bool:
    """Whether most pairs of neighbouring words are the same; very short lines are no repetition."""
    ours, theirs = _pairs(one), _pairs(other)
    return min(len(ours), len(theirs)) >= 3 and len(ours & theirs) / min(len(ours), len(theirs)) > 0.7


def _pairs(text: str) -> set[tuple[str, str]]:
    words = re.findall(r"[\w’']+", text.lower())
    return set(pairwise(words))
