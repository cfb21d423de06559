"""What one goes to an event for, said as something to learn: that can always be had, an outcome cannot (002-01)."""

from __future__ import annotations

import re

from coach.domain.profile import Profile

_THING = r"(?P<what>[^,.;]{0,60})"
_ROLE = r"(?:jobs?|positions?|roles?|gigs?|posts?|placements?|internships?|employment|work)"
_GET = r"(?:get|find|land|secure|score|win|look for|looking for|search for|apply for|ask for|obtain|need|want)"
_SOME = r"(?:(?:an?|some|my|the|new|first|next|more|another|paid|better|few|two|three|\d+) )*"
_ABOUT_WORK = "Learn from one person what a week of their work{what} is really like, and how they came to it."
_OUTCOMES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, re.I), learning)
    for pattern, learning in (
        (
            rf"\b(?:{_GET}) {_SOME}(?:{_ROLE}|hired|employed|interviews?)\b(?: (?:as an?|as|in|at|with|for) {_THING})?",
            _ABOUT_WORK,
        ),
        (
            r"\b(?:refer|hire|employ|recommend|vouch for|put in a (?:good )?word for|get) me\b"
            r"|\bwho(?:ever)? (?:is|are|[’']s) (?:\w+ )?hiring\b|\b(?:hiring managers?|recruiters?|head-?hunters?)\b",
            _ABOUT_WORK,
        ),
        (
            rf"\b(?:{_GET}|recruit|hire|hiring) {_SOME}(?:candidates?|employees?|engineers?|people|staff)\b",
            "Learn from one person what they would want from their next team.",
        ),
        (
            rf"\b(?:{_GET}|raise|meet) {_SOME}(?:investors?|funding|investments?|money|backers?|sponsors?|donors?)\b",
            "Learn from one person how they decide what is worth backing.",
        ),
        (
            rf"\b(?:{_GET}|make|close|generate) {_SOME}(?:clients?|customers?|leads?|deals?|sales?|business|orders)\b",
            "Learn from one person what takes them more time than it should, and what they have tried.",
        ),
        (
            r"\b(?:sell|selling|pitch|pitching|promot\w+|advertis\w+|market(?:ing)?|demo)\b (?:my|our|the|an?|it)\b",
            "Learn from one person how they do today what yours is meant for, without showing it.",
        ),
        (
            rf"\b(?:{_GET}) {_SOME}(?:referrals?|recommendations?|introductions?|intros?|mentors?|co-?founders?)\b",
            "Learn from one person how they found the people they learn from.",
        ),
        (
            r"\b(?:collect|hand out|exchange|swap|get) (?:\w+ ){0,3}(?:cards?|contacts?|numbers?|connections?)\b"
            r"|\b(?:meet|talk to|speak to) (?:everyone|everybody|as many|lots of|\d{2,})\b|\bnetwork(?:ing)?\b",
            "Learn one thing from each of two people that you could not have read.",
        ),
        (
            r"\b(?:impress|be noticed|get noticed|be seen|make an impression|get a date|find a (?:girl|boy)friend)\b",
            "Learn what one person there cares about at the moment.",
        ),
    )
)
"""What cannot be had by oneself alone, and what can be learned on the way there. The wording is our own."""
_LONG_AT_IT = re.compile(
    r"\b(?:[1-9]\d|ten|twenty|thirty|forty) years\b|\bdecades?\b|\bretir\w+|\bsenior\b|\bveteran\b|\bsince (?:19|200)\d"
    r"|\bback (?:to|into) work\b|\bhead of\b|\blong career\b",
    re.I,
)


def learning_goal(goal: str | None) -> str | None:
    """The goal to learn something that stands beside an outcome one cannot bring about; None where it is none."""
    if not goal or re.match(r"(?:to )?(?:learn|find out|hear|understand)\b", goal.strip(), re.I):
        return None
    for pattern, learning in _OUTCOMES:
        found = pattern.search(goal)
        if found:
            named = (found.groupdict().get("what") or "").strip()
            return learning.replace("{what}", f" in {named}" if named else "")
    return None


def templates(profile: Profile, event: str) -> tuple[str, ...]:
    """Goals to choose from when none is set, each one something to learn; none presumes how far somebody has come.

    Whoever says of themselves that they have been at it for long gets two of their own as well (practice 002-16).
    """
    found = [
        *(f"Learn from one person how they went about this: {goal}" for goal in profile.goals[:1]),
        f"Learn what two people at {event} are trying out at the moment",
        "Learn what somebody finds hard in what they do, and what has helped",
    ]
    if long_at_it(profile):
        found += [
            "Learn from somebody newer what they see that you no longer do",
            "Learn what has changed for others in your line of work, and what has not",
        ]
    return tuple(found)


def long_at_it(profile: Profile) -> bool:
    """Whether my profile says that I have been at my work for long."""
    return any(_LONG_AT_IT.search(said) for said in profile.statements())


def spoken(goal: str) -> str | None:
    """The goal as one may say it to a stranger (“I would like to learn …”); None where it reads as no such thing."""
    bare = re.sub(r"^to ", "", goal.strip().rstrip(".!"), flags=re.I)
    if not re.match(r"(?:learn|find out|hear|understand|see|explore)\b", bare, re.I) or "?" in bare:
        return None
    if re.search(r"\b(?:one person|two people|somebody|someone|each of)\b|:", bare, re.I):
        return None
    return f"I would like to {bare[:1].lower()}{bare[1:]}."


def target_said(target: int, named: int) -> str:
    """What the target means, kindly (practices 000-03 and 001-10)."""
    if target == 0:
        return "Just being there is the whole plan. Whatever comes on top is a gift."
    talks = "one talk" if target == 1 else f"{target} talks"
    if named == 0:
        return f"After {talks} you may sit back or go home."
    people = "one of them" if named == 1 else "both" if named == target == 2 else f"{named} of them"
    whom = "with the person below" if named == target == 1 else f"{people} with the people below"
    return f"After {talks}, {whom}, you may sit back or go home."
