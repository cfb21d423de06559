"""The words of a query looked up in the notebook: all their forms, names despite a typo, scripts without spaces."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from coach.index.forms import other_forms, other_letters
from coach.index.query import Query
from coach.index.ranking import Real
from coach.index.shelf import Shelf, Whole
from coach.language.words import fold
from coach.store.words import Occurrences, Words

CORRECTED = 0.8
"""Weight of a word found under another spelling than the one typed."""

_SHORTEST_TYPO = 4
"""Letters below which another word is another word: “Jon” is not “Jan”."""

_TWO_SLIPS_FROM = 8
"""Letters from which two slips are still the same word."""


@dataclass(slots=True)
class Wanted:
    """One word of the query: ``said`` are the forms that count, ``person_ids`` whose name it is."""

    word: str
    said: list[str]
    weight: float = 1.0
    person_ids: set[str] = field(default_factory=set)
    corrected: str | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """Where a word stands: ``rows`` and ``notes`` count it."""

    wanted: Wanted
    rows: Real
    notes: Real


def wanted_words(query: Query, words: Words, shelf: Shelf) -> list[Wanted]:
    """What to look for; a word that stands nowhere is taken for the nearest name or word that does."""
    found = [_wanted(word, shelf) for word in query.words]
    _spell_otherwise(found, words)
    terms = {each.word: [term for said in each.said for term in words.terms(said)] for each in found}
    known = words.known(term for group in terms.values() for term in group)
    lost = [
        each
        for each in found
        if not each.person_ids and len(each.word) >= _SHORTEST_TYPO and not any(t in known for t in terms[each.word])
    ]
    for each in lost:
        _take_for_a_name(each, shelf)
    # A word nobody noted is mostly just that; a capitalised one, or a query of nothing else, is more likely a slip.
    slips = [e for e in lost if not e.corrected and (e.word[0].isupper() or len(lost) == len(found))]
    if slips:
        vocabulary = words.vocabulary()
        for each in slips:
            _take_for_a_word(each, vocabulary, words)
    return found


def find(wanted: Sequence[Wanted], words: Words, shelf: Shelf) -> list[Found]:
    """Count each wanted word in every row and note; a note about somebody holds their name once, said or not."""
    terms = [[term for said in each.said for term in words.terms(said)] for each in wanted]
    occurrences = words.occurrences(term for group in terms for term in group)
    return [
        _found(each, [occurrences[term] for term in dict.fromkeys(group) if term in occurrences], words, shelf)
        for each, group in zip(wanted, terms, strict=True)
    ]


def named_people(found: Sequence[Wanted]) -> set[str]:
    """Who is meant: of several people who share a name, those whom most words of the query fit."""
    fits: dict[str, int] = {}
    for each in found:
        for person_id in each.person_ids:
            fits[person_id] = fits.get(person_id, 0) + 1
    return {person_id for person_id, count in fits.items() if count == max(fits.values())}


def _wanted(word: str, shelf: Shelf) -> Wanted:
    person_ids = shelf.names.get(fold(word), set())
    return Wanted(word, [word, *other_forms(word)], 1.0, set(person_ids))


def _spell_otherwise(wanted: Sequence[Wanted], words: Words) -> None:
    """Add the spellings with “ł” and the like that are noted, since the index keeps these letters; and without them."""
    other = {
        each.word: [
            spelt
            for term in words.terms(fold(each.word))
            for spelt in (*other_letters(term), *(() if each.word.isascii() else (term,)))
        ]
        for each in wanted
    }
    noted = words.known(spelt for group in other.values() for spelt in group)
    for each in wanted:
        each.said += [spelt for spelt in other[each.word] if spelt in noted and spelt not in each.said]


def _take_for_a_name(wanted: Wanted, shelf: Shelf) -> None:
    name = _nearest(fold(wanted.word), list(shelf.names))
    if name is not None:
        wanted.person_ids = set(shelf.names[name])
        _correct(wanted, name)


def _take_for_a_word(wanted: Wanted, vocabulary: Sequence[str], words: Words) -> None:
    term = _nearest((words.terms(wanted.word) or (fold(wanted.word),))[0], vocabulary)
    if term is not None:
        _correct(wanted, term)


def _correct(wanted: Wanted, meant: str) -> None:
    wanted.said.append(meant)
    wanted.corrected = meant
    wanted.weight = CORRECTED


def _nearest(typed: str, candidates: Sequence[str]) -> str | None:
    """The candidate with the fewest slips, few enough; a slip is one letter more, less, other or swapped."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    most = 2 if len(typed) >= _TWO_SLIPS_FROM else 1
    likely = [each for each in candidates if each[:1] == typed[:1] and len(each) >= _SHORTEST_TYPO - 1]
    found = process.extractOne(typed, likely, scorer=OSA.distance, score_cutoff=most)
    return None if found is None else found[0]


def _found(wanted: Wanted, hits: Sequence[Occurrences], words: Words, shelf: Shelf) -> Found:
    rows = np.zeros(len(shelf.rowids))
    if hits:
        rowids, counts = np.concatenate(hits).T
        places = _places(rowids, shelf)
        np.add.at(rows, places[places >= 0], counts[places >= 0])
    elif not wanted.word.isascii():
        rows[np.isin(shelf.rowids, list(words.with_characters(wanted.word)))] = 1.0
    notes = np.bincount(shelf.owners, rows, len(shelf.note_ids)).astype(np.float64)
    for person_id in wanted.person_ids:
        about = shelf.people.get(person_id)
        if about is not None:
            notes[about] = np.maximum(notes[about], 1.0)
            first = shelf.first_rows[about]
            rows[first] = np.maximum(rows[first], 1.0)
    return Found(wanted, rows, notes)


def _places(rowids: Whole, shelf: Shelf) -> Whole:
    """The row number of each rowid, -1 for one written since the shelf was read."""
    order = shelf.by_rowid
    if not len(order):
        return np.full(len(rowids), -1)
    places = order[np.searchsorted(shelf.rowids, rowids, sorter=order).clip(max=len(order) - 1)]
    return np.where(shelf.rowids[places] == rowids, places, -1)
