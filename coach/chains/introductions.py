"""Whom I could introduce to whom in a room: two who share a goal, or one who can serve what the other needs.

Introductions between people who only like the same thing lead nowhere (practice 004-05), so goals are compared first
and a shared pastime comes last, with a warning. Nearness of meaning orders the pairs and the model decides on the
likeliest: what that costs is bounded, however many people there are (figures: ``python -m eval.pairs``).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

import numpy as np

from coach.chains import presenting
from coach.chains.acquainted import acquainted
from coach.chains.context import Desk
from coach.chains.help_ideas import is_open
from coach.chains.matching import Asset, Need, confirmed, contact_assets, likely
from coach.chains.presenting import (
    Presence,
    Wanted,
    can_be_told,
    is_aim,
    is_striving,
    is_theirs_to_tell,
    sayable,
)
from coach.chains.shared_goals import Aim, meetings, same_in_words
from coach.chains.wording import Scribe
from coach.domain.experiment import Intro, IntroState
from coach.domain.fact import Fact, Kind
from coach.domain.goal import Goal, GoalState
from coach.domain.introduction import Introduction
from coach.domain.note import Source
from coach.domain.person import Person
from coach.language.words import fold, stems, words
from coach.llm.protocol import Embedder
from coach.phrasing.crossing import shared_interest
from coach.reading.kinds import is_leisure

Vector = np.ndarray[Any, Any]
MOST = 3
"""Introductions with a goal that are proposed; more are not looked for."""
MOST_ASKED = 16
"""Requests to the model at most, for any number of people; a goal is asked about both ways round."""
_A_QUESTION = 2
"""Requests that one chance takes."""
_PASTIMES = 2
"""Pairs proposed that share no more than a pastime."""
_GOAL_FLOOR, _HELP_FLOOR, _ALIKE = 0.2, 0.3, 0.55
"""Cosines below which two goals, a need and a skill, two pastimes are not worth a look."""
_ENOUGH = 0.5
"""How sure the model has to be, 0 to 1: less than where a goal is kept, since here both notes are read at once."""
_LOOKS = 2
"""Chances looked at for one pair of people; a third rarely is a yes where two were a no."""
ONLY_A_PASTIME = "They share a pastime, and no goal you noted. Ask each what they are after before you introduce them."
A_GUESS = (
    "That both are after the same is a guess: your notes say it in other words. Ask each before you introduce them."
)
MAY_HAVE_MET = "A note of yours is about both of them: they may know each other."
_SETTLED = (IntroState.MADE, IntroState.DROPPED)


@dataclass(frozen=True, slots=True)
class _Chance:
    """Something that ``one`` wants, beside what ``other`` wants or (a fact) knows and does."""

    one: Presence
    other: Presence
    wanted: Wanted
    beside: Wanted | Fact
    near: float

    @property
    def pair(self) -> frozenset[str]:
        """Whom it is about."""
        return frozenset((self.one.dossier.person.id, self.other.dossier.person.id))


def introductions(desk: Desk, people: Sequence[Person], scribe: Scribe | None = None) -> Iterator[Introduction]:
    """Pairs among ``people`` worth introducing, the likeliest first; those that share only a pastime last.

    Pairs that were introduced before, or let go of, are left out. Without a model shared words decide.

    Raises:
        ModelError: the model cannot be reached.
    """
    asked = scribe or Scribe(desk.chat, left=MOST_ASKED)
    room = [one for one in _room(desk, people) if one.called != "there"]
    left_out = _settled_pairs(desk)
    found: set[frozenset[str]] = set()
    looked: dict[frozenset[str], int] = {}
    for chance in _chances(room, desk.embedder):
        if chance.pair in found or chance.pair in left_out or looked.get(chance.pair, 0) == _LOOKS:
            continue
        if acquainted(chance.one.dossier, chance.other.dossier):
            left_out.add(chance.pair)
            continue
        if asked.model is not None and asked.left is not None and asked.left < _A_QUESTION:
            break  # the words alone would decide now, and the model has just been saying no
        looked[chance.pair] = looked.get(chance.pair, 0) + 1
        if made := _made(chance, desk.embedder, asked):
            found.add(chance.pair)
            yield made
            if len(found) == MOST:
                return
    pastimes = (made for made in _by_pastime(room, found | left_out, desk.embedder))
    yield from (made for made, _ in zip(pastimes, range(_PASTIMES), strict=False))


def _room(desk: Desk, people: Sequence[Person]) -> list[Presence]:
    """Everybody once, with what they are after."""
    once = {person.id: person for person in people if not person.archived}
    names = {
        fold(word)
        for known in desk.notebook.people.all()
        for name in (known.name, *known.aliases)
        for word in words(name)
        if word[:1].isupper()
    }
    return [_present(desk, person, names) for person in once.values()]


def _present(desk: Desk, person: Person, names: set[str]) -> Presence:
    dossier = desk.dossier(person)
    own = {fold(word) for name in (person.name, *person.aliases) for word in words(name)}
    others = frozenset(names - own)
    wished, grave = {point.fact.id for point in dossier.needs}, {fact.note_id for fact in dossier.grave}
    striving = [point for point in dossier.points if is_striving(point.clause) and point.fact.id not in wished]
    wants = [
        Wanted(Aim(point.fact.quote, point.source), sayable(point.fact.quote, dossier, others), point)
        for point in (*dossier.needs, *striving)
        if point.fact.gravity is None
        and point.fact.note_id not in grave
        and not is_theirs_to_tell(point.fact.quote)
        and is_aim(point.clause)
        and is_open(point, dossier)
    ]
    noted = {wanted.aim.text for wanted in wants}
    for goal in desk.notebook.ledger(Goal).list(person_id=person.id):
        if goal.state is GoalState.OPEN and goal.text not in noted and not is_theirs_to_tell(goal.text):
            source = Source(goal.note_id, goal.quote) if goal.note_id and goal.quote else None
            wants.append(Wanted(Aim(goal.text, source), sayable(goal.text, dossier, others)))
    facts = tuple(fact for fact in desk.notebook.facts.of_person(person.id) if fact.shareable and fact.gravity is None)
    return Presence(dossier, tuple(want for want in wants if can_be_told(want)), facts, others)


def _settled_pairs(desk: Desk) -> set[frozenset[str]]:
    return {
        frozenset((kept.person_id, kept.other_id))
        for kept in desk.notebook.ledger(Intro).list()
        if kept.state in _SETTLED and kept.person_id and kept.other_id
    }


def _chances(room: Sequence[Presence], embedder: Embedder | None) -> list[_Chance]:
    """What of one might meet something of another, the nearest first."""
    goals = [
        _Chance(one, other, mine, theirs, _GOAL_FLOOR)
        for one, other in combinations(room, 2)
        for mine in one.wants
        for theirs in other.wants
        if not _told_together(mine, theirs)
    ]
    helps = [
        _Chance(one, other, need, fact, _HELP_FLOOR)
        for first, second in combinations(room, 2)
        for one, other in ((first, second), (second, first))
        for need in one.wants
        if need.point is not None and need.point.fact.kind is Kind.NEED
        for fact in _known(other)
    ]
    every = [*goals, *helps]
    near = _nearness(every, embedder)
    likeliest = sorted(zip(near, range(len(every)), strict=True), reverse=True)
    return [every[place] for closeness, place in likeliest if closeness >= (every[place].near if embedder else 1.0)]


def _told_together(mine: Wanted, theirs: Wanted) -> bool:
    """Whether both come from one note: then the two were there together, and know it of each other."""
    one, other = mine.aim.source, theirs.aim.source
    return one is not None and other is not None and one.note_id == other.note_id


def _known(other: Presence) -> list[Fact]:
    """What somebody does or knows; what is not easily said serves all the same."""
    return [
        fact for fact in other.facts if fact.kind in (Kind.WORK, Kind.KNOWLEDGE) and not is_theirs_to_tell(fact.quote)
    ]


def _nearness(chances: Sequence[_Chance], embedder: Embedder | None) -> list[float]:
    """Cosines of both sides of each chance; without an embedder the number of words in common."""
    sides = [(chance.wanted.aim.bare, _text(chance.beside)) for chance in chances]
    if embedder is None:
        return [float(len(stems(mine) & stems(theirs))) for mine, theirs in sides]
    texts = list(dict.fromkeys(text for pair in sides for text in pair))
    if not texts:
        return []
    vectors = dict(zip(texts, np.asarray(embedder.embed(texts)), strict=True))
    return [float(vectors[mine] @ vectors[theirs]) for mine, theirs in sides]


def _text(beside: Wanted | Fact) -> str:
    return beside.quote if isinstance(beside, Fact) else beside.aim.bare


def _made(chance: _Chance, embedder: Embedder | None, scribe: Scribe) -> Introduction | None:
    """The introduction, if the model (or without one the words) says that the two belong together."""
    one, other = chance.one, chance.other
    if isinstance(chance.beside, Fact):
        return _made_by_help(chance, chance.beside, embedder, scribe)
    if next(meetings([chance.wanted.aim], [chance.beside.aim], embedder, scribe, enough=_ENOUGH), None) is None:
        return None
    line, sources = presenting.goal_line(one, other, chance.wanted, chance.beside)
    goal = presenting.shared_goal(chance.wanted, chance.beside)
    guessed = None if same_in_words(chance.wanted.aim, chance.beside.aim) else A_GUESS
    return _between(one, other, goal, line, sources, guessed)


def _made_by_help(chance: _Chance, fact: Fact, embedder: Embedder | None, scribe: Scribe) -> Introduction | None:
    point = chance.wanted.point
    assert point is not None
    need = Need(point, chance.one.dossier.around(point.fact))
    assets: list[Asset] = contact_assets(chance.other.dossier.person, [fact])
    if not any(confirmed(pair, scribe) for pair in likely([need], assets, embedder)):
        return None
    line, sources = presenting.help_line(chance.one, chance.other, chance.wanted, fact)
    return _between(chance.one, chance.other, presenting.shared_goal(chance.wanted, chance.wanted), line, sources)


def _by_pastime(
    room: Sequence[Presence], taken: set[frozenset[str]], embedder: Embedder | None
) -> Iterator[Introduction]:
    texts = list(dict.fromkeys(fact.quote for one in room for fact in _pastimes(one)))
    vectors = dict(zip(texts, np.asarray(embedder.embed(texts)), strict=True)) if embedder and texts else {}
    for one, other in combinations(room, 2):
        if frozenset((one.dossier.person.id, other.dossier.person.id)) in taken:
            continue
        alike = next(_alike(one, other, vectors), None)
        if alike and not acquainted(one.dossier, other.dossier):
            line, sources = presenting.interest_line(one, other, *alike)
            yield _between(one, other, "", line, sources, ONLY_A_PASTIME)


def _alike(one: Presence, other: Presence, vectors: Mapping[str, Vector]) -> Iterator[tuple[Fact, Fact]]:
    """Pastimes of both that are one: by their words, else by what they mean."""
    every = [(mine, theirs) for mine in _pastimes(one) for theirs in _pastimes(other)]
    pairs = [(mine, theirs) for mine, theirs in every if mine.note_id != theirs.note_id]
    yield from (pair for pair in pairs if shared_interest(pair[0].quote, [pair[1].quote]))
    if vectors:
        yield from ((a, b) for a, b in pairs if float(vectors[a.quote] @ vectors[b.quote]) >= _ALIKE)


def _pastimes(one: Presence) -> list[Fact]:
    """What somebody likes or does for its own sake; a wish that has to do with it is a goal, not a pastime."""
    wished = {wanted.aim.text for wanted in one.wants}
    liked = [fact for fact in one.facts if fact.kind is Kind.INTEREST or is_leisure(fact.quote)]
    return [fact for fact in liked if fact.quote not in wished and sayable(fact.quote, one.dossier, one.others)]


def _between(
    one: Presence, other: Presence, goal: str, line: str, sources: tuple[Source, ...], warning: str | None = None
) -> Introduction:
    met = {note.id for note in one.dossier.notes} & {note.id for note in other.dossier.notes}
    told = " ".join(each for each in (warning, MAY_HAVE_MET if met else None) if each) or None
    return Introduction(one.dossier.person.ref, other.dossier.person.ref, goal, line, sources, told)
