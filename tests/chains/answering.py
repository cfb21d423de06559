"""Scripted models: one that keeps to what it is given, and many that do not."""

from __future__ import annotations

from collections.abc import Sequence

from coach.llm.scripted import Reply, ScriptedModel, Turn

PRIYA = (
    "Met Priya Raman at PyData Berlin. Leads the data platform team at Freightly, a logistics startup. Their Airflow "
    "DAGs are flaky; she is weighing Dagster. Just moved from Chennai and is looking for a bouldering gym. "
    "She is hiring a second data engineer. I promised to send her my data pipeline testing checklist this week."
)
"""The note of the issue; invented."""
ANA = (
    "Runs the tram timetable team at Bimbla. She is looking for a choir in Bergen. Loves moss and old kilns. "
    "Two kids. I promised to send her my tram map."
)
SECRETS = (
    "Runs the tram timetable team at Bimbla. She is looking for a choir in Bergen. Between us, she is about to "
    "leave for Glimmerworks. Her brother Oskar lost his licence. She seems lonely to me."
)
"""Open facts beside a confidence, a third person and an opinion."""
THOUGHT = "She thinks that old kilns should be fired slowly."
"""A statement no rule has a question or a kind word for, so that the model is asked to word it."""


def wants_question(turns: Sequence[Turn]) -> bool:
    """Whether the worked examples of the prompt are answered with questions."""
    return [text for role, text in turns if role == "ai"][-1].endswith("?")


def wants_choice(turns: Sequence[Turn]) -> bool:
    """Whether they are answered with yes or no."""
    return [text for role, text in turns if role == "ai"][-1].lower() in ("yes", "no")


def given(turns: Sequence[Turn]) -> str:
    """The fact in the task."""
    return turns[-1][1].split(": ", 1)[1]


def faithful(*, yes: bool = True) -> ScriptedModel:
    """A model that says back what it was given."""

    def answer(turns: list[Turn]) -> Reply:
        if wants_choice(turns):
            return "yes" if yes else "no"
        fact = given(turns)
        if wants_question(turns):
            return [f"You said {fact}, how is that going?", f"How is it that {fact} by now?"]
        return [f"I was glad to hear that {fact}.", f"You told me that {fact}."]

    return ScriptedModel(answer)
