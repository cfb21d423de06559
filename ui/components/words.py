"""How the page says things: days as people say them, and plain names for kinds and channels. Knows no Streamlit."""

from __future__ import annotations

from datetime import date

from coach.checks.length import LIMITS
from coach.domain.experiment import Verdict
from coach.domain.fact import Kind, Reserve
from coach.domain.suggestion import Angle, Channel, Draft, DraftKind, FlagKind
from ui.components.escaping import safe

KINDS = {
    Kind.WORK: "work",
    Kind.NEED: "what they need",
    Kind.INTEREST: "likes",
    Kind.GOAL: "hopes to",
    Kind.PLAN: "plans",
    Kind.PERSONAL: "life",
    Kind.PLACE: "place",
    Kind.KNOWLEDGE: "knows about",
    Kind.PROMISE_MINE: "you promised",
    Kind.PROMISE_THEIRS: "they promised",
}
RESERVES = {
    Reserve.PRIVATE: "kept private",
    Reserve.CONFIDENCE: "said in confidence",
    Reserve.THIRD_PERSON: "about somebody else",
    Reserve.MY_FEELING: "your own feeling",
    Reserve.MINE: "about you",
    Reserve.UNSURE: "unclear whom it is about",
    Reserve.INSTRUCTION: "kept as text only",
}
DRAFT_KINDS = {
    DraftKind.FOLLOW_UP: "After a talk",
    DraftKind.THANK_YOU: "Thank you",
    DraftKind.SECOND_TOUCH: "A second hello",
    DraftKind.INVITE: "Invite",
    DraftKind.REINTRODUCE: "After a long time",
    DraftKind.INTRODUCE: "Introduce two people",
    DraftKind.CLOSE: "A kind no",
}
CHANNELS = {
    Channel.EMAIL: "Email",
    Channel.LINKEDIN_NOTE: "LinkedIn note",
    Channel.DM: "Direct message",
    Channel.SMS: "Text message",
}
ANGLES = {
    Angle.PROMISE: "what I promised",
    Angle.INTEREST: "what we both like",
    Angle.HELP: "how I could help",
    Angle.DETAIL: "what they told me",
    Angle.ANSWER: "what they offered",
}
FLAGS = {
    FlagKind.UNSUPPORTED: "Not in your notes",
    FlagKind.TOO_EAGER: "A little eager",
    FlagKind.PITCH: "Sounds like selling",
    FlagKind.NEEDY: "Sounds unsure",
    FlagKind.LEVERAGE: "Sounds like a trade",
    FlagKind.GENERIC_OPENER: "Could be to anybody",
    FlagKind.TOO_LONG: "A bit long",
    FlagKind.STALE: "May have changed",
    FlagKind.GOAL_MISMATCH: "Different aims",
    FlagKind.INSTRUCTION_IN_NOTE: "An order in a note",
}
SHOWED = {Verdict.HELD: "it held", Verdict.DID_NOT: "it did not", Verdict.UNCLEAR: "hard to tell"}
DEPTHS = {1: "To begin with", 2: "A little further", 3: "When it feels right"}
UNKNOWN = {
    Kind.WORK: "what they do",
    Kind.INTEREST: "what they like",
    Kind.GOAL: "what they hope for",
    Kind.NEED: "what would help them",
}
"""What one would like to know of somebody, by the kind of fact that would tell."""
MATCHED = {"meaning": "by meaning", "words": "by words"}


def leads(draft: Draft) -> list[str]:
    """What the draft begins with, then what each alternative does, no two called the same."""
    angles = [draft.angle, *(letter.angle for letter in draft.alternatives)]
    names = [ANGLES[angle] for angle in angles]
    return [name if name not in names[:place] else "something else they told me" for place, name in enumerate(names)]


def when(day: date, today: date) -> str:
    """A day as one says it: "yesterday", "in 3 days", "last Thursday", "5 weeks ago"."""
    gap = (day - today).days
    near = {0: "today", 1: "tomorrow", -1: "yesterday"}
    if gap in near:
        return near[gap]
    if gap > 0:
        return f"in {_span(gap)}"
    if gap >= -6:
        return f"last {day:%A}"
    return f"{_span(-gap)} ago"


def _span(days: int) -> str:
    for size, unit in ((365, "year"), (30, "month"), (7, "week")):
        count = days // size
        if days >= 2 * size or (unit == "year" and days >= size):
            return f"{count} {unit}{'s' if count > 1 else ''}"
    return f"{days} days"


def exact(day: date) -> str:
    """The day in full: "Thursday, 12 November 2026"."""
    return f"{day:%A}, {day.day} {day:%B %Y}"


def day_html(day: date, today: date) -> str:
    """The day as one says it, exact on hover and for a screen reader."""
    return f'<time datetime="{day.isoformat()}" title="{exact(day)}">{safe(when(day, today))}</time>'


def clipped(text: str, most: int = 110) -> str:
    """The beginning of a text on one line, ended at a word."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[:most].rsplit(" ", 1)[0].rstrip(",;:.") + " …"


def size(count: int) -> str:
    """Bytes as people say them: "1.1 GB", "46 MB"."""
    return f"{count / 1e9:.1f} GB" if count >= 1e9 else f"{max(1, round(count / 1e6))} MB"


def wait(seconds: float) -> str:
    """A waiting time, roughly: "about 2 minutes left"."""
    if seconds < 50:
        return f"about {max(1, round(seconds / 10)) * 10} seconds left"
    minutes = max(1, round(seconds / 60))
    return f"about {minutes} minute{'s' if minutes > 1 else ''} left"


def length(draft: Draft) -> str:
    """How long a draft is, and how long it may be."""
    limit = LIMITS[draft.channel]
    return f"{limit.measure(draft.body)} of {limit.count} {limit.unit}"
