"""How a noted detail is picked up in a message, by what sort of statement it is.

“You mentioned that …” suits everything and delights nobody. A kindness is thanked for, a pastime was good to hear
about, a search is wished well; where a statement fits none of these, the plain sentence stands.
"""

from __future__ import annotations

import re
from enum import Enum

from coach.domain.fact import Kind
from coach.evidence import Point


class Shape(Enum):
    """What sort of statement a clause is."""

    KINDNESS = "kindness"
    """Something they did for me."""
    ROLE = "role"
    """What they are by trade."""
    HABIT = "habit"
    """What they do or like doing."""
    DOING = "doing"
    """What they are at."""
    SEARCH = "search"
    """What they look for."""
    AIM = "aim"
    """What they want to do."""
    PLAIN = "plain"
    """Anything else."""


_KINDNESSES = {
    "lent": "lending",
    "gave": "giving",
    "showed": "showing",
    "brought": "bringing",
    "sent": "sending",
    "taught": "teaching",
    "recommend": "recommending",
    "recommended": "recommending",
    "suggested": "suggesting",
    "introduced": "introducing",
    "invited": "inviting",
    "explained": "explaining",
}
_KINDNESS = re.compile(rf"^you (?P<did>{'|'.join(_KINDNESSES)}) (?P<what>.+)$", re.I)
_TO_ME = re.compile(r"\b(?:me|us|my)\b|^you (?:recommend|suggest|explain)")
_ROLE = re.compile(
    r"^you are (?P<role>(?:an?|the|head of|in charge of) (?!fan\b|big fan\b|huge fan\b|lot\b)[^,;:(]+)", re.I
)
_SEARCH = re.compile(r"^you are (?:still |now |currently |also )?looking for (?P<what>[^,;:(]+)", re.I)
_AIM = re.compile(
    r"^you (?:now |also |still |really )?(?:want|would like|would love|hope|plan|are hoping|are planning) to "
    r"(?P<what>[^,;:(]+)",
    re.I,
)
_MOVED = re.compile(
    r"^you (?:just |recently |have )*(?:moved|relocated) (?:here )?from (?P<where>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*)"
)
_BY_A_DAY = re.compile(r"\b(?:by|before|until) (?:the )?(?:end|\d|[A-Z]\w)")
_DOING = re.compile(r"^you are (?:now |just |currently |also )?(?P<what>(?P<verb>[a-z]+ing)\b.*)$", re.I)
_HABIT = re.compile(r"^you (?P<what>(?P<verb>[a-z]+)\b.*)$", re.I)
_AGAINST = re.compile(
    r"\b(?:no|not|never|nobody|nothing|still has|hates?|dislikes?|worr\w+|struggl\w+|stuck|tired|afraid|flaky|short of"
    r"|dropped|lost|left|quit|stopped|broke\w*|fired|sick|sleeps?|asks?|owes?)\b|n[’']t\b",
    re.I,
)
_STATES = frozenset(
    """are were was have had need want would will could can might should may do did think said say told asked ask
    mentioned come came came got get went left moved joined started sold liked loved wanted needed found fixed finished
    know feel seem look prefer hope plan wish leave promised offered met saw start begin open launch""".split()
)
"""Verbs that tell no habit: states, and what happened once."""
_NO_CRAFT = _STATES | frozenset(
    "like love enjoy watch read visit commute cycle get sleep wake used learn study".split()
)
"""Verbs of things that nobody need teach."""
_IDLE = frozenset(
    """looking hiring thinking considering living coming going having hoping planning being moving
    leaving selling closing retiring quitting""".split()
)


def shape(point: Point) -> Shape:
    """What sort of statement ``point`` makes."""
    clause = point.clause
    kindness = _KINDNESS.match(clause)
    if kindness and _TO_ME.search(clause):
        return Shape.KINDNESS
    if _SEARCH.match(clause):
        return Shape.SEARCH
    if point.between_us or _AGAINST.search(clause) or point.fact.kind is Kind.NEED:
        return Shape.PLAIN
    if _AIM.match(clause):
        return Shape.AIM
    if _ROLE.match(clause):
        return Shape.ROLE
    doing, habit = _DOING.match(clause), _HABIT.match(clause)
    if doing and doing["verb"].lower() not in _IDLE:
        return Shape.DOING
    return Shape.HABIT if habit and _is_habit(habit["verb"].lower()) else Shape.PLAIN


def _is_habit(verb: str) -> bool:
    """Whether the verb tells what somebody does, rather than a state or what happened once (“relocated”)."""
    return verb not in _STATES and not (verb.endswith("ed") and not verb.endswith("eed"))


_THING = re.compile(
    r"^you (?:still |also |now )?(?:want|need|would like|could use) an? (?!\w+ (?:to|who|that|for)\b)[\w’' -]+$", re.I
)
"""Something to be had, as against something to be done."""
_PLAYED = re.compile(r"^(?:play|sing|swim|climb|row|dance|paint|draw)\b")
"""What one does not teach over coffee; how they came to it can be asked."""
_HAPPENED = re.compile(
    r"^you (?:just |recently |now |have )*(?:left|joined|start(?:ed)?|quit|retired?|changed|switched)\b", re.I
)


def tellings(point: Point, event: str | None = None, *, warm: bool = False) -> list[str]:
    """First sentences that pick ``point`` up, best first; ``warm`` ones wish well where a question will not follow."""
    clause = _full(point.clause)
    suited = _suited(point, warm=warm)
    if point.between_us:
        return [*suited, f"{clause[:1].upper()}{clause[1:]}.", f"I have not forgotten that {clause}."]
    if clause.startswith("your "):
        return [*suited, f"You told me that {clause}.", f"I remember what you said: {clause}."]
    plain = [f"You mentioned that {clause}.", f"I remember that {clause}."]
    if event and len(clause.split()) < _SHORT:
        plain.insert(1, f"At {event} you said that {clause}.")
    return [*suited, *plain]


_SHORT = 16


def _suited(point: Point, *, warm: bool) -> list[str]:
    clause = point.clause
    moved = _MOVED.match(clause)
    if moved and warm:
        return [f"I hope you are settling in well after the move from {moved['where']}."]
    match shape(point):
        case Shape.KINDNESS:
            found = _KINDNESS.match(clause)
            assert found is not None
            return [f"Thank you for {_KINDNESSES[found['did'].lower()]} {found['what']}."]
        case Shape.ROLE:
            found = _ROLE.match(clause)
            assert found is not None
            return [f"I liked hearing about your work as {found['role']}."] if _by_trade(found["role"]) else []
        case Shape.DOING if _is_plan(point):
            found = _DOING.match(clause)
            assert found is not None
            return [f"Good luck with {found['what']}."]
        case Shape.HABIT | Shape.DOING:
            return [f"I liked hearing that {clause}."]
        case Shape.SEARCH if warm:
            found = _SEARCH.match(clause)
            assert found is not None
            return [f"I hope you find {found['what'].strip()} soon."]
        case Shape.AIM if warm:
            found = _AIM.match(clause)
            assert found is not None
            return [f"I hope you get to {found['what'].strip()}."]
        case Shape.PLAIN if warm and _THING.match(clause):
            return [f"You mentioned that {clause}, and I hope you find one."]
        case Shape.PLAIN if warm and point.fact.kind in (Kind.NEED, Kind.PLAN, Kind.GOAL):
            return [f"You mentioned that {clause}, and I hope it works out."]
        case Shape.PLAIN if warm and _HAPPENED.match(clause):
            return [f"You told me that {clause}, and I wish you well with what comes next."]
    return []


def _full(clause: str) -> str:
    """The clause without an afterthought behind a colon, and with the article that notes leave out."""
    head, _, rest = clause.partition(":")
    clause = re.sub(r" only$", "", clause)
    clause = head if len(head.split()) >= _A_CLAUSE and re.match(r"\s+[a-z]", rest) else clause
    return _BARE_NEED.sub(r"\1 your \2 \3", clause)


_A_CLAUSE = 3
_BARE_NEED = re.compile(
    r"^(you (?:still |also )?(?:need|want)) "
    r"(?!(?:an?|the|your|my|our|some|any|more|to|help|advice|feedback|some\w+|new|two|three|\d+)\b)"
    r"((?:[\w-]+ ){0,2}[\w-]+) "
    r"((?:checked|rescued|fixed|proofread|translated|reviewed|repaired|tuned|painted|tested|looked at)\b)",
    re.I,
)


def _is_plan(point: Point) -> bool:
    """Whether what they are at has an end to wish well for."""
    return point.fact.kind is Kind.PLAN or _BY_A_DAY.search(point.clause) is not None


def _by_trade(role: str) -> bool:
    return re.match(r"(?:an?|the) ", role) is not None


def sequel(point: Point) -> str | None:
    """What rounds a message of one detail off, on that very detail; None where it already does."""
    sort = shape(point)
    if sort is Shape.KINDNESS or (sort is Shape.DOING and _is_plan(point)):
        return None
    if sort is Shape.SEARCH:
        return "I hope you have found what you are looking for."
    if _THING.match(point.clause):
        return "I hope you find one."
    if sort is Shape.AIM or point.fact.kind in (Kind.NEED, Kind.PLAN, Kind.GOAL):
        return "I hope it works out."
    return "It was good to talk to you."


def is_sore(point: Point) -> bool:
    """Whether it is a no, a worry or a loss: nothing to begin a second message with."""
    return _AGAINST.search(point.clause) is not None


def curiosity(point: Point) -> str | None:
    """What I would like to learn from them, after “I would like to learn …”; None where nothing is to be learned."""
    clause = point.clause
    if point.between_us or _AGAINST.search(clause):
        return None
    role, doing, habit = _ROLE.match(clause), _DOING.match(clause), _HABIT.match(clause)
    known = re.match(r"^you know (?:a lot |everything |much )?about (?P<what>.+)$", clause, re.I)
    work = re.match(r"^you (?:are working|work) (?P<where>(?:as|at|for|in|with|on) .+)$", clause, re.I)
    if known:
        return f"from what you know about {known['what']}"
    if work:
        return f"about your work {work['where']}"
    if role:
        return f"about your work as {role['role']}" if _by_trade(role["role"]) else None
    if doing:
        return f"how you go about {doing['what']}" if doing["verb"].lower() not in _IDLE else None
    if habit is None or habit["verb"].lower() in _NO_CRAFT:
        return None
    return f"how you {'came to ' if _PLAYED.match(habit['what']) else ''}{habit['what']}"


def remembered(point: Point, when: str, *, long_ago: bool) -> str:
    """The plain truth in a re-introduction: what is remembered, and after a long while how little that is."""
    if long_ago:
        lead = "It has been a while, and I must admit that I remember little of what we talked about, only that"
        return f"{lead} {_full(point.clause)}."
    return f"We talked{when}, and I remember that {_full(point.clause)}."
