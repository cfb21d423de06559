"""A meter around a model: how many seconds were spent waiting for it, and how many requests that were.

For measuring; the model inside is used as it is.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from coach.llm.protocol import Candidate, Capability, ChatModel, Embedder
from coach.settings import Engine

if TYPE_CHECKING:
    from langchain_core.prompt_values import PromptValue
    from langchain_core.runnables import Runnable


@dataclass
class Meter:
    """Seconds spent waiting for a model, and the number of requests."""

    seconds: float = 0.0
    requests: int = 0

    @contextmanager
    def running(self) -> Iterator[None]:
        """Counts what happens inside as one request."""
        began = time.perf_counter()
        try:
            yield
        finally:
            self.seconds += time.perf_counter() - began
            self.requests += 1


@dataclass(frozen=True)
class MeteredChat:
    """A chat model whose requests are metered."""

    inner: ChatModel
    meter: Meter

    @property
    def label(self) -> str:
        """The model's own label."""
        return self.inner.label

    @property
    def engine(self) -> Engine:
        """Where the model runs."""
        return self.inner.engine

    @property
    def capability(self) -> Capability:
        """The model's own capability."""
        return self.inner.capability

    @property
    def last_sent(self) -> str | None:
        """The model's last request."""
        return self.inner.last_sent

    def sampler(
        self, *, n: int = 1, temperature: float, max_tokens: int, stop: Sequence[str] = ()
    ) -> Runnable[PromptValue, list[Candidate]]:
        """The model's sampler, its time counted."""
        from langchain_core.runnables import RunnableLambda

        step = self.inner.sampler(n=n, temperature=temperature, max_tokens=max_tokens, stop=stop)

        def ask(prompt: PromptValue) -> list[Candidate]:
            with self.meter.running():
                return step.invoke(prompt)

        return RunnableLambda(ask)

    def stream(
        self, prompt: PromptValue, *, temperature: float, max_tokens: int, stop: Sequence[str] = ()
    ) -> Iterator[str]:
        """The model's stream; counted from its beginning to its end."""
        with self.meter.running():
            yield from self.inner.stream(prompt, temperature=temperature, max_tokens=max_tokens, stop=stop)

    def structured(
        self, schema: dict[str, object], *, temperature: float, max_tokens: int
    ) -> Runnable[PromptValue, dict[str, object]]:
        """The model's structured step, its time counted."""
        from langchain_core.runnables import RunnableLambda

        step = self.inner.structured(schema, temperature=temperature, max_tokens=max_tokens)

        def ask(prompt: PromptValue) -> dict[str, object]:
            with self.meter.running():
                return step.invoke(prompt)

        return RunnableLambda(ask)


@dataclass(frozen=True)
class MeteredEmbedder:
    """An embedder whose requests are metered."""

    inner: Embedder
    meter: Meter

    @property
    def name(self) -> str:
        """The embedder's own name."""
        return self.inner.name

    @property
    def dimensions(self) -> int:
        """The embedder's own dimensions."""
        return self.inner.dimensions

    def embed(self, texts: Sequence[str]) -> list[list[float]]:
        """The embedder's vectors, their time counted."""
        with self.meter.running():
            return self.inner.embed(texts)
