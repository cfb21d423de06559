"""What two people share, said to each of them when both are asked whether they would like to meet (practice 004-05)."""

from __future__ import annotations

from collections.abc import Iterator

from coach.chains.matching import in_common
from coach.chains.presenting import is_for_a_letter
from coach.chains.tellings import is_sore
from coach.chains.work import Work
from coach.domain.fact import Fact
from coach.domain.person import Person
from coach.domain.suggestion import Sentence
from coach.evidence import Dossier, Point
from coach.language import verbs
from coach.language.words import fold, stems, words


def both_want(work: Work, other: Dossier, goal: str) -> tuple[Sentence, tuple[Fact, ...]] | None:
    """“You both want to open a shop.”, and what it rests on; None where the goal is not to be passed on.

    Where the two said it in different words, each is left their own. A goal that no note speaks of is the user's word,
    and no claim.
    """
    if not is_for_a_letter(goal) or _names_somebody_else(goal, work, other.person):
        return None
    mine, theirs = _on(goal, work.dossier), _on(goal, other)
    if mine and theirs and all(stems(goal) <= stems(point.fact.quote) for point in (mine, theirs)):
        sources = tuple(dict.fromkeys((mine.source, theirs.source)))
        return Sentence(f"{_you_both(goal)}.", sources, claim=True), (mine.fact, theirs.fact)
    if mine:
        told = f"{mine.clause[:1].upper()}{mine.clause[1:]}"
        text = f"{told}, and I think {other.person.first_name} is after something much like it."
        return Sentence(text, (mine.source,), claim=True), (mine.fact,)
    return Sentence(f"I think the two of you are after the same thing: {goal}."), ()


def _you_both(goal: str) -> str:
    return f"You both want to {goal}" if verbs.bare_form(goal.split()[0]) else f"You are both after {goal}"


def _on(goal: str, dossier: Dossier) -> Point | None:
    """What they said of it; what is to stay between us is no ground for a letter."""
    told = (point for point in (*dossier.needs, *dossier.points) if not point.between_us and not is_sore(point))
    return next((point for point in told if in_common(point.fact.quote, goal)), None)


def _names_somebody_else(goal: str, work: Work, other: Person) -> bool:
    both = {work.dossier.person.id, other.id}
    named = {fold(word) for word in words(goal) if word[:1].isupper()}
    return any(fold(word) in named for name in _names(work, both) for word in words(name))


def _names(work: Work, without: set[str]) -> Iterator[str]:
    for person in work.desk.notebook.people.all():
        if person.id not in without:
            yield from (person.name, *person.aliases)
