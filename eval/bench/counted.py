"""The local chat model with a count of its prompt tokens, as the engine tells them in each answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from coach.llm.chat import LiveChat
from coach.llm.lines import LocalLine
from coach.llm.metered import Meter, MeteredChat

if TYPE_CHECKING:
    from langchain_openai import ChatOpenAI

    from coach.settings import Settings

_MOSTLY = 0.9


@dataclass
class Tokens:
    """Tokens of all prompts asked so far, and those of them that were in the prefix cache."""

    prompt: int = 0
    cached: int = 0
    calls: int = 0
    mostly_cached: int = 0
    """Calls of whose prompt at least nine tenths were."""

    def count(self, prompt: int, cached: int) -> None:
        """One more answer."""
        self.prompt += prompt
        self.cached += cached
        self.calls += 1
        self.mostly_cached += cached >= _MOSTLY * prompt

    def since(self, before: Tokens) -> Tokens:
        """What came on top of an earlier count."""
        return Tokens(
            self.prompt - before.prompt,
            self.cached - before.cached,
            self.calls - before.calls,
            self.mostly_cached - before.mostly_cached,
        )

    def copy(self) -> Tokens:
        """The count as it stands."""
        return self.since(Tokens())


class _CountedLine(LocalLine):
    """The ordinary line; whoever measures reads the usage in what comes back."""

    def __init__(self, settings: Settings, tokens: Tokens) -> None:
        super().__init__(settings)
        self._tokens = tokens

    def client(self) -> ChatOpenAI:
        """The same client, with an ear at its transport."""
        client = super().client()
        client.http_client.event_hooks = {**client.http_client.event_hooks, "response": [self._count]}  # type: ignore[union-attr]
        return client

    def _count(self, response: Any) -> None:  # noqa: ANN401 - httpx has no home here
        if "json" not in response.headers.get("content-type", ""):
            return
        response.read()
        usage = response.json().get("usage")
        if usage:
            cached = (usage.get("prompt_tokens_details") or {}).get("cached_tokens") or 0
            self._tokens.count(usage["prompt_tokens"], cached)


def counted_chat(settings: Settings, meter: Meter, tokens: Tokens) -> MeteredChat:
    """The local chat model of these settings, its seconds and its tokens counted."""
    return MeteredChat(LiveChat(_CountedLine(settings, tokens)), meter)
