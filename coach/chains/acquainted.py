"""Whether two people know each other already, as far as notes tell: then there is nobody to introduce."""

from __future__ import annotations

import re
from collections.abc import Iterable

from coach.domain.note import Note
from coach.domain.person import Person
from coach.evidence import Dossier
from coach.language.ordinary_names import ORDINARY_NAMES
from coach.language.words import fold

_KNOWN = re.compile(
    r"\b(?:met|know|knows|knew|got (?:along|on)|talked|spoke|row|argued|quarrel\w*|works? with|worked with|together"
    r"|friends?|colleagues?|team-?mates?|neighbou?rs?|married|introduced|said|says|told|owes?|showed|each other)\b",
    re.I,
)
_NOT_YET = re.compile(
    r"\b(?:do(?:es)?n['’]?t|do not|does not|never|not|haven['’]?t|hasn['’]?t|should|shd|could|might|would|want to)"
    r" (?:\w+ )?(?:know|knows|knew|met|meet|talk|introduce)\b|\bintroduce (?:her|him|them) to\b",
    re.I,
)
_SENTENCE = re.compile(r"[^.!?;\n]+")


def acquainted(one: Dossier, other: Dossier) -> bool:
    """Whether they were seen together, or a note about one tells of the other as somebody they know."""
    both = [note for note in one.notes if note.id in {each.id for each in other.notes}]
    return (
        any(note.event or note.place for note in both)
        or _tells_of(one.notes, other.person, one.person)
        or _tells_of(other.notes, one.person, other.person)
    )


def _tells_of(notes: Iterable[Note], person: Person, owner: Person) -> bool:
    """Whether a sentence names ``person``, and as known to ``owner``; two of one first name need the whole one."""
    names = {fold(person.name)}
    if fold(person.first_name) not in ORDINARY_NAMES | {fold(owner.first_name)}:
        names.add(fold(person.first_name))
    named = re.compile(rf"(?<![^\W_])(?:{'|'.join(map(re.escape, names))})(?![^\W_])")
    return any(
        named.search(fold(sentence)) and _KNOWN.search(sentence) and not _NOT_YET.search(sentence)
        for note in notes
        for sentence in _SENTENCE.findall(note.text)
    )
