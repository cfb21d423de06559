"""The prep session of an event: the frame at once, then what to say to each person, then whom to introduce.

What was found for somebody is kept in the plan and shown again at once, for as long as the notes about them stay as
they are. What it costs grows with the people chosen, not with the notebook.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator
from dataclasses import dataclass, replace

from coach.chains.context import Desk
from coach.chains.exits import exits_for
from coach.chains.introductions import introductions
from coach.chains.looking_for import Lead
from coach.chains.planning import Frame, Planned, basis_of, fingerprint
from coach.chains.prep import Prep, brief_steps
from coach.domain.introduction import Introduction
from coach.domain.plan import Plan, Prepared
from coach.domain.suggestion import Flag, Idea, Opener, Question, Stamp
from coach.settings import Engine


@dataclass(frozen=True)
class Said:
    """One thing for one person of the plan, as soon as it is sure."""

    person_id: str
    what: Opener | Question | Idea


@dataclass(frozen=True)
class Session:
    """The whole of it. ``prepared`` stands in the order of ``frame.people``; ``plan`` is what is worth keeping."""

    frame: Frame
    plan: Plan
    prepared: tuple[Prepared, ...]
    introductions: tuple[Introduction, ...]
    engine: str
    prompts: tuple[Stamp, ...]
    flags: tuple[Flag, ...]

    def both(self) -> Iterator[tuple[Planned, Prepared | None]]:
        """Each person with what was prepared for them; None where the session was left before."""
        found = {one.person.id: one for one in self.prepared}
        return ((planned, found.get(planned.person.id)) for planned in self.frame.people)


SessionStep = Frame | Said | Prepared | Introduction | Session
"""The frame first; what was just prepared for one person, whole, after the last thing said for them; all of it last."""


def session_steps(desk: Desk, frame: Frame, *, anew: bool = False) -> Iterator[SessionStep]:
    """The session of ``frame``, step by step. What is kept and still true comes without a model, unless ``anew``.

    Raises:
        ModelError: the model cannot be reached; what came so far stands.
    """
    yield frame
    plan = frame.plan
    done: list[Prepared] = []
    for lead in frame.leads:
        kept = None if anew else _still_true(plan, lead, desk)
        if kept:
            yield from _again(kept)
        else:
            kept = yield from _prepared(desk, lead)
            plan = _with(plan, kept)
        done.append(kept)
        yield kept
    found, basis = plan.introductions, _of_all(frame, desk)
    if anew or plan.introduced != basis:
        present = [lead.person for lead in frame.everybody]
        found = tuple(introductions(desk, present)) if len(present) > 1 else ()
        plan = replace(plan, introductions=found, introduced=basis)
    yield from found
    yield whole(desk, frame, plan, done)


def whole(desk: Desk, frame: Frame, plan: Plan, prepared: list[Prepared] | None = None) -> Session:
    """The session as it stands, without asking a model: with what is kept, where nothing was prepared just now."""
    kept = [one for lead in frame.leads if (one := _still_true(plan, lead, desk))] if prepared is None else prepared
    stamps = {(stamp.prompt, stamp.sha256, stamp.model): stamp for one in kept for stamp in one.prompts}
    known = [lead.person for lead in frame.everybody]
    return Session(
        frame=replace(frame, exits=tuple(exits_for(desk.notebook, frame.event, plan, known=known))),
        plan=plan,
        prepared=tuple(kept),
        introductions=plan.introductions,
        engine=desk.engine.value,
        prompts=tuple(stamps.values()),
        flags=tuple(dict.fromkeys(flag for one in kept for flag in one.flags)),
    )


def _prepared(desk: Desk, lead: Lead) -> Generator[Said, None, Prepared]:
    """What to have ready for one person, handed out piece by piece; the whole is what this returns."""
    prep: Prep | None = None
    for step in brief_steps(desk, lead.person):
        if isinstance(step, Prep):
            prep = step
        else:
            yield Said(lead.person.id, step)
    assert prep is not None
    (briefing,) = prep.people
    return Prepared(
        person=lead.person.ref,
        basis=basis_of(lead),
        engine=prep.engine,
        openers=briefing.openers,
        questions=briefing.questions,
        help=briefing.help,
        gaps=briefing.gaps,
        topics_beyond_work=prep.topics_beyond_work,
        prompts=prep.prompts,
        flags=prep.flags,
    )


def _again(kept: Prepared) -> Iterator[Said]:
    """What was kept for somebody, piece by piece."""
    everything: list[Opener | Question | Idea] = [*kept.openers, *kept.questions, *kept.help]
    yield from (Said(kept.person.id, what) for what in everything)


def _still_true(plan: Plan, lead: Lead, desk: Desk) -> Prepared | None:
    """What is kept for somebody, unless the notes changed since, or a model may do better than the rules did."""
    kept = plan.prepared_for(lead.person.id)
    if kept is None or kept.basis != basis_of(lead):
        return None
    better = desk.engine is not Engine.OFF and kept.engine == Engine.OFF.value
    return None if better else kept


def _with(plan: Plan, prepared: Prepared) -> Plan:
    others = [one for one in plan.prepared if one.person.id != prepared.person.id]
    return replace(plan, prepared=(*others, prepared))


def _of_all(frame: Frame, desk: Desk) -> str:
    """An opaque text that changes with who is known there, what is noted about them, and who is asked."""
    asked = Engine.OFF if desk.engine is Engine.OFF else Engine.LOCAL
    return fingerprint([asked.value, *sorted(map(basis_of, frame.everybody))])
