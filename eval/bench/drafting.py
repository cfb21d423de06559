"""Where the time of a draft goes: in the model, or around it.

In one warm process a message is drafted several times on the local engine. A meter around the model adds up the
seconds its requests take; the rest is ours. Figures are ratios of one run, since machines differ.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from coach import paths
from coach.app import Coach, open_coach
from coach.domain.suggestion import Draft, Sentence
from coach.llm.gateway import open_chat, open_embedder
from coach.llm.metered import Meter, MeteredChat, MeteredEmbedder
from coach.settings import Settings, load_settings

TODAY = date(2026, 11, 16)
PEOPLE = ("Priya Raman", "Kwame Boateng", "Dilan")


@dataclass
class Drafting:
    """What one draft took, in seconds: until the first sentence after the greeting, in all, and in the model."""

    first: float
    whole: float
    model: float
    requests: int
    outside: float = field(init=False)

    def __post_init__(self) -> None:
        self.outside = (self.whole - self.model) / self.whole


def measure(rounds: int = 4) -> list[Drafting]:
    """Drafts to three people of the sample notebook, ``rounds`` times; the first round warms up and is left out."""
    meter = Meter()
    with tempfile.TemporaryDirectory() as folder:
        coach = _coach(load_settings(Path(folder), today=TODAY), meter)
        coach.import_file(paths.samples_dir() / "notebook.jsonl")
        taken = [[_draft(coach, who, meter) for who in PEOPLE] for _ in range(rounds)]
        coach.close()
    return [one for round_ in taken[1:] for one in round_]


def report(drafts: Sequence[Drafting]) -> str:
    """A table of medians, in Markdown."""
    rows = (
        ("first sentence", f"{statistics.median(one.first for one in drafts):.1f} s"),
        ("whole message", f"{statistics.median(one.whole for one in drafts):.1f} s"),
        ("model requests a message", f"{statistics.median(one.requests for one in drafts):.0f}"),
        ("share of the time outside the model", f"{statistics.median(one.outside for one in drafts):.1%}"),
        ("the same, worst message", f"{max(one.outside for one in drafts):.1%}"),
    )
    return "\n".join(("| a message, warm | median |", "|---|---:|", *(f"| {name} | {value} |" for name, value in rows)))


def _coach(settings: Settings, meter: Meter) -> Coach:
    chat, embedder = open_chat(settings), open_embedder(settings)
    assert chat is not None
    assert embedder is not None
    return open_coach(settings, chat=MeteredChat(chat, meter), embedder=MeteredEmbedder(embedder, meter))


def _draft(coach: Coach, who: str, meter: Meter) -> Drafting:
    before, asked, began = meter.seconds, meter.requests, time.perf_counter()
    first: float | None = None
    for step in coach.draft_steps(who):
        if isinstance(step, Sentence) and step.claim and first is None:
            first = time.perf_counter() - began
        assert isinstance(step, Sentence | Draft)
    whole = time.perf_counter() - began
    return Drafting(first or whole, whole, meter.seconds - before, meter.requests - asked)


if __name__ == "__main__":
    print(report(measure()))
