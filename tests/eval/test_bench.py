"""The measurements measure what they say, on small numbers and without a model. No test here looks at a clock."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import numpy as np
import pytest

from coach.app import Coach, open_coach
from coach.errors import EngineError
from coach.llm.scripted import Reply, ScriptedModel, Turn, WordEmbedder
from coach.settings import load_settings
from eval.bench import __main__ as bench
from eval.bench import embedding, made, naive, results, searching
from eval.bench.counted import Tokens
from eval.bench.naive import Try
from eval.bench.parts import PARTS
from eval.bench.plot import Line, Panel, drawn
from eval.bench.processes import PASS, run
from eval.bench.results import Result

TODAY = date(2026, 11, 16)


@pytest.fixture
def coach(tmp_path: Path) -> Iterator[Coach]:
    """An empty notebook with an embedder of plain words."""
    opened = open_coach(load_settings(tmp_path / "home", today=TODAY), embedder=WordEmbedder())
    yield opened
    opened.close()


def test_made_notes_are_many_different_and_always_the_same() -> None:
    """No two alike, in the same order each time, about everybody in turn."""
    texts = made.texts(3_000)
    assert len(set(texts)) == 3_000
    assert texts[:50] == made.texts(50)
    assert texts[:50] != made.texts(50, seed=3)
    about = made.people(3)
    assert [note.people[0].id for note in made.notes(4, about)] == ["p0", "p1", "p2", "p0"]
    assert len({person.name for person in made.people(400)}) == 400


def test_the_naive_chain_puts_every_note_into_one_request(coach: Coach) -> None:
    """One prompt, all notes, newest first, both names."""
    who = naive.noted_person(coach, 5)
    model = ScriptedModel(["Dear Ada"])
    assert naive.write_naively(model, coach, who) == "Dear Ada"
    ((*_, (role, asked)),) = model.asked
    assert role == "human"
    assert all(text in asked for text in made.texts(5))
    assert asked.index(made.texts(5)[4]) < asked.index(made.texts(5)[0])
    assert "I am Noor Hadley. Write a follow-up email to Ada Abt." in asked


def test_the_coach_drafts_to_the_same_person_with_smaller_prompts(coach: Coach, tmp_path: Path) -> None:
    """What the comparison compares: no prompt of the coach holds all notes."""

    def answer(turns: list[Turn]) -> Reply:
        return "You said that your backups keep breaking."

    model = ScriptedModel(answer)
    writing = open_coach(load_settings(tmp_path / "home", today=TODAY), chat=model, embedder=WordEmbedder())
    draft = writing.draft(naive.noted_person(writing, 20))
    writing.close()
    assert draft.body
    assert model.asked
    assert max(sum(text in turns[-1][1] for text in made.texts(20)) for turns in model.asked) == 0


def test_cold_and_warm_are_counted_apart() -> None:
    """Cold starts over; the tokens of each try are its own."""
    tokens, started = Tokens(), []
    cached = iter((0, 90))
    one = naive.compared(7, "naive", lambda: tokens.count(100, next(cached)), tokens, lambda: started.append(1))
    assert started == [1]
    assert (one.notes, one.prompt, one.requests, one.read_warm) == (7, 100, 1, 10)


def test_a_prompt_beyond_the_context_is_said_to_be() -> None:
    """The naive chain that is refused stays in the table, without a ratio to it."""

    def refuse() -> None:
        raise EngineError("The request is longer than the local model can read.")

    refused = naive.compared(400, "naive", refuse, Tokens(), lambda: None)
    table = naive.report([refused, Try(400, "coach", 3.0, 1.0, 500, 4, 40)])
    assert "| 400 | naive | | cannot run: the notes exceed the model's context |" in table
    assert "| 400 | coach | 4 | 500 | 3.0 s |  | 1.0 s |  | 40 tokens |" in table

    def break_down() -> None:
        raise EngineError("The local model did not answer within 900 seconds.")

    with pytest.raises(EngineError):
        naive.compared(400, "naive", break_down, Tokens(), lambda: None)


def test_ratios_are_against_the_naive_chain_of_the_same_size() -> None:
    """Seconds over seconds, cold and warm each for itself."""
    table = naive.report([Try(5, "naive", 10.0, 8.0, 400, 1, 3), Try(5, "coach", 5.0, 2.0, 900, 4, 40)])
    assert "| 5.0 s | 0.50 | 2.0 s | 0.25 |" in table


def test_tokens_tell_which_calls_were_mostly_cached() -> None:
    """Nine tenths of the prompt, counted since a moment."""
    tokens = Tokens()
    tokens.count(100, 50)
    before = tokens.copy()
    tokens.count(100, 90)
    assert tokens == Tokens(200, 140, 2, 1)
    assert tokens.since(before) == Tokens(100, 90, 1, 1)


def test_a_made_notebook_is_searched_without_embedding_its_notes(tmp_path: Path) -> None:
    """The vectors come from the cache: the embedder sees the question alone, and the person's notes are found."""
    asked: list[str] = []

    class Listening(WordEmbedder):
        def embed(self, texts: Sequence[str]) -> list[list[float]]:
            asked.extend(texts)
            return super().embed(texts)

    known = np.array(WordEmbedder().embed(made.texts(20)))
    with searching.notebook_of(tmp_path, Listening(), known, 250) as coach:
        assert asked == ["team"]
        hits = coach.search("chess", person="Ada Abt")
        assert {hit.note.id for hit in hits} <= {"n0", "n200"}
        assert len(coach.notes()) == 250


def test_searching_gives_a_row_for_all_and_for_one_person() -> None:
    """Each size twice; medians no larger than what one in twenty exceeds; the plain query pays for the question too."""
    rows = searching.measure(WordEmbedder(), sizes=(60, 120), count=4)
    assert [(row.notes, row.about_one) for row in rows] == [(60, False), (60, True), (120, False), (120, True)]
    assert all(spread.p50 <= spread.p95 for row in rows for spread in (row.whole, row.plain, row.embedding))
    assert all(row.embedding.p50 < row.plain.p50 for row in rows)
    assert len(searching.report(rows).splitlines()) == 6


def test_both_ways_of_embedding_get_the_same_notes() -> None:
    """Every text once to the bare engine, in the coach's batches, and once through the coach."""
    bare: list[str] = []
    ours: list[str] = []

    class Listening(WordEmbedder):
        def embed(self, texts: Sequence[str]) -> list[list[float]]:
            ours.extend(texts)
            return super().embed(texts)

    speeds = embedding.measure(Listening(), bare.extend, count=70, rounds=1)
    assert bare[1:] == [note.text for note in made.notes(70, made.people(1), seed=100)]
    assert sorted(ours[1:]) == sorted(bare[1:])
    assert speeds.bare > 0
    assert "| 1" not in embedding.report(embedding.Speeds(100, 50)).splitlines()[0]
    assert "| 50 | 0.50 |" in embedding.report(embedding.Speeds(100, 50))


def test_a_process_is_measured_alone() -> None:
    """The peak of a child that takes a hundred megabytes more shows them."""
    small, large = run(PASS).peak, run((PASS[0], "-c", "b'x' * 100_000_000")).peak
    assert 90 < large - small < 130


def test_the_page_holds_every_part_measured_and_says_when() -> None:
    """In the order of the parts, each with its stamp, and nothing of those not measured."""
    kept = {"memory": Result("| m |", {}, "a day"), "naive": Result("| n |", {}, "another day")}
    text = bench.document(kept)
    assert text.index("## A draft against the naive chain") < text.index("## Memory")
    assert "(`naive`, measured another day)\n\n| n |" in text
    assert PARTS["starting"].title not in text


def test_one_part_is_measured_and_the_others_are_kept(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """``--only`` replaces one result; a part that cannot be measured here keeps its last one."""
    file = tmp_path / "results.json"
    results.save({"memory": Result("old memory"), "retrieval": Result("old recall")}, file)
    monkeypatch.setattr(bench, "_DOCS", tmp_path)
    (tmp_path / "images").mkdir()
    monkeypatch.setattr(results, "FILE", file)
    monkeypatch.setattr(results.load, "__defaults__", (file,))
    monkeypatch.setattr(results.save, "__defaults__", (file,))
    fresh = {"memory": lambda: Result("new memory"), "retrieval": lambda: None}
    parts = {name: bench.PARTS[name].__class__(name, "", measure) for name, measure in fresh.items()}
    monkeypatch.setattr(bench, "PARTS", parts)
    assert bench.main(["--only", "memory", "--only", "retrieval"]) == 0
    kept = results.load(file)
    assert (kept["memory"].tables, kept["retrieval"].tables) == ("new memory", "old recall")
    assert kept["memory"].measured
    assert "new memory" in (tmp_path / "performance.md").read_text()


def test_the_plot_draws_each_line_where_its_values_are() -> None:
    """Two panels, a dot a value, higher for more, further right for more notes; an empty panel is left out."""
    lines = [Line("slow & steady", {5: 2.0, 100: 8.0}), Line("quick", {5: 1.0})]
    svg = ElementTree.fromstring(drawn([Panel("First", "s", lines), Panel("Empty", "ms", [])]))
    dots = [(float(dot.attrib["cx"]), float(dot.attrib["cy"])) for dot in svg.iter() if dot.tag.endswith("circle")]
    (low_x, low_y), (high_x, high_y), (quick_x, quick_y) = dots
    assert low_x == quick_x < high_x
    assert high_y < low_y < quick_y
    said = ["".join(text.itertext()) for text in svg.iter() if text.tag.endswith("text")]
    assert {"First", "slow & steady", "quick", "100", "8 s"} <= set(said)
    assert "Empty" not in said


def test_the_committed_page_is_what_the_committed_results_make() -> None:
    """The page and the plot are written from the results kept, never by hand."""
    kept = results.load()
    docs = Path(__file__).parents[2] / "docs"
    assert (docs / "performance.md").read_text(encoding="utf-8") == bench.document(kept)
    assert (docs / "images" / "performance.svg").read_text(encoding="utf-8") == drawn(bench.panels(kept))
