"""What the coach hands out: drafts, openers, questions and help ideas, each with its sources, stamps and flags."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from coach.domain.note import Source
from coach.domain.person import Ref


class FlagKind(StrEnum):
    """What a check can find; programs that read the JSON rely on this list."""

    UNSUPPORTED = "unsupported"
    TOO_EAGER = "too-eager"
    PITCH = "pitch"
    NEEDY = "needy"
    LEVERAGE = "leverage"
    GENERIC_OPENER = "generic-opener"
    TOO_LONG = "too-long"
    STALE = "stale"
    GOAL_MISMATCH = "goal-mismatch"
    INSTRUCTION_IN_NOTE = "instruction-in-note"


class DraftKind(StrEnum):
    """Why one writes."""

    FOLLOW_UP = "follow-up"
    THANK_YOU = "thank-you"
    SECOND_TOUCH = "second-touch"
    INVITE = "invite"
    REINTRODUCE = "reintroduce"
    INTRODUCE = "introduce"
    CLOSE = "close"


class Channel(StrEnum):
    """Where one writes."""

    EMAIL = "email"
    LINKEDIN_NOTE = "linkedin-note"
    DM = "dm"
    SMS = "sms"


class Angle(StrEnum):
    """What a message leads with."""

    PROMISE = "promise"
    """What I promised."""
    INTEREST = "interest"
    """Something both of us like."""
    HELP = "help"
    """What I could do for them."""
    DETAIL = "detail"
    """Something else they told me."""
    ANSWER = "answer"
    """What they offered me: thanks, and a plain yes or not now."""


@dataclass(frozen=True, slots=True)
class Flag:
    """Something worth a look: ``span`` is the words it is about."""

    kind: FlagKind
    span: str
    reason: str
    suggestion: str | None = None


@dataclass(frozen=True, slots=True)
class Stamp:
    """Which prompt, in which version, asked which model."""

    prompt: str
    sha256: str
    model: str


@dataclass(frozen=True, slots=True)
class Opener:
    """One or two spoken sentences that end in a question about them."""

    text: str
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """A question of depth 1 (easy) to 3 (close); ``sources`` is empty for one that rests on no note."""

    text: str
    depth: int
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class Idea:
    """A way to help: their ``need`` as noted, joined with what is ``mine``."""

    idea: str
    need: Source
    mine: str
    effort_minutes: int
    first_step: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a draft. ``claim`` is false for greetings, wishes, sign-offs and what rests on no note."""

    text: str
    sources: tuple[Source, ...] = ()
    claim: bool = False


@dataclass(frozen=True, slots=True)
class Letter:
    """A whole message from one angle; as an alternative it passed the same checks as the draft it stands beside."""

    angle: Angle
    subject: str | None
    body: str
    sentences: tuple[Sentence, ...]
    flags: tuple[Flag, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """A message that could be sent as it is, or one ``question`` when too little is noted.

    ``angle`` is what leads it, ``angles`` are the others that what is noted supports, ``alternatives`` whole messages
    from those. ``wordings`` are other ways to say the detail it picks up, best first. ``sent`` is the day on which I
    sent it, ``drafted`` the body as the coach wrote it, once I changed it. ``to`` is the other person of an
    introduction, ``slots`` and ``place`` what is offered to meet, ``card`` my own card as it stands below the sign-off.
    """

    id: str
    person: Ref
    kind: DraftKind
    channel: Channel
    subject: str | None
    body: str
    sentences: tuple[Sentence, ...]
    engine: str
    prompts: tuple[Stamp, ...] = ()
    flags: tuple[Flag, ...] = ()
    question: str | None = None
    angle: Angle = Angle.DETAIL
    angles: tuple[Angle, ...] = ()
    alternatives: tuple[Letter, ...] = ()
    wordings: tuple[Sentence, ...] = ()
    created: str | None = None
    sent: date | None = None
    drafted: str | None = None
    to: Ref | None = None
    slots: tuple[str, ...] = ()
    place: str | None = None
    card: str | None = None

    @property
    def message(self) -> str:
        """The body without my card beneath it."""
        return self.body.removesuffix(self.card).rstrip("\n") if self.card else self.body


def present_form(document: Mapping[str, Any]) -> dict[str, Any]:
    """A draft's document in today's form: other wordings of a sentence once stood under ``alternatives``."""
    given = document.get("alternatives")
    if not isinstance(given, list) or not all(isinstance(one, dict) and "text" in one for one in given):
        return dict(document)
    return {**document, "alternatives": [], "wordings": document.get("wordings") or given}


@dataclass(frozen=True, slots=True)
class Unsaid:
    """Something not to raise; ``note_id`` is where the reason stands, for my eyes alone. No private word is in it."""

    text: str
    note_id: str | None = None


@dataclass(frozen=True, slots=True)
class Briefing:
    """What to have ready for one person."""

    person: Ref
    why: str
    sources: tuple[Source, ...] = ()
    openers: tuple[Opener, ...] = ()
    questions: tuple[Question, ...] = ()
    help: tuple[Idea, ...] = ()
    gaps: tuple[str, ...] = ()
    unsaid: tuple[Unsaid, ...] = ()


@dataclass(frozen=True, slots=True)
class HelpIdeas:
    """The answer of ``help-ideas``."""

    person: Ref
    ideas: tuple[Idea, ...]
    gaps: tuple[str, ...]
    engine: str
    prompts: tuple[Stamp, ...] = ()
    flags: tuple[Flag, ...] = field(default=())
