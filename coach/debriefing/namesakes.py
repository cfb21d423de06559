"""Names that are given twice in a text: one person called in full and in short, or two people of the same name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from coach.debriefing.newcomers import Newcomer, untitled
from coach.domain.person import Person
from coach.language.words import content_words, fold


def told_apart(found: Sequence[Newcomer], people: Iterable[Person]) -> list[Newcomer]:
    """``found``, with each of them under one name, and namesakes of different companies under two.

    “Priya” beside the one “Priya Nair” is she; “Ola” from Acme and “Ola” from Nordlys are two. Where somebody of the
    notebook has the name, it is left for the notebook to tell.
    """
    known = {fold(way.split()[0]) for person in people for way in (person.first_name, *person.aliases) if way.split()}
    named = [one for one in found if not one.descriptive and not one.person_ids]
    told: dict[int, Newcomer | None] = {}
    for first in dict.fromkeys(map(_first, named)):
        if first not in known:
            told |= dict(_of_one_name([one for one in named if _first(one) == first]))
    kept = (told.get(one.start, one) for one in found)
    return [one for one in kept if one is not None]


def _of_one_name(same: Sequence[Newcomer]) -> Iterator[tuple[int, Newcomer | None]]:
    """What each becomes, by where it stands; None for one that only says again who was spoken of."""
    short = [one for one in same if " " not in untitled(one.name) and not one.indefinite]
    full = {fold(untitled(one.name)): one for one in same if " " in untitled(one.name)}
    companies = [one.company for one in short if one.company]
    if len(full) == 1:
        (whole,) = full.values()
        yield from ((one.start, replace(one, name=whole.name)) for one in short if _agree(one.company, whole.company))
    elif not full and any(not _agree(companies[0], company) for company in companies[1:]):
        spoken_of: list[str] = []
        for one in short:
            if one.company:
                company = next((each for each in spoken_of if _agree(each, one.company)), one.company)
                spoken_of.append(company)
                yield one.start, replace(one, name=f"{one.name} from {company}")
            elif spoken_of:
                yield one.start, None


def _agree(one: str | None, other: str | None) -> bool:
    """Whether two companies may be one: “Acme” and “Acme AS” are."""
    if one is None or other is None:
        return True
    mine, theirs = ({fold(word) for word in content_words(company)} for company in (one, other))
    return mine <= theirs or theirs <= mine


def _first(one: Newcomer) -> str:
    return fold(untitled(one.name).split()[0])
