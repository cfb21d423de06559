"""What the rest of the coach may know about a model: the shapes every chat model and embedder has.

Knows nothing of engines, endpoints or libraries that speak to them; the scripted fake and the real
ones are told apart by nobody who only holds these.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, Protocol

from coach.settings import Engine

if TYPE_CHECKING:
    from langchain_core.prompt_values import PromptValue
    from langchain_core.runnables import Runnable

Capability = Literal["small", "large"]


@dataclass(frozen=True)
class Candidate:
    """One of several answers to the same prompt.

    ``logprob`` is the mean natural log-probability of its tokens, None when the endpoint gives none. An answer that
    is not ``whole`` was cut: the model ran into its limit or the server broke off, so its last sentence may be half.
    """

    text: str
    logprob: float | None
    whole: bool = True


class ChatModel(Protocol):
    """A model that continues a conversation."""

    @property
    def label(self) -> str:
        """The model's name, as stamped into whatever it wrote."""

    @property
    def engine(self) -> Engine:
        """Where it runs."""

    @property
    def capability(self) -> Capability:
        """How much may be asked at once: ``small`` one sentence, ``large`` a whole letter."""

    @property
    def last_sent(self) -> str | None:
        """The text of the last request exactly as it left, for the page that shows it."""

    def sampler(
        self, *, n: int = 1, temperature: float, max_tokens: int, stop: Sequence[str] = ()
    ) -> Runnable[PromptValue, list[Candidate]]:
        """A step that answers one prompt ``n`` times."""

    def stream(
        self, prompt: PromptValue, *, temperature: float, max_tokens: int, stop: Sequence[str] = ()
    ) -> Iterator[str]:
        """One answer, piece by piece; closing the iterator cancels the request."""

    def structured(
        self, schema: dict[str, object], *, temperature: float, max_tokens: int
    ) -> Runnable[PromptValue, dict[str, object]]:
        """A step that answers with JSON of that schema; raises BadOutput when the answer is none."""


class Embedder(Protocol):
    """Turns texts into vectors of meaning."""

    @property
    def name(self) -> str:
        """Names the vectors: those of different names must never be compared."""

    @property
    def dimensions(self) -> int:
        """Length of each vector."""

    def embed(self, texts: Sequence[str]) -> list[list[float]]:
        """One unit vector a text, in order; long texts are cut, empty ones tolerated."""
