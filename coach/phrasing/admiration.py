"""What I admire, as I typed it, on its way into an invitation: “how she explains things” → “how you explain things”."""

from __future__ import annotations

import re

from coach.domain.person import Person
from coach.language import verbs
from coach.language.lines import clean_line
from coach.phrasing.address import name_parts, to_you

_LEAD = re.compile(r"^(?:(?:what )?I (?:really |much )?(?:admire|like|love|value)(?: is)?(?: that)?:? )", re.I)
_HOW = re.compile(r"^(?P<lead>how|why|what|where|when|the way|that)\s+(?P<rest>.+)$", re.I)
_OWNED = re.compile(r"\b(?:her|his|their)\b(?= \w)")
_ADMIRED_DOINGS = frozenset(
    """explains listens handles answers stays lets simplifies breaks negotiates delegates speaks treats deals keeps
        thinks admits shares welcomes includes argues questions decides prepares facilitates presents defends""".split()
)
"""Verbs in the third person that begin what is admired and that other notes rarely begin with."""
_SUBJECT = re.compile(r"^(?:she|he|they)\b", re.I)


def to_learn(admired: str, person: Person) -> str:
    """What follows “I would like to learn”: “how you …”, or “more about your …” where no verb is seen."""
    text = _LEAD.sub("", clean_line(admired)).strip(" .!;")
    led = _HOW.match(text)
    if led and _has_subject(led["rest"], person):
        clause = to_you(_singular(led["rest"]), person)
        if clause:
            return f"{_LEADS.get(led['lead'].lower(), led['lead'].lower())} {clause}"
    if led and re.match(r"you\b", led["rest"], re.I):
        return f"{_LEADS.get(led['lead'].lower(), led['lead'].lower())} {led['rest']}"
    return _of_a_doing(text, person) or _of_a_thing(text, person)


_LEADS = {"the way": "about the way", "that": "how it is that"}


def _of_a_doing(text: str, person: Person) -> str | None:
    first = text.split(" ")[0] if text else ""
    if first.lower().endswith("ing") and len(first) > 4 and " " in text:
        return f"how you go about {_yours(text[:1].lower() + text[1:])}"
    bare = first.lower() in _ADMIRED_DOINGS and " " in text
    if not (bare or _has_subject(text, person) or verbs.second_person(first)):
        return None
    clause = to_you(_singular(f"she {text}" if bare else text), person)
    if clause is None or not clause.startswith("you "):
        return None
    calm = re.match(r"^you are (?P<how>.+)$", clause)
    return f"how you come to be {calm['how']}" if calm else f"how {clause}"


def _of_a_thing(text: str, person: Person) -> str:
    named = "|".join(re.escape(name) for name in name_parts(person))
    owned = re.sub(rf"\b(?:{named})[’']s?(?=\s)", "your", text, flags=re.I) if named else text
    owned = _yours(owned)
    if re.match(r"^(?:your|the|an?)\b", owned, re.I):
        return f"more about {owned[:1].lower()}{owned[1:]}"
    keeps = owned[:2].isupper() or not owned[:1].isupper()
    return f"more about your {owned if keeps else owned[:1].lower() + owned[1:]}"


def _has_subject(text: str, person: Person) -> bool:
    return bool(_SUBJECT.match(text)) or any(
        re.match(rf"{re.escape(name)}\b", text, re.I) for name in name_parts(person) if name
    )


def _singular(text: str) -> str:
    """“their team”, said of one person, is theirs: the rules that turn a clause to its person read “her”."""
    return _OWNED.sub("her", text)


def _yours(text: str) -> str:
    return _OWNED.sub("your", text)
