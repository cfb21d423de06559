"""The page in a real browser: ``coach ui`` served over a home, and headless Chromium to look at it with."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

_NAMES = ("chromium", "chromium-browser", "google-chrome")
_QUIET = ("no-sandbox", "disable-gpu", "disable-background-networking", "disable-component-update", "disable-sync")
COACH = (sys.executable, "-c", "from coach.cli.main import main; main()")
PHONE = {"width": 390, "height": 844}
LAPTOP = {"width": 1280, "height": 900}
UNNAMED = """() => [...document.querySelectorAll("button, input, textarea")]
    .filter(e => e.checkVisibility() && e.tabIndex >= 0)
    .filter(e => !(e.ariaLabel || e.innerText.trim() || e.title || (e.labels || []).length))
    .map(e => e.outerHTML)"""


@contextmanager
def chromium() -> Iterator[Browser]:
    """Headless Chromium, whatever this machine calls it, until the block ends."""
    program = next(filter(None, map(shutil.which, _NAMES)), None)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=[f"--{flag}" for flag in _QUIET])
        yield browser
        browser.close()


class Served:
    """A page that is being served: its address, its process, and every address a browser asked it for."""

    def __init__(self, url: str, process: subprocess.Popen[bytes], browser: Browser) -> None:
        self.url, self.process, self._browser = url, process, browser
        self.asked: list[str] = []

    def open(self, path: str = "", size: dict[str, int] | None = None) -> Page:
        """A fresh window."""
        context = self._browser.new_context(viewport=size or LAPTOP)  # type: ignore[arg-type]
        page = context.new_page()
        page.set_default_timeout(30_000)
        page.on("request", lambda request: self.asked.append(request.url))
        page.goto(f"{self.url}/{path}")
        settled(page)
        return page


def settled(page: Page) -> None:
    """Wait until the script has run."""
    page.wait_for_selector('[data-testid="stApp"][data-test-script-state="notRunning"]')
    page.wait_for_timeout(400)


@contextmanager
def serving(browser: Browser, home: Path, engine: str) -> Iterator[Served]:
    """``coach ui`` over a home, until the block ends."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [*COACH, "ui", "--no-browser", "--port", str(port)]
    environment = os.environ | {"COACH_HOME": str(home), "COACH_ENGINE": engine, "COACH_TODAY": "2026-11-18"}
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)
    try:
        until = time.monotonic() + 60
        while not _answers(port):
            assert process.poll() is None, "the page did not start"
            assert time.monotonic() < until, "the page did not answer"
            time.sleep(0.1)
        yield Served(f"http://127.0.0.1:{port}", process, browser)
    finally:
        process.terminate()
        process.wait()


def _answers(port: int) -> bool:
    try:
        socket.create_connection(("127.0.0.1", port), 0.2).close()
    except OSError:
        return False
    return True
