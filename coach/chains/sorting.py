"""Sorting statements no rule could sort, by meaning: the kind whose worked examples lie nearest.

The rules sort at once, when a note is saved; this comes later, with the vectors. The chat model was tried for
it and is worse than the rules' guess (docs/decisions/0005-sorting-by-meaning.md).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import yaml

from coach import paths
from coach.domain.fact import Fact, Kind
from coach.errors import PromptError

if TYPE_CHECKING:
    from coach.llm.protocol import Embedder

_NEAREST = 3


def sort_facts(facts: Sequence[Fact], embedder: Embedder) -> dict[str, Kind]:
    """The kind of each fact by its id.

    Raises:
        PromptError: the file of examples is broken.
        ModelError: the embedder cannot be reached.
    """
    if not facts:
        return {}
    examples = _examples()
    vectors = embedder.embed([text for _, text in examples] + [fact.quote for fact in facts])
    known = [(kind, vector) for (kind, _), vector in zip(examples, vectors, strict=False)]
    return {fact.id: _nearest(vector, known) for fact, vector in zip(facts, vectors[len(examples) :], strict=True)}


def _nearest(vector: Sequence[float], known: Sequence[tuple[Kind, Sequence[float]]]) -> Kind:
    near: dict[Kind, list[float]] = {}
    for kind, other in known:
        near.setdefault(kind, []).append(sum(a * b for a, b in zip(vector, other, strict=True)))
    best = {kind: sum(sorted(values)[-_NEAREST:]) / _NEAREST for kind, values in near.items()}
    return max(best, key=lambda kind: best[kind])


@lru_cache(maxsize=1)
def _examples() -> tuple[tuple[Kind, str], ...]:
    file = paths.prompts_dir() / "reading" / "kinds.yaml"
    try:
        read: Any = yaml.safe_load(file.read_text(encoding="utf-8"))
        return tuple((Kind(kind), str(text)) for kind, texts in read["examples"].items() for text in texts)
    except (OSError, yaml.YAMLError, KeyError, ValueError, AttributeError, TypeError) as error:
        raise PromptError("The examples for sorting cannot be read.", "Install the program again.") from error
