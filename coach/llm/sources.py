"""Weights from a file or an address the user names; never looked at unless asked for.

For weights that are converted here, the companion (the vocabulary) is taken from the same folder.
"""

from __future__ import annotations

import http.client
import urllib.error
import urllib.request
from contextlib import closing
from pathlib import Path, PurePosixPath
from typing import IO
from urllib.parse import urljoin, urlsplit

from coach import paths
from coach.errors import WeightsError
from coach.llm.catalogue import Entry
from coach.llm.partial import PartialFile
from coach.llm.weights import Progress

_SECONDS = 60


def append_from(source: Path | str, entry: Entry, partial: PartialFile, progress: Progress) -> None:
    """Copy the published file from there; its checksum is the caller's business.

    Raises:
        WeightsError: the source cannot be read.
    """
    address = str(source)
    try:
        with closing(_open(address)) as file:
            partial.append(_Counting(file, progress, entry.size))
        if entry.companion is not None:
            with closing(_open(_beside(address, PurePosixPath(entry.companion.member).name))) as file:
                (paths.models_dir() / f"{entry.file}.companion").write_bytes(file.read())
    except (
        urllib.error.URLError,
        http.client.HTTPException,
        FileNotFoundError,
        IsADirectoryError,
        TimeoutError,
    ) as error:
        raise WeightsError(f"Nothing usable could be read from {address}: {error}.") from error


class _Counting:
    """Passes bytes on and tells how many there were."""

    def __init__(self, file: IO[bytes], progress: Progress, total: int) -> None:
        self._file, self._progress, self._total, self._done = file, progress, total, 0

    def read(self, size: int = -1, /) -> bytes:
        """As the file does, but never past the length expected: a wrong source must not fill the disk."""
        block = self._file.read(size)
        self._done += len(block)
        if self._done > self._total:
            raise WeightsError("The source holds more than the file its publisher released.")
        self._progress(self._done, self._total)
        return block


def _is_web(address: str) -> bool:
    return urlsplit(address).scheme in {"http", "https"}


def _open(address: str) -> IO[bytes]:
    if _is_web(address):
        return urllib.request.urlopen(address, timeout=_SECONDS)  # type: ignore[no-any-return]
    return Path(address).expanduser().open("rb")


def _beside(address: str, name: str) -> str:
    return urljoin(address, name) if _is_web(address) else str(Path(address).expanduser().with_name(name))
