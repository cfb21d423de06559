"""A wish for a way in: a referral, a good word, somebody who hires. It is the user's to make; the coach cautions once.

Practice 002-10: a talk with somebody one admires is for learning, and no way to a hiring manager.
"""

from __future__ import annotations

import re
from itertools import pairwise

_A_WAY_IN = re.compile(
    r"\b(?:put(?:s|ting)? (?:in )?a (?:good )?word(?: in)?(?: for me)?|(?:a )?good word for me|refer(?:s|ring)? me"
    r"|(?:a )?referrals?|recommend(?:s|ing)? me|vouch(?:es|ing)? for me"
    r"|get(?:ting)? me (?:a job|in|an interview|an intro\w*|hired)"
    r"|(?:an|my) [“\"]?in[”\"]? (?:with|at)|(?:pass|hand|forward|send)(?:ing)? (?:on )?my (?:CV|résumé|resume)"
    r"|hir(?:es?|ing) me"
    r"|(?:introduc|connect|present)\w* me (?:to|with) (?:(?:your|the|a|any) )?(?:\w+ )?(?:boss|recruiters?|HR)\b"
    r"|hiring managers?)\b",
    re.I,
)
CAUTION = (
    "You can ask this. A talk like this one is for learning from each other, though, "
    "and seldom a way in with whoever hires."
)
INSTEAD = "Ask what they would look at in your place, and leave the next step to them."
LEFT_OUT = (
    "This asks something of them, and an invitation to learn from them hides no request. It is not in the message."
)
SAY_IT_OPENLY = "Type it as a wish if you want to ask it openly."
_JOB = r"(?:jobs?|interviews?|positions?|internships?|referrals?|introductions?|intros?)"
_THEM = r"(?:she|he|they|you|him|her|them)"
_ASKS_OF_THEM = re.compile(
    r"^(?!(?i:how|what|why|when|where|which|who)\b).*\?\s*$|\bplease\b"
    rf"|\b(?:could|can|would|will|might|may|should|does|do) (?:(?i:{_THEM})|[A-Z][\w’'-]+)\b"
    rf"|\bI(?:[’']d)? (?:\w+ )?(?:want|need|would like|like|love|hope|wish|expect) (?:(?i:{_THEM})|[A-Z][\w’'-]+) to\b"
    r"|\bI(?:[’']m| am|[’']d| would)? (?:\w+ )?(?:want|need|like|love|hope|hoping|looking|after|would)\b[^,;.]*?"
    rf"\b(?:{_JOB}|role|post|funding|money|investment|loan)\b"
    rf"|(?i:\b{_THEM}) (?:(?:can|could|will|would|might|may|should) )?(?:\w+ )?"
    r"(?:get|refer|recommend|introduce|hire|give|find|offer|connect|put|pass|forward|vouch|lend|invest)s? "
    r"(?:\w+ ){0,3}(?:me|my|us)\b"
    r"|\b(?:job|opening|position|role|place|word|money) for me\b|\b(?:intro|introduction) to (?:her|his|their|your)\b"
    rf"|\b(?:get|find|land) (?:an? )?(?:\w+ )?{_JOB}\b(?! done)"
    rf"|\b(?i:ask(?:ing)?) (?:{_THEM}|[A-Z][\w’'-]+) (?:for|to|if|whether|about (?:an? |my )?{_JOB})\b"
)
"""Something wanted from the person, as against something admired in them."""
_PARTS = re.compile(
    r"(?<=[.!?])\s+|\s*(?:[,;:–—]|\s-\s)\s*(?:(?:and|but|so|also|or)\s+)?(?:that\s+)?|\s+(?:and|but|so)\s+"
)
_LOOSE_END = re.compile(r"[\s,;:–—-]*(?:\b(?:and|but|so|also|or|that)\b\s*)*$")


def way_in(text: str) -> str | None:
    """The words of ``text`` that ask for a way in; None where it asks for none."""
    found = _A_WAY_IN.search(text)
    return found.group() if found else None


def parted(admired: str) -> tuple[str, str]:
    """What is admired, and what is asked beside it: “her talks, could she hire me” → “her talks”, “could she hire me”.

    Either may be empty; a reason in which nothing is asked comes back as it is (practice 002-05).
    """
    ends = [0, *(found.end() for found in _PARTS.finditer(admired)), len(admired)]
    parts = [admired[start:end] for start, end in pairwise(ends)]
    asked = [part for part in parts if way_in(part) or _ASKS_OF_THEM.search(part)]
    if not asked:
        return admired, ""
    kept = "".join(part for part in parts if part not in asked)
    return _LOOSE_END.sub("", kept), _LOOSE_END.sub("", "".join(asked))
