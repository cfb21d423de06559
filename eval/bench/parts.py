"""The parts of the measurement: what each is called, what is said about it, and how it is measured."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from coach.llm.gateway import open_embedder
from coach.llm.protocol import Embedder
from coach.settings import load_settings
from eval.bench import clicks, drafting, embedding, memory, naive, preparing, rehearsing, retrieval, searching, starting
from eval.bench.results import Points, Result


@dataclass(frozen=True, slots=True)
class Part:
    """``measure`` gives None where what it needs is not on this machine; ``large`` ones take minutes."""

    title: str
    about: str
    measure: Callable[[], Result | None]
    large: bool = False


def _naive() -> Result:
    tries = naive.measure()
    points: Points = {}
    for one in tries:
        for heat, seconds in (("cold", one.cold), ("warm", one.warm)):
            if one.cold is not None and seconds is not None:
                points.setdefault(f"{one.chain}, {heat}", {})[str(one.notes)] = round(seconds, 2)
    return Result(naive.report(tries), points)


def _drafting() -> Result:
    drafts = drafting.measure()
    return Result(f"{drafting.report(drafts)}\n\n{drafting.cache_report(drafts)}")


def _retrieval() -> Result | None:
    if not retrieval.DEFAULT_FOLDER.is_dir():
        return None
    return Result(retrieval.report(retrieval.DEFAULT_FOLDER, _embedder()))


def _searching(sizes: tuple[int, ...]) -> Result:
    rows = searching.measure(_embedder(), sizes)
    points: Points = {}
    for row in rows:
        for chain, spread in (("coach", row.whole), ("Chroma", row.plain)):
            name = f"{chain}, {'one person' if row.about_one else 'all'}"
            points.setdefault(name, {})[str(row.notes)] = round(spread.p50, 1)
    return Result(searching.report(rows), points)


def _embedding() -> Result:
    return Result(embedding.report(embedding.measure(_embedder(), embedding.bare_engine)))


def _embedder() -> Embedder:
    embedder = open_embedder(load_settings())
    assert embedder is not None
    return embedder


_SYNTHETIC = (
    "Made-up notes with synthetic vectors (those of a few hundred, varied by noise), 200 people; the plain query "
    "embeds the question and asks the same collection for ten notes with the same filter; the ratio is of the medians."
)

PARTS = {
    "naive": Part(
        "A draft against the naive chain",
        "The naive chain puts all notes on the person into one prompt and asks for an email, in one request to the "
        "same model. Cold: the engine has just started. Warm: the same draft again, all of it in the cache, which is "
        "the naive chain's best case. Ratios below 1 are in the coach's favour.",
        _naive,
    ),
    "drafting": Part(
        "Inside a draft", "Drafts to three people of the sample notebook, the first round left out.", _drafting
    ),
    "prep": Part(
        "A prep session as the notebook grows",
        "The same people of the sample notebook, chosen by name, among ever more notes about 400 others. “Frame” is "
        "all that needs no model; introductions are looked for among all who are there, with a cap of their own; "
        "“opened again” shows what was kept.",
        lambda: Result(preparing.report(preparing.measure())),
        large=True,
    ),
    "practice": Part(
        "A reply in a rehearsal",
        "The same lines in the same eight scenes. “Freely” is one request a reply that asks to stay in character, "
        "“planned” is the stage plan.",
        lambda: Result(rehearsing.report(rehearsing.measure())),
    ),
    "searching": Part("Search as the notebook grows", _SYNTHETIC, lambda: _searching(searching.SIZES)),
    "large": Part("Search in a very large notebook", _SYNTHETIC, lambda: _searching(searching.LARGE), large=True),
    "embedding": Part("Embedding notes", "The same notes in the same batches.", _embedding),
    "clicks": Part(
        "A click, as the notebook grows",
        "5,000 people and 20,000 notes against the sample notebook: one whole run of the screen, without the browser.",
        lambda: Result(clicks.report(clicks.measure())),
    ),
    "memory": Part("Memory", "Over the sample notebook.", lambda: Result(memory.report(memory.measure()))),
    "starting": Part("Starting", "Medians of several starts.", lambda: Result(starting.report(starting.measure()))),
    "retrieval": Part(
        "How well search finds",
        "Recall of the evidence on the LoCoMo dialogues, in percent, through the whole search.",
        _retrieval,
        large=True,
    ),
}
"""By the name that ``--only`` takes, in the order of the document."""
