"""The JSON of a prep session, as the contract has it, with what the session knows besides."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from coach.domain.plain import plain

if TYPE_CHECKING:
    from coach.app import Coach
    from coach.chains.planning import Planned
    from coach.chains.session import Session
    from coach.domain.plan import Prepared

Document = dict[str, Any]
_INTROS = 3
_KIND_WORDS = 2


def session(coach: Coach, made: Session) -> Document:
    """The whole of a session."""
    frame, plan = made.frame, made.plan
    return {
        "event": plain(frame.event),
        "goal": frame.goal,
        "target": plan.target,
        "people": [_person(planned, prepared) for planned, prepared in made.both()],
        "introductions": plain(made.introductions),
        "self_introductions": self_introductions(coach),
        "felt_good": kind_words(coach),
        "exits": plain(frame.exits),
        "topics_beyond_work": list(frame.topics_beyond_work),
        "experiment": experiment(coach, made),
        "last_time": coach.last_time(frame.event.id),
        "engine": made.engine,
        "prompts": plain(made.prompts),
        "flags": plain(made.flags),
        "others": list(frame.others),
        "unclear": list(frame.unclear),
        "learning_goal": frame.learning_goal,
        "goal_templates": list(frame.goal_templates),
        "target_said": frame.target_said,
        "energy": plan.energy,
        "warnings": list(frame.warnings),
        "ranking": plain(frame.ranking),
        "more": frame.more,
        "strangers": plain(frame.strangers),
        "break": {"with": plain(frame.friends), "minutes": plan.break_minutes},
        "step": plan.step.value,
        "plan_id": plan.id,
    }


def self_introductions(coach: Coach) -> list[Document]:
    """My ways to say what I do, those that did best first; ones put together from my profile where few are kept."""
    kept = [
        {"id": intro.id, "text": intro.text, "uses": len(intro.uses), "comfort": intro.comfort}
        for intro in coach.self_intros()[:_INTROS]
    ]
    ideas = coach.self_intro_ideas()[: max(0, _INTROS - len(kept))]
    return [*kept, *({"id": None, "text": text, "uses": 0, "comfort": None} for text in ideas)]


def kind_words(coach: Coach) -> list[Document]:
    """The newest words that did me good, with who said them: to be said to somebody I like (practice 000-15)."""
    return coach.entries_shown(coach.kind_words()[:_KIND_WORDS])


def experiment(coach: Coach, made: Session | None = None) -> Document | None:
    """The guess to go out with, ``to_try``, with the experiment it comes from; None where nothing is to be tried."""
    to_try, newest = coach.to_try(made.plan if made else None)
    if not to_try:
        return None
    return {**(coach.entry_shown(newest) if newest else {}), "to_try": to_try}


def _person(planned: Planned, prepared: Prepared | None) -> Document:
    told: Document = plain(planned)
    words: Document = plain(prepared) if prepared else {"openers": [], "questions": [], "help": [], "gaps": []}
    return {**told, **{part: words[part] for part in ("openers", "questions", "help", "gaps")}}
