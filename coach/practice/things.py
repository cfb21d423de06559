"""The things that a sentence is about, as one would name them again: “the order job”, “my daughter”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from coach.language import verbs
from coach.language.words import content_words
from coach.phrasing.mine import is_act

_NAMED = re.compile(
    r"(?P<before>\b[A-Za-z]+ )?\b(?P<whose>(?i:the|my|our|these|those)) (?P<one>[a-zà-ÿ][\w-]+)(?P<after>[’']s\b)?"
    r"(?=(?: (?P<two>[A-Za-zà-ÿ][\w’'-]*))?)"
)
_PLACED = frozenset(
    """in on at to into onto between behind above below near by from over through along off until before after towards
        under around beside past across outside inside about and or than half""".split()
)
"""After these a thing only says where or when."""
_SAYS_WHAT = re.compile(r"(?:is|are|was|were) $")
"""A bare “the lamp” is what a sentence is about where it begins with it, or says what something is."""
_JOINS = frozenset(
    """of in at on for with and or by from that who which to is was are were has had have will would can could as than
        before after when where because so if until about into over near""".split()
)
_TOLD_APART = frozenset("who that which whose I we you he she they it".split())
"""What is told apart by these has no name of its own: “the lady who did it before”."""
_EMPTY = frozenset(
    """thing things way lot moment day days time times rest one ones kind part sort first last same mind week weeks
        month year years morning mornings evening evenings night nights weekend idea end side others most best worst
        about once come comes then now again oldest whole only own middle inside outside top bottom left right people
        others other next door people's everybody store place half hour hours minute minutes second third head odd hard
        few many two three four five six seven eight nine ten more less late early small large big old young long short
        bad easy free slow fast new good great nice little trick secret point hardest nicest funny best truth fact eye
        past present future age summer winter spring autumn""".split()
)
"""What has no story behind it."""
_OF_ONE = frozenset("old new small big oldest youngest little young large long first last".split())
"""Of these there is one thing that they name."""
_TAIL = re.compile(
    r"(?:ed|ly|ful|ous|ive|able|est)$|^(?:very|too|so|anyway|afterwards|together|alone|instead|though|twice|once)$"
)
_BEFORE_A_THING = re.compile(
    r"(?:ful|ous|ive|able|al|ic|ish|an|ese|y|ed|en)$|^(?:old|new|small|big|large|little|long|short|order|young|good"
    r"|first-aid|nice|quiet|dark|red|blue|green|white|black|booking|label|school|night|work|data|sewing)$"
)


def things(sentence: str) -> Iterator[str]:
    """Each thing with its article or “my”, as it stands there; not what only tells where something was."""
    for found in _NAMED.finditer(sentence):
        if (found["before"] or "").strip().lower() in _PLACED:
            continue
        named = _noun(found)
        mine = found["whose"].lower() in ("my", "our")
        meant = mine or " " in named or not found["before"] or _SAYS_WHAT.match(found["before"])
        if named and meant:
            yield f"{found['whose']} {named}"


def _noun(found: re.Match[str]) -> str:
    one, two = found["one"], found["two"] or ""
    if found["after"] or two in _TOLD_APART or one in _JOINS:
        return ""
    does = bool(two) and (_is_doing(two) or (one.endswith("s") and is_act(f"{two} the")))
    if two and not (two in _JOINS or does or _TAIL.search(two)):
        return f"{one} {two}" if _is_thing(two) and (one not in _EMPTY or one in _OF_ONE) else ""
    return one if _is_thing(one) and not _BEFORE_A_THING.fullmatch(one) else ""


def _is_thing(word: str) -> bool:
    return word not in _EMPTY and not _TAIL.search(word) and bool(content_words(word))


def _is_doing(word: str) -> bool:
    return verbs.second_person(word) is not None or verbs.is_adverb(word) or word in ("shut", "ring", "rings")
