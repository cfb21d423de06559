"""What a kind of tie asks of me now and then: a mentor likes to hear what came of it, a manager has goals of their own.

A tie is professional or a friendship, and may be both; nobody has to be a friend to be somebody one shares
information and help with, both ways (practice 003-01).
"""

from __future__ import annotations

from dataclasses import dataclass

from coach.domain.person import Person


@dataclass(frozen=True, slots=True)
class Tie:
    """What somebody can be to me: ``name`` as it is noted, ``means`` in plain words, and whether it is a friendship."""

    name: str
    means: str
    friend: bool = False


TIES = (
    Tie("friend", "you like being together, with or without a reason", friend=True),
    Tie("peer", "you do similar work and can compare notes"),
    Tie("colleague", "you work at the same place"),
    Tie("manager", "you work for them"),
    Tie("mentor", "you learn from their experience"),
    Tie("customer", "you work for what they need"),
)


def prompt(person: Person) -> str | None:
    """One thing to do for a tie of this kind, addressed to the user; None where the tie asks for nothing of its own.

    A mentor: report back what the advice led to (003-16). A manager: ask for goals outside any review (002-13, 004-11).
    """
    name, relation = person.first_name, (person.relation or "").casefold()
    if "mentor" in relation:
        return f"Tell {name} what their advice led to, and what you did differently. Two lines are enough."
    if relation in ("manager", "boss", "my manager", "my boss", "line manager"):
        return f"Ask {name} outside any review: “What would you like to have got done by next summer?”"
    return None
