"""Where the time of a draft goes: in the model, or around it.

In one warm process a message is drafted several times on the local engine. A meter around the model adds up the
seconds its requests take; the rest is ours. A count of the prompts' tokens tells how many of them the engine's prefix
cache served. Figures are ratios of one run, since machines differ.
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
from coach.llm.gateway import open_embedder
from coach.llm.metered import Meter, MeteredEmbedder
from coach.settings import Settings, load_settings
from eval.bench.counted import Tokens, counted_chat

TODAY = date(2026, 11, 16)
PEOPLE = ("Priya Raman", "Kwame Boateng", "Dilan")


@dataclass
class Drafting:
    """What one draft took, in seconds: until the first sentence after the greeting, in all, and in the model."""

    first: float
    whole: float
    model: float
    requests: int
    tokens: Tokens
    outside: float = field(init=False)

    def __post_init__(self) -> None:
        self.outside = (self.whole - self.model) / self.whole


def measure(rounds: int = 3) -> list[Drafting]:
    """Drafts to three people of the sample notebook, ``rounds`` times; the first round warms up and is left out."""
    meter, tokens = Meter(), Tokens()
    with tempfile.TemporaryDirectory() as folder:
        coach = _coach(load_settings(Path(folder), today=TODAY), meter, tokens)
        coach.import_file(paths.samples_dir() / "notebook.jsonl")
        taken = [[_draft(coach, who, meter, tokens) for who in PEOPLE] for _ in range(rounds)]
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


def cache_report(drafts: Sequence[Drafting]) -> str:
    """What the prefix cache served over all these messages, in Markdown."""
    prompt, cached = (sum(getattr(one.tokens, part) for one in drafts) for part in ("prompt", "cached"))
    calls, mostly = (sum(getattr(one.tokens, part) for one in drafts) for part in ("calls", "mostly_cached"))
    rows = (
        ("chat requests a message", f"{calls / len(drafts):.1f}"),
        ("prompt tokens a message", f"{prompt / len(drafts):,.0f}"),
        ("of them served from the prefix cache", f"{cached / prompt:.0%}"),
        ("requests with at least nine tenths of the prompt in the cache", f"{mostly / calls:.0%}"),
    )
    return "\n".join(("| a message, warm | |", "|---|---:|", *(f"| {name} | {value} |" for name, value in rows)))


def _coach(settings: Settings, meter: Meter, tokens: Tokens) -> Coach:
    embedder = open_embedder(settings)
    assert embedder is not None
    return open_coach(settings, chat=counted_chat(settings, meter, tokens), embedder=MeteredEmbedder(embedder, meter))


def _draft(coach: Coach, who: str, meter: Meter, tokens: Tokens) -> Drafting:
    before, asked, counted, began = meter.seconds, meter.requests, tokens.copy(), time.perf_counter()
    first: float | None = None
    for step in coach.draft_steps(who):
        if isinstance(step, Sentence) and step.claim and first is None:
            first = time.perf_counter() - began
        assert isinstance(step, Sentence | Draft)
    whole = time.perf_counter() - began
    return Drafting(first or whole, whole, meter.seconds - before, meter.requests - asked, tokens.since(counted))


if __name__ == "__main__":
    print(report(measure()))
