"""The real engine with the small model: shared, detached, mended, and ended."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest
from langchain_core.prompts import ChatPromptTemplate

from coach import paths
from coach.errors import EngineError, NoWeights
from coach.llm import engine, engine_state, weights
from coach.llm.gateway import open_chat, open_embedder
from coach.llm.protocol import ChatModel, Embedder
from coach.settings import Settings, load_settings

pytestmark = [pytest.mark.engine, pytest.mark.usefixtures("allow_model_requests")]

PROMPT = ChatPromptTemplate.from_messages([("system", "Be brief."), ("human", "Name a fruit.")]).invoke({})


@pytest.fixture
def settings(small_weights: str) -> Settings:
    """The small model."""
    return load_settings(model=small_weights)


@pytest.fixture
def chat(settings: Settings) -> ChatModel:
    """The small chat model, not started yet."""
    opened = open_chat(settings)
    assert opened is not None
    return opened


@pytest.fixture
def embedder(settings: Settings) -> Embedder:
    """The embedder, not started yet."""
    opened = open_embedder(settings)
    assert opened is not None
    return opened


@pytest.fixture
def stopped() -> Iterator[None]:
    """No engine before, none after."""
    engine.stop_engine()
    yield
    engine.stop_engine()


def draw(chat: ChatModel, n: int = 1) -> list[str]:
    """Answers to the one prompt."""
    drawn = chat.sampler(n=n, temperature=0.8, max_tokens=6).invoke(PROMPT)
    assert all(one.logprob is not None and one.logprob < 0 for one in drawn)
    return [one.text for one in drawn]


def wait_until(true: Callable[[], bool], seconds: float = 20) -> bool:
    """Whether it became true in time."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if true():
            return True
        time.sleep(0.02)
    return False


def test_roles_are_loaded_when_used(stopped: None, chat: ChatModel, embedder: Embedder) -> None:
    """Embedding loads no chat model, chatting later joins the same process, and both answer."""
    vectors = embedder.embed(["She climbs.", "", "word " * 3000, "조회" * 900, "\0"])
    assert all(abs(sum(value * value for value in vector) - 1) < 1e-4 for vector in vectors)
    assert [len(vector) for vector in vectors] == [embedder.dimensions] * 5
    first = engine.engine_status()
    assert list(first.roles) == ["embeddings"]
    assert len(draw(chat, 4)) == 4
    second = engine.engine_status()
    assert (second.pid, set(second.roles)) == (first.pid, {"embeddings", "chat"})


def test_vectors_are_the_publishers(embedder: Embedder) -> None:
    """The converted embedder gives the cosines of the publisher's weights.

    The expected values come from a forward pass in numpy over the publisher's safetensors with the
    publisher's tokenizer, written for this comparison.
    """
    texts = [
        "Her Airflow DAGs are flaky; she is weighing Dagster.",
        "The scheduler of their data pipelines keeps breaking.",
        "He is looking for a bouldering gym in Kraków.",
        "Where can one go climbing?",
    ]
    vectors = embedder.embed(texts)
    cosines = [sum(a * b for a, b in zip(vectors[i], vectors[j], strict=True)) for i, j in [(0, 1), (0, 2), (2, 3)]]
    assert cosines == pytest.approx([0.0827, 0.0864, 0.4209], abs=5e-4)


def test_streaming_can_be_cancelled(chat: ChatModel) -> None:
    """Closing the stream ends the work in the engine."""
    pieces = chat.stream(PROMPT, temperature=0.8, max_tokens=2000)
    assert next(pieces)
    pieces.close()  # type: ignore[attr-defined]
    assert wait_until(lambda: not engine.engine_status().busy, 5)


def test_structured_output(chat: ChatModel) -> None:
    """Even the small model keeps to an enumeration."""
    schema: dict[str, object] = {"type": "object", "properties": {"kind": {"enum": ["x"]}}, "required": ["kind"]}
    assert chat.structured(schema, temperature=0, max_tokens=80).invoke(PROMPT) == {"kind": "x"}


def test_what_was_sent_is_kept(chat: ChatModel) -> None:
    """The last request can be shown."""
    draw(chat)
    assert "Name a fruit." in str(chat.last_sent)


def test_too_long_a_prompt_is_told(chat: ChatModel) -> None:
    """A prompt beyond the context is an error of ours."""
    long = ChatPromptTemplate.from_messages([("human", "{text}")]).invoke({"text": "word " * 30_000})
    with pytest.raises(EngineError, match="longer than"):
        chat.sampler(temperature=0, max_tokens=5).invoke(long)


def test_only_this_user_may_read_and_call(chat: ChatModel) -> None:
    """State is private, the door wants the key, and pages of other origins are not let in."""
    import urllib.error
    import urllib.request

    draw(chat)
    if os.name == "posix":
        assert (paths.engine_dir().stat().st_mode & 0o777, _state_file().stat().st_mode & 0o777) == (0o700, 0o600)
    state = engine_state.read_state()
    assert state is not None
    address = state.roles["chat"]["address"]
    assert address.startswith("http://127.0.0.1:")
    for url in (f"{address}/v1/chat/completions", f"http://127.0.0.1:{state.control}/stop"):
        with pytest.raises(urllib.error.HTTPError) as caught:
            urllib.request.urlopen(urllib.request.Request(url, b"{}", {"Authorization": "Bearer wrong"}))
        assert caught.value.code == 401
        caught.value.close()
    asked = urllib.request.Request(f"{address}/health", headers={"Origin": "http://evil.example"})
    with urllib.request.urlopen(asked) as answer:
        assert answer.headers.get("Access-Control-Allow-Origin") != "http://evil.example"


def _state_file() -> Path:
    return paths.engine_dir() / "engine.json"


STARTER = """
import sys
from coach.llm.engine import ensure_engine, engine_status
ensure_engine("embeddings")
print(engine_status().pid)
"""


def test_ten_callers_start_one(stopped: None, small_weights: str) -> None:
    """Processes that start at once share one engine; capturing their output waits for none of it."""
    command = [sys.executable, "-c", STARTER]
    callers = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) for _ in range(4)]
    said = {caller.communicate(timeout=60)[0].strip() for caller in callers}
    assert said == {str(engine.engine_status().pid).encode()}


@pytest.mark.skipif(os.name != "posix", reason="signals")
@pytest.mark.parametrize("blow", ["SIGKILL", "SIGSTOP"])
def test_a_dead_or_hung_engine_is_replaced(chat: ChatModel, blow: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The next request finds it out, starts another one, and answers."""
    monkeypatch.setattr(engine, "_PING_SECONDS", 0.3)
    draw(chat)
    before = engine.engine_status().pid
    assert before is not None
    os.kill(before, getattr(signal, blow))
    assert draw(chat)
    assert engine.engine_status().pid != before
    assert wait_until(lambda: not psutil.pid_exists(before) or psutil.Process(before).status() == "zombie")


@pytest.mark.skipif(os.name != "posix", reason="signals")
def test_a_crash_in_the_middle_is_tried_once_more(chat: ChatModel, monkeypatch: pytest.MonkeyPatch) -> None:
    """An engine that dies with the request under way is replaced once; the second death is told."""
    draw(chat)
    deaths: list[int] = []
    real = engine.ensure_engine

    def fatal(*given: object) -> engine.EngineAddress:
        address = real(*given)  # type: ignore[arg-type]
        state = engine_state.read_state()
        assert state is not None
        if len(deaths) < most:
            deaths.append(state.pid)
            os.kill(state.pid, signal.SIGKILL)
            wait_until(lambda: engine_state.process_of(state) is None)
        return address

    monkeypatch.setattr(engine, "ensure_engine", fatal)
    most = 1
    assert draw(chat)
    deaths.clear()
    most = 2
    with pytest.raises(EngineError, match="connection"):
        draw(chat)
    assert len(deaths) == 2


def test_a_stranger_with_the_same_id_lives(stopped: None) -> None:
    """A state that speaks of a process which is not the engine harms nobody."""
    stranger = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    created = psutil.Process(stranger.pid).create_time()
    for started in (created, created - 1000):
        engine_state.write_state(engine_state.EngineState(stranger.pid, started, 9, "key"))
        assert not engine.stop_engine()
        assert not engine.engine_status().running
        assert engine.replace_engine()
        assert stranger.poll() is None
    stranger.communicate(b"\n")


def test_idleness_ends_it(stopped: None, settings: Settings) -> None:
    """Without work it goes away by itself and takes its state with it."""
    engine.ensure_engine("embeddings", idle_minutes=0.3 / 60)
    pid = engine.engine_status().pid
    assert pid is not None
    assert wait_until(lambda: not psutil.pid_exists(pid) or psutil.Process(pid).status() == "zombie")
    assert not _state_file().exists()
    assert not engine.stop_engine()


def test_a_broken_model_is_told(stopped: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file llama.cpp cannot read is an error, and the engine lives on."""
    broken = tmp_path / "broken.gguf"
    broken.write_bytes(b"GGUF" + b"x" * 1000)
    monkeypatch.setattr(weights, "ready", lambda name: broken)
    with pytest.raises(EngineError, match="could not be loaded"):
        engine.ensure_engine("chat")
    assert engine.engine_status().running


def test_missing_weights_start_nothing(stopped: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without weights there is a hint and no process."""
    monkeypatch.setenv("COACH_CACHE", str(tmp_path))
    with pytest.raises(NoWeights):
        engine.ensure_engine("chat")
    assert not engine.engine_status().running
