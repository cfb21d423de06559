"""Graders of one message: form, promises, a concrete start, as many asks as its kind has, alternatives."""

from __future__ import annotations

import re
from collections.abc import Iterator

from eval.graders.finding import Desk, Document, Finding, edit, wrong
from eval.wording import content, has_any, plain, says

EMAIL_WORDS = 150
LIMITS: dict[str, dict[str, int] | None] = {
    "email": None,
    "linkedin-note": {"characters": 300},
    "sms": {"characters": 300},
    "dm": {"words": 80},
}
ASK = r"\b(?:let me know|could you|can you|would you|please (?:send|tell|share)|tell me)\b"
ASKS = {"close": (0, 0), "thank-you": (0, 1), "invite": (1, 1), "introduce": (1, 1), "reintroduce": (1, 1)}
"""How many sentences of a message may ask, from and to, by kind; any other kind asks once or not at all."""
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
    if is_concrete(desk) is False:
        yield edit("no-detail", "the first two sentences name nothing of the talk", " ".join(start(desk.document)))


def is_concrete(desk: Desk) -> bool | None:
    """Whether a draft starts with a detail; None where there is no draft.

    A detail is one the case lists; where it lists none, any content word of a note about the reader but their name.
    """
    said = " ".join(start(desk.document))
    if not said:
        return None
    details = desk.case.expect.get("details", ())
    if details:
        return any(has_any(said, detail) for detail in details)
    noted = " ".join(note.text for note in desk.case.notes_about(desk.case.about))
    return bool((content(said) & content(noted)) - content(" ".join(desk.case.names_of(desk.case.about))))


def start(document: Document) -> list[str]:
    """The first two sentences after the greeting."""
    sentences = [one["text"] for one in document.get("sentences", ())]
    return sentences[1:3] if sentences and is_greeting(sentences[0]) else sentences[:2]


def is_greeting(sentence: str) -> bool:
    """Whether a sentence only says hello."""
    return len(sentence.split()) <= 4 and re.match(r"(hi|hello|hey|dear|good \w+|\S+,$)", plain(sentence)) is not None


def asks(desk: Desk) -> Iterator[Finding]:
    """As many sentences ask for something as the kind of message has: one, one at most, or none."""
    for letter in (desk.document, *(desk.document.get("alternatives") or ())):
        asking = [one["text"] for one in letter.get("sentences", ()) if is_asking(one["text"])]
        least, most = ASKS.get(desk.case.kind, (0, 1))
        if letter.get("body") and not least <= len(asking) <= most:
            yield edit(
                "asks", f"{len(asking)} sentences ask, {desk.case.kind} has {least} to {most}", " | ".join(asking)
            )


def is_asking(text: str) -> bool:
    """Whether a sentence asks for an answer or a favour; an offer with an “if” does not."""
    unlinked = re.sub(r"(?:https?://|www\.)\S+", "", text)
    return "?" in unlinked or (says(text, ASK) is not None and says(text, r"\bif\b") is None)


def alternatives(desk: Desk) -> Iterator[Finding]:
    """An alternative begins with something else than the draft and the other alternatives."""
    letters = [desk.document, *(desk.document.get("alternatives") or ())]
    starts = [plain(" ".join(start(letter)[:1])) for letter in letters if letter.get("body")]
    for text in sorted({text for text in starts if starts.count(text) > 1}):
        yield edit("alternatives-alike", "two versions begin with the same sentence", text)
