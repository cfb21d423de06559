"""Which sentence of a debrief is about whom: names first, then pronouns, and what is about the evening itself."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from coach.debriefing import lexicon
from coach.debriefing.company import Company, runs
from coach.debriefing.division import Unit
from coach.debriefing.faces import Face, Mention
from coach.debriefing.pronouns import pronouns_in
from coach.language.words import content_words, fold, words
from coach.reading import lexicon as reading
from coach.reading.orders import speaks_to_a_program

_SUBJECT_AFTER = re.compile(
    rf"(?:['’]s\b|,?\s+(?:who|herself|himself|again|first|came|as|also|then|too|finally|always|just|now|still)\b"
    rf"|\s+(?:{reading.FINITE}|{lexicon.PERSON_VERB}|brought|lends|joined|called)\b|\s*(?:\([^)]*\))?\s*[:–—-]|\s*$|,)",
    re.I,
)
_SPOKEN_TO = re.compile(
    r"\b(?:I|we)\b.*\b(?:told|promised|owe|gave|asked|offered|send|showed|lent|bring|invited|thanked)\s+$", re.I
)
_LED = re.compile(rf"{lexicon.MEETING.pattern}(?:(?:a|an|the|another|this)\s+)?(?:[\w’'-]+\s+){{0,2}}$", re.I)
_WITH = re.compile(r"\b(?:with|w/|next to|beside)\s+$", re.I)
_AND_WITH = re.compile(r"\b(?:and|,) with\s+$", re.I)
_NOTHING_BEFORE = re.compile(r"\W*(?:then|and|after that|later)?\W*", re.I)
_LEADING = re.compile(
    r"^(?:\W|\b(?:and|then|also|so|but|later|finally|first|second|next|oh|the|a|after that|dear)\b)*", re.I
)
_ONE_LINER = 4


@dataclass(frozen=True, slots=True)
class Assigned:
    """A sentence and the keys of those it is about, none when it is about nobody in particular.

    ``unsure`` says that a pronoun left it open which of them is meant.
    """

    unit: Unit
    keys: tuple[str, ...]
    unsure: bool = False


@dataclass
class _Thread:
    """Whom the sentences before this one were about."""

    keys: tuple[str, ...] = ()
    pronouns: dict[str, str] = field(default_factory=dict)
    heading: bool = False
    absent: bool = False
    """Whether all that was said of them is that they were not there."""
    company: Company = field(default_factory=Company)


def assign(
    text: str,
    units: Sequence[Unit],
    faces: Mapping[str, Face],
    mentions: Sequence[Mention],
    pronouns: Mapping[str, str] | None = None,
    guessed: Mapping[str, str] | None = None,
) -> list[Assigned]:
    """Hand out the sentences.

    Args:
        text: the debrief.
        units: its sentences.
        faces: everybody spoken of, by key.
        mentions: where.
        pronouns: “she” or “he” by key, as far as earlier notes tell.
        guessed: the same, where neither they nor the text do.
    """
    thread = _Thread(pronouns={**(guessed or {}), **pronouns_in(text, units, faces, mentions), **(pronouns or {})})
    listed = sum(unit.line != "" and _named_first(text, unit, mentions) for unit in units) > 1
    done: list[Assigned] = []
    for unit in units:
        inside = [mention for mention in mentions if unit.start <= mention.start < unit.end]
        keys, unsure = _about(text, unit, inside, thread, listed)
        done.append(Assigned(unit, keys, unsure))
        if not keys and inside and is_absence(said := text[unit.start : unit.end]) and not lexicon.THEM.search(said):
            thread.keys, thread.absent = (inside[0].key,), True
            continue
        _follow(text, unit, keys, inside, thread)
        thread.company.heard(text, unit, keys, runs(text, inside))
    return done


def _about(
    text: str, unit: Unit, inside: Sequence[Mention], thread: _Thread, listed: bool
) -> tuple[tuple[str, ...], bool]:
    said = text[unit.start : unit.end]
    if speaks_to_a_program(said) or (inside and is_absence(said)):
        return (), False
    leading = _leading(text, unit, inside)
    if leading:
        return leading, False
    them = lexicon.THEM.search(said) is not None
    if inside and not (them and thread.keys) and not (thread.keys and _is_fragment(said)):
        return tuple(dict.fromkeys(mention.key for mention in inside)), False
    if len(thread.keys) < 2 and (several := thread.company.meant(said, thread.keys)):
        return several, False
    if not thread.keys or (thread.absent and not them) or _turns_away(said, unit, thread, listed, them=them):
        return (), False
    return _by_pronoun(said, thread)


def _leading(text: str, unit: Unit, inside: Sequence[Mention]) -> tuple[str, ...]:
    """Those whom the sentence names as met, as its subject, or as the ones I spoke to; a company does so together."""
    keys: list[str] = []
    for run in runs(text, inside):
        before, keyed = text[unit.start : run[0].start], [mention.key for mention in run]
        led = _LED.search(before) is not None
        if _WITH.search(before) and not led and keys:
            if _AND_WITH.search(before):
                keys += keyed
            continue
        if led or _is_subject(text, before, run[-1].end) or _SPOKEN_TO.search(before) or _WITH.search(before):
            keys += keyed
    if not keys and inside and _NOTHING_BEFORE.fullmatch(text, unit.start, inside[0].start):
        keys = [inside[0].key]
    return tuple(dict.fromkeys(keys))


def _is_subject(text: str, before: str, end: int) -> bool:
    begins = _LEADING.match(before)
    if begins is not None and begins.end() == len(before) and _SUBJECT_AFTER.match(text, end):
        return True
    called = lexicon.NAMED_AS.search(before)
    return called is not None and called.end() == len(before)


def is_absence(said: str) -> bool:
    """Whether a sentence says only that somebody was not there, which is no note about them."""
    return lexicon.ABSENT.fullmatch(said) is not None


def _turns_away(said: str, unit: Unit, thread: _Thread, listed: bool, *, them: bool) -> bool:
    """Whether a sentence without a name leaves the people before it: about the evening, or about me alone."""
    if them:
        return False
    if unit.line == "blank" or (unit.line == "bullet" and not thread.heading):
        return True
    if unit.line and listed and not thread.heading:
        return True
    first = fold((words(said) or [""])[0])
    if unit.line and first in lexicon.GENERAL and len(words(said)) < _ONE_LINER:
        return True
    if lexicon.ALSO_MINE.search(said) or lexicon.MADE_MY_DAY.search(said) or lexicon.THINKING.search(said):
        return False
    return lexicon.OCCASION.search(said) is not None or lexicon.GAINED.search(said) is not None


def _by_pronoun(said: str, thread: _Thread) -> tuple[tuple[str, ...], bool]:
    if len(thread.keys) < 2 or lexicon.BOTH.search(said):
        return thread.keys, False
    she, he = lexicon.SHE.search(said), lexicon.HE.search(said)
    if bool(she) == bool(he):
        return thread.keys, bool(she)
    wanted = "she" if she else "he"
    fits = tuple(key for key in thread.keys if thread.pronouns.get(key) == wanted)
    other = tuple(key for key in thread.keys if thread.pronouns.get(key, wanted) == wanted)
    if len(fits) == 1 and len(other) == 1:
        return fits, False
    return (other, len(other) > 1) if other else (thread.keys, True)


def _follow(text: str, unit: Unit, keys: tuple[str, ...], inside: Sequence[Mention], thread: _Thread) -> None:
    said = text[unit.start : unit.end]
    bare = re.sub(r"^[\W\d_]+|\W+$", "", said)
    if keys:
        named = bool(inside) and any(mention.key in keys for mention in inside)
        if named:
            extent = sum(len(content_words(text[mention.start : mention.end])) for mention in inside)
            thread.heading = bool(unit.line) and len(content_words(bare)) <= extent
            thread.keys, thread.absent = keys, False
        elif len(keys) < len(thread.keys) and unit.line == "":
            thread.pronouns |= {key: "she" if lexicon.SHE.search(said) else "he" for key in keys}
    elif unit.line or lexicon.OCCASION.search(said):
        thread.keys, thread.heading = (), False


def _named_first(text: str, unit: Unit, mentions: Sequence[Mention]) -> bool:
    return any(
        unit.start <= mention.start and not re.search(r"[^\W_]", text[unit.start : mention.start])
        for mention in mentions
        if mention.start < unit.end
    )


def _is_fragment(said: str) -> bool:
    """Whether it begins without a subject of its own (“Wants to meet Lena”), or with mine."""
    return (
        re.match(
            r"\W*(?:wants?|needs?|would|looking|hiring|likes?|loves?|knows?|works?|worked|used to|used|is|has|was"
            r"|will|lives?|moved"
            r"|thinking|hopes?|plans?|planning|also|his|her|their|I|asked|offered|promised|invited|said|told|sent)\b",
            said,
            re.I,
        )
        is not None
    )
