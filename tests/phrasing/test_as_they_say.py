"""A clause that faces somebody becomes what they would say of themselves."""

from __future__ import annotations

import pytest

from coach.phrasing.as_they_say import as_they_say


@pytest.mark.parametrize(
    ("clause", "said"),
    [
        ("you are weighing Dagster", "I'm weighing Dagster."),
        ("your data set is half done", "My data set is half done."),
        ("you still cook the soup yourself", "I still cook the soup myself."),
        ("you were promoted", "I was promoted."),
        ("you aren't sure", "I'm not sure."),
        ("you now are in Bonn and are looking for a flat", "I'm now in Bonn and am looking for a flat."),
        ("you think about a second evening", "I'm thinking about a second evening."),
        ("you learn the accordion", "I'm learning the accordion."),
        ("you would like someone to look over your CV", "I would like someone to look over my CV."),
        ("it helps you sleep", "It helps me sleep."),
        ("you say that you swim", "I say that I swim."),
        ("you've moved, and you'll stay", "I've moved, and I'll stay."),
    ],
)
def test_you_becomes_i(clause: str, said: str) -> None:
    """What faces somebody is turned to the first person, verbs included."""
    assert as_they_say(clause) == said


@pytest.mark.parametrize(
    ("clause", "said"),
    [
        ("you lent me a book about knots", "I lent you a book about knots."),
        ("you tried my spreadsheet", "I tried your spreadsheet."),
        ("you asked whether I'd show the team", "I asked whether you'd show the team."),
        ("you want me to say that I'm late", "I want you to say that you're late."),
    ],
)
def test_i_becomes_you(clause: str, said: str) -> None:
    """What speaks of me faces me when they say it."""
    assert as_they_say(clause) == said


def test_a_team_speaks_of_itself_as_we() -> None:
    """Where the note means a team, they say “we” and “our”."""
    assert as_they_say("your Airflow DAGs are flaky", ours=True) == "Our Airflow DAGs are flaky."
    assert as_they_say("you make software", ours=True) == "We make software."
    assert as_they_say("you are migrating", ours=True) == "We're migrating."
