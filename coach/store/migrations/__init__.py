"""Migrations of the record, run by `coach.store.migration`."""
