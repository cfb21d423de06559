"""Judges are heard only after they were measured; the measuring itself is right."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from coach.llm.gateway import open_chat
from coach.llm.scripted import ScriptedModel
from coach.settings import Engine, load_settings
from eval.judges.agreement import agreement, best_threshold
from eval.judges.asking import QUESTIONS, RUBRICS, likelihood_of_yes, load_rubric
from eval.judges.calibration import KEPT, LEAST_KAPPA, calibrate, keep, read_labels, standing, thresholds


def test_kappa_is_cohens() -> None:
    """The example from the literature: 20 yes-yes, 5, 10, 15 no-no give 0.4; chance gives 0, full agreement 1."""
    hand = [True] * 25 + [False] * 25
    judge = [True] * 20 + [False] * 5 + [True] * 10 + [False] * 15
    assert agreement(hand, judge).kappa == pytest.approx(0.4)
    assert agreement(hand, judge).accuracy == pytest.approx(0.7)
    assert agreement(hand, judge).error == pytest.approx(0.1296, abs=0.0001)
    assert agreement(hand, hand).kappa == 1
    assert agreement(hand, [True] * 50).kappa == 0
    with pytest.raises(ValueError, match="cannot be compared"):
        agreement(hand, judge[:-1])


def test_the_threshold_lies_between_yes_and_no() -> None:
    """It parts the two as well as can be, in the middle of the widest gap."""
    assert best_threshold([True, True, False], [0.9, 0.7, 0.1]) == pytest.approx(0.4)
    assert best_threshold([True, False, True], [0.99, 0.95, 0.98]) == pytest.approx(0.965)


def test_every_rubric_has_labels_on_both_sides_and_halves() -> None:
    """About as many good as bad in each half, no message twice, and none that the rubric itself shows."""
    labels = read_labels()
    assert len(labels) >= 60
    assert len({label.message for label in labels}) == len({label.id for label in labels}) == len(labels)
    assert {path.stem for path in RUBRICS.glob("*.md")} == set(QUESTIONS)
    for rubric in QUESTIONS:
        shown = {text for _, text in load_rubric(rubric).turns}
        assert not shown & {label.message for label in labels}
        for half in ("fix", "held"):
            said = [label.labels[rubric] for label in labels if label.half == half and rubric in label.labels]
            assert len(said) >= 20
            assert 0.35 <= sum(said) / len(said) <= 0.65


def test_an_answer_becomes_a_probability() -> None:
    """Yes and no are read with how sure they are; anything else is no answer."""
    model = ScriptedModel(["yes", "No.", "perhaps"])
    given = [likelihood_of_yes(model, "person", "Hi Ruta,\nthe oil.") for _ in range(3)]
    assert given == [pytest.approx(0.607, abs=0.001), pytest.approx(0.393, abs=0.001), None]
    assert model.asked[0][-1][1] == "Hi Ruta, the oil."


def test_a_judge_that_guesses_is_not_used(tmp_path: Path) -> None:
    """One that agrees is used, one that always says yes is not, and a changed rubric silences either."""
    labels = read_labels()
    truth = {label.message: label.labels for label in labels}
    knowing = ScriptedModel(lambda turns: "yes" if truth[turns[-1][1]]["person"] else "no", label="knowing")
    guessing = ScriptedModel(lambda turns: "yes", label="guessing")
    kept = tmp_path / "calibration.json"
    for model in (knowing, guessing):
        keep(model.label, calibrate(model, labels, ("person",)), kept)
    assert list(thresholds("knowing", kept)) == ["person"]
    assert thresholds("guessing", kept) == {}
    assert "judge person: used (kappa 1.00" in standing("knowing", kept)[0]
    assert "judge person: not used (kappa 0.00" in standing("guessing", kept)[0]
    assert "not calibrated" in standing("unknown", kept)[0]
    kept.write_text(kept.read_text().replace(load_rubric("person").sha256, "0" * 64))
    assert thresholds("knowing", kept) == {}
    assert "has changed" in standing("knowing", kept)[0]


def test_rubrics_are_not_shipped() -> None:
    """No prompt of the product is a rubric, and the wheel takes no file of the evaluation."""
    root = RUBRICS.parent.parent
    shipped = {path.stem for path in (root / "prompts").rglob("*.md")}
    assert not shipped & set(QUESTIONS)
    assert '"eval"' not in (root / "pyproject.toml").read_text().split("[tool.mypy]")[0]


def test_the_shipped_model_was_measured_with_these_rubrics() -> None:
    """The committed calibration is of the default model and of every rubric as it reads now; a rubric changed since
    has to be measured again, and the judges that are used are those that reach the kappa."""
    model = open_chat(load_settings(engine=Engine.LOCAL))
    assert model is not None
    measured = json.loads(KEPT.read_text())[model.label]
    assert {rubric: one["sha256"] for rubric, one in measured.items()} == {
        one: load_rubric(one).sha256 for one in QUESTIONS
    }
    assert set(thresholds(model.label)) == {
        rubric for rubric, one in measured.items() if one["held"]["kappa"] >= LEAST_KAPPA
    }
