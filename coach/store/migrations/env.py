"""Alembic's entry: run the migrations on the connection that was handed over, without touching logging or files."""

from __future__ import annotations

from alembic import context

context.configure(connection=context.config.attributes["connection"], transactional_ddl=False)
context.run_migrations()
