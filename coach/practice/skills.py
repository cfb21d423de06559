"""How each skill showed in a talk: from 0, there was an occasion and it went by, to 3; None without an occasion.

How a thing was done is looked at, not what came of it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from coach.domain.practice import Scene, Skill, SkillSeen, Turn
from coach.domain.profile import Profile
from coach.practice.acts import Act
from coach.practice.closing import closing
from coach.practice.cues import cue, may_be_asked_for, reveals
from coach.practice.discretion import trusted
from coach.practice.exchanges import Exchange, counted
from coach.practice.finding_faults import Noticed
from coach.practice.praise import asked_about_me, asked_about_work, fits, follow_up, offers, stayed_positive, true_intro
from coach.practice.signs import Sign

Seen = tuple[int, str | None] | None
"""A rating with the words that show it, or None when there was no occasion."""
_FEW = 2
_TALK = 5
_MOST_MINE = 0.65
"""Share of all words from which somebody talks more than they listen."""
_NOT_PLAIN = (Sign.BRAGGING, Sign.PITCH, Sign.FLATTERY, Sign.CLOSENESS, Sign.NEEDY)


@dataclass(frozen=True)
class Evidence:
    """A talk with what was noticed in it."""

    me: Profile
    scene: Scene
    turns: Sequence[Turn]
    talk: Sequence[Exchange]
    faults: Sequence[Noticed]
    figures: dict[str, float] = field(default_factory=dict)

    def of(self, *signs: Sign) -> list[Noticed]:
        """The faults of these kinds."""
        return [one for one in self.faults if one.sign in signs]


def skills(
    me: Profile, scene: Scene, turns: Sequence[Turn], talk: Sequence[Exchange], faults: Sequence[Noticed]
) -> tuple[SkillSeen, ...]:
    """Every skill, those of the scene first."""
    seen = Evidence(me, scene, turns, talk, faults, counted(turns, talk))
    found = {skill: look(seen) if talk else None for skill, look in _LOOKS.items()}
    order = [*scene.skills, *(skill for skill in Skill if skill not in scene.skills)]
    return tuple(SkillSeen(skill, *(found[skill] or (None, None))) for skill in order)


def _joining(seen: Evidence) -> Seen:
    if not seen.scene.circle:
        return None
    later = [one for one in seen.talk[1:] if not one.move.silent]
    if not later:
        return 1, None if seen.talk[0].move.silent else seen.talk[0].text
    taking_part = next((one for one in later if one.on_topic), None)
    return (3 if taking_part and len(later) >= _FEW else 2, (taking_part or later[0]).text)


def _asking(seen: Evidence) -> Seen:
    if len(seen.talk) < _FEW:
        return None
    asked = [part for one in seen.talk for part in one.asks]
    open_ones = [part for one in seen.talk for part in one.open_questions]
    if not asked:
        return 0, None
    if not open_ones:
        return 1, asked[0]
    return (3 if len(open_ones) >= _FEW and not seen.of(Sign.SEVERAL) else 2, open_ones[0])


def _going_deeper(seen: Evidence) -> Seen:
    following = [part for one in seen.talk if (part := follow_up(one))]
    if not following and len(seen.talk) <= _FEW:
        return None
    rating = min(len(following), 3)
    if seen.of(Sign.HOPS):
        rating = min(rating, 1)
    return rating, following[0] if following else None


def _listening(seen: Evidence) -> Seen:
    if len(seen.talk) < _FEW:
        return None
    taken_up = [one for one in seen.talk if one.on_topic and not (one.move.silent or one.move.leaving)]
    shown = next((one.text for one in taken_up if not _comes(one)), None)
    long = seen.figures["share_of_talk"] > _MOST_MINE or seen.of(Sign.MONOLOGUE)
    rating = 1 + (len(taken_up) >= 1) + (len(taken_up) >= _FEW + 1) - bool(long) - len(seen.of(Sign.MISSED_CUE))
    return max(0, min(3, rating)), shown


def _comes(one: Exchange) -> bool:
    """Whether it asks only to be let in, or hands a question back."""
    return bool(one.move.questions) and not one.asks


def _finding_a_need(seen: Evidence) -> Seen:
    found = reveals(seen.turns)
    if found:
        led = next((one for one in reversed(seen.talk) if one.number < found[0]), None)
        deep = sum(follow_up(one) is not None for one in seen.talk if one.number < found[0])
        return (3 if deep >= _FEW else 2, led.text if led else None)
    if not may_be_asked_for(seen.scene):
        return None
    tried = next((part for one in seen.talk for part in one.open_questions if follow_up(one)), None)
    return (1 if tried else 0), tried


def _offering_help(seen: Evidence) -> Seen:
    offering = [one for one in seen.talk if offers(one)]
    told = bool(reveals(seen.turns)) or any(cue(turn) for turn in seen.turns if not turn.mine)
    if not offering:
        return (0, None) if reveals(seen.turns) else None
    fitting = next((one for one in offering if fits(seen.turns, one)), None)
    if fitting is None:
        return (1, offers(offering[0])[0])
    accepted = any(turn.act == Act.ACCEPT for turn in seen.turns)
    return (3 if accepted and told else 2, offers(fitting)[0])


def _saying_what_i_do(seen: Evidence) -> Seen:
    told = [(one, part) for one in seen.talk if (part := true_intro(seen.me, one))]
    asked = [one for one in seen.talk if asked_about_me(one)]
    if not told and not asked:
        return None
    strained = bool(seen.of(Sign.BRAGGING, Sign.PITCH, Sign.MONOLOGUE, Sign.OVERSHARING))
    if not told:
        return (0 if strained or all(one.move.silent for one in asked) else 1, None)
    return (1 if strained else 3 if len(told) >= _FEW or asked else 2, told[0][1])


def _staying_positive(seen: Evidence) -> Seen:
    complaints = seen.of(Sign.COMPLAINT)
    if complaints:
        return (1 if len(complaints) == 1 else 0), None
    asked = [one for one in seen.talk if asked_about_work(one)]
    told = [part for one in asked if (part := stayed_positive(one) or true_intro(seen.me, one))]
    if not told:
        return None
    return (3 if len(told) >= _FEW else 2, told[0])


def _being_plain(seen: Evidence) -> Seen:
    spoke = sum(not one.move.silent for one in seen.talk)
    if spoke < _FEW:
        return None
    found = len(seen.of(*_NOT_PLAIN))
    return ((3 if spoke >= _TALK else 2) if not found else 1 if found == 1 else 0), None


def _discretion(seen: Evidence) -> Seen:
    passed = seen.of(Sign.GOSSIP)
    if not passed and not trusted(seen.turns):
        return None
    return (0 if passed else 2), None


def _introducing(seen: Evidence) -> Seen:
    names = [one.name for one in seen.scene.characters]
    for one in seen.talk:
        both = [name for name in names if re.search(rf"\b{re.escape(name)}\b", one.text)]
        if len(both) >= _FEW and re.search(
            r"\b(?:meet|both|this is|introduce|know each other|you two)\b", one.text, re.I
        ):
            leaves = any(later.move.leaving for later in seen.talk if later.number >= one.number)
            return (3 if leaves else 2, one.text)
    return (0, None) if Skill.INTRODUCING in seen.scene.skills else None


def _leaving(seen: Evidence) -> Seen:
    end = closing(seen.talk)
    if end is None:
        return None
    if end.said is None:
        return (2, end.warm) if end.warm else (0, None)
    if end.warm is None:
        return 1, end.said
    return (3 if end.last.on_topic or not seen.scene.fit else 2, end.warm)


_LOOKS: dict[Skill, Callable[[Evidence], Seen]] = {
    Skill.JOINING: _joining,
    Skill.ASKING: _asking,
    Skill.GOING_DEEPER: _going_deeper,
    Skill.LISTENING: _listening,
    Skill.FINDING_A_NEED: _finding_a_need,
    Skill.OFFERING_HELP: _offering_help,
    Skill.SAYING_WHAT_I_DO: _saying_what_i_do,
    Skill.STAYING_POSITIVE: _staying_positive,
    Skill.BEING_PLAIN: _being_plain,
    Skill.DISCRETION: _discretion,
    Skill.INTRODUCING: _introducing,
    Skill.LEAVING: _leaving,
}
