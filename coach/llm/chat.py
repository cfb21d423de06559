"""The one chat model behind both engines: drawing candidates, streaming, JSON.

Everything goes through langchain's OpenAI client; ``lines`` says where to, ``wire`` what happens when it
goes wrong. Names, addresses, numbers and links are hidden on the way out when the line leaves this machine.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from coach.errors import BadOutput, ModelError
from coach.llm import discretion, wire
from coach.llm.lines import LocalLine, RemoteLine
from coach.llm.manners import Asked, Manners
from coach.llm.placeholders import Placeholders
from coach.llm.protocol import Candidate, Capability
from coach.settings import Engine

if TYPE_CHECKING:
    from langchain_core.messages import BaseMessage
    from langchain_core.outputs import Generation
    from langchain_core.prompt_values import PromptValue
    from langchain_core.runnables import Runnable

T = TypeVar("T")
Names = Callable[[], Sequence[str]]

_CUT = "The model's answer was cut off before its end."
_MOST_AT_ONCE = 8  # as many slots as the local engine has


class LiveChat:
    """A ``ChatModel`` at the end of a line."""

    def __init__(self, line: LocalLine | RemoteLine, names: Names | None = None) -> None:
        self._line = line
        self._names = names if line.engine is Engine.REMOTE else None
        self._manners = Manners(line.engine)

    @property
    def label(self) -> str:
        """The model's name for stamps."""
        return self._line.label

    @property
    def engine(self) -> Engine:
        """Local or remote."""
        return self._line.engine

    @property
    def capability(self) -> Capability:
        """Small when local, large when remote."""
        return self._line.capability

    @property
    def last_sent(self) -> str | None:
        """The body of the last request, as JSON, after names and addresses were hidden."""
        return self._line.last_sent

    def sampler(
        self, *, n: int = 1, temperature: float, max_tokens: int, stop: Sequence[str] = ()
    ) -> Runnable[PromptValue, list[Candidate]]:
        """A step that answers one prompt ``n`` times; see ``ChatModel``."""
        from langchain_core.runnables import RunnableLambda

        def draw(prompt: PromptValue) -> list[Candidate]:
            return self._draw(prompt, n, {"temperature": temperature, "max_tokens": max_tokens, "stop": stop})

        return RunnableLambda(draw)

    def stream(
        self, prompt: PromptValue, *, temperature: float, max_tokens: int, stop: Sequence[str] = ()
    ) -> Iterator[str]:
        """One answer piece by piece; a fault before the first piece is retried, later it is raised."""
        hidden = self._placeholders()
        messages = self._leaving(prompt, hidden)
        asked = {"temperature": temperature, "max_tokens": max_tokens, "stop": stop}
        pieces = self._pieces(messages, asked)
        try:
            yield from hidden.restore_stream(pieces) if self._names else pieces
        finally:
            pieces.close()  # ends the request when the caller has had enough

    def structured(
        self, schema: dict[str, object], *, temperature: float, max_tokens: int
    ) -> Runnable[PromptValue, dict[str, object]]:
        """A step that answers with JSON of that schema; see ``ChatModel``."""
        from langchain_core.runnables import RunnableLambda

        form = {"type": "json_schema", "json_schema": {"name": "answer", "schema": schema, "strict": True}}

        def answer(prompt: PromptValue) -> dict[str, object]:
            hidden = self._placeholders()
            asked = {"temperature": temperature, "max_tokens": max_tokens, "response_format": form}
            given = self._ask(self._leaving(prompt, hidden), asked)[0]
            if not given.whole:
                raise BadOutput(_CUT, given.text)
            found = _parsed(given.text, schema)
            return {key: _restored(value, hidden) for key, value in found.items()} if self._names else found

        return RunnableLambda(answer)

    def _placeholders(self) -> Placeholders:
        return Placeholders(self._names() if self._names else ())

    def _leaving(self, prompt: PromptValue, hidden: Placeholders) -> list[BaseMessage]:
        """What is sent: as it is to this machine, without names and addresses to another."""
        return _rewritten(prompt, hidden.hide) if self._names else prompt.to_messages()

    def _draw(self, prompt: PromptValue, n: int, asked: Asked) -> list[Candidate]:
        hidden = self._placeholders()
        messages = self._leaving(prompt, hidden)
        drawn: list[Candidate] = []
        while len(drawn) < n:
            wanted = min(n - len(drawn), _MOST_AT_ONCE) if self._manners.several else 1
            more = {"n": wanted} if wanted > 1 else {}
            got = self._ask(messages, {**asked, **more, "logprobs": True})
            if len(got) < wanted:
                self._manners.several = False  # some servers take n and give one all the same
            drawn += got
        return [replace(one, text=hidden.restore(one.text)) if self._names else one for one in drawn[:n]]

    def _ask(self, messages: list[BaseMessage], asked: Asked) -> list[Candidate]:
        return self._asking(asked, lambda options: self._generate(messages, options))

    def _asking(self, asked: Asked, call: Callable[[Asked], T]) -> T:
        """One request, asking for less as long as the other end refuses an option."""
        import openai

        while True:
            options = self._manners.options(asked)
            try:
                return wire.request(self._line, partial(call, options))
            except openai.BadRequestError as error:
                if not self._manners.give_up_one(options, str(error)):
                    raise wire.told(self._line, error) from error

    def _generate(self, messages: list[BaseMessage], options: Asked) -> list[Candidate]:
        import openai

        client = self._line.client()
        discretion.ignore_foreign_settings()
        try:
            result = client.generate([messages], **options)
        except openai.LengthFinishReasonError as error:
            cut = error.completion.choices[0].message.content or ""
            raise BadOutput(_CUT, cut) from error
        generations = result.generations[0]
        if not generations:
            raise self._line.fault("The model gave an answer without content.", "Try again, or another model.")
        return [_candidate(one) for one in generations]

    def _pieces(self, messages: list[BaseMessage], asked: Asked) -> Generator[str]:
        first, rest = self._asking(asked, lambda options: self._begin(messages, options))
        try:
            yield first
            yield from rest
        except ModelError:
            raise
        except Exception as error:
            raise wire.told(self._line, error) from error

    def _begin(self, messages: list[BaseMessage], options: Asked) -> tuple[str, Iterator[str]]:
        client = self._line.client()
        discretion.ignore_foreign_settings()
        pieces = self._until_finished(client.stream(messages, **options))
        return next(pieces, ""), pieces

    def _until_finished(self, chunks: Iterator[Any]) -> Iterator[str]:
        """The texts of the chunks; a stream that stops without saying so was cut."""
        finished = False
        for chunk in chunks:
            finished = finished or bool(chunk.response_metadata.get("finish_reason"))
            if chunk.text:
                yield str(chunk.text)
        if not finished:
            raise self._line.fault("The model broke off in the middle of its answer.", "Try again.")


def _rewritten(prompt: PromptValue, change: Callable[[str], str]) -> list[BaseMessage]:
    return [message.model_copy(update={"content": change(message.text)}) for message in prompt.to_messages()]


def _candidate(generation: Generation) -> Candidate:
    info = generation.generation_info or {}
    told = info.get("logprobs") or {}
    each = [float(token["logprob"]) for token in told.get("content") or () if token.get("logprob") is not None]
    whole = info.get("finish_reason") not in (None, "", "length")
    return Candidate(generation.text, sum(each) / len(each) if each else None, whole)


def _parsed(text: str, schema: dict[str, object]) -> dict[str, object]:
    """The JSON object in the answer; some models wrap it in a fence or a sentence."""
    start, end = text.find("{"), text.rfind("}")
    try:
        found = json.loads(text[start : end + 1]) if start >= 0 else None
    except ValueError:
        found = None
    if not isinstance(found, dict):
        raise BadOutput("The model's answer is not the JSON that was asked for.", text)
    required = schema.get("required")
    missing = [key for key in required if key not in found] if isinstance(required, list) else []
    if missing:
        raise BadOutput(f"The model's answer lacks {', '.join(map(str, missing))}.", text)
    return found


def _restored(value: object, hidden: Placeholders) -> object:
    """Names back into every text inside."""
    if isinstance(value, str):
        return hidden.restore(value)
    if isinstance(value, list):
        return [_restored(one, hidden) for one in value]
    if isinstance(value, dict):
        return {key: _restored(one, hidden) for key, one in value.items()}
    return value
