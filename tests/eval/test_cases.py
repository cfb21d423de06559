"""The cases themselves are sound."""

from __future__ import annotations

import pytest

from eval.cases import JOBS, load_cases
from tests.eval.made import a_case


def test_there_are_enough_cases_of_every_job() -> None:
    """At least eighty cases, over all jobs, and both splits about as large."""
    cases = load_cases()
    assert len(cases) >= 80
    assert {case.job for case in cases} == set(JOBS)
    held = sum(case.split == "held" for case in cases)
    assert abs(len(cases) - 2 * held) <= len({case.theme for case in cases})


def test_a_case_is_clean_of_its_own_forbidden_words() -> None:
    """What a draft must say is never among what it must not say."""
    for case in load_cases():
        wanted = [word for group in case.expect.get("promises_mine", ()) for word in group]
        assert not {word.casefold() for word in wanted} & {word.casefold() for word in case.forbidden_words}, case.id


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"job": "poem"}, "unknown job"),
        ({"split": "train"}, "unknown split"),
        ({"about": "Nobody"}, "not among its people"),
        ({"facts": [{"quote_has": "never written"}]}, "no note has"),
        ({"forbid": {"claims": ["("]}}, "pattern"),
    ],
)
def test_a_malformed_case_is_refused(changes: dict[str, object], reason: str) -> None:
    """A case that could not be graded is refused, and the message says why."""
    with pytest.raises(ValueError, match=reason):
        a_case(**changes)
