"""Whether what is said comes from the notes: exact sources, no invented names, numbers or links, no filler."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from eval.graders.dates import without_proposals
from eval.graders.finding import Desk, Document, Finding, edit, wrong
from eval.wording import content, has_word, plain, shares_content, straight, words

MIN_QUOTE = 8
"""Characters a one-word quote needs to point at anything."""
MIN_FILLER = 5
"""Content words a sentence must have before "nothing of it is noted" counts."""
TELLING = ("follow-up", "second-touch", "thank-you")
"""Kinds of message that live on what was noted."""

_CALENDAR_WORDS = """
monday tuesday wednesday thursday friday saturday sunday january february march april may june july
august september october november december
"""
_CALENDAR = frozenset(_CALENDAR_WORDS.split())
_CHANNELS = {"linkedin", "english", "i", "ok", "pdf", "cv", "p.s", "ps"}


def cited(desk: Desk) -> Iterator[Finding]:
    """Every source is copied from a note about that person, long enough, shareable, and about the same thing."""
    for text, sources in _cited_texts(desk):
        for source in sources:
            yield from _source(desk, text, source)


def _cited_texts(desk: Desk) -> Iterator[tuple[str, Iterable[Document]]]:
    if desk.case.job == "follow-up":
        yield from desk.claims()
    if desk.case.job == "prep":
        briefing = desk.briefing()
        for part in (*briefing.get("openers", ()), *briefing.get("questions", ())):
            yield part["text"], part.get("sources", ())
    for idea in desk.ideas():
        yield " ".join(str(idea.get(key, "")) for key in ("idea", "first_step")), [idea["need"]]


def _source(desk: Desk, text: str, source: Document) -> Iterator[Finding]:
    quote, note = source.get("quote", ""), desk.note(source.get("note_id", ""))
    if note is None:
        yield wrong("source-note", "cites a note that does not exist", quote)
        return
    if quote not in note.text:
        yield wrong("source-exact", "the quote is not in that note", quote)
    if note not in desk.usable_notes():
        yield wrong("source-person", "the note is about somebody else", quote)
    if len(words(quote)) < 2 and len(quote) < MIN_QUOTE:
        yield wrong("source-short", "the quote is too short", quote)
    if not shares_content(text, quote):
        yield wrong("source-related", f"shares no content word with “{text}”", quote)
    if note.private or any(part in quote or quote in part for part in note.private_parts):
        yield wrong("source-private", "cites what was marked private", quote)


def invented(desk: Desk) -> Iterator[Finding]:
    """Names, numbers and links that stand in no note about the person, nor in their record or my profile."""
    evidence = desk.evidence()
    plain_evidence = plain(evidence)
    for where, whole in desk.spoken():
        text = without_proposals(whole)
        if where in ("mine", "idea", "first_step"):
            continue  # an idea may name a contact, and carries its own effort
        for number in re.findall(r"(?<![\w.,])\d[\d.,:]*(?<![.,:])", text):
            if not _number_noted(number, plain_evidence):
                yield wrong("invented-number", f"{where}: {number} is noted nowhere", text)
        for link in re.findall(r"(?:https?://|www\.)\S+", text):
            if link.rstrip(".,;)") not in evidence:
                yield wrong("invented-link", f"{where}: {link} is noted nowhere", text)
        for name in _names(text):
            if not _name_noted(name, evidence):
                yield wrong("invented-name", f"{where}: {name} is noted nowhere", text)


def _number_noted(number: str, evidence: str) -> bool:
    bare = number.replace(",", "")
    return any(re.search(rf"(?<!\d){re.escape(form)}(?!\d)", evidence.replace(",", "")) for form in (number, bare))


def _names(text: str) -> list[str]:
    """Capitalised words inside a sentence; the first word of each sentence or line may be capitalised anyway."""
    found: list[str] = []
    unlinked = re.sub(r"(?:https?://|www\.)\S+", "", straight(text))
    for sentence in re.split(r"(?<=[.!?:\u2013\u2014])\s+|\n+", unlinked):
        tokens = re.findall(r"[^\W_][\w'&.-]*", sentence)
        found += [token.rstrip(".'-") for token in tokens[1:] if token[0].isupper()]
    return [name.removesuffix("'s") for name in found]


def _name_noted(name: str, evidence: str) -> bool:
    flat = plain(name)
    if flat in _CHANNELS or flat.split("'")[0] == "i" or has_word(evidence, name):
        return True
    if flat in _CALENDAR:
        return any(word.startswith(flat[:3]) and flat.startswith(word[:3]) for word in words(evidence))
    parts = [part for part in re.split(r"[-'.]", name) if part]
    return all(has_word(evidence, part + "*") for part in parts)


def filler(desk: Desk) -> Iterator[Finding]:
    """Long sentences of a draft of which nothing is noted anywhere, and claims without a source or a flag.

    Only kinds that go on with a talk are asked for the first: an invitation says its purpose, a close its refusal.
    """
    noted = desk.evidence()
    telling = desk.case.kind in TELLING
    flagged = [flag.get("span", "") for flag in desk.document.get("flags", ())]
    for sentence in desk.document.get("sentences", ()):
        text = sentence["text"]
        flag = any(span and (span in text or text in span) for span in flagged)
        if sentence.get("claim") and not sentence.get("sources") and not flag:
            yield wrong("uncited-claim", "a claim without a source or a flag", text)
        if telling and len(content(text)) >= MIN_FILLER and not shares_content(text, noted):
            yield edit("filler", "nothing of this sentence is noted", text)
