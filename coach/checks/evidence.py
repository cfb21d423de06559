"""What one sentence may rest on."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from coach.language.words import content_words, fold, stem, stems, words


@dataclass(frozen=True)
class Evidence:
    """The texts a sentence may draw from. ``noted`` is about them, ``mine`` about me; ``names`` may be said freely.

    ``secret`` holds texts that must stay in the notes: words found only there may not appear at all.
    """

    noted: tuple[str, ...]
    mine: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    secret: tuple[str, ...] = field(default=())

    @cached_property
    def text(self) -> str:
        """All that may be drawn from, as one text."""
        return "\n".join((*self.noted, *self.mine, *self.names))

    @cached_property
    def stems(self) -> frozenset[str]:
        """Stems of all content words that may be drawn from."""
        return stems(self.text)

    @cached_property
    def words(self) -> frozenset[str]:
        """All words that may be drawn from, folded."""
        return frozenset(fold(word) for word in words(self.text))

    @cached_property
    def secret_stems(self) -> frozenset[str]:
        """Stems that occur in what must stay in the notes and nowhere else."""
        return frozenset(stem(word) for text in self.secret for word in content_words(text)) - self.stems
