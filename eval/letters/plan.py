"""Which letters are written: every kind on every channel, to people of the cases and of the sample notebook.

The choice is the same in every run. A scene where the coach asks a question instead of writing is passed over
and offered to the next letter, so that there are always fifty drafts to read.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import chain, zip_longest
from typing import Any

from coach import paths
from eval.cases import Case, load_cases

SAMPLE_DAY = date(2026, 11, 20)
"""The day on which the owner of the sample notebook writes: three days after her last note."""
_EVENING = {"place": "the tea room by the park", "slot": ["2026-11-26 17:00", "2026-11-28 10:30"]}

CHANNELS: Mapping[str, tuple[str, ...]] = {
    "follow-up": ("email",) * 8 + ("linkedin-note", "dm", "sms") * 2,
    "second-touch": ("email", "linkedin-note", "email", "dm", "email", "sms"),
    "invite": ("email", "linkedin-note", "email", "dm", "email", "sms"),
    "reintroduce": ("email", "linkedin-note", "email", "dm", "email", "sms"),
    "close": ("email", "linkedin-note", "dm", "sms"),
}
"""On which channels a letter of each kind is written; a new kind is a new line."""
THANKS: tuple[tuple[int, str], ...] = (
    (1, "email"),
    (1, "dm"),
    (1, "sms"),
    (2, "email"),
    (2, "linkedin-note"),
    (2, "email"),
    (3, "email"),
    (3, "linkedin-note"),
    (3, "email"),
)
"""Thank-you letters: formality (1 casual to 3 formal) and channel."""
INTRODUCTIONS: tuple[tuple[str, str, str], ...] = (
    ("Rafael Duarte", "Priya Raman", "email"),
    ("the barbecue guy", "Rafael Duarte", "sms"),
    ("Mina Farrow", "Jonas Adeyemi", "email"),
    ("Kwame Boateng", "Marta Zielińska", "linkedin-note"),
    ("Tomek Baran", "Priya Raman", "dm"),
)
"""Who of the sample is introduced to whom, and where the message is written."""


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """Somebody to write to: a person of a case, or of the sample notebook when there is no case."""

    about: str
    case: Case | None = None

    @property
    def today(self) -> date:
        """The day of writing."""
        return self.case.today if self.case else SAMPLE_DAY

    @property
    def name(self) -> str:
        """For the page: the case's id, or the sample."""
        return self.case.id if self.case else "sample notebook"


@dataclass(frozen=True, slots=True)
class Place:
    """A letter to be written; ``about`` when only one person will do. ``options`` are flags of ``follow-up``."""

    number: int
    kind: str
    channel: str
    options: Mapping[str, Any] = field(default_factory=dict)
    about: str | None = None

    @property
    def id(self) -> str:
        """Tells kind and channel too, so that a file of verdicts can be read by itself."""
        return f"{self.number:02}.{self.kind}.{self.channel}"


def places(more: Mapping[str, Any] | None = None) -> list[Place]:
    """The fifty letters; ``more`` are options for all of them."""
    added = more or {}
    wanted: list[tuple[str, str, Mapping[str, Any], str | None]] = []
    for kind, channels in CHANNELS.items():
        wanted += [(kind, channel, _given(kind, at), None) for at, channel in enumerate(channels)]
    wanted += [("thank-you", channel, {"formality": formality}, None) for formality, channel in THANKS]
    wanted += [("introduce", channel, {"to": to}, about) for about, to, channel in INTRODUCTIONS]
    return [
        Place(number, kind, channel, {**options, **added}, about)
        for number, (kind, channel, options, about) in enumerate(wanted, 1)
    ]


def _given(kind: str, at: int) -> Mapping[str, Any]:
    """Every third invitation names a place and two times."""
    return _EVENING if kind == "invite" and at % 3 == 2 else {}


def scenes() -> list[Scene]:
    """Whom to write to, in order: one person of the sample, then two cases, theme after theme."""
    cases = iter(_cases_by_theme())
    mixed = ((person, next(cases, None), next(cases, None)) for person in sample_people())
    found = chain(chain.from_iterable(mixed), cases)
    return [scene for scene in found if scene is not None]


def sample_people() -> list[Scene]:
    """The people of the sample notebook."""
    lines = (paths.samples_dir() / "notebook.jsonl").read_text(encoding="utf-8").splitlines()
    records = (json.loads(line) for line in lines)
    return [Scene(record["name"]) for record in records if record["type"] == "person"]


def _cases_by_theme() -> Iterator[Scene]:
    """Follow-up cases in which a draft is expected, the first of every theme, then the second, and so on."""
    cases = [case for case in load_cases() if case.job == "follow-up" and not case.expect.get("question")]
    themes: dict[str, list[Case]] = {}
    for case in cases:
        themes.setdefault(case.theme, []).append(case)
    rows: Iterator[Sequence[Case | None]] = zip_longest(*themes.values())
    return (Scene(case.about, case) for row in rows for case in row if case is not None)
