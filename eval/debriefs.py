"""``python -m eval.debriefs --engine off|local``: are the sentences of a debrief given to the right people?

Reads ``debriefs.jsonl`` (invented; ``dev`` was looked at while the rules were written, ``held`` was not, ``fresh`` was
written afterwards, before anybody looked) and prints, for each split: sentences given to exactly those they are about,
people found, promises with the right direction and day, what felt good, and whether any word was lost.
"""

from __future__ import annotations

import argparse
import json
import re
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from coach.app import Coach, open_coach
from coach.domain.debrief import Part, Proposal
from coach.settings import load_settings

CASES = Path(__file__).parent / "debriefs.jsonl"
ENOUGH = 0.8
"""Of a sentence's letters must lie where it belongs: in dictated text nobody can say where a sentence ends."""
Case = dict[str, Any]
Count = Counter[str]


def cases() -> list[Case]:
    """All cases, in their order."""
    return [json.loads(line) for line in CASES.read_text(encoding="utf-8").splitlines()]


def text_of(case: Case) -> str:
    """The debrief itself: its sentences as they stand."""
    return "".join(said["text"] for said in case["said"])


def proposed(case: Case, engine: str) -> Proposal:
    """What the coach makes of a case, in a notebook that has its people and nothing else."""
    with tempfile.TemporaryDirectory() as home:
        coach = open_coach(
            load_settings(home=Path(home) / "home", today=date.fromisoformat(case["date"]), engine=engine)
        )
        try:
            return _proposed(coach, case)
        finally:
            coach.close()


def _proposed(coach: Coach, case: Case) -> Proposal:
    for person in case["people"]:
        coach.add_person(**person)
    if case.get("event"):
        coach.add_event(case["event"], date.fromisoformat(case["date"]), guests=case.get("guests", []))
    kept = coach.keep_debrief(text_of(case), event=case.get("event"))
    return coach.propose_debrief(kept.id)


def graded(case: Case, proposal: Proposal) -> tuple[Count, list[str]]:
    """Counts for the table, and a line for everything that went wrong."""
    count: Count = Counter()
    wrong = [
        *_sentences(case, proposal, count),
        *_people(case, proposal, count),
        *_promises(case, proposal, count),
        *_felt_good(case, proposal, count),
        *_lost(case, proposal, count),
    ]
    return count, wrong


def called(part: Part) -> str:
    """A part's person, or those who may be meant."""
    return "|".join(sorted(ref.name for ref in part.candidates)) or part.name


def _sentences(case: Case, proposal: Proposal, count: Count) -> Iterator[str]:
    text, start = text_of(case), 0
    for said in case["said"]:
        end = start + len(said["text"])
        letters = [place for place in range(start, end) if text[place].isalnum()]
        right = sum(_who(place, proposal) == set(said["who"]) for place in letters) >= ENOUGH * len(letters)
        count["sentences"] += 1
        count["sentences right"] += right
        if not right:
            yield f"about {said['who'] or 'nobody'}: {said['text'].strip()}"
        start = end


def _who(place: int, proposal: Proposal) -> set[str]:
    return {called(part) for part in proposal.parts if any(start <= place < end for start, end in part.spans)}


def _people(case: Case, proposal: Proposal, count: Count) -> Iterator[str]:
    wanted = {name for said in case["said"] for name in said["who"]}
    found = {called(part) for part in proposal.parts}
    new = {part.name for part in proposal.parts if part.new}
    count["people"] += len(wanted)
    count["people named"] += len(found)
    count["people right"] += len(wanted & found)
    yield from (f"not found: {name}" for name in sorted(wanted - found))
    yield from (f"nobody: {name}" for name in sorted(found - wanted))
    yield from (f"new or known: {name}" for name in sorted(set(case["new"]) ^ new))


def _promises(case: Case, proposal: Proposal, count: Count) -> Iterator[str]:
    found = [(called(part), pledge) for part in proposal.parts for pledge in part.promises]
    count["promises"] += len(case["promises"])
    count["promises read"] += len({(who, pledge.quote, pledge.mine) for who, pledge in found})
    for wanted in case["promises"]:
        fits = [
            (who, pledge)
            for who, pledge in found
            if wanted["has"].lower() in pledge.quote.lower() and who == wanted["who"] and pledge.mine == wanted["mine"]
        ]
        due = [pledge for _, pledge in fits if str(pledge.due or None) == str(wanted["due"])]
        count["promises right"] += bool(fits)
        count["days right"] += bool(due)
        if not due:
            read = [(who, pledge.quote, pledge.mine, str(pledge.due)) for who, pledge in found]
            yield f"promise: {wanted}, read {read}"


def _felt_good(case: Case, proposal: Proposal, count: Count) -> Iterator[str]:
    names = {part.key: called(part) for part in proposal.parts}
    found = [(names.get(praise.key or ""), praise.words) for praise in proposal.felt_good]
    count["felt good"] += len(case["felt_good"])
    count["felt good read"] += len(found)
    for wanted in case["felt_good"]:
        right = any(who == wanted["who"] and wanted["has"] in words for who, words in found)
        count["felt good right"] += right
        if not right:
            yield f"felt good: {wanted}, read {found}"
    thinking = {called(part) for part in proposal.parts if part.thinking}
    better = names.get(proposal.better or "")
    wishes = set(case["thinking"]) | ({case["better"]} if case.get("better") else set())
    count["wishes"] += 1
    count["wishes right"] += thinking == wishes and better == case.get("better")
    if thinking != wishes or better != case.get("better"):
        yield f"thinking {thinking} and better {better} instead of {wishes}, {case.get('better')}"


def _lost(case: Case, proposal: Proposal, count: Count) -> Iterator[str]:
    kept = "\n".join([part.text for part in proposal.parts] + [proposal.rest or ""])
    lost = Counter(re.findall(r"\w+", text_of(case))) - Counter(re.findall(r"\w+", kept))
    exact = all(line in text_of(case) for part in proposal.parts for line in [part.text.split("\n")[0]])
    quoted = all(fact.quote in part.text for part in proposal.parts for fact in part.facts)
    count["texts"] += 1
    count["texts whole"] += not lost and exact and quoted
    if lost or not exact or not quoted:
        yield f"lost: {dict(lost)}, exact {exact}, quotes {quoted}"


def table(counts: dict[str, Count]) -> Iterator[str]:
    """A line for each figure, a column for each split."""
    rows = (
        ("sentences given to the right people", "sentences right", "sentences"),
        ("people found, of those there are", "people right", "people"),
        ("people right, of those found", "people right", "people named"),
        ("promises with direction and person", "promises right", "promises"),
        ("promises right, of those read", "promises right", "promises read"),
        ("promises with the right day as well", "days right", "promises"),
        ("what felt good, and who said it", "felt good right", "felt good"),
        ("right, of what was read as such", "felt good right", "felt good read"),
        ("still thinking, know better", "wishes right", "wishes"),
        ("nothing lost, every quote exact", "texts whole", "texts"),
    )
    yield f"{'':40}" + "".join(f"{name:>12}" for name in counts)
    for label, right, of in rows:
        yield f"{label:40}" + "".join(f"{f'{count[right]} of {count[of]}':>12}" for count in counts.values())


def main(argv: Sequence[str] | None = None) -> int:
    """Run the evaluation."""
    parser = argparse.ArgumentParser(prog="eval.debriefs", description=__doc__)
    parser.add_argument("--engine", choices=("local", "remote", "off"), default="off")
    parser.add_argument("--split", choices=("dev", "held", "fresh"))
    parser.add_argument("--quiet", action="store_true", help="only the table")
    given = parser.parse_args(argv)
    counts: dict[str, Count] = {}
    for case in cases():
        if given.split in (None, case["split"]):
            count, wrong = graded(case, proposed(case, given.engine))
            counts.setdefault(case["split"], Counter()).update(count)
            for line in wrong if not given.quiet else ():
                print(f"{case['split']} {case['id']}: {line}")
    print("\n".join(table(counts)))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
