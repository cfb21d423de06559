"""What all verbs of the coach rest on: the settings, the notebook and the models, each opened when first needed."""

from __future__ import annotations

from datetime import date
from threading import RLock
from typing import TYPE_CHECKING

from coach.settings import Engine, Settings

if TYPE_CHECKING:
    from coach.llm.protocol import ChatModel, Embedder
    from coach.store.notebook import Notebook


class Core:
    """The parts of a coach. Several threads may ask for one at the same time; it is made once."""

    def __init__(self, settings: Settings, *, chat: ChatModel | None = None, embedder: Embedder | None = None) -> None:
        self.settings = settings
        self._lock = RLock()
        self._notebook: Notebook | None = None
        self._chat = chat
        self._embedder = embedder

    @property
    def notebook(self) -> Notebook:
        """The record of this home; a new home gets its folder and file now.

        Raises:
            StoreError: the folder or the file cannot be used.
        """
        with self._lock:
            if self._notebook is None:
                from coach.index.pieces import divide
                from coach.store.notebook import Notebook

                self._notebook = Notebook.open(self.settings.home, divide=divide)
            return self._notebook

    @property
    def today(self) -> date:
        """What day it is for this coach."""
        return self.settings.day()

    def chat_model(self) -> ChatModel | None:
        """Who writes; None when the engine is off. Nothing is started by asking."""
        with self._lock:
            if self._chat is None:
                from coach.llm.gateway import open_chat

                self._chat = open_chat(self.settings, self._names)
            return self._chat

    def embedder(self) -> Embedder | None:
        """Who turns text into vectors; None when the engine is off or the weights are not here yet."""
        with self._lock:
            if self._embedder is None and self.settings.engine is not Engine.OFF and _embedder_is_here():
                from coach.llm.gateway import open_embedder

                self._embedder = open_embedder(self.settings)
            return self._embedder

    def close(self) -> None:
        """Let go of the notebook; the next call opens it again."""
        with self._lock:
            if self._notebook is not None:
                self._notebook.close()
                self._notebook = None

    def _names(self) -> list[str]:
        """Everybody's names and aliases, and mine: what becomes a placeholder before text leaves this machine."""
        mine = self.notebook.profile.get().name
        theirs = [name for person in self.notebook.people.all(archived=True) for name in (person.name, *person.aliases)]
        return [*theirs, mine] if mine else theirs


def _embedder_is_here() -> bool:
    from coach.errors import ModelError
    from coach.llm.catalogue import DEFAULT_EMBEDDER
    from coach.llm.weights import ready

    try:
        ready(DEFAULT_EMBEDDER)
    except ModelError:
        return False
    return True
