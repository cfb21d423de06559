"""The gateway opens what was chosen, and nothing of the environment beyond that."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from coach.errors import UsageError
from coach.llm import discretion
from coach.llm.gateway import open_chat, open_embedder
from coach.settings import Engine, load_settings
from tests.llm.asking import model, sample
from tests.llm.stub_server import Answer, Stub, choice, completion, serving

pytestmark = pytest.mark.usefixtures("allow_model_requests")


def test_only_what_was_chosen_is_used(stub: Stub, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keys, addresses, headers and proxies of other programs change nothing."""
    for name in ("OPENAI_API_KEY", "OPENAI_ORG_ID", "OPENAI_PROJECT_ID"):
        monkeypatch.setenv(name, "not-ours")
    monkeypatch.setenv("OPENAI_CUSTOM_HEADERS", "X-Spy: not-ours")
    monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:9/v1")
    monkeypatch.setenv("LANGSMITH_GATEWAY", "true")
    stub.answers.append(Answer(completion(choice("hi"))))
    sample(model(stub))
    assert "not-ours" not in str(stub.headers)
    assert stub.headers[0]["authorization"] == "Bearer none"


def test_a_key_alone_switches_nothing_on(monkeypatch: pytest.MonkeyPatch) -> None:
    """With an address and a key in the environment the engine is still the local one."""
    monkeypatch.setenv("COACH_API_KEY", "k")
    monkeypatch.setenv("COACH_BASE_URL", "http://127.0.0.1:9/v1")
    monkeypatch.setenv("COACH_MODEL", "large-and-far-away")
    chat = open_chat(load_settings())
    assert chat is not None
    assert (chat.engine, chat.capability) == (Engine.LOCAL, "small")
    assert chat.label.startswith("qwen")


@pytest.mark.parametrize(("given", "hint"), [({"model": "m"}, "COACH_BASE_URL"), ({"base_url": "b"}, "COACH_MODEL")])
def test_remote_needs_address_and_model(given: dict[str, str], hint: str) -> None:
    """What is missing is named."""
    with pytest.raises(UsageError) as caught:
        open_chat(load_settings(engine="remote", **given))
    assert hint in str(caught.value.hint)


def test_off_is_off() -> None:
    """Without an engine there is neither model nor embedder."""
    settings = load_settings(engine="off")
    assert (open_chat(settings), open_embedder(settings)) == (None, None)


def test_the_switch_stops_everything(stub: Stub, monkeypatch: pytest.MonkeyPatch) -> None:
    """With requests switched off nothing is sent, locally or remotely."""
    monkeypatch.setattr(discretion, "ALLOW_MODEL_REQUESTS", False)
    with pytest.raises(RuntimeError, match="switched off"):
        sample(model(stub))
    embedder = open_embedder(load_settings())
    assert embedder is not None
    with pytest.raises(RuntimeError, match="switched off"):
        embedder.embed(["a"])
    assert stub.asked == []


TRACED = """
import sys
from coach.llm.gateway import open_chat
from coach.settings import load_settings
from langchain_core.prompts import ChatPromptTemplate
from langchain_core.runnables import RunnableLambda
chat = open_chat(load_settings(engine="remote", base_url=sys.argv[1], model="big"))
chain = ChatPromptTemplate.from_messages([("human", "{q}")]) | chat.sampler(temperature=0, max_tokens=5)
print(chain.invoke({"q": "private words"})[0].text)
"""


def test_nothing_is_traced(stub: Stub) -> None:
    """A process with tracing switched on in its environment reports nowhere."""
    with serving() as spy:
        spy.answers.extend([Answer({})] * 20)
        stub.answers.append(Answer(completion(choice("hi"))))
        spying = {"TRACING": "true", "TRACING_V2": "true", "API_KEY": "k", "ENDPOINT": spy.base_url}
        foreign = {f"{name}_{key}": value for name in ("LANGSMITH", "LANGCHAIN") for key, value in spying.items()}
        done = subprocess.run(
            [sys.executable, "-c", TRACED, stub.base_url],
            env={**os.environ, **foreign},
            capture_output=True,
            text=True,
            check=False,
        )
    assert (done.stdout.strip(), done.returncode) == ("hi", 0), done.stderr
    assert spy.asked == []
    assert len(stub.asked) == 1


CHEAP = """
import sys
import coach.llm.gateway as gateway
from coach.settings import load_settings
gateway.open_chat(load_settings()), gateway.open_embedder(load_settings())
heavy = {"openai", "langchain_openai", "langchain_core", "xllamacpp", "numpy"}
print(sorted(heavy & {name.split(".")[0] for name in sys.modules}))
"""


def test_opening_imports_no_client() -> None:
    """Neither importing nor opening loads a library that speaks to models."""
    done = subprocess.run([sys.executable, "-c", CHEAP], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
