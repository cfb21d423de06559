"""The people of the notebook: adding, finding, changing, merging and forgetting them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any

from coach.app.finding import Finding
from coach.app.wording import a_name, lines, one_line
from coach.domain.person import Person, Ref, Stage
from coach.errors import UsageError

if TYPE_CHECKING:
    from coach.store.alike import Alike

_LISTS = frozenset({"aliases", "emails", "phones", "links", "knows"})
_SWITCHES = frozenset({"archived", "inner_circle"})
_KEYS = frozenset(field.name for field in fields(Person)) - {"id"}


def person_fields(given: Mapping[str, object]) -> dict[str, Any]:
    """Fields as typed, tidied for the record; a pasted bio keeps its lines.

    Raises:
        UsageError: a field is none of a person's, the name is no name, or the stage none of `Stage`.
    """
    unknown = sorted(given.keys() - _KEYS)
    if unknown:
        raise UsageError(f"A person has no “{unknown[0]}”.", f"They have: {', '.join(sorted(_KEYS))}.")
    return {key: _tidied(key, value) for key, value in given.items()}


def _tidied(key: str, value: object) -> object:
    if key in _SWITCHES:
        return bool(value)
    if key in _LISTS:
        return lines(value if isinstance(value, list | tuple) else [str(value)])
    text = "" if value is None else str(value)
    if key == "name":
        return a_name(text)
    if key == "bio":
        return text.strip() or None
    return _stage(text) if key == "stage" else one_line(text)


def _stage(text: str) -> str:
    line = (one_line(text) or Stage.MET).lower()
    if line not in set(Stage):
        raise UsageError(f"“{one_line(text)}” is no stage.", f"There are: {' and '.join(Stage)}.")
    return str(Stage(line))


class PeopleVerbs(Finding):
    """What can be done with people. ``who`` is an id, a name, an alias or a part of a name."""

    def add_person(self, name: str, **given: object) -> Person:
        """Note a new person; the fields are those of `Person`.

        Raises:
            UsageError: the name is empty or a field unknown.
        """
        from coach.store.ids import Thing, new_id

        return self.notebook.people.add(Person(id=new_id(Thing.PERSON), **person_fields({"name": name, **given})))

    def people(self, text: str | None = None, archived: bool = False) -> list[Person]:
        """Everybody by name, or those with ``text`` in their name, company, role, place or way of meeting."""
        from coach.store.naming import fold

        everybody = self.notebook.people.all(archived=archived)
        if not text or not text.strip():
            return everybody
        return [person for person in everybody if fold(text) in fold(" ".join(_described(person)))]

    def person(self, who: str) -> Person:
        """The person meant.

        Raises:
            NotFound: nobody fits.
            Ambiguous: several fit.
        """
        return self.notebook.people.find(who)

    def edit_person(self, who: str, **changes: object) -> Person:
        """Change fields of a person; an empty text clears one.

        Raises:
            NotFound, Ambiguous: as for `person`.
            UsageError: a field is unknown.
        """
        return self.notebook.people.save(replace(self.person(who), **person_fields(changes)))

    def archive_person(self, who: str, archived: bool = True) -> Person:
        """Put somebody out of sight, or back; their notes stay."""
        return self.edit_person(who, archived=archived)

    def duplicates(self) -> list[Alike]:
        """Pairs who may be one and the same, the likeliest first, each with a score of 100 and the reasons."""
        from coach.store.alike import alike

        return alike(self.notebook.people.all())

    def merge_people(self, keep: str, other: str) -> Person:
        """Make one person of two: ``other``'s notes, facts, drafts and names become those of ``keep``.

        Raises:
            UsageError: they are the same person already.
        """
        kept, gone = self.person(keep), self.person(other)
        if kept.id == gone.id:
            raise UsageError(f"“{keep}” and “{other}” are the same person already.")
        with self.notebook.unit(f"merge {gone.name} into {kept.name}"):
            merged = self.notebook.people.save(_joined(kept, gone))
            self._hand_over(gone, merged.ref)
            self.notebook.people.remove(gone.id)
            self._settle([merged.id])
        return merged

    def forget_person(self, who: str) -> dict[str, int]:
        """Erase somebody for good, without a way back; returns how much went, by kind.

        Raises:
            NotFound, Ambiguous: as for `person`.
        """
        person = self.person(who)
        gone = self.notebook.forget(person.id)
        self._drop_index()
        return gone

    def mentions_of(self, who: str) -> int:
        """How many notes about others would keep somebody's name when they are forgotten.

        Raises:
            NotFound, Ambiguous: as for `person`.
        """
        return self.notebook.mentions(self.person(who).id)

    def rehearsals_with(self, who: str) -> int:
        """How many rehearsals would go when somebody is forgotten: with them, and others in which they are named.

        Raises:
            NotFound, Ambiguous: as for `person`.
        """
        return self.notebook.rehearsals_with(self.person(who).id)

    def _hand_over(self, gone: Person, to: Ref) -> None:
        """Point everything about one person to another."""
        seen = {(fact.note_id, fact.start, fact.end) for fact in self.notebook.facts.of_person(to.id, False)}
        for fact in self.notebook.facts.of_person(gone.id, False):
            if (fact.note_id, fact.start, fact.end) not in seen:
                self.notebook.facts.save(replace(fact, person_id=to.id))
        for note in self.notebook.notes.of_person(gone.id):
            named = [to if ref.id == gone.id else ref for ref in note.people]
            self.notebook.notes.save(replace(note, people=tuple(dict.fromkeys(named))))
        for draft in self.notebook.drafts.list(person_id=gone.id):
            self.notebook.drafts.save(replace(draft, person=to))
        self.notebook.hand_over(gone.id, to.id)

    def _settle(self, person_ids: Iterable[str]) -> None:
        """Close the facts that later ones contradict, and open those that nothing contradicts any more."""
        from coach.reading.change import settle

        for person_id in person_ids:
            history = self.notebook.facts.of_person(person_id, current_only=False)
            settled = zip(history, settle(history), strict=True)
            self.notebook.facts.save_all(after for before, after in settled if before != after)


def _described(person: Person) -> list[str]:
    return [
        text
        for text in (
            *(person.name, *person.aliases, person.company, person.role, person.place, person.relation),
            *(person.how_met, person.introduced_by, *person.knows),
        )
        if text
    ]


def _joined(kept: Person, gone: Person) -> Person:
    """One record out of two: what ``kept`` says counts, the other fills the gaps and adds to the lists."""
    filled = {
        field.name: getattr(kept, field.name) or getattr(gone, field.name)
        for field in fields(Person)
        if field.name not in _LISTS | {"id", "archived"}
    }
    names = [name for name in (*kept.aliases, gone.name, *gone.aliases) if name != kept.name]
    joined: dict[str, Any] = {key: lines((*getattr(kept, key), *getattr(gone, key))) for key in _LISTS - {"aliases"}}
    return replace(kept, **filled, **joined, aliases=lines(names), archived=kept.archived and gone.archived)
