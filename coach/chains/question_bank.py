"""The questions that ship with the coach: four topics for somebody I admire, and a set for those I work with."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

import yaml

from coach import paths
from coach.domain.brain import Topic
from coach.domain.person import Person
from coach.domain.suggestion import Question
from coach.errors import PromptError

_NO_LONGER = re.compile(r"\b(?:former|formerly|old|ex|previous|past|used to be)\b", re.I)
_DEPTH = 2
"""What somebody is after is neither small talk nor close (practice 004-14)."""


def topics() -> tuple[Topic, ...]:
    """The four topics, each put in three ways (practice 002-06).

    Raises:
        PromptError: the file is missing or broken.
    """
    return tuple(_topic(name, one) for name, one in _read("bank")["topics"].items())


def pace() -> str:
    """How to go through them: no quiz (practice 002-07).

    Raises:
        PromptError: the file is missing or broken.
    """
    return str(_read("bank")["pace"]).strip()


def workplace(person: Person) -> Topic | None:
    """What to ask a manager or a peer, with an opener that is no review; None where they are neither (004-11).

    The opener is the first of its questions.

    Raises:
        PromptError: the file is missing or broken.
    """
    relation = person.relation or ""
    if _NO_LONGER.search(relation):
        return None
    for name, one in _read("workplace")["sets"].items():
        if any(re.search(rf"\b{re.escape(word)}s?\b", relation, re.I) for word in one["for"]):
            return _topic(name, {**one, "questions": _opened(one)})
    return None


def workplace_questions(person: Person) -> tuple[Question, ...]:
    """The same as questions of a briefing; none where they are neither manager nor peer.

    Raises:
        PromptError: the file is missing or broken.
    """
    asked = workplace(person)
    return tuple(Question(text, _DEPTH) for text in asked.questions) if asked else ()


def _opened(one: dict[str, Any]) -> list[str]:
    first, *others = one["questions"]
    return [f"{one['opener']} {first}", *others]


def _topic(name: str, one: dict[str, Any]) -> Topic:
    return Topic(name, str(one["title"]), tuple(map(str, one["questions"])), tuple(map(str, one["further"])))


@lru_cache(maxsize=2)
def _read(name: str) -> dict[str, Any]:
    try:
        found: dict[str, Any] = yaml.safe_load((paths.prompts_dir() / "prep" / f"{name}.yaml").read_text("utf-8"))
        if found["name"] != f"prep/{name}":
            raise ValueError(found["name"])
        return found
    except (OSError, yaml.YAMLError, KeyError, ValueError, TypeError) as error:
        raise PromptError("The questions that come with the program cannot be read.", "Install it again.") from error
