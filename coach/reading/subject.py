"""Whom a statement is about: the person of the note, the user, or somebody else.

Notes drop their subject (“Leads the team …”), so the rule is: say who it is not. Doubt ends in
``UNSURE`` and the statement stays in the note, since a fact said to the wrong person cannot be taken back.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum

from coach.language import verbs
from coach.language.ordinary_names import ORDINARY_NAMES
from coach.language.words import fold
from coach.reading import lexicon


class Whom(Enum):
    """The grammatical subject, as far as rules can tell."""

    THEM = "them"
    ME = "me"
    US = "us"
    THIRD = "third"
    UNSURE = "unsure"
    NOBODY = "nobody"
    """The statement names no subject; the one before it goes on."""


@dataclass
class Thread:
    """What the statements before this one established; changed as the note is read."""

    current: tuple[str, ...] = ()
    """Ids of the people the text is on about."""
    whom: Whom = Whom.THEM
    third_gender: str | None = None
    third_recent: bool = False
    sentence: int = -1
    """Number of the sentence last read."""
    quotes_of_third: bool = False
    """Whether that sentence reports what was said of somebody else, so that a pronoun after it may mean them."""
    pronouns: dict[str, str] = field(default_factory=dict)
    """Pronoun (“she”, “he”, “they”) used for a person id."""


@dataclass(frozen=True)
class Cast:
    """The names that matter in one note: person id → the words that mean them; ``others`` are further known names."""

    names: dict[str, tuple[str, ...]]
    others: tuple[str, ...] = ()
    firms: tuple[str, ...] = ()
    employers: tuple[str, ...] = ()
    """The firms the people of the note are with, also among ``firms``."""

    def at_start(self, text: str) -> tuple[str, str] | None:
        """``(person id, the words used)`` when the text begins with a name of the note's people."""
        return _longest(text, [(name, key) for key, names in self.names.items() for name in names])

    def other_at_start(self, text: str) -> bool:
        """Whether the text begins with the name of somebody else in the notebook."""
        return _longest(text, [(name, "") for name in self.others]) is not None


_PRONOUN = re.compile(r"^(she|he|they|her|his|their|hers|theirs|him|them)(?:'\w+)?\b", re.I)
_GENDER = {
    "she": "she",
    "her": "she",
    "hers": "she",
    "he": "he",
    "his": "he",
    "him": "he",
    "they": "they",
    "their": "they",
    "theirs": "they",
    "them": "they",
}
_LEAD = re.compile(
    r"^(?:also|and|but|so|then|now|currently|apparently|btw|by the way|fyi|ps|p\.s\.|turns out"
    r"|it turns out|plus|oh|still|actually|anyway|meanwhile|later|sadly|unfortunately|luckily"
    r"|great news|good news|bad news|news|note|nb|update|recently|lately|today|yesterday|last \w+"
    r"|this \w+|next \w+|(?:on|in|since|until|by) \w+day|(?:in|since|until|by) (?:19"
    r"|20)\d\d)\b[:,]?\s+(?:that\s+)?",
    re.I,
)
_ME = re.compile(
    r"^(?:I|I'm|I've|I'll|I'd|[Mm]e|[Mm]y|[Mm]ine|[Mm]yself|[Oo]ur)\b"
    r"|^(?i:(?:still |just |also )?(?:don\'t|haven\'t|wasn\'t|am|I\'m)\b|said (?:yes|no|ok|okay"
    r"|sure)\b|(?:idea|todo|to do|reminder|note to self|remember|let's|let us)\b|(?:send|email|give"
    r"|lend|show|forward|share) (?:her|him|them)\b|(?:ask|call|check|bring|tell|write"
    r"|remind|text|ping) (?:her|him|them|to|back|about|for|first)\b)"
    r"|^(?i:sent|gave|showed|told|emailed|lent|introduced|invited|helped|brought|offered|promised|owe"
    r"|thanked|asked) (?:her|him|them|[A-Z]\w+)\b",
)
_US = re.compile(r"^(?:we|we're|we've|we'll|we'd|us|both|both of us|talked|chatted|spoke|discussed|bonded)\b", re.I)
_OF_BOTH = re.compile(rf"^(?:they )?both (?:of them )?(?:{verbs.ADVERBS} )?(?P<verb>[a-z]+)\b", re.I)
_RELATION_START = re.compile(
    rf"^(?:(?:the|a|an|old|older|younger|elder|eldest|new|former|little|big|late) )*{lexicon.RELATION}\b(?!-)", re.I
)
_POSSESSED_SUBJECT = re.compile(
    rf"\b(?:her|his|their|whose"
    rf"|\w+[’']s) (?:[\w-]+ )?(?:{lexicon.RELATION})(?:[ ,]+[A-Z][\w-]+)*,? (?:who )?{lexicon.FINITE}\b",
    re.I,
)
_THEIR_RELATION = re.compile(rf"\b(?:her|his|their) (?:[\w-]+ )?{lexicon.RELATION}\b", re.I)
_SOMEBODY = re.compile(
    r"\b(?:guy|man|woman|girl|boy|bloke|chap|lady|person|somebody|someone|kid) (?:called|named) ", re.I
)
_RELATION_POSSESSED = re.compile(rf"^(?:her|his|their|\w+[’']s)\s+(?:[\w-]+\s){{0,2}}?{lexicon.RELATION}\b", re.I)
_SAID_THIRD = re.compile(
    rf"\b(?i:said|says|told me|mentioned|thinks?|heard|reckons|claims?|because|that|since|whose|whom|how"
    rf"|why|where|,|:)[\s:\"“‘]+(?:that\s+)?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?\s+{lexicon.FINITE}\b"
)
_BEFORE_A_THIRD = (
    r"(?:\b(?:said|says|told me|told us|mentioned|thinks?|heard|reckons|claims?|because|that|since|how|why|where|x|vs)"
    r"|[,:])[\s:\"“‘.]+(?:that\s+)?"
)
"""What stands before the name of a third person, however it is written: “she said: "gregor drinks"”, “bo x ana had”."""
_NAME_VERB = re.compile(
    rf"^((?:[A-Z][\w’'-]*\.?\s){{0,2}}[A-Z][\w’'-]+)(?:\s+(?:from|of|in|at)\s+\S+)?,?\s+(?:who\s+)?{lexicon.FINITE}\b"
)
_REPORTS = re.compile(
    r"\s+(?:also |just )?(?:said|says|told (?:me|us)|mentioned|thinks|heard|reckons|claims|x|vs)\b", re.I
)
_AND = re.compile(r"\s*(?:and|&|\+)\s*", re.I)
_NAME_OWNS = re.compile(r"^((?:[A-Z][\w-]*\s){0,1}[A-Z][\w-]+)[’']s\s")
_FRAGMENT_VERBS = frozenset(
    """leads runs works likes loves hates wants needs lives plays moved joined left quit plans hopes thinks owns builds
        manages teaches studies writes reads collects knows speaks said says told asked promised offered looking
        hiring struggling weighing thinking considering learning training planning met saw talked chatted grew
        used just also still currently recently now very really big huge keen working based born looks seems
        feels seemed felt got gets has had was is will can does did wrote made makes takes took started starts
        stopped went goes everyone nobody somebody someone something everything nothing team company today
        yesterday tomorrow there here this that these those it would could should won't can't cannot wanting idea
        nothing what who where when why how if once because
        mentioned wondering interested passionate originally mostly maybe probably definitely possibly""".split()
)


def subject_of(text: str, thread: Thread, cast: Cast, *, continues: bool) -> tuple[Whom, str | None]:
    """Whom ``text`` is about, with the person id when it names one of the note's people.

    ``continues`` says that the statement goes on within the sentence before it.
    """
    bare = _without_lead(text)
    named = cast.at_start(bare)
    if named:
        return _named(bare, *named, cast)
    if _ME.match(bare):
        return Whom.ME, None
    if (
        _SOMEBODY.search(bare)
        or _POSSESSED_SUBJECT.search(bare)
        or _RELATION_POSSESSED.match(bare)
        or is_said_of_third(bare, cast)
    ):
        return Whom.THIRD, None
    if _US.match(bare):
        return Whom.US, None
    pronoun = _PRONOUN.match(bare)
    if pronoun:
        told_of_third = continues and thread.quotes_of_third
        return Whom.UNSURE if told_of_third else _by_pronoun(_GENDER[pronoun.group(1).lower()], thread), None
    if cast.other_at_start(bare) or _RELATION_START.match(bare) or _stranger(bare, cast):
        return Whom.THIRD, None
    if continues:
        return Whom.NOBODY, None
    return Whom.THEM, None


def is_of_both(text: str) -> bool:
    """Whether “both” is the subject and means the people of the note (“Both like moss”), not us or two things."""
    found = _OF_BOTH.match(_without_lead(text))
    if found is None:
        return False
    verb = found["verb"].lower()
    return (
        verb in ("are", "have", "do", "want") or verbs.bare_form(verb) is not None or verbs.second_person(verb) == verb
    )


def joined(text: str, cast: Cast) -> tuple[str, ...]:
    """Ids of the people of the note who are the subject together (“Ana and Bo both row”); nobody without an “and”."""
    bare = _without_lead(text)
    first = cast.at_start(bare)
    between = _AND.match(bare, len(first[1])) if first else None
    second = cast.at_start(bare[between.end() :]) if between else None
    return (first[0], second[0]) if first and second and first[0] != second[0] else ()


def begins_with_third(text: str, cast: Cast) -> bool:
    """Whether somebody else is the subject of the text itself, so that a pronoun after it may mean them."""
    bare = _without_lead(text)
    return (
        _SOMEBODY.search(bare) is not None
        or _RELATION_POSSESSED.match(bare) is not None
        or _RELATION_START.match(bare) is not None
        or _stranger(bare, cast)
    )


def mentions_relation(text: str) -> bool:
    """Whether it names somebody of theirs whose pronoun is known (“and her husband Gus”), who may be meant next."""
    return _THEIR_RELATION.search(text) is not None and gender_of_third(text) is not None


def gender_of_third(text: str) -> str | None:
    """“he” or “she” where the relation tells (“husband”, “sister”), else None."""
    if re.search(rf"\b(?:{lexicon.FAMILY_HE})\b", text, re.I):
        return "he"
    return "she" if re.search(rf"\b(?:{lexicon.FAMILY_SHE})\b", text, re.I) else None


def pronoun_in(text: str) -> str | None:
    """The pronoun the text begins with, as “she”, “he” or “they”."""
    found = _PRONOUN.match(_without_lead(text))
    return _GENDER[found.group(1).lower()] if found else None


def _without_lead(text: str) -> str:
    bare = text.lstrip("-–—•*>·([\"'“‘ ")
    while (lead := _LEAD.match(bare)) and lead.end() < len(bare):
        bare = bare[lead.end() :]
    return bare


def _named(bare: str, person_id: str, used: str, cast: Cast) -> tuple[Whom, str | None]:
    rest = bare[len(used) :]
    if _REPORTS.match(rest) and is_said_of_third(rest, cast):
        return Whom.THIRD, None
    if re.match(rf"[’']s?\s+(?:[\w-]+\s){{0,2}}?{lexicon.RELATION}\b", rest, re.I):
        return Whom.THIRD, None
    return Whom.THEM, person_id


def _by_pronoun(gender: str, thread: Thread) -> Whom:
    """A pronoun after somebody else was spoken of is theirs, the person's, or nobody can tell."""
    if not thread.third_recent:
        return Whom.THEM if len(thread.current) < 2 or gender == "they" else Whom.UNSURE
    usual = {thread.pronouns[key] for key in thread.current if key in thread.pronouns}
    if thread.third_gender and thread.third_gender != gender:
        return Whom.THEM if gender != "they" else Whom.UNSURE
    if usual and gender not in usual:
        return Whom.THIRD
    return Whom.UNSURE


def is_said_of_third(text: str, cast: Cast) -> bool:
    """Whether it reports something of somebody named who is none of the note's people (“said that Bo is ill”)."""
    return _names_third_after_report(text, cast) or any(
        re.search(rf"{_BEFORE_A_THIRD}{re.escape(fold(name))}\s+{lexicon.FINITE}\b", fold(text))
        for name in cast.others
        if fold(name) not in ORDINARY_NAMES
    )


def _names_third_after_report(text: str, cast: Cast) -> bool:
    match = _SAID_THIRD.search(text)
    if match is None:
        return False
    name = re.split(r"\s+", match.group().strip(" ,:"))
    spoken = [word.strip('"“‘:') for word in name if word.strip('"“‘:')[:1].isupper()]
    known = {fold(part) for names in cast.names.values() for whole in names for part in whole.split()}
    firms = {fold(part) for firm in cast.firms for part in firm.split()}
    spoken = [word for word in spoken if fold(word) not in _FRAGMENT_VERBS]
    return bool(spoken) and not any(
        fold(word) in known | firms | {"i", "i'm", "i'd", "i'll", "i've"} for word in spoken
    )


def _stranger(text: str, cast: Cast) -> bool:
    """Whether the text begins with a capitalised name that is neither the person nor a firm."""
    match = _NAME_VERB.match(text) or _NAME_OWNS.match(text)
    if match is None:
        return False
    name = match.group(1)
    first = fold(name.split()[0])
    if first in _FRAGMENT_VERBS or first.endswith("ing") or (name.isupper() and len(name) > 1):
        return False
    firms = {fold(part) for firm in cast.firms for part in firm.split()}
    return first not in firms and not re.search(r"[a-z][A-Z]|\d", name)


def _longest(text: str, names: Sequence[tuple[str, str]]) -> tuple[str, str] | None:
    plain = fold(text)
    for name, key in sorted(names, key=lambda pair: -len(pair[0])):
        if name and re.match(rf"{re.escape(fold(name))}(?![^\W_])", plain):
            return key, text[: len(name)]
    return None
