"""Dividing hurried notes into short statements, each an exact span of the text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from coach.language.verbs import PREDICATES

_ABBREVIATIONS = """e.g. i.e. etc. vs. approx. dr. mr. mrs. ms. prof. st. inc. ltd. no. ca.""".split()
_BREAK = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s|$)|\n+|;|(?:^|(?<=\s))[-–—•*](?=\s)|(?:^|(?<=\s))[-=]?>(?=\s)")
_BULLET = re.compile(r"[\s\-–—•*>·]+")
_PREDICATE = (
    r"(?:just |also |now |still |currently |recently |already )?"
    r"(?:is|are|was|were|has|had|will|wants?|needs?|loves?|likes?|hates?|lives?|works?|leads?|runs?"
    r"|knows?|plays?|plans?|hopes?"
    r"|moved|left|joined|started|starts|promised|offered|said|asked|told|looking|hiring|thinking|considering|learning"
    r"|teaches|studies|speaks|owes?|mentors?|organi[sz]es?|struggles?|struggling|weighing|planning|trying|hoping)\b"
)
_VERB = rf"(?:then |also |now |still )?(?:{'|'.join(PREDICATES)})\b"
_SUBJECT = r"(?:I|I'm|I've|I'll|I'd|we|she|he|they|she's|he's|they're|she'll|he'll|they'll|his|her|their|my)\b"
_NAMED = rf"(?-i:[A-Z])[\w’'-]+ {_PREDICATE}"
_JOINT = re.compile(
    rf"(?:,\s*)?\s(?:and|but|though|although|while|whereas|&)\s+(?=(?:{_SUBJECT}|{_PREDICATE}"
    rf"|{_NAMED}))|,\s+(?:in (?:return|exchange),?\s+)?(?=(?:{_SUBJECT}|{_PREDICATE}|{_VERB}|{_NAMED}))",
    re.IGNORECASE,
)
_MIN_WORDS = 2


@dataclass(frozen=True, slots=True)
class Statement:
    """A span of a text, ``whole[start:end]``; ``sentence`` numbers its sentence, ``paragraph`` its line."""

    text: str
    start: int
    end: int
    sentence: int
    paragraph: int


def sentences(text: str) -> list[tuple[int, int]]:
    """Spans of the sentences, lines, bullets and semicolon parts of ``text``, trimmed, in order."""
    spans: list[tuple[int, int]] = []
    start = 0
    for match in _BREAK.finditer(text):
        if _is_abbreviation(text, match):
            continue
        _keep(text, start, match.start() if match.group().strip(".!?…\"'”’)]") else match.end(), spans)
        start = match.end()
    _keep(text, start, len(text), spans)
    return spans


def statements(text: str) -> list[Statement]:
    """The short statements of ``text``: sentences, further divided where a new subject or predicate begins."""
    found: list[Statement] = []
    for number, (start, end) in enumerate(sentences(text)):
        paragraph = text.count("\n", 0, start)
        for left, right in _clauses(text, start, end):
            found.append(Statement(text[left:right], left, right, number, paragraph))
    return found


def _clauses(text: str, start: int, end: int) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    left = start
    for joint in _JOINT.finditer(text, start, end):
        head, tail = text[left : joint.start()], text[joint.end() : end]
        if _inside_brackets(text[start : joint.start()]) or _is_subordinate(head):
            continue
        if len(head.split()) >= _MIN_WORDS and len(tail.split()) >= _MIN_WORDS:
            _keep(text, left, joint.start(), spans)
            left = joint.end()
    _keep(text, left, end, spans)
    return spans


def _is_subordinate(head: str) -> bool:
    """Whether ``head`` waits for its main clause (“If she …,”), so that a cut would leave half a thought."""
    return (
        re.match(r"\W*(?:if|when|once|because|since|after|before|unless|although|as soon as)\b", head, re.I) is not None
    )


def _inside_brackets(before: str) -> bool:
    return before.count("(") > before.count(")")


def _is_abbreviation(text: str, match: re.Match[str]) -> bool:
    if not match.group().startswith("."):
        return False
    token = text[: match.start() + 1].split()[-1:] or [""]
    word = token[0].lower().lstrip("(")
    return word in _ABBREVIATIONS or (re.fullmatch(r"(?:[a-z]\.)+", word) is not None and word != "i.")


def _keep(text: str, start: int, end: int, spans: list[tuple[int, int]]) -> None:
    lead = _BULLET.match(text, start, end)
    start = lead.end() if lead else start
    while end > start and (text[end - 1].isspace() or text[end - 1] in ".!,;-–—"):
        end -= 1
    if any(char.isalnum() for char in text[start:end]):
        spans.append((start, end))
