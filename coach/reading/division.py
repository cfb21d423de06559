"""Dividing a note of known people: meetings and labels give up what follows them as statements of their own."""

from __future__ import annotations

import re

from coach.language.statements import Statement, statements
from coach.reading.subject import Cast

_MEETING = re.compile(
    r"^(?:(?:just|finally|also|first|briefly|again) )?(?:(?:met|re-?met|ran into|bumped into|saw"
    r"|spoke (?:to|with)|talked (?:to|with)|chatted (?:to|with)|caught up with)\b"
    r"|(?:quick |long |short |nice |good |great |first |second )*(?:coffee|lunch|dinner|breakfast"
    r"|drinks?|beers?|tea|call|video call|walk|chat|catch-?up|talk|meeting|zoom) (?:with\b|w/|at\b"
    r"|in\b|on\b|after\b))",
    re.I,
)
_RIDER = re.compile(r"\s*(?:[,:–—(]\s*(?:who(?:'s| is)? )?|\s(?:who(?:'s| is)?)\s|[.]\s)(?=\S)", re.I)
_LABEL = re.compile(
    r"\s*(?:herself|himself|themselves)?\s*(?:\([^)]*\)\s*)?[:=]\s*|,\s+(?:who(?:'s| is)?\s+)?|\s*\((?=[^)]*\)?$)",
    re.I,
)
_WITH = re.compile(
    r"^(?!(?:she|he|they|is|was|has|works?|lives?|wants?|needs?|would|likes?"
    r"|loves?)\b)[\w’'-]+(?: [\w’'-]+){0,7} (?:with|w/) ",
    re.I,
)
_NEW = re.compile(r"(?:(?:all |quite |brand )?new to me|a new face|for the first time)\W*", re.I)
_CAME = re.compile(
    r"\s+(?:(?:also |then |just )?(?:came|walked|wandered|strolled)"
    r" (?:over|by|in|up|along|up to (?:me|us)|too|later|late)"
    r"|joined (?:me|us)|turned up|showed up|(?:was|were) (?:also )?(?:there|around|here|back)(?: too| again| as well)?"
    r"|came (?:and )?sat down)(?: (?:too|again|later|as well|after that|for a (?:bit|while|moment)))*\W*",
    re.I,
)
_AGAIN = re.compile(r"\s+(?:again\b|(?:at|by|in|on|near) (?:the |a )?[\w’' -]+(?:,|$))", re.I)


def divide(text: str, cast: Cast) -> list[Statement]:
    """Statements of ``text``; a meeting (“Met Ana at the fair, a nurse”) gives up what follows it as one of its own."""
    found: list[Statement] = []
    for statement in statements(text):
        meeting = _MEETING.match(statement.text)
        rider = _after_meeting(statement, cast) if meeting else _after_label(statement, cast)
        if rider is None:
            found.append(statement)
            continue
        cut, start = rider
        found.append(_slice(text, statement, statement.start, cut))
        if start < statement.end:
            found.append(_slice(text, statement, start, statement.end))
    return found


def _slice(text: str, statement: Statement, start: int, end: int) -> Statement:
    while end > start and text[end - 1] in " ,:–—-(":
        end -= 1
    tail = text[start:end]
    if tail.endswith(")") and "(" not in tail:
        end -= 1
    return Statement(text[start:end], start, end, statement.sentence, statement.paragraph)


def _after_meeting(statement: Statement, cast: Cast) -> tuple[int, int] | None:
    rider = _RIDER.search(statement.text, 3)
    while rider and not re.search(r"[^\W_]", statement.text[rider.end() :]):
        rider = None
    if rider is None or re.match(r"(?:and|or|at|in|on)\b", statement.text[rider.end() :]):
        return None
    if rider.group().strip() == "," and cast.at_start(statement.text[rider.end() :]):
        return None
    return statement.start + rider.start(), statement.start + rider.end()


def _after_label(statement: Statement, cast: Cast) -> tuple[int, int] | None:
    named = cast.at_start(statement.text)
    if named is None:
        return None
    label = _LABEL.match(statement.text[len(named[1]) :])
    if label is None:
        return None
    return statement.start + len(named[1]), statement.start + len(named[1]) + label.end()


def is_meeting(text: str, cast: Cast) -> bool:
    """Whether it only says that we met: “Coffee with Ana”, “Ana again, by the door”, “then Ana came over”."""
    if _MEETING.match(text) or _NEW.fullmatch(text):
        return True
    arriving = re.sub(r"^(?:(?:and|then|later|also|next|after that|finally)\b,? )*", "", text, flags=re.I)
    came = cast.at_start(arriving)
    if came and _CAME.fullmatch(arriving[len(came[1]) :]):
        return True
    named = cast.at_start(text)
    if named:
        return _AGAIN.match(text[len(named[1]) :]) is not None
    company = _WITH.match(text)
    return company is not None and cast.at_start(text[company.end() :]) is not None
