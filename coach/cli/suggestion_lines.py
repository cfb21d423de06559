"""Suggestions as a person reads them in the terminal, each with the note it rests on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from coach.cli.say import Line
from coach.domain.note import Note

Document = dict[str, Any]
Notes = Callable[[str], Note]


def prep_lines(document: Document, note: Notes) -> Iterator[Line]:
    """A briefing."""
    for each in document["people"]:
        yield from _briefing(each, note)
        yield Line()
    if document.get("topics_beyond_work"):
        yield Line(f"Beyond work: {', '.join(document['topics_beyond_work'])}")
    for way_out in document.get("exits", ()):
        yield Line(f"To leave: {way_out['text']}")
    yield from _flags(document)


def _briefing(briefing: Document, note: Notes) -> Iterator[Line]:
    yield Line(briefing["person"]["name"], "title")
    if briefing["why"]:
        yield Line(briefing["why"], indent=2)
    yield from ready_lines(briefing, note)


def ready_lines(briefing: Document, note: Notes) -> Iterator[Line]:
    """What to begin with, to ask and to help with, each with its notes, and what is not noted yet."""
    for title, some in (("To begin", briefing["openers"]), ("To ask", briefing["questions"])):
        if some:
            yield Line(title, "quiet")
        for each in some:
            yield Line(each["text"], indent=2)
            yield from source_lines(each["sources"], note)
    if briefing["help"]:
        yield Line("To help", "quiet")
    for idea in briefing["help"]:
        yield from idea_lines(idea)
    for gap in briefing.get("gaps", ()):
        yield Line(f"Not noted yet: {gap}", "quiet", 2)
    for left in briefing.get("unsaid", ()):
        where = f" (your note of {note(left['note_id']).date})" if left["note_id"] else ""
        yield Line(f"Better left alone: {left['text']}{where}", "quiet", 2)


def help_lines(document: Document) -> Iterator[Line]:
    """Ways to help."""
    yield Line(document["person"]["name"], "title")
    for idea in document["ideas"]:
        yield from idea_lines(idea)
    if not document["ideas"]:
        yield Line("Nothing yet that joins what they need with what is yours.", indent=2)
    for gap in document["gaps"]:
        yield Line(f"To find out: {gap}", indent=2)
    yield from _flags(document)


def idea_lines(idea: Document) -> Iterator[Line]:
    """A way to help, with both of its sides."""
    yield Line(idea["idea"], indent=2)
    yield Line(f"they: “{idea['need']['quote']}” · you: {idea['mine']}", "quote", 4)
    yield Line(f"first step, about {idea['effort_minutes']} minutes in all: {idea['first_step']}", "quiet", 4)


def draft_lines(document: Document, note: Notes) -> Iterator[Line]:
    """A message, and under it what each claim rests on."""
    if document["question"]:
        yield Line(f"For {document['person']['name']} one thing is missing.", "title")
        yield Line(document["question"])
    if document["body"]:
        if document["subject"]:
            yield Line(f"Subject: {document['subject']}", "title")
            yield Line()
        for paragraph in document["body"].split("\n"):
            yield Line(paragraph)
        yield Line()
        yield from _letter_sources(document["sentences"], note)
    if document["angles"]:
        yield Line(f"It could also lead with: {', '.join(document['angles'])} (--angle NAME).", "quiet")
    if document["body"] and document["to"]:
        one, other = document["person"]["name"], document["to"]["name"]
        yield Line(f"To the other of the two: coach follow-up “{other}” --kind introduce --to “{one}”.", "quiet")
    if document["engine"] == "off":
        yield Line("Put together from your notes without a model.", "quiet")
    yield from _flags(document)


def _letter_sources(sentences: Iterable[Document], note: Notes) -> Iterator[Line]:
    cited = [sentence for sentence in sentences if sentence["sources"]]
    if cited:
        yield Line("Where it comes from", "quiet")
    for sentence in cited:
        yield Line(sentence["text"], "quiet", 2)
        yield from source_lines(sentence["sources"], note)


def source_lines(sources: Iterable[Document], note: Notes) -> Iterator[Line]:
    """The words of the notes that something rests on, with their day."""
    for source in sources:
        yield Line(f"“{source['quote']}” — your note of {note(source['note_id']).date}", "quote", 4)


def _flags(document: Document) -> Iterator[Line]:
    for flag in document.get("flags", ()):
        better = f" Perhaps: {flag['suggestion']}" if flag["suggestion"] else ""
        yield Line(f"Worth a look: “{flag['span']}”. {flag['reason']}{better}", "flag")
