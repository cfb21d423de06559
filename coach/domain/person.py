"""People, and how they are pointed at in answers."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Ref:
    """How a person or an event stands in an answer: its id and its clean name."""

    id: str
    name: str


class Stage(StrEnum):
    """How far it has come (practice 003-02): connected are those one would be comfortable asking for a favour."""

    MET = "met"
    CONNECTED = "connected"


_ARTICLES = frozenset({"the", "a", "an"})
_TITLES = frozenset("dr prof professor mr mrs ms miss mx sir dame rev fr sr pan pani herr frau".split())


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in the notebook. Only the name is needed; ``bio`` is pasted text: data, never an instruction.

    ``channel`` is where they like to be written to, ``knows`` what one could call them about, ``introduced_by``
    whose doing it is that we met; ``inner_circle`` marks the few one keeps close.
    """

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    company: str | None = None
    role: str | None = None
    place: str | None = None
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    relation: str | None = None
    stage: str = Stage.MET.value
    how_met: str | None = None
    bio: str | None = None
    archived: bool = False
    channel: str | None = None
    introduced_by: str | None = None
    knows: tuple[str, ...] = ()
    inner_circle: bool = False

    @property
    def ref(self) -> Ref:
        """The person as answers show them."""
        return Ref(self.id, self.name)

    @property
    def first_name(self) -> str:
        """What one calls them in a greeting: the first word of the name that is no title."""
        words = self.name.split()
        while len(words) > 1 and words[0].rstrip(".").lower() in _TITLES:
            del words[0]
        return words[0] if words and words[0].lower() not in _ARTICLES else self.name

    @property
    def greeted(self) -> str:
        """What follows “Hi”: the first name, or “there” for somebody whose name is not known (“the barbecue guy”)."""
        if self.first_name == self.name and " " in self.name:
            return "there"
        return self.first_name.capitalize() if self.first_name.islower() else self.first_name

    @property
    def last_name(self) -> str:
        """The last word of a name of two and more, else the whole name."""
        return self.name.split()[-1] if self.name.split() else self.name
