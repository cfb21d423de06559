"""Lines that fit anybody, for when a talk takes a turn that no scene foresees (``prompts/practice/stock.yaml``)."""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache
from typing import Any

import yaml

from coach import paths
from coach.errors import PromptError
from coach.practice.naming import is_name


def stock(kind: str, name: str, said: Collection[str]) -> str:
    """A line of one ``kind`` for whoever is called ``name``: the first that is not among those ``said`` already.

    Raises:
        PromptError: the file is missing or broken, or knows no such kind.
    """
    known = is_name(name)
    lines = [str(line).replace("{name}", name) for line in _all().get(kind, ()) if known or "{name}" not in str(line)]
    if not lines:
        raise PromptError(f"The file “practice/stock.yaml” has no lines for “{kind}”.", "Install the program again.")
    return next((line for line in lines if line not in said), lines[len(said) % len(lines)])


@lru_cache(maxsize=1)
def _all() -> dict[str, Any]:
    file = paths.prompts_dir() / "practice" / "stock.yaml"
    try:
        found = yaml.safe_load(file.read_text(encoding="utf-8"))
    except (OSError, yaml.YAMLError) as error:
        raise PromptError("The file “practice/stock.yaml” cannot be read.", "Install the program again.") from error
    return found if isinstance(found, dict) else {}
