"""A file that grows part by part and survives an interruption.

Beside ``name.partial`` stands a small sidecar that tells how many parts are in and how long the file
was then; whatever was appended after that is cut off on the next go. Never mistaken for the whole:
the whole gets its name by a rename, after its checksum.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from pathlib import Path
from typing import Protocol

_BLOCK = 1 << 20


class Readable(Protocol):
    """Anything bytes can be read from."""

    def read(self, size: int = -1, /) -> bytes:
        """At most that many bytes; none at the end."""


class PartialFile:
    """The growing file next to ``target``; ``identity`` (a checksum) must match to go on with it."""

    def __init__(self, target: Path, identity: str) -> None:
        self.path = target.with_name(target.name + ".partial")
        self._sidecar = target.with_name(target.name + ".partial.json")
        self._identity = identity
        self.parts, self.length = self._resume()

    def _resume(self) -> tuple[int, int]:
        try:
            noted = json.loads(self._sidecar.read_text("utf-8"))
            parts, length = int(noted["parts"]), int(noted["length"])
            if noted["identity"] == self._identity and self.path.stat().st_size >= length:
                os.truncate(self.path, length)
                return parts, length
        except (OSError, ValueError, KeyError, TypeError):
            pass  # nothing usable there: begin at the beginning
        self.discard()
        return 0, 0

    def append(self, source: Readable) -> None:
        """Add one whole part and note that it is in."""
        with self.path.open("ab") as file:
            file.truncate(self.length)
            shutil.copyfileobj(source, file, _BLOCK)
            file.flush()
            os.fsync(file.fileno())
            length = file.tell()
        replace_text(self._sidecar, json.dumps({"identity": self._identity, "parts": self.parts + 1, "length": length}))
        self.parts, self.length = self.parts + 1, length

    def discard(self) -> None:
        """Throw away what there is."""
        self.path.unlink(missing_ok=True)
        self._sidecar.unlink(missing_ok=True)
        self.parts = self.length = 0

    def become(self, target: Path) -> None:
        """Take the final name."""
        os.replace(self.path, target)
        self._sidecar.unlink(missing_ok=True)


def sha256_of(path: Path) -> str:
    """The checksum of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def replace_text(path: Path, text: str, mode: int = 0o644) -> None:
    """Write a small file so that readers see the old or the new one and never a piece."""
    fresh = path.with_name(f"{path.name}.{os.getpid()}.new")
    with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, mode), "w", encoding="utf-8") as file:
        file.write(text)
    os.replace(fresh, path)
