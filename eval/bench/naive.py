"""The coach's draft against the naive chain: all notes on the person in one prompt, "write a follow-up email".

Same model, same engine, same notes. Cold: the engine has just loaded the weights and read nothing. Warm: the same
draft once more, so that all the naive chain has read is still in the cache, which is the best that can happen to it.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from coach import paths
from coach.app import Coach, open_coach
from coach.errors import ModelError
from coach.llm.gateway import open_embedder
from coach.llm.metered import Meter
from coach.prompting import load_prompt
from coach.settings import load_settings
from eval.bench import made
from eval.bench.counted import Tokens, counted_chat
from eval.bench.drafting import TODAY
from eval.bench.own_engine import fresh_engine

if TYPE_CHECKING:
    from coach.llm.protocol import ChatModel

SIZES = (5, 20, 100, 400)
_TOO_LONG = "longer than"
_PATIENCE = 900.0


@dataclass(frozen=True, slots=True)
class Try:
    """One way to a message, with that many notes on the person; seconds, and tokens of all its prompts.

    ``cold`` is None where the engine refused the prompt: it does not fit its context.
    """

    notes: int
    chain: str
    cold: float | None
    warm: float
    prompt: int
    requests: int
    read_warm: int
    """Prompt tokens of the warm try that were not in the cache."""


def write_naively(chat: ChatModel, coach: Coach, who: str) -> str:
    """The naive chain.

    Raises:
        ModelError: above all, when the notes are longer than the model reads.
    """
    person = coach.person(who)
    prompt = load_prompt("naive", Path(__file__).parent)
    noted = "\n\n".join(f"{note.date}: {note.text}" for note in coach.notes(person=person.id))
    step = prompt.template() | chat.sampler(n=1, temperature=prompt.temperature, max_tokens=prompt.max_tokens)
    given = {"me": coach.profile().name, "person": person.name, "notes": noted}
    return step.invoke(given)[0].text


def measure(sizes: Sequence[int] = SIZES) -> list[Try]:
    """Both ways at each size, each from a fresh engine."""
    return [one for size in sizes for one in _at(size)]


def _at(size: int) -> Iterator[Try]:
    tokens = Tokens()
    with tempfile.TemporaryDirectory() as folder:
        settings = load_settings(Path(folder), today=TODAY, timeout_seconds=_PATIENCE)
        chat = counted_chat(settings, Meter(), tokens)
        coach = open_coach(settings, chat=chat, embedder=open_embedder(settings))
        try:
            who = noted_person(coach, size)
            yield compared(size, "naive", lambda: write_naively(chat, coach, who), tokens, fresh_engine)
            yield compared(size, "coach", lambda: coach.draft(who), tokens, fresh_engine)
        finally:
            coach.close()


def noted_person(coach: Coach, size: int) -> str:
    """The sample notebook and one more person with so many notes, indexed; returns the name."""
    coach.import_file(paths.samples_dir() / "notebook.jsonl")
    name = coach.add_person(made.people(1)[0].name).name
    for note in made.notes(size, made.people(1)):
        coach.add_note(note.text, [name], date=note.date)
    coach.search("anything")
    return name


def compared(size: int, chain: str, write: Callable[[], object], tokens: Tokens, start_over: Callable[[], None]) -> Try:
    """One chain, cold and then warm."""
    start_over()
    before = tokens.copy()
    try:
        cold = _seconds(write)
    except ModelError as error:
        if _TOO_LONG not in str(error):
            raise
        return Try(size, chain, None, 0.0, 0, 0, 0)
    first = tokens.since(before)
    between = tokens.copy()
    warm = _seconds(write)
    again = tokens.since(between)
    return Try(size, chain, cold, warm, first.prompt, first.calls, again.prompt - again.cached)


def _seconds(write: Callable[[], object]) -> float:
    began = time.perf_counter()
    write()
    return time.perf_counter() - began


def report(tries: Sequence[Try]) -> str:
    """A table in Markdown; ratios are against the naive chain with as many notes."""
    naive = {one.notes: one for one in tries if one.chain == "naive"}
    lines = [
        "| notes on the person | chain | requests | prompt tokens | cold | ratio | warm | ratio | read anew, warm |",
        "|---:|---|---:|---:|---:|---:|---:|---:|---:|",
        *(_line(one, naive[one.notes]) for one in tries),
    ]
    return "\n".join(lines)


def _line(one: Try, naive: Try) -> str:
    lead = f"| {one.notes} | {one.chain} |"
    if one.cold is None:
        return f"{lead} | cannot run: the notes exceed the model's context | | | | |"
    cold, warm = "", ""
    if one.chain != "naive" and naive.cold is not None:
        cold, warm = f"{one.cold / naive.cold:.2f}", f"{one.warm / naive.warm:.2f}"
    return (
        f"{lead} {one.requests} | {one.prompt:,} | {one.cold:.1f} s | {cold} | {one.warm:.1f} s | {warm} "
        f"| {one.read_warm:,} tokens |"
    )
