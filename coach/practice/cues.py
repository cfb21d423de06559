"""What somebody says that is worth asking after: something they could use, or something that moves them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from coach.domain.practice import Turn
from coach.practice.acts import Act
from coach.practice.exchanges import SAYS_LITTLE, Exchange
from coach.practice.noticing import spoken

_I = re.IGNORECASE
_NEED = re.compile(
    r"\b(?:I|we)(?: just| really| still| honestly)? (?:do not|don't) (?:know|have) (?:how|what|where|who|whom|any\w*"
    r"|a single)|\b(?:nobody|no one) (?:has |here has )?(?:ever )?(?:show\w*|told|helps?|helped|taught|explain\w*)\b"
    r"|\bI could use\b|\b(?:I|we) (?:\w+ )?need\b|\b(?:I'm|I am|we're|we are) (?:\w+ )?(?:looking for|struggling"
    r"|stuck|lost|short of|searching)\b|\bI wish I\b|\bcan(?:'t|not) (?:find|work out|figure)\b|\bno idea (?:how"
    r"|what|where|who|whom|which|when)\b|\bhave not found\b|\bhaven't found\b",
    _I,
)
_MOVES = re.compile(
    r"\b(?:nervous|worried|afraid|scared|anxious|overwhelmed|lonely|heartbroken|so proud|so happy|excited)\b"
    r"|\bfor the first time in my life\b|\bawake since\b|\bfull of mistakes\b|\b(?:cannot|can't) sleep\b"
    r"|\bI (?:nearly|almost) (?:quit|left|gave up)\b|\bI (?:just |have just |only )?(?:quit|lost|got married|retired"
    r"|moved here|started over)\b|\b(?:I|we) lost\b|\bpassed away\b|\bwas born\b|\bonly moved here\b|\bgot engaged\b",
    _I,
)
_NOT = re.compile(
    r"\bI(?:'m| am) afraid(?: (?:that|I|not|so))?\b(?! of)|\bnot (?:nervous|worried|afraid|looking)\b|\?$", _I
)
_THEIRS = re.compile(r"\b(?:I|my|me|we|our|us)\b", _I)
_FEELS_WITH = re.compile(
    r"\b(?:sorry|congratulations|well done|sounds|must (?:be|have)|I (?:understand|believe you|see why"
    r"|know (?:the feeling|how|what that))|me too|same here|so (?:am|do|was|did) I|good luck|would make me|no wonder"
    r"|that is (?:a lot|hard|brave|big|lovely)|that's (?:a lot|hard|brave|big|lovely)|I had that|been there|oh no)\b",
    _I,
)


def cue(turn: Turn) -> str | None:
    """The sentence of a turn that is worth asking after, as it was said; None where there is none."""
    if turn.act in SAYS_LITTLE:
        return None
    found = [one for one in spoken(turn.text) if _THEIRS.search(one) and not _NOT.search(_straight(one))]
    return next((one for pattern in (_NEED, _MOVES) for one in found if pattern.search(_straight(one))), None)


def is_need(sentence: str) -> bool:
    """Whether it is about something they could use."""
    return _NEED.search(_straight(sentence)) is not None and not _NOT.search(_straight(sentence))


def missed(talk: Sequence[Exchange]) -> list[tuple[Exchange, str]]:
    """Where a cue was passed over and not come back to, each with the cue."""
    found = []
    for place, one in enumerate(talk):
        told = cue(one.heard[-1]) if one.heard and not one.asked else None
        if (
            told
            and not one.move.leaving
            and not _attends(one, told)
            and not any(_attends(later, told) for later in talk[place + 1 :][:2])
        ):
            found.append((one, told))
    return found


def _attends(one: Exchange, told: str) -> bool:
    """Whether a line of mine answers to ``told``, or leaves room for it."""
    if one.move.silent or one.move.offers or one.picks_up(told):
        return True
    return _FEELS_WITH.search(_straight(one.text)) is not None


def reveals(turns: Sequence[Turn]) -> list[int]:
    """The numbers of the turns in which somebody told what they could use."""
    return [number for number, turn in enumerate(turns) if not turn.mine and turn.act == Act.REVEAL]


def _straight(text: str) -> str:
    return text.replace("’", "'")
