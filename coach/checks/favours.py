"""A wish for a way in: a referral, a good word, somebody who hires. It is the user's to make; the coach cautions once.

Practice 002-10: a talk with somebody one admires is for learning, and no way to a hiring manager.
"""

from __future__ import annotations

import re

_A_WAY_IN = re.compile(
    r"\b(?:put (?:in )?a (?:good )?word(?: in)?(?: for me)?|(?:a )?good word for me|refer(?:ring)? me|(?:a )?referrals?"
    r"|recommend(?:ing)? me|vouch(?:ing)? for me|get(?:ting)? me (?:a job|in|an interview|an intro\w*|hired)"
    r"|(?:an|my) [“\"]?in[”\"]? (?:with|at)|(?:pass|hand|forward|send)(?:ing)? (?:on )?my (?:CV|résumé|resume)"
    r"|(?:introduc|connect|present)\w* me (?:to|with) (?:(?:your|the|a|any) )?(?:\w+ )?(?:boss|recruiters?|HR)\b"
    r"|hiring managers?)\b",
    re.I,
)
CAUTION = (
    "You can ask this. A talk like this one is for learning from each other, though, "
    "and seldom a way in with whoever hires."
)
INSTEAD = "Ask what they would look at in your place, and leave the next step to them."


def way_in(text: str) -> str | None:
    """The words of ``text`` that ask for a way in; None where it asks for none."""
    found = _A_WAY_IN.search(text)
    return found.group() if found else None
