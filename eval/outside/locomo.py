"""LoCoMo: how well notes are found, by the measurement of ``eval.bench.retrieval``."""

from __future__ import annotations

from pathlib import Path

from coach.llm.gateway import open_embedder
from coach.settings import load_settings
from eval.bench import retrieval


def report(folder: Path, limit: int | None = None) -> str:
    """Recall of the evidence with the embedder; ``limit`` changes nothing, as recall needs every note."""
    return retrieval.report(folder, open_embedder(load_settings()))
