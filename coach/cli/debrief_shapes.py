"""The JSON of a debrief: what is proposed, and what was kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from coach.domain.debrief import Debrief, Part, Proposal
from coach.domain.person import Ref
from coach.domain.plain import plain

if TYPE_CHECKING:
    from coach.app.debrief_keeping import Saved

Document = dict[str, Any]


def proposal(kept: Debrief, proposed: Proposal, event: Ref | None) -> Document:
    """A proposal; nothing but the text is kept yet. An event that would be made has no id yet (null)."""
    return _document(kept, proposed, event, {}) | {"saved": False, "notes": []}


def saved(kept: Debrief, proposed: Proposal, result: Saved, event: Ref | None) -> Document:
    """What was kept; ``saved`` is false while somebody's part still waits for an answer."""
    document = _document(kept, proposed, event, dict(result.people))
    return document | {"saved": not result.debrief.waiting, "notes": plain(result.notes)}


def _document(kept: Debrief, proposed: Proposal, event: Ref | None, met: dict[str, Ref]) -> Document:
    by_key = {part.key: part for part in proposed.parts}
    better = by_key.get(proposed.better or "")
    return {
        "debrief_id": kept.id,
        "text": kept.text,
        "date": plain(kept.date),
        "event": {"id": event.id or None, "name": event.name} if event else None,
        "people": [_part(part, met.get(part.key)) for part in proposed.parts],
        "felt_good": [
            {"words": each.words, "why": each.why, "person": _who(by_key.get(each.key or ""), met)}
            for each in proposed.felt_good
        ],
        "gained": plain(proposed.gained),
        "better": _who(better, met),
        "rest": proposed.rest,
        "word": proposed.word,
        "question": [
            {
                "about": each.about,
                "name": by_key[each.key].name,
                "text": each.text,
                "candidates": plain(each.candidates),
            }
            for each in proposed.questions
        ],
    }


def _part(part: Part, met: Ref | None) -> Document:
    person = met or part.person
    return {
        "person": plain(person),
        "new": part.new,
        "name": part.name,
        "company": part.company,
        "candidates": plain(part.candidates),
        "note": part.text,
        "facts": [
            {"quote": fact.quote, "kind": fact.kind, "reserve": fact.reserve, "gravity": fact.gravity}
            for fact in part.facts
        ],
        "promises": plain(part.promises),
        "follow_up": plain(part.follow_up),
        "thinking": part.thinking,
        "unsure": part.unsure,
        "gaps": list(part.gaps),
    }


def _who(part: Part | None, met: dict[str, Ref]) -> Document | None:
    if part is None:
        return None
    person = met.get(part.key) or part.person
    return {"id": person.id if person else None, "name": part.name}
