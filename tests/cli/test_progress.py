"""The few figures that say whether it works: people helped first, never how many were met."""

from __future__ import annotations

from typing import Any

from tests.cli.conftest import Coach


def figures(coach: Coach) -> dict[str, Any]:
    """By name."""
    return {figure["name"]: figure for figure in coach("progress", "--json").document["figures"]}


def met(coach: Coach, who: str, *days: str) -> None:
    """Talks with somebody."""
    for day in days:
        coach("note", "add", "--person", who, "--date", day, "--text", "Paints old boats on the river.")


def test_004_15_at_most_five_figures_each_with_its_practice(coach: Coach) -> None:
    """An empty notebook has zeros and no reproach; every figure names the row it carries out."""
    found = coach("progress", "--json").document["figures"]
    assert len(found) <= 5
    assert [figure["value"] for figure in found] == [0] * len(found)
    assert len({figure["practice"] for figure in found}) == len(found)


def test_003_06_people_helped_come_first(coach: Coach) -> None:
    """Two favours to one person are one person helped; what they did for me is none."""
    met(coach, "Ana Okafor", "2026-11-01")
    met(coach, "Bo Lind", "2026-11-01")
    for what in ("Sent the checklist", "Read her application"):
        coach("favour", "add", "Ana", what)
    coach("favour", "add", "Bo", "--received", "Lent me a ladder")
    document = coach("progress", "--json").document
    assert document["figures"][0]["name"] == "helped"
    assert document["figures"][0]["value"] == 1


def test_001_05_met_and_still_in_touch(coach: Coach) -> None:
    """My own figures: of those met, whom I talked with again and lately."""
    met(coach, "Ana Okafor", "2026-10-01", "2026-11-01")
    met(coach, "Bo Lind", "2026-11-01")
    met(coach, "Cy Dorn", "2024-01-01", "2024-02-01")
    coach("follow-ups", "add", "Ana")
    coach("outcome", "Ana", "replied")
    assert coach("progress", "--json").document["expectation"] == {"met": 3, "written": 1, "in_touch": 1}


def test_003_09_a_promise_kept_counts(coach: Coach) -> None:
    """Mine alone, and only once it is kept."""
    coach("note", "add", "--person", "Ana Okafor", "--text", "I promised to send her my route list.")
    assert figures(coach)["promises-kept"]["value"] == 0
    (promise,) = coach("promise", "list", "--json").document["promises"]
    coach("promise", "done", promise["id"])
    assert figures(coach)["promises-kept"]["value"] == 1


def test_004_01_follow_ups_made_of_those_decided(coach: Coach) -> None:
    """Whoever was let go was decided against, and does not count against me."""
    for who in ("Ana Okafor", "Bo Lind", "Cy Dorn"):
        met(coach, who, "2026-11-18")
    coach("follow-ups", "add", "Ana")
    coach("follow-ups", "add", "Bo")
    coach("follow-ups", "add", "Cy", "--thinking", "no")
    coach("outcome", "Ana", "replied")
    made = figures(coach)["followed-up"]
    assert (made["value"], made["of"]) == (1, 2)


def test_001_04_depth_with_those_kept_close(coach: Coach) -> None:
    """Talks and help both ways, for the inner circle alone."""
    met(coach, "Ana Okafor", "2026-10-01", "2026-11-01")
    met(coach, "Bo Lind", "2026-11-01")
    coach("person", "edit", "Ana", "--inner-circle", "--yes")
    coach("favour", "add", "Ana", "Sent the checklist")
    assert figures(coach)["close-talks"]["value"] == 2
    (close,) = coach("progress", "--json").document["inner_circle"]
    assert close["person"]["name"] == "Ana Okafor"
    assert (close["talks"], close["gave"], close["got"]) == (2, 1, 0)


def test_000_02_a_try_that_did_not_work_is_one_more_observation(coach: Coach) -> None:
    """It adds one observation and changes no figure."""
    before, tried = figures(coach), coach("experiment", "list", "--json").document["observations"]
    coach("experiment", "add", "People tell more if I ask a second time", "--verdict", "did-not")
    assert coach("experiment", "list", "--json").document["observations"] == tried + 1
    assert figures(coach) == before
