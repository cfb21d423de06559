"""Outreach: drafts to five people one does not know yet, by the real command, with the local model and without.

The profile is the sender, the note what a user would have written down about the recipient, the wish the sender's aim.
The elements a good message holds are looked for by their words; where one asks for a tone, no tone flag may fire.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from coach.checks.evidence import Evidence
from coach.checks.grounding import unsupported
from coach.checks.tone import tone_flags
from coach.language.words import stems, words
from eval.cases import Case, CaseNote
from eval.outside.tables import table
from eval.playing import play

ENGINES = ("off", "local")
_TODAY = date(2026, 11, 16)
_CHANNELS = {"linkedin": "dm", "twitter": "dm"}
_TONE = re.compile(r"\b(?:tone|salesy|enthusiasm)\b", re.I)
_ASK = re.compile(r"\b(?:CTA|invitation|ask|next steps)\b", re.I)
_ABOUT_THE_MESSAGE = stems(
    """reference mention specific clear clearly soft outlined quantified upfront recent provide connection alignment
    mutual offer credibility credentials low-pressure CTA invitation ask next steps concerns similar"""
)
_ASKS = re.compile(
    r"\?|\b(?:I would like to|I[’']d like to|would love to|let me know|could we|can we|are you open)\b", re.I
)
_EARLIER = re.compile(
    r"\b(?:you (?:mentioned|told|said)|when we (?:met|spoke|talked)|my last (?:message|email))\b", re.I
)
_ENOUGH = 0.5
_SORTS = ("content", "ask", "tone")


@dataclass(frozen=True, slots=True)
class Message:
    """A draft: ``elements`` are what was expected and whether it is there, ``invented`` what nobody noted."""

    body: str
    elements: tuple[tuple[str, bool], ...]
    invented: tuple[str, ...]
    asks: int
    recalls: bool
    seconds: float


def case_of(scenario: Mapping[str, Any]) -> Case:
    """The scenario as a case of the evaluation."""
    them, me = scenario["recipient"], scenario["sender"]
    note = f"{them['recent_activity']}. {them['profile_summary']}. Interested in {', '.join(them['interests'])}."
    channel = next((kind for word, kind in _CHANNELS.items() if word in scenario["use_case"].lower()), "email")
    return Case(
        id=scenario["id"],
        theme="outreach",
        split="held",
        today=_TODAY,
        me={
            "name": me["name"],
            "does": f"{me['background']}, {me['company']}",
            "can_do": [me["value_proposition"]],
            "goals": [me["objective"]],
        },
        people=({"name": them["name"], "role": them["role"], "company": them["company"]},),
        notes=(CaseNote("n1", _TODAY, (them["name"],), note),),
        about=them["name"],
        job="follow-up",
        channel=channel,
        options={"wish": f"I would like to {me['objective'][0].lower()}{me['objective'][1:]}."},
    )


def holds(element: str, body: str) -> bool:
    """Whether a message holds an expected element, by words; kind to paraphrase it is not."""
    if _sort(element) == "tone":
        return not tone_flags(body)
    if _sort(element) == "ask" and not _ASKS.search(body):
        return False
    wanted = stems(element) - _ABOUT_THE_MESSAGE
    return not wanted or len(wanted & stems(body)) >= _ENOUGH * len(wanted)


def invented(sentences: Sequence[str], scenario: Mapping[str, Any]) -> list[str]:
    """Spans that state something neither the recipient's nor the sender's data say."""
    them, me = ([*_texts(scenario[who])] for who in ("recipient", "sender"))
    wish = case_of(scenario).options["wish"]
    names = (scenario["recipient"]["name"], scenario["sender"]["name"])
    evidence = Evidence(noted=tuple(them), mine=(*me, str(wish)), names=names)
    return [found.span for sentence in sentences for found in unsupported(sentence, evidence) if found.grave]


def _texts(record: Mapping[str, Any]) -> list[str]:
    return [text for value in record.values() for text in ([value] if isinstance(value, str) else value)]


def drafted(scenario: Mapping[str, Any], engine: str) -> Message:
    """The coach's draft for a scenario, looked at."""
    played = play(case_of(scenario), engine)
    body = str(played.document.get("body", ""))
    sentences = [str(one["text"]) for one in played.document.get("sentences", ())]
    return Message(
        body=body,
        elements=tuple((element, holds(element, body)) for element in scenario["expected_elements"]),
        invented=tuple(invented(sentences[1:], scenario)),
        asks=sum(bool(_ASKS.search(sentence)) for sentence in sentences),
        recalls=_EARLIER.search(body) is not None,
        seconds=played.seconds,
    )


def report(folder: Path, limit: int | None = None) -> str:
    """A row a scenario and engine, and their means."""
    scenarios = [
        scenario
        for path in sorted(folder.glob("*.json"))
        for scenario in json.loads(path.read_text(encoding="utf-8"))["scenarios"]
    ][:limit]
    rows: list[tuple[str | int | float, ...]] = []
    for engine in ENGINES:
        messages = [drafted(scenario, engine) for scenario in scenarios]
        rows += [_row(f"{one['id']}, {engine}", [message]) for one, message in zip(scenarios, messages, strict=True)]
        rows.append(_row(f"**all, {engine}**", messages))
    head = (
        "scenario",
        "elements, %",
        "of them content",
        "an ask",
        "tone",
        "invented",
        "words",
        "asks a message",
        "speak of an earlier talk",
        "seconds",
    )
    return table(head, rows)


def _row(label: str, messages: Sequence[Message]) -> tuple[str | int | float, ...]:
    elements = [element for one in messages for element in one.elements]
    shares = (_share(elements), *(_share([one for one in elements if _sort(one[0]) == sort]) for sort in _SORTS))
    return (
        label,
        *shares,
        sum(len(one.invented) for one in messages),
        sum(len(words(one.body)) for one in messages) / len(messages),
        sum(one.asks for one in messages) / len(messages),
        sum(one.recalls for one in messages),
        sum(one.seconds for one in messages) / len(messages),
    )


def _sort(element: str) -> str:
    """What an element asks of a message: a tone, something asked, or content."""
    return "tone" if _TONE.search(element) else "ask" if _ASK.search(element) else "content"


def _share(elements: Sequence[tuple[str, bool]]) -> float | str:
    return 100 * sum(there for _, there in elements) / len(elements) if elements else ""
