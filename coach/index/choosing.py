"""Which notes may answer a query, and in which order those that match do: people, phrases, exclusions, dates."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np

from coach.index.dates import Span
from coach.index.query import Query
from coach.index.ranking import IN_TIME, Mask, Real
from coach.index.shelf import Shelf
from coach.language.words import fold
from coach.store.notebook import Notebook

TOLD_WITHIN = 31
"""Days around those asked for in which one may tell of them."""


@dataclass(frozen=True, slots=True)
class Scored:
    """What was found for each note (``score``, ``meant``, ``worded``) and each row (``row_score``)."""

    score: Real
    meant: Mask
    worded: Mask
    row_score: Real


def allowed_notes(notebook: Notebook, shelf: Shelf, query: Query, person_id: str | None) -> Mask:
    """Notes that may be found: about the person, with every phrase, without the exclusions."""
    allowed = np.ones(len(shelf.note_ids), bool)
    if person_id is not None:
        allowed &= shelf.notes_about({person_id})
    for phrase in query.phrases:
        allowed &= shelf.notes_of(_standing(notebook, phrase))
    for excluded in query.exclusions:
        named = [shelf.names.get(fold(word), set()) for word in excluded.split()]
        allowed &= ~(shelf.notes_of(_standing(notebook, excluded)) | shelf.notes_about(set.intersection(*named)))
    return allowed


def _standing(notebook: Notebook, phrase: str) -> set[int]:
    found = notebook.words.with_phrase(phrase)
    return found if found or phrase.isascii() else notebook.words.with_characters(phrase)


@dataclass(frozen=True, slots=True)
class Time:
    """Notes of the days asked for (or whose text names them), and of the weeks around."""

    inside: Mask
    around: Mask


def time_of(notebook: Notebook, shelf: Shelf, span: Span, allowed: Mask) -> Time:
    """When the notes that may be found were taken, or tell of, against the days asked for."""
    after = span.after.toordinal() if span.after else 0
    before = span.before.toordinal() if span.before else date.max.toordinal()
    said = shelf.notes_of({row for phrase in span.said for row in notebook.words.with_phrase(phrase)})
    inside = allowed & (((shelf.days >= after) & (shelf.days <= before)) | said)
    return Time(inside, (shelf.days >= after - TOLD_WITHIN) & (shelf.days <= before + TOLD_WITHIN))


def ranked(shelf: Shelf, scored: Scored, time: Time | None, limit: int) -> list[tuple[int, float]]:
    """Numbers and scores of the ``limit`` notes that match best; scores are standard deviations, ties go to the newer.

    When notes of the days asked for match, they are preferred, those of the weeks around them stay (what happened in
    March may be told in April), and others only if they fit so much better that the date is more likely misremembered.
    When none of those days matches, the date hides nothing.
    """
    kept, score = scored.meant | scored.worded, scored.score
    if time is not None and (kept & time.inside).any():
        score = score + IN_TIME * time.inside
        kept = kept & (time.inside | time.around | (score > score[kept & time.inside].max()))
    numbers = np.flatnonzero(kept)
    order = numbers[np.lexsort((-shelf.days[numbers], -score[numbers]))[:limit]]
    return list(zip(order.tolist(), score[order].tolist(), strict=True))
