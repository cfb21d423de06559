"""What anybody can say to the most ordinary questions, where nothing is known: it tells nothing about their life."""

from __future__ import annotations

import re

from coach.domain.practice import Telling
from coach.language.verbs import article
from coach.practice.cue_words import ASKED_HOW

WORK = ("work", "job", "do for", "do you do", "company", "office", "living", "busy")
_HOW_THEY_ARE = "how they are"
_TRADE = re.compile(
    r"\b(?:recruiter|teacher|professor|investor|organi[sz]er|trainer|barista|mechanic|journalist|librarian|plumber|banker"
    r"|clerk|accountant|lawyer|dentist|doctor|nurse|physiotherapist|contractor|editor|publisher|designer|developer|engineer"
    r"|headmaster|headmistress|principal|dean|mayor|pastor|priest|rabbi|imam|waiter|waitress|driver|receptionist"
    r"|secretary|judge|(?:head|director|vp|chief) of [a-z ]+)$",
    re.I,
)
WHY_HERE = Telling(
    "why they are here",
    "I thought that we could talk for a bit.",
    ("bring", "brought", "come here", "came here", "you here", "made you come"),
    asked_only=True,
)
WHOM_THEY_KNOW = Telling(
    "whom they know",
    "We have known each other for a while.",
    ("know the host", "know our host", "know the people", "know them", "know each other"),
    asked_only=True,
)
PLAIN_ANSWERS = (
    Telling("work", "Much the same as always, there is enough to do.", WORK, asked_only=True),
    Telling(
        "free time",
        "Whatever the week leaves room for.",
        ("free time", "weekend", "hobby", "hobbies", "relax", "for fun", "you up to", "these days", "lately"),
        asked_only=True,
    ),
    WHY_HERE,
    WHOM_THEY_KNOW,
)
QUIETLY = Telling(_HOW_THEY_ARE, "Thank you for asking. How are you?", ASKED_HOW, asked_only=True)
"""When there is a reason not to be well."""


def well() -> Telling:
    """When there is none."""
    return Telling(_HOW_THEY_ARE, "Not bad, thank you for asking.", ASKED_HOW, asked_only=True)


def of_trade(role: str) -> tuple[Telling, ...]:
    """What “your son's teacher” says when asked what they do; nothing where the role is no work."""
    found = _TRADE.search(role)
    if found is None:
        return ()
    trade = found.group()
    line = f"I'm {trade}." if " of " in trade else f"I'm {article(trade)} {trade}."
    return (Telling("work", line, WORK, asked_only=True),)
