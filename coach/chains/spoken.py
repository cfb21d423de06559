"""What to say face to face about something noted: questions by rule that name their topic, best first.

In the room the other looks at me: a short question does, and “you mentioned that …” before it mostly reads out a file.
No model is asked; where no rule fits exactly, there is no question.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from coach.chains import frames
from coach.chains.tellings import Shape, is_sore, shape, tellings
from coach.checks.tone import tone_flags
from coach.domain.fact import Kind
from coach.evidence import Point
from coach.language.verbs import BARE_VERBS
from coach.language.words import shares_word
from coach.reading import lexicon

_MOST_WORDS = 28
_TOPIC = r"(?:[^,;:(]|,(?=\d))+"
"""Up to where an afterthought begins; the comma of a number is none."""
_NOW = r"(?:just |also |now |still |currently |recently |really |have |already )*"
_WORK_SOUGHT = re.compile(
    rf"^you are {_NOW}looking for (?P<x>[^,;:(]*\b(?:role|jobs?|position|work|post|employment|placement|internship)\b)",
    re.I,
)
_APPLYING = re.compile(r"\b(?:CV|résumé|resume|job interviews?|job cent(?:re|er)|severance)\b", re.I)
_MOURNED = re.compile(
    rf"\blate {lexicon.RELATION}\b|\bin (?:\w+ )?memory\b|\bin memoriam\b|\bmiss(?:es|ing) (?:the|her|him|them|his)\b",
    re.I,
)
_LACK = re.compile(
    rf"^you {_NOW}have (?:(?P<who>nobody|no one) |no )"
    r"(?P<x>(?(who)(?:for|to|who)|(?:room|place|hall|flat|space|venue|partner|teacher))\b[^,;:(]*)",
    re.I,
)
_TEAM = re.compile(r"^you (?:lead|run|manage|head) (?P<x>the [\w -]*?team)\b", re.I)
_ROLE = re.compile(r"^you are (?P<x>an? [\w -]+?)(?: (?:at|in|for|with|by|from|on|out|who|that)\b.*|[,;:(].*)?$", re.I)
_LIKED = re.compile(
    r"^you (?:really |also |still )?(?:love|like|enjoy|are into|are an? (?:big |huge )?fan of|are interested in"
    rf"|are keen on) (?P<x>{_TOPIC})",
    re.I,
)
_DONE = re.compile(r"^you (?:just |recently )?(?:finished|completed|passed|published|submitted|handed in) ", re.I)
_GIVEN = re.compile(
    r"^you (?:just |recently )?(?:gave|held) (?:an?|the|your) [^,;:]*\b(?:talk|workshop|concert)\b", re.I
)
_TRIED = re.compile(r"^you (?:just |recently )?tried ", re.I)
_JOINED = re.compile(r"^you (?:just |recently |have )*joined ", re.I)
_PASSED_ON = re.compile(
    r"^you (?:(?:recommended|recommend) |lent me )(?=an? (?:[\w-]+ )?(?:book|novel|film|podcast|course|album|paper)\b)",
    re.I,
)
_TAUGHT = re.compile(r"^you (?:showed|taught) (?:me|us) how\b", re.I)
_DOING = re.compile(rf"^you are {_NOW}(?P<x>(?P<verb>[a-z]+ing)\b{_TOPIC})", re.I)
_GROWING = re.compile(
    r"^(?:learning|training for|restoring|building|writing|working on|making|reading|organi[sz]ing|preparing|planning"
    r"|rolling out|putting together)\b",
    re.I,
)
_HABIT = re.compile(rf"^you {_NOW}(?P<verb>[a-z]+) (?P<rest>{_TOPIC})", re.I)
_NOT_ASKED_AFTER = frozenset(
    """drink smoke pray vote believe earn suffer cry weigh worry wait care mean owe sit fly dream reckon need ask
        try""".split()
)
_POINTS_BACK = re.compile(r"\b(?:it|them)\b| (?:that|this)$", re.I)
"""Names its topic only by what stood before it in the note."""
_ASIDE = re.compile(
    r"\s+(?:on (?:mon|tues|wednes|thurs|fri|satur|sun)days?|every|each|twice|once|when|while|after|before|during|at \d+"
    r"|(?:in|at) the (?:mornings?|afternoons?|evenings?|weekends?)|at weekends|at nights?|mostly"
    r"|this (?:year|month))\b.*$",
    re.I,
)
_SEASON = re.compile(
    r"\s+(?:in|last|this|by|till|until) (?:(?:the )?(?:spring|summer|autumn|winter|year|month)"
    r"|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*)\b.*$",
    re.I,
)
_AND_MORE = re.compile(r"\s+(?:and|but) (?:would|can|can[’']t|cannot|will|wants?|needs?|are|am|is|have|has)\b.*$", re.I)
_CUT_SHORT = re.compile(r"\b(?:to|at|in|on|for|with|of|from|by|about|and|or|the|an?)$", re.I)
_FROM_SOMEBODY = re.compile(r"\s+(?:from|with) (?:an?|the|her|his|their|your) .*$", re.I)
_BEYOND = re.compile(r"\s+(?:that|which|who)\b.*$", re.I)

_FRAMES: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = (
    (
        re.compile(rf"^you {_NOW}(?:moved|relocated) (?:here )?from (?P<x>[A-Z][^,;]*?)(?: to [A-Z].*)?$"),
        ("How are you settling in after the move from {x}?", "What is it like here after {x}?"),
    ),
    (
        re.compile(
            rf"^you are {_NOW}looking for "
            r"(?P<x>(?P<a>an? [\w’'-]+ [\w’' -]+?)(?: (?:with|to|for|in|near|who|that|on|at|by|from)\b[^,;(]*)?"
            r"|[^,;(]+)$",
            re.I,
        ),
        ("Have you found {x} yet?", "What matters most to you in {a}?"),
    ),
    (
        re.compile(rf"^you are {_NOW}hiring (?P<x>[^,;]+)", re.I),
        ("How is the search for {x} going?", "What should {x} be good at?"),
    ),
    (
        re.compile(rf"^you are {_NOW}(?:weighing|considering|evaluating) (?P<x>[^,;]+)", re.I),
        ("Have you decided on {x} yet?", "What do you like about {x} so far?"),
    ),
    (
        re.compile(rf"^you (?:are {_NOW}thinking|think) (?P<x>(?:of|about) [^,;:(]+)", re.I),
        ("You were thinking {x}. How far are you with that?",),
    ),
    (
        re.compile(rf"^you (?:are )?{_NOW}(?:want|hope|plan|hoping|planning) to (?P<x>{_TOPIC})", re.I),
        ("How far have you got with your plan to {x}?", "What made you want to {x}?"),
    ),
    (
        re.compile(rf"^you are {_NOW}(?:trying|preparing) to (?P<x>{_TOPIC})", re.I),
        ("How far have you got with your plan to {x}?",),
    ),
    (
        re.compile(rf"^you would (?:like|love) to (?P<x>{_TOPIC})", re.I),
        ("You said you would like to {x}. How is that coming along?", "What made you want to {x}?"),
    ),
    (
        re.compile(
            rf"^you {_NOW}(?:need|could use|want|would like|would love) (?P<x>(?:someone|somebody"
            r"|an? (?:[\w-]+ )?(?:way|place|room|flat|partner|hall|teacher|space)|[\w-]+s who)\b[^,;(]*)",
            re.I,
        ),
        ("Have you found {x} yet?",),
    ),
    (
        re.compile(rf"^you {_NOW}live (?P<x>in [^,;:(]+)", re.I),
        ("What do you like most about living {x}?",),
    ),
    (re.compile(rf"^you used to (?P<x>{_TOPIC})", re.I), ("What was it like to {x}?",)),
    (re.compile(rf"^you are {_NOW}back (?P<x>(?:at|in|from) [^,;:(]+)", re.I), ("What is it like to be back {x}?",)),
    (_TEAM, ("What is {x} working on at the moment?", "What do you like most about working with {x}?")),
)


def questions(point: Point) -> list[str]:
    """Questions on ``point`` to be said face to face, best first; each shares a word with the note."""
    lacked = _LACK.match(point.clause)
    bare = replace(point, clause=_BEYOND.sub("", point.clause)) if _aims(point) else point
    if not may_be_asked(point) or _POINTS_BACK.search(bare.clause):
        return []
    if lacked:
        found = [f"Have you found {'someone ' if lacked['who'] else ''}{lacked['x'].strip()} by now?"]
    elif is_sore(bare):
        found = [f"{tellings(point)[0]} Has that got any better?"] if point.clause.startswith("your ") else []
    elif point.between_us:
        found = list(_between_us(point))
    else:
        found = list(dict.fromkeys([*_by_frame(bare), *_by_shape(bare)])) or list(_plainly(bare))
    fit = (one for one in found if len(one.split()) <= _MOST_WORDS and not tone_flags(one))
    return [one for one in fit if shares_word(one, point.fact.quote)]


def seeks_work(point: Point) -> str | None:
    """The work they look for, in their words; it is nothing to begin a talk with."""
    found = _WORK_SOUGHT.match(point.clause)
    return found["x"].strip() if found else None


def may_be_asked(point: Point) -> bool:
    """Whether one may begin with it: not with their search for work or what belongs to it, nor with a loss."""
    return not seeks_work(point) and not _APPLYING.search(point.clause) and not _MOURNED.search(point.fact.quote)


def is_whole(point: Point) -> bool:
    """Whether it names what it is about: “finds it dry” and “will send two dates” need the note around them."""
    return not _POINTS_BACK.search(point.clause) and not point.clause.startswith("you will ")


def _aims(point: Point) -> bool:
    return shape(replace(point, clause=_BEYOND.sub("", point.clause))) is Shape.AIM


def _by_frame(point: Point) -> Iterator[str]:
    for pattern, texts in _FRAMES:
        found = pattern.match(point.clause)
        if found:
            named = {key: _bare(text) for key, text in found.groupdict().items() if text}
            yield from (text.format(**named) for text in texts if set(re.findall(r"\{(\w)\}", text)) <= set(named))
            return


def _by_shape(point: Point) -> Iterator[str]:
    """What the sort of statement lets one ask."""
    clause, sort = point.clause, shape(_of_no_need(point))
    liked, doing, habit, role = (each.match(clause) for each in (_LIKED, _DOING, _HABIT, _ROLE))
    if clause.startswith("your "):
        yield from frames.question(point)
    elif _DONE.match(clause):
        yield f"{tellings(point)[0]} What comes next?"
    elif _TRIED.match(clause):
        yield f"{_said_back(point)} How did that go?"
    elif _JOINED.match(clause):
        yield f"{tellings(point)[0]} How do you like it so far?"
    elif sort is Shape.ROLE and role and point.fact.kind is Kind.WORK:
        yield f"How did you come to be {role['x'].strip()}?"
        yield f"What do you like most about your work as {role['x'].strip()}?"
    elif liked:
        yield f"What do you like most about {_liked(liked['x'])}?"
    elif sort is Shape.DOING and doing and doing["verb"].lower() in _GERUNDS - {"asking", "trying", "needing"}:
        yield from _at_it(_bare(doing["x"]))
    elif sort is Shape.HABIT and habit:
        yield from _habit(habit["verb"].lower(), _bare(habit["rest"]))


def _of_no_need(point: Point) -> Point:
    """Sorted by meaning, “is helping out at a shop” may pass for a need: here the words of the clause decide."""
    return replace(point, fact=replace(point.fact, kind=Kind.WORK)) if point.fact.kind is Kind.NEED else point


def _between_us(point: Point) -> Iterator[str]:
    """Thanks for what they passed on; a talk that they gave is no gift."""
    if _PASSED_ON.match(point.clause):
        yield f"{tellings(point)[0]} How did you come across it?"
    elif _TAUGHT.match(point.clause):
        yield f"{tellings(point)[0]} Where did you learn that?"
    elif _GIVEN.match(point.clause):
        yield f"{_said_back(point)} What was that like?"


def _plainly(point: Point) -> Iterator[str]:
    """Where nothing better fits: what they have going on or need, and how that is."""
    if re.match(r"your |you (?:\w+ )?(?:need|could use)\b", point.clause):
        yield f"{tellings(point)[0]} How is that going?"


def _said_back(point: Point) -> str:
    return f"{point.clause[:1].upper()}{point.clause[1:]}."


def _at_it(doing: str) -> Iterator[str]:
    doing = _FROM_SOMEBODY.sub("", doing)
    if _GROWING.match(doing):
        yield f"How is {doing} coming along?"
        yield f"How did you come to be {doing}?"
    else:
        yield f"How is {doing} going?"


def _habit(verb: str, rest: str) -> Iterator[str]:
    if verb in BARE_VERBS and verb not in _NOT_ASKED_AFTER:
        yield f"How did you come to {verb} {rest}?"
        if not any(after in BARE_VERBS for after in re.findall(r"\b(?:and|or) ([a-z]+)", rest)):
            yield f"What do you like most about {gerund(verb)} {rest}?"


def _liked(text: str) -> str:
    """“to walk in the mornings” → “walking in the mornings”."""
    infinitive = re.match(r"to ([a-z]+)\b(.*)$", text.strip())
    return f"{gerund(infinitive[1])}{infinitive[2]}" if infinitive else text.strip()


def gerund(verb: str) -> str:
    """“climb” → “climbing”, “bake” → “baking”, “swim” → “swimming”."""
    if verb.endswith("ie"):
        return f"{verb[:-2]}ying"
    if re.search(r"[^eoy]e$", verb):
        return f"{verb[:-1]}ing"
    return f"{verb}{verb[-1]}ing" if re.fullmatch(r"[^aeiou]*[aeiou][bdgklmnprt]", verb) else f"{verb}ing"


_GERUNDS = frozenset(map(gerund, BARE_VERBS))


def _bare(topic: str) -> str:
    """The topic without its day, season and deadline; whole where no thought would be left (“go to every match”)."""
    bare = _SEASON.sub("", _ASIDE.sub("", _AND_MORE.sub("", frames.without_deadline(topic)))).strip()
    return topic.strip() if _CUT_SHORT.search(bare) else bare
