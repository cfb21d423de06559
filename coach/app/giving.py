"""What is passed on: introductions of two people, things worth sharing, and words that felt good."""

from __future__ import annotations

from dataclasses import replace
from datetime import date as Day

from coach.app.finding import Finding
from coach.app.wording import one_line, what_is_said
from coach.domain.experiment import FeltGood, Intro, IntroState, Opportunity
from coach.domain.promise import Favour
from coach.errors import UsageError


class GivingVerbs(Finding):
    """What can be done with introductions, opportunities and what felt good."""

    def intros(self, who: str | None = None, *, settled: bool = False) -> list[Intro]:
        """Introductions under way, newest first; with ``settled`` those made or dropped as well.

        Raises:
            NotFound, Ambiguous: the person is unknown or unclear.
        """
        about = self.notebook.people.find(who).id if who is not None else None
        found = self.notebook.ledger(Intro).list(person_id=about)[::-1]
        return [intro for intro in found if settled or intro.state in (IntroState.IDEA, IntroState.ASKED)]

    def add_intro(self, one: str, other: str, *, goal: str | None = None, line: str | None = None) -> Intro:
        """Note the idea to introduce two people, the goal they share and the line to say.

        Raises:
            UsageError: both are the same person.
            NotFound, Ambiguous: one of them is unknown or unclear.
        """
        first, second = self.notebook.people.find(one), self.notebook.people.find(other)
        if first.id == second.id:
            raise UsageError(f"“{one}” and “{other}” are the same person.", "An introduction is about two.")
        made = Intro(
            person_id=first.id, other_id=second.id, shared_goal=one_line(goal), line=one_line(line), date=self.today
        )
        return self.notebook.ledger(Intro).add(made)

    def move_intro(self, intro_id: str, state: IntroState) -> Intro:
        """An introduction was asked about, made or dropped.

        Raises:
            NotFound: there is no such introduction.
        """
        ledger = self.notebook.ledger(Intro)
        with self.notebook.unit(f"an introduction is {state}"):
            return ledger.save(replace(ledger.get(intro_id), state=state, date=self.today))

    def opportunities(self, *, settled: bool = False) -> list[Opportunity]:
        """Things worth passing on, newest first; with ``settled`` those passed on as well."""
        found = self.notebook.ledger(Opportunity).list()[::-1]
        return [each for each in found if settled or each.passed_on is None]

    def add_opportunity(self, what: str, who: str | None = None) -> Opportunity:
        """Note something worth passing on, for somebody or for whoever it suits.

        Raises:
            UsageError: there is nothing to share.
            NotFound, Ambiguous: the person is unknown or unclear.
        """
        person = self.notebook.people.find(who).id if who is not None else None
        made = Opportunity(person_id=person, what=what_is_said(what, "opportunity"), noted=self.today)
        return self.notebook.ledger(Opportunity).add(made)

    def pass_on(
        self, opportunity_id: str, *, to: str | None = None, favour: bool = False
    ) -> tuple[Opportunity, Favour | None]:
        """It was passed on, to whom it was noted for or to ``to``; with ``favour`` it counts as one given.

        Raises:
            NotFound, Ambiguous: there is no such opportunity or person, or several people fit.
            UsageError: a favour is for somebody, and nobody is named.
        """
        ledger = self.notebook.ledger(Opportunity)
        before = ledger.get(opportunity_id)
        person = self.notebook.people.find(to).id if to is not None else before.person_id
        if favour and person is None:
            raise UsageError("A favour is for somebody.", "Say whom you passed it on to: --to NAME.")
        with self.notebook.unit("pass something on"):
            passed = ledger.save(replace(before, person_id=person, passed_on=self.today))
            given = Favour(person_id=person, what=before.what, date=self.today) if favour else None
            return passed, self.notebook.ledger(Favour).add(given) if given else None

    def drop_opportunity(self, opportunity_id: str) -> None:
        """Take one out; it can be had back from the trash.

        Raises:
            NotFound: there is no such opportunity.
        """
        self.notebook.ledger(Opportunity).remove(opportunity_id)

    def felt_good(self, who: str | None = None) -> list[FeltGood]:
        """Words that did me good, newest first; of one person when named.

        Raises:
            NotFound, Ambiguous: the person is unknown or unclear.
        """
        about = self.notebook.people.find(who).id if who is not None else None
        return self.notebook.ledger(FeltGood).list(person_id=about)[::-1]

    def kind_words(self) -> list[FeltGood]:
        """Those of them that somebody said to me, newest first: to be passed on where I mean it (practice 000-15)."""
        return [one for one in self.felt_good() if not one.mine]

    def add_felt_good(
        self, words: str, who: str | None = None, *, why: str | None = None, date: Day | None = None, mine: bool = False
    ) -> FeltGood:
        """Keep words that did me good, who said them (or that they are ``mine``) and why they did.

        Raises:
            UsageError: there are no words.
            NotFound, Ambiguous: the person is unknown or unclear.
        """
        person = self.notebook.people.find(who).id if who is not None else None
        said = what_is_said(words, "good word")
        made = FeltGood(person_id=person, words=said, mine=mine, why=one_line(why), date=date or self.today)
        return self.notebook.ledger(FeltGood).add(made)

    def drop_felt_good(self, entry_id: str) -> None:
        """Take one out; it can be had back from the trash.

        Raises:
            NotFound: there is no such entry.
        """
        self.notebook.ledger(FeltGood).remove(entry_id)
