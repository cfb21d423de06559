"""The shipped fake: a chat model that says what it was given to say, and an embedder of plain words.

For tests, for the deterministic half of the evaluation and for trying a chain without weights. It
keeps a history of what it was asked, and knows nothing of engines or libraries that reach one.
"""

from __future__ import annotations

import hashlib
import json
import math
import re
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Literal

from coach.errors import BadOutput
from coach.llm.protocol import Candidate, Capability
from coach.settings import Engine

if TYPE_CHECKING:
    from langchain_core.prompt_values import PromptValue
    from langchain_core.runnables import Runnable

Turn = tuple[str, str]
Reply = str | Sequence[str] | dict[str, object] | Exception
Answering = Callable[[list[Turn]], Reply]


class ScriptedModel:
    """A ``ChatModel`` with a queue of replies, or a function from ``(role, text)`` turns to a reply.

    A reply is a text, several texts (candidates, best first), a dictionary (for ``structured``) or an
    error to raise. ``asked`` holds the turns of every request, oldest first.
    """

    engine = Engine.LOCAL

    def __init__(
        self, replies: Iterable[Reply] | Answering, *, label: str = "scripted", capability: Capability = "small"
    ) -> None:
        self.label = label
        self.capability: Capability = capability
        self.asked: list[list[Turn]] = []
        self.last_sent: str | None = None
        self._function = replies if callable(replies) else None
        self._queue: deque[Reply] = deque() if callable(replies) else deque(replies)

    def sampler(
        self, *, n: int = 1, temperature: float, max_tokens: int, stop: Sequence[str] = ()
    ) -> Runnable[PromptValue, list[Candidate]]:
        """Candidates in the order of the script, each a little less likely; one text counts ``n`` times."""
        from langchain_core.runnables import RunnableLambda

        def draw(prompt: PromptValue) -> list[Candidate]:
            reply = self._reply(prompt)
            texts = [_text(reply)] * n if isinstance(reply, str | dict) else list(reply)[:n]
            return [Candidate(text, -0.5 - 0.1 * place) for place, text in enumerate(texts)]

        return RunnableLambda(draw)

    def stream(
        self, prompt: PromptValue, *, temperature: float, max_tokens: int, stop: Sequence[str] = ()
    ) -> Iterator[str]:
        """The reply word by word."""
        yield from re.findall(r"\s*\S+\s*", _text(self._reply(prompt)))

    def structured(
        self, schema: dict[str, object], *, temperature: float, max_tokens: int
    ) -> Runnable[PromptValue, dict[str, object]]:
        """The dictionary of the script, or the JSON in its text."""
        from langchain_core.runnables import RunnableLambda

        def answer(prompt: PromptValue) -> dict[str, object]:
            text = _text(self._reply(prompt))
            try:
                found = json.loads(text)
            except ValueError:
                found = None
            if not isinstance(found, dict):
                raise BadOutput("The model's answer is not the JSON that was asked for.", text)
            return found

        return RunnableLambda(answer)

    def _reply(self, prompt: PromptValue) -> str | Sequence[str] | dict[str, object]:
        turns = [(message.type, str(message.text)) for message in prompt.to_messages()]
        self.asked.append(turns)
        self.last_sent = json.dumps(turns, ensure_ascii=False, indent=2)
        if self._function is None and not self._queue:
            raise RuntimeError(f"The script is at its end, and the model was asked: {turns[-1][1][:200]}")
        reply = self._function(turns) if self._function else self._queue.popleft()
        if isinstance(reply, Exception):
            raise reply
        return reply


class WordEmbedder:
    """An ``Embedder`` without a model: each word adds to a direction of its own, so shared words mean closeness."""

    name = "words-384"
    dimensions: Literal[384] = 384

    def embed(self, texts: Sequence[str]) -> list[list[float]]:
        """One unit vector a text; the same text always gives the same one."""
        return [self._vector(text) for text in texts]

    def _vector(self, text: str) -> list[float]:
        vector = [0.0] * self.dimensions
        for word in re.findall(r"\w+", text.casefold()) or [""]:
            digest = hashlib.blake2b(word.encode(), digest_size=8).digest()
            vector[int.from_bytes(digest[:4], "little") % self.dimensions] += 1.0 if digest[4] & 1 else -1.0
        length = math.sqrt(sum(value * value for value in vector))
        if length == 0:  # two words that cancel each other out
            return [1.0, *vector[1:]]
        return [value / length for value in vector]


def _text(reply: str | Sequence[str] | dict[str, object]) -> str:
    if isinstance(reply, dict):
        return json.dumps(reply, ensure_ascii=False)
    return reply if isinstance(reply, str) else reply[0]
