"""What a line of mine does: asks, tells, offers, leaves, is rude, or orders a program about. Read by rules.

The stage plan goes by it to decide what the others do next, and the feedback to say what it did.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from coach.checks.warmth import warm_close
from coach.language.lines import clean_line
from coach.language.statements import sentences
from coach.practice.parting import leave_taking
from coach.practice.rudeness import rude_to_them
from coach.reading.orders import speaks_to_a_program

_I = re.IGNORECASE
LONG = 70
"""Words from which a turn is a monologue: about half a minute of talking."""
_OFFERS = re.compile(
    r"\bwould (?:it help (?:you )?|you like (?:it )?)if (?:I|we)\b|\bwould you (?:like|want) (?:some |any |a "
    r"|my )?(?:company|help|hand|lift"
    r"|me to)\b|\blet(?:[’']s| us) (?:\w+ )?(?:have|get|grab|drink|go for) (?:a |some )?(?:coffee|tea|lunch"
    r"|walk|drink)\b"
    r"|\b(?:I(?:[’']ll| will| can| could|[’']d be (?:happy|glad) to| would be (?:happy|glad) to|[’']m happy to"
    r"| am happy to)|let me|shall I|may I|could I|can I|do you want me to|happy to"
    r"|I might be able to)\b[^.?!]{0,40}\b(?:take (?:\w+ ){1,3}?off|prepare|look after|send|show|share|make"
    r"|build|set up|fix|repair|translate|proofread|print"
    r"|introduce|help|look (?:it up|over|into|through|at)|write|lend|explain|give|put you|connect|ask (?:around|him"
    r"|her|them|my|somebody|someone)|set (?:up|one up|it up)|sit down with|keep (?:you )?(?:a|the)|listen|walk with"
    r"|come (?:by|over|along)|go through|tell you|bring|forward|read|review|test|teach|walk you|point you|pass|copy"
    r"|draw|note|drop you)\b|\bI know (?:somebody|someone|a person|just the person|who|people) (?:who|that)\b"
    r"|\b(?!(?:hi|hello|hey|yes|no|oh|well|so),)(?-i:[A-Z]\w+), (?:this is|meet|have you met"
    r"|do you know) (?-i:[A-Z]\w+)",
    _I,
)
_REQUESTS = re.compile(
    r"^\W*(?:(?:oh|ah|please|then|so|well|and)\W+)*(?:tell me|do tell|go on|say more|explain)\b|\bI(?:[’']d"
    r"| would) (?:love|like) to (?:hear|know|learn|understand)\b"
    r"|\bI(?: was|[’']m| am| have been)? wonder(?:ing)? (?:how|what|why|who|where|whether|if)\b"
    r"|\bI(?: still)? (?:don[’']t|do not)(?: even)? know (?:what|how|where|why) you\b"
    r"|^\W*(?:(?:and|so|but|oh|ok) )?(?:(?:why|how come)(?! not\b)|(?:what|how)(?! (?:an?|I|nice|lovely|great"
    r"|good|funny"
    r"|sad|awful|cool|wonderful|kind|interesting|about (?:we|I))\b)|wanna|(?:do|are|did|have|can|would|will) (?:you|u)"
    r"|u (?:like|play|know|do|come|have|live|work|want))\b",
    _I,
)


@dataclass(frozen=True, slots=True)
class Move:
    """One line of mine, read. Each tuple holds the sentences that do it, as typed."""

    text: str
    said: tuple[str, ...]
    questions: tuple[str, ...]
    requests: tuple[str, ...]
    offers: tuple[str, ...]
    leaving: tuple[str, ...]
    rude: tuple[str, ...]
    warm: str | None
    orders: bool
    words: int

    @property
    def asks(self) -> bool:
        """Whether an answer is wanted."""
        return bool(self.questions or self.requests)

    @property
    def asked(self) -> str:
        """All of it that wants an answer; "" when nothing does."""
        return " ".join((*self.questions, *self.requests))

    @property
    def silent(self) -> bool:
        """Whether nothing is said."""
        return self.words == 0

    @property
    def long(self) -> bool:
        """Whether it goes on for longer than somebody listens."""
        return self.words >= LONG

    @property
    def leaves(self) -> bool:
        """Whether I take my leave: a goodbye at the end does, whatever was asked; a question after it takes it back."""
        return bool(self.leaving) and (set(self.questions) <= set(self.leaving) or self.said[-1] in self.leaving)


def read_move(text: str) -> Move:
    """What a line of mine does."""
    line = clean_line(text)
    said = tuple(part for start, end in sentences(line) if (part := line[start:end].strip()))
    spoken = re.findall(r"\w[\w’']*", line)
    return Move(
        text=line,
        said=said,
        questions=tuple(part for part in said if part.endswith("?")),
        requests=tuple(part for part in said if not part.endswith("?") and _REQUESTS.search(part)),
        offers=tuple(part for part in said if _OFFERS.search(part)),
        leaving=leave_taking(said),
        rude=rude_to_them(said),
        warm=warm_close(line),
        orders=speaks_to_a_program(line),
        words=len(spoken),
    )
