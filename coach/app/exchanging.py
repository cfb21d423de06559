"""Bringing records in from files, and writing all of them out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from coach.app.notes import NoteVerbs
from coach.errors import ConfirmationNeeded, UsageError

if TYPE_CHECKING:
    from coach.exchange.report import ImportReport

Progress = Callable[[int, int], None]


class Exchanging(NoteVerbs):
    """Import and export. One import is one undoable unit: all of it is kept, or nothing."""

    def import_file(
        self,
        path: Path,
        *,
        format: str | None = None,
        dry_run: bool = False,
        progress: Progress | None = None,
        agree: Callable[[ImportReport], bool] | None = None,
    ) -> ImportReport:
        """Read a file into the notebook; bad lines are skipped and reported.

        Args:
            path: the file.
            format: ``jsonl``, the native one; recognised when not given.
            dry_run: report what would happen, and change nothing.
            progress: called with the bytes read and the bytes there are.
            agree: asked with the report when records already here would change; False keeps everything as it was.

        Raises:
            UsageError: the format is unknown.
            ImportFormatError: the file cannot be read.
            ConfirmationNeeded: ``agree`` said no.
        """
        from coach.app.reader import NoteReader
        from coach.exchange.taking_in import take_in

        _check_format(format)
        report: ImportReport | None = None
        everybody = self.notebook.people.all(archived=True)
        try:
            with self.notebook.unit(f"import {path.name}"):
                report = take_in(self.notebook, path, reader=NoteReader(everybody), today=self.today, progress=progress)
                self._settle(report.people_read)
                if dry_run:
                    raise _TakenBack
                if agree is not None and any(report.updated.values()) and not agree(report):
                    raise ConfirmationNeeded("Nothing was brought in.")
        except _TakenBack:
            assert report is not None
        return report

    def export_file(self, path: Path, *, format: str = "jsonl") -> int:
        """Write the whole notebook to a file only this user can read; returns how many records.

        Raises:
            UsageError: the format is unknown.
            StoreError: the file cannot be written.
        """
        from coach.exchange.writing_out import write_out

        _check_format(format)
        return write_out(self.notebook, path)

    def embed_notes(self, progress: Progress | None = None) -> None:
        """Bring the index up to date now rather than before the next search; does nothing without an embedder."""
        self._sync(progress)

    def load_sample(self) -> ImportReport:
        """Bring in the sample notebook."""
        from coach import paths

        return self.import_file(paths.samples_dir() / "notebook.jsonl")


class _TakenBack(Exception):
    """Ends the unit of a rehearsal, so that nothing of it is kept."""


def _check_format(format: str | None) -> None:
    if format not in (None, "jsonl"):
        raise UsageError(f"The format “{format}” is not known.", "There is: jsonl.")
