"""Somebody new in a text: “met Nina Costa”, “a Tom from Acme”, “Sven (Polar Maps): …”, “the woman with the scarf”."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from coach.debriefing import lexicon
from coach.debriefing.lexicon import (
    DESCRIBED,
    GENERAL,
    MEETING,
    NAMED_AS,
    NO_NAME,
    PERSON_VERB,
    SURE_VERB,
    TITLES,
)
from coach.domain.person import Person
from coach.language.ordinary_names import ORDINARY_NAMES
from coach.language.words import STOP_WORDS, content_words, fold
from coach.reading import lexicon as reading

_WORD = re.compile(r"[^\W\d_][\w’'.-]*")
_SMALL = frozenset("de da di del della van von der den la le bin al el ten ter dos du o'".split())
_ABBREVIATED = frozenset("dr prof mr mrs ms".split())
_MOST_WORDS = 4
_ME = frozenset({"i", "i'm", "i'd", "i'll", "i've"})
_FIRM = re.compile(
    r",?\s*(?:from|of|at)\s+(?:the\s+)?((?:[A-Z][\w&’'-]*)(?:\s+(?:of\s+)?[A-Z][\w&’'-]*)*)|\s*\(([^)\n]{2,60})\)"
)
_AND = re.compile(r"(?:,| and| &|, and)\s+")
_AGAIN = re.compile(r"\s*[,(–—-]\s*(?:that is,? |I mean,? |this time )?(?=[^\W\d_])")
_ARTICLE = re.compile(
    r"(?:a|an|another|some|one(?: more)?|this|that|the)\s+(?:(?:new|second|third|other|different)\s+)?", re.I
)
_ANOTHER = re.compile(r"\b(?:another|one more|a (?:second|third|different))\s+(?=[^\W\d_])", re.I)
_LINE = re.compile(r"(?m)^[ \t]*(?:[-–—•*>]+|\d+[.)])?[ \t]*")
_LABEL_END = re.compile(r"[ \t]*(?:\([^)\n]*\))?[ \t]*(?::|[–—-](?=\s))")
_PRESENTED = re.compile(r",\s+(?:she|he|who)(?:['’]?s| is| was) ", re.I)
"""“Wiebke, she's the new one”: what comes before is a person's name."""
_THEN_THEM = re.compile(r"\s*(?:she|he|they|her|his|their)\b", re.I)
_SENTENCE_START = re.compile(
    r"(?:^|[.!?…]\s+|\n\s*(?:[-–—•*>]\s*)?|;\s+)(?:(?:then|also|and|later|finally|first|next|oh)\b,?\s+)*", re.I
)
_AFTER_DICTATED = re.compile(
    r"(?:\s+for (?:an?|half an|\w+) (?:hours?|minutes|while|bit))?,?"
    r"\s+(?:from|who|who's|he|she|they|is|was|runs|works|has|and|told|said)\b",
    re.I,
)
_RELATIVE_BEFORE = re.compile(
    rf"\b(?:her|his|their|[\w’'-]+['’]s)\s+(?:[\w-]+\s+)?{reading.RELATION},?\s+(?:called\s+|named\s+)?$"
    rf"|\b{reading.RELATION}\s+(?:of|to|called|named)\s+(?:little\s+)?$|\b(?:dog|cat|horse|puppy)\s+(?:called\s+"
    rf"|named\s+)?$",
    re.I,
)
_KIN = re.compile(
    rf"(?:[\w’'-]+['’]s|my|her|his|their)\s+(?:[\w-]+\s+)?{reading.RELATION},?\s+(?:called\s+|named\s+)?(?=[A-Z])"
)
"""Somebody met who is also somebody's: “talked to Ana's colleague Henrik”."""
_RELATIVE_AFTER = re.compile(
    rf"[\w’'-]*,?\s+(?:is\s+|was\s+)?(?:her|his|their)\s+(?:[\w-]+\s+)?{reading.RELATION}\b", re.I
)


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Words that name somebody; ``person_ids`` are people of the notebook whom a description (“the Acme guy”) fits.

    ``met`` says that they were met themselves, whosever relation they are.
    """

    start: int
    end: int
    name: str
    company: str | None = None
    indefinite: bool = False
    descriptive: bool = False
    met: bool = False
    person_ids: tuple[str, ...] = ()


def newcomers(text: str, people: Iterable[Person]) -> list[Newcomer]:
    """Everybody a text brings in, each once a place, in order; names of known people are among them."""
    known = list(people)
    found: dict[int, Newcomer] = {}
    for one in (
        *_described(text, known),
        *_met(text),
        *_another(text),
        *_several(text),
        *_labels(text),
        *_subjects(text),
    ):
        if (one.met or not is_relative(text, one.start)) and not any(
            o.start <= one.start < o.end for o in found.values()
        ):
            found.setdefault(one.start, one)
    return list(_said_once(text, [found[start] for start in sorted(found)]))


def _said_once(text: str, found: list[Newcomer]) -> Iterator[Newcomer]:
    """A name that is given at once in full (“another Anna, Anna Petrova”) is one person's."""
    end = 0
    for one in found:
        if one.start < end:
            continue
        again = _AGAIN.match(text, one.end) if " " not in one.name and not one.descriptive else None
        full = _name(text, again.end(), small=False) if again else None
        if full and full.name.split()[0] == one.name and " " in full.name:
            one = replace(one, end=full.end, name=full.name, company=full.company or one.company, indefinite=False)
        end = one.end
        yield one


def untitled(name: str) -> str:
    """A name without the title before it: “Dr. Sofie Lund” → “Sofie Lund”."""
    words = name.split()
    while len(words) > 1 and fold(words[0]).rstrip(".") in TITLES:
        words = words[1:]
    return " ".join(words)


def is_relative(text: str, start: int) -> bool:
    """Whether the name at ``start`` is that of somebody's relation (“her brother Emil”): a third person here."""
    return (
        _RELATIVE_BEFORE.search(text, max(0, start - 60), start) is not None
        or _RELATIVE_AFTER.match(text, start) is not None
    )


def _met(text: str) -> Iterator[Newcomer]:
    """After “met”, “talked to”, “there was”, “a man called”."""
    for lead in (*MEETING.finditer(text), *NAMED_AS.finditer(text)):
        at = lead.end()
        called = NAMED_AS.search(text, at, at + 60)
        if (
            called
            and lead.re is MEETING
            and text[at : called.start()].count(" ") <= 3
            and "." not in text[at : called.start()]
        ):
            at = called.end()
        at = somebody.end() if (somebody := lexicon.SOMEBODY.match(text, at)) else at
        kin = _KIN.match(text, at)
        at = kin.end() if kin else at
        article = _ARTICLE.match(text, at)
        start = article.end() if article else at
        one = _name(text, start, small=lead.re is NAMED_AS or at != lead.end() or _is_small(text, start))
        while one:
            indefinite = bool(article) and text[at : at + 3].lower() != "the"
            yield Newcomer(one.start, one.end, one.name, one.company, indefinite, met=kin is not None)
            joint = _AND.match(text, one.end)
            article = None
            one = _name(text, joint.end(), small=False) if joint else None


def _another(text: str) -> Iterator[Newcomer]:
    """“And another Anna”, where there is an Anna already or her whole name follows."""
    for lead in _ANOTHER.finditer(text):
        one = _name(text, lead.end(), small=False)
        if one and len(re.findall(rf"\b{re.escape(one.name)}\b", text)) > 1:
            yield replace(one, indefinite=True)


def _several(text: str) -> Iterator[Newcomer]:
    """“I met two Toms. Tom from Acme …”: each who is told apart by where they are from."""
    for lead in lexicon.SEVERAL.finditer(text):
        for place in re.finditer(rf"\b{re.escape(lead.group(1))}\b", text[lead.end() :]):
            one = _name(text, lead.end() + place.start(), small=False)
            if one and (one.company or " " in one.name):
                yield one


def _is_small(text: str, start: int) -> bool:
    """Whether a name may stand here without a capital: the text is dictated, and what follows speaks of a person."""
    words = re.match(r"([a-zà-ÿ]{3,})(?: ([a-zà-ÿ]{3,}))?", text[start : start + 60])
    if words is None or sum(char.isupper() for char in text) > len(text) / 60:
        return False
    first, second = words.group(1), words.group(2)
    if first in NO_NAME or first in STOP_WORDS:
        return False
    end = start + (words.end() if second and second not in STOP_WORDS and second not in NO_NAME else len(first))
    return _AFTER_DICTATED.match(text, end) is not None


def _name(text: str, start: int, *, small: bool) -> Newcomer | None:
    """The name that begins at ``start``: words with capitals, or one or two small ones where that is allowed."""
    end, count = start, 0
    while count < _MOST_WORDS:
        word = _WORD.match(text, end if not count else end + 1)
        if word is None or (count and text[end : end + 1] != " "):
            break
        bare = re.sub(r"['’]s?$", "", word.group()).rstrip(".")
        folded = fold(bare)
        no_name = count == 0 and folded in NO_NAME and not _is_ordinary_name(text, word.end(), folded)
        is_capital = bare[:1].isupper() and not no_name and folded not in _ME
        is_small = (
            small
            and count < 2
            and bare.islower()
            and folded not in STOP_WORDS | NO_NAME
            and not re.match(PERSON_VERB + "$", folded)
        )
        if not (is_capital or (count and folded in _SMALL) or is_small):
            break
        end = word.start() + len(word.group() if fold(bare) in _ABBREVIATED else bare)
        count += 1
        if len(bare) != len(word.group()) and fold(bare) not in _ABBREVIATED:
            break
    if not count or (text[start:end].islower() and text[start:end] in GENERAL):
        return None
    name = text[start:end]
    firm = _FIRM.match(text, end)
    company = (firm.group(1) or firm.group(2)) if firm else None
    return Newcomer(start, end, name.title() if name.islower() else name, company)


def _is_ordinary_name(text: str, end: int, folded: str) -> bool:
    """Whether a word that begins many sentences (“May”, “Will”) is a name here: another capital follows."""
    return (
        folded in ORDINARY_NAMES
        and re.match(r" [^\W\d_][\w’'-]+", text[end : end + 30]) is not None
        and text[end + 1].isupper()
    )


def _labels(text: str) -> Iterator[Newcomer]:
    """“Sven Aalto (Polar Maps): …” at the beginning of a line; small letters where other lines begin that way too."""
    marked = [(line, _LABEL_END.search(text, line.end(), line.end() + 60)) for line in _LINE.finditer(text)]
    several = sum(mark is not None for _, mark in marked) > 1
    for line, _ in marked:
        one = _name(text, line.end(), small=several)
        if one is None or fold(one.name.split()[0]) in NO_NAME:
            continue
        words = len(one.name.split())
        mark = _LABEL_END.match(text, one.end)
        labelled = mark is not None and (several or words > 1 or mark.group().strip().endswith(":"))
        alone = text[one.end : one.end + 1] == "\n" and (words > 1 or _THEN_THEM.match(text, one.end))
        if labelled or alone:
            yield one


def _subjects(text: str) -> Iterator[Newcomer]:
    """A capital name at the beginning of a sentence that does what people do."""
    for start in _SENTENCE_START.finditer(text):
        one = _name(text, start.end(), small=False)
        if one is None or one.name.isupper() or _is_last_name(text, one.name):
            continue
        if (untitled(one.name) != one.name and " " in one.name) or _PRESENTED.match(text, one.end):
            yield one
            continue
        after = re.sub(
            r"^,?\s*(?:\([^)]*\)|from [\w ]{2,30}?|of [\w ]{2,30}?)?,?\s*(?:who\s+)?", " ", text[one.end : one.end + 80]
        )
        verb = PERSON_VERB if " " in one.name or text.startswith(" from ", one.end) else SURE_VERB
        if re.match(rf"\s(?:also |then |just |still )?{verb}\b", after, re.I):
            yield one


def _is_last_name(text: str, name: str) -> bool:
    """Whether a single word is the end of a whole name elsewhere in the text."""
    before = re.finditer(rf"\b([A-Z][\w’'-]+) {re.escape(name)}\b", text) if " " not in name else ()
    return any(fold(match.group(1)) not in NO_NAME for match in before)


def _described(text: str, people: list[Person]) -> Iterator[Newcomer]:
    """Somebody without a name, in the words that describe them; those of the notebook whom the words fit come first."""
    for match in DESCRIBED.finditer(text):
        words = [
            *content_words(match["like"] or ""),
            *content_words(re.sub(r"^\s*(?:with|in|from|of|at)\b", "", match["more"] or "")),
        ]
        if not words:
            continue
        wanted = {fold(word) for word in words}
        fits = [person.id for person in people if wanted <= _told(person)]
        whole = " ".join(match.group().split())
        indefinite = fold(whole.split()[0]) in ("a", "an")
        if fits and not indefinite:
            yield Newcomer(match.start(), match.end(), whole, descriptive=True, person_ids=tuple(fits))
        elif _begins(text, match.start()) or _led(text, match.start()):
            name = re.sub(r"^(?:a|an|that|this|the)\b", "the", whole, flags=re.I)
            yield Newcomer(match.start(), match.end(), name, descriptive=True, indefinite=indefinite)


def _told(person: Person) -> set[str]:
    fields = (person.name, *person.aliases, person.company, person.role, person.how_met, person.place)
    return {fold(word) for text in fields if text for word in content_words(text)}


def _begins(text: str, start: int) -> bool:
    return any(match.end() == start for match in _SENTENCE_START.finditer(text, max(0, start - 30)))


def _led(text: str, start: int) -> bool:
    return any(match.end() == start for match in lexicon.MEETING.finditer(text, max(0, start - 40)))
