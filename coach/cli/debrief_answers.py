"""What the options of ``coach debrief`` change in a proposal: names as typed turned into the keys of its parts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from coach.domain.debrief import NEW, NOBODY, Edits, Part, Proposal, Shared
from coach.errors import UsageError

if TYPE_CHECKING:
    from coach.app import Coach
    from coach.cli.debrief_outset import Given


@dataclass(frozen=True)
class Answers:
    """The options, as typed."""

    who: list[str]
    without: list[str]
    thinking: list[str]
    let_go: list[str]
    better: str | None
    formality: list[str]
    fun: list[str]
    common: list[str]
    learn: list[str]
    gained: str | None
    talked: int | None
    plan: Given


def edits_of(proposal: Proposal, answers: Answers, coach: Coach) -> Edits:
    """The edits that the options ask for.

    Raises:
        UsageError: a name or a passage is not in the proposal, or a value is none there is.
        NotFound, Ambiguous: “--is” names nobody, or several.
    """
    thinking: dict[str, bool | None] = {_part(proposal, name).key: True for name in answers.thinking}
    better = answers.better
    return Edits(
        who=dict(_who(proposal, pair, coach) for pair in answers.who),
        shared=_shared(proposal, answers),
        without=frozenset(place for words in answers.without for place in _places(proposal, words)),
        thinking=thinking | {_part(proposal, name).key: False for name in answers.let_go},
        formality=dict(_formality(proposal, pair) for pair in answers.formality),
        better="" if better == NOBODY else _part(proposal, better).key if better else None,
        gained=answers.gained,
        talked=answers.talked,
    )


def _who(proposal: Proposal, pair: str, coach: Coach) -> tuple[str, str]:
    said, meant = _pair(pair)
    part = _part(proposal, said)
    if meant in (NEW, NOBODY):
        return part.key, meant
    among = [ref.id for ref in part.candidates if meant.casefold() in ref.name.casefold()]
    return part.key, among[0] if len(among) == 1 else coach.person(meant).id


def _shared(proposal: Proposal, answers: Answers) -> dict[str, Shared]:
    said: dict[str, dict[str, str]] = {}
    for field, pairs in (("fun", answers.fun), ("common", answers.common), ("learn", answers.learn)):
        for pair in pairs:
            name, text = _pair(pair)
            said.setdefault(_part(proposal, name).key, {})[field] = text
    return {key: Shared(**fields) for key, fields in said.items()}


def _formality(proposal: Proposal, pair: str) -> tuple[str, int]:
    name, step = _pair(pair)
    if step not in ("1", "2", "3"):
        raise UsageError("The formality is 1 (casual), 2 or 3 (formal).")
    return _part(proposal, name).key, int(step)


def _places(proposal: Proposal, words: str) -> list[tuple[str, str]]:
    found = [
        (part.key, quote)
        for part in proposal.parts
        for quote in dict.fromkeys([fact.quote for fact in part.facts] + [pledge.quote for pledge in part.promises])
        if words.casefold() in quote.casefold()
    ]
    if not found:
        raise UsageError(f"“{words}” stands in no fact and no promise of this text.")
    return found


def _part(proposal: Proposal, said: str) -> Part:
    plain = said.strip().casefold()
    exact = [part for part in proposal.parts if plain in (part.key.casefold(), part.name.casefold())]
    fits = exact or [part for part in proposal.parts if plain and plain in part.name.casefold()]
    if len(fits) != 1:
        names = ", ".join(part.name for part in proposal.parts) or "nobody"
        raise UsageError(f"“{said}” is not clear here.", f"The text is about: {names}.")
    return fits[0]


def _pair(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals or not name.strip() or not value.strip():
        raise UsageError(f"“{text}” should be NAME=VALUE.")
    return name.strip(), value.strip()
