"""What is said aloud when two people are introduced: by rules alone, and nothing that either would rather tell.

Only facts that may be shared are spoken, none that names a third person and none on money, health or a change of job;
what the notes hold back leaves no word in the line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from coach.chains import frames
from coach.chains.shared_goals import Aim
from coach.chains.tellings import Shape, is_sore, shape
from coach.domain.fact import Fact, Kind
from coach.domain.note import Source
from coach.evidence import Dossier, Point, brief
from coach.language import verbs
from coach.language.words import fold, stems, words
from coach.phrasing.address import plain_english, to_you
from coach.reading import lexicon

_WORTH_SAYING = (Kind.WORK, Kind.KNOWLEDGE, Kind.INTEREST)
_LONGEST = 20
"""Words of a clause that is still easily said."""
_MOSTLY = 0.6
"""Share of the words of the shorter goal that the other has as well, from which on both are said in one breath."""
_THEIRS_TO_TELL = re.compile(
    r"\b(?:redundan\w+|salary|raise|debts?|loan|mortgage|money"
    r"|divorc\w+|separat\w+|dating|girlfriend|boyfriend|pregnan\w+|fertility|ivf|adopt\w*|therap\w+|burn-?out"
    r"|depress\w+|anxi\w+|sober|drink(?:ing)?|surgery|cancer|ill\w*|sick|diagnos\w+|clinic appointment|asylum|visa"
    r"|religio\w+|court case|lawyer|lose .{0,8}(?:kilos?|weight|pounds)|kilos)\b",
    re.I,
)
"""What people tell a stranger themselves, or not at all."""
_BEFORE_THE_BOSS = re.compile(
    r"\b(?:leav(?:e|ing)|quit\w*|resign\w*|hand(?:ing)? in .{0,8}notice|new (?:job|role|position|employer)"
    r"|jobs?\b.{0,12}\b(?:hunt|search|interview)\w*|(?:find|land|get|for|want\w*) (?:an? |another )?(?:\w+ )?job"
    r"|chang(?:e|ing) (?:of )?jobs?|self-employed|own (?:firm|company|business))\b",
    re.I,
)
"""What may well meet, and is not said aloud where a colleague may stand by."""
_WANT = re.compile(
    r"^you (?:now |also |still |really |just )*(?:want|would like|would love|hope|plan|wish|are (?:currently |now )?"
    r"(?:hoping|planning|trying|preparing)) to (?P<what>[^,;:(]+)",
    re.I,
)
_LOOK = re.compile(r"^you are (?:now |also |still |currently )*looking for (?P<what>[^,;:(]+)", re.I)
_AT = re.compile(r"^you are (?:now |also |still |currently )*(?P<what>[a-z]+ing\b[^,;:(]*)", re.I)
_STRIVING = re.compile(
    r"^you (?:are (?:now |also |still |currently )*(?:learning|studying|training (?:for|as)|preparing|practi[sc]ing"
    r"|working on|writing|building|setting up|saving|trying)|study|learn)\b",
    re.I,
)
_LABEL = re.compile(r"^(?:goals?|aims?|wish(?:es)?|dream)\s*:\s*", re.I)
_OWN_ROLE = re.compile(
    r"\b(?:be|becom\w+|being|as|into|for) (?:an? )?(?:\w+ )?(?:lead|manager|director|mentor|ceo|cto)\b", re.I
)
"""What somebody is or wants to be themselves, as against a lead or a mentor whom they have."""
_DANGLING = re.compile(r"\b(?:it|this|that|there|them|these|those)\b|\?", re.I)


@dataclass(frozen=True, slots=True)
class Wanted:
    """Something somebody is after; ``clause`` faces them (“you want to …”), None where it cannot be said."""

    aim: Aim
    clause: str | None
    point: Point | None = None


@dataclass(frozen=True)
class Presence:
    """Somebody in the room: what is noted about them, and what they are after.

    ``facts`` are those that may be shared, ``others`` folded parts of names that are not to be said.
    """

    dossier: Dossier
    wants: tuple[Wanted, ...]
    facts: tuple[Fact, ...]
    others: frozenset[str]

    @property
    def called(self) -> str:
        """The clean name they are called by."""
        return self.dossier.person.greeted


def is_striving(clause: str) -> bool:
    """Whether what they are at leads somewhere, though no wish was noted: “you are learning Portuguese”."""
    return _STRIVING.match(clause) is not None


def is_aim(clause: str) -> bool:
    """Whether it says that one person is after something, rather than naming a thing or speaking of two."""
    if re.match(r"(?:they |we )?both\b|we\b", clause, re.I) or re.search(r"\beach other\b", clause, re.I):
        return False
    if _LABEL.match(clause):
        return True
    return clause.startswith("you ") or clause.split(" ")[0].lower() in ("he", "she", "they") or " to " in clause


def is_theirs_to_tell(text: str) -> bool:
    """Whether it touches on what somebody tells a stranger themselves or not at all."""
    return _THEIRS_TO_TELL.search(text) is not None


def can_be_told(wanted: Wanted) -> bool:
    """Whether two may be introduced over it: it can be said to them, or is only not for the boss to hear."""
    return wanted.clause is not None or _BEFORE_THE_BOSS.search(wanted.aim.text) is not None


def is_for_a_letter(goal: str) -> bool:
    """Whether a goal may be told to the one who shares it: nothing delicate, and no change of job."""
    return not (is_theirs_to_tell(goal) or _BEFORE_THE_BOSS.search(goal))


def sayable(text: str, dossier: Dossier, others: Iterable[str]) -> str | None:
    """The clause ``text`` makes, facing its person; None where it is long, delicate, or names somebody else."""
    told = _LABEL.sub("", brief(plain_english(text)))
    clause = to_you(told, dossier.person) or _bare_wish(told)
    if clause is None or len(clause.split()) > _LONGEST or _DANGLING.search(clause):
        return None
    if is_theirs_to_tell(text) or _BEFORE_THE_BOSS.search(text):
        return None
    known = {fold(word) for word in words(clause) if word[:1].isupper()} & set(others)
    others_of_theirs = re.search(rf"\b{lexicon.RELATION}\b", _OWN_ROLE.sub("", clause), re.I)
    return None if known or others_of_theirs else clause


def _bare_wish(told: str) -> str | None:
    """“learn Dutch”, as a goal is typed, is something they want to do."""
    first, _, rest = told.partition(" ")
    return f"you want to {told[:1].lower()}{told[1:]}" if rest and verbs.bare_form(first) else None


def shared_goal(one: Wanted, other: Wanted) -> str:
    """The goal of both in the words of the shorter one, of somebody: “give a conference talk”."""
    shorter = min(one, other, key=lambda wanted: len(stems(wanted.aim.bare)))
    clause = _WANT.match(shorter.clause or "")
    told = clause["what"].strip() if clause else plain_english(shorter.aim.bare).strip(" .!;")
    return re.sub(r"\byour\b", "their", re.sub(r"\byourself\b", "themselves", told))


def goal_line(one: Presence, other: Presence, mine: Wanted, theirs: Wanted) -> tuple[str, tuple[Source, ...]]:
    """“Ana, this is Bo, who … . You both want to …”, with the sources of both sentences."""
    opening, source = _this_is(one, other, theirs.aim.source)
    second = _both(mine, theirs) or _each(other, mine, theirs)
    return _line(opening, second, (one, other), _found(mine.aim.source, theirs.aim.source, source))


def help_line(one: Presence, other: Presence, need: Wanted, asset: Fact) -> tuple[str, tuple[Source, ...]]:
    """The same for somebody who looks for what the other knows or does; no help is promised on their behalf."""
    told = sayable(asset.quote, other.dossier, other.others)
    known = frames.of_other(Point(asset, told, other.dossier.today, 0.0)) if told else None
    opening = _opening(one, other, known)
    looked = _LOOK.match(need.clause or "")
    second = f"You were looking for {looked['what'].strip()}" if looked else _capital(need.clause)
    after = "I thought the two of you might like to talk"
    second = f"{second}, so {after}." if second else f"{after}."
    return _line(opening, second, (one, other), _found(need.aim.source, Source(asset.note_id, asset.quote)))


def interest_line(one: Presence, other: Presence, pastime: Fact, theirs: Fact) -> tuple[str, tuple[Source, ...]]:
    """The same for two who like the same thing."""
    opening, source = _this_is(one, other, Source(theirs.note_id, theirs.quote))
    mine = sayable(pastime.quote, one.dossier, one.others)
    told = sayable(theirs.quote, other.dossier, other.others)
    known = frames.of_other(Point(theirs, told, other.dossier.today, 0.0)) if told else None
    second = f"{_capital(mine)}, and {other.called} {known}." if mine and known else "You like the same thing."
    sources = _found(Source(pastime.note_id, pastime.quote), Source(theirs.note_id, theirs.quote), source)
    return _line(opening, second, (one, other), sources)


def _this_is(one: Presence, other: Presence, taken: Source | None) -> tuple[str, Source | None]:
    """The first sentence, and the note behind it; it tells something else than the second sentence will."""
    for point in sorted(_worth_saying(other), key=lambda point: _WORTH_SAYING.index(point.fact.kind)):
        told = frames.of_other(point)
        if told and (taken is None or point.fact.quote != taken.quote):
            return _opening(one, other, told), point.source
    return _opening(one, other, None), None


def _worth_saying(other: Presence) -> list[Point]:
    return [
        point
        for point in other.dossier.points
        if point.fact.kind in _WORTH_SAYING
        and shape(point) in (Shape.ROLE, Shape.HABIT, Shape.DOING)
        and not is_sore(point)
        and sayable(point.fact.quote, other.dossier, other.others)
    ]


def _opening(one: Presence, other: Presence, told: str | None) -> str:
    same = fold(one.called) == fold(other.called)
    presented = other.dossier.person.name if same else other.called
    return f"{one.called}, this is {presented}, who {told}." if told else f"{one.called}, this is {presented}."


def _both(mine: Wanted, theirs: Wanted) -> str | None:
    """One sentence for both, where they want the same in nearly the same words."""
    shorter, longer = sorted((mine, theirs), key=lambda wanted: len(stems(wanted.aim.bare)))
    said, other = stems(shorter.aim.bare), stems(longer.aim.bare)
    if not shorter.clause or len(said & other) < max(_MOSTLY * len(said), 1):
        return None
    for pattern, frame in ((_WANT, "You both want to {}."), (_LOOK, "You are both looking for {}.")):
        if found := pattern.match(shorter.clause):
            return frame.format(found["what"].strip())
    at = _AT.match(shorter.clause)
    return f"You are both {at['what'].strip()}." if at else None


def _each(other: Presence, mine: Wanted, theirs: Wanted) -> str:
    """Both goals, each as its owner told it: that they are one is left for the two to find out."""
    told = _told(theirs)
    if mine.clause and told:
        return f"{_capital(mine.clause)}, and {other.called} {told}."
    if mine.clause:
        return f"{_capital(mine.clause)}, and I think {other.called} is after something much like it."
    if told:
        return f"{other.called} {told}, and I think you are after something much like it."
    return "I think the two of you are after the same thing."


def _told(wanted: Wanted) -> str | None:
    if wanted.clause is None:
        return None
    if wanted.point is not None:
        return frames.of_other(Point(wanted.point.fact, wanted.clause, wanted.point.noted, 0.0))
    found = _WANT.match(wanted.clause)
    return re.sub(r"\byour\b", "their", f"wants to {found['what'].strip()}") if found else None


def _capital(clause: str | None) -> str:
    return f"{clause[:1].upper()}{clause[1:]}" if clause else ""


def _found(*sources: Source | None) -> tuple[Source, ...]:
    return tuple(dict.fromkeys(source for source in sources if source))


def _line(
    opening: str, second: str, both: Sequence[Presence], sources: tuple[Source, ...]
) -> tuple[str, tuple[Source, ...]]:
    """The two sentences; where a word of them stands only in what must stay in the notes, the names alone."""
    quoted = "\n".join(source.quote for source in sources)
    hidden = stems("\n".join(secret for each in both for secret in each.dossier.secrets)) - stems(quoted)
    said = stems(f"{opening} {second}") - stems(" ".join(each.dossier.person.name for each in both))
    if said & (hidden - _FRAME):
        one, other = both
        return f"{_opening(one, other, None)} I think the two of you should talk.", sources
    return f"{opening} {second}", sources


_FRAME = stems("think thought two might like talk both want looking hope same thing after")
"""Words of the sentences themselves, which tell nothing."""
