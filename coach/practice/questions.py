"""What a question of mine is after: the sort of thing it asks for, what it is about, and what an answer must have."""

from __future__ import annotations

import re
from dataclasses import dataclass

from coach.language.words import fold, stems
from coach.practice.moves import Move

_I = re.IGNORECASE
_CAME = (
    r"\bhow (?:did|do|does|have|has) (?:you|one|somebody|someone|it|that|this|all \w+)(?: all| even| first| actually)?"
    r" (?:get (?:in)?to (?!know)(?:\w+)|got into|come (?:to|by) (?:(?:it|that|be|do|work|run|have|own|get)\b"
    r"|\w+(?=\W*$))"
    r"|end up|become|fall into|start"
    r"|begin|learn(?: to| this| that| it| how)?|choose|turn to|decide (?:to|on) \w+)\b"
    r"|\bwhat (?:got|made|led|drew) you (?:in)?(?:to|start|begin|become|choose|change|go into|take up)\b"
    r"|\bwhere did you learn\b|\bwho taught you\b|\bhow did you (?:come|get) (?:into|to) (?:it|that|this)\b"
)
_FREE = (
    r"\b(?:what (?:do )?you do |what are you doing |how do you spend your time )?"
    r"(?:when(?:ever)? you(?:[’']re| are) not (?:\w+ )?(?:working|at work|here|at [\w ]+|\w+ing(?: \w+)?)"
    r"|when you (?:don[’']t|do not) work"
    r"|outside (?:of )?work|for fun|to (?:relax|unwind"
    r"|switch off|rest)|(?:on|at) (?:the |your )?weekends?|after work|in your (?:free|spare) time|with your free time"
    r"|(?:on )?(?:a |your )?days? off|for rest)\b|\b(?:hobby|hobbies|free time|spare time|other things)\b"
)
_WORK = (
    r"\bwhat (?:is it (?:that )?|exactly )?(?:do |is it )?you (?:actually |really )?do\b(?: exactly| all day"
    r"| these days"
    r"| up (?:there|on \w+ \w+))?(?=\W*(?:$|[,?]|then\b|for (?:a living|work)|here|yourself|in life))"
    r"|\bwhat (?:kind|line|sort) of work\b|\bwhat are you (?:doing for a living|working (?:on|as)|busy with)\b"
    r"|\bwhere do you work\b|\bwhat(?:[’']s| is) your (?:job|trade|work|profession)\b|\bhow do you spend your days?\b"
    r"|\bfor (?:a living|work)\b"
)
_HARD = (
    r"\b(?:hard(?:er|est)?|difficult\w*|worst|trick(?:y|iest)|tough(?:er|est)?|challeng\w+|trouble\w*|problems?"
    r"|confusing|annoy\w*|bother\w*|goes wrong|takes? (?:too long|the (?:most time|longest))|in (?:the|your) way"
    r"|struggl\w+|you (?:\w+ ){0,2}stuck)\b"
)
_BEST = (
    r"\b(?:best|favou?rite|enjoy\w*|nicest|proud\w*|rewarding|like (?:most|best|about)|do you like|did you like"
    r"|love (?:about|most))\b"
)
_NEXT = (
    r"\bwhat (?:would|do|will) you (?:really |most )?(?:like|want|plan|hope|love|wish)(?: to)? (?:learn|do|change"
    r"|get done|begin|start|achieve|try|get better)\b|\bwhat you (?:would like|want|hope|plan) to\b|\bplans?\b"
    r"|\b(?:next|this) year\b|\blook(?:ing)? forward\b|\bgoals?\b|\b(?:get|be) better at\b|\bdo next\b"
    r"|\bworking towards\b|\bnext (?:thing|one|project|step)\b"
)
BEST = frozenset({"best", "enjoy", "favourite", "you like"})
"""What is liked can be told of anything."""
_FORMS: tuple[tuple[str, re.Pattern[str], frozenset[str]], ...] = (
    (
        "what they would do",
        re.compile(r"\bwhat (?:do|would|did|will) you do (?:when (?!you\b)|if\b|about\b)", _I),
        frozenset(),
    ),
    ("free time", re.compile(_FREE, _I), frozenset({"weekend", "hobby", "free", "free time"})),
    ("how they came to it", re.compile(_CAME, _I), frozenset({"get into", "did you start"})),
    (
        "why they are here",
        re.compile(
            r"\b(?:what|who|why) (?:brings|brought|got|makes) you (?:here|come|interested(?= in)|(?=(?:in"
            r"|to) (?:this|the)"
            r" \w+))|\bwhy (?:are you here|did you come)\b|\bhow did you hear (?:about|of) (?:this|the|it)\b",
            _I,
        ),
        frozenset({"bring", "brought"}),
    ),
    ("work", re.compile(_WORK, _I), frozenset({"do you do", "job", "work"})),
    ("hard", re.compile(_HARD, _I), frozenset({"hard", "difficult"})),
    ("miss", re.compile(r"\b(?:miss|missed|missing)\b", _I), frozenset({"miss"})),
    ("best", re.compile(_BEST, _I), BEST),
    ("next", re.compile(_NEXT, _I), frozenset({"plan", "goal", "would you like", "wish", "next", "year"})),
)
"""Sorts of question that stand in every scene, by their words, with the cues of tellings that answer them."""
_ONLY_OPEN = frozenset({"hard", "best"})
"""“Is it difficult?” is no question about what is hard for them."""
_WHICH = re.compile(r"\bwhich (?!part|bit|of)\w+", _I)
"""“Which clock is hardest?” asks about clocks."""
_OPEN = re.compile(r"\b(?:what|how|which|why|anything|something|tell me|explain|describe|I wonder)\b", _I)
_CLOSED = re.compile(
    r"(?:^|[,;]\s*)(?:(?:and|so|but|oh|well|really|then|sorry|\w+),? )?(?:do|does|did|are|is|was|were|have|has"
    r"|had|would"
    r"|will|could|can|should|am|isn[’']t|aren[’']t|don[’']t)\b(?! there (?:something|anything))",
    _I,
)
_NUMBER = (
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty"
    r"|seventy|eighty|ninety|hundreds?|thousands?|dozen|half|nobody|none|few|\d[\d.,]*)\b"
)
_SPAN = r"\b(?:years?|months?|weeks?|days?|hours?|minutes?|winters?|summers?|springs?|nights?|mornings?|since|ago)\b"
_WANTED: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...] = tuple(
    (re.compile(asked, _I), re.compile(wanted, _I))
    for asked, wanted in (
        (r"\bhow (?:many|much)\b(?! time)", _NUMBER),
        (r"\bhow long\b|\bsince when\b|\bhow much time\b", _SPAN),
        (r"\bhow old\b", r"\b(?:years?|old|\w+ty|\w+teen|century|\d{2,4})\b"),
        (r"\bhow often\b", r"\b(?:every|once|twice|often|always|never|times|daily|days?|weeks?|mornings?|\w+days)\b"),
        (
            r"\bhow (?:far|high|big|tall|small|deep|heavy|wide|fast|large|cold|hot)\b",
            r"\b(?:metres?|kilomet\w+|miles?|minutes?|hours?|rungs?|degrees|bigger|smaller|size|stops?|songs?)\b",
        ),
    )
)
"""What an answer to a question for a figure must have."""
_PEOPLE = re.compile(
    r"\b(?:he|she|they|we|somebody|someone|nobody|everybody|people|children|colleagues?|owner|master|plumber|boss"
    r"|my (?:\w+ )?(?:mother|father|brother|sister|sons?|daughter|aunt|uncle|cousin|wife|husband|neighbour|nephew"
    r"|friend|grand\w+))\b",
    _I,
)
_WHO = re.compile(r"^\W*(?:\w+\W+){0,3}?who(?:m|se)?\b(?! (?:of|else|among))", _I)
_WEAK = stems(
    """ever people kind kinds sort thing things way ways think know say said tell told mean happen happens happened make
    makes made makes like feel look go goes going gone come comes take takes time good bad always never often really
    actually exactly part lot new old today now something anything somebody someone anybody anyone everything nothing
    everybody please sorry oh ah well ok okay yes hi hello hey right true sure find keep keeps person thank thanks want
    see interesting nice funny long back talk days day first last best worst favourite work works done need needed give
    rest change best most enjoy love hear heard seem sound sounds able matter use else usually"""
)
_GREY = frozenset(fold(one) for one in ("ve", "ll", "re", "wow", "haha", "um", "hmm"))


@dataclass(frozen=True, slots=True)
class Question:
    """A line of mine as a question.

    ``raw`` is the part that wants an answer; ``plain`` is the same without the words that only say what sort of
    question it is, and ``content`` are the stems that are left. ``forms`` are the sorts, each as the cues of what
    answers it. ``wanted`` must stand in an answer, ``closed`` wants yes or no, ``who`` a person.
    """

    raw: str
    plain: str
    content: frozenset[str]
    forms: tuple[frozenset[str], ...]
    wanted: tuple[re.Pattern[str], re.Pattern[str]] | None
    closed: bool
    who: bool

    def takes(self, line: str) -> bool:
        """Whether ``line`` has what the question asks for: a figure, a length of time, a person."""
        if self.wanted is not None and not self.wanted[1].search(line):
            return False
        return not self.who or bool(_PEOPLE.search(line))


def read_question(move: Move) -> Question:
    """The question in ``move``; all of the line where nothing in it is marked as one."""
    return question_in(move.asked or move.text)


def question_in(raw: str) -> Question:
    """``raw`` read as a question."""
    opened = bool(_OPEN.search(raw))
    plain, forms = raw, []
    for name, pattern, cues in _FORMS:
        if not pattern.search(plain):
            continue
        if (opened or name not in _ONLY_OPEN) and not (name in _ONLY_OPEN and _WHICH.search(raw)):
            forms.append(cues)
        plain = pattern.sub(" ", plain)
    wanted = next((pair for pair in _WANTED if pair[0].search(raw)), None)
    content = weighty(plain)
    return Question(raw, plain, content, tuple(forms), wanted, bool(_CLOSED.search(raw)) and not opened,
                    bool(_WHO.search(raw)))  # fmt: skip


def weighty(text: str) -> frozenset[str]:
    """The stems of ``text`` that tell one topic from another."""
    return stems(text) - _WEAK - _GREY
