"""Graders of one message: form, promises, a concrete start, at most one ask, and the manner of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from eval.graders.finding import Desk, Finding, edit, wrong
from eval.wording import has_any, plain, says

EMAIL_WORDS = 150
LIMITS: dict[str, dict[str, int] | None] = {
    "email": None,
    "linkedin-note": {"characters": 300},
    "sms": {"characters": 300},
    "dm": {"words": 80},
}
STOCK = (
    r"hope (?:this|you|all|everything)[^.!?]{0,40}(?:well|great|finds you)",
    r"(?:great|nice|lovely|good|pleasure) (?:to meet|meeting|chatting|talking|speaking|catching up|connecting)",
    r"touch(?:ing)? base",
    r"pick(?:ing)? your brain",
    r"circl\w+ back",
    r"reach(?:ing)? out",
    r"synerg\w+",
    r"don't hesitate",
    r"look(?:ing)? forward to hearing",
    r"stay in touch",
    r"exciting (?:journey|opportunit\w+|times)",
    r"just (?:checking in|following up|wanted to)",
    r"as (?:an|a language) (?:ai|model)",
)
"""Phrases that could stand in any message to anybody."""
LEFTOVERS = (
    r"\bw/",
    r"\bb/c\b",
    r"\?\?",
    r"!!",
    r"->",
    r"\bbtw\b",
    r"\bppl\b",
    r"\bthurs\b",
    r"\bweds\b",
    r";\s*\w+\s*;",
)
"""Marks of a hurried note that were pasted instead of said."""
PLACEHOLDER = r"\[[A-Z][\w ]+\]|\{\w+\}|<\w+>|\bXX+\b|\bTBD\b"
ASK = r"\b(?:let me know|could you|can you|would you|please (?:send|tell|share)|tell me)\b"
MINE = r"\b(?:I promised|I said I|I(?:'ll| will)|I owe you|as promised)\b"


def asked_or_written(desk: Desk) -> Iterator[Finding]:
    """Too little noted: one question; enough noted: a message."""
    body, question = desk.document.get("body"), desk.document.get("question")
    if desk.case.expect.get("question"):
        if body or not question:
            yield wrong("question", "too little is noted: one question was expected", body or "")
    elif not body and not (question and desk.case.expect.get("question_ok")):
        yield wrong("no-draft", "enough is noted for a draft", question or "")


def assembled(desk: Desk) -> Iterator[Finding]:
    """The sentences, in order, are the body: nothing between them but space."""
    rest = desk.document.get("body") or ""
    for sentence in desk.document.get("sentences", ()):
        rest = rest.lstrip()
        if not rest.startswith(sentence["text"].strip()):
            yield wrong("assembled", "the body does not go on with this sentence", sentence["text"])
            return
        rest = rest[len(sentence["text"].strip()) :]
    if rest.strip():
        yield wrong("assembled", "the body says more than its sentences", rest.strip())


def envelope(desk: Desk) -> Iterator[Finding]:
    """Length, limit and subject fit the channel."""
    body, channel = desk.document.get("body") or "", desk.case.channel
    if desk.document.get("limit") != LIMITS[channel]:
        yield wrong("limit-field", f"limit should be {LIMITS[channel]}", str(desk.document.get("limit")))
    characters, counted = len(body), len(body.split())
    allowed = LIMITS[channel] or {"words": EMAIL_WORDS - 1}
    if characters > allowed.get("characters", characters) or counted > allowed.get("words", counted):
        yield wrong("too-long", f"{characters} characters, {counted} words for {channel}")
    if body and isinstance(desk.document.get("subject"), str) != (channel == "email"):
        yield wrong("subject", "an email has a subject, nothing else has", str(desk.document.get("subject")))


def promises(desk: Desk) -> Iterator[Finding]:
    """My open promises are named; theirs are never told as mine."""
    body = desk.document.get("body") or ""
    for alternatives in desk.case.expect.get("promises_mine", ()) if body else ():
        if not has_any(body, alternatives):
            yield wrong("promise-missing", f"my promise is not named: {' / '.join(alternatives)}")
    for sentence in desk.document.get("sentences", ()):
        for alternatives in desk.case.expect.get("promises_theirs", ()):
            if has_any(sentence["text"], alternatives) and _claimed_as_mine(desk, sentence["text"]):
                yield wrong("promise-reversed", "their promise is told as mine", sentence["text"])


def _claimed_as_mine(desk: Desk, text: str) -> bool:
    named = any(has_any(text, alternatives) for alternatives in desk.case.expect.get("promises_mine", ()))
    return (
        not named and says(text, MINE) is not None and says(text, r"\byou(?:'ll|'d| will| offered| promised)") is None
    )


def concrete(desk: Desk) -> Iterator[Finding]:
    """One of the first two sentences after the greeting names a detail of the talk."""
    details = desk.case.expect.get("details", ())
    sentences = [one["text"] for one in desk.document.get("sentences", ())]
    start = sentences[1:3] if sentences and is_greeting(sentences[0]) else sentences[:2]
    if details and start and not any(has_any(" ".join(start), detail) for detail in details):
        yield edit("no-detail", "the first two sentences name nothing of the talk", " ".join(start))


def is_greeting(sentence: str) -> bool:
    """Whether a sentence only says hello."""
    return len(sentence.split()) <= 4 and re.match(r"(hi|hello|hey|dear|good \w+|\S+,$)", plain(sentence)) is not None


def asks(desk: Desk) -> Iterator[Finding]:
    """At most one sentence asks for anything; a ``close`` asks nothing."""
    asking = [
        one["text"]
        for one in desk.document.get("sentences", ())
        if "?" in one["text"] or (says(one["text"], ASK) and not says(one["text"], r"\bif\b"))
    ]
    if len(asking) > (0 if desk.case.kind == "close" else 1):
        yield edit("asks", f"{len(asking)} sentences ask for something", " | ".join(asking))


def manner(desk: Desk) -> Iterator[Finding]:
    """No stock phrase, no placeholder, no pasted shorthand, and nobody spoken to in the third person."""
    for where, text in desk.spoken():
        if where not in ("body", "opener", "question", "alternative", "subject"):
            continue
        for pattern in STOCK:
            said = says(text, pattern)
            if said:
                yield edit("stock-phrase", f"{where}: “{said}”", text)
        if re.search(PLACEHOLDER, text):
            yield wrong("placeholder", f"{where} has a gap to fill in", text)
        for pattern in LEFTOVERS:
            if re.search(pattern, text):
                yield edit("shorthand", f"{where} keeps the note's shorthand ({pattern})", text)
        if where == "body" and says(text, r"\b(?:she|he) (?:is|was|has|needs|wants|leads|said|just|runs|works)\b"):
            yield edit("third-person-voice", "speaks of the reader as he or she", text)
