"""The record: one SQLite file a home. The only package that knows SQLAlchemy and Alembic; models are unknown to it."""
