"""Reading notes by rules, with everybody's names at hand: what is said of somebody else is theirs, not the person's."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import partial

from coach.domain.fact import Fact
from coach.domain.note import Note
from coach.domain.person import Person
from coach.reading.read import read_note
from coach.store.ids import Thing, new_id
from coach.store.naming import fold

_WORDS = re.compile(r"\w+")


class NoteReader:
    """Reads notes of one notebook, whose people it is told."""

    def __init__(self, people: Iterable[Person]) -> None:
        self._people: dict[str, Person] = {}
        self._by_first_word: dict[str, set[str]] = {}
        for person in people:
            self.know(person)

    def know(self, person: Person) -> None:
        """Learn of somebody new, or of somebody's new state."""
        self._people[person.id] = person
        self._by_first_word.setdefault(_first_word(person.name), set()).add(person.id)

    def read(self, note: Note, about: Sequence[str]) -> list[Fact]:
        """The facts of ``note`` about the people with these ids."""
        met = [self._people[key] for key in about]
        others = [person.name for person in self._named_in(note.text) if person.id not in about]
        return read_note(note, met, partial(new_id, Thing.FACT), others=others)

    def _named_in(self, text: str) -> list[Person]:
        """Those whose first name stands in the text: a few, however many people there are."""
        words = dict.fromkeys(_WORDS.findall(fold(text)))
        return [self._people[key] for word in words for key in sorted(self._by_first_word.get(word, ()))]


def _first_word(name: str) -> str:
    found = _WORDS.search(fold(name))
    return found.group() if found else ""
