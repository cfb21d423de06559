"""Words that make a style and no fact: contractions, formal and casual markers, sayings, what may stand for what."""

from __future__ import annotations

import re

from coach.voice.message import pictures

_AFTER = r"(?= (?!(?:and|or|but|if|than)\b)[\w])"
"""A short form is never the last thing said: “I am.” stays."""
_DONE = (
    r"(?= (?:(?:just|also|already|recently|really|always|never|not) )*(?:\w{2,}ed|been|made|had|got|found|moved|seen"
    r"|taken|kept|given|gone|come|begun|built|started|thought|heard|told|read|met|run|left|written|spoken|sent|set|put)\b)"
)
_SHORTER: tuple[tuple[str, str], ...] = (
    (r"\bcannot\b", "can't"),
    (r"\bwill not\b", "won't"),
    (r"\b(do|does|did|is|are|was|were|has|have|had|would|could|should) not\b", r"\1n't"),
    (rf"\bI am\b(?! n)(?! not\b){_AFTER}", "I'm"),
    (r"\bI am not\b", "I'm not"),
    (rf"\b(you|we|they|You|We|They) are\b{_AFTER}", r"\1're"),
    (rf"\b(I|you|we|they|You|We|They) will\b{_AFTER}", r"\1'll"),
    (rf"\b(I|you|we|they|You|We|They) would\b(?! not){_AFTER}", r"\1'd"),
    (rf"\b(I|you|we|they|You|We|They) have\b{_DONE}", r"\1've"),
    (rf"\b(it|there|It|That|There) is\b{_AFTER}", r"\1's"),
    (rf"(?<=[,;] )(that) is\b{_AFTER}|(?<=\band )(that) is\b{_AFTER}", r"that's"),
    (rf"\b(it|It) has\b{_DONE}", r"\1's"),
    (rf"\b(What|How|Where|Who) is\b{_AFTER}", r"\1's"),
)
_LONGER: tuple[tuple[str, str], ...] = (
    (r"\b([Cc])an['’]t\b", r"\1annot"),
    (r"\b([Ww])on['’]t\b", r"\1ill not"),
    (r"\b(do|does|did|is|are|was|were|has|have|had|would|could|should|Do|Does|Did|Is|Are)n['’]t\b", r"\1 not"),
    (r"\bI['’]m\b", "I am"),
    (r"\b(you|we|they|You|We|They)['’]re\b", r"\1 are"),
    (r"\b(I|you|we|they|You|We|They)['’]ve\b", r"\1 have"),
    (r"\b(I|you|we|they|You|We|They)['’]ll\b", r"\1 will"),
    (
        r"\b(I|you|we|they|You|We|They)['’]d\b(?= (?:like|love|be|prefer|say|need|want|have|do|go|happily|gladly)\b)",
        r"\1 would",
    ),
    (r"\b(it|that|there|what|how|where|It|That|There|What|How|Where)['’]s\b(?= (?:been|got)\b)", r"\1 has"),
    (r"\b(it|that|there|what|how|where|It|That|There|What|How|Where)['’]s\b(?= )", r"\1 is"),
)
SHORTER = tuple((re.compile(pattern), into) for pattern, into in _SHORTER)
"""Full forms and their contractions; only where the sentence goes on, so that “as glad as I am.” stays."""
LONGER = tuple((re.compile(pattern), into) for pattern, into in _LONGER)
"""Contractions and their full forms, where it is clear which is meant."""

SAYINGS = frozenset(
    line.strip()
    for line in """by the way|to be honest|at the end of the day|for what it's worth|speak soon|talk soon|see you soon
        |take care|all the best|no worries|no rush|no pressure|no hurry|good to hear|good luck|fair enough|sounds good
        |sounds great|makes sense|have a good one|keep me posted|let me know|fingers crossed|as it happens
        |looking forward|if i may|at your convenience|with pleasure|many thanks|thanks a lot|thanks a million
        |thanks again|much appreciated|happy to help|give me a shout|drop me a line|a bit|a tad|kind of|sort of|loads of
        |no need|touch wood|i reckon|so glad|so good|well done|nice one|not to worry|in any case|that said|all in all
        |for now|on that note|as ever|speak then""".replace("\n", " ").split("|")
    if line.strip()
)
"""Phrases of two and three words that people have or have not; they state nothing."""
COLOUR = frozenset(
    """honestly basically literally actually really truly hopefully luckily lovely grand brilliant super folks gonna
        wanna reckon keen ace ta yep yeah yup nope nah btw tbh anyway indeed perhaps rather quite awesome fab fabulous
        splendid wonderful delighted chuffed glad happy pleased cheers thanks gladly kindly sincerely absolutely
        definitely totally obviously somehow frankly naturally likewise cool neat sweet wicked mate buddy pal nice great
        certainly therefore moreover however furthermore wee aye cracking stellar solid""".split()
)
"""Single words that colour what is said."""
_CASUAL = re.compile(
    r"\b(?:hey|hiya|heya|yo|cheers|ta|gonna|wanna|yeah|yep|nope|btw|tbh|thx|pls|cool|awesome|mate|folks|loads|kinda|lol|haha"
    r"|reckon|super|stuff|guys|ping|shout)\b|\.\.\.|\bx+$",
    re.I | re.M,
)
_FORMAL = re.compile(
    r"\b(?:dear|regards|sincerely|faithfully|respectfully|cordially|furthermore|moreover|therefore|regarding|concerning"
    r"|kindly|I would be (?:grateful|delighted|pleased)|at your convenience|I remain|pleased|shall|should you|whom"
    r"|enclosed|I look forward to|appreciate)\b",
    re.I,
)

EQUALS: tuple[tuple[str, ...], ...] = (
    ("You mentioned that", "You told me that", "You said that", "I remember that", "I remember you said that"),
    ("Thank you for", "Thanks for", "Many thanks for", "Thanks a lot for", "Cheers for", "Ta for"),
    ("glad", "happy", "pleased", "delighted", "chuffed"),
    ("have stayed with me", "have stuck with me"),
    ("has stayed with me", "has stuck with me"),
    ("I have not forgotten that", "I still remember that"),
    ("As promised, I will", "I will, as promised,", "I promised it, so I will"),
)
"""Ways to say the same, for the same place in a sentence: one may stand for another without a change of fact."""
PLAINER = {
    "touch base": "talk",
    "touching base": "talking",
    "reach out": "write",
    "reaching out": "writing",
    "circle back": "come back",
    "circling back": "coming back",
    "follow up": "write again",
    "at the end of the day": "in the end",
    "in order to": "to",
    "utilise": "use",
    "utilize": "use",
    "leverage": "use",
    "pick your brain": "hear how you see it",
    "would love": "would like",
    "I'd love": "I'd like",
    "curious": "interested",
}
"""Plain words in the place of phrases that many never say."""
LOOSE = frozenset("just really very quite actually also still so truly simply certainly definitely totally too".split())
"""Words that may go without a change of fact."""
BY_LEVEL: dict[int, tuple[tuple[str, str], ...]] = {
    1: (
        ("Thank you very much for", "Thanks a lot for"),
        ("Thank you for", "Thanks for"),
        ("I have a few questions prepared", "I have a few questions ready"),
        ("I would be glad", "I would be happy"),
        ("I wish you all the best", "All the best"),
        ("There is nothing else behind it", "Nothing else behind it"),
        ("I must admit that", "I have to admit"),
        ("You mentioned that", "You mentioned"),
        ("You told me that", "You told me"),
        ("You said that", "You said"),
    ),
    3: (
        ("Thanks for", "Thank you for"),
        ("Thanks a lot for", "Thank you very much for"),
        ("I am glad to", "I would be pleased to"),
        ("I would be glad", "I would be pleased"),
        ("Yes, please", "Yes, with pleasure"),
        ("and that is fine", "and I hope you will understand"),
        ("by now", "at present"),
    ),
}
"""Courtesies by formality: casual (1) and formal (3); what stands at 2 is what the chains write."""
CONNECTIVES = ("by the way", "btw", "anyway", "so", "that said")
"""Favourites that can open the last question of a message."""
FAREWELLS = (
    "speak soon",
    "talk soon",
    "take care",
    "see you soon",
    "all the best",
    "no rush",
    "no pressure",
    "no hurry",
)
"""Favourites that can stand as a sentence of their own at the end."""

_CONTRACTION = re.compile(
    r"\b\w+(?:n['’]t|['’](?:m|re|ve|ll|d))\b|\b(?:it|that|there|what|how|where|who|let)['’]s\b", re.I
)


def contracted(text: str) -> int:
    """How many contractions a text has."""
    return len(
        re.findall(
            r"\b\w+(?:n['’]t|['’](?:m|re|ve|ll|d))\b|\b(?:it|that|there|what|how|where|who|let)['’]s\b", text, re.I
        )
    )


def contractible(text: str) -> int:
    """How many full forms it has that could be contracted."""
    return sum(len(pattern.findall(text)) for pattern, _ in SHORTER)


def casual_marks(greeting: str, body: str, sign_off: str) -> int:
    """Signs of a casual tone in a message."""
    marks = len(_CASUAL.findall(f"{greeting}\n{body}\n{sign_off}")) + min(contracted(body), 2)
    marks += min(body.count("!"), 2) + min(len(pictures(body)), 2)
    return marks + any(line[:1].islower() for line in body.split("\n") if line)


def formal_marks(greeting: str, body: str, sign_off: str) -> int:
    """Signs of a formal tone in a message."""
    return len(_FORMAL.findall(f"{greeting}\n{body}\n{sign_off}")) + min(contractible(body), 2)
