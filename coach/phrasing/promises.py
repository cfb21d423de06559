"""What was promised, taken out of the note's words: “I promised to send her my list” → “send you my list”."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from coach.domain.person import Person
from coach.language import verbs
from coach.phrasing.address import name_parts, plain_english
from coach.phrasing.times import without_stale_times

_WHO = r"(?:her|him|them|both|{names})"
_PROMISED = r"(?:promised|agreed|volunteered|pledged|committed|vowed|undertook|swore)"
_CONTRACTED = {"s": "are", "re": "are", "d": "would", "ll": "will"}
_GERUND = {
    "sending": "send",
    "posting": "post",
    "sharing": "share",
    "introducing": "introduce",
    "lending": "lend",
    "bringing": "bring",
    "giving": "give",
    "returning": "return",
    "printing": "print",
    "forwarding": "forward",
    "emailing": "email",
}
_CONDITION = re.compile(
    r"^\W*if (?P<who>she|he|they)(?P<short>['’](?:s|re|d|ll))? (?P<rest>.+?),? (?:then )?(?=I(?:['’]ll| will)\b)"
    r"|,? if (?P<who_after>she|he|they)(?P<short_after>['’](?:s|re|d|ll))? (?P<rest_after>[^;(]+)$",
    re.I,
)
_EMPTY_OBJECT = re.compile(
    r"\b(?:it|that|this|one|so|a look|there)\b(?:\s+(?:up|over|out|back|for you|to you|with you|off|in|on"
    r"|by|at|before|after|when|as)\b.*)?$|^(?:do|look into|check|try|ask|help|look|find out|see)\b(?:\s+\w+){0,1}$",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Promised:
    """``act`` is a bare verb phrase (“send you my list”) or, with ``owed``, the thing owed (“an intro to Lena”).

    ``offered`` says that it was an offer, ``vague`` that it points back (“have a look at it”)
    and needs the statement before.
    """

    act: str
    owed: bool = False
    offered: bool = False
    vague: bool = False


def my_promise(quote: str, person: Person, noted: date, today: date) -> Promised | None:
    """What I promised, addressed to the person; None when the words are not understood."""
    text = plain_english(quote).strip(" .!;-")
    names = "|".join(re.escape(name) for name in name_parts(person))
    text, condition = _without_condition(text, names)
    if condition is None:
        return None
    who = _WHO.format(names=names)
    for pattern, owed, offered in (
        (rf"\b(?:I |still |also )?owe {who}:? (?P<act>.+)", True, False),
        (rf"\b(?:{_PROMISED}) {who} (?:that )?(?:I'd|I would|I'll|I will) (?P<act>.+)", False, False),
        (rf"\b(?:{_PROMISED}|offered) {who} to (?P<act>.+)", False, False),
        (rf"\b{_PROMISED} {who}:? (?P<act>.+)", True, False),
        (rf"\b{_PROMISED} (?:that )?(?:I'd|I would|I'll|I will|to) (?P<act>.+)", False, False),
        (rf"\b{_PROMISED} (?!to\b|that\b|me\b|us\b|I\b|{who})(?P<act>.+)", True, False),
        (r"\b(?:offered|volunteered) (?:that )?(?:I'd|I would|to) (?P<act>.+)", False, True),
        (
            rf"\b(?:said|told \w+|told {who})(?: that)? (?:I'd|id|I would|I'll|ill|I will|I can|I could) (?P<act>.+)",
            False,
            False,
        ),
        (
            r"\bI(?:'ll| will| shall|'d| would| must| need to| have to| should|'m going to) (?:also "
            r"|just )?(?P<act>.+)",
            False,
            False,
        ),
        (rf"\bI(?:'m| am) (?P<act>(?:{'|'.join(_GERUND)})\b.+)", False, False),
        (r"^(?:todo|to do|to-do|action|me)\s*[:\-–]\s*(?P<act>.+)", False, False),
        (r"^(?:I )?(?:must|should|shd|need to|have to|gotta) (?P<act>.+)", False, False),
        (r"\bI (?P<act>(?:send|bring|lend|give|post|share|mail|email) .+)", False, False),
        (r"^(?:will|'ll) (?P<act>.+)", False, False),
        (r"\bgave my word (?:to|that I'd|I'd) (?P<act>.+)", False, False),
    ):
        found = re.search(pattern, text, re.I)
        if found:
            promised = _promised(found.group("act"), names, noted, today, owed=owed, offered=offered)
            return replace(promised, act=f"{promised.act}{condition}") if promised else None
    return None


def _without_condition(text: str, names: str) -> tuple[str, str | None]:
    """A promise without the condition it waits for, and that turned to the person: “ if you give the talk”.

    The condition is empty where there is none, and None where its words are not understood: without it, it would be
    another promise.
    """
    found = _CONDITION.search(text)
    if found is None:
        return text, ""
    rest = found["rest"] or found["rest_after"]
    short = (found["short"] or found["short_after"] or "")[1:].lower()
    verb, _, tail = rest.partition(" ")
    form = _CONTRACTED.get(short) or verbs.second_person(verb) or verbs.unlisted(verb)
    if form is None:
        return text, None
    turned = _facing(f"{form} {rest if short else tail}", names).strip()
    if re.search(r"\b(?:she|he|they)\b", turned, re.I):
        return text, None
    return (text[: found.start()] + text[found.end() :]).strip(), f" if you {turned}"


def their_promise(quote: str, person: Person, noted: date, today: date) -> Promised | None:
    """What they offered me, as a bare verb phrase addressed to them (“send me your slides”); None when unclear."""
    text = plain_english(quote).strip(" .!;-")
    names = "|".join(re.escape(name) for name in name_parts(person))
    for pattern in (
        r"\b(?:promised|offered|agreed|volunteered) to (?P<act>.+)",
        rf"\b(?:she|he|they|{names})(?:'ll| will|'d| would|'s going to| is going to)(?: also)? (?P<act>.+)",
        r"^(?:will|going to|is going to) (?P<act>.+)",
        r"\b(?P<act>(?:lends|sends|gives|brings) me .+)",
    ):
        found = re.search(pattern, text, re.I)
        if found:
            return _promised(found.group("act"), names, noted, today, owed=False, offered=True)
    owed = re.search(r"\bpromised me (?P<act>.+)", text, re.I)
    return _promised(owed.group("act"), names, noted, today, owed=True, offered=True) if owed else None


def _promised(act: str, names: str, noted: date, today: date, *, owed: bool, offered: bool) -> Promised | None:
    act = re.split(
        r"\s+[–—-]+\s+|\s*;|\s*\((?!\d)|\s+(?:when|once|as soon as|if)\b|,\s+and\b|,\s+(?:he|she|they"
        r"|which|who|so|because|but)\b",
        act,
    )[0]
    first = act.split(" ")[0].lower()
    if first in ("lends", "sends", "gives", "brings"):
        act = first[:-1] + act[len(first) :]
    if first in _GERUND:
        act = _GERUND[first] + act[len(first) :]
    act = without_stale_times(act, noted, today)
    act = _facing(act, names).strip(" .,;!?")
    if (len(act.split()) < 2 and not owed) or (
        owed and re.match(r"(?:[A-ZÀ-Þ][a-z]* (?:to|a|an|the)|(?:\w+ )?nothing)\b", act)
    ):
        return None  # nothing left of it, or promised to somebody else
    return Promised(act, owed, offered, vague=not owed and _EMPTY_OBJECT.search(act) is not None) if act else None


def _facing(act: str, names: str) -> str:
    """Pronouns and the person's names turned to “you” and “your”."""
    act = re.sub(rf"\b(?:{names})[’']s?(?=\s)", "your", act)
    act = re.sub(rf"\b(?:{names})\b", "you", act)
    act = re.sub(r"\b(?:his|their)\b(?=\s+\w)", "your", act, flags=re.I)
    determiner = (
        r"(?:a|an|the|my|our|some|this|that|these|those|two|three|any|both|all|link|details|notes|info"
        r"|to|in|on|at|with|for|and|or|about|by|from|how|what|if|when|where|over|again|back|up|once|\("
        r"|\d)"
    )
    act = (
        re.sub(rf"\bher\b(?=\s+(?!{determiner}\b)[\w’'-]+)", "your", act, flags=re.I)
        if not re.match(
            r"(?:send|give|lend|show|bring|post|email|mail|forward|introduce|ask|tell|call|ping|text"
            r"|help|teach|pass|get|find|write|drop|intro|connect|dm|print|make)\s+her\b",
            act,
            re.I,
        )
        else act
    )
    act = re.sub(r"\b(?:her|him|them)\b", "you", act, flags=re.I)
    act = re.sub(r"\byou you\b", "you your", act)
    return re.sub(r"\b(?:she|he|they)(?:'s| is| are)\b", "you are", act, flags=re.I)
