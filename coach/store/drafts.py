"""Drafts: each kept whole as a document, since it is a snapshot that nothing else computes with."""

from __future__ import annotations

from builtins import list as List

from pydantic import TypeAdapter
from sqlalchemy import select

from coach.domain.suggestion import Draft, present_form
from coach.errors import NotFound
from coach.store.database import Database
from coach.store.rows import fill, now_added
from coach.store.schema import DraftRow

_DOCUMENT = TypeAdapter(Draft)


class Drafts:
    """Repository of drafts."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, draft: Draft) -> Draft:
        """Keep a new draft."""
        with self._database.writing("write a draft") as session:
            row = DraftRow(id=draft.id, person_id=draft.person.id, added=now_added(), document=_document(draft))
            session.add(row)
        return draft

    def save(self, draft: Draft) -> Draft:
        """Keep a draft's new state.

        Raises:
            NotFound: there is no draft with this id.
        """
        with self._database.writing("edit a draft") as session:
            row = session.get(DraftRow, draft.id)
            if row is None:
                raise _unknown()
            fill(row, {"person_id": draft.person.id, "document": _document(draft)})
        return draft

    def get(self, draft_id: str) -> Draft:
        """The draft with this id.

        Raises:
            NotFound: there is none.
        """
        with self._database.reading() as session:
            row = session.get(DraftRow, draft_id)
            if row is None:
                raise _unknown()
            return _draft(row)

    def list(self, person_id: str | None = None, limit: int | None = None) -> List[Draft]:
        """Drafts to one person, or to anybody; newest first, at most ``limit``."""
        statement = select(DraftRow).order_by(DraftRow.added.desc()).limit(limit)
        if person_id is not None:
            statement = statement.where(DraftRow.person_id == person_id)
        with self._database.reading() as session:
            return [_draft(row) for row in session.scalars(statement)]


def _draft(row: DraftRow) -> Draft:
    return _DOCUMENT.validate_python(present_form(row.document))


def _document(draft: Draft) -> dict[str, object]:
    document: dict[str, object] = _DOCUMENT.dump_python(draft, mode="json")
    return document


def _unknown() -> NotFound:
    return NotFound("This draft is not in the notebook.", "See which are on the page, under Write.")
