"""Taking the last write back, and having back what was deleted of late."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from coach.app.people import PeopleVerbs

if TYPE_CHECKING:
    from coach.store.trash import Removed


@dataclass(frozen=True, slots=True)
class Written:
    """Something that was written: ``label`` says what in a few words, ``moment`` is ISO 8601 with offset.

    ``id`` grows from one write to the next.
    """

    id: int
    label: str
    moment: str


class Undoing(PeopleVerbs):
    """Every write is one unit, and the last one can always be taken back."""

    def last_write(self) -> Written | None:
        """What ``undo`` would take back; None when there is nothing."""
        found = self.notebook.journal.last()
        return Written(found[0], found[2], found[1]) if found else None

    def undo(self) -> Written:
        """Take the last write back; again, and the one before goes. The next search finds things as they were.

        Raises:
            NotFound: there is nothing to take back.
        """
        unit = self.notebook.undo()
        return Written(unit.id, unit.label, unit.moment)

    def trash(self) -> list[Removed]:
        """What was deleted in the last thirty days and is not back, newest first."""
        return self.notebook.removed(datetime.now().astimezone())

    def restore_removed(self, removed_id: str) -> Removed:
        """Have something back from the trash, with what went along with it.

        Raises:
            NotFound: it is not in the trash.
        """
        with self.notebook.unit("restore from the trash"):
            back = self.notebook.put_back(removed_id)
            people = self.notebook.people.all(archived=True)
            self._settle({person.id for person in people}.intersection(back.person_ids))
        return back
