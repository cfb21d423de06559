"""What a reply in a rehearsal costs: by the stage plan, and with one request a reply that asks to stay in character.

The same lines of mine in the same scenes, one after the other, on one engine. A reply is all that the others say to one
line; what the plan fixed costs no model, which is where the difference comes from.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from coach.app import open_coach
from coach.chains.playing import reply_steps
from coach.domain.practice import ME, Turn
from coach.llm.gateway import open_chat
from coach.llm.metered import Meter, MeteredChat
from coach.llm.protocol import ChatModel
from coach.practice.stage import opening
from coach.settings import load_settings
from eval.practice.sessions import Script, freely, load

SCRIPTS = 8


@dataclass(frozen=True, slots=True)
class Way:
    """One way to play: seconds to each whole reply, and the requests made for all of them."""

    name: str
    seconds: tuple[float, ...]
    requests: int


def measure(chat: ChatModel | None = None, scripts: Sequence[Script] | None = None) -> list[Way]:
    """Both ways over the same scripts, the free one first; by the local model unless one is given."""
    with tempfile.TemporaryDirectory() as home:
        settings = load_settings(Path(home))
        model = chat or open_chat(settings, list)
        assert model is not None
        return [_way(name, settings.home, model, scripts or load()[:SCRIPTS]) for name in ("freely", "planned")]


def report(ways: Sequence[Way]) -> str:
    """A table in Markdown; ratios are to the first way."""
    base = sum(ways[0].seconds)
    rows = [
        f"| {way.name} | {len(way.seconds)} | {way.requests} | {statistics.median(way.seconds):.2f} s "
        f"| {max(way.seconds):.1f} s | {sum(way.seconds):.0f} s | {sum(way.seconds) / base:.2f} |"
        for way in ways
    ]
    head = "| played | replies | requests | median | slowest | in all | ratio |"
    return "\n".join((head, "|---|---:|---:|---:|---:|---:|---:|", *rows))


def _way(name: str, home: Path, model: ChatModel, scripts: Sequence[Script]) -> Way:
    meter = Meter()
    coach = open_coach(load_settings(home), chat=MeteredChat(model, meter))
    seconds: list[float] = []
    for script in scripts:
        turns = list(opening(script.scene))
        for line in script.lines:
            turns.append(Turn(ME, line))
            began = time.perf_counter()
            if name == "freely":
                said = [freely(MeteredChat(model, meter), script.scene, turns)]
            else:
                steps = reply_steps(coach._desk(), script.scene, tuple(turns))
                said = [step for step in steps if isinstance(step, Turn)]
            seconds.append(time.perf_counter() - began)
            turns += said
    coach.close()
    return Way(name, tuple(seconds), meter.requests)
