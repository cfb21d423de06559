"""Practice: scenes to rehearse in, who plays in them, what was said, and what somebody reads about it afterwards."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from enum import StrEnum
from typing import ClassVar

from coach.domain.experiment import COMFORT
from coach.domain.ledger import Entry
from coach.domain.note import Source
from coach.domain.suggestion import Stamp

ME = "me"
"""The speaker of my own lines; no character is called so."""
RATINGS = range(4)
"""From 0, there was an occasion for it and it went by, to 3, done more than once and well."""


class Skill(StrEnum):
    """What a scene trains."""

    JOINING = "joining"
    """Walking over and taking part as one can (practices 000-04, 000-05)."""
    ASKING = "asking"
    GOING_DEEPER = "going-deeper"
    """Staying with an answer until it is understood (practice 002-07)."""
    LISTENING = "listening"
    FINDING_A_NEED = "finding-a-need"
    """Looking for something to help with (practice 003-05)."""
    OFFERING_HELP = "offering-help"
    SAYING_WHAT_I_DO = "saying-what-i-do"
    """True, short, and positive (practices 000-06, 002-08)."""
    STAYING_POSITIVE = "staying-positive"
    BEING_PLAIN = "being-plain"
    """No pitch, no bragging, no flattery, nothing pretended (practices 000-07, 001-07)."""
    DISCRETION = "discretion"
    """What somebody told in confidence stays there."""
    INTRODUCING = "introducing"
    """Bringing two people together and stepping away (practice 000-11)."""
    LEAVING = "leaving"
    """A way out with a warm close, also where there is nothing for each other (practices 000-12, 003-12)."""


class Area(StrEnum):
    """What a scene is about, as the picker groups them."""

    CIRCLE = "circle"
    FIRST_CONTACT = "first-contact"
    ABOUT_ME = "about-me"
    FINDING_OUT = "finding-out"
    HELPING = "helping"
    AT_WORK = "at-work"
    MEETING_ANEW = "meeting-anew"
    INTRODUCING = "introducing"
    LEAVING = "leaving"
    MINE = "mine"
    """Made from what I typed, from a person or from an event."""


@dataclass(frozen=True, slots=True)
class Telling:
    """One thing that a character can tell, as they would say it, one or two short sentences.

    It is told when a question has one of the ``cues`` (stems of words, lower case) or comes nearest to it; ``more``
    is what they go on with, in this order, when they are asked further. ``source`` is the note it was made from,
    ``asked_only`` says that they never bring it up themselves, ``weighs`` that it weighs on them: nobody should go
    past it.
    """

    about: str
    line: str
    cues: tuple[str, ...] = ()
    more: tuple[str, ...] = ()
    source: Source | None = None
    asked_only: bool = False
    weighs: bool = False


@dataclass(frozen=True, slots=True)
class Character:
    """Somebody in a scene. All of it is theirs to know, and nothing else is.

    ``role`` completes “You are talking with …”, ``manner`` completes “They speak …”, ``wants`` “They want …”.
    ``hides`` is what they need, as they would say it once a good question is asked; "" where they need nothing.
    ``helped_by`` are cues of an offer that would help, ``thanks`` is what they say to it, ``farewell`` how they leave.
    """

    name: str
    role: str
    manner: str = "in short, plain sentences"
    wants: str = ""
    tells: tuple[Telling, ...] = ()
    hides: str = ""
    helped_by: tuple[str, ...] = ()
    thanks: str = ""
    farewell: str = ""
    person_id: str | None = None

    def __post_init__(self) -> None:
        if self.name.strip().casefold() == ME:
            raise ValueError("a character cannot be called “me”")


@dataclass(frozen=True, slots=True)
class Line:
    """Something that a character says at a moment the scene fixes."""

    who: str
    line: str


@dataclass(frozen=True, slots=True)
class Scene:
    """Where a rehearsal plays. ``turns`` is how many lines of mine it is meant for, ``minutes`` how long it takes.

    ``opening`` is what is said before I come in, ``room`` what somebody says who makes room for me (a circle only),
    ``asks`` what they ask me, in this order, when a moment offers itself. ``objectives`` and ``success`` are read by
    me before and after. ``fit`` is False where there is honestly nothing for each other (practice 003-12), ``known``
    says that we have met before. ``practices`` are ids of what is carried out here.
    """

    id: str
    title: str
    situation: str
    characters: tuple[Character, ...]
    area: Area = Area.MINE
    difficulty: int = 1
    minutes: int = 5
    turns: int = 8
    skills: tuple[Skill, ...] = ()
    objectives: tuple[str, ...] = ()
    success: str = ""
    opening: tuple[Line, ...] = ()
    room: Line | None = None
    asks: tuple[Line, ...] = ()
    fit: bool = True
    known: bool = False
    practices: tuple[str, ...] = ()

    def character(self, name: str) -> Character:
        """Who is called ``name`` here; raises KeyError when nobody is."""
        found = next((one for one in self.characters if one.name == name), None)
        if found is None:
            raise KeyError(name)
        return found

    @property
    def circle(self) -> bool:
        """Whether it plays among three or more who are talking already, me included."""
        return self.room is not None


@dataclass(frozen=True, slots=True)
class Turn:
    """Something said. ``speaker`` is ``ME`` or a character's name.

    ``act`` says what a character's turn was for, and ``told`` which `Telling` it drew on: what the stage plan needs to
    go on from here, whoever worded it. ``source`` is the note that it rests on; ``stamp`` says which prompt and model
    worded it, None where it was fixed.
    """

    speaker: str
    text: str
    act: str = ""
    told: str = ""
    source: Source | None = None
    stamp: Stamp | None = None

    @property
    def mine(self) -> bool:
        """Whether I said it."""
        return self.speaker == ME


@dataclass(frozen=True, slots=True)
class Observation:
    """What one turn of mine did. ``quote`` is copied from turn number ``turn``, counted from 0 over all turns.

    ``kind`` names it for a program; one with ``better`` is something to try otherwise, one without is praise.
    """

    quote: str
    turn: int
    about: str
    better: str | None = None
    kind: str = ""


@dataclass(frozen=True, slots=True)
class SkillSeen:
    """How a skill showed. ``rating`` is one of `RATINGS`, None when there was no occasion for it."""

    skill: Skill
    rating: int | None = None
    evidence: str | None = None

    def __post_init__(self) -> None:
        if self.rating is not None and self.rating not in RATINGS:
            raise ValueError("a rating goes from 0 to 3")


@dataclass(frozen=True, slots=True)
class Feedback:
    """What to read after a scene: a kind sentence, then observations, skills, and one thing to try next.

    ``next_scene`` is the id of a scene for a skill that was not seen yet. ``counted`` are figures made in code.
    """

    verdict: str
    observations: tuple[Observation, ...] = ()
    skills: tuple[SkillSeen, ...] = ()
    next_step: str = ""
    next_scene: str | None = None
    counted: dict[str, float] = field(default_factory=dict)
    prompts: tuple[Stamp, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Practice(Entry):
    """One rehearsal, with the scene as it was then. ``turns`` is the take that goes on, ``takes`` are earlier ones.

    Comfort is one of `COMFORT`, before and after. ``liked`` are lines of mine worth taking along. ``feedback`` is that
    of ``turns`` as they stand; None as long as nobody asked for it.
    """

    TYPE: ClassVar[str] = "practice"
    scene: Scene
    turns: tuple[Turn, ...] = ()
    takes: tuple[tuple[Turn, ...], ...] = ()
    date: datetime.date | None = None
    comfort_before: int | None = None
    comfort_after: int | None = None
    liked: tuple[str, ...] = ()
    ended: bool = False
    feedback: Feedback | None = None
    engine: str = ""

    def __post_init__(self) -> None:
        for comfort in (self.comfort_before, self.comfort_after):
            if comfort is not None and comfort not in COMFORT:
                raise ValueError("comfort goes from 1 to 5")
