"""What is tried out: experiments, and true ways to say what I do with how they were taken."""

from __future__ import annotations

from dataclasses import replace
from datetime import date as Day

from coach.app.finding import Finding
from coach.app.wording import one_line, what_is_said
from coach.domain.experiment import COMFORT, Experiment, Reaction, SelfIntro, Use, Verdict
from coach.domain.suggestion import Flag
from coach.errors import UsageError

FEW_USES = 5
"""Below so many uses of a self-introduction its tally tells nothing yet."""


class TrialVerbs(Finding):
    """What can be done with experiments and self-introductions."""

    def experiments(self) -> list[Experiment]:
        """Every experiment, the newest first."""
        return self.notebook.ledger(Experiment).list()[::-1]

    def add_experiment(
        self,
        hypothesis: str,
        *,
        event: str | None = None,
        tried: str | None = None,
        happened: str | None = None,
        verdict: str | None = None,
        next: str | None = None,
        date: Day | None = None,
    ) -> Experiment:
        """Note a guess about what people do if I do something, and whatever is known of it already.

        Raises:
            UsageError: there is no guess, or no such verdict.
            NotFound, Ambiguous: the event is unknown or unclear.
        """
        made = Experiment(
            hypothesis=what_is_said(hypothesis, "hypothesis"),
            event_id=self.notebook.events.find(event).id if event is not None else None,
            tried=one_line(tried),
            happened=one_line(happened),
            verdict=_verdict(verdict),
            next=one_line(next),
            date=date or self.today,
        )
        return self.notebook.ledger(Experiment).add(made)

    def finish_experiment(
        self,
        experiment_id: str,
        *,
        tried: str | None = None,
        happened: str | None = None,
        verdict: str | None = None,
        next: str | None = None,
    ) -> Experiment:
        """Note what came of an experiment; what is not given stays, and the verdict is “unclear” until it is said.

        Raises:
            NotFound: there is no such experiment.
            UsageError: there is no such verdict.
        """
        ledger = self.notebook.ledger(Experiment)
        before = ledger.get(experiment_id)
        changed = replace(
            before,
            tried=one_line(tried) or before.tried,
            happened=one_line(happened) or before.happened,
            verdict=_verdict(verdict) or before.verdict or Verdict.UNCLEAR,
            next=one_line(next) or before.next,
        )
        return ledger.save(changed)

    def drop_experiment(self, experiment_id: str) -> None:
        """Take an experiment out; it can be had back from the trash.

        Raises:
            NotFound: there is no such experiment.
        """
        self.notebook.ledger(Experiment).remove(experiment_id)

    def experiment_to_try(self) -> str | None:
        """The guess to go out with: what the newest experiment says to try next, or itself while it is open."""
        newest = next(iter(self.experiments()), None)
        if newest is None:
            return None
        return newest.next or (newest.hypothesis if newest.verdict is None else None)

    def self_intros(self) -> list[SelfIntro]:
        """My ways of saying what I do: those that are most comfortable and did best first, untried ones last."""
        return sorted(self.notebook.ledger(SelfIntro).list(), key=_liked, reverse=True)

    def self_intro_ideas(self) -> list[str]:
        """Ways to say what I do that my profile bears out and I have not kept, each with one thing I can do."""
        from coach.chains.self_intro import ways

        return ways(self.notebook.profile.get(), [intro.text for intro in self.self_intros()])

    def add_self_intro(self, text: str, *, comfort: int | None = None) -> tuple[SelfIntro, list[Flag]]:
        """Keep a way of saying what I do, and tell what of it my profile does not bear out, or sells or brags.

        Raises:
            UsageError: nothing is said, or the comfort is out of its range.
        """
        if comfort is not None and comfort not in COMFORT:
            raise UsageError("Comfort goes from 1, not like me, to 5, easy to say.")
        kept = self.notebook.ledger(SelfIntro).add(SelfIntro(text=what_is_said(text, "self-intro"), comfort=comfort))
        return kept, self.self_intro_flags(kept)

    def use_self_intro(self, intro_id: str, reaction: str, *, event: str | None = None) -> SelfIntro:
        """Note that one was said, and how it was taken.

        Raises:
            NotFound, Ambiguous: there is no such self-introduction or event, or several events fit.
            UsageError: there is no such reaction.
        """
        ledger = self.notebook.ledger(SelfIntro)
        intro = ledger.get(intro_id)
        use = Use(self.today, self.notebook.events.find(event).id if event is not None else None, _reaction(reaction))
        return ledger.save(replace(intro, uses=(*intro.uses, use)))

    def drop_self_intro(self, intro_id: str) -> None:
        """Take one out; it can be had back from the trash.

        Raises:
            NotFound: there is no such self-introduction.
        """
        self.notebook.ledger(SelfIntro).remove(intro_id)

    def self_intro_flags(self, intro: SelfIntro) -> list[Flag]:
        """What a self-introduction says that my profile does not (000-06), and where it sells or brags (000-07)."""
        from coach.checks.self_intro import beyond_profile
        from coach.checks.tone import tone_flags

        return [*beyond_profile(intro.text, self.notebook.profile.get()), *tone_flags(intro.text)]


def tally(intro: SelfIntro) -> dict[Reaction, int]:
    """How often each reaction came."""
    return {reaction: sum(use.reaction is reaction for use in intro.uses) for reaction in Reaction}


def _liked(intro: SelfIntro) -> tuple[bool, float, int]:
    uses = len(intro.uses)
    told = uses >= FEW_USES
    return told, tally(intro)[Reaction.WANTED] / uses if told else 0.0, intro.comfort or 0


def _verdict(name: str | None) -> Verdict | None:
    try:
        return Verdict(name) if name else None
    except ValueError:
        raise UsageError(f"There is no verdict “{name}”.", f"There are: {', '.join(Verdict)}.") from None


def _reaction(name: str) -> Reaction:
    try:
        return Reaction(name)
    except ValueError:
        raise UsageError(f"There is no reaction “{name}”.", f"There are: {', '.join(Reaction)}.") from None
