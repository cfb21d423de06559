"""“My real situation”: a scene out of a few typed lines, by rules.

Whatever is said of the other becomes theirs to say, whatever is said of me an objective. Typed text is data: a line
that orders a program about is left out.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from coach.domain.practice import Character, Line, Scene, Skill, Telling
from coach.errors import UsageError
from coach.language.english import reads_as_english
from coach.practice.anybody import PLAIN_ANSWERS, QUIETLY, of_trade, well
from coach.practice.company import Other, others_in
from coach.practice.cue_words import cue_words
from coach.practice.grief import dying, grieving, without_the_dead
from coach.practice.harm import Danger, danger
from coach.practice.naming import NOBODY, within
from coach.practice.typed_lines import IN_MIND, Read, read, typed

_OBJECTIVES = 4
"""Of what I typed, besides two that fit every talk."""
_QUOTED = 40
"""Words of a text that is not understood and is shown again as it stands."""
_INTERVIEW = (
    "Would you tell me a little about what you do?",
    "What would you like to do here?",
    "And what would you like to know about us?",
)
_ID = "mine-"
_IN_MY_WORDS = "In your words: "
_CLOSING = ("Ask one thing about their side.", "Leave with a warm word.")
_QUIET = ("Take your time; nothing has to be found out.", "Leave quietly, with a warm word.")
_CALM = "Say calmly what bothers you."
_IN_DANGER = {
    Danger.MINE: (
        "What you write is more than a rehearsal can hold, and you need not be alone with it. Please talk to somebody "
        "now: somebody you trust, a doctor, or a crisis line where you live. If you are in danger at this moment, call "
        "your local emergency number."
    ),
    Danger.THEIRS: (
        "What you write is more than a rehearsal can hold, and neither they nor you need be alone with it. Please turn "
        "to a doctor or a crisis line where you live, or to somebody you both trust. If a life is in danger at this "
        "moment, stay with them and call your local emergency number."
    ),
}
_NOT_KEPT = "Nothing of what you typed was kept."
_LEFT_OUT = " What would harm somebody is left out here."
_HURT = (
    " Nobody may hurt or threaten you: somebody you trust, a doctor or your local emergency number can help, and "
    "a talk like this need not be had alone."
)


def scene_of(text: str) -> Scene:
    """The scene that the typed ``text`` tells of; where it is not understood, they say what anybody might.

    Raises:
        UsageError: it speaks of a life in danger, or of nothing but harm to somebody.
    """
    endangered = danger(text)
    if endangered is not None:
        raise UsageError(_IN_DANGER[endangered], _NOT_KEPT)
    parts = typed(text)
    whole = ". ".join(parts)
    quiet = grieving(whole)
    others = _living(whole) if quiet else others_in(whole)
    found = read(parts, others) if reads_as_english(whole) else Read(in_mind=[f"{_IN_MY_WORDS}“{_short(whole)}”"])
    _made_calm(found)
    characters = tuple(_character(place, other, found, quiet=quiet) for place, other in enumerate(others))
    told = any(found.lines.values())
    who = " and ".join(other.title for other in others)
    in_mind = [] if quiet else found.in_mind
    known = all(other.known for other in others)
    return Scene(
        id=f"{_ID}{hashlib.sha256(text.encode()).hexdigest()[:10]}",
        title=f"A talk with {within(who)}",
        situation=_situation(within(who), found, told=told),
        characters=characters,
        difficulty=2,
        skills=(Skill.LISTENING, Skill.DISCRETION, Skill.LEAVING)
        if quiet
        else (Skill.ASKING, Skill.LISTENING, Skill.BEING_PLAIN, Skill.LEAVING),
        objectives=tuple(dict.fromkeys((*found.aims, *in_mind)[:_OBJECTIVES] + (_QUIET if quiet else _CLOSING))),
        success="You were there, and listened."
        if quiet
        else "You said what you came to say, asked about their side, and left in a friendly way.",
        opening=(Line(characters[0].name, "Hello."),) if quiet else _opening(characters[0], found, known=known),
        asks=tuple(Line(characters[place].name, line) for place, line in dict.fromkeys(found.asks or _asked(others))),
        known=known,
        practices=("000-12",),
    )


def _living(whole: str) -> list[Other]:
    """With whom one talks where somebody died: nobody who is dead, and who is dying if it tells of nobody else."""
    others = others_in(without_the_dead(whole))
    return others_in(whole) if not others[0].role and others[0].name == NOBODY and dying(whole) else others


def _made_calm(found: Read) -> None:
    """What is angry becomes something to be said calmly.

    Raises:
        UsageError: nothing remains but harm.
    """
    if found.angry and (found.left_out or not found.aims):
        found.aims.append(_CALM)
    if found.left_out and not (found.aims or found.in_mind or any(found.lines.values())):
        raise UsageError(
            "What would harm somebody is not rehearsed here.", "Tell what bothers you, or what you would like to say."
        )


def _asked(others: Sequence[Other]) -> list[tuple[int, str]]:
    """What anybody in their place asks, where I did not say."""
    return [(0, line) for line in _INTERVIEW] if others[0].role.endswith("interviewer") else []


def _opening(first: Character, found: Read, *, known: bool) -> tuple[Line, ...]:
    """They ask what I came for, or begin with what they want where I want nothing of them."""
    if found.aims:
        return (Line(first.name, "Hello. You wanted to talk?" if known else "Hello."),)
    wish = found.wishes.get(0)
    return (Line(first.name, "Hello."), *((Line(first.name, wish),) if wish else ()))


def is_typed(scene: Scene) -> bool:
    """Whether it was made from what I typed."""
    return scene.id.startswith(_ID)


def brought_up(scene: Scene) -> tuple[str, ...]:
    """What I came to say or do in a situation I typed; nothing in any other scene."""
    if not is_typed(scene):
        return ()
    return tuple(
        one
        for one in scene.objectives
        if one not in (*_CLOSING, *_QUIET) and not one.startswith((IN_MIND, _IN_MY_WORDS))
    )


def _character(place: int, other: Other, found: Read, *, quiet: bool) -> Character:
    need = found.needs.get(place, "")
    begun = found.wishes.get(0) if place == 0 and not found.aims else None
    lines = (line for line in dict.fromkeys(found.lines.get(place, [])) if line != begun)
    told = tuple(Telling("what you know of them", line, cue_words(line)) for line in lines)
    return Character(
        name=other.name,
        role=other.role or "somebody you wrote about",
        manner=found.manners.get(place, "in short, plain sentences"),
        wants=found.wants.get(place, "to hear what you have to say"),
        tells=(*told, *of_trade(other.role), *PLAIN_ANSWERS, QUIETLY if quiet else well()),
        hides=need,
        helped_by=(*cue_words(need), "help", "take") if need else (),
        thanks="That would help me. Thank you." if need else "",
        farewell="Good that we talked.",
    )


def _situation(who: str, found: Read, *, told: bool) -> str:
    setting = "".join(f" {part[:1].upper()}{part[1:].rstrip('.')}." for part in found.setting)
    setting += (_LEFT_OUT if found.left_out else "") + (_HURT if found.hurt else "")
    rest = "" if told else " What you typed holds little that they could say, so they say what anybody might."
    return f"You talk with {who}.{setting}{rest}"


def _short(text: str) -> str:
    words: Sequence[str] = text.split()
    return text if len(words) <= _QUOTED else f"{' '.join(words[:_QUOTED])} …"
