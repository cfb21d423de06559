"""Ways to ask a remote model that is really a stub."""

from __future__ import annotations

from langchain_core.prompt_values import PromptValue
from langchain_core.prompts import ChatPromptTemplate

from coach.llm.gateway import open_chat
from coach.llm.protocol import Candidate, ChatModel
from coach.settings import load_settings
from tests.llm.stub_server import Stub


def model(stub: Stub, names: list[str] | None = None, **more: object) -> ChatModel:
    """A remote model at the stub."""
    settings = load_settings(engine="remote", base_url=stub.base_url, model="big", **more)
    opened = open_chat(settings, (lambda: names) if names else None)
    assert opened is not None
    return opened


def prompt(text: str = "Say hello.") -> PromptValue:
    """Two turns."""
    return ChatPromptTemplate.from_messages([("system", "Be brief."), ("human", "{text}")]).invoke({"text": text})


def sample(chat: ChatModel, n: int = 1, text: str = "Say hello.") -> list[Candidate]:
    """Draw with ordinary options."""
    return chat.sampler(n=n, temperature=0.8, max_tokens=20).invoke(prompt(text))
