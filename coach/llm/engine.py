"""Finds, starts and stops the one local engine of this user.

Ten callers start one: the start is behind a lock. An engine that died or hangs is replaced. Knows
nothing of prompts or of what is asked of the models.
"""

from __future__ import annotations

import http.client
import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import psutil
from filelock import FileLock, Timeout

import coach
from coach import paths
from coach.errors import EngineError
from coach.llm import catalogue, discretion, engine_state, weights
from coach.llm.engine_state import EngineState

Role = Literal["chat", "embeddings"]

_START_SECONDS = 30.0
_PING_SECONDS = 3.0
_LOAD_SECONDS = 180.0
_STOP_SECONDS = 5.0
_started: list[subprocess.Popen[bytes]] = []  # kept, so that an ended one is collected and not a zombie
_SEE_LOG = "“coach doctor” shows the engine's log; “coach stop” and another try often help."


@dataclass(frozen=True)
class EngineAddress:
    """Where a role is served: an OpenAI-compatible ``base_url`` with its key, and the model loaded there."""

    base_url: str
    key: str
    model: str


@dataclass(frozen=True)
class EngineStatus:
    """What can be said about the engine without starting it; ``roles`` maps a role to its model."""

    running: bool
    pid: int | None
    roles: dict[str, str]
    busy: bool
    log: Path


def ensure_engine(role: Role, model: str | None = None, idle_minutes: float = 15.0) -> EngineAddress:
    """The address that serves ``role`` with those weights (the default ones unless named).

    Starts the engine and loads the weights if need be. There is one chat model at a time: asking for
    another replaces it, for everybody. ``idle_minutes`` counts for an engine that is started now.

    Raises:
        NoWeights, WeightsError: the weights are missing or not what they should be.
        EngineError: the engine does not start or cannot load them.
    """
    discretion.require_permission()
    name = model or (catalogue.DEFAULT_CHAT if role == "chat" else catalogue.DEFAULT_EMBEDDER)
    path = weights.ready(name)
    engine_state.touch_use()
    state = _running() or _start(idle_minutes)
    told = state.roles.get(role)
    if told is None or told["model"] != name:
        told = _load(state, role, name, path)
    return EngineAddress(f"{told['address']}/v1", state.key, name)


def replace_engine() -> bool:
    """Clear away an engine that died or hangs; False when it is well and there was nothing to do."""
    state = engine_state.read_state()
    if state is None:
        return True
    if _answers(state):
        return False
    _end(state)
    return True


def stop_engine() -> bool:
    """End the engine; False when none was running."""
    _collect_ended()
    state = engine_state.read_state()
    if state is None or engine_state.process_of(state) is None:
        return False
    _end(state)
    _collect_ended()
    return True


def engine_status() -> EngineStatus:
    """How it stands with the engine."""
    state = engine_state.read_state()
    if state is None or engine_state.process_of(state) is None:
        return EngineStatus(False, None, {}, False, engine_state.log_file())
    roles = {role: told["model"] for role, told in state.roles.items()}
    return EngineStatus(True, state.pid, roles, _is_busy(state), engine_state.log_file())


def _running() -> EngineState | None:
    state = engine_state.read_state()
    if state is None or state.protocol != engine_state.PROTOCOL:
        return None
    return state if _answers(state) else None


def _answers(state: EngineState) -> bool:
    """Alive and well; a process that is reading a model cannot answer and is given its time."""
    if engine_state.process_of(state) is None:
        return False
    try:
        _order(state, "/ping", _PING_SECONDS)
    except (OSError, http.client.HTTPException):
        now = engine_state.read_state()
        since = now.loading_since if now is not None and now.pid == state.pid else None
        return since is not None and time.time() - since < _LOAD_SECONDS
    return True


def _is_busy(state: EngineState) -> bool:
    try:
        return bool(_order(state, "/busy", _PING_SECONDS).get("busy"))
    except (OSError, http.client.HTTPException):
        return True


def _start(idle_minutes: float) -> EngineState:
    try:
        with FileLock(engine_state.folder() / "engine.lock", timeout=_START_SECONDS * 2):
            state = _running()
            if state is not None:
                return state
            left = engine_state.read_state()
            if left is not None:
                _end(left)
            return _await_state(_spawn(idle_minutes * 60))
    except Timeout as error:
        raise EngineError("Another process has been starting the local model for a long time.", _SEE_LOG) from error


def _spawn(idle_seconds: float) -> subprocess.Popen[bytes]:
    """A process of its own: no inherited handles, so that nobody who reads our output waits for it."""
    root = str(Path(coach.__file__).resolve().parent.parent)
    known = os.environ.get("PYTHONPATH")
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([root, known] if known else [root])}
    environment["COACH_CACHE"] = str(paths.cache_dir())
    detached: dict[str, Any] = {"start_new_session": True}
    if sys.platform == "win32":
        detached = {"creationflags": subprocess.CREATE_NO_WINDOW | subprocess.CREATE_NEW_PROCESS_GROUP}
    with engine_state.log_file().open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, "-P", "-m", engine_state.MODULE, "--idle-seconds", str(idle_seconds)],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            close_fds=True,
            cwd=engine_state.folder(),
            env=environment,
            **detached,
        )
    _collect_ended()
    _started.append(process)
    return process


def _collect_ended() -> None:
    _started[:] = [one for one in _started if one.poll() is None]


def _await_state(process: subprocess.Popen[bytes]) -> EngineState:
    until = time.monotonic() + _START_SECONDS
    while time.monotonic() < until:
        state = engine_state.read_state()
        if state is not None and _answers(state):
            return state
        if process.poll() is not None:
            raise EngineError(f"The local model ended while it was starting ({_log_tail()}).", _SEE_LOG)
        time.sleep(0.03)
    process.kill()
    process.wait()
    raise EngineError(f"The local model did not start within {_START_SECONDS:.0f} seconds.", _SEE_LOG)


def _load(state: EngineState, role: Role, model: str, path: Path) -> dict[str, str]:
    order = {"role": role, "model": model, "path": str(path)}
    try:
        told = _order(state, "/load", _LOAD_SECONDS, order)
    except (OSError, http.client.HTTPException) as error:
        raise EngineError(f"The local model “{model}” could not be loaded ({_log_tail()}).", _SEE_LOG) from error
    if "error" in told:
        raise EngineError(f"The local model “{model}” could not be loaded ({told['error']}).", _SEE_LOG)
    return told


def _order(state: EngineState, path: str, seconds: float, content: object = None) -> dict[str, Any]:
    """One order to the engine's door; by hand, as no proxy setting may come between."""
    connection = http.client.HTTPConnection("127.0.0.1", state.control, timeout=seconds)
    try:
        connection.request("POST", path, json.dumps(content or {}), {"Authorization": f"Bearer {state.key}"})
        told = json.loads(connection.getresponse().read())
    except ValueError as error:
        raise http.client.HTTPException("no JSON") from error
    finally:
        connection.close()
    return told if isinstance(told, dict) else {}


def _end(state: EngineState) -> None:
    """Ask, then insist; a process that is not the engine is never touched."""
    process = engine_state.process_of(state)
    if process is not None:
        try:
            _order(state, "/stop", _PING_SECONDS)
            process.wait(_STOP_SECONDS)
        except (OSError, http.client.HTTPException, psutil.TimeoutExpired):
            _kill(process)
        except psutil.NoSuchProcess:
            pass
    engine_state.clear_state(state.pid)


def _kill(process: psutil.Process) -> None:
    try:
        process.kill()
        process.wait(_STOP_SECONDS)
    except psutil.Error:
        pass


def _log_tail() -> str:
    try:
        lines = engine_state.log_file().read_text("utf-8", "replace").strip().splitlines()
    except OSError:
        lines = []
    return lines[-1][:200] if lines else "it said nothing"
