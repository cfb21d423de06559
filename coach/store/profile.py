"""My own profile: a single record."""

from __future__ import annotations

from coach.domain.profile import Profile
from coach.store.database import Database
from coach.store.rows import columns, fields_of, fill
from coach.store.schema import ProfileRow

_ME = 1


class ProfileTable:
    """Repository of the profile."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self) -> Profile:
        """My profile; an empty one before it was ever saved."""
        with self._database.reading() as session:
            row = session.get(ProfileRow, _ME)
            return Profile(**fields_of(Profile, row)) if row is not None else Profile()

    def save(self, profile: Profile) -> Profile:
        """Keep my profile."""
        with self._database.writing("edit my profile") as session:
            row = session.get(ProfileRow, _ME)
            if row is None:
                session.add(ProfileRow(id=_ME, **columns(profile)))
            else:
                fill(row, columns(profile))
        return profile
