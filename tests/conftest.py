"""What holds for every test: a clean environment, a home of its own, no way out but loopback, no model unasked."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from coach import paths
from coach.llm import discretion

_FOREIGN = ("COACH_", "OPENAI_", "AZURE_OPENAI_", "LANGCHAIN_", "LANGSMITH_", "LANGGRAPH_", "HF_")
_PROXIES = {"HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"}
_REAL_CACHE = paths.cache_dir()
_LOOPBACK = ["127.0.0.1", "::1", "localhost"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Any address but loopback raises, in every test."""
    for item in items:
        item.add_marker(pytest.mark.allow_hosts(_LOOPBACK))


@pytest.fixture(autouse=True)
def clean_environment(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """No setting of the person who runs the tests reaches them, and nothing they do reaches that person's files."""
    for name in list(os.environ):
        if name.upper().startswith(_FOREIGN) or name.upper() in _PROXIES:
            monkeypatch.delenv(name)
    monkeypatch.setenv("COACH_HOME", str(tmp_path_factory.mktemp("home")))
    real = any(request.node.get_closest_marker(marker) for marker in ("engine", "weights", "browser"))
    cache = request.getfixturevalue("shared_cache") if real else tmp_path_factory.mktemp("cache")
    monkeypatch.setenv("COACH_CACHE", str(cache))


@pytest.fixture(scope="session")
def shared_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A cache whose engine is this session's own, and whose weights are the user's: they are fetched once a machine."""
    cache = tmp_path_factory.mktemp("shared-cache")
    (_REAL_CACHE / "models").mkdir(parents=True, exist_ok=True)
    (cache / "models").symlink_to(_REAL_CACHE / "models", target_is_directory=True)
    yield cache
    from coach.llm.engine import stop_engine

    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COACH_CACHE", str(cache))
        stop_engine()


@pytest.fixture(autouse=True)
def no_model_requests(monkeypatch: pytest.MonkeyPatch) -> None:
    """A test that reaches a real model without saying so raises."""
    monkeypatch.setattr(discretion, "ALLOW_MODEL_REQUESTS", False)


@pytest.fixture
def allow_model_requests(no_model_requests: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """This test may ask a real model, on this machine or a stub's."""
    monkeypatch.setattr(discretion, "ALLOW_MODEL_REQUESTS", True)


@pytest.fixture(scope="session")
def small_weights(shared_cache: Path) -> str:
    """The name of the small chat model, fetched with the embedder if this machine has not got them yet."""
    return _fetched(shared_cache, "smollm2-135m-instruct")


@pytest.fixture(scope="session")
def default_weights(shared_cache: Path) -> str:
    """The name of the default chat model, fetched with the embedder if need be."""
    from coach.llm.catalogue import DEFAULT_CHAT

    return _fetched(shared_cache, DEFAULT_CHAT)


def _fetched(cache: Path, chat: str) -> str:
    from coach.llm import weights
    from coach.llm.catalogue import DEFAULT_EMBEDDER

    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COACH_CACHE", str(cache))
        missing = {info.name for info in weights.catalogue() if not info.present}
        for name in {chat, DEFAULT_EMBEDDER} & missing:
            weights.pull(name)
    return chat
