"""Graders of the right person and the right direction: whose detail it is, who needs, who promised."""

from __future__ import annotations

import re
from collections.abc import Iterator

from eval.graders.drafts import is_greeting
from eval.graders.finding import Desk, Document, Finding, wrong
from eval.wording import content, has_word, says, words

MIN_STRANGE = 2
"""Content words that stand only in notes about others before a sentence counts as somebody else's."""
TURNED = {
    "promise-theirs": r"\b(?:I promised|as promised|I owe you|I said I(?:'d| would)|"
    r"I(?:'ll| will) (?!be glad|be happy))",
    "promise-mine": r"\byou (?:promised|owe me|said you(?:'d| would)|offered)|\byou(?:'ll| will) ",
    "need": r"\bI(?:'m| am) (?:still )?(?:looking for|trying to find|short of|hiring|in need)|\bI need\b|"
    r"\bI could use\b|\b(?:can|could) you help me\b|\byou (?:can|could) help me\b",
}
"""What may not be said of a fact of that kind: their promise as mine, mine as theirs, their need as mine."""
UNTURNED = {
    "promise-theirs": r"\byou(?:'ll|'d| will| would| offered| promised| said)|\bthank",
    "promise-mine": r"\bI(?:'ll| will| promised| owe| said)|\bas promised",
}
"""Words that show the direction is right although the pattern was found."""


def addressed(desk: Desk) -> Iterator[Finding]:
    """The greeting names the reader, and nobody else of the notebook."""
    sentences = desk.document.get("sentences", ())
    if not sentences or not is_greeting(sentences[0]["text"]):
        return
    own = {word for name in desk.case.names_of(desk.case.about) for word in words(name)}
    called = set(words(sentences[0]["text"])[1:]) - {"there", "again", "and"}
    if called and not called & own:
        yield wrong("wrong-person", f"greets somebody who is not {desk.case.about}", sentences[0]["text"])


def strange(desk: Desk) -> Iterator[Finding]:
    """No sentence tells a detail that is noted about somebody else only."""
    theirs = content(desk.evidence())
    others = [note.text for note in desk.case.notes if note not in desk.usable_notes()]
    elsewhere = set().union(*(content(text) for text in others)) - theirs if others else set()
    for text, _ in desk.claims():
        found = content(text) & elsewhere
        if len(found) >= MIN_STRANGE:
            yield wrong("other-persons-detail", f"noted about somebody else: {', '.join(sorted(found))}", text)


def direction(desk: Desk) -> Iterator[Finding]:
    """A sentence that rests on a promise or a need keeps who promised and who needs."""
    for text, sources in desk.claims():
        for kind in dict.fromkeys(kind for source in sources for kind in _kinds(desk, source)):
            turned, right = TURNED.get(kind), UNTURNED.get(kind, r"(?!)")
            said = says(text, turned) if turned else None
            if said and not says(text, right):
                yield wrong("direction-turned", f"a {kind} told the other way round: “{said.strip()}”", text)


def _kinds(desk: Desk, source: Document) -> list[str]:
    """What the case says the cited words are, where it says one thing only."""
    quote = source.get("quote") or "\0"
    found = [fact for fact in desk.case.facts if fact["quote_has"] in quote or quote in fact["quote_has"]]
    kinds = [fact.get("kind") or [] for fact in found if _about(desk, fact)]
    single = [kind if isinstance(kind, str) else kind[0] for kind in kinds if isinstance(kind, str) or len(kind) == 1]
    return list(dict.fromkeys(single)) if len(set(single)) == 1 else []


def _about(desk: Desk, fact: Document) -> bool:
    person = fact.get("person")
    return person is None or person == desk.case.about or has_word(desk.case.about, re.split(r"\s", str(person))[0])
