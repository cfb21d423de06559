"""Lines of the ledgers as a person reads them in the terminal. No count of days gone by, and nobody owes anything."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from coach.cli.say import Line
from coach.domain.note import Note

Document = dict[str, Any]


def listing(lines: Iterable[Line], nothing: str, how: str) -> Iterator[Line]:
    """A list, or what to say and do when it is empty."""
    empty = True
    for line in lines:
        empty = False
        yield line
    if empty:
        yield Line(nothing)
        yield Line(how, "quiet")


def promise(entry: Document) -> Iterator[Line]:
    """What, for whom or by whom, by when."""
    name = _name(entry["person"])
    who = f"You, to {name}" if entry["mine"] else f"{name}, to you"
    yield Line(f"{who}: {entry['what']}")
    yield _small(entry, f"by {entry['due']}" if entry["due"] else "", _unless(entry["state"], "open"))


def favour(entry: Document) -> Iterator[Line]:
    """What was done, by whom, how long it took."""
    name = _name(entry["person"])
    who = f"You, for {name}" if entry["given"] else f"{name}, for you"
    yield Line(f"{who}: {entry['what']}")
    yield _small(entry, entry["date"] or "", f"{entry['minutes']} minutes" if entry["minutes"] is not None else "")


def goal(entry: Document) -> Iterator[Line]:
    """Whose goal, and what."""
    yield Line(f"{_name(entry['person']) if entry['person'] else 'You'}: {entry['text']}")
    yield _small(entry, _unless(entry["state"], "open"))


def experiment(entry: Document) -> Iterator[Line]:
    """The guess, what was tried, what it showed, what is next."""
    yield Line(entry["hypothesis"])
    for title, key in (("tried", "tried"), ("happened", "happened"), ("next", "next")):
        if entry[key]:
            yield Line(f"{title}: {entry[key]}", indent=2)
    told = {"held": "it held", "did-not": "it did not hold this time", "unclear": "unclear", None: "still open"}
    where = entry["event"]["name"] if entry["event"] else ""
    yield _small(entry, told[entry["verdict"]], entry["date"] or "", where)


def self_intro(entry: Document) -> Iterator[Line]:
    """The words, how they sit, how they were taken."""
    yield Line(entry["text"])
    yield _small(entry, f"comfort {entry['comfort']} of 5" if entry["comfort"] else "", entry["told"])
    for flag in entry["flags"]:
        yield Line(f"Worth a look: “{flag['span']}”. {flag['reason']}", "flag", 2)


def intro(entry: Document) -> Iterator[Line]:
    """Whom with whom, and why."""
    yield Line(f"{_name(entry['person'])} and {_name(entry['other'])}")
    for text in (entry["shared_goal"], entry["line"]):
        if text:
            yield Line(text, indent=2)
    yield _small(entry, entry["state"], entry["date"] or "")


def introductions(document: Document, note: Callable[[str], Note]) -> Iterator[Line]:
    """Pairs to introduce with what to say, the notes of both, and how to keep or ask; or why there are none."""
    if document["unavailable"]:
        yield Line(document["unavailable"])
        yield Line("This way out of a talk is not available there; a warm word and a walk to the window are.", "quiet")
        return
    if not document["introductions"]:
        yield Line("Nothing you noted about them meets.")
        yield Line("Ask one of them what they would like to get done this year, and note it.", "quiet")
    for number, pair in enumerate(document["introductions"], 1):
        goal = f": {pair['shared_goal']}" if pair["shared_goal"] else ""
        yield Line(f"{number}. {_name(pair['a'])} and {_name(pair['b'])}{goal}", "title")
        yield Line(pair["line"], indent=2)
        for source in pair["sources"]:
            yield Line(f"“{source['quote']}” — your note of {note(source['note_id']).date}", "quote", 4)
        if pair["warning"]:
            yield Line(pair["warning"], "flag", 2)
    for kept in document["intros"]:
        yield Line(f"Kept. To ask both first: coach intro ask {kept['id']}", "quiet")
    if document["introductions"] and not document["intros"]:
        yield Line("--keep NUMBER keeps one; coach intro ask ID then drafts a message to each.", "quiet")


def opportunity(entry: Document) -> Iterator[Line]:
    """What, and for whom."""
    yield Line(entry["what"] + (f", for {_name(entry['person'])}" if entry["person"] else ""))
    yield _small(entry, f"passed on {entry['passed_on']}" if entry["passed_on"] else "")


def felt_good(entry: Document) -> Iterator[Line]:
    """The words, who said them, why they did good."""
    yield Line(f"“{entry['words']}”" + (f" — {_name(entry['person'])}" if entry["person"] else ""))
    if entry["why"]:
        yield Line(entry["why"], indent=2)
    yield _small(entry, entry["date"] or "")


def _name(ref: Document | None) -> str:
    return ref["name"] if ref else "somebody"


def _unless(value: str, usual: str) -> str:
    return "" if value == usual else value


def _small(entry: Document, *parts: str) -> Line:
    return Line(", ".join(part for part in parts if part) + f"  ({entry['id']})", "quiet", 2)
