"""``coach ui``: the page, in a process of its own, on this machine alone."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Annotated, Any

import typer

from coach import paths
from coach.cli.command import Command, commands, run_of
from coach.cli.ports import HOST, answers, free_port, is_free
from coach.cli.say import Line
from coach.errors import StoreError, UsageError

if TYPE_CHECKING:
    from coach.settings import Settings

app = commands()

FIRST_PORT = 8501
_START_SECONDS = 90.0


@app.command("ui", cls=Command)
def ui(
    ctx: typer.Context,
    port: Annotated[int | None, typer.Option("--port", min=1, max=65535, help="Where it listens.")] = None,
    no_browser: Annotated[bool, typer.Option("--no-browser", help="Only say where it is.")] = False,
) -> None:
    """Open the page in the browser; Ctrl+C closes it."""
    run = run_of(ctx)
    settings = run.settings
    already = _open_already(settings.home)
    if already is not None and port in (None, already):
        run.answer(
            _document(already, settings, started=False), [Line(f"The page is open already: {_address(already)}")]
        )
        _show(already, no_browser)
        return
    chosen = _choose(port)
    with _streamlit(settings, chosen) as process:
        _wait_until_it_answers(process, chosen)
        _remember(settings.home, chosen, process.pid)
        run.answer(
            _document(chosen, settings, started=True),
            [Line(f"The page is at {_address(chosen)}"), Line("Ctrl+C closes it.", "quiet")],
        )
        sys.stdout.flush()
        _show(chosen, no_browser)
        process.wait()


def _choose(port: int | None) -> int:
    if port is not None and not is_free(port):
        raise UsageError(f"Port {port} is taken by another program.", "Leave --port out and a free one is found.")
    return port or free_port(FIRST_PORT)


@contextmanager
def _streamlit(settings: Settings, port: int) -> Iterator[subprocess.Popen[bytes]]:
    """The page's process; ended with this one, however that ends."""
    from coach.settings import child_environment

    script = paths.ui_dir() / "app.py"
    command = [sys.executable, "-m", "streamlit", "run", str(script)]
    options = [
        f"--server.address={HOST}",
        f"--server.port={port}",
        "--server.headless=true",
        "--server.fileWatcherType=none",
        "--browser.gatherUsageStats=false",
        f"--browser.serverAddress={HOST}",
    ]
    environment = child_environment(settings, import_from=paths.bundled_root())
    process = subprocess.Popen(
        [*command, *options], cwd=script.parent, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL
    )
    before = signal.signal(signal.SIGTERM, _end)
    try:
        yield process
    except KeyboardInterrupt:
        sys.stderr.write("The page is closed.\n")
    finally:
        process.terminate()
        process.wait()
        signal.signal(signal.SIGTERM, before)
        _state_file(settings.home).unlink(missing_ok=True)


def _end(signal_number: int, frame: FrameType | None) -> None:
    raise KeyboardInterrupt


def _wait_until_it_answers(process: subprocess.Popen[bytes], port: int) -> None:
    until = time.monotonic() + _START_SECONDS
    while not answers(port):
        if process.poll() is not None or time.monotonic() > until:
            raise StoreError("The page did not start.", "Run “coach doctor”; the lines above may say more.")
        time.sleep(0.1)


def _show(port: int, no_browser: bool) -> None:
    """Open the browser; one that would take over this terminal is left alone."""
    import webbrowser

    if no_browser:
        return
    try:
        browser = webbrowser.get()
    except webbrowser.Error:
        return
    if type(browser) is not webbrowser.GenericBrowser:
        browser.open(_address(port))


def _address(port: int) -> str:
    return f"http://{HOST}:{port}"


def _document(port: int, settings: Settings, *, started: bool) -> dict[str, Any]:
    return {"url": _address(port), "home": str(settings.home), "started": started}


def _state_file(home: Path) -> Path:
    return home / "page.json"


def _remember(home: Path, port: int, pid: int) -> None:
    home.mkdir(mode=0o700, parents=True, exist_ok=True)
    file = _state_file(home)
    file.touch(mode=0o600)
    file.write_text(json.dumps({"port": port, "pid": pid}), encoding="utf-8")


def _open_already(home: Path) -> int | None:
    """The port of this home's page, if it is open in another process."""
    import psutil

    try:
        known = json.loads(_state_file(home).read_text(encoding="utf-8"))
        port, words = int(known["port"]), psutil.Process(int(known["pid"])).cmdline()
    except (OSError, ValueError, KeyError, TypeError, psutil.Error):
        return None
    return port if "streamlit" in words and answers(port) else None
