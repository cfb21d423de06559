"""What was ticked, typed and chosen under a debrief, as edits of its proposal. Draws nothing."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from zlib import crc32

from coach.domain.debrief import NEW, NOBODY, Edits, Part, PledgeEdit, Proposal, Shared
from coach.domain.person import Person
from ui import state


def at(debrief_id: str, number: int) -> str:
    """The beginning of the keys of a part's widgets."""
    return f"debrief-{debrief_id}-{number}"


def mark(words: str) -> str:
    """A short name for some words, for keys: the words may change place, and stay themselves."""
    return f"{crc32(words.encode()):08x}"


def whose(debrief_id: str, read: Proposal, people: Mapping[str, Person]) -> Edits:
    """Who each part is about and what its words are: what the rest must be read by."""
    who: dict[str, str] = {}
    names: dict[str, str] = {}
    texts: dict[str, str] = {}
    shared: dict[str, Shared] = {}
    for number, part in enumerate(read.parts):
        key = at(debrief_id, number)
        chosen = state.held(f"{key}-who", read_as(part))
        if chosen and chosen != read_as(part):
            who[part.key], name = meant(chosen, people)
            names |= {part.key: name} if name else {}
        typed = state.held(f"{key}-text", part.text)
        texts |= {part.key: typed} if typed and typed != part.text else {}
        three = Shared(*(state.held(f"{key}-{name}", "") or "" for name in ("fun", "common", "learn")))
        shared |= {part.key: three} if three != Shared() else {}
    return Edits(who=who, names=names, texts=texts, shared=shared)


def all_of(debrief_id: str, read: Proposal, shown: Proposal, people: Mapping[str, Person]) -> Edits:
    """Everything that was changed."""
    first = whose(debrief_id, read, people)
    numbers = {part.key: number for number, part in enumerate(read.parts)}
    without: set[tuple[str, str]] = set()
    pledges: dict[tuple[str, str], PledgeEdit] = {}
    thinking: dict[str, bool | None] = {}
    formality: dict[str, int] = {}
    for part in shown.parts:
        key = at(debrief_id, numbers[part.key])
        without |= {(part.key, quote) for quote in _unticked(key, part)}
        pledges |= _pledges(key, part)
        answer = state.held(f"{key}-thinking", _answer(part.thinking))
        if answer != _answer(part.thinking):
            thinking[part.key] = None if answer is None else answer == "yes"
        if step := state.held(f"{key}-formality", None):
            formality[part.key] = step
    return Edits(
        who=first.who,
        names=first.names,
        texts=first.texts,
        shared=first.shared,
        without=frozenset(without),
        pledges=pledges,
        thinking=thinking,
        formality=formality,
        not_felt=frozenset(
            praise.words
            for praise in read.felt_good
            if not state.held(f"debrief-{debrief_id}-felt-{mark(praise.words)}", True)
        ),
        better=_better(debrief_id),
        rest=state.held(f"debrief-{debrief_id}-rest", None),
        gained=state.held(f"debrief-{debrief_id}-gained", None),
        talked=state.held(f"debrief-{debrief_id}-talked", None),
    )


def read_as(part: Part) -> str | None:
    """The choice that leaves a part as it was read; None where somebody must be chosen."""
    if part.candidates:
        return None
    return part.person.id if part.person else f"{NEW}:{part.name}"


def meant(chosen: str, people: Mapping[str, Person]) -> tuple[str, str]:
    """Whom a choice means, and the name when it is somebody new; a known name that was typed is the one known."""
    if chosen == NOBODY or chosen in people:
        return chosen, ""
    called = [key for key, person in people.items() if person.name.casefold() == chosen.strip().casefold()]
    return (called[0], "") if len(called) == 1 else (NEW, chosen.removeprefix(f"{NEW}:"))


def _unticked(key: str, part: Part) -> list[str]:
    return [fact.quote for fact in part.facts if not state.held(f"{key}-fact-{mark(fact.quote)}", True)]


def _pledges(key: str, part: Part) -> dict[tuple[str, str], PledgeEdit]:
    found: dict[tuple[str, str], PledgeEdit] = {}
    for pledge in part.promises:
        name = f"{key}-fact-{mark(pledge.quote)}"
        what = state.held(f"{name}-what", pledge.what) or pledge.what
        due: date | None = state.held(f"{name}-due", pledge.due)
        if (what, due) != (pledge.what, pledge.due):
            found[part.key, pledge.quote] = PledgeEdit(what, due)
    return found


def _answer(thinking: bool | None) -> str | None:
    return None if thinking is None else "yes" if thinking else "no"


def _better(debrief_id: str) -> str | None:
    chosen: str | None = state.held(f"debrief-{debrief_id}-better", None)
    return "" if chosen == NOBODY else chosen
