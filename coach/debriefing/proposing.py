"""From sentences handed out to a proposal: a note for each person, its facts and promises, and whom to write to."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from coach.debriefing import feelings
from coach.debriefing.assignment import Assigned
from coach.debriefing.faces import Face
from coach.domain.debrief import Part, Pledge, Proposal, Proposed, Question
from coach.domain.event import Event
from coach.domain.fact import Fact, Kind, Reserve
from coach.domain.follow_up import FollowUpKind, due_after
from coach.domain.note import Note
from coach.domain.person import Person, Ref
from coach.phrasing.commitment import act_of, due_day

Read = Callable[[Note, Person], list[Fact]]
"""How the facts of a note about one person are read."""

_PROMISES = (Kind.PROMISE_MINE, Kind.PROMISE_THEIRS)
_KEPT = frozenset({None, Reserve.PRIVATE, Reserve.CONFIDENCE})
"""Promises that are promises whatever else stays in the note."""


@dataclass(frozen=True)
class Occasion:
    """When and where a debrief is from; ``talked`` is how many talks there were, when it was told."""

    day: date
    event: Event | None = None
    place: str | None = None
    talked: int | None = None


def proposal_of(
    text: str, assigned: Sequence[Assigned], faces: Mapping[str, Face], occasion: Occasion, read: Read
) -> Proposal:
    """Everything that would be kept of ``text``; a sentence about two people stands in both their parts."""
    keys = list(dict.fromkeys(key for each in assigned for key in each.keys))
    parts = [_part(text, faces[key], [each for each in assigned if key in each.keys], occasion, read) for key in keys]
    rest = _spans(text, [each for each in assigned if not each.keys])
    better = [key for key in keys if _better(text, [each for each in assigned if each.keys == (key,)])]
    talks = len(parts) if occasion.talked is None else occasion.talked
    return Proposal(
        parts=tuple(parts),
        rest=_joined(text, rest) or None,
        rest_spans=rest,
        felt_good=tuple(feelings.felt_good(text, assigned)),
        gained=tuple(feelings.gains(text, assigned, occasion.event)),
        better=better[0] if better else None,
        questions=questions_of(parts, better),
        word=feelings.kind_word(text, talks, occasion.event),
    )


def questions_of(parts: Sequence[Part], better: Sequence[str] = ()) -> tuple[Question, ...]:
    """What only the user can tell: whom a name means, how formal the thanks are, whom to know better when several."""
    asked: list[Question] = []
    for part in parts:
        if part.candidates:
            names = " or ".join(ref.name for ref in part.candidates)
            asked.append(Question("person", part.key, f"Whom do you mean by “{part.name}”: {names}?", part.candidates))
        if part.follow_up and part.follow_up.kind == FollowUpKind.THANK_YOU and part.follow_up.formality is None:
            text = f"How formal should the thank-you to {part.name} be: 1 casual, 2 friendly, 3 formal?"
            asked.append(Question("formality", part.key, text))
    if len(better) > 1:
        names = " or ".join(part.name for part in parts if part.key in better)
        asked.append(Question("better", better[0], f"One is enough: whom would you like to know better, {names}?"))
    return tuple(asked)


def read_part(part: Part, occasion: Occasion, read: Read) -> Part:
    """``part`` with the facts and promises that stand in its text."""
    from dataclasses import replace

    person = Person(part.person.id if part.person else part.key, part.name, company=part.company)
    event = occasion.event.ref if occasion.event else None
    note = Note("", occasion.day, part.text, (person.ref,), event, occasion.place)
    facts = tuple(read(note, person))
    return replace(part, facts=facts, promises=tuple(pledges(facts, occasion.day)))


def pledges(facts: Sequence[Fact], day: date) -> list[Pledge]:
    """The promises among facts, with the act and the day it is due."""
    return [
        Pledge(fact.quote, act_of(fact.quote), fact.kind is Kind.PROMISE_MINE, due_day(fact.quote, day))
        for fact in facts
        if fact.kind in _PROMISES and fact.reserve in _KEPT
    ]


def follow_up_of(thinking: bool | None, day: date, *, thanks: bool, formality: int | None = None) -> Proposed | None:
    """Whom to write to: those still on my mind within a week, those who gave their time the day after; nobody else."""
    if thanks and thinking is not False:
        return Proposed(due_after(day, FollowUpKind.THANK_YOU), FollowUpKind.THANK_YOU, formality)
    return Proposed(due_after(day), FollowUpKind.FOLLOW_UP) if thinking else None


def _part(text: str, face: Face, about: Sequence[Assigned], occasion: Occasion, read: Read) -> Part:
    spans = _spans(text, about)
    said = _joined(text, spans)
    alone = " ".join(text[each.unit.start : each.unit.end] for each in about if len(each.keys) == 1)
    thinking = feelings.thinking(alone)
    part = Part(
        key=face.key,
        name=face.name,
        text=said,
        spans=spans,
        person=face.person.ref if face.person else None,
        candidates=tuple(Ref(person.id, person.name) for person in face.candidates),
        company=face.company,
        thinking=thinking,
        follow_up=follow_up_of(thinking, occasion.day, thanks=feelings.gave_time(alone)),
        unsure=any(each.unsure for each in about),
    )
    return read_part(part, occasion, read)


def _better(text: str, about: Sequence[Assigned]) -> bool:
    return any(feelings.wants_to_know_better(text[each.unit.start : each.unit.end]) for each in about)


def _spans(text: str, about: Sequence[Assigned]) -> tuple[tuple[int, int], ...]:
    """The stretches of the text these sentences make, those that follow each other as one."""
    spans: list[tuple[int, int]] = []
    for each in about:
        if spans and not text[spans[-1][1] : each.unit.start].strip():
            spans[-1] = (spans[-1][0], each.unit.end)
        else:
            spans.append((each.unit.start, each.unit.end))
    return tuple(spans)


def _joined(text: str, spans: Sequence[tuple[int, int]]) -> str:
    return "\n".join(text[start:end] for start, end in spans)
