"""The three things the best contacts had (practice 004-02): fun together, common interests, something to learn.

Each is one short line in a note like any other, in words the rules read: so it is found, undone and used in drafts
the way everything noted is.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from coach.chains.meeting_anew import Slot
from coach.domain.fact import Fact, Kind, Reserve
from coach.domain.note import Source
from coach.phrasing.crossing import shared_interest

FUN, COMMON, LEARN = "fun", "common", "learn"
"""Something both laughed over or enjoyed, something both like, something they know that I would like to learn."""
_LEADS = {FUN: "Had a good laugh with me over {}.", COMMON: "Likes {} too.", LEARN: "Knows a lot about {}."}
_ASKS = {
    FUN: "What was the best laugh you had lately?",
    COMMON: "What could you talk about for an hour without noticing the time?",
    LEARN: "What do people usually come to you to ask about?",
}
_FUN = re.compile(
    r"\bfun\b|\b(?:laugh|laughed|joked|danced|sang|enjoyed) .*\bwith (?:me|us)\b|\bwe (?:laughed|joked)\b", re.I
)
_COMMON = re.compile(r"^(?:likes|loves|enjoys|is into)\b.*\btoo$|\b(?:we both|both of us|as I do|so do I)\b", re.I)
_MINE_TO_SEE = frozenset({None, Reserve.PRIVATE, Reserve.CONFIDENCE})
"""What is held back from drafts is still known to me."""
_FEW = 3


def note_of(said: Mapping[str, str]) -> str:
    """The text of a note that says these things, in their order; each is a few words such as “bouldering”."""
    return "\n".join(_LEADS[name].format(said[name].rstrip(" .!")) for name in _LEADS if name in said)


def three_things(facts: Sequence[Fact], interests: Sequence[str]) -> list[Slot]:
    """Fun together, common interests (with ``interests`` of mine), things to learn: what is noted of each so far."""
    told = [fact for fact in facts if fact.reserve in _MINE_TO_SEE and fact.valid_until is None and not fact.gravity]
    return [
        Slot(name, ask, tuple(Source(f.note_id, f.quote) for f in told if _tells(name, f, interests))[:_FEW])
        for name, ask in _ASKS.items()
    ]


def _tells(name: str, fact: Fact, interests: Sequence[str]) -> bool:
    match name:
        case "fun":
            return _FUN.search(fact.quote) is not None
        case "common":
            liked = fact.kind is Kind.INTEREST and shared_interest(fact.quote, interests) is not None
            return liked or _COMMON.search(fact.quote) is not None
        case _:
            return fact.kind is Kind.KNOWLEDGE
