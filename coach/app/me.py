"""My own profile."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import fields, replace

from coach.app.core import Core
from coach.app.wording import one_line
from coach.domain.profile import Profile
from coach.errors import UsageError

_LISTS = frozenset({"can_do", "interests", "goals", "dull", "emails", "links"})
_EMAIL = re.compile(r"[^\s@<>,]+@[^\s@<>,]+\.[^\s@<>,.]+")
_KEYS = tuple(field.name for field in fields(Profile))


def profile_changes(changes: Mapping[str, str]) -> dict[str, str | tuple[str, ...] | None]:
    """Typed values as the profile holds them: the parts of a list are separated by ``;``.

    Raises:
        UsageError: a key is none of the profile's, or an e-mail address is none.
    """
    for key in changes:
        if key not in _KEYS:
            raise UsageError(f"The profile has no “{key}”.", f"It has: {', '.join(_KEYS)}.")
    for wrong in (one for one in _parts(changes.get("emails", "")) if not _EMAIL.fullmatch(one)):
        raise UsageError(f"“{wrong}” is no e-mail address.", "Write it as name@example.org, several with “;” between.")
    return {key: _parts(text) if key in _LISTS else one_line(text) for key, text in changes.items()}


def _parts(text: str) -> tuple[str, ...]:
    return tuple(part for raw in text.split(";") if (part := one_line(raw)))


class Me(Core):
    """What I do, can do for others, like and aim for."""

    def profile(self) -> Profile:
        """My profile; empty before it was ever saved."""
        return self.notebook.profile.get()

    def save_profile(self, profile: Profile) -> Profile:
        """Keep my profile as it is given."""
        return self.notebook.profile.save(profile)

    def set_profile(self, changes: Mapping[str, str]) -> Profile:
        """Change single fields, as typed: ``{"name": "Noor", "can_do": "review SQL; draw maps"}``.

        Raises:
            UsageError: a key is none of the profile's.
        """
        return self.save_profile(replace(self.profile(), **profile_changes(changes)))  # type: ignore[arg-type]
