"""The plain forms that faults have in any scene: an offer to buy, a plea for a way in, talk about who is not there.

Beside the longer lists of `fault_rules` and `show_rules`, which hold the many ways of saying one thing: here a few
parts are put together, so that what is sold or told of may be called anything.
"""

from __future__ import annotations

import re

from coach.practice.fault_rules import Rule
from coach.practice.signs import Sign

_I = re.IGNORECASE
_SELLING = (
    r"(?:try|buy|get|order|subscribe|sign (?:up|with)|invest|book|switch|use|check out|download|join)(?! (?:to"
    r"|me|a seat)\b)"
)
_THEIRS = r"(?:he|she|they|the (?:new )?(?:boss|director|manager|neighbour)|(?-i:[A-Z][a-z]+))(?:'s)?"
_MINE = r"\bmy (?:brother|sister|mother|father|son|daughter|wife|husband|partner|cousin|uncle|aunt|kids?|dog|cat)\b"
_DONE_TO = (
    r"(?:fired|sacked|let go|caught|drunk|divorced|pregnant|arrested|crying|broke|thrown out|kicked out|dumped|cheating"
    r"|seeing (?:somebody|someone)|sleeping (?:with|around)|in debt|on pills|having an affair)"
)

PLAIN_FORMS = (
    Rule(
        Sign.PITCH,
        re.compile(
            r"\b(?:our|my) (?:\w+ ){0,2}?(?:product|software|tool|app|platform|service|services|start-?up"
            r"|company|agency"
            r"|course|programme|program|coaching|consulting|insurance|plan|solution)\b[^.?!]{0,40}\b(?:can"
            r"|could|will|would"
            r"|saves?|helps?|changes?|cuts?|doubles?|is (?:revolution\w+|changing|perfect|ideal|just))\b[^.?!]{0,40}\b"
            r"(?:you|your|companies|business\w*|every\w+|thousands|hundreds|life|the world|\w+ing)\b"
            rf"|\byou(?:'d| should| need to| have to| ought to| must| really should| could)(?: be (?:crazy|mad"
            rf"|silly) not to)?"
            rf" (?:\w+ ){{0,2}}?{_SELLING}\b[^.?!]{{0,20}}\b(?:it|our|my|us|in (?:it|us|me))\b|\byou should invest\b"
            r"|\b(?:crazy|mad|silly) not to (?:use|buy|try|have|switch)\b"
            r"|\b(?:we|I) (?:offer|sell|have|provide|do) (?:the |an? |some )(?:\w+ ){0,2}?(?:best|cheapest|perfect"
            r"|product|deal|deals|package|packages|insurance|policies|offers?|bargain)\b"
            r"|\bbook you (?:an?|in|for)\b|\bif you (?:sign|buy|order|subscribe|book"
            r"|join)\b[^.?!]{0,40}\b(?:you|get|free"
            r"|price|off|today|now|before)\b|\b(?:half price|premium|pays? for itself|price list|great deal|slots? left"
            r"|money back|special price)\b|\bhire me as your\b|\bput you on our\b|\bwhat would it take (?:to"
            r"|for you)\b",
            _I,
        ),
        re.compile(
            r"\b(?:not|n't|never|no) (?:\w+ ){0,3}?(?:sell|selling|buy|pitch|for sale|need to)\b|\bI (?:bought"
            r"|got|was one"
            r"|use|used|was)\b|\bwhere I\b|^(?:what|how|why|who|where|when)\b|\bapprentice",
            _I,
        ),
    ),
    Rule(
        Sign.COMPLAINT,
        re.compile(
            r"\b(?:work|my (?:job|work|workplace|company|team|boss|manager|office"
            r"|supervisor))\b[^.?!]{0,20}\b(?:is|has been"
            r"|was|'s)\b (?:\w+ ){0,2}?(?:terrible|awful|horrible|hell|impossible|a disaster|a nightmare|a joke"
            r"|unbearable"
            r"|driving me)\b|\bnobody (?:ever )?(?:listens|helps|says thanks|cares)\b|\b(?:has|have)(?:n't| not| no)"
            r" (?:got )?a clue\b|\bhad it up to here\b|\b(?:dump|dumps|dumping|pile|piles|piling|push"
            r"|pushing)\b[^.?!]{0,35}"
            r"\bon(?:to)? me\b|\bnever (?:say|said|says) (?:thanks|thank you)\b|\b(?:is|are|was"
            r"|were) (?:\w+ )?disgusting\b"
            r"|\bput me to sleep\b|\b(?:another|one more) (?:stupid|pointless|useless)\b|\bdrives me (?:insane"
            r"|crazy|mad)\b"
            r"|\btreats? us like\b",
            _I,
        ),
        re.compile(
            r"^(?:you|your|that (?:sounds|must|would)|sounds|how)\b|\?$|\bbut (?:I|it|we|the)\b|\bused to\b", _I
        ),
    ),
    Rule(
        Sign.NEEDY,
        re.compile(
            r"\b(?:get|have|ask|make) your (?:boss|manager|director|team|company|husband"
            r"|wife) (?:to )?(?:look at|read|hire"
            r"|see|call|meet|consider|give) (?:\w+ )?(?:me|my)\b|\b(?:my|a) way in(?:to)? (?:your|there)\b"
            r"|\bforever grateful"
            r"|\bstick with you\b|\bit scares me\b|\bany chance (?:that )?you could (?:get|help|ask|put|speak)\b"
            r"|\bI need a job\b|\bcan you get me\b|\bmaybe hire me\b|\b(?:don't|do not) leave me alone\b",
            _I,
        ),
        re.compile(r"\bno (?:job|opening)|\bnot (?:looking|desperate)\b", _I),
    ),
    Rule(
        Sign.BRAGGING,
        re.compile(
            r"\bstill talk(?:s|ing)? about (?:it|me|my)\b|\bcarr(?:y|ied|ying) the whole\b|\b(?:can't|cannot"
            r"|could not|couldn't)"
            r" (?:afford to )?(?:lose me|keep up with (?:me|how))\b|\bnever (?:once )?(?:lost|missed|failed) an?\b"
            r"|\bnobody else (?:in|at|here|can)\b|\bknow (?:\w+ )?every(?:one|body) (?:important|who matters"
            r"|that matters)\b"
            r"|\bhow fast I (?:think|learn|work)\b|\bmy salary (?:has )?(?:doubled|tripled)\b|\byears? early\b"
            r"|\bthe best \w+ in (?:my|the|this|our) (?:company|city|country|town|office|field|region)\b"
            r"|\b(?:I'm|I am) (?:just )?(?:too good|smarter|way ahead)\b|\bdrive a (?:Porsche|Ferrari|Tesla)\b",
            _I,
        ),
        re.compile(r"\bI (?:had|met|know|learned from) the best\b|\bnot\b|\byou(?:'re| are)\b|\?$", _I),
    ),
    Rule(
        Sign.FLATTERY,
        re.compile(
            r"\b(?:you|you're|you are)\b[^.?!]{0,30}\bthe (?:most \w+|nicest|kindest|smartest|best|greatest|coolest"
            r"|cleverest) (?:\w+ )?(?:person|human being|woman|man|speaker|people)\b|\bbeautiful (?:mind|soul|voice)\b"
            r"|\blisten to you (?:forever|all (?:day|night|evening))\b|\beverything you (?:do|say|write) is\b",
            _I,
        ),
        re.compile(r"\bif you\b|\?$|\bbecause\b", _I),
    ),
    Rule(
        Sign.GOSSIP,
        re.compile(
            rf"\b{_THEIRS} (?:is|was|were|got|has been|is being|'s been)(?: \w+)? {_DONE_TO}\b"
            rf"|\b(?:how|so) {_DONE_TO} {_THEIRS} (?:is|was)\b|\bmore than (?:colleagues|friends)\b"
            rf"|\bconfided (?:in|to) me\b"
            r"|\b(?:don't|do not) quote me\b|\bonly got (?:the|that|her|his|their) (?:job|role|place"
            r"|post)\b[^.?!]{0,20}"
            r"\bbecause\b|\b(?:he|she) has no idea\b",
            _I,
        ),
        re.compile(rf"{_MINE}|\bI (?:was|got|am)\b|^(?:is|are|was|were)\b|\b(?:fine|better|well) again\b", _I),
    ),
    Rule(
        Sign.CLOSENESS,
        re.compile(
            r"\bknown you (?:my|all my|for my) (?:whole |entire )?life\b|\bbest friends already\b|\byou get me like\b"
            r"|\bwe(?:'re| are) (?:\w+ )?(?:family|best friends|besties)(?: now| already)?\b|\bcall(?:ing)? you every\b"
            r"|\bspend (?:the|our) holidays together\b",
            _I,
        ),
        re.compile(r"\bnot\b|\bmy (?:brother|sister|cousin)\b", _I),
    ),
)
