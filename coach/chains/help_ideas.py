"""“How can I help them”: their need, as noted, joined with a skill or a contact of mine. None without both sides."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from coach.chains import gaps
from coach.chains.context import Desk
from coach.chains.matching import Asset, Match, Need, contact_assets, match, my_assets
from coach.chains.review import instruction_flags
from coach.chains.tellings import Shape, is_sore, shape
from coach.chains.wording import Scribe
from coach.domain.fact import Kind
from coach.domain.person import Person
from coach.domain.suggestion import HelpIdeas, Idea
from coach.evidence import Dossier, Point
from coach.phrasing.mine import Sort

_ANSWERED = re.compile(
    r"[\s.,;]*(?:and )?(?:I )?(?:said (?:yes|no|ok\w*|sure|of course)|agreed|did (?:it|so)|done)\b", re.I
)
"""How a note goes on after something that I was asked for and answered."""
_IS_DONE = re.compile(
    r"^you (?:have |just |already )*(?:finished|completed|passed|fixed|solved|sold|found|tried)\b", re.I
)
_NEEDS = 5
_IDEAS = 4
_CONTACTS_SEARCHED = 8
"""Notes looked at for somebody who could help: the nearest by meaning and by words."""


def help_ideas(desk: Desk, person: Person) -> HelpIdeas:
    """Ideas for ``person``, the smallest effort first, and what to ask where a side is missing.

    Raises:
        ModelError: the model cannot be reached.
    """
    scribe = Scribe(desk.chat)
    dossier = desk.dossier(person)
    ideas = find_ideas(desk, dossier, scribe)
    return HelpIdeas(
        person=person.ref,
        ideas=tuple(ideas),
        gaps=tuple(gaps.of(desk, dossier, has_ideas=bool(ideas))),
        engine=desk.engine.value,
        prompts=scribe.used,
        flags=tuple(instruction_flags(dossier)),
    )


def find_ideas(desk: Desk, dossier: Dossier, scribe: Scribe) -> list[Idea]:
    """The ideas alone, for a briefing that already has its dossier."""
    needs = [Need(point, dossier.around(point.fact)) for point in _open_needs(dossier)[:_NEEDS]]
    if not needs:
        return []
    own = match(needs, my_assets(dossier), desk.embedder, scribe)
    others = match(needs, _contacts(desk, dossier, needs), desk.embedder, scribe)
    ideas = [_idea(pair, dossier) for pair in _one_each([*own, *others])]
    return sorted(ideas, key=lambda idea: idea.effort_minutes)[:_IDEAS]


def _open_needs(dossier: Dossier) -> Sequence[Point]:
    """What they need or are after; in a hard time only what they said they need, and no plan or goal of before."""
    wanted = [point for point in dossier.needs if is_open(point, dossier)]
    if not dossier.heavy_notes:
        return wanted
    return [point for point in wanted if point.fact.kind is Kind.NEED and not is_sore(point)]


def is_open(point: Point, dossier: Dossier) -> bool:
    """Whether something is still wanted: what is done, a guess of mine, or what I was asked for and answered, is not.

    What only the sorting by meaning took for a need, and a plain habit is (“tests firmware”), is none.
    """
    fact = point.fact
    text = next((note.text for note in dossier.notes if note.id == fact.note_id), "")
    if _ANSWERED.match(text[fact.end :]) or _IS_DONE.match(point.clause) or fact.quote.endswith("?"):
        return False
    habitual = shape(replace(point, fact=replace(fact, kind=Kind.WORK))) in (Shape.HABIT, Shape.ROLE, Shape.DOING)
    return fact.kind_by != "model" or not habitual


def _contacts(desk: Desk, dossier: Dossier, needs: Sequence[Need]) -> list[Asset]:
    """Other people of the notebook whose notes lie near one of the needs, and who are not known to have met them."""
    met = {ref.id for note in dossier.notes for ref in note.people}
    found: dict[str, Asset] = {}
    for need in needs:
        for hit in desk.search(need.point.fact.quote, limit=_CONTACTS_SEARCHED):
            for ref in hit.note.people:
                if ref.id in met | {dossier.person.id}:
                    continue
                facts = [fact for fact in desk.notebook.facts.of_person(ref.id) if fact.note_id == hit.note.id]
                other = desk.notebook.people.get(ref.id)
                if other.archived:
                    continue
                for asset in contact_assets(other, facts):
                    found.setdefault(f"{ref.id}{asset.words}", asset)
    return list(found.values())


def _one_each(pairs: Sequence[Match]) -> list[Match]:
    """The strongest pair for each need and owner: three offers for one need are one idea."""
    kept: dict[tuple[str, str | None], Match] = {}
    given: set[str] = set()
    for pair in sorted(pairs, key=lambda one: -one.strength):
        if pair.asset.words in given:
            continue
        given.add(pair.asset.words)
        kept.setdefault((pair.need.point.fact.id, pair.asset.contact.id if pair.asset.contact else None), pair)
    return list(kept.values())


def _idea(pair: Match, dossier: Dossier) -> Idea:
    first = dossier.person.first_name
    contact = pair.asset.contact
    if contact:
        return Idea(
            idea=f"Ask {contact.first_name} and {first} whether they would like to meet: {_noted(pair)}.",
            need=pair.need.point.source,
            mine=f"{contact.name}: {pair.asset.words}",
            effort_minutes=10,
            first_step=f"Ask {contact.first_name} in two lines whether that is welcome; ask {first} only after a yes.",
        )
    mine = pair.asset.words.strip(" .")
    you = _to_me(pair.asset.saying.clause)
    idea, minutes, step = {
        Sort.DONE: (
            f"{you}: tell {first} what went well and what did not.",
            30,
            f"Offer {first} half an hour, on a day that suits them.",
        ),
        Sort.CAN: (f"{you}: offer it to {first}.", 30, f"Ask {first} in one line whether that would be of use."),
        Sort.DOES: (f"{you}: take {first} along.", 60, f"Tell {first} when you go next and that they are welcome."),
        Sort.KNOWS: (
            f"{you}: ask them whether {first} may be introduced.",
            10,
            "Ask your contact first; say in two lines what it is about.",
        ),
    }[pair.asset.saying.sort]
    return Idea(idea=idea, need=pair.need.point.source, mine=mine, effort_minutes=minutes, first_step=step)


def _to_me(clause: str) -> str:
    """“I climb twice a week” → “You climb twice a week”: ideas speak to the user."""
    clause = re.sub(r"^I(?: am|[’']m)\b", "You are", clause)
    clause = re.sub(r"^I(?: was)\b", "You were", clause)
    clause = re.sub(r"^I(?:[’']ve| have)\b", "You have", clause)
    clause = re.sub(r"^I\b", "You", clause)
    return re.sub(r"\bmy\b", "your", clause)


def _noted(pair: Match) -> str:
    assert pair.asset.contact is not None
    return f"{pair.asset.contact.first_name} – {pair.asset.words}"
