"""What the user changed in a proposal, put into it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from coach.debriefing import feelings
from coach.debriefing.proposing import Occasion, Read, follow_up_of, questions_of, read_part
from coach.domain.debrief import NEW, NOBODY, Edits, Gain, Part, Proposal, Question, Shared
from coach.domain.follow_up import FollowUpKind
from coach.domain.person import Person

Known = Callable[[str], Person]
"""The person with an id."""


def edited(proposal: Proposal, edits: Edits, occasion: Occasion, read: Read, known: Known) -> Proposal:
    """``proposal`` with ``edits``: parts said to be about nobody join the rest, changed texts are read anew."""
    kept = [_edited(part, edits, occasion, read, known) for part in proposal.parts if _about(part, edits) != NOBODY]
    parts = _together(kept, occasion, read)
    loose = [part.text for part in proposal.parts if _about(part, edits) == NOBODY]
    rest = edits.rest if edits.rest is not None else proposal.rest
    keys = {part.key for part in parts}
    better = proposal.better if edits.better is None else edits.better or None
    better = better if better in keys else None
    gained = proposal.gained
    if edits.gained is not None:
        own = [Gain(line.strip()) for line in edits.gained.splitlines() if line.strip()]
        gained = (*(gain for gain in gained if gain.attendance), *own)
    return replace(
        proposal,
        parts=tuple(_follow(part, part.key == better, occasion) for part in parts),
        rest="\n".join(text for text in (rest, *loose) if text and text.strip()) or None,
        felt_good=tuple(
            replace(praise, key=praise.key if praise.key in keys else None)
            for praise in proposal.felt_good
            if praise.words not in edits.not_felt
        ),
        gained=gained,
        better=better,
        questions=(*questions_of(parts), *(asked for asked in proposal.questions if _still(asked, edits, keys))),
    )


def _still(asked: Question, edits: Edits, keys: set[str]) -> bool:
    """Whether it still has to be said which of several one would like to know better."""
    return asked.about == "better" and edits.better is None and asked.key in keys


def _about(part: Part, edits: Edits) -> str | None:
    return edits.who.get(part.key)


def _edited(part: Part, edits: Edits, occasion: Occasion, read: Read, known: Known) -> Part:
    who = _about(part, edits)
    if who == NEW:
        part = replace(part, person=None, candidates=())
    elif who:
        person = known(who)
        part = replace(part, person=person.ref, candidates=(), name=person.name)
    if part.new and edits.names.get(part.key, "").strip():
        part = replace(part, name=edits.names[part.key].strip())
    text = "\n".join([edits.texts.get(part.key, part.text).strip() or part.text, *_shared(edits.shared.get(part.key))])
    if text != part.text or who:
        part = read_part(replace(part, text=text), occasion, read)
    part = _without(part, edits)
    if part.key in edits.thinking:
        part = replace(part, thinking=edits.thinking[part.key])
    return _formal(part, edits.formality, occasion)


def _shared(shared: Shared | None) -> list[str]:
    """What we share, as sentences of the note, so that drafts can use them."""
    if shared is None:
        return []
    said = (("We had fun with", shared.fun), ("We both like", shared.common), ("From them I could learn", shared.learn))
    return [f"{begins} {text.strip().rstrip('.')}." for begins, text in said if text.strip()]


def _without(part: Part, edits: Edits) -> Part:
    gone = {quote for key, quote in edits.without if key == part.key}
    pledges = tuple(
        replace(pledge, what=edit.what, due=edit.due)
        if (edit := edits.pledges.get((part.key, pledge.quote)))
        else pledge
        for pledge in part.promises
        if pledge.quote not in gone
    )
    return replace(part, facts=tuple(fact for fact in part.facts if fact.quote not in gone), promises=pledges)


def _formal(part: Part, formality: Mapping[str, int], occasion: Occasion) -> Part:
    proposed = part.follow_up
    thanks = proposed.kind == FollowUpKind.THANK_YOU if proposed else feelings.gave_time(part.text)
    steps = formality.get(part.key, proposed.formality if proposed else None)
    return replace(part, follow_up=follow_up_of(part.thinking, occasion.day, thanks=thanks, formality=steps))


def _follow(part: Part, better: bool, occasion: Occasion) -> Part:
    """The one I would like to know better is always somebody to write to."""
    if better and part.follow_up is None:
        return replace(part, thinking=True, follow_up=follow_up_of(True, occasion.day, thanks=False))
    return part


def _together(parts: list[Part], occasion: Occasion, read: Read) -> list[Part]:
    """Two parts that turned out to be about one person become one."""
    found: dict[str, Part] = {}
    for part in parts:
        key = part.person.id if part.person else part.key
        first = found.get(key)
        if first is None:
            found[key] = part
            continue
        joined = replace(
            first,
            text=f"{first.text}\n{part.text}",
            spans=(*first.spans, *part.spans),
            thinking=part.thinking if first.thinking is None else first.thinking,
            follow_up=first.follow_up or part.follow_up,
        )
        found[key] = read_part(joined, occasion, read)
    return list(found.values())
