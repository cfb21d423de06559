"""What a typed situation says of a death, or of one that is near: that talk is quiet, and nobody dead speaks."""

from __future__ import annotations

import re

from coach.reading import lexicon

_I = re.IGNORECASE
_WHOSE = r"(?:my|our|his|her|their|the|a)"
_CALLED = rf"{_WHOSE} (?:\w+ )?{lexicon.RELATION}(?:[’']s (?:\w+ )?{lexicon.RELATION})?(?: (?-i:[A-ZÀ-Þ])[\w-]+)?"
_NAME = r"(?-i:[A-ZÀ-Þ][a-zß-ÿ]+(?:[’']s (?:[a-z]+ )?[a-z]+)?)"
_DIED = (
    r"(?:has |have |had |just |recently |suddenly )*(?:died|passed away|passed|killed (?:him|her|them)self|was killed"
    r"|is dead|was buried|took (?:his|her|their) own life)\b(?! (?:laughing|on stage)\b)"
)
_THE_DEAD = re.compile(
    rf"\b(?:{_CALLED}|{_NAME}) {_DIED}|\b(?:funeral|burial|wake|memorial(?: service)?|cremation|(?<!to )death|suicide"
    rf"|loss|passing|grave) (?:of|for) (?:{_CALLED}|{_NAME})|\b(?:{_CALLED}|{_NAME})[’']s (?:funeral|burial|wake"
    rf"|memorial(?: service)?|death|suicide|passing|grave)\b|\b(?:lost|buried|burying|losing) (?:{_CALLED})",
    _I,
)
"""The words that tell who is dead."""
_DYING = re.compile(
    r"\b(?:dying(?! (?:to|for|of|laughing)\b)|terminally ill|deathbed|hospice|(?:weeks|months) to live)\b", _I
)
_GRIEF = re.compile(
    rf"\b(?:funeral(?! (?:director|home|parlou?r|business|service)s?\b)|passed away|condolences?|bereave\w*"
    rf"|in mourning|mourn(?:s|ing)?|griev\w*|terminally ill|(?:weeks|months) to live|in (?:a |the )?hospice|on (?:his"
    rf"|her|their) deathbed|eulogy|stillb\w+|miscarr\w+|cremation|burial|widow(?:ed|er)?)\b|\b{_CALLED} (?:is|are"
    rf"|lies) dying\b(?! (?:laughing|to|for|of)\b)|\b(?:he|she|they) {_DIED}|\b{_CALLED} {_DIED}|\b{_NAME} {_DIED}"
    rf"|(?<!to )\b(?:death|loss|passing|suicide) of {_WHOSE}\b|[’']s (?:suicide|death)\b|\blost (?:my|our|his|her"
    rf"|their) (?:\w+ )?(?:{lexicon.CLOSE_FAMILY})\b(?! (?:in|at) (?:the|a) (?:crowd|shop|supermarket|mall|park))"
    rf"|\bburied (?:my|our|his|her|their)\b",
    _I,
)


def grieving(text: str) -> bool:
    """Whether ``text`` tells of a death, or of one that is near."""
    return _GRIEF.search(text) is not None


def dying(text: str) -> bool:
    """Whether somebody in it is still there to be talked with, though not for long."""
    return _DYING.search(text) is not None


def without_the_dead(text: str) -> str:
    """``text`` without the words that tell who died: one talks with somebody else."""
    return _THE_DEAD.sub(" ", text)
