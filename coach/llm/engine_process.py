"""The engine's own process: llama.cpp servers for chat and embeddings, and a door that takes orders.

Started by ``engine``, never by hand. One per user: roles are loaded when first asked for, another
model for a role replaces the one before, and after a while without work the process ends itself.
A crash in here costs a request and never the notebook.
"""

from __future__ import annotations

import argparse
import hmac
import json
import os
import secrets
import threading
import time
import urllib.request
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Protocol

import psutil

from coach.llm import engine_state
from coach.llm.engine_state import EngineState

_POLL_SECONDS = 0.2


class LlamaServer(Protocol):
    """What is used of ``xllamacpp.Server``, which ends with its last reference."""

    listening_address: str


class LoadedModels:
    """The servers of this process, by role, and the state file that tells of them."""

    def __init__(self, control: int) -> None:
        me = psutil.Process()
        self.key = secrets.token_urlsafe(32)
        self._state = EngineState(me.pid, me.create_time(), control, self.key)
        self._servers: dict[str, LlamaServer] = {}
        self._lock = threading.Lock()
        engine_state.write_state(self._state)

    def load(self, role: str, model: str, path: str) -> dict[str, str]:
        """The model and address of that role, loaded if it is not yet."""
        with self._lock:
            there = self._state.roles.get(role)
            if there is not None and there["model"] == model:
                return there
            self._drop(role)
            self._note(replace(self._state, loading_since=time.time()))
            try:
                self._servers[role] = _serve(role, path, self.key)
                fresh = {"model": model, "address": self._servers[role].listening_address}
                self._note(replace(self._state, roles={**self._state.roles, role: fresh}))
            finally:
                self._note(replace(self._state, loading_since=None))
            return fresh

    def _drop(self, role: str) -> None:
        """The old server goes first: two chat models at once may not fit into memory."""
        if self._servers.pop(role, None) is not None:
            others = {name: told for name, told in self._state.roles.items() if name != role}
            self._note(replace(self._state, roles=others))

    def _note(self, state: EngineState) -> None:
        self._state = state
        engine_state.write_state(state)

    def busy(self) -> bool:
        """Whether any server is answering somebody just now, or one is being loaded."""
        if self._state.loading_since is not None:
            return True
        return any(_slots_at_work(told["address"], self.key) for told in self._state.roles.values())


def _serve(role: str, path: str, key: str) -> LlamaServer:
    """A llama.cpp server on a free loopback port.

    Chat: eight slots that share one cache (``kv_unified``), so that four candidates of one prompt do
    not push out the prompt of another task; with four slots it was read anew each time.
    """
    import xllamacpp

    params = xllamacpp.CommonParams()
    params.model.path = path
    params.hostnames = ["127.0.0.1"]
    params.port = 0
    params.api_keys = [key]
    params.cors_origins = "null"
    params.ui = False
    params.verbosity = 1
    params.cpuparams.n_threads = params.cpuparams_batch.n_threads = _threads()
    params.kv_unified = True
    if role == "embeddings":
        params.embedding = True
        params.pooling_type = xllamacpp.llama_pooling_type.LLAMA_POOLING_TYPE_MEAN
        params.n_parallel, params.n_ctx = 16, 16 * 512
        params.n_batch = params.n_ubatch = 2048
    else:
        params.n_parallel, params.n_ctx = 8, 12_288
        params.cache_ram_mib = 512
    server: LlamaServer = xllamacpp.Server(params)
    return server


def _threads() -> int:
    """As many as there are physical cores this process may use; more make llama.cpp slower."""
    allowed = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, min(psutil.cpu_count(logical=False) or allowed, allowed))


def _slots_at_work(address: str, key: str) -> bool:
    request = urllib.request.Request(f"{address}/slots", headers={"Authorization": f"Bearer {key}"})
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with opener.open(request, timeout=5) as answer:
            return any(slot.get("is_processing") for slot in json.load(answer))
    except (OSError, ValueError):
        return False


class _Door(BaseHTTPRequestHandler):
    """Takes orders from this user's processes; every order carries the key."""

    models: LoadedModels
    stop: threading.Event

    def do_POST(self) -> None:
        """``/ping``, ``/load``, ``/busy`` and ``/stop``, each with a JSON body."""
        given = self.headers.get("Authorization", "")
        if not hmac.compare_digest(given.encode(), f"Bearer {self.models.key}".encode()):
            return self._answer(401, {"error": "wrong key"})
        order = json.loads(self.rfile.read(int(self.headers.get("Content-Length", "0"))) or b"{}")
        if self.path == "/load":
            return self._load(order)
        if self.path == "/stop":
            self.stop.set()
        return self._answer(200, {"busy": self.models.busy()} if self.path == "/busy" else {})

    def _load(self, order: dict[str, str]) -> None:
        try:
            told = self.models.load(order["role"], order["model"], order["path"])
        except Exception as error:  # whatever it is, the caller must hear of it
            return self._answer(500, {"error": str(error)})
        return self._answer(200, told)

    def _answer(self, status: int, content: object) -> None:
        body = json.dumps(content).encode()
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Orders are not worth a line."""


def _wait_for_the_end(models: LoadedModels, stop: threading.Event, idle_seconds: float) -> None:
    engine_state.touch_use()
    while not stop.wait(_POLL_SECONDS):
        if time.time() - engine_state.last_use() < idle_seconds:
            continue
        if models.busy():
            engine_state.touch_use()
        else:
            return


def main() -> None:
    """Serve until told to stop or idle for long enough."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--idle-seconds", type=float, required=True)
    idle_seconds = parser.parse_args().idle_seconds
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Door)
    server.daemon_threads = True
    _Door.models, _Door.stop = LoadedModels(server.server_address[1]), threading.Event()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        _wait_for_the_end(_Door.models, _Door.stop, idle_seconds)
    finally:
        engine_state.clear_state(os.getpid())
    os._exit(0)  # llama.cpp's threads have nothing left to save, and joining them can take long


if __name__ == "__main__":
    main()
