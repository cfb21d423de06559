"""Who will be there: which names of a guest list are people of the notebook, and who was met there before.

Guests are raw names as typed or pasted: they are compared, and never copied into a sentence.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from coach.domain.event import Event, series
from coach.domain.person import Person
from coach.errors import NotFound
from coach.store.naming import fold
from coach.store.notebook import Notebook

_ASIDE = re.compile(r"\([^)]*\)|\[[^\]]*\]|<[^>]*>|\S+@\S+|\+\s*\d+\s*$")
_TITLE = re.compile(r"^(?:dr|prof|mr|mrs|ms|mx|herr|frau)\.? +", re.I)


@dataclass(frozen=True)
class Room:
    """``known`` are people of the notebook, each once; ``before`` the ids of those met there or at an earlier time.

    ``others`` are the guests who are not in the notebook, ``unclear`` those who could be several people of it; both as
    typed.
    """

    known: tuple[Person, ...]
    before: frozenset[str]
    others: tuple[str, ...]
    unclear: tuple[str, ...]


def room(notebook: Notebook, event: Event) -> Room:
    """Who will be, or was, at ``event``, however long the guest list is; a read or two of the record for all of it."""
    names = Names(notebook.people.keys())
    ids: dict[str, None] = {}
    others: list[str] = []
    unclear: list[str] = []
    for guest in dict.fromkeys(event.guests):
        fitting = names.of(guest)
        if len(fitting) == 1:
            ids[next(iter(fitting))] = None
        else:
            (unclear if fitting else others).append(guest)
    here, earlier = _met(notebook, event)
    known = people_with(notebook, [*ids, *here, *(earlier if event.repeats or not event.guests else ())])
    return Room(known, frozenset({*here, *earlier}), (*others, *unclear), tuple(unclear))


class Names:
    """Everybody's names, folded, for many look-ups at once. A whole name beats a part; a part must be whole words."""

    def __init__(self, keys: Iterable[tuple[str, str]]) -> None:
        self._whole: dict[str, set[str]] = defaultdict(set)
        self._words: dict[str, set[tuple[str, str]]] = defaultdict(set)
        self._ids: set[str] = set()
        for key, person_id in keys:
            self._whole[key].add(person_id)
            self._ids.add(person_id)
            for word in key.split():
                self._words[word].add((key, person_id))

    def of(self, guest: str) -> set[str]:
        """The ids of whoever may be meant by a name as it stands in a guest list: “Baran, Tomek”, “Tomek B.”."""
        if guest.strip() in self._ids:
            return {guest.strip()}
        return self._whole_name(guest) or self._by_part(fold(_bare(guest)))

    def key(self, guest: str) -> str:
        """What two lines of a list for one guest have in common: the id of the person of that whole name, or the name
        without case, accents, asides, and with the first name first.
        """
        ids, bare = self._whole_name(guest), _bare(guest)
        one_word = len(bare.partition(",")[0].split()) == 1
        return next(iter(ids)) if len(ids) == 1 else fold((_turned(bare) if one_word else None) or bare or guest)

    def _whole_name(self, guest: str) -> set[str]:
        bare = _bare(guest)
        ways = (guest, bare, _turned(bare), _named(bare))
        return next((found for name in ways if name and (found := self._whole.get(fold(name)))), set())

    def _by_part(self, key: str) -> set[str]:
        words = key.replace(",", " ").split()
        if not words:
            return set()
        first, *rest = words
        return {
            person_id
            for known, person_id in self._words.get(first, ())
            if all(_stands_for(word, known.split()) for word in rest)
        }


def _bare(guest: str) -> str:
    """Without titles, addresses and whatever stands in brackets."""
    return _TITLE.sub("", " ".join(_ASIDE.sub(" ", guest).split()))


def _named(bare: str) -> str:
    """“Bertil Kask, Kurbel” without where he is from; one word before the comma is a last name, and stays."""
    name = bare.partition(",")[0].strip()
    return name if len(name.split()) > 1 else bare


def _stands_for(word: str, known: Sequence[str]) -> bool:
    """Whether a word of a guest's name is one of the known name, or its initial: the “B.” of “Tomek B.”."""
    initial = word.rstrip(".")
    return word in known or (len(initial) == 1 and any(each.startswith(initial) for each in known[1:]))


def _turned(name: str) -> str | None:
    """“Baran, Tomek” as “Tomek Baran”."""
    last, comma, first = name.partition(",")
    return f"{first.strip()} {last.strip()}" if comma and first.strip() and len(first.split()) <= 2 else None


def _met(notebook: Notebook, event: Event) -> tuple[list[str], list[str]]:
    """Ids of those met at the event itself, and at earlier events of the same name."""
    same = [one.id for one in notebook.events.all() if one.id != event.id and _of_series(one, event)]
    here = [ref.id for note in notebook.notes.list(event_id=event.id) for ref in note.people]
    earlier = [ref.id for each in same for note in notebook.notes.list(event_id=each) for ref in note.people]
    return here, earlier


def _of_series(one: Event, other: Event) -> bool:
    return fold(series(one.name)) == fold(series(other.name))


def people_with(notebook: Notebook, ids: Iterable[str]) -> tuple[Person, ...]:
    """The people with these ids, each once; one who was removed meanwhile is left out."""
    found = []
    for person_id in dict.fromkeys(ids):
        try:
            found.append(notebook.people.get(person_id))
        except NotFound:
            continue
    return tuple(found)
