"""Where nothing matched, the nearest notes are compared again statement by statement, with the real embedder."""

from __future__ import annotations

from pathlib import Path

import pytest

from coach.app import open_coach
from coach.settings import load_settings

NOTE = (
    "Met Ana Okafor at the tram fair. Runs the timetable desk at Bimbla. Their printer jams daily; she is weighing"
    " a new one. Just moved from Kiel and is looking for a bouldering gym. I promised to send her my route list."
)


@pytest.mark.engine
@pytest.mark.usefixtures("allow_model_requests", "shared_cache")
@pytest.mark.parametrize(
    ("query", "found"), [("who needs a climbing place", 1), ("favourite recipe for rhubarb cake", 0)]
)
def test_one_thing_among_six_is_found(tmp_path: Path, query: str, found: int) -> None:
    """A note is found by one of the many things it says, and not by what it does not say."""
    coach = open_coach(load_settings(tmp_path))
    coach.add_note(NOTE, ["Ana Okafor"])

    hits = coach.search(query)

    assert len(hits) == found
    assert all(hit.matched == ("meaning",) for hit in hits)
