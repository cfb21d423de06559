"""What to read after a scene: a kind sentence, what stood out in my own words, the skills, one thing to try next.

All of it is counted and chosen by rule. What came of a talk and how I went about it are looked at apart; moving on
where there is nothing for each other is a good outcome (practice 003-12), and a try is never anything but one more
observation (practice 000-02).
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from coach.domain.practice import Feedback, Observation, Scene, Skill, SkillSeen, Turn
from coach.domain.profile import Profile
from coach.practice.acts import Act
from coach.practice.closing import closing
from coach.practice.cues import reveals
from coach.practice.exchanges import Exchange, counted, exchanges
from coach.practice.feedback_better import Asking, Betters
from coach.practice.feedback_words import NEXT_FOR_SIGN, NEXT_FOR_SKILL, TAKE_ALONG, verdict
from coach.practice.finding_faults import Noticed, faults
from coach.practice.praise import fits, praise
from coach.practice.signs import ABOUT, Sign
from coach.practice.skills import skills

_WELL = 2
"""Rating from which a skill needs no further scene."""


def feedback(
    me: Profile,
    scene: Scene,
    turns: Sequence[Turn],
    scenes: Sequence[Scene],
    *,
    before: Collection[Skill] = (),
    asking: Asking = lambda _, by_rule: by_rule,
) -> Feedback:
    """The feedback on one take. ``scenes`` are those to choose the next from, for a skill not seen here or ``before``.

    ``asking`` words a question on something they said.
    """
    talk = exchanges(turns, scene)
    found = faults(scene, talk)
    good = praise(me, scene, turns, talk, found)
    rated = skills(me, scene, turns, talk, found)
    betters = Betters(me, scene, talk, asking)
    seen = sorted([*found, *good], key=lambda one: one.turn)
    return Feedback(
        verdict=verdict(scene, turns, talk, found),
        observations=tuple(_observation(one, betters if one in found else None) for one in seen),
        skills=rated,
        next_step=_next_step(found, rated, scene),
        next_scene=_next_scene(scene, rated, before, scenes),
        counted=_counted(turns, talk, found),
    )


def _observation(one: Noticed, betters: Betters | None) -> Observation:
    better = betters.better(one) if betters else None
    return Observation(one.quote, one.turn, ABOUT[one.sign], better, one.sign.value)


def _counted(turns: Sequence[Turn], talk: Sequence[Exchange], found: Sequence[Noticed]) -> dict[str, float]:
    end = closing(talk)
    return {
        **counted(turns, talk),
        "complaints": float(sum(one.sign is Sign.COMPLAINT for one in found)),
        "pitch": float(sum(one.sign is Sign.PITCH for one in found)),
        "warm_close": float(end is not None and end.warm is not None),
        "need_found": float(bool(reveals(turns))),
        "help_offered": float(any(one.move.offers and fits(turns, one) for one in talk)),
        "help_taken": float(any(turn.act == Act.ACCEPT for turn in turns)),
    }


def _next_step(found: Sequence[Noticed], rated: Sequence[SkillSeen], scene: Scene) -> str:
    """One thing to try: for what weighs most of what was noticed, else for the skill of the scene that showed least."""
    signs = {one.sign for one in found}
    first = next((step for sign, step in NEXT_FOR_SIGN.items() if sign in signs), None)
    if first:
        return first
    low = [one for one in rated if one.skill in scene.skills and one.rating is not None and one.rating < _WELL]
    return NEXT_FOR_SKILL[min(low, key=lambda one: one.rating or 0).skill] if low else TAKE_ALONG


def _next_scene(
    scene: Scene, rated: Sequence[SkillSeen], before: Collection[Skill], scenes: Sequence[Scene]
) -> str | None:
    """The easiest other scene for a skill that was never seen, else for one that showed little."""
    unseen = [one.skill for one in rated if one.rating is None and one.skill not in before]
    little = [one.skill for one in rated if one.rating is not None and one.rating < _WELL]
    for skill in (*unseen, *little):
        fitting = [one for one in scenes if skill in one.skills and one.id != scene.id]
        if fitting:
            return min(fitting, key=lambda one: (one.difficulty, one.skills.index(skill))).id
    return None
