"""Graders of what was read out of the notes: the span is exact, the kind fits, what must stay in the note does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from eval.graders.finding import Desk, Document, Finding, edit, wrong


def read_well(desk: Desk) -> Iterator[Finding]:
    """Every fact is a slice of its note; every expected fact is there, kept back where it must be."""
    for fact in desk.facts:
        note = desk.note(fact["note_id"])
        if note is None or note.text[fact["start"] : fact["end"]] != fact["quote"]:
            yield wrong("fact-span", "the quote is not that slice of its note", fact["quote"])
    for wanted in desk.case.facts:
        yield from _expected(desk, wanted)


def _expected(desk: Desk, wanted: Document) -> Iterator[Finding]:
    quote = wanted["quote_has"]
    found = [fact for fact in desk.facts if quote in fact["quote"] and _about(fact, wanted.get("person"))]
    if not found:
        parts = [fact for fact in desk.facts if fact["quote"] in quote and _about(fact, wanted.get("person"))]
        found = parts if wanted.get("reserve") else []
    if not found and wanted.get("reserve"):
        return  # what must not be shared may as well not be a fact
    if not found:
        yield edit("fact-missing", f"no fact holds “{quote}”", str(wanted.get("person") or ""))
        return
    yield from _kept_back(found, wanted)
    kinds = wanted.get("kind") or []
    if kinds and not any(fact["kind"] in _listed(kinds) for fact in found):
        yield edit("fact-kind", f"read as {found[0]['kind']}, not {'/'.join(_listed(kinds))}", quote)
    gravity = wanted.get("gravity")
    if gravity and not any(fact.get("gravity") in _listed(gravity) for fact in found):
        yield wrong("fact-gravity", f"its weight was not seen ({'/'.join(_listed(gravity))})", quote)


def _kept_back(found: list[Document], wanted: Document) -> Iterator[Finding]:
    quote, reserve = wanted["quote_has"], wanted.get("reserve")
    if reserve and any(fact.get("reserve") is None for fact in found):
        yield wrong("fact-leak", f"should stay in the note ({'/'.join(_listed(reserve))})", quote)
    elif reserve and not any(fact.get("reserve") in _listed(reserve) for fact in found):
        yield edit("fact-reserve", f"kept back as {found[0].get('reserve')}", quote)
    elif not reserve and all(fact.get("reserve") for fact in found):
        yield edit("fact-withheld", f"kept back as {found[0]['reserve']} without need", quote)


def _about(fact: Document, person: str | None) -> bool:
    return person is None or fact.get("person") == person


def _listed(value: str | Sequence[str]) -> list[str]:
    return [value] if isinstance(value, str) else list(value)
