"""An OpenAI-compatible server on loopback whose every answer the test decides."""

from __future__ import annotations

import json
import threading
import time
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass
class Answer:
    """One answer: ``body`` as it is, or as JSON when it is no text; ``wait`` seconds before it."""

    body: object = ""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    wait: float = 0.0
    promised: int = 0
    """Bytes announced beyond those sent: the connection then breaks in the middle."""


@dataclass
class Stub:
    """The answers to come, and what was asked."""

    base_url: str
    answers: deque[Answer] = field(default_factory=deque)
    asked: list[dict[str, Any]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    broken_off: threading.Event = field(default_factory=threading.Event)
    endless: bool = False
    """Streams pieces until the other end hangs up."""


def choice(text: str, index: int = 0, logprob: float | None = None, finish: str | None = "stop") -> dict[str, object]:
    """One candidate as the protocol writes it; ``finish`` is why it ended, None where the server does not say."""
    told = {"content": [{"token": "x", "logprob": logprob, "bytes": None, "top_logprobs": []}]} if logprob else None
    return {
        "index": index,
        "message": {"role": "assistant", "content": text},
        "finish_reason": finish,
        "logprobs": told,
    }


def completion(*choices: dict[str, object]) -> dict[str, object]:
    """A whole answer."""
    return {"id": "1", "object": "chat.completion", "created": 1, "model": "m", "choices": list(choices)}


def stream(*pieces: str, finished: bool = True) -> str:
    """A streamed answer; one that is not ``finished`` was cut."""
    lines = [_event(piece) for piece in pieces]
    return "".join(lines + ([_event("", "stop"), "data: [DONE]\n\n"] if finished else []))


def _event(piece: str, finish: str | None = None) -> str:
    chunk = {"index": 0, "delta": {"content": piece}, "finish_reason": finish}
    return f"data: {json.dumps({**completion(), 'object': 'chat.completion.chunk', 'choices': [chunk]})}\n\n"


@contextmanager
def serving() -> Iterator[Stub]:
    """A stub that is up for as long as the block."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self._send(Answer({"object": "list", "data": [{"id": "big", "object": "model"}, {"id": "bigger"}]}))

        def do_POST(self) -> None:
            stub.asked.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            stub.headers.append({name.lower(): value for name, value in self.headers.items()})
            if stub.endless:
                self._send_for_ever()
            else:
                self._send(stub.answers.popleft())

        def _send(self, answer: Answer) -> None:
            time.sleep(answer.wait)
            text = answer.body if isinstance(answer.body, str) else json.dumps(answer.body)
            body = text.encode()
            kind = "text/event-stream" if text.startswith("data:") else "application/json"
            self.send_response(answer.status)
            for name, value in {"Content-Type": kind, **answer.headers}.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body) + answer.promised))
            self.end_headers()
            try:
                self.wfile.write(body)
            except OSError:
                stub.broken_off.set()

        def _send_for_ever(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/event-stream")
            self.end_headers()
            try:
                while True:
                    self.wfile.write(_event("more ").encode())
                    time.sleep(0.005)
            except OSError:
                stub.broken_off.set()

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    stub = Stub(f"http://127.0.0.1:{server.server_address[1]}/v1")
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    try:
        yield stub
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
