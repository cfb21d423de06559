"""Vectors of meaning from the local engine; never from anywhere else.

Texts longer than the model reads are cut at a word, by the engine's own count of tokens.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from coach.errors import EngineError
from coach.llm import catalogue, discretion, wire
from coach.llm.lines import LocalLine, http_client

if TYPE_CHECKING:
    import openai

    from coach.settings import Settings

_BATCH = 64
_MOST_TOKENS = 500  # of 512: begin, end, and a margin
_SURELY_SHORT = 480  # bytes; no token stands for less than one
_NOTHING = "-"  # stands for an empty text, which the engine refuses


class LocalEmbedder:
    """An ``Embedder`` on this machine."""

    dimensions = 384

    def __init__(self, settings: Settings) -> None:
        self._line = _EmbeddingLine(settings)
        self.name = catalogue.ENTRIES[catalogue.DEFAULT_EMBEDDER].label

    def embed(self, texts: Sequence[str]) -> list[list[float]]:
        """One unit vector a text, in order.

        Raises:
            NoWeights, WeightsError, EngineError: the embedder cannot be used.
        """
        return [vector for batch in _batches(texts) for vector in self._embed(batch)]

    def _embed(self, texts: list[str]) -> list[list[float]]:
        import openai

        def call() -> list[list[float]]:
            client = self._line.client()
            cut = [_cut(client, text) for text in texts]
            answer = client.embeddings.create(input=cut, model=self.name, encoding_format="float")
            return [item.embedding for item in sorted(answer.data, key=lambda item: item.index)]

        try:
            vectors = wire.request(self._line, call)
        except openai.BadRequestError as error:
            raise wire.told(self._line, error) from error
        if [len(vector) for vector in vectors] != [self.dimensions] * len(texts):
            raise EngineError("The local model gave vectors of an unexpected shape.", "Run “coach stop” and try again.")
        return vectors


class _EmbeddingLine(LocalLine):
    """As for chat, but to the other server in the engine, and without a chat model's name."""

    def __init__(self, settings: Settings) -> None:
        super().__init__(settings.model_copy(update={"model": None}))
        self._open: tuple[object, openai.OpenAI] | None = None

    def client(self) -> openai.OpenAI:  # type: ignore[override]
        """A client for the engine as it runs now."""
        import openai

        from coach.llm.engine import ensure_engine

        discretion.ignore_foreign_settings()
        address = ensure_engine("embeddings", None, self._idle_minutes)
        if self._open is None or self._open[0] != address:
            http = http_client(self, local=True)
            fresh = openai.OpenAI(
                base_url=address.base_url, api_key=address.key, http_client=http, max_retries=0, timeout=self.seconds
            )
            self._open = address, fresh
        return self._open[1]


def _batches(texts: Sequence[str]) -> Iterator[list[str]]:
    for start in range(0, len(texts), _BATCH):
        yield [text if text.strip() else _NOTHING for text in texts[start : start + _BATCH]]


def _cut(client: openai.OpenAI, text: str) -> str:
    """The text, or as many of its first words as the model reads."""
    text = text.replace("\0", " ")
    while len(text.encode()) > _SURELY_SHORT:
        tokens = _count_tokens(client, text)
        if tokens <= _MOST_TOKENS:
            break
        shorter = text[: max(_SURELY_SHORT // 4, int(len(text) * _MOST_TOKENS / tokens) - 1)]
        text = shorter.rsplit(None, 1)[0] if " " in shorter.strip() else shorter
    return text


def _count_tokens(client: openai.OpenAI, text: str) -> int:
    root = str(client.base_url).removesuffix("v1/")
    answer = client.post(f"{root}tokenize", body={"content": text}, cast_to=object)
    return len(answer["tokens"]) if isinstance(answer, dict) else 0
