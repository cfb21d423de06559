"""The measurement of a prep session: what it counts, and that no notebook is too large for its cap."""

from __future__ import annotations

import pytest

from coach.chains.introductions import MOST_ASKED
from coach.chains.prep import REQUESTS
from eval.bench import preparing
from tests.chains.answering import faithful


def test_requests_grow_with_the_people_and_not_with_the_notes(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many notes there are, each person stays within the cap, and introductions within theirs."""
    monkeypatch.setattr(preparing, "_OTHERS", 8)
    found = preparing.measure(faithful(), sizes=(40, 160))
    assert [(one.notes, one.people) for one in found] == [(size, people) for size in (40, 160) for people in (1, 2, 4)]
    assert all(0 < one.requests <= REQUESTS * one.people for one in found)
    assert all(one.introducing <= MOST_ASKED for one in found)
    assert found[0].requests < found[2].requests
    assert preparing.report(found).count("\n") == len(found) + 1
