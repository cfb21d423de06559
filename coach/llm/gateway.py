"""The door to every model: builds what the settings ask for, and starts nothing before it is used.

Cheap to import: the libraries that speak to models are loaded with the first request.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from coach.settings import Engine, Settings

if TYPE_CHECKING:
    from coach.llm.protocol import ChatModel, Embedder


def open_chat(settings: Settings, names: Callable[[], Sequence[str]] | None = None) -> ChatModel | None:
    """The chat model of these settings; None when the engine is off.

    ``names`` gives the people whose names become placeholders in whatever is sent to a remote endpoint.

    Raises:
        UsageError: a remote engine without an address or a model.
        NotFound: a local model that the catalogue lacks.
    """
    if settings.engine is Engine.OFF:
        return None
    from coach.llm.chat import LiveChat
    from coach.llm.lines import LocalLine, RemoteLine

    if settings.engine is Engine.REMOTE:
        return LiveChat(RemoteLine(settings), names)
    return LiveChat(LocalLine(settings))


def open_embedder(settings: Settings) -> Embedder | None:
    """The embedder, always on this machine; None when the engine is off."""
    if settings.engine is Engine.OFF:
        return None
    from coach.llm.embedder import LocalEmbedder

    return LocalEmbedder(settings)
