"""The tables. Foreign keys are checked at commit, so that the order of writing inside a unit does not matter.

A change here needs a migration in ``migrations/versions`` and a new ``HEAD``; a test compares the two.
"""

from __future__ import annotations

import datetime

from sqlalchemy import (
    JSON,
    BigInteger,
    Connection,
    Date,
    ForeignKey,
    LargeBinary,
    MetaData,
    String,
    Text,
    event,
    false,
    insert,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

HEAD = "0003"
"""Revision of the newest migration: what a notebook made by this program is stamped with."""

WORDS_DDL = (
    "CREATE VIRTUAL TABLE note_words USING fts5("
    "text, note_id UNINDEXED, piece UNINDEXED, tokenize='porter unicode61 remove_diacritics 2')"
)
"""The exact-word index: SQLite's own, filled by ``words.py``."""


class Base(DeclarativeBase):
    """All tables of the record."""

    metadata = MetaData()


class Recorded:
    """Marks a table whose every change goes into the journal: what the user wrote, and what says who it is about."""


def _points_at(target: str) -> ForeignKey:
    return ForeignKey(target, deferrable=True, initially="DEFERRED")


class PersonRow(Recorded, Base):
    """One person."""

    __tablename__ = "person"
    id: Mapped[str] = mapped_column(String, primary_key=True)
    name: Mapped[str] = mapped_column(Text)
    aliases: Mapped[list[str]] = mapped_column(JSON)
    company: Mapped[str | None] = mapped_column(Text)
    role: Mapped[str | None] = mapped_column(Text)
    place: Mapped[str | None] = mapped_column(Text)
    emails: Mapped[list[str]] = mapped_column(JSON)
    phones: Mapped[list[str]] = mapped_column(JSON)
    links: Mapped[list[str]] = mapped_column(JSON)
    relation: Mapped[str | None] = mapped_column(Text)
    stage: Mapped[str] = mapped_column(Text)
    how_met: Mapped[str | None] = mapped_column(Text)
    bio: Mapped[str | None] = mapped_column(Text)
    archived: Mapped[bool]
    channel: Mapped[str | None] = mapped_column(Text)
    introduced_by: Mapped[str | None] = mapped_column(Text)
    knows: Mapped[list[str]] = mapped_column(JSON, server_default="[]")
    inner_circle: Mapped[bool] = mapped_column(server_default=false())


class PersonNameRow(Recorded, Base):
    """A name or an alias of a person, folded, for finding them."""

    __tablename__ = "person_name"
    key: Mapped[str] = mapped_column(Text, primary_key=True)
    person_id: Mapped[str] = mapped_column(_points_at("person.id"), primary_key=True, index=True)


class EventRow(Recorded, Base):
    """One event."""

    __tablename__ = "event"
    id: Mapped[str] = mapped_column(String, primary_key=True)
    name: Mapped[str] = mapped_column(Text)
    key: Mapped[str] = mapped_column(Text, index=True)
    date: Mapped[datetime.date | None] = mapped_column(Date)
    place: Mapped[str | None] = mapped_column(Text)
    goal: Mapped[str | None] = mapped_column(Text)
    target: Mapped[int]
    energy: Mapped[int | None]
    guests: Mapped[list[str]] = mapped_column(JSON)
    repeats: Mapped[str | None] = mapped_column(Text)
    own_target: Mapped[bool] = mapped_column(server_default=false())


class NoteRow(Recorded, Base):
    """One note. ``added`` orders notes of one day: nanoseconds since 1970, later is larger."""

    __tablename__ = "note"
    id: Mapped[str] = mapped_column(String, primary_key=True)
    date: Mapped[datetime.date] = mapped_column(Date, index=True)
    added: Mapped[int] = mapped_column(BigInteger)
    event_id: Mapped[str | None] = mapped_column(_points_at("event.id"), index=True)
    place: Mapped[str | None] = mapped_column(Text)
    private: Mapped[bool]
    private_quotes: Mapped[list[str]] = mapped_column(JSON)
    content_hash: Mapped[str] = mapped_column(String)
    text: Mapped[str] = mapped_column(Text)


class NotePersonRow(Recorded, Base):
    """Who a note is about; ``position`` keeps the order in which they were named."""

    __tablename__ = "note_person"
    note_id: Mapped[str] = mapped_column(_points_at("note.id"), primary_key=True)
    person_id: Mapped[str] = mapped_column(_points_at("person.id"), primary_key=True, index=True)
    position: Mapped[int]


class FactRow(Recorded, Base):
    """One statement read out of a note."""

    __tablename__ = "fact"
    id: Mapped[str] = mapped_column(String, primary_key=True)
    note_id: Mapped[str] = mapped_column(_points_at("note.id"), index=True)
    person_id: Mapped[str] = mapped_column(_points_at("person.id"), index=True)
    quote: Mapped[str] = mapped_column(Text)
    start: Mapped[int]
    end: Mapped[int]
    kind: Mapped[str] = mapped_column(String)
    reserve: Mapped[str | None] = mapped_column(String)
    gravity: Mapped[str | None] = mapped_column(String)
    valid_from: Mapped[datetime.date | None] = mapped_column(Date)
    valid_until: Mapped[datetime.date | None] = mapped_column(Date)
    kind_by: Mapped[str] = mapped_column(String)


class ProfileRow(Recorded, Base):
    """Me: a single row."""

    __tablename__ = "profile"
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    name: Mapped[str | None] = mapped_column(Text)
    does: Mapped[str | None] = mapped_column(Text)
    can_do: Mapped[list[str]] = mapped_column(JSON)
    interests: Mapped[list[str]] = mapped_column(JSON)
    goals: Mapped[list[str]] = mapped_column(JSON)
    dull: Mapped[list[str]] = mapped_column(JSON)
    voice: Mapped[str | None] = mapped_column(Text)
    emails: Mapped[list[str]] = mapped_column(JSON)
    links: Mapped[list[str]] = mapped_column(JSON)


class DraftRow(Recorded, Base):
    """One draft: the whole of it as a document, and what a list of drafts is sorted by."""

    __tablename__ = "draft"
    id: Mapped[str] = mapped_column(String, primary_key=True)
    person_id: Mapped[str] = mapped_column(_points_at("person.id"), index=True)
    added: Mapped[int] = mapped_column(BigInteger)
    document: Mapped[dict[str, object]] = mapped_column(JSON)


class EntryRow(Recorded, Base):
    """One line of a ledger: the whole of it as a document, and what it is about. ``added`` is as for notes."""

    __tablename__ = "entry"
    id: Mapped[str] = mapped_column(String, primary_key=True)
    type: Mapped[str] = mapped_column(String, index=True)
    person_id: Mapped[str | None] = mapped_column(_points_at("person.id"), index=True)
    other_id: Mapped[str | None] = mapped_column(_points_at("person.id"), index=True)
    event_id: Mapped[str | None] = mapped_column(_points_at("event.id"), index=True)
    note_id: Mapped[str | None] = mapped_column(_points_at("note.id"), index=True)
    added: Mapped[int] = mapped_column(BigInteger)
    document: Mapped[dict[str, object]] = mapped_column(JSON)


class VectorRow(Base):
    """A text's vector by one embedder: little-endian float32. Follows from the notes, so it is not journaled."""

    __tablename__ = "vector"
    embedder: Mapped[str] = mapped_column(String, primary_key=True)
    hash: Mapped[str] = mapped_column(String, primary_key=True)
    vector: Mapped[bytes] = mapped_column(LargeBinary)


class UnitRow(Base):
    """One unit of the journal: what the user did, in a word. Ids grow with time."""

    __tablename__ = "unit"
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    moment: Mapped[str] = mapped_column(String)
    label: Mapped[str] = mapped_column(Text)


class ChangeRow(Base):
    """One changed row: the columns that changed. ``before`` is null for a new row, ``after`` for a removed one."""

    __tablename__ = "change"
    id: Mapped[int] = mapped_column(primary_key=True)
    unit_id: Mapped[int] = mapped_column(index=True)
    table: Mapped[str] = mapped_column(String)
    key: Mapped[str] = mapped_column(Text, index=True)
    before: Mapped[str | None] = mapped_column(Text)
    after: Mapped[str | None] = mapped_column(Text)


class CounterRow(Base):
    """A single row that grows with every unit: how another process sees that something was written."""

    __tablename__ = "counter"
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    value: Mapped[int]


@event.listens_for(Base.metadata, "after_create")
def _complete(_: MetaData, connection: Connection, **__: object) -> None:
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(WORDS_DDL)
    connection.execute(insert(CounterRow).values(id=1, value=0))
