"""Searching, and keeping the index in step with the record before it is asked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from coach.app.core import Core
from coach.errors import Locked, StoreError

if TYPE_CHECKING:
    from coach.domain.hit import Hit
    from coach.index.collection import Index
    from coach.index.sync import SyncReport
    from coach.llm.protocol import Embedder


class Finding(Core):
    """Notes by meaning and by exact words."""

    _index: Index | None = None
    _synced_at: int | None = None

    def search(self, query: str, *, person: str | None = None, limit: int = 10) -> list[Hit]:
        """The notes that answer ``query``, best first, at most ``limit``; of one person when ``person`` is given.

        Raises:
            NotFound, Ambiguous: the person is unknown or unclear.
        """
        return self.search_many([query], person=person, limit=limit)[0]

    def search_many(self, queries: Sequence[str], *, person: str | None = None, limit: int = 10) -> list[list[Hit]]:
        """As `search`, for several queries at once; an answer each, in order."""
        from coach.index.search import search_many

        about = self.notebook.people.find(person).id if person is not None else None
        index = self._fresh_index()
        embedder = self.embedder() if index is not None else None
        return search_many(self.notebook, index, embedder, queries, today=self.today, person_id=about, limit=limit)

    def reindex(self, progress: Callable[[int, int], None] | None = None) -> SyncReport | None:
        """Build the index anew from the record; None where no embedder is at hand.

        Args:
            progress: called with how many notes are done and how many there are.
        """
        self._drop_index()
        return self._sync(progress)

    def _fresh_index(self) -> Index | None:
        """The index, after whatever changed in the record since; None when only words can be searched."""
        with self._lock:
            if self._synced_at is None or self._synced_at != self.notebook.version():
                try:
                    self._sync()
                except Locked:
                    pass  # another process is at it; what the index has by now answers meanwhile
                except StoreError:
                    return None  # the index cannot be written: words still answer, and doctor says why
            return self._index

    def _sync(self, progress: Callable[[int, int], None] | None = None) -> SyncReport | None:
        embedder = self.embedder()
        if embedder is None:
            return None
        from coach.chains.nearby import remember
        from coach.index.collection import Index
        from coach.index.sync import sync

        with self._lock:
            if self._index is None:
                self._index = Index.open(self.settings.home, embedder.name, embedder.dimensions)
            self._sort_guesses(embedder)
            version = self.notebook.version()
            report = sync(self.notebook, self._index, embedder, progress)
            remember(self.notebook, embedder)
            self._synced_at = version
            return report

    def _sort_guesses(self, embedder: Embedder) -> None:
        """What the rules could not sort when the note was saved is sorted now, by meaning."""
        from coach.chains.sorting import sort_facts

        guessed = self.notebook.facts.guessed()
        if guessed:
            self.notebook.facts.sort(sort_facts(guessed, embedder))

    def _drop_index(self) -> None:
        """Throw the index away, files and all: deleted text would stay in them."""
        from coach.index.collection import Index

        with self._lock:
            index = self._index or Index.open(self.settings.home, "any", 1)
            index.purge()
            self._synced_at = None
