"""Graders: pure functions from a case and the coach's JSON answer to findings. No model, no store, no clock."""

from __future__ import annotations

from eval.graders.finding import Document, Finding
from eval.graders.grading import grade

__all__ = ["Document", "Finding", "grade"]
