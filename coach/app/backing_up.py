"""A copy of the whole notebook in one file, and putting such a copy back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from coach import paths
from coach.app.finding import Finding
from coach.errors import ConfirmationNeeded, StoreError

if TYPE_CHECKING:
    from coach.store.backup import Contents


class BackingUp(Finding):
    """Backups, which hold everything that was written but not the index, for that is made from it."""

    def backup(self, out: Path) -> Contents:
        """Write a consistent copy of the notebook into a file only this user can read, even while others write.

        Raises:
            StoreError: the file cannot be written.
        """
        return self.notebook.backup(out, self.today)

    def look_at_backup(self, file: Path) -> Contents:
        """What a backup would bring, with its checksum and revision checked. Nothing is changed.

        Raises:
            StoreError: it is no backup, is damaged, or was made by a newer program.
        """
        from coach.store.backup import opened

        with opened(file, self.settings.home) as copy:
            return copy.contents

    def restore(self, file: Path, agree: Callable[[Contents, Contents | None], bool] | None = None) -> Contents:
        """Make the notebook be what a backup holds; the one that is replaced is kept beside it until the next restore.

        Args:
            file: what `backup` wrote.
            agree: asked with what the backup holds and what the notebook holds, None for one that cannot be read;
                False keeps everything as it was.

        Raises:
            StoreError: it is no backup, is damaged, or was made by a newer program.
            Locked: somebody else kept writing.
            ConfirmationNeeded: ``agree`` said no.
        """
        from coach.store.backup import opened, put_in_place

        with opened(file, self.settings.home) as copy:
            if agree is not None and not agree(copy.contents, self._contents()):
                raise ConfirmationNeeded("Nothing was changed.")
            with self._lock:
                self.close()
                put_in_place(copy, paths.database_file(self.settings.home), self.today)
            self._drop_index()
            return copy.contents

    def _contents(self) -> Contents | None:
        """What the notebook holds now; None when it cannot be read."""
        from coach.store.backup import Contents

        try:
            notebook = self.notebook
            return Contents(self.today.isoformat(), notebook.people.count(), len(notebook.notes.ids_and_hashes()))
        except StoreError:
            return None
