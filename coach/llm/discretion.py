"""Keeps libraries from taking orders from the environment.

langchain reports every run to a tracing service, and can reroute every request through a gateway, when
a LANGSMITH_ or LANGCHAIN_ variable says so; openai picks up keys, addresses and headers from OPENAI_
variables. People who set those for other work did not mean their private notes: they are dropped
from this process (and nowhere else). The user's choices come through ``Settings`` alone.
"""

from __future__ import annotations

import os
import sys

ALLOW_MODEL_REQUESTS = True
"""Tests turn this off; with it off any request to a real model, local or remote, raises."""

_PREFIXES = ("LANGSMITH_", "LANGCHAIN_", "LANGGRAPH_", "OPENAI_", "AZURE_OPENAI_")


def ignore_foreign_settings() -> None:
    """Drop those variables; cheap, so every model does it again before each request."""
    foreign = [name for name in os.environ if name.upper().startswith(_PREFIXES)]
    for name in foreign:
        del os.environ[name]
    if foreign:
        _forget_what_was_read()


def _forget_what_was_read() -> None:
    """langsmith remembers what it read; it must look again."""
    remembered = getattr(sys.modules.get("langsmith.utils"), "get_env_var", None)
    if remembered is not None:
        remembered.cache_clear()


def require_permission() -> None:
    """Stop a test that would call a real model without having said so.

    Raises:
        RuntimeError: ``ALLOW_MODEL_REQUESTS`` is off; deliberately no error that screens handle.
    """
    if not ALLOW_MODEL_REQUESTS:
        raise RuntimeError("Model requests are switched off here (coach.llm.discretion.ALLOW_MODEL_REQUESTS).")
