"""A scene made for tests: two strangers by a door, one of whom could use a hand, and the same as a circle."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from coach.domain.practice import ME, Character, Line, Scene, Telling, Turn
from coach.practice.stage import next_beats, opening

ILSE = Character(
    name="Ilse",
    role="somebody who repairs clocks",
    manner="slowly",
    tells=(
        Telling(
            "work",
            "I repair clocks in a shop by the river.",
            ("work", "do for", "job"),
            ("Most of them stopped because somebody cleaned them.", "The oldest is from a school."),
        ),
        Telling("free time", "On Sundays I walk along the dam.", ("weekend", "free"), ("It is windy there.",)),
        Telling("the shop", "The shop was my uncle's.", ("shop", "uncle")),
    ),
    hides="I could use somebody who knows how to make a plain page for the shop.",
    helped_by=("page", "website", "site"),
    thanks="A page? That would help me a lot.",
    farewell="It was good to talk with you.",
)
BO = Character(
    name="Bo",
    role="a gardener",
    tells=(Telling("work", "I keep the trees in the park.", ("tree", "park", "garden")),),
    farewell="Until next time.",
)
PAIR = Scene(
    id="pair",
    title="By the door",
    situation="Two people wait by a door.",
    characters=(ILSE,),
    opening=(Line("Ilse", "It is warm in here."),),
    asks=(Line("Ilse", "And what do you do all day?"),),
)
CIRCLE = replace(PAIR, id="circle", characters=(ILSE, BO), room=Line("Bo", "Come and stand with us."))


def played(scene: Scene, *mine: str) -> list[Turn]:
    """All turns when I say these lines in ``scene``, and the others say what the plan fixed."""
    turns = list(opening(scene))
    for line in mine:
        turns.append(Turn(ME, line))
        turns += [Turn(beat.who, beat.say, beat.act, beat.told) for beat in next_beats(scene, turns)]
    return turns


def replies(turns: Sequence[Turn]) -> list[Turn]:
    """What the others said after my last line."""
    last = max(number for number, turn in enumerate(turns) if turn.mine)
    return list(turns[last + 1 :])
