"""Whether I named the target of an event myself: any but the usual three was named."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add the column, and fill it for the events there are."""
    op.add_column("event", sa.Column("own_target", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.execute("UPDATE event SET own_target = 1 WHERE target != 3")
