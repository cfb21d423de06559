"""What others need and what is mine, near each other in meaning, by vectors made before: Today waits for no model."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from coach.domain.fact import Fact, Kind
from coach.evidence import Dossier
from coach.store.hashing import text_hash

if TYPE_CHECKING:
    from coach.domain.profile import Profile
    from coach.llm.protocol import Embedder
    from coach.store.notebook import Notebook

_KEPT = 1000
"""Needs whose vectors are kept and looked at, the newest first."""
_AT_ONCE = 200
"""Texts embedded at a time: about a second."""
NEAR = 0.63
"""The cosine from which meaning alone joins a need with what is mine (docs/decisions/0004-matching-needs.md)."""


@dataclass(frozen=True)
class Remembered:
    """Vectors by the text they are of, asked like an embedder; a text that is not among them is an error."""

    vectors: Mapping[str, list[float]]
    name: str = "remembered"
    dimensions: int = 0

    def embed(self, texts: Sequence[str]) -> list[list[float]]:
        """The vector of each text."""
        return [self.vectors[text] for text in texts]

    def about(self, dossier: Dossier, mine: Sequence[str]) -> Remembered | None:
        """An embedder for this person's needs, each as near as its words in the note; None where one is not known."""
        known = {text: self.vectors[text] for text in mine if text in self.vectors}
        quotes = [point.fact.quote for point in dossier.needs]
        if len(known) < len(mine) or not all(quote in self.vectors for quote in quotes):
            return None
        for point in dossier.needs:
            vector = self.vectors[point.fact.quote]
            known |= {point.clause: vector, dossier.around(point.fact): vector}
        return Remembered(known)


def mine_of(profile: Profile) -> list[str]:
    """What I can give."""
    return [text for text in (*profile.can_do, *profile.interests) if text.strip()]


def needs_of(notebook: Notebook) -> list[Fact]:
    """The newest needs that may be spoken of."""
    return [fact for fact in notebook.facts.of_kinds(Kind.NEED) if fact.shareable][:_KEPT]


def remember(notebook: Notebook, embedder: Embedder) -> None:
    """Make some of the vectors that are missing; called when the index is brought up to date."""
    texts = [*mine_of(notebook.profile.get()), *(fact.quote for fact in needs_of(notebook))]
    by_hash = {text_hash(text): text for text in texts}
    known = notebook.vectors.get_many(embedder.name, list(by_hash))
    missing = [key for key in by_hash if key not in known][:_AT_ONCE]
    if missing:
        vectors = embedder.embed([by_hash[key] for key in missing])
        notebook.vectors.put_many(embedder.name, dict(zip(missing, vectors, strict=True)))


def recall(notebook: Notebook, embedder: str, needs: Sequence[Fact], mine: Sequence[str]) -> Remembered:
    """The vectors that are there."""
    by_hash = {text_hash(text): text for text in (*mine, *(fact.quote for fact in needs))}
    found = notebook.vectors.get_many(embedder, list(by_hash))
    return Remembered({by_hash[key]: vector for key, vector in found.items()})


def nearest(known: Remembered, needs: Sequence[Fact], mine: Sequence[str]) -> list[Fact]:
    """Needs that lie near something of mine, the nearest first."""
    import numpy as np

    looked_at = [fact for fact in needs if fact.quote in known.vectors]
    given = [known.vectors[text] for text in mine if text in known.vectors]
    if not looked_at or not given:
        return []
    cosines = np.asarray([known.vectors[fact.quote] for fact in looked_at], "f4") @ np.asarray(given, "f4").T
    ranked = sorted(zip(cosines.max(axis=1).tolist(), range(len(looked_at)), strict=True), key=lambda one: -one[0])
    return [looked_at[place] for cosine, place in ranked if cosine >= NEAR]
