"""Ledgers: one table for their entries; and what else is kept of a person and of an event."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_POINTERS = {"person_id": "person.id", "other_id": "person.id", "event_id": "event.id", "note_id": "note.id"}


def upgrade() -> None:
    """Make the table of entries and add the new columns, empty."""
    op.create_table(
        "entry",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("type", sa.String(), nullable=False),
        *(sa.Column(name, sa.String(), nullable=True) for name in _POINTERS),
        sa.Column("added", sa.BigInteger(), nullable=False),
        sa.Column("document", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        *(
            sa.ForeignKeyConstraint([name], [target], deferrable=True, initially="DEFERRED")
            for name, target in _POINTERS.items()
        ),
    )
    for name in ("type", *_POINTERS):
        op.create_index(f"ix_entry_{name}", "entry", [name])
    for name in ("channel", "introduced_by"):
        op.add_column("person", sa.Column(name, sa.Text(), nullable=True))
    op.add_column("person", sa.Column("knows", sa.JSON(), nullable=False, server_default="[]"))
    op.add_column("person", sa.Column("inner_circle", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("event", sa.Column("repeats", sa.Text(), nullable=True))
