"""The words of the feedback that are not about one line: the verdict, and one thing to try next."""

from __future__ import annotations

from collections.abc import Sequence

from coach.domain.practice import Scene, Skill, Turn
from coach.practice.acts import Act
from coach.practice.closing import closing
from coach.practice.cues import may_be_asked_for, reveals
from coach.practice.exchanges import Exchange
from coach.practice.finding_faults import Noticed
from coach.practice.naming import within
from coach.practice.signs import Sign

NEXT_FOR_SIGN = {
    Sign.RUDE: "Next time, when something does not interest you, ask what they like about it.",
    Sign.GOSSIP: "Next time, say that it is theirs to tell, and ask about something else.",
    Sign.NEEDY: "Next time, leave the ask out and ask how they came to what they do.",
    Sign.COMPLAINT: "Next time, have one true and plain sentence about your work ready.",
    Sign.PITCH: "Next time, say what you do in one sentence, then ask how they do it today.",
    Sign.BRAGGING: "Next time, say once what you did, and ask how they went about it.",
    Sign.FLATTERY: "Next time, name the one thing they said that you liked.",
    Sign.CLOSENESS: "Next time, say plainly how far you know each other.",
    Sign.OVERSHARING: "Next time, keep it to one light sentence and ask back.",
    Sign.MISSED_CUE: "Next time, when somebody tells you what moves them, ask one question about it first.",
    Sign.HOPS: "Next time, ask one question on an answer before you take up a new topic.",
    Sign.MONOLOGUE: "Next time, stop after two sentences and ask something back.",
    Sign.SEVERAL: "Next time, ask one question and wait.",
    Sign.NO_CLOSE: "Next time, leave with one warm sentence that names something they said.",
}
"""What to try, the weightiest first."""
NEXT_FOR_SKILL = {
    Skill.JOINING: "Next time, walk over, listen for a moment, then pick up one word of theirs.",
    Skill.ASKING: "Next time, try one question that begins with “what” or “how”.",
    Skill.GOING_DEEPER: "Next time, stay with one answer for two questions.",
    Skill.LISTENING: "Next time, say back one thing you heard before you go on.",
    Skill.FINDING_A_NEED: "Next time, ask what is hardest for them at the moment.",
    Skill.OFFERING_HELP: "Next time, offer one small thing that you could do in a few minutes.",
    Skill.SAYING_WHAT_I_DO: "Next time, say what you do in one sentence of your profile.",
    Skill.STAYING_POSITIVE: "Next time, tell one thing you like about your work.",
    Skill.BEING_PLAIN: "Next time, say it once and plainly.",
    Skill.DISCRETION: "Next time, leave what was told in confidence with the one who told it.",
    Skill.INTRODUCING: "Next time, name both, and the one thing they have in common.",
    Skill.LEAVING: "Next time, leave with one warm sentence that names something they said.",
}
TAKE_ALONG = "Take one line of yours that felt easy along, and say it to somebody this week."
_FEW = 3
_A_CHANCE = 4
"""Lines of mine from which there was time to find out what they could use."""


def verdict(scene: Scene, turns: Sequence[Turn], talk: Sequence[Exchange], faults: Sequence[Noticed]) -> str:
    """What came of it, and apart from that how I went about it, in one sentence."""
    if not any(not one.move.silent for one in talk):
        return "You came and stood with them without a word, and that is a fine first try."
    return f"{_outcome(scene, turns, talk)}{_manner(len(faults))}."


def _outcome(scene: Scene, turns: Sequence[Turn], talk: Sequence[Exchange]) -> str:
    end = closing(talk)
    warm = end is not None and end.warm is not None
    if not scene.fit:
        return (
            "There was nothing for each other here, and you moved on kindly, which is a good outcome"
            if warm
            else "There was nothing for each other here, and moving on is a good outcome"
        )
    found = reveals(turns)
    if found:
        who = turns[found[0]].speaker
        taken = any(turn.act == Act.ACCEPT for turn in turns)
        return f"You found out what {who} could use{', and your offer was welcome' if taken else ''}"
    if may_be_asked_for(scene) and sum(not one.move.silent for one in talk) >= _A_CHANCE:
        left = " and left with a warm word" if warm else ""
        return (
            f"You talked with {_names(scene)}{left}; what they could use did not come up, which is one more observation"
        )
    return f"You talked with {_names(scene)}{' and left with a warm word' if warm else ''}"


def _manner(faults: int) -> str:
    if not faults:
        return ", and how you went about it was good throughout"
    if faults == 1:
        return "; how you went about it was good, with one thing to try otherwise"
    if faults <= _FEW:
        return f"; in how you went about it there are {('two', 'three')[faults - 2]} things to try otherwise"
    return "; in how you went about it there are some things to try otherwise, one at a time"


def _names(scene: Scene) -> str:
    names = [within(one.name) for one in scene.characters]
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
