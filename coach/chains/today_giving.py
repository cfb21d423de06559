"""“Give first”: one person a day, and one thing I could give them, found by rules so that Today waits for no model."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from coach.chains.context import Desk
from coach.chains.help_ideas import find_ideas
from coach.chains.wording import Scribe
from coach.domain.experiment import Opportunity
from coach.domain.fact import Kind
from coach.domain.person import Person
from coach.domain.today import Face, Gift
from coach.language.words import stems

if TYPE_CHECKING:
    from coach.store.notebook import Notebook

_LOOKED_AT = 24
"""People whose notes are read for it, the newest needs first: about 5 ms each."""
GIVE = "give"


def gifts(desk: Desk, people: dict[str, Face]) -> list[Gift]:
    """Everybody I could give something to today, one each, the day's choice first.

    Which one comes first depends on the day alone, so that asking twice gives the same answer.
    """
    found = [*_passed_on(desk, people), *_helped(desk, people)]
    one_each = list({gift.person.id: gift for gift in reversed(found)}.values())
    ordered = sorted(one_each, key=lambda gift: (not people[gift.person.id].inner_circle, gift.person.id))
    turn = desk.today.toordinal() % len(ordered) if ordered else 0
    return ordered[turn:] + ordered[:turn]


def still_noted(notebook: Notebook, gift: Gift) -> bool:
    """Whether the need still stands in its note and may be said: it may have been edited since."""
    return all(
        any(fact.quote == source.quote and fact.shareable for fact in notebook.facts.of_note(source.note_id))
        for source in gift.sources
    )


def _passed_on(desk: Desk, people: dict[str, Face]) -> Iterator[Gift]:
    """Opportunities I noted for somebody and have not passed on."""
    for each in desk.notebook.ledger(Opportunity).list():
        if each.person_id in people and each.passed_on is None:
            person = desk.notebook.people.get(each.person_id)
            idea = f"Tell {person.first_name}: {each.what}"
            yield Gift(f"{GIVE}:{person.id}:{each.id}", person.ref, idea, each.what, "Send it in two lines.", 5, ())


def _helped(desk: Desk, people: dict[str, Face]) -> Iterator[Gift]:
    """Needs that a skill or a pastime of mine serves, by their words."""
    scribe = Scribe(None)
    for person in _likely(desk, people):
        for idea in find_ideas(desk, desk.dossier(person), scribe)[:1]:
            yield Gift(
                f"{GIVE}:{person.id}:{idea.need.note_id}",
                person.ref,
                idea.idea,
                idea.mine,
                idea.first_step,
                idea.effort_minutes,
                (idea.need,),
            )


def _likely(desk: Desk, people: dict[str, Face]) -> list[Person]:
    """People with a need that shares a word with what is mine, the newest first."""
    me, needs = desk.notebook.profile.get(), desk.notebook.facts.of_kinds(Kind.NEED)
    mine = frozenset(stem for text in (*me.can_do, *me.interests) for stem in stems(text))
    near = dict.fromkeys(
        fact.person_id for fact in needs if fact.shareable and fact.person_id in people and mine & stems(fact.quote)
    )
    return [desk.notebook.people.get(key) for key in list(near)[:_LOOKED_AT]]
