"""What people say first when somebody has told them something: a few words by what it was about.

A small model was asked for these: it answered in platitudes, or got the feeling wrong
(docs/decisions/0009-practice.md), so they are stock lines here, chosen by the words of what was told.
"""

from __future__ import annotations

import re

_I = re.IGNORECASE
_KINDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "heard_condolence",
        re.compile(
            r"\bI(?:[’']m| am) (?:so |very |really )?sorry (?:to hear|about|for (?:your|you)|that)\b"
            r"|\bI heard about your\b"
            r"|\bmy condolences\b|\bsorry for your loss\b|\bI[’']?(?:m| am) thinking of you\b|\bthat must be (?:hard"
            r"|difficult|tough)\b",
            _I,
        ),
    ),
    (
        "heard_no",
        re.compile(
            r"^\W*(?:(?:well|oh|hm+|no|yes|sorry)\W+)*(?:I (?:don[’']t|do not) (?:really )?(?:know|think so"
            r"|mind)|I(?:[’']d"
            r"| would) rather not|not really|no|yes|yeah|nope|ok(?:ay)?|maybe|nothing(?: much)?)\b[^.]{0,30}\W*$",
            _I,
        ),
    ),
    ("heard_sorry", re.compile(r"^\W*(?:oh |so )?sorry\b|\bapologi[sz]e|\bcame out wrong\b", _I)),
    (
        "heard_loss",
        re.compile(
            r"\b(?:died|passed away|funeral|cancer|lost my (?:mother|father|wife|husband|child)|widow\w*)\b", _I
        ),
    ),
    (
        "heard_heavy",
        re.compile(
            r"\b(?:hate|terrible|awful|horrible|miserable|unfair|nightmare|exhausted|burn(?:ed|t) out|can[’']t stand"
            r"|sick of|laid off|lost my job|between (?:two )?jobs|looking for work|no sleep|hardly sleep|divorce"
            r"|hospital|stressed|overwhelmed|struggl\w+|failed|worried|anxious|nervous|afraid)\b",
            _I,
        ),
    ),
    (
        "heard_new",
        re.compile(
            r"\b(?:(?:don[’']t|do not|hardly|barely) know (?:many|anybody|anyone|a soul|people)|know (?:nobody|no one)"
            r"|(?:first|second) time here|new here|just arrived|came alone|by myself|on my own)\b",
            _I,
        ),
    ),
    (
        "heard_thanks",
        re.compile(
            r"\bthank(?:s| you)\b|\bthat(?:[’']s| is) (?:kind|helpful|good to (?:know|hear))|\bthat helps\b", _I
        ),
    ),
    (
        "heard_past",
        re.compile(
            r"\bI used to\b|\b(?:as a child|when I was (?:a|young|little|small)|back then|years ago|gave up|no longer"
            r"|not any ?more|before my)\b",
            _I,
        ),
    ),
    (
        "heard_move",
        re.compile(
            r"\b(?:moved|grew up|come from|I(?:[’']m| am) from|born in|live in|lived in)\b",
            _I,
        ),
    ),
    (
        "heard_family",
        re.compile(
            r"\bmy (?:kids?|children|son|daughter|wife|husband|partner|mother|father|parents|sister|brother"
            r"|grand\w+)\b",
            _I,
        ),
    ),
    (
        "heard_free",
        re.compile(
            r"\b(?:my hobby|in my free time|on (?:weekends|sundays|saturdays)|in the evenings?)\b"
            r"|\b(?:I|we) (?:\w+ )?(?:paint|draw|sing|swim|climb|hike|go (?:running|hiking|swimming|climbing|dancing)"
            r"|cook|bake|garden|knit|cycle|fish|sail|dance|collect)\b",
            _I,
        ),
    ),
    (
        "heard_work",
        re.compile(
            r"\bI(?:[’']m| am)? (?:\w+ )?(?:work|build|write|make|design|test|teach|lead|run|manage|look after|develop"
            r"|program|sell|drive|repair|plan|study|an? \w+)\b|\b(?:my job|at work|company|software|team|office"
            r"|customers?|projects?)\b",
            _I,
        ),
    ),
)


def reaction_kind(told: str) -> str:
    """The kind of stock line that fits what was ``told``; “heard” where none does better."""
    return next((kind for kind, pattern in _KINDS if pattern.search(told)), "heard")
