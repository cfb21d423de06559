"""``python -m eval.practice.faults``: which planted faults the feedback of a rehearsal finds, and what it makes up.

A fault is found when it is named at its turn with a quote that overlaps the words that were planted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from coach.checks.kind_words import unkind
from coach.domain.practice import Feedback
from coach.domain.profile import Profile
from coach.practice.feedback import feedback
from coach.practice.scenes import scenes
from eval.practice.talks import SPLITS, Talk, load

ME = Profile(
    name="Robin Vale",
    does="data engineer at Altglas",
    can_do=("migrate pipelines to Dagster", "explain SQL window functions"),
    interests=("bouldering",),
    goals=("learn how small teams keep their pipelines reliable",),
)
"""Who plays in the talks."""


@dataclass
class Figures:
    """Counts by kind: planted and ``found``, planted and ``missed``, named and not planted (``extra``)."""

    found: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)
    extra: Counter[str] = field(default_factory=Counter)
    lines: int = 0
    clean: int = 0
    told_off: int = 0
    inexact: int = 0
    unkind: int = 0

    @property
    def kinds(self) -> list[str]:
        """Every kind that was planted or named."""
        return sorted(self.found.keys() | self.missed.keys() | self.extra.keys())

    def recall(self, kind: str) -> float:
        """Share of the planted faults of a kind that were found, 0 to 1."""
        return self.found[kind] / ((self.found[kind] + self.missed[kind]) or 1)

    def precision(self, kind: str) -> float:
        """Share of those named that had been planted, 0 to 1; 1 where none was named."""
        named = self.found[kind] + self.extra[kind]
        return self.found[kind] / named if named else 1.0


def measure(talks: Sequence[Talk]) -> tuple[Figures, list[str]]:
    """The figures over ``talks``, and what differs, a line each."""
    figures, told = Figures(), []
    for talk in talks:
        made = feedback(ME, talk.scene, talk.turns, scenes())
        told += [f"{talk.id}: {line}" for line in _count(figures, talk, made)]
    return figures, told


def _count(figures: Figures, talk: Talk, made: Feedback) -> Iterator[str]:
    mine = [number for number, turn in enumerate(talk.turns) if turn.mine]
    planted = {(one.kind, one.turn): one.words for one in talk.planted}
    named = {(one.kind, one.turn): one.quote for one in made.observations if one.better is not None}
    clean = set(mine) - {turn for _, turn in planted}
    figures.lines += len(mine)
    figures.clean += len(clean)
    figures.told_off += len(clean & {turn for _, turn in named})
    figures.inexact += sum(one.quote not in talk.turns[one.turn].text for one in made.observations)
    figures.unkind += sum(bool(unkind(text) or "!" in text) for text in said(made))
    for (kind, turn), words in planted.items():
        quote = named.get((kind, turn), "")
        hit = bool(quote) and (quote in words or words in quote or quote.rstrip(".") in words)
        (figures.found if hit else figures.missed)[kind] += 1
        if not hit:
            yield f"{kind} not seen in turn {turn}: {words}"
    for (kind, turn), quote in named.items():
        if (kind, turn) not in planted:
            figures.extra[kind] += 1
            yield f"{kind} seen in turn {turn}: {quote}"


def said(made: Feedback) -> list[str]:
    """Everything in the feedback that is not a quotation."""
    told = [text for one in made.observations for text in (one.about, one.better or "")]
    return [made.verdict, made.next_step, *told]


def table(figures: Figures) -> Iterator[str]:
    """The figures, a line a kind."""
    yield f"{'kind':18} {'planted':>7} {'found':>6} {'extra':>6} {'recall':>7} {'precision':>10}"
    for kind in figures.kinds:
        planted = figures.found[kind] + figures.missed[kind]
        yield (
            f"{kind:18} {planted:7} {figures.found[kind]:6} {figures.extra[kind]:6} "
            f"{figures.recall(kind):7.0%} {figures.precision(kind):10.0%}"
        )
    yield (
        f"{figures.clean} clean lines of {figures.lines}, {figures.told_off} of them told off; "
        f"{figures.inexact} quotes inexact, {figures.unkind} texts unkind"
    )


def main() -> None:
    """Print the figures of both halves, and what differs in the one that may be read."""
    for split in SPLITS:
        figures, told = measure(load(split))
        print(f"\n{split}", *table(figures), sep="\n")
        if split == "dev":
            print(*told, sep="\n")


if __name__ == "__main__":
    main()
