"""Processes of the coach started for measuring: a command that ends, and a page that stays."""

from __future__ import annotations

import http.client
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from coach.cli.ports import HOST, free_port

PASS = (sys.executable, "-c", "pass")
COACH = (sys.executable, "-c", "import sys; from coach.cli.main import main; sys.exit(main())")
_LAUNCH = """
import os, subprocess, sys, time
began = time.perf_counter()
process = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL)
_, status, usage = os.wait4(process.pid, 0)
print(time.perf_counter() - began, usage.ru_maxrss)
sys.exit(os.waitstatus_to_exitcode(status))
"""
_LAUNCHER = (sys.executable, "-I", "-S", "-c", _LAUNCH)
"""A small process in between: the system counts the memory of whoever starts a process into that one's peak."""

_FIRST_PORT = 8701
_PATIENCE = 90.0


@dataclass(frozen=True, slots=True)
class Ended:
    """What a command took: seconds, and the most memory it held at once, in MB."""

    seconds: float
    peak: float


def run(command: Sequence[str], home: Path | None = None) -> Ended:
    """Run a command to its end.

    Raises:
        subprocess.CalledProcessError: it ended with an error.
    """
    environment = {**os.environ, **({"COACH_HOME": str(home)} if home else {})}
    answer = subprocess.run((*_LAUNCHER, *command), env=environment, stdout=subprocess.PIPE, text=True, check=True)
    seconds, peak = map(float, answer.stdout.split())
    unit = 1 if sys.platform == "darwin" else 1024
    return Ended(seconds, peak * unit / 1e6)


@dataclass(frozen=True, slots=True)
class Served:
    """A page that answers: where, by which process, and after how many seconds; ``began`` by `time.perf_counter`."""

    port: int
    process: subprocess.Popen[bytes]
    began: float
    answered: float

    @property
    def url(self) -> str:
        """Its address."""
        return f"http://{HOST}:{self.port}/"


@contextmanager
def serving(command: Callable[[int], Sequence[str]], home: Path) -> Iterator[Served]:
    """A page, started by the command for a port, from its first answer until the block ends."""
    port = free_port(_FIRST_PORT)
    began = time.perf_counter()
    process = subprocess.Popen(
        command(port), env={**os.environ, "COACH_HOME": str(home)}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        while not _answers(port):
            if process.poll() is not None or time.perf_counter() - began > _PATIENCE:
                raise RuntimeError(f"the page did not start: {command(port)}")
            time.sleep(0.02)
        yield Served(port, process, began, time.perf_counter() - began)
    finally:
        process.terminate()
        process.wait()


def coach_page(port: int) -> Sequence[str]:
    """``coach ui`` on a port."""
    return (*COACH, "ui", "--no-browser", "--port", str(port))


def bare_page(script: Path) -> Callable[[int], Sequence[str]]:
    """Streamlit with a script that only sets a title: the least any page of its kind takes."""
    script.write_text('import streamlit as st\n\nst.title("Hello")\n', encoding="utf-8")
    options = ("--server.headless=true", "--server.fileWatcherType=none", "--browser.gatherUsageStats=false")
    return lambda port: (
        *(sys.executable, "-m", "streamlit", "run", str(script), *options),
        *(f"--server.address={HOST}", f"--server.port={port}"),
    )


def _answers(port: int) -> bool:
    connection = http.client.HTTPConnection(HOST, port, timeout=2)
    try:
        connection.request("GET", "/")
        return connection.getresponse().status == http.client.OK
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()
