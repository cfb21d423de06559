"""Whom to look for at an event: who is known there, in the order of what they have to do with my goal and with me.

Overlap with the goal counts most (practice 001-01), then promises either way, a need that I can meet, and goals in
common. No model is asked. Meaning is weighed in only when vectors are at hand.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from coach.chains.context import Desk
from coach.chains.matching import Need, likely, my_assets
from coach.chains.prep import hard_time
from coach.chains.presenting import is_aim
from coach.chains.shared_goals import Aim, meetings
from coach.chains.wording import Scribe
from coach.domain.fact import Fact, Kind
from coach.domain.goal import GoalVerdict, SharedGoal
from coach.domain.note import Source
from coach.domain.person import Person
from coach.domain.promise import Promise, PromiseState
from coach.evidence import Dossier
from coach.language.words import content_words, stem, stems

Nearness = Callable[[str, Sequence[str]], Sequence[float]]
"""How near texts are in meaning to a goal, a cosine each."""

_PER_WORD, _MOST_WORDS = 2.0, 7.0
_NEAR_FLOOR, _NEAR_WEIGHT = 0.3, 8.0
_MINE, _THEIRS, _NEED, _CONFIRMED, _ALIKE = 2.5, 1.0, 1.5, 2.5, 1.5
_LOOKED_INTO = 40
"""So many of the known, the nearest to the goal by words and to me by promises, are looked into in full."""
_SAID_OF_TALKING = re.compile(
    r"\b(?:talk(?:s|ed|ing)?|speak(?:s|ing)?|spoke) (?:to|with)\b|\bgo(?:ing)? home\b|\bget to know\b", re.I
)
_COMPARED, _FACTS_COMPARED = 12, 5
"""So many people, and of each the newest facts, are compared with the goal in meaning: half a second at most."""
_GENERAL = frozenset(
    stem(word)
    for word in """learn find ask hear see meet understand know get go try want like look listen discover explore tell
        people person someone somebody anyone everyone others one two three few couple more less least new next home
        work job jobs make do thing things time day week year conversation conversations goal event evening tonight
        early late good better best help interesting really begin began start started give given gave gives come
        comes came think thing use used way ways take takes tired before after""".split()
)
"""Words that a goal and a note may share without meeting."""


@dataclass(frozen=True)
class Reason:
    """One thing that speaks for looking for somebody; ``said`` is half a sentence about them, without a full stop."""

    weight: float
    said: str
    source: Source | None = None


@dataclass(frozen=True)
class Lead:
    """Somebody worth looking for; ``matched`` are the words of the goal that their notes share."""

    person: Person
    dossier: Dossier
    weight: float
    reasons: tuple[Reason, ...] = ()
    matched: tuple[str, ...] = ()
    met_before: bool = False
    near: float = field(default=0.0, compare=False)


def ranked(
    desk: Desk, known: Sequence[Person], goal: str, before: frozenset[str], near: Nearness | None = None
) -> list[Lead]:
    """The people of the notebook who are there, those to look for first at the front; nobody archived.

    Where more are known than one evening could ever hold, those come who share a word with the goal, or a promise.
    """
    wanted = _wanted(goal)
    present = [person for person in known if not person.archived]
    told = {person.id: _of_goal(desk, person) for person in present}
    rare = _rarity(told, wanted)
    tied = _tied(desk)
    present.sort(key=lambda person: -_words_weight(told[person.id], person, wanted, rare) - tied[person.id])
    mine = [Aim(text) for text in desk.profile().goals]
    leads = [
        _lead(desk, person, told[person.id], wanted, rare, mine, person.id in before)
        for person in present[:_LOOKED_INTO]
    ]
    leads = _nearer(leads, told, goal, near) if near and goal.strip() else leads
    return sorted(leads, key=_order)


def why(lead: Lead, ago: str | None) -> tuple[str, tuple[Source, ...]]:
    """Why to look for them, in one sentence, and the notes it rests on; ``ago`` is when one talked last."""
    name = lead.person.first_name
    if lead.dossier.heavy_notes and not lead.reasons:
        return hard_time(name, ago or "before"), ()
    chosen = _once(sorted(lead.reasons, key=lambda reason: -reason.weight))[:2]
    if not chosen:
        if ago is None:
            return f"Nothing is noted about {name} yet; one question is enough.", ()
        return f"You talked {ago}{', there' if lead.met_before else ''}; picking that up is enough.", ()
    said = chosen[0].said + (f"; and {chosen[1].said}" if len(chosen) > 1 else "")
    return f"{said[:1].upper()}{said[1:]}.", tuple(reason.source for reason in chosen if reason.source)


def _once(reasons: Sequence[Reason]) -> list[Reason]:
    """Without those that show the same words again."""
    shown = {reason.source or reason.said: reason for reason in reversed(reasons)}
    return [reason for reason in reasons if shown[reason.source or reason.said] is reason]


def _order(lead: Lead) -> tuple[float, int, str]:
    newest = lead.dossier.last_note
    return -lead.weight, -(newest.date.toordinal() if newest else 0), lead.person.name


def _wanted(goal: str) -> dict[str, str]:
    """The words of a goal that mean something, as they stand in it, by stem."""
    bare = _SAID_OF_TALKING.sub(" ", goal)
    return {
        key: word for word in content_words(bare) for key in stems(word) if key not in _GENERAL and not key.isdigit()
    }


def _of_goal(desk: Desk, person: Person) -> list[Fact]:
    """What is noted about somebody and may be said, without what I find dull (practice 001-12) and what stands beside
    grave news: nobody is looked for over that.
    """
    dull = [re.compile(rf"\b{re.escape(topic)}", re.I) for topic in desk.profile().dull if topic.strip()]
    facts = desk.notebook.facts.of_person(person.id)
    grave = {fact.note_id for fact in facts if fact.gravity}
    return [
        fact
        for fact in facts
        if fact.shareable and fact.note_id not in grave
        if not any(topic.search(fact.quote) for topic in dull)
    ]


def _recorded(person: Person) -> frozenset[str]:
    """Stems of what stands in the record about somebody, without a note."""
    return stems(" ".join(each for each in (person.role, person.company, *person.knows) if each))


def _tied(desk: Desk) -> Counter[str]:
    """How many open promises and goals in common there are with each person, by id."""
    promises = [one for one in desk.notebook.ledger(Promise).list() if one.state is PromiseState.OPEN]
    goals = [one for one in desk.notebook.ledger(SharedGoal).list() if one.verdict is not GoalVerdict.REFUSED]
    return Counter(one.person_id for one in (*promises, *goals) if one.person_id)


def _stems_of(facts: Sequence[Fact]) -> frozenset[str]:
    return frozenset().union(*(stems(fact.quote) for fact in facts))


def _rarity(told: Mapping[str, Sequence[Fact]], wanted: Mapping[str, str]) -> dict[str, float]:
    """How telling each word of the goal is: less, the more of those present have it in their notes."""
    having = Counter(key for facts in told.values() for key in _stems_of(facts) & set(wanted))
    count = max(len(told), 1)
    return {key: 0.5 + 0.5 * math.log1p(count / (1 + having[key])) for key in wanted}


def _words_weight(facts: Sequence[Fact], person: Person, wanted: Mapping[str, str], rare: Mapping[str, float]) -> float:
    found = (_stems_of(facts) | _recorded(person)) & set(wanted)
    return min(sum(_PER_WORD * rare[key] for key in found), _MOST_WORDS)


def _lead(
    desk: Desk,
    person: Person,
    facts: Sequence[Fact],
    wanted: Mapping[str, str],
    rare: Mapping[str, float],
    mine: Sequence[Aim],
    met_before: bool,
) -> Lead:
    dossier = desk.dossier(person)
    reasons = [
        *_by_goal(person, facts, wanted, rare),
        *_by_promise(desk, dossier),
        *_by_need(dossier),
        *_by_shared_goal(desk, dossier, mine),
    ]
    found = (_stems_of(facts) | _recorded(person)) & set(wanted)
    matched = tuple(dict.fromkeys(word for key, word in wanted.items() if key in found))
    weight = sum(reason.weight for reason in reasons) + (0.3 if met_before else 0.0) - (0.0 if dossier.notes else 0.5)
    return Lead(person, dossier, weight, tuple(reasons), matched, met_before)


def _by_goal(
    person: Person, facts: Sequence[Fact], wanted: Mapping[str, str], rare: Mapping[str, float]
) -> Iterator[Reason]:
    """What is noted about them that shares most with my goal, with the words that they share."""
    weight = _words_weight(facts, person, wanted, rare)
    if not weight:
        return
    best = max(facts, key=lambda fact: (_overlap(fact, wanted, rare), -len(fact.quote)), default=None)
    shared = stems(best.quote) & set(wanted) if best else frozenset()
    if best is not None and shared:
        words = _listed([word for key, word in wanted.items() if key in shared])
        said = f"your goal and your notes on {person.first_name} meet in {words}: “{best.quote}”"
        yield Reason(weight, said, Source(best.note_id, best.quote))
    else:
        words = _listed([word for key, word in wanted.items() if key in _recorded(person)])
        yield Reason(weight, f"what {person.first_name} does meets your goal in {words}")


def _overlap(fact: Fact, wanted: Mapping[str, str], rare: Mapping[str, float]) -> float:
    return sum(rare[key] for key in stems(fact.quote) & set(wanted))


def _by_promise(desk: Desk, dossier: Dossier) -> Iterator[Reason]:
    """Open promises both ways; those noted by hand have no words of a note to show."""
    name = dossier.person.first_name
    noted = {fact.quote for fact in (*dossier.promises, *dossier.their_promises)}
    if dossier.promises:
        fact = dossier.promises[0]
        yield Reason(_MINE, f"you noted a promise to {name}: “{fact.quote}”", Source(fact.note_id, fact.quote))
    if dossier.their_promises:
        fact = dossier.their_promises[0]
        yield Reason(_THEIRS, f"{name} promised you something: “{fact.quote}”", Source(fact.note_id, fact.quote))
    kept = desk.notebook.ledger(Promise).list(person_id=dossier.person.id)
    for one in [each for each in kept if each.state is PromiseState.OPEN and each.quote not in noted][:1]:
        source = Source(one.note_id, one.quote) if one.note_id and one.quote else None
        said = f"you noted a promise to {name}: “{one.what}”" if one.mine else f"{name} promised you: “{one.what}”"
        yield Reason(_MINE if one.mine else _THEIRS, said, source)


def _by_need(dossier: Dossier) -> Iterator[Reason]:
    """A need, as noted, that something of mine meets."""
    needs = [Need(point, dossier.around(point.fact)) for point in dossier.needs if point.fact.kind is Kind.NEED]
    for pair in likely(needs, my_assets(dossier), None)[:1]:
        point = pair.need.point
        said = f"{dossier.person.first_name} has a need you may be able to meet: “{point.fact.quote}”"
        yield Reason(_NEED, said, point.source)


def _by_shared_goal(desk: Desk, dossier: Dossier, mine: Sequence[Aim]) -> Iterator[Reason]:
    """A goal of theirs that is mine as well: found before, or sharing several words with one of mine."""
    name, kept = dossier.person.first_name, desk.notebook.ledger(SharedGoal).list(person_id=dossier.person.id)
    for one in sorted(kept, key=lambda each: each.verdict is not GoalVerdict.CONFIRMED):
        if one.verdict is not GoalVerdict.REFUSED:
            weight = _CONFIRMED if one.verdict is GoalVerdict.CONFIRMED else _ALIKE
            source = Source(one.note_id, one.quote) if one.note_id and one.quote else None
            yield Reason(weight, f"you and {name} want the same: “{one.theirs}”", source)
            return
    refused = {one.theirs for one in kept}
    aims = [
        Aim(point.fact.quote, point.source)
        for point in dossier.needs
        if point.fact.quote not in refused and is_aim(point.clause)
    ]
    for met in list(meetings(mine, aims, None, Scribe(None)))[:1]:
        yield Reason(_ALIKE, f"what {name} wants is close to a goal of yours: “{met.theirs.text}”", met.theirs.source)


def _nearer(leads: Sequence[Lead], told: Mapping[str, Sequence[Fact]], goal: str, near: Nearness) -> list[Lead]:
    """The leads with nearness in meaning weighed in: for a goal that says it in other words than the notes."""
    first = sorted(range(len(leads)), key=lambda place: _order(leads[place]))[:_COMPARED]
    facts = [(place, fact) for place in first for fact in told[leads[place].person.id][:_FACTS_COMPARED]]
    best: dict[int, tuple[float, Fact]] = {}
    for (place, fact), cosine in zip(facts, near(goal, [fact.quote for _, fact in facts]), strict=True):
        if cosine > max(_NEAR_FLOOR, best.get(place, (0.0, fact))[0]):
            best[place] = cosine, fact
    found = list(leads)
    for place, (cosine, fact) in best.items():
        lead, added = leads[place], _NEAR_WEIGHT * (cosine - _NEAR_FLOOR)
        reasons = lead.reasons
        if not lead.matched:
            said = f"what you noted about {lead.person.first_name} is close to your goal: “{fact.quote}”"
            reasons = (*reasons, Reason(added, said, Source(fact.note_id, fact.quote)))
        found[place] = replace(lead, weight=lead.weight + added, reasons=reasons, near=cosine)
    return found


def _listed(words: Sequence[str]) -> str:
    quoted = [f"“{word}”" for word in dict.fromkeys(words)]
    return quoted[0] if len(quoted) == 1 else f"{', '.join(quoted[:-1])} and {quoted[-1]}"
