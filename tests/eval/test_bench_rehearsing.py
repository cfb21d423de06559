"""The cost of a reply in a rehearsal, counted with a scripted model."""

from __future__ import annotations

from coach.llm.scripted import ScriptedModel
from eval.bench.rehearsing import measure, report
from eval.practice.sessions import load


def test_the_plan_asks_less_than_one_request_a_reply() -> None:
    """Freely played, every reply is a request; planned, most are none."""
    freely, planned = measure(ScriptedModel(lambda _: "Yes, now and then."), load()[:2])
    assert freely.requests == len(freely.seconds) == len(planned.seconds)
    assert planned.requests < freely.requests / 2


def test_the_report_gives_ratios_to_playing_freely() -> None:
    """The first row is what the second is compared with."""
    rows = report(measure(ScriptedModel(lambda _: "Yes, now and then."), load()[:1])).splitlines()
    assert rows[2].startswith("| freely |")
    assert rows[2].endswith("| 1.00 |")
    assert rows[3].startswith("| planned |")
