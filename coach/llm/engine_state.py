"""What a running engine leaves in its folder so that others find it: address, key, and who it is.

The folder is readable by this user alone. A process is taken for the engine only when its id, its
start time and its command line all fit: another program that got the same id later is left alone.
"""

from __future__ import annotations

import json
import os
import time
from dataclasses import asdict, dataclass, field
from pathlib import Path

import psutil

from coach import paths
from coach.llm.partial import replace_text

MODULE = "coach.llm.engine_process"
PROTOCOL = 1
_SAME_MOMENT = 2.0  # seconds two readings of one start time may differ


@dataclass(frozen=True)
class EngineState:
    """The content of the state file.

    ``control`` is the port that takes orders; ``roles`` maps a role to its model and address;
    ``loading_since`` (seconds since the epoch) stands while a model is being read: the process
    cannot answer then, and that is no sign of a hang.
    """

    pid: int
    created: float
    control: int
    key: str
    roles: dict[str, dict[str, str]] = field(default_factory=dict)
    loading_since: float | None = None
    protocol: int = PROTOCOL


def folder() -> Path:
    """The engine's folder, made private to this user."""
    place = paths.engine_dir()
    place.mkdir(parents=True, exist_ok=True, mode=0o700)
    if os.name == "posix":
        place.chmod(0o700)
    return place


def log_file() -> Path:
    """What the engine printed."""
    return folder() / "engine.log"


def read_state() -> EngineState | None:
    """The state somebody left; says nothing about whether that engine still lives."""
    try:
        return EngineState(**json.loads((paths.engine_dir() / "engine.json").read_text("utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def write_state(state: EngineState) -> None:
    """Leave the state for others, in one piece."""
    replace_text(folder() / "engine.json", json.dumps(asdict(state)), mode=0o600)


def clear_state(pid: int) -> None:
    """Take the state away, unless it speaks of another process by now."""
    state = read_state()
    if state is not None and state.pid == pid:
        (paths.engine_dir() / "engine.json").unlink(missing_ok=True)


def process_of(state: EngineState) -> psutil.Process | None:
    """The live process the state speaks of, or None when it is gone or is somebody else."""
    try:
        process = psutil.Process(state.pid)
        if abs(process.create_time() - state.created) > _SAME_MOMENT or MODULE not in process.cmdline():
            return None
        return None if process.status() == psutil.STATUS_ZOMBIE else process
    except psutil.Error:
        return None


def touch_use() -> None:
    """Note that the engine is in use now."""
    (folder() / "last-use").touch()


def last_use() -> float:
    """When it was last in use, in seconds since the epoch; now, when nobody said."""
    try:
        return (paths.engine_dir() / "last-use").stat().st_mtime
    except OSError:
        return time.time()
