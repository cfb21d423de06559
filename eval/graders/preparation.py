"""Graders of a preparation: openers, questions of rising depth, and that both are about them."""

from __future__ import annotations

from collections.abc import Iterator

from eval.graders.finding import Desk, Document, Finding, edit, wrong
from eval.wording import has_any, has_word

MIN_OPENERS = 3
WORK = ("work*", "job*", "team*", "career*", "role", "company", "business", "project*", "hiring", "client*", "office")


def openers(desk: Desk) -> Iterator[Finding]:
    """At least three, each ending in a question and resting on a note."""
    given = desk.briefing().get("openers", ())
    if len(given) < MIN_OPENERS:
        yield (edit if given else wrong)("openers-few", f"{len(given)} openers")
    for opener in given:
        if not opener["text"].rstrip().endswith("?"):
            yield wrong("opener-question", "an opener ends in a question", opener["text"])
        if not opener.get("sources"):
            yield wrong("opener-source", "an opener rests on a note", opener["text"])
    texts = [opener["text"] for opener in given]
    if len(set(texts)) < len(texts):
        yield edit("openers-alike", "two openers are the same")


def questions(desk: Desk) -> Iterator[Finding]:
    """Depth is 1 to 3 and rises; one question at least is not about work."""
    given = desk.briefing().get("questions", ())
    depths = [question["depth"] for question in given]
    if depths != sorted(depths) or not set(depths) <= {1, 2, 3}:
        yield wrong("question-depth", f"depths {depths}")
    if not any(_beyond_work(desk, question) for question in given):
        yield wrong("question-beyond-work", "no question is about anything but work")
    for question in given:
        if not question["text"].rstrip().endswith("?"):
            yield wrong("question-mark", "a question ends in a question mark", question["text"])


def _beyond_work(desk: Desk, question: Document) -> bool:
    if any(has_word(question["text"], word) for word in WORK):
        return False
    work = [fact["quote_has"] for fact in desk.case.facts if fact.get("kind") in ("work", ["work"])]
    quotes = [source.get("quote", "") for source in question.get("sources", ())]
    return not any(part in quote for part in work for quote in quotes)


def concrete(desk: Desk) -> Iterator[Finding]:
    """One opener at least names an expected detail."""
    details = desk.case.expect.get("details", ())
    said = " ".join(opener["text"] for opener in desk.briefing().get("openers", ()))
    if details and not any(has_any(said, detail) for detail in details):
        yield edit("no-detail", "no opener names anything of the talk", said)
