"""Counting, comparing and printing."""

from __future__ import annotations

from pathlib import Path

from eval.playing import Played
from eval.readable import readable
from eval.report import compared, save
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
    assert "clean: 1 → 0" in lines
    assert any(line.startswith("made: ") and "+no-draft" in line for line in lines)
