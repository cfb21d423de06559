"""What a line of mine does: asks, tells, offers, leaves, is rude, or orders a program about. Read by rules.

The stage plan goes by it to decide what the others do next, and the feedback to say what it did.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from coach.checks.warmth import warm_close
from coach.language.lines import clean_line
from coach.language.statements import sentences
from coach.reading.orders import speaks_to_a_program

_I = re.IGNORECASE
LONG = 70
"""Words from which a turn is a monologue: about half a minute of talking."""
_LEAVES = re.compile(
    r"\b(?:I(?:[’']ll| will| should| must| have to| need to| had better| am going to|[’']m going to|[’']d better"
    r"| better)|I(?:[’']m| am)|let me|I want to|time for me to|I(?:[’']d"
    r"| would) like to)\b[^.?!]{0,40}\b(?:get going|be going|go now|go(?=[.!,;]|$)|go to the|go in(?:side)?\b"
    r"|head (?:out|off|home|back|over)|heading (?:out|off|home)|leave|leaving|off(?=[.!,;]|$| now)|say (?:hello|hi"
    r"|goodbye)|catch (?!up|on\b)|look (?:around|in on|for (?:my|the|some|a))|see (?:whether|if) (?:they|the|my)"
    r"|have a look (?:around|at the)|refill|get (?:myself |me )?(?:some(?:thing to)?|a|another) (?:drink|water|juice"
    r"|coffee|tea|food|eat|air|second)|get (?:in line|a second one)|turn (?:left|right|here)|carry this|fetch"
    r"|move on|get back to|find my|let you (?:go|get|mingle|pack|work|be)|leave you|be over there"
    r"|take more of your time|mingle|run)\b|\b(?:good ?bye|bye|(?<!to )(?<!I )see you(?! (?:are|were|have|like"
    r"|do|work|know))|take care|good night|catch you later|farewell"
    r"|gtg|g2g|I go now|sleep well|get home (?:safe|well)|good luck with|have a (?:good|nice|great|lovely) (?:one"
    r"|day|evening|night|time|week\w*|trip)|(?:enjoy|have fun (?:at|with)) (?:the|your) (?:rest|evening|talks?|night"
    r"|day|party|meal|food))\b|\b(?:it was|it[’']s been|was|this was|that was) (?:a )?(?:really |so |very )?(?:nice"
    r"|good|great|lovely|a pleasure|fun|pleasant)(?: (?:to (?:\w+ )?(?:meet|talk|chat|have met|listen|see)|meeting"
    r"|talking|chatting|speaking|walk|talk|chat)\b|(?=[.!,;]|$))|^\W*(?:good|nice|great|lovely) (?:talk|chat|walk"
    r"|talking|chatting|meeting|to talk|to meet|to chat)\b|\bthank(?:s| you) (?:\w+ ){0,3}?for (?:the (?:talk|chat"
    r"|company|walk)|your (?:time|company)|listening|having me)|\b(?:my|the|here[’']s my|there(?:[’']s"
    r"| is) my) (?:tram|bus|train|lift|stop|coat|taxi|ride|table)\b[^.?!]{0,12}(?:is here|has come|$)|\b(?:this"
    r"|that)(?:[’']s| is) my (?:tram|bus|train|lift|stop|taxi|ride)\b|\bthere is my (?:coat|tram|bus|train|taxi"
    r"|friend)\b",
    _I,
)
_OFFERS = re.compile(
    r"\b(?:I(?:[’']ll| will| can| could|[’']d be (?:happy|glad) to| would be (?:happy|glad) to|[’']m happy to"
    r"| am happy to)|let me|shall I|may I|would it help if I|do you want me to|happy to"
    r"|I might be able to)\b[^.?!]{0,40}\b(?:send|show|share|make|build|set up|fix|repair|translate|proofread|print"
    r"|introduce|help|look (?:it up|over|into|through|at)|write|lend|explain|give|put you|connect|ask (?:around|him"
    r"|her|them|my|somebody|someone)|set (?:up|one up|it up)|sit down with|keep (?:you )?(?:a|the)|listen|walk with"
    r"|come (?:by|over|along)|go through|tell you|bring|forward|read|review|test|teach|walk you|point you|pass|copy"
    r"|draw|note|drop you)\b|\bI know (?:somebody|someone|a person|just the person|who|people) (?:who|that)\b"
    r"|\b(?!(?:hi|hello|hey|yes|no|oh|well|so),)(?-i:[A-Z]\w+), (?:this is|meet|have you met"
    r"|do you know) (?-i:[A-Z]\w+)",
    _I,
)
_REQUESTS = re.compile(
    r"^\W*(?:(?:oh|ah|please|then|so|well|and)\W+)*(?:tell me|do tell|go on|say more|explain)\b|\bI(?:[’']d"
    r"| would) (?:love|like) to (?:hear|know|learn|understand)\b|\bI wonder (?:how|what|why|who|where)\b",
    _I,
)
_RUDE = re.compile(
    r"\byou (?:never|always) (?:listen|ignore|forget|interrupt|talk over|lie)\b|\b(?:shut up|idiots?|morons?"
    r"|nobody asked|who cares|(?:I )?(?:don[’']t|do not|couldn[’']t) care(?= about (?:you|that|this|it)|[.,!]|$)"
    r"|wast(?:e|ing) (?:of )?my time|pathetic|leave me alone|bullshit|fuck\w*|screw you|how dare you"
    r"|none of your business|grow up|you people)\b|^\W*(?:whatever|go away|get lost|(?:please "
    r"|just )?get to the point)\W*$|\b(?:that|this|it|you|your \w+|labels|maps)(?:[’']s|[’']re| is| are| sounds?"
    r"| must be| seems?| looks?) (?:\w+ ){0,3}?(?:stupid|dumb|ridiculous|pathetic|boring|dull|nonsense|crap|useless"
    r"|pointless|worthless|ugly|silly|ignorant|lazy)\b|\byou (?:must be|are|[’']re|seem"
    r"|look) (?:\w+ ){0,2}?(?:bad at|terrible at|hopeless|clueless|incompetent|old|fat)\b|\b(?:nobody"
    r"|no one) (?:needs|wants|cares about|reads|uses) (?:that|this|it|them|those|your)\b|\b(?:somebody|someone"
    r"|anybody) (?:more|less) (?:\w+)\b(?: (?:for me|to talk to|than you))|\bwhat a (?:stupid|dumb|silly|boring"
    r"|ridiculous)\b|\b(?:stupid|dumb|boring|ridiculous) (?:job|idea|work|hobby|story|thing to)\b",
    _I,
)
_NOT_RUDE = re.compile(
    r"\b(?:not|never|n[’']t|hardly) (?:\w+ ){0,2}?(?:stupid|boring|dull|silly|ridiculous|useless|pointless)\b"
    r"|\bI (?:wrote|said|thought|was told|heard) that\b|\b(?:I|me|my|mine|I[’']m)\b[^.?!]{0,30}\b(?:stupid|silly"
    r"|dumb|boring|bad at|old|useless|pointless|idiots?|morons?)\b",
    _I,
)


@dataclass(frozen=True, slots=True)
class Move:
    """One line of mine, read. Each tuple holds the sentences that do it, as typed."""

    text: str
    said: tuple[str, ...]
    questions: tuple[str, ...]
    requests: tuple[str, ...]
    offers: tuple[str, ...]
    leaving: tuple[str, ...]
    rude: tuple[str, ...]
    warm: str | None
    orders: bool
    words: int

    @property
    def asks(self) -> bool:
        """Whether an answer is wanted."""
        return bool(self.questions or self.requests)

    @property
    def silent(self) -> bool:
        """Whether nothing is said."""
        return self.words == 0

    @property
    def long(self) -> bool:
        """Whether it goes on for longer than somebody listens."""
        return self.words >= LONG

    @property
    def leaves(self) -> bool:
        """Whether I take my leave: what is said after a goodbye is part of it, a question takes it back."""
        return bool(self.leaving) and not self.questions


def read_move(text: str) -> Move:
    """What a line of mine does."""
    line = clean_line(text)
    said = tuple(part for start, end in sentences(line) if (part := line[start:end].strip()))
    spoken = re.findall(r"\w[\w’']*", line)
    return Move(
        text=line,
        said=said,
        questions=tuple(part for part in said if part.endswith("?")),
        requests=tuple(part for part in said if not part.endswith("?") and _REQUESTS.search(part)),
        offers=tuple(part for part in said if _OFFERS.search(part)),
        leaving=tuple(part for part in said if _LEAVES.search(part)),
        rude=tuple(part for part in said if _RUDE.search(part) and not _NOT_RUDE.search(part)),
        warm=warm_close(line),
        orders=speaks_to_a_program(line),
        words=len(spoken),
    )
