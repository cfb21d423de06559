"""The report for reading: tables first, then every answer with its sources and what was found in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from eval.figures import Graded, told
from eval.graders import Document, Finding
from eval.playing import Played
from eval.tally import verdict

COLUMNS = ("cases", "clean", "edit", "wrong")


def readable(graded: Sequence[Graded], summary: Mapping[str, Any]) -> str:
    """The whole report as Markdown."""
    parts = [f"# Evaluation with {summary['model']}\n", tables(summary)]
    parts += ["\n".join(_case(played, findings)) for played, findings in graded]
    return "\n".join(parts)


def tables(summary: Mapping[str, Any]) -> str:
    """Cases by theme and by job, findings by grader."""
    rows = [*summary["themes"].items(), *((f"job: {job}", row) for job, row in summary["jobs"].items())]
    lines = _table("theme", COLUMNS, [*rows, ("**all**", summary["all"])])
    for severity, counts in summary["graders"].items():
        ordered = sorted(counts.items(), key=lambda pair: -pair[1])
        lines += ["", *_table(f"grader ({severity})", ("findings",), [(name, {"findings": n}) for name, n in ordered])]
    return "\n".join([*lines, "", told(summary["figures"]), ""])


def _table(first: str, columns: Sequence[str], rows: Sequence[tuple[str, Mapping[str, int]]]) -> list[str]:
    head = [f"| {first} | {' | '.join(columns)} |", "|---" + "|---:" * len(columns) + "|"]
    return head + [f"| {name} | {' | '.join(str(row[column]) for column in columns)} |" for name, row in rows]


def _case(played: Played, findings: Sequence[Finding]) -> Iterator[str]:
    case = played.case
    asked = f"{case.job} {case.kind} {case.channel}" if case.job == "follow-up" else case.job
    yield f"## {case.id}: {verdict(findings)}\n\n{case.about} · {asked} · today {case.today} · {played.seconds:.1f} s\n"
    yield from (f"> {note.date} {', '.join(note.people)}: {_one_line(note.text)}\n>" for note in case.notes)
    yield ""
    yield from _answer(played)
    yield from (f"- **{found.severity}** {found.grader}: {found.message}{_span(found)}" for found in findings)
    yield ""


def _answer(played: Played) -> Iterator[str]:
    document = played.document
    if played.case.job == "follow-up":
        yield f"Subject: {document.get('subject')}\n"
        yield from (
            f"1. {_one_line(one['text'])}{_cited(one.get('sources', ()))}" for one in document.get("sentences", ())
        )
        if document.get("question"):
            yield f"Question: {document['question']}"
        yield from (f"- flag {flag['kind']}: {flag['span']} ({flag['reason']})" for flag in document.get("flags", ()))
    for briefing in document.get("people", ()):
        for part in ("openers", "questions"):
            yield from (f"- {part[:-1]}: {one['text']}{_cited(one.get('sources', ()))}" for one in briefing[part])
        yield from (_idea(idea) for idea in briefing.get("help", ()))
    yield from (_idea(idea) for idea in document.get("ideas", ()))
    yield from (f"- gap: {gap}" for gap in document.get("gaps", ()))
    if played.case.job == "reading":
        yield from (f"- {fact['kind']}{_kept(fact)}: {_one_line(fact['quote'])}" for fact in played.facts)
    yield ""


def _idea(idea: Document) -> str:
    cost = f"{idea['effort_minutes']} min; first: {idea['first_step']}"
    return f"- idea: {idea['idea']} (mine: {idea['mine']}; {cost}){_cited([idea['need']])}"


def _cited(sources: Sequence[Document]) -> str:
    return "".join(f" [“{_one_line(source['quote'])}”]" for source in sources)


def _kept(fact: Document) -> str:
    marks = [str(fact[key]) for key in ("reserve", "gravity") if fact.get(key)]
    return f" ({', '.join(marks)})" if marks else ""


def _span(found: Finding) -> str:
    return f" — {_one_line(found.span)}" if found.span else ""


def _one_line(text: str) -> str:
    return " ".join(text.split())
