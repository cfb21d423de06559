"""“Give first”: one person a week, and one thing I could give them, found by rules so that Today waits for no model."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import zip_longest
from typing import TYPE_CHECKING

from coach.chains.context import Desk
from coach.chains.help_ideas import find_ideas
from coach.chains.nearby import Remembered, mine_of, nearest, needs_of, recall
from coach.chains.wording import Scribe
from coach.domain.experiment import Opportunity
from coach.domain.fact import Fact
from coach.domain.today import Face, Gift
from coach.language.words import stems

if TYPE_CHECKING:
    from coach.store.notebook import Notebook

_LOOKED_AT = 12
"""People whose notes are read for it, a quarter of a year of weeks: about 15 ms each."""
GIVE = "give"


def gifts(desk: Desk, people: dict[str, Face], embedder: str | None = None) -> list[Gift]:
    """Everybody I could give something to, one each, the week's choice first.

    Which one comes first depends on the week alone: asking again gives the same answer until Monday.

    Args:
        desk: with no models, so that nothing is waited for.
        people: who may be given something.
        embedder: whose vectors, made before, join a need with what is mine by meaning; None joins them by words alone.
    """
    found = [*_passed_on(desk, people), *_helped(desk, people, embedder)]
    one_each = list({gift.person.id: gift for gift in reversed(found)}.values())
    ordered = sorted(one_each, key=lambda gift: (not people[gift.person.id].inner_circle, gift.person.id))
    week = (desk.today - timedelta(days=desk.today.weekday())).toordinal() // 7
    turn = week % len(ordered) if ordered else 0
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


def _helped(desk: Desk, people: dict[str, Face], embedder: str | None) -> Iterator[Gift]:
    """Needs that a skill or a pastime of mine serves, by their words or by what is known of their meaning."""
    scribe, mine = Scribe(None), mine_of(desk.notebook.profile.get())
    needs = [fact for fact in needs_of(desk.notebook) if fact.person_id in people] if mine else []
    known = recall(desk.notebook, embedder, needs, mine) if embedder else Remembered({})
    for person_id in _likely(needs, mine, known)[:_LOOKED_AT]:
        person = desk.notebook.people.get(person_id)
        dossier = desk.dossier(person)
        found = find_ideas(replace(desk, embedder=known.about(dossier, mine)), dossier, scribe)
        for idea in found[:1] or find_ideas(desk, dossier, scribe)[:1]:
            yield Gift(
                f"{GIVE}:{person.id}:{idea.need.note_id}",
                person.ref,
                idea.idea,
                idea.mine,
                idea.first_step,
                idea.effort_minutes,
                (idea.need,),
            )


def _likely(needs: list[Fact], mine: list[str], known: Remembered) -> list[str]:
    """People with a need that shares a word with what is mine, the newest first, and those near it in meaning."""
    words = frozenset(stem for text in mine for stem in stems(text))
    shared = (fact.person_id for fact in needs if words & stems(fact.quote))
    near = (fact.person_id for fact in nearest(known, needs, mine))
    both = zip_longest(dict.fromkeys(near), dict.fromkeys(shared))
    return list(dict.fromkeys(key for pair in both for key in pair if key is not None))
