"""Whom a story of somebody else is about, and what to say instead of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from coach.domain.practice import Scene
from coach.language.words import STOP_WORDS, fold
from coach.practice.discretion import spoken_to
from coach.practice.exchanges import Exchange

_NAME = re.compile(r"(?P<lead>\b[\w’']+ )?\b(?P<name>[A-ZÀ-Þ][a-zà-ÿ]+)\b(?P<after>[’']s\b)?")
_NO_NAME = frozenset(
    """rumour rumor people word apparently supposedly between everybody nobody somebody did do don have has listen
        guess remember look oh well hey psst yes no okay monday tuesday wednesday thursday friday saturday sunday
        january february march april may june july august september october november december christmas easter
        actually honestly maybe english german french""".split()
)
_AT = re.compile(r"^(?:at|in|from|to|near|on|the|since|until) $", re.I)
_HERS = re.compile(r"\b(?:she|her|hers)\b", re.I)
_HIS = re.compile(r"\b(?:he|his|him)\b", re.I)


def their_own(scene: Scene, here: Exchange, quote: str) -> str:
    """What to say where ``quote`` tells somebody else's story: it is theirs to tell, and a question to whoever listens.

    "" where nobody had asked and nobody is named.
    """
    heard = here.heard[-1].text if here.heard else ""
    called = spoken_to(here.text, [one.name for one in scene.characters])
    listener = called or (here.heard[-1].speaker if here.heard else "")
    name = next((one for text in (quote, here.text, heard) for one in _names(scene, text) if one != listener), None)
    who = name or ("her" if _HERS.search(quote) else "him" if _HIS.search(quote) else "them")
    if here.asked or (name and name in heard):
        theirs = f"That is for {name} to tell." if name else f"I had better leave that to {who}."
        return f"{theirs} And you, how has your week been?"
    if called:
        return f"{called}, how has your week been?"
    return f"Do you know {name}, too?" if name else ""


def naming(speaker: str) -> bool:
    """Whether a speaker is called by a name, not by what they are (“Your landlord”)."""
    return bool(speaker) and not speaker.startswith(("Your ", "The ", "A ", "An ", "Somebody"))


def _names(scene: Scene, text: str) -> Iterator[str]:
    known = [one.name for one in scene.characters if re.search(rf"\b{re.escape(one.name)}\b", text)]
    yield from known
    for found in _NAME.finditer(text):
        low = fold(found["name"])
        if low not in STOP_WORDS | _NO_NAME and not _AT.match(found["lead"] or "") and found["name"] not in known:
            yield found["name"]
