"""What they said, taken up: said back to them, asked about, or named when I leave. By rule, from their own words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from coach.domain.practice import Scene, Turn
from coach.language import verbs
from coach.language.words import stem, words
from coach.phrasing.as_they_say import as_they_say
from coach.phrasing.mine import lowered
from coach.practice.acts import ENDS, Act
from coach.practice.cues import gladdens, is_need, strains, weighs
from coach.practice.exchanges import SAYS_LITTLE, Exchange
from coach.practice.noticing import spoken
from coach.practice.picking_up import question_on
from coach.practice.things import things

_I = re.IGNORECASE
_BEGAN = re.compile(
    r"^(?:I|we|it|that)(?: \w+ly| only| just| once| first| almost| nearly)* (?:began|started|quit|left|moved|retired"
    r"|changed|stopped|became|ended up|gave up|got into|switched|turned|founded|opened|used to)\b",
    _I,
)
_WENT = re.compile(
    r"^(?:I|we)(?: \w+ly| only| just| once| first| almost| nearly| even)* (?:was an?|gave|wrote|found|went|made|told"
    r"|taught|built|danced|sat|sold|took|worked|lived|played|ran|learned|learnt|followed|organi[sz]ed)\b",
    _I,
)
_NERVOUS = re.compile(r"\b(?P<how>nervous|worried|afraid|scared|anxious|excited|proud|happy|lonely)\b", _I)
_ANSWERS = re.compile(
    r"(?:an?|the|in|on|at|from|near|for|since|once|twice|one|two|three|four|five|six|seven|eight|nine|ten|eleven"
    r"|mostly|always|never|only|every|forty|something|somebody|some|both|old|too|very|not) ",
    _I,
)
_PREDICATE = re.compile(
    r"\b(?:is|are|was|were|has|had|does|did|do|knows|sits?|says?|goes|went|came|broke|made|I|we|you|they|he|she|it|[a-z]+ed)\b"
)
_ECHO = 5
"""Words up to which an answer is said back whole."""
_NEEDS = (
    (
        r"\b(?:looking for|searching|find|found|wish I (?:knew|had)|know any\w*|have any\w*)\b",
        "Where have you looked so far?",
    ),
    (
        r"\b(?:how to|show\w*|taught|example|explain\w*|know how|know what)\b",
        "How do you go about it at the moment?",
    ),
)


HEAVY = "I am sorry to hear that. How is it for you now?"
_HARD = "That sounds hard. How are you doing with it?"
_GLAD = "That is good news. Tell me more about it."


def ruled_question(told: str, scene: Scene | None = None) -> str | None:
    """A question on a sentence of theirs by rule; None where none fits. ``scene`` tells what weighs on them."""
    if is_need(told):
        return next((asks for sort, asks in _NEEDS if re.search(sort, told, _I)), "What have you tried so far?")
    if weighs(told, scene):
        return HEAVY
    feels = _NERVOUS.search(told)
    if feels and re.search(r"\b(?:I|I['’]m|me)\b", told):
        return f"What makes you {feels['how'].lower()} about it?"
    if gladdens(told):
        return _GLAD
    if strains(told):
        return _HARD
    if len(told.split()) <= _ECHO and _ANSWERS.match(told) and not _is_clause(told):
        return f"{told.split(',')[0].rstrip('.!… ')}? Tell me more about that."
    if _BEGAN.match(told):
        return "How did that come about?"
    if _WENT.match(told):
        return "What was that like?"
    return question_on(told)


def _is_clause(told: str) -> bool:
    """Whether it is more than a few words of an answer."""
    return _PREDICATE.search(told) is not None or any(verbs.second_person(word) is not None for word in words(told))


def just_told(here: Exchange) -> list[str]:
    """What whoever spoke last had just told me, the last first."""
    heard = here.heard or here.before[-2:]
    return [part for turn in reversed(heard) if turn.speaker == heard[-1].speaker for part in reversed(told_in(turn))]


_NO_TELLING = frozenset({Act.ASK, Act.ROOM, Act.ACCEPT, Act.DECLINE, *ENDS})


def told_in(turn: Turn) -> list[str]:
    """The sentences of a turn of theirs that tell something."""
    if turn.act in SAYS_LITTLE | _NO_TELLING:
        return []
    return [part for part in spoken(turn.text) if not part.endswith("?") and not _EMPTY.match(part)]


_EMPTY = re.compile(
    r"^\W*(?:good (?:evening|morning|afternoon|day)|hello|hi|hey|bye|nice to meet you|it was (?:nice|good|lovely) to"
    r"|thank(?:s| you)|come,? (?:in|stand)|(?:yes|no|sure|well|of course|right|all right|exactly|hm+|oh|ah|okay|i see"
    r"|maybe|perhaps|not really|now and then|hard to say|have a good)\W*(?:$|,? (?:yes|no|come in|thank)\b)"
    r"|(?:see|until) (?:you|next)|and you\b|wait a moment|fair enough|makes sense|good to know|that i can picture)",
    _I,
)
"""What tells nothing: a hello, a nod, a goodbye."""


def facing(told: str) -> str:
    """A sentence of theirs as I say it back: “I am looking for a choir.” → “you are looking for a choir”."""
    one = re.sub(r"\b[Ww]e[’']re\b", "I'm", told)
    one = re.sub(r",? (?:yes|no|really)\W*$", "", one)
    one = re.sub(r"\b[Oo]urs?\b", "my", re.sub(r"\b[Ww]e\b", "I", one))
    turned = as_they_say(re.sub(r"^(?:honestly|well|oh|yes|no|and|but|so|actually)\b,? *", "", one, flags=_I)).rstrip(
        "."
    )
    return f"y{turned[1:]}" if turned.startswith("You") else turned


def thing_told(told: Sequence[str], here: Exchange) -> str | None:
    """What was spoken of most in ``told``, as I would name it: “the order job”, “your daughter”."""
    spoken_of = [stem(word) for turn in here.before for word in words(turn.text)]
    found = [re.sub(r"^(?:my|our)\b", "your", lowered(thing)) for text in reversed(told) for thing in things(text)]
    often = {thing: spoken_of.count(stem(thing.split()[-1])) for thing in found}
    named = [thing for thing in found if often[thing] > 1 or thing.startswith("your ") or len(thing.split()) > 2]
    return max(named, key=lambda thing: often[thing], default=None)
