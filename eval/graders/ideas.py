"""Graders of help ideas: both sides are there, mine is really mine, and none where none is honest."""

from __future__ import annotations

from collections.abc import Iterator

from eval.graders.finding import Desk, Document, Finding, edit, wrong
from eval.wording import has_word, says, shares_content


def grounded(desk: Desk) -> Iterator[Finding]:
    """Mine is in my profile or a person of the notebook; effort and first step are given."""
    for idea in desk.ideas():
        if not _is_mine(desk, str(idea.get("mine", ""))):
            yield wrong("idea-mine", "neither in my profile nor a person I know", str(idea.get("mine")))
        if not isinstance(idea.get("effort_minutes"), int) or idea["effort_minutes"] <= 0:
            yield wrong("idea-effort", "the effort is not a number of minutes", str(idea.get("effort_minutes")))
        if not idea.get("first_step") or not idea.get("idea"):
            yield wrong("idea-parts", "an idea has a text and a first step", str(idea))


def _is_mine(desk: Desk, mine: str) -> bool:
    others = [record["name"] for record in desk.case.people if record["name"] != desk.case.about]
    named = any(has_word(mine, name) or has_word(mine, name.split()[0]) for name in others)
    return bool(mine) and (named or shares_content(mine, desk.case.my_words()))


def expected(desk: Desk) -> Iterator[Finding]:
    """Each expected need is served, each expected pair is one idea, and none is given where none is honest."""
    given = desk.ideas()
    for quote in desk.case.expect.get("needs", ()):
        if not any(quote in _quote(idea) or _quote(idea) in quote for idea in given):
            yield edit("idea-missing", f"no idea rests on “{quote}”")
    for pair in desk.case.expect.get("help", ()):
        if not any(says(_quote(idea), pair["need"]) and says(str(idea.get("mine")), pair["mine"]) for idea in given):
            yield edit("idea-pair", f"no idea joins “{pair['need']}” with “{pair['mine']}”")
    if desk.case.expect.get("empty_help") and given:
        yield wrong(
            "idea-dishonest", "nothing I have serves what they need", " | ".join(str(one["idea"]) for one in given)
        )


def _quote(idea: Document) -> str:
    return str(idea.get("need", {}).get("quote", "")) or "\0"


def gaps(desk: Desk) -> Iterator[Finding]:
    """Without ideas, the coach says what to ask."""
    if not desk.ideas() and not desk.document.get("gaps"):
        yield wrong("gaps", "no idea and nothing to ask")
