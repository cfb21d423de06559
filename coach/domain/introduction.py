"""Two people in one room whom I could introduce to each other."""

from __future__ import annotations

from dataclasses import dataclass

from coach.domain.note import Source
from coach.domain.person import Ref


@dataclass(frozen=True, slots=True)
class Introduction:
    """``a`` is spoken to, ``b`` is presented; ``line`` are the two sentences to say, ``sources`` the notes of both.

    ``shared_goal`` is empty where only a pastime is shared; ``warning`` then says so (practice 004-05).
    """

    a: Ref
    b: Ref
    shared_goal: str
    line: str
    sources: tuple[Source, ...]
    warning: str | None = None
