"""The first schema: people, events, notes, facts, my profile, drafts, vectors, words and the journal."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make all tables, and the counter's only row."""
    _people_and_events()
    _notes_and_facts()
    _profile_and_drafts()
    _what_follows_from_notes()
    _journal()


def _needed(kind: sa.types.TypeEngine[Any], *names: str) -> list[sa.Column[Any]]:
    return [sa.Column(name, kind, nullable=False) for name in names]


def _optional(kind: sa.types.TypeEngine[Any], *names: str) -> list[sa.Column[Any]]:
    return [sa.Column(name, kind, nullable=True) for name in names]


def _reference(column: str, target: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [target], deferrable=True, initially="DEFERRED")


def _index(table: str, *columns: str) -> None:
    for column in columns:
        op.create_index(f"ix_{table}_{column}", table, [column])


def _people_and_events() -> None:
    op.create_table(
        "person",
        *_needed(sa.String(), "id"),
        *_needed(sa.Text(), "name"),
        *_needed(sa.JSON(), "aliases"),
        *_optional(sa.Text(), "company", "role", "place"),
        *_needed(sa.JSON(), "emails", "phones", "links"),
        *_optional(sa.Text(), "relation"),
        *_needed(sa.Text(), "stage"),
        *_optional(sa.Text(), "how_met", "bio"),
        *_needed(sa.Boolean(), "archived"),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "person_name",
        *_needed(sa.Text(), "key"),
        *_needed(sa.String(), "person_id"),
        sa.PrimaryKeyConstraint("key", "person_id"),
        _reference("person_id", "person.id"),
    )
    _index("person_name", "person_id")
    op.create_table(
        "event",
        *_needed(sa.String(), "id"),
        *_needed(sa.Text(), "name", "key"),
        *_optional(sa.Date(), "date"),
        *_optional(sa.Text(), "place", "goal"),
        *_needed(sa.Integer(), "target"),
        *_optional(sa.Integer(), "energy"),
        *_needed(sa.JSON(), "guests"),
        sa.PrimaryKeyConstraint("id"),
    )
    _index("event", "key")


def _notes_and_facts() -> None:
    op.create_table(
        "note",
        *_needed(sa.String(), "id"),
        *_needed(sa.Date(), "date"),
        *_needed(sa.BigInteger(), "added"),
        *_optional(sa.String(), "event_id"),
        *_optional(sa.Text(), "place"),
        *_needed(sa.Boolean(), "private"),
        *_needed(sa.JSON(), "private_quotes"),
        *_needed(sa.String(), "content_hash"),
        *_needed(sa.Text(), "text"),
        sa.PrimaryKeyConstraint("id"),
        _reference("event_id", "event.id"),
    )
    _index("note", "date", "event_id")
    op.create_table(
        "note_person",
        *_needed(sa.String(), "note_id", "person_id"),
        *_needed(sa.Integer(), "position"),
        sa.PrimaryKeyConstraint("note_id", "person_id"),
        _reference("note_id", "note.id"),
        _reference("person_id", "person.id"),
    )
    _index("note_person", "person_id")
    op.create_table(
        "fact",
        *_needed(sa.String(), "id", "note_id", "person_id"),
        *_needed(sa.Text(), "quote"),
        *_needed(sa.Integer(), "start", "end"),
        *_needed(sa.String(), "kind"),
        *_optional(sa.String(), "reserve", "gravity"),
        *_optional(sa.Date(), "valid_from", "valid_until"),
        *_needed(sa.String(), "kind_by"),
        sa.PrimaryKeyConstraint("id"),
        _reference("note_id", "note.id"),
        _reference("person_id", "person.id"),
    )
    _index("fact", "note_id", "person_id")


def _profile_and_drafts() -> None:
    op.create_table(
        "profile",
        *_needed(sa.Integer(), "id"),
        *_optional(sa.Text(), "name", "does"),
        *_needed(sa.JSON(), "can_do", "interests", "goals", "dull"),
        *_optional(sa.Text(), "voice"),
        *_needed(sa.JSON(), "emails", "links"),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "draft",
        *_needed(sa.String(), "id", "person_id"),
        *_needed(sa.BigInteger(), "added"),
        *_needed(sa.JSON(), "document"),
        sa.PrimaryKeyConstraint("id"),
        _reference("person_id", "person.id"),
    )
    _index("draft", "person_id")


def _what_follows_from_notes() -> None:
    op.create_table(
        "vector",
        *_needed(sa.String(), "embedder", "hash"),
        *_needed(sa.LargeBinary(), "vector"),
        sa.PrimaryKeyConstraint("embedder", "hash"),
    )
    op.execute(
        "CREATE VIRTUAL TABLE note_words USING fts5("
        "text, note_id UNINDEXED, piece UNINDEXED, tokenize='porter unicode61 remove_diacritics 2')"
    )


def _journal() -> None:
    op.create_table(
        "unit",
        *_needed(sa.Integer(), "id"),
        *_needed(sa.String(), "moment"),
        *_needed(sa.Text(), "label"),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "change",
        *_needed(sa.Integer(), "id", "unit_id"),
        *_needed(sa.String(), "table"),
        *_needed(sa.Text(), "key"),
        *_optional(sa.Text(), "before", "after"),
        sa.PrimaryKeyConstraint("id"),
    )
    _index("change", "unit_id", "key")
    counter = op.create_table("counter", *_needed(sa.Integer(), "id", "value"), sa.PrimaryKeyConstraint("id"))
    op.bulk_insert(counter, [{"id": 1, "value": 0}])
