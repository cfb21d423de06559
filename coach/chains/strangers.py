"""Talking with people nobody knows yet: which groups to walk up to, what to say there, and what to talk of but work."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from coach.chains.learning import long_at_it, spoken
from coach.domain.event import Event
from coach.domain.plan import Comfort
from coach.domain.profile import Profile

LOW_ENERGY = 2
"""Up to this much energy small settings come first (practice 003-15)."""
_TRIES = 3
_CUES = {
    Comfort.FACE: "somebody in it is familiar by sight",
    Comfort.SMILE: "somebody smiles or looks around",
    Comfort.LOUD: "they laugh, so that nobody waits for a clever word",
    Comfort.QUIET: "they speak softly and stand at the edge of the room",
    Comfort.TOPIC: "you overhear something you like",
}
_OTHER_KINDS = (
    (Comfort.QUIET, "the quiet ones at the edge of the room"),
    (Comfort.LOUD, "the loud ones in the middle"),
    (Comfort.FACE, "people who all look unlike anybody you know"),
    (Comfort.SMILE, "people deep in talk, who have not looked up yet"),
    (Comfort.TOPIC, "people whose subject you know nothing about"),
)
_JOINING = "Stand at the edge, listen, and take part as you can; somebody makes room. You need no first line."
_ALONE = "Somebody by themselves, or two who stand open to the side"
_ALONE_HOW = "At the coats, in the queue, by the window: one short remark about the place is enough."
_CITY = re.compile(r"[^\W\d_][^,\d]*", re.UNICODE)


@dataclass(frozen=True)
class Try:
    """One walk across the room: which group, and how to join it."""

    number: int
    where: str
    how: str


@dataclass(frozen=True)
class Strangers:
    """What to do where no name is known: ``tries`` in their order, ``openers`` for the topic of the event."""

    tries: tuple[Try, ...]
    openers: tuple[str, ...]


def strangers(event: Event, profile: Profile, goal: str, count: int, comfort: Comfort | None) -> Strangers:
    """At most ``count`` tries with people unknown (practice 000-04): the first by comfort, then different groups.

    With little energy the first is a small setting (003-15).
    """
    cue = comfort or Comfort.SMILE
    groups = [f"A group of three or more already talking, where {_CUES[cue]}"]
    groups += [f"A different kind of group: {kind}" for other, kind in _OTHER_KINDS if other is not cue][: _TRIES - 1]
    tries = [Try(number, where, _JOINING) for number, where in enumerate(groups, start=1)]
    if event.energy is not None and event.energy <= LOW_ENERGY:
        small = Try(1, _ALONE, _ALONE_HOW)
        tries = [small, *(Try(number + 1, each.where, each.how) for number, each in enumerate(tries[:-1], start=1))]
    return Strangers(tuple(tries[: max(min(count, _TRIES), 0)]), openers(event, profile, goal))


def openers(event: Event, profile: Profile, goal: str) -> tuple[str, ...]:
    """What to say first to somebody whose name I do not know; none of it presumes how far they have come (002-16)."""
    told = spoken(goal)
    found = [f"{told} What has been your way of going about it?"] if told else []
    found.append(f"What made you choose {event.name} out of all evenings?" if _an_evening(event) else _CHOSE)
    found.append("What have you heard here so far that you would tell a friend?")
    if long_at_it(profile):
        found.append("I have done this for a while, and much has changed. What do you see that I might have missed?")
    return tuple(found)


_CHOSE = "What made you come here today?"


def _an_evening(event: Event) -> bool:
    return re.search(r"\b(?:night|evening|meetup|meet-up|party)\b", event.name, re.I) is not None


def city(place: str | None) -> str | None:
    """The town in a place as typed: the last part that is no number or street (“Remise 7, Berlin” → “Berlin”)."""
    parts = [part.strip() for part in (place or "").split(",") if _CITY.fullmatch(part.strip())]
    return parts[-1] if parts else None


def shared_activity(event: Event) -> str:
    """Something to do together that is not talking about work (practice 001-08)."""
    town = city(event.place)
    if town is None:
        return "Explore the place together: walk round it once and show each other what catches your eye."
    return f"Explore the place together: walk a little through {town}, and let them show you a corner they like."


def beyond_work(profile: Profile, event: Event, theirs: Sequence[str]) -> tuple[str, ...]:
    """Topics that are not work: theirs as noted, else those that suit anybody; a shared activity is the last."""
    town = city(event.place)
    general = (
        f"where in {town} they go when they want quiet" if town else "where they go when they want quiet",
        "what they read, watched or cooked last",
    )
    mine = next((f"something you like yourself: {interest}" for interest in profile.interests), None)
    found = [*theirs, *general] if not theirs else list(theirs)
    return tuple(dict.fromkeys([*found, *([mine] if mine and not theirs else []), shared_activity(event)]))
