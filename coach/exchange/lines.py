"""The lines of a JSONL file as records, one at a time; what is wrong with a line is said, and the next one read."""

from __future__ import annotations

import codecs
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, BinaryIO

from coach.errors import ImportFormatError

LONGEST_LINE = 16_000_000
"""Bytes; a longer line is no record but a file of another kind."""

Record = dict[str, Any]


class BadRecord(Exception):
    """Why a line cannot be taken in, in words for the user."""


def records(path: Path, progress: Callable[[int, int], None] | None = None) -> Iterator[tuple[int, Record | BadRecord]]:
    """Each line with its number, from 1: a record, or what is wrong with it. Empty lines come as an empty record.

    Raises:
        ImportFormatError: the file cannot be opened or read.
    """
    try:
        total, done = path.stat().st_size, 0
        with path.open("rb") as file:
            number = 0
            while line := file.readline(LONGEST_LINE):
                number += 1
                done += len(line)
                if not line.endswith(b"\n") and len(line) == LONGEST_LINE:
                    done += _skip_rest(file)
                    yield number, BadRecord(f"longer than {LONGEST_LINE:,} bytes")
                else:
                    yield number, _record(line.removeprefix(codecs.BOM_UTF8) if number == 1 else line)
                if progress:
                    progress(done, total)
    except OSError as error:
        raise ImportFormatError(f"“{path}” cannot be read: {error.strerror}.") from error


def _skip_rest(file: BinaryIO) -> int:
    passed = 0
    while rest := file.readline(LONGEST_LINE):
        passed += len(rest)
        if rest.endswith(b"\n"):
            break
    return passed


def _record(line: bytes) -> Record | BadRecord:
    try:
        text = line.decode("utf-8")
    except UnicodeDecodeError:
        return BadRecord("not UTF-8 text")
    if not text.strip():
        return {}
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return BadRecord("not a JSON object")
    return found if isinstance(found, dict) and found else BadRecord("not a JSON object")
