"""Freed memory is wiped before it can be written to disk.

Chroma's vector file is written with room for a hundred entries at a time, and the unused room is whatever the
process had in that memory before: seen was the text of a note that had been forgotten. The C library can be told
to overwrite what is freed; where there is none of that kind, nothing can be done from here.
"""

from __future__ import annotations

import ctypes
import sys
from functools import lru_cache

_M_PERTURB = -6
"""The number of this option in glibc's malloc.h: freed bytes are set to the value, fresh ones to its complement."""
_PATTERN = 0x5A


@lru_cache(maxsize=1)
def wipe_freed_memory() -> bool:
    """From now on freed memory of this process is overwritten; returns whether the C library can."""
    if not sys.platform.startswith("linux"):
        return False
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    return mallopt is not None and bool(mallopt(_M_PERTURB, _PATTERN))
