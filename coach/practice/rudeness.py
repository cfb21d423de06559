"""Which sentences of a line of mine are rude to whoever hears them: aimed at them, or at what they just told.

That a film was stupid, that I am useless at names, or that somebody called my work pointless is none of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from coach.language.lines import straight

_I = re.IGNORECASE
_START = r"(?:^|[,;:–—]\s*|\b(?:so|and|oh|please|just|now|then|well|why don't you|(?:can|could|would|will) you)\s+)"
_END = r"(?=\s*(?:[.!?…,;]|$| please| already| now| then| any ?more| these days))"
_VERY = (
    r"(?:(?:so|(?!hardly|barely)[a-z]+ly|very|just|pretty|such|quite|an?|the|kind of|sort of|rather|too|always|all|also"
    r"|a bit|being|getting|most|tired and) )*"
)
_SLOW = r"(?:stupid|dumb|boring|dull|pathetic|pointless|useless|worthless|silly|idiotic|lazy|ignorant)"
_WASTE = r"(?:nonsense|crap|rubbish|bullshit|bull|garbage|ugly)"
_PERSON = (
    rf"(?:{_SLOW}|ugly|annoying|ridiculous|hysterical|hopeless|clueless|incompetent|disgusting|terrible|awful|dreadful"
    r"|horrible|arrogant|insane|bad at|(?:old|fat)(?![- ]?(?:friends?|fashioned|colleagues?|school|enough|er|est)\b)"
    r"|a? ?waste of space|clown|full of yourself|wrong, as (?:always|usual)|boring me|wasting my time"
    r"|(?:getting )?on my nerves|lying|full of it|embarrassing yourself|standing in my way"
    r"|fool|idiots?|morons?|liars?|losers?|failures?|jokes?|bore|nobod(?:y|ies)"
    r"|(?:old|young|slow|stupid|weak) (?:for|to)\b)"
)
_OTHERS = (
    r"(?:boss|manager|dog|cat|pets?|landlord|neighbou?rs?|colleagues?|company|team|commute|day|week|office|weather"
    r"|school|teachers?|clients?|customers?|exam|hours|old)\b"
)
_THING = (
    r"(?:ideas?|thing|jobs?|hobby|hobbies|stor(?:y|ies)|plans?|names?|answers?|jokes?|questions?|way to live|reasons?"
    r"|work|opinions?|excuses?)\b"
)
_SILENCE = (
    rf"{_START}(?:shut up|go away|get lost|leave me alone|be quiet|piss off|go to hell|grow up{_END}|get a life"
    r"|get a (?:real |proper )?job|get out of my way|mind your own business|get to the point|hurry up"
    r"|get away from me|spare me|keep your (?:mouth|trap) shut"
    r"|stop (?:talking|whining|moaning|complaining|bothering me|annoying me|lying|staring|crying|boring)"
    r"|learn to (?:speak|talk|listen|behave|read)|speak (?:proper|better|normal) \w+|go and bore"
    r"|don't be (?:such an? |so )?(?:baby|idiot|fool|stupid|ridiculous|silly|childish|child|drama queen))\b",
    r"\b(?:screw|damn) (?:you|off|that|this)\b|\bfuck\w*|\bhow dare you\b|\bshame on you\b|\bbullshit\b"
    r"|\bnone of your (?:damn )?business\b|\bnever shuts? up\b|\byou ever (?:shut up|stop talking|listen)\b"
    r"|\bkeep your \w+ to yourself\b",
)
"""Told to be silent, to go, or to be somebody else."""
_NO_EAR = (
    r"^\W*(?:whatever|yawn|so what|big deal|rubbish|not this again|(?:blah\W*)+|boring|how (?:boring|dull"
    r"|pathetic))\W*$"
    r"|^\W*(?:whatever|yawn|blah), I\b",
    rf"\bwho (?:cares|gives a (?:damn|shit))(?:{_END}| about| what| if)|\bgive a (?:damn|shit|toss)\b",
    rf"\b(?:nobody|no one) (?:asked(?: you)?{_END}|asked (?:for )?your|(?:cares|wants to (?:hear|know|listen))"
    rf"(?: about)? ?(?:you\b|your\b|(?:that|it|this){_END}|what you|{_END})"
    rf"|(?:needs|wants|uses|likes|reads|invited) (?:you\b|your\b|(?:that|this|it|them|those|these){_END}))",
    rf"\bI (?:\w+ )?(?:don't|do not|couldn't|could not) care(?: less)?(?:{_END}| about (?:you|your|that|this|it)\b"
    r"| (?:what|who|how|where|if) you)|^\W*(?:couldn't|could not|don't) care",
    rf"\bI (?:didn't|did not) ask (?:you{_END}|(?:for )?your (?:opinion|advice))",
    rf"\bI(?:'m| am) not interested in (?:you{_END}|what you|your (?!product|offer|service))"
    rf"|\bno interest in (?:you{_END}|what you|your\b)"
    rf"|\bdon't want to (?:hear|listen to) (?:about )?(?:you|your|it{_END})"
    rf"|\bI (?:stopped|quit) listening(?: (?:after|ages)|{_END})"
    rf"|\b(?:sick|tired) of (?:you{_END}|your\b)|\bI (?:don't|do not) want to talk to you{_END}"
    rf"|^\W*don't talk to me{_END}"
    r"|\bcould(?: not|n't) be less interested\b|\bheard enough (?:of|about|from) you|\benough of your\b"
    r"|\b(?:don't|do not) have (?:the )?time for (?:this|you)|\bno time for (?:you|people like)"
    r"|\bwhy should I care\b|\bdon't waste my time",
    r"\b(?:this|that|it|you|talking to you|listening to you|all of this)(?:'s| is| are) (?:such )?an? (?:\w+ )?waste"
    r" of (?:my )?time\b(?!.*\?)|\bbetter things to do(?: than (?:listen|talk|hear|stand)|\W*$)",
    r"\b(?:is there|rather|hoped|prefer|looking for|wanted to|came to|expected)\b.*\b(?:somebody|someone|anybody"
    r"|anyone|people) (?:more (?:interesting|important|fun|useful|senior|exciting|relevant)|less (?:boring|dull"
    r"|annoying)|who matters)",
)
"""No ear for what they say."""
_THEM = (
    rf"\byou(?:'re| are| look| seem| sound| must be)(?: like)? {_VERY}{_PERSON}(?!.*\bfriends\b)",
    rf"\bare you (?:deaf|blind|kidding me|out of your mind|even (?:listening|awake)|{_VERY}{_SLOW}|crazy"
    r"|always (?:this|so) (?:slow|boring|annoying|dull|stupid|rude))",
    rf"\byou (?:\w+ )?(?:idiots?|liars?|morons?|losers?|fools?|bastards?|pigs?|creeps?){_END}"
    r"|\bwhat an? (?:\w+ )?(?:idiot|loser|moron|bore|liar|jerk|creep)\b"
    r"|\bwhat a (?:boring|dull|stupid|horrible|awful) person you\b"
    r"|\bI find you (?:boring|annoying|dull|rude|stupid)"
    r"|\byou(?:'re| are) not (?:very |too |that )?(?:bright|clever|smart)\b"
    r"|\byour (?:opinion|work|job) (?:doesn't|does not) matter|\bwhat a load of\b|\bonly (?:an idiot"
    r"|idiots|losers|fools)\b"
    r"|\bmy (?:cat|dog|nephew|niece|grandmother) could do\b",
    rf"\byou (?:\w+ )?(?:smell(?:{_END}| of (?:fish|sweat|smoke))|stink|suck|disgust|bore me|annoy me"
    rf"|make me sick|never stop,|don't belong"
    r"|make no sense|(?:wouldn't|would not) understand|should lose (?:\w+ )?weight"
    rf"|talk too much{_END}|lie{_END}|have no idea what you|know nothing(?! yet)"
    r"|(?:don't|do not) (?:know|understand) (?:anything|a thing|what you(?:'re| are) talking))"
    r"|\byou (?:never|always) (?:listen|ignore|forget|interrupt|talk over|lie)\b|\byou never (?:made|make|amount)"
    r"|\byou(?:'ve| have) put on weight|\bat your age (?:one|you) should",
    r"\bwhat(?:'s| is) (?:wrong with you|your (?:problem|damage))\b|\bwho (?:let you in|invited you|do you think you"
    r" are)\b|^\W*who asked you\W*$|\bwho would (?:ever )?(?:hire|marry|want|date|love) you\b"
    r"|\bwhy are you even here\b|\bwhat would (?:you|somebody like you) know\b|\bno wonder (?:(?:they|she|he"
    r"|nobody|everybody) (?:fired|left|dumped|likes|hates|wants|avoids) you"
    r"|you(?:'re| are) (?:alone|single|fired|lonely|unemployed)|your (?:husband|wife|boyfriend) (?:ran|left))",
    r"(?<!not )(?<!n't )\byour own fault\b|^\W*(?:it's|it is|that's|that is) (?:all )?your fault"
    r"|\byou (?:should|ought to) be ashamed\b|\bgot what you deserve",
    rf"\bI (?:really )?(?:hate|can't stand|cannot stand|despise|loathe|detest|don't like|do not like) (?:you{_END}"
    r"|people like you|your (?:voice|face|accent|tone|attitude|shirt|clothes|kind))"
    r"|\b(?:don't|do not) believe (?:a word|anything) you",
    r"\bpeople like you (?:are|is) (?:the problem|all|the reason|why|what)|\byou people (?:are|never|always|all|should)"
    r"|\byour (?:kind|sort|lot) (?:never|always|are|should|can)|\b(?:women|girls|foreigners|immigrants|refugees)"
    r" (?:can't|cannot|shouldn't|don't belong|belong|are (?:all|too|bad))",
)
"""About them."""
_THEIRS = (
    rf"\byour (?!{_OTHERS})(?:\w+ ){{1,2}}?(?:is|are|was|were|sounds?|looks?|seems?) {_VERY}(?:{_SLOW}|{_WASTE}"
    r"|annoying|awful|ridiculous|terrible|hideous|disgusting|horrible|waste of|disaster|joke|embarrassment)\b(?!.*\?)",
    r"(?:^|[,;]\s*|\b(?:and|but|so|well|honestly|oh|I think|think that) )(?:that|this|all (?:of )?that)"
    rf"(?:'s| is| sounds| looks| seems) {_VERY}(?:{_SLOW}|{_WASTE}|ridiculous)(?: {_THING}|{_END}| if\b)"
    r"(?!.*(?:\?|\b(?:of mine|of theirs|they|their|he|she)\b))",
    r"\b(?:dumbest|stupidest|silliest|dullest|lamest|most (?:boring|stupid|pointless|ridiculous)|worst) (?:thing|story"
    r"|idea|job|talk|excuse) (?:that )?I(?:'ve| have)? (?:ever )?hear"
    rf"|\bwhat an? (?:stupid|dumb|silly|boring|ridiculous|pointless) (?:thing to|{_THING})",
    r"\b(?:that's|that is|it's|it is) (?:not|hardly) (?:even )?a (?:real|proper|serious) (?:job|work)(?! of)\b"
    r"|\ba real job would\b|\byou call that\b"
    r"|\b(?:is that|that is|that's) (?:really )?all (?:that )?you (?:do|are|can)\b",
)
"""About what they told."""
_RUDE = re.compile("|".join((*_SILENCE, *_NO_EAR, *_THEM, *_THEIRS)), _I)
_QUOTED = re.compile(
    r"\b(?:he|she|they|somebody|someone|people|boss|teacher|father|mother|man|woman|who|everybody) (?:\w+ )?(?:said"
    r"|says|say|told|tells|called|calls|call|asked|thinks?|thought|wrote|shout\w*|yell\w*)\b|\bI (?:wrote|said|thought"
    r"|was told|heard that)\b|\btold myself\b|\byou (?:said|told)\b|[“\"].*[”\"]",
    _I,
)
"""Words of others, and what I once thought."""


def rude_to_them(said: Sequence[str]) -> tuple[str, ...]:
    """The sentences of one line that are rude, as typed; ``said`` are all its sentences, in order."""
    return tuple(part for part in said if _is_rude(straight(part)))


def _is_rude(sentence: str) -> bool:
    return _RUDE.search(sentence) is not None and not _QUOTED.search(sentence)
