"""Which sentences of a line of mine take leave. Read by rules."""

from __future__ import annotations

import re
from collections.abc import Sequence

_I = re.IGNORECASE
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


def leave_taking(said: Sequence[str]) -> tuple[str, ...]:
    """The sentences of one line that take leave, as typed; ``said`` are all its sentences, in order."""
    return tuple(part for part in said if _LEAVES.search(part))
