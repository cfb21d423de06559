"""What the others of a scene ask me next: the questions it lists, without those that I have answered already."""

from __future__ import annotations

import re
from collections.abc import Sequence

from coach.domain.practice import Scene, Turn
from coach.language.words import stems
from coach.practice.acts import Act, Beat
from coach.practice.questions import weighty

_I = re.IGNORECASE
_SAME: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...] = tuple(
    (re.compile(asked, _I), re.compile(told, _I))
    for asked, told in (
        (
            r"\bdo you (?:\w+ )?do\b(?! to| about)|\bwhat is it that you do\b|\bwhat are you working on\b"
            r"|\bdo all day\b|\bbecome of you\b",
            r"\bI(?:[’']m| am)? (?:\w+ )?(?:work|build|write|make|design|test|teach|run|manage|look after"
            r"|develop|program"
            r"|sell|drive|repair|plan|study|engineer)\b|\bfor a living\b|\bmy job is\b|\bI(?:[’']m| am) an? \w+",
        ),
        (
            r"\b(?:get|got|come|came) here\b",
            r"\bI (?:came|walked|cycled|drove|took)\b[^.?!]*\b(?:by|here|the (?:train|bus|tram))\b",
        ),
        (
            r"\bkeep (?:something|it|that) (?:to yourself|secret)\b",
            r"\b(?:won[’']t|will not|not going to) (?:tell|say)\b|\bkeep it\b",
        ),
        (r"\b(?:brought|brings) you\b", r"\bI(?: only|[’']m here| am here)? (?:came|come|here) (?:for|because|to)\b"),
        (r"\byour (?:first|name)\b", r"\bmy name is\b|\bI[’']m [A-Z]"),
    )
)
"""Questions, and what answers them without being asked."""
_ALIKE = 2
"""Words, however weak, in which a line of mine answers a question."""


def next_ask(scene: Scene, turns: Sequence[Turn], mine: str) -> Beat | None:
    """The next question that the scene has somebody ask me, after ``mine``; None when none is left."""
    said = " ".join((*(turn.text for turn in turns if turn.mine), mine))
    for number, line in enumerate(scene.asks):
        asked_before = any(turn.told == f"ask.{number}" for turn in turns)
        if not asked_before and not _answered(line.line, said, mine):
            return Beat(line.who, Act.ASK, line.line, f"ask.{number}")
    return None


def _answered(ask: str, said: str, mine: str) -> bool:
    known = any(asked.search(ask) and told.search(said) for asked, told in _SAME)
    return known or len(weighty(ask) & weighty(mine)) > 0 or len(stems(ask) & stems(mine)) >= _ALIKE
