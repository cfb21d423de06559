"""Questions that no scene foresees and that anybody can answer: what they are after, as a kind of stock line."""

from __future__ import annotations

import re

_I = re.IGNORECASE
_KINDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "robot",
        re.compile(
            r"\b(?:AI|artificial intelligence(?=\?|$)|language model|chat ?bot|robots?|system prompt|your (?:prompt"
            r"|instructions|programming)|are you (?:real|human|a machine|a program|a computer))\b",
            _I,
        ),
    ),
    (
        "errand",
        re.compile(
            r"^\W*(?:please |can you |could you |would you )*(?:write|translate|solve|calculate|compute|list"
            r"|summari[sz]e"
            r"|generate|code|define|sing|rap)\b(?! to (?:me|you))|\bwhat(?:[’']s| is) \d+ ?(?:[x*+/-]|times|plus|minus"
            r"|divided)",
            _I,
        ),
    ),
    (
        "private",
        re.compile(
            r"\b(?:how old are you|are you (?:married|single|religious|pregnant|rich)|your (?:salary|age"
            r"|religion|weight"
            r"|phone number|address)|how much (?:do you (?:earn|make|weigh)|money)|who do you vote|what do you earn"
            r"|dinner with me|date with me|your (?:beautiful|pretty) \w+|you have (?:beautiful|pretty|lovely) \w+)\b",
            _I,
        ),
    ),
    (
        "how_are_you",
        re.compile(
            r"\bhow (?:are|have) you(?: (?:been|doing|today|tonight|feeling|then))*\W*$|\bhow(?:[’']s| is) it going\b"
            r"|\bhow are things\b|\bhow do you do\b|\byou (?:all right|okay|ok)\W*$|\bhow (?:was|is) your (?:day|week"
            r"|evening|weekend)\b",
            _I,
        ),
    ),
    (
        "brought_here",
        re.compile(
            r"\b(?:what|who) (?:brought|brings|got|made) you (?:here|come|to (?:this|the|come))\b|\bwhy (?:are|did) you"
            r" (?:here|come)\b|\bhow did you (?:hear about|find out about|come here|end up here)\b|\bwhat are you doing"
            r" here\b",
            _I,
        ),
    ),
    (
        "like_it_here",
        re.compile(
            r"\bhow do you (?:like|find) (?:it|this|the (?:evening|event|party|meetup|conference|food|place|talks?))\b"
            r"|\b(?:are you )?(?:enjoying|having (?:fun|a good)) (?:it|yourself|this|the|time|evening)\b"
            r"|\bdo you like (?:it here|this (?:place|evening|event)|the (?:food|music|place|evening))\b",
            _I,
        ),
    ),
    (
        "often_here",
        re.compile(
            r"\b(?:do you come|are you) (?:here )?(?:often|regularly|a lot|a regular|always)\b|\bbeen (?:here"
            r"|to this|to"
            r" one of these) before\b|\b(?:your )?first time\b|\boften at (?:these|such)\b",
            _I,
        ),
    ),
    (
        "know_anybody",
        re.compile(
            r"\bdo you know (?:many |a lot of )?(?:anybody|anyone|people|somebody|someone|the others|everybody)\b"
            r"|\bare you here (?:alone|with)\b|\bwho (?:else )?do you know\b",
            _I,
        ),
    ),
    (
        "from_where",
        re.compile(r"\bwhere (?:are you from|do you (?:come from|live))\b|\bare you from (?:here|around)\b", _I),
    ),
    (
        "plans",
        re.compile(
            r"\b(?:plans|doing|going to do|up to) (?:for |on |over )?(?:the |this |your )?(?:weekend|later"
            r"|tomorrow|holidays?"
            r"|summer|after this)\b|\bwhat are your plans\b",
            _I,
        ),
    ),
    ("name", re.compile(r"\b(?:what(?:[’']s| is) your name|who are you|may I ask your name|your name again)\b", _I)),
    ("again", re.compile(r"\b(?:repeat that|say that again|come again|what did you say|pardon)\b", _I)),
    (
        "gladly",
        re.compile(
            r"\b(?:do you have (?:a|one) (?:moment|minute|second)|(?:may|can|could) I (?:ask|join|sit|come"
            r"|stand|interrupt)"
            r"|(?:is|are) (?:this|that|these|the) (?:seat|place|chair|spot)s?(?: \w+)? (?:free|taken)|mind if I"
            r"|am I (?:interrupting|disturbing|in the way)|is (?:somebody|anybody|someone|anyone) sitting)\b",
            _I,
        ),
    ),
    ("how_long", re.compile(r"\bhow long\b|\bsince when\b", _I)),
    ("how_many", re.compile(r"\bhow (?:many|much|often|far|big|high|old|large)\b", _I)),
    ("where", re.compile(r"^\W*(?:and |so |but )?where\b", _I)),
    ("when", re.compile(r"^\W*(?:and |so |but )?when (?:did|was|were|have|had)\b", _I)),
    ("soon", re.compile(r"^\W*(?:and |so |but )?(?:when|what time)\b", _I)),
    (
        "habit",
        re.compile(r"^\W*(?:and |so |but )?do you (?:still |ever |also |often |always |sometimes |usually )?\w+", _I),
    ),
    (
        "yes_or_no",
        re.compile(
            r"(?:^|[,.;]\s*|\b(?:and|so|but) )(?:do|does|did|are|is|was|were|have|has|would|will|could|can"
            r"|should) (?:you"
            r"|it|they|that|there|your|people|the)\b",
            _I,
        ),
    ),
    ("why", re.compile(r"\b(?:why|how come|how so|what makes)\b", _I)),
)


def small_kind(asked: str) -> str:
    """The kind of stock line that answers ``asked``; “unsure” where it is none of the small questions."""
    return next((kind for kind, pattern in _KINDS if pattern.search(asked)), "unsure")


YES_OR_NO = ("habit", "yes_or_no")
"""Kinds that a word decides."""
ODD = ("robot", "errand", "private")
"""Kinds that are met as people meet them, whatever else is asked, and without a model."""
OF_ANYBODY = ("how_are_you", "like_it_here")
"""Kinds that say nothing of who somebody is: they may be answered for somebody I know, too."""
EXACT = ("name", "again", "gladly")
"""Kinds that have one right answer, which no model need word."""
