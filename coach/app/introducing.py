"""Introductions: who among those present should meet, what to say, and asking both of them first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from coach.app.giving import GivingVerbs
from coach.app.suggesting import Suggesting
from coach.domain.experiment import Intro, IntroState
from coach.domain.introduction import Introduction
from coach.domain.person import Person, Ref
from coach.domain.suggestion import Draft
from coach.errors import NotFound, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable

_NOBODY = "Nobody you know is noted as being there, so there is nobody to introduce."
_ONE = "Of those there you know only {name}; an introduction needs two."


@dataclass(frozen=True, slots=True)
class Introductions:
    """What was found among ``people``; ``unavailable`` says why the move cannot be made in this room, else None."""

    people: tuple[Person, ...]
    found: tuple[Introduction, ...]
    unavailable: str | None = None


class IntroducingVerbs(Suggesting, GivingVerbs):
    """What can be done to bring two people together."""

    def introductions(self, event: str | None = None, among: Iterable[str] = ()) -> Introductions:
        """Pairs worth introducing, the likeliest first.

        Args:
            event: whose guests, and those met there, are looked at.
            among: people who will be there, by id, name, alias or a part of a name.

        Raises:
            NotFound, Ambiguous: the event or a person is unknown or unclear.
            UsageError: neither an event nor people are named.
            ModelError: the model cannot be reached.
        """
        people = self.people_there(event, among)
        missing = why_unavailable(people)
        found = () if missing else tuple(self.introduction_steps(people))
        return Introductions(tuple(people), found, missing)

    def introduction_steps(self, people: Sequence[Person]) -> Iterator[Introduction]:
        """Pairs among ``people``, each as soon as it is sure.

        Raises:
            ModelError: the model cannot be reached.
        """
        from coach.chains.introductions import introductions

        return introductions(self._desk(), people)

    def people_there(self, event: str | None = None, among: Iterable[str] = ()) -> list[Person]:
        """People of the notebook who are among the guests of ``event``, were met there, or are named.

        Raises:
            NotFound, Ambiguous: the event or a named person is unknown or unclear.
            UsageError: neither an event nor people are named.
        """
        named = list(among)
        if event is None and not named:
            raise UsageError("Say who will be there.", "--event NAME, or --among NAME for each person.")
        found = [self.notebook.people.find(name) for name in named]
        if event is not None:
            from coach.chains.room import room

            found += room(self.notebook, self.notebook.events.find(event)).known
        return [person for person in {each.id: each for each in found}.values() if not person.archived]

    def keep_introduction(self, made: Introduction) -> Intro:
        """Keep what was suggested; a pair that is under way already is not kept twice."""
        pair = {made.a.id, made.b.id}
        known = next((kept for kept in self.intros() if {kept.person_id, kept.other_id} == pair), None)
        return known or self.add_intro(made.a.id, made.b.id, goal=made.shared_goal or None, line=made.line)

    def ask_both(self, intro_id: str, *, channel: str | None = None) -> tuple[Draft, Draft]:
        """Two drafts that ask each of the two first whether they would like to meet the other.

        The introduction stays an idea until I say that both were asked: a draft is nothing sent.

        Raises:
            NotFound: there is no such introduction, or one of the two is not in the notebook any more.
            UsageError: it was made or let go of already, or the channel is none there is.
            ModelError: the model cannot be reached.
        """
        kept = self.notebook.ledger(Intro).get(intro_id)
        if kept.state not in (IntroState.IDEA, IntroState.ASKED):
            raise UsageError(f"This introduction is {kept.state} already.", "“coach intro list” shows those under way.")
        if kept.person_id is None or kept.other_id is None:
            raise NotFound("One of the two is not in the notebook any more.", "Note the introduction anew.")
        one, other = kept.person_id, kept.other_id
        with self.notebook.unit("ask both about an introduction"):
            return (
                self.draft(one, kind="introduce", channel=channel, to=other, goal=kept.shared_goal),
                self.draft(other, kind="introduce", channel=channel, to=one, goal=kept.shared_goal),
            )


def why_unavailable(people: Sequence[Person | Ref]) -> str | None:
    """Why nobody can be introduced in this room (practice 000-11); None where two are known."""
    if not people:
        return _NOBODY
    return _ONE.format(name=people[0].name) if len(people) == 1 else None
