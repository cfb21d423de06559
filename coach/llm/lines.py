"""The two ways to a chat model: the local engine and the endpoint the user chose.

They differ in where the address comes from, in who mends a broken connection, and in what an error is
called; everything above is the same for both.
"""

from __future__ import annotations

import json
import time
import weakref
from typing import TYPE_CHECKING, Protocol

from coach.errors import EndpointError, EngineError, ModelError, UsageError
from coach.llm import catalogue, discretion, weights, wire
from coach.settings import Engine, Settings

if TYPE_CHECKING:
    from langchain_openai import ChatOpenAI
    from openai import DefaultHttpxClient as HttpClient

    from coach.llm.protocol import Capability

_CONNECT_SECONDS = 10.0


class _Sent(Protocol):
    """What is looked at in a request on its way out."""

    method: str
    content: bytes


class LocalLine:
    """To llama.cpp on this machine, started when first needed."""

    engine = Engine.LOCAL
    capability: Capability = "small"
    who = "the local model"

    def __init__(self, settings: Settings) -> None:
        self.name = _local_name(settings)
        self.label = weights.entry_named(self.name).label
        self.seconds = settings.timeout_seconds
        self.last_sent: str | None = None
        self._idle_minutes = settings.idle_minutes
        self._client: tuple[object, ChatOpenAI] | None = None

    def client(self) -> ChatOpenAI:
        """A client for the engine as it runs now."""
        from coach.llm.engine import ensure_engine

        address = ensure_engine("chat", self.name, self._idle_minutes)
        if self._client is None or self._client[0] != address:
            http = http_client(self, local=True)
            self._client = address, chat_client(address.base_url, address.key, self, http)
        return self._client[1]

    def fault(self, message: str, hint: str | None = None) -> ModelError:
        """An engine error."""
        return EngineError(message, hint)

    def mend(self, attempt: int, *, silent: bool) -> bool:
        """Replace an engine that died or hangs, once; one that is merely slow is not asked again."""
        from coach.llm.engine import replace_engine

        replaced = replace_engine()
        return attempt == 1 and (replaced or not silent)

    def models(self) -> list[str]:
        """Only ever the one that was loaded."""
        return []


def _local_name(settings: Settings) -> str:
    """The chosen weights; a name that can only be meant for an endpoint that is not in use changes nothing."""
    name = settings.model
    if name is None or (name not in catalogue.ENTRIES and settings.base_url):
        return catalogue.DEFAULT_CHAT
    return name


class RemoteLine:
    """To the OpenAI-compatible endpoint in the settings."""

    engine = Engine.REMOTE
    capability: Capability = "large"
    who = "the endpoint"

    def __init__(self, settings: Settings) -> None:
        if not settings.base_url or not settings.model:
            missing = "COACH_BASE_URL" if not settings.base_url else "COACH_MODEL"
            raise UsageError(
                "A remote model needs an address and a model name, and one of them is missing.",
                f"Set {missing} (or base_url and model in settings.toml), or use “--engine local”.",
            )
        if not settings.base_url.startswith(("http://", "https://")):
            raise UsageError(
                f"“{settings.base_url}” is no address of an endpoint.", "It begins with http:// or https://."
            )
        self.label = settings.model
        self.seconds = settings.timeout_seconds
        self.last_sent: str | None = None
        self._base_url = settings.base_url
        # Servers at home often want no key; the client insists on one, and must not look for its own.
        self._key = settings.api_key.get_secret_value() if settings.api_key else "none"
        self._client: ChatOpenAI | None = None

    def client(self) -> ChatOpenAI:
        """The client, built once."""
        if self._client is None:
            http = http_client(self, local=False)
            self._client = chat_client(self._base_url, self._key, self, http)
        return self._client

    def fault(self, message: str, hint: str | None = None) -> ModelError:
        """An endpoint error, without the key even if the endpoint echoes it."""
        return EndpointError(message.replace(self._key, "…") if self._key != "none" else message, hint)

    def mend(self, attempt: int, *, silent: bool) -> bool:
        """Nothing to mend from here: wait a little, a few times."""
        if silent or attempt >= wire.ATTEMPTS:
            return False
        time.sleep(0.5 * 2 ** (attempt - 1))
        return True

    def models(self) -> list[str]:
        """What the endpoint lists, if it does."""
        import openai

        try:
            return sorted(model.id for model in self.client().root_client.models.list())
        except (openai.OpenAIError, ValueError, TypeError, AttributeError):
            return []


def chat_client(base_url: str, key: str, line: LocalLine | RemoteLine, http: HttpClient) -> ChatOpenAI:
    """langchain's client, with nothing left for it to find in the environment."""
    discretion.ignore_foreign_settings()
    from langchain_openai import ChatOpenAI
    from pydantic import SecretStr

    return ChatOpenAI(
        base_url=base_url,
        api_key=SecretStr(key),
        model=line.label,
        timeout=line.seconds,  # without it the client would wait for ever, whatever the transport says
        http_client=http,
        http_socket_options=(),
        max_retries=0,  # retries are ours: they must honour Retry-After and mend the engine
        use_responses_api=False,
        stream_usage=False,
        cache=False,
    )


def http_client(line: LocalLine | RemoteLine, *, local: bool) -> HttpClient:
    """The transport; the local one ignores proxies, and none follows a redirect with private text.

    It closes with its line. Local connections are not kept: the engine at their end may be another one soon.
    """
    import openai

    reference = weakref.ref(line)

    def remember(sent: _Sent) -> None:
        asking = reference()
        if asking is not None and sent.method == "POST":
            asking.last_sent = json.dumps(json.loads(sent.content), ensure_ascii=False, indent=2)

    http = openai.DefaultHttpxClient(
        timeout=openai.Timeout(line.seconds, connect=min(line.seconds, _CONNECT_SECONDS)),
        trust_env=not local,
        verify=not local,
        follow_redirects=False,
        headers={"Connection": "close"} if local else {},
        event_hooks={"request": [remember]},
    )
    weakref.finalize(line, http.close)
    return http
