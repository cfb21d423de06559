"""The user's own profile: what they do, can do for others, like, aim for."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Profile:
    """Me. Every first-person claim of a draft must be found here or in a note."""

    name: str | None = None
    does: str | None = None
    can_do: tuple[str, ...] = ()
    interests: tuple[str, ...] = ()
    goals: tuple[str, ...] = ()
    dull: tuple[str, ...] = ()
    voice: str | None = None
    emails: tuple[str, ...] = ()
    links: tuple[str, ...] = ()

    def statements(self) -> tuple[str, ...]:
        """Everything I say about myself, one statement each."""
        return ((self.does,) if self.does else ()) + self.can_do + self.interests + self.goals
