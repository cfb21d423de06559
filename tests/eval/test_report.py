"""Counting, comparing and printing."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from eval.figures import figures, told
from eval.graders.finding import wrong
from eval.playing import Played
from eval.readable import readable
from eval.report import baseline_path, compared, main, save
from eval.tally import tally
from tests.eval.made import GOOD, a_case, a_draft

STAMP = {"prompt": "follow-up@1", "sha256": "0", "model": "tiny"}


def played(*, good: bool) -> Played:
    """The made case with a good or an empty answer."""
    document = a_draft(*GOOD) if good else a_draft(body="", question="?")
    return Played(a_case(), document | {"prompts": [STAMP]}, (), {}, 0.1)


def test_a_case_counts_once_by_its_worst_finding() -> None:
    """One clean and one wrong case make two cases, one of each verdict, in all tables."""
    summary = tally([(one, one.findings()) for one in (played(good=True), played(good=False))])
    assert summary["all"] == {"cases": 2, "clean": 1, "edit": 0, "wrong": 1}
    assert summary["themes"]["plain"] == summary["jobs"]["follow-up"] == summary["all"]
    assert summary["model"] == "tiny"


def test_the_report_shows_the_draft_its_sources_and_the_findings() -> None:
    """Reading the report, one sees every sentence with its quote, and what was found."""
    one, other = played(good=True), played(good=False)
    graded = [(one, one.findings()), (other, other.findings())]
    text = readable(graded, tally(graded))
    assert "You mentioned your choir is two tenors short. [“her choir is 2 tenors short”]" in text
    assert "**wrong** no-draft" in text


def test_a_run_is_compared_with_the_saved_one(tmp_path: Path) -> None:
    """What is new and what is gone since the baseline is named by case."""
    good, bad = played(good=True), played(good=False)
    assert "no baseline" in compared(tally([(good, [])]), tmp_path)[0]
    save(tally([(good, good.findings())]), tmp_path)
    lines = compared(tally([(bad, bad.findings())]), tmp_path)
    assert lines[0] == "cases: clean 1 → 0, wrong 0 → 1"
    assert lines[-3:] == [
        "made: +no-draft",
        "  then: You mentioned your choir is two tenors short.",
        "  now:  asks: ?",
    ]


def test_the_same_run_differs_in_nothing(tmp_path: Path) -> None:
    """A run against itself is as before, and the baseline has one line a case."""
    good = played(good=True)
    path = save(tally([(good, good.findings())]), tmp_path)
    assert compared(tally([(good, good.findings())]), tmp_path) == [
        "cases: as before",
        "figures: as before",
        "0 of 1 answers differ from the baseline",
    ]
    assert '  "made": {"found": [], "says": "You mentioned your choir is two tenors short."}' in path.read_text()


def test_a_part_of_the_cases_is_compared_by_itself(tmp_path: Path) -> None:
    """A run over fewer cases says so, and compares no totals."""
    good = played(good=True)
    other = replace(good, case=replace(good.case, id="other"))
    save(tally([(good, []), (other, [])]), tmp_path)
    assert compared(tally([(good, [])]), tmp_path) == [
        "not played now: 1 cases",
        "0 of 1 answers differ from the baseline",
    ]


def test_a_part_is_no_baseline(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """``--save`` refuses a run over some of the cases, and leaves the committed baseline as it is."""
    good = played(good=True)
    (tmp_path / "summary.json").write_text(json.dumps(tally([(good, [])])))
    assert main(["--out", str(tmp_path), "--save"]) == 2
    assert "all cases" in capsys.readouterr().err
    assert not baseline_path("tiny").exists()


def test_the_figures_count_what_must_never_happen() -> None:
    """Unsupported, wrong person, wrong direction, leaked: each by its graders; concrete starts as a share of drafts."""
    good, bad = played(good=True), played(good=False)
    named = ("invented-number", "uncited-claim", "wrong-person", "direction-turned", "forbidden-word", "too-long")
    counted = figures([(good, [wrong(name, "") for name in named]), (bad, [])])
    assert counted == {
        "unsupported": 2,
        "wrong person": 1,
        "wrong direction": 1,
        "leaked": 1,
        "drafts": 1,
        "concrete": 1,
    }
    assert "two sentences 100% of 1 drafts" in told(counted)
