"""The JSON of every answer: programs rely on these names and shapes, whatever the domain calls things."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from coach.domain.plain import plain

if TYPE_CHECKING:
    from coach.chains.prep import Prep
    from coach.domain.fact import Fact
    from coach.domain.hit import Hit
    from coach.domain.suggestion import Draft
    from coach.exchange.report import ImportReport

Document = dict[str, Any]


def fact(value: Fact) -> Document:
    """A fact as part of a person or a note."""
    return {**plain(value), "current": value.valid_until is None}


def hit(value: Hit) -> Document:
    """A note that was found; the piece that matched has a field of its own."""
    note = plain(value.note)
    return {
        "note_id": note.pop("id"),
        **note,
        "score": value.score,
        "matched": list(value.matched),
        "piece": value.piece,
        "marks": plain(value.marks),
    }


def hits(query: str, found: list[Hit]) -> Document:
    """The answer to one query."""
    return {"query": query, "hits": [hit(each) for each in found]}


def draft(value: Draft) -> Document:
    """A draft; e-mail has good manners, but no limit of its own."""
    from coach.checks.length import LIMITS

    document, limit = plain(value), LIMITS[value.channel]
    return {"draft_id": document.pop("id"), **document, "limit": {limit.unit: limit.count} if limit.hard else None}


def prep(value: Prep) -> Document:
    """A briefing for one person."""
    document: Document = plain(value)
    return document


def import_report(report: ImportReport) -> Document:
    """What an import did."""
    return {
        "format": report.format,
        "read": report.read,
        "created": dict(report.created),
        "updated": dict(report.updated),
        "unchanged": dict(report.unchanged),
        "skipped": plain(report.skipped),
        "review": plain(report.review),
    }
