"""What somebody says that is worth asking after: something they could use, or something that moves them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from coach.domain.practice import Character, Scene, Turn
from coach.language.lines import straight
from coach.language.words import stems
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
_WEIGHS = re.compile(
    r"\blet (?:(?:all|most|some|half|both) of )?(?:us|me) (?:all )?go\b|\b(?:laid off|made redundant|passed away"
    r"|funeral|chemo\w*|cancer|heartbroken|devastated|in (?:the )?hospital|bankrupt|burgled|evicted)\b"
    r"|\bI (?:was|got|have been|am being) (?:fired|sacked|let go|diagnosed|dumped)\b|\b(?:died|is dying)\b(?! out\b)"
    r"|\b(?:I|we) (?:have |had |just |have just |nearly |almost )*lost (?:half of )?(?:my|our|her|him|them|everything"
    r"|the (?:baby|house|flat|job))\b(?! (?:bet|match|game|umbrella|glove|key|way|minute|lot))"
    r"|\b(?:divorced?|separated|broke up|split up|left me|moved out on me)\b"
    r"|\bI (?:still |really |so )?miss (?:him|her|them|my (?!bus|train|tram|stop))"
    r"|\b(?:cry|cried|crying|in tears)\b|\b(?:cannot|can't) (?:sleep|stop thinking|eat)\b|\b(?:lonely|overwhelmed"
    r"|burnt out|burned out|at the end of my (?:tether|strength))\b|\b(?:hurts|scares|frightens) me\b",
    _I,
)
_FEELS = r"(?:(?:so|very|really|quite|a bit|rather|pretty|terribly|still|just|honestly) )*"
_GLADDENS = re.compile(
    rf"\b(?:I'm|I am|we're|we are|I was|I feel|I felt) {_FEELS}(?:proud|thrilled|over the moon|relieved|excited"
    r"|happy(?! (?:to|with|where|here|that you))|in love)\b|\b(?:so proud|so happy)\b|\b(?:got|get|getting) (?:married"
    r"|engaged)\b|\b(?:is|am|are|we're|I'm) (?:pregnant|expecting)\b|\b(?:was|were) born\b|\bhaving a baby\b"
    r"|\bI (?:have |just |have just |finally )*(?:became|become) an? (?:\w+ )?(?:(?:grand)?(?:mother|father|parent)"
    r"|aunt|uncle)\b|\bI (?:have |just |have just |finally )*(?:got|passed|won) (?:the|a|an|my) (?:\w+ )?(?:job|place"
    r"|visa|keys|grant|results|scholarship|promotion|exams?|driving test|degree|diploma|prize)\b"
    r"|\bI (?:was|got|have been) (?:accepted|promoted|cured)\b",
    _I,
)
_MOVES = re.compile(
    r"\b(?:nervous|worried|afraid|scared|anxious)\b|\bfor the first time in my life\b"
    r"|\bI (?:nearly|almost) (?:quit|left|gave up)\b|\bI (?:just |have just |only )?(?:quit|retired"
    r"|moved here|started over)\b|\bonly moved here\b",
    _I,
)
_STRAINS = re.compile(
    rf"\bawake since\b|\bfull of mistakes\b|\b(?:I'm|I am|I was|I feel|I felt) {_FEELS}(?:sad|upset"
    r"|ashamed|angry|exhausted|furious|miserable|homesick)\b|\bit (?:is|was) (?:so|very|really) hard (?:for|on) (?:me"
    r"|us)\b",
    _I,
)
_MOST_OF = 0.6
"""Share of the telling words of a sentence that show that it is a line of the scene."""
_NOT = re.compile(
    r"\bI(?:'m| am) afraid(?: (?:that|I|not|so))?\b(?! of)|\bnot (?:nervous|worried|afraid|looking)\b|\?$", _I
)
_THEIRS = re.compile(r"\b(?:I|my|me|we|our|us)\b", _I)
_FEELS_WITH = re.compile(
    r"\b(?:sorry|congratulations|well done|sounds|must (?:be|have)|I (?:understand|believe you|see why"
    r"|know (?:the feeling|how|what that))|me too|same here|so (?:am|do|was|did) I|good luck|would make me|no wonder"
    r"|(?:that is|that's|what) (?:a lot|hard|brave|big|lovely|awful|terrible|sad|tough|rough|wonderful|great news"
    r"|good news|bad news|a shock|a pity|a shame)|I had that|been there|oh no|thank(?:s| you) for telling|good for you"
    r"|my condolences|how are you (?:doing|holding|coping|feeling)|are you (?:okay|ok|all right|alright)|I did not know"
    r"|I had no idea|what happened|take your time|what (?:would|could|can) (?:I do to )?help"
    r"|I(?:'m| am) (?:glad|happy) for you)\b",
    _I,
)


def cue(turn: Turn, scene: Scene | None = None) -> str | None:
    """The sentence of a turn that is worth asking after, as it was said; None where there is none.

    ``scene`` tells what weighs on its people, in whatever words they say it.
    """
    if turn.act in SAYS_LITTLE:
        return None
    if scene and (line := _line(scene, turn)):
        return max(spoken(turn.text), key=lambda part: len(stems(part) & stems(line)), default=None)
    found = [one for one in spoken(turn.text) if _THEIRS.search(one) and not _NOT.search(straight(one))]
    patterns = (_NEED, _WEIGHS, _GLADDENS, _STRAINS, _MOVES)
    return next((one for pattern in patterns for one in found if pattern.search(straight(one))), None)


def weighs(sentence: str, scene: Scene | None = None) -> bool:
    """Whether a sentence of theirs tells of something heavy, by its words or because the scene says so."""
    if _WEIGHS.search(straight(sentence)) and _THEIRS.search(sentence):
        return True
    told = stems(sentence)
    lines = [part for one in scene.characters for part in _weighing(one)] if scene else []
    return any(told and len(told & stems(line)) > _MOST_OF * len(told) for line in lines)


def strains(sentence: str) -> bool:
    """Whether it tells that something is hard on them."""
    return _STRAINS.search(straight(sentence)) is not None


def gladdens(sentence: str) -> bool:
    """Whether it tells of a joy."""
    return _GLADDENS.search(straight(sentence)) is not None and not _NOT.search(straight(sentence))


def _line(scene: Scene, turn: Turn) -> str | None:
    """What a turn drew on, where that weighs on whoever said it."""
    place, _, part = turn.told.partition(".")
    who = next((one for one in scene.characters if one.name == turn.speaker), None)
    if who is None or not (place.isdigit() and part == "0") or int(place) >= len(who.tells):
        return None
    telling = who.tells[int(place)]
    return telling.line if telling.weighs else None


def _weighing(who: Character) -> Iterator[str]:
    for one in who.tells:
        if one.weighs:
            yield from (part for line in (one.line, *one.more) for part in spoken(line))


def is_need(sentence: str) -> bool:
    """Whether it is about something they could use."""
    return _NEED.search(straight(sentence)) is not None and not _NOT.search(straight(sentence))


def missed(talk: Sequence[Exchange], scene: Scene | None = None) -> list[tuple[Exchange, str]]:
    """Where a cue was passed over and not come back to, each with the cue."""
    found = []
    for place, one in enumerate(talk):
        told = cue(one.heard[-1], scene) if one.heard and not one.asked else None
        if (
            told
            and not one.move.leaving
            and not _attends(one, told)
            and not any(_attends(later, told) and not later.move.silent for later in talk[place + 1 :][:2])
        ):
            found.append((one, told))
    return found


def _attends(one: Exchange, told: str) -> bool:
    """Whether a line of mine answers to ``told``, or leaves room for it."""
    if one.move.silent or one.move.offers or one.picks_up(told):
        return True
    return _FEELS_WITH.search(straight(one.text)) is not None


def reveals(turns: Sequence[Turn]) -> list[int]:
    """The numbers of the turns in which somebody told what they could use, the first of each."""
    first: dict[str, int] = {}
    for number, turn in enumerate(turns):
        if not turn.mine and turn.act == Act.REVEAL:
            first.setdefault(turn.speaker, number)
    return sorted(first.values())


def may_be_asked_for(scene: Scene) -> bool:
    """Whether somebody has a need, and none a grief or a loss: they are kept company, not asked what is hardest."""
    return any(one.hides for one in scene.characters) and not any(any(_weighing(one)) for one in scene.characters)
