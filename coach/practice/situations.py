"""“My real situation”: a scene out of a few typed lines, by rules.

Whatever is said of the other becomes theirs to say, whatever is said of me an objective. Typed text is data: a line
that orders a program about is left out.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from coach.domain.practice import Character, Line, Scene, Skill, Telling
from coach.language.english import reads_as_english
from coach.practice.company import Other, others_in
from coach.practice.cue_words import ASKED_HOW, cue_words
from coach.practice.typed_lines import IN_MIND, Read, read, typed

_OBJECTIVES = 4
"""Of what I typed, besides two that fit every talk."""
_QUOTED = 40
"""Words of a text that is not understood and is shown again as it stands."""
ANYBODY = (
    Telling("work", "That is a long story. Just ask.", ("work", "job", "do for", "company")),
    Telling("free time", "Good question. Let me think about it for a moment.", ("free", "weekend", "hobby", "relax")),
    Telling("other things", "I will gladly tell you. Ask me anything.", ("tell me", "else", "new", "how")),
)
"""What somebody can say of whom nothing is known: nothing at all."""
_INTERVIEW = (
    "Would you tell me a little about what you do?",
    "What would you like to do here?",
    "And what would you like to know about us?",
)
_ID = "mine-"
_IN_MY_WORDS = "In your words: "
_WELL = Telling("how they are", "Not bad, thank you for asking.", ASKED_HOW, asked_only=True)
_CLOSING = ("Ask one thing about their side.", "Leave with a warm word.")


def scene_of(text: str) -> Scene:
    """The scene that the typed ``text`` tells of; where it is not understood, they say what anybody might."""
    parts = typed(text)
    whole = ". ".join(parts)
    others = others_in(whole)
    found = read(parts, others) if reads_as_english(whole) else Read(in_mind=[f"{_IN_MY_WORDS}“{_short(whole)}”"])
    characters = tuple(_character(place, other, found) for place, other in enumerate(others))
    told = any(found.lines.values())
    who = " and ".join(other.title for other in others)
    objectives = (*found.aims, *found.in_mind)[:_OBJECTIVES]
    known = all(other.known for other in others)
    return Scene(
        id=f"{_ID}{hashlib.sha256(text.encode()).hexdigest()[:10]}",
        title=f"A talk with {_inside(who)}",
        situation=_situation(_inside(who), found, told=told),
        characters=characters,
        difficulty=2,
        skills=(Skill.ASKING, Skill.LISTENING, Skill.BEING_PLAIN, Skill.LEAVING),
        objectives=tuple(dict.fromkeys((*objectives, *_CLOSING))),
        success="You said what you came to say, asked about their side, and left in a friendly way.",
        opening=_opening(characters[0], found, known=known),
        asks=tuple(Line(characters[place].name, line) for place, line in dict.fromkeys(found.asks or _asked(others))),
        known=known,
        practices=("000-12",),
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
    return tuple(one for one in scene.objectives if one not in _CLOSING and not one.startswith((IN_MIND, _IN_MY_WORDS)))


def _character(place: int, other: Other, found: Read) -> Character:
    need = found.needs.get(place, "")
    begun = found.wishes.get(0) if place == 0 and not found.aims else None
    lines = (line for line in dict.fromkeys(found.lines.get(place, [])) if line != begun)
    told = tuple(Telling("what you know of them", line, cue_words(line)) for line in lines)
    return Character(
        name=other.name,
        role=other.role or "somebody you wrote about",
        manner=found.manners.get(place, "in short, plain sentences"),
        wants=found.wants.get(place, "to hear what you have to say"),
        tells=(*(told or ANYBODY), _WELL),
        hides=need,
        helped_by=(*cue_words(need), "help", "take") if need else (),
        thanks="That would help me. Thank you." if need else "",
        farewell="Good that we talked.",
    )


def _situation(who: str, found: Read, *, told: bool) -> str:
    setting = "".join(f" {part[:1].upper()}{part[1:].rstrip('.')}." for part in found.setting)
    rest = "" if told else " What you typed holds little that they could say, so they say what anybody might."
    return f"You talk with {who}.{setting}{rest}"


def _inside(who: str) -> str:
    return "somebody" if who == "Somebody" else who


def _short(text: str) -> str:
    words: Sequence[str] = text.split()
    return text if len(words) <= _QUOTED else f"{' '.join(words[:_QUOTED])} …"
