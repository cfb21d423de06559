"""Sentences by rule, for what must not go wrong and for when no model is asked."""

from __future__ import annotations

import re
from collections.abc import Sequence

from coach.domain.fact import Fact, Gravity
from coach.evidence import Point, is_grief_quiet
from coach.language import verbs
from coach.language.words import shares_word
from coach.phrasing.promises import Promised

_QUESTIONS: tuple[tuple[re.Pattern[str], str], ...] = (
    (
        re.compile(
            r"^you (?:just |recently |have )*(?:moved|relocated) (?:here )?from (?P<x>[^,;]+?)(?: to [A-Z].*)?$", re.I
        ),
        "How are you settling in after the move from {x}?",
    ),
    (
        re.compile(r"^you are (?:weighing|considering|evaluating) (?P<x>[^,;]+)", re.I),
        "Which way are you leaning on {x}?",
    ),
    (re.compile(r"^you are (?:currently |now )?looking for (?P<x>[^,;(]+)", re.I), "Have you found {x} yet?"),
    (re.compile(r"^you are hiring (?P<x>[^,;]+)", re.I), "How is the search for {x} going?"),
    (
        re.compile(r"^you are (?:trying|hoping|planning|preparing|about) to (?P<x>[^,;]+)", re.I),
        "How far have you got with your plan to {x}?",
    ),
    (
        re.compile(
            r"^you (?:need|could use|want) (?P<x>(?:someone|somebody|a (?:flat|room|place|job|partner|hall))\b[^,;(]*)",
            re.I,
        ),
        "Have you found {x} yet?",
    ),
    (
        re.compile(
            r"^you are (?P<x>(?:learning|training for|restoring|building|writing|working on|working with|making"
            r"|reading|organi[sz]ing|preparing|planning|swapping|rolling out|putting together)\b[^,;:(]+)",
            re.I,
        ),
        "How is {x} coming along?",
    ),
    (
        re.compile(
            r"^you (?:love|like|enjoy|are into|are a (?:big |huge )?fan of|are interested in"
            r"|are keen on) (?P<x>[^,;:(]+)",
            re.I,
        ),
        "What do you like most about {x}?",
    ),
    (
        re.compile(
            r"^you (?P<x>(?:collect|play|paint|grow|restore|knit|climb|bake|brew|sing|row|photograph|repair|carve|sew"
            r"|draw|breed|coach|volunteer)\b[^,;:(]+)",
            re.I,
        ),
        "How did you come to {x}?",
    ),
)


_DEADLINE = re.compile(
    r"\s+(?:by|before|until|from|in) (?:the )?(?:end|\d|[A-Z]|january|february|march|april|may|june|july|august"
    r"|september|october|november|december)\b.*$"
)


def without_deadline(topic: str) -> str:
    """What something is about, without the day by which it is to be done."""
    return _DEADLINE.sub("", topic).strip()


def question(point: Point) -> list[str]:
    """Plain questions about ``point``: one that fits its pattern, and one that always does."""
    found = [
        frame.format(x=named)
        for pattern, frame in _QUESTIONS
        if (match := pattern.search(point.clause))
        for named in _named(match.group("x"), habit=frame.startswith("How did you come"))
    ]
    theirs = re.match(r"^(your [^,;]+?) (?:is|has|was)\b", point.clause)
    if theirs and theirs.group(1).split()[-1] not in _EMPTY_NOUNS:
        coming = _GROWS.search(theirs.group(1))
        found.append(f"How is {theirs.group(1)} coming along?" if coming else f"How is {theirs.group(1)} by now?")
    return [one for one in found if len(one.split()) <= 24 and shares_word(one, point.fact.quote)]


def _named(topic: str, *, habit: bool) -> list[str]:
    """The topic without its deadline; a ``habit`` is best asked after without when and where (“climb on Sundays”)."""
    whole = without_deadline(topic)
    bare = _WHEN_AND_WHERE.sub("", whole) if habit else whole
    return [bare, whole] if bare != whole else [whole]


_WHEN_AND_WHERE = re.compile(r"(?<=\w)\s+(?:on|every|each|twice|once|after|before|during)\b.*$", re.I)
_GROWS = re.compile(
    r"\b(?:data|set|book|project|thesis|course|choir|garden|house|boat|app|site|website|study|paper|migration|move"
    r"|talk|exhibition|show|film|studio|shop|business|library|collection|design|draft|training|search|work)$",
    re.I,
)
"""What comes along, as against what merely is."""
_EMPTY_NOUNS = frozenset("thing things goal goals dream idea plan job name favourite favorite aim hobby".split())


def of_other(point: Point) -> str | None:
    """What ``point`` says about its person, told to somebody else after “who”; None if it cannot be."""
    told = re.match(r"^you (\S+)(.*)$", point.clause)
    if told is None:
        return None
    verb = verbs.third_person(told.group(1))
    if verb is None:
        return None
    rest = re.sub(r"\byourself\b", "themselves", told.group(2))
    return re.sub(r"\byour\b", "their", re.sub(r"\byou\b", "they", f"{verb}{rest}"))


def promise(promised: Promised, turn: int = 0, *, late: bool = False) -> str:
    """The sentence that keeps or names what I promised; ``turn`` varies it when there are several.

    ``late`` says that it was a while ago: then it is named before it is promised again.
    """
    if late and not promised.owed and not turn:
        return f"I have not forgotten that I promised to {promised.act}."
    if promised.owed:
        owed = promised.act if _DETERMINED.match(promised.act) else f"the {promised.act}"
        return f"I also owe you {owed}." if turn else f"I have not forgotten that I owe you {owed}."
    if promised.offered:
        return f"My offer to {promised.act} stands."
    return f"I will also {promised.act}." if turn else f"As promised, I will {promised.act}."


_DETERMINED = re.compile(
    r"(?:an?|the|my|our|your|some|his|her|their|that|this|one|two|three|\d+|[\w’']+[’']s?)\s|(?:[A-Z]\w*|\w+s)$", re.I
)


def vague_promise(promised: Promised, about: Point, *, leading: bool = False) -> str:
    """A promise that points back (“I said I'd have a look”), with what it points at."""
    lead = about.clause if about.between_us else f"you {'' if leading else 'also '}told me that {about.clause}"
    return f"{lead[:1].upper()}{lead[1:]}, and as promised, I will {promised.act}."


def thanks_for(promised: Promised) -> str:
    """Thanks for what they offered: names it, asks for nothing."""
    if promised.owed:
        return f"Thank you for promising me {re.sub(r'^me ', '', promised.act)}."
    return f"Thank you for offering to {promised.act}."


_KIN = re.compile(
    r"\b(husband|wife|brother|sister|mother|mum|mom|mam|father|dad|son|daughter|partner|uncle|aunt"
    r"|grandmother|grandfather|grandma|grandpa|gran|nan|cousin|friend|dog|cat|boyfriend|girlfriend"
    r"|nephew|niece|parents)\b",
    re.I,
)


def quiet(facts: Sequence[Fact]) -> tuple[str, Fact | None]:
    """The quiet first sentence when grave news was noted, and the fact it rests on (None when it names nothing).

    Grief is named by whom it is for and a lay-off as such; illness, a lost pregnancy and the like are not named.
    """
    for fact in facts:
        if is_grief_quiet(fact):
            continue
        kin = _KIN.search(fact.quote)
        if fact.gravity is Gravity.GRIEF and kin:
            return f"I was sorry to hear about your {kin.group().lower()}.", fact
        lost = _LOST.search(fact.quote)
        if fact.gravity is Gravity.JOB_LOSS and lost:
            named = "the lay-off" if lost.group(1) else "the redundancy" if lost.group(2) else "your job"
            return f"I was sorry to hear about {named}.", fact if shares_word(named, fact.quote) else None
    return "I have been thinking of you since we talked.", None


_LOST = re.compile(r"\b(?:(laid off|lay-?offs?)|(redundan\w+)|(let go|job|work|fired))\b", re.I)
