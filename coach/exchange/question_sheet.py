"""A sheet of questions as a file to print or to take along: plain text, or Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from coach.domain.brain import QuestionSheet, Topic
from coach.errors import UsageError
from coach.language.lines import clean_line

SUFFIXES = (".txt", ".md")


def check_suffix(suffix: str) -> None:
    """Refuse a kind of file that cannot be written, before any work is done.

    Raises:
        UsageError: ``suffix`` is none of `SUFFIXES`.
    """
    if suffix.lower() not in SUFFIXES:
        raise UsageError(
            f"Questions cannot be written as “{suffix or 'a file without an ending'}”.", "Use .txt or .md."
        )


def as_text(sheet: QuestionSheet, suffix: str) -> str:
    """The content of the file.

    Raises:
        UsageError: ``suffix`` is none of `SUFFIXES`.
    """
    check_suffix(suffix)
    marked = suffix.lower() == ".md"
    return "\n".join(_markdown(sheet) if marked else _plain(sheet)) + "\n"


def _plain(sheet: QuestionSheet) -> Iterator[str]:
    title = f"Questions for {sheet.person.name}"
    yield from (title, "=" * len(title), "", clean_line(sheet.pace))
    for name, lines, further in _parts(sheet):
        yield from ("", name, "-" * len(name))
        yield from (f"  {line}" for line in lines)
        yield from (f"    and then: {line}" for line in further)


def _markdown(sheet: QuestionSheet) -> Iterator[str]:
    yield from (f"# Questions for {_escaped(sheet.person.name)}", "", _escaped(clean_line(sheet.pace)))
    for name, lines, further in _parts(sheet):
        yield from ("", f"## {_escaped(name)}", "")
        yield from (f"- {_escaped(line)}" for line in lines)
        yield from (f"  - and then: {_escaped(line)}" for line in further)


def _parts(sheet: QuestionSheet) -> Iterator[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    """Each part of the sheet: its title, what to ask, and how to go on."""
    if sheet.admire:
        yield "Why them", (clean_line(sheet.admire),), ()
    if sheet.mine:
        yield "My own", tuple(map(clean_line, sheet.mine)), ()
    if sheet.from_notes:
        yield "On what they told me", tuple(clean_line(one.text) for one in sheet.from_notes), ()
    topics: tuple[Topic, ...] = (*((sheet.workplace,) if sheet.workplace else ()), *sheet.topics)
    for topic in topics:
        yield topic.title, topic.questions, topic.further


def _escaped(line: str) -> str:
    """Typed text stays text in Markdown."""
    return "".join(f"\\{char}" if char in "\\`*_{}[]<>#|!" else char for char in line)
