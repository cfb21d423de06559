"""Which sentences of a line of mine are rude to those who hear them. Read by rules."""

from __future__ import annotations

import re
from collections.abc import Sequence

_I = re.IGNORECASE
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


def rude_to_them(said: Sequence[str]) -> tuple[str, ...]:
    """The sentences of one line that are rude, as typed; ``said`` are all its sentences, in order."""
    return tuple(part for part in said if _RUDE.search(part) and not _NOT_RUDE.search(part))
