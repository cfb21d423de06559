"""An engine of the measurement's own: the weights are the user's, the process is not, and it ends with the run.

So a run neither waits for a page that is drafting nor pushes its prompts out of the cache.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from coach import paths
from coach.llm.engine import ensure_engine, stop_engine


@contextmanager
def own_engine() -> Iterator[None]:
    """Inside, this process and those it starts use an engine of their own, started when first needed."""
    before = os.environ.get("COACH_CACHE")
    models = paths.models_dir().resolve()
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        (Path(folder) / "models").symlink_to(models, target_is_directory=True)
        os.environ["COACH_CACHE"] = folder
        try:
            yield
        finally:
            stop_engine()
            os.environ.pop("COACH_CACHE")
            if before is not None:
                os.environ["COACH_CACHE"] = before


def fresh_engine() -> None:
    """Both models loaded, and nothing read yet: what a first request of the day finds."""
    stop_engine()
    ensure_engine("chat")
    ensure_engine("embeddings")
