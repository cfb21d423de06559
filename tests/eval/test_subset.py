"""A part of the evaluation with the model that is shipped: what must never happen does not."""

from __future__ import annotations

import pytest

from eval.cases import load_cases
from eval.playing import play

SUBSET = (
    "prom-he-will-intro",
    "dir-could-use",
    "bad-death",
    "conf-off-record",
    "kind-introduce-email",
    "kind-thanks-casual-sms",
)
"""A promise each way, a need, a death, a confidence, an introduction of two, thanks on a short channel."""


def test_the_subset_is_there() -> None:
    """Every case of the subset exists, and they are of several themes and kinds."""
    cases = [case for case in load_cases() if case.id in SUBSET]
    assert len(cases) == len(SUBSET)
    assert len({case.theme for case in cases}) >= 4
    assert len({case.kind for case in cases}) >= 3


@pytest.mark.weights
@pytest.mark.parametrize("name", SUBSET)
def test_nothing_wrong_with_the_default_model(name: str, default_weights: str, allow_model_requests: None) -> None:
    """A draft by the embedded model invents, turns round, swaps and leaks nothing."""
    [case] = [case for case in load_cases() if case.id == name]
    played = play(case, "local")
    assert played.document["engine"] == "local"
    assert not [finding for finding in played.findings() if finding.severity == "wrong"]
