"""Outside sets: the measuring itself, on small sets made here in the form of the real ones."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from coach.errors import NoWeights
from eval.outside import __main__ as outside
from eval.outside import begin, outreach, politeness, summedits
from eval.outside.fitting import area, balanced_accuracy, best_threshold, fit
from eval.outside.tables import table

_SOURCE = "Mia sold 12 kilns in spring. The buyers were happy with the fast delivery."


def test_balanced_accuracy_is_the_mean_of_both_recalls() -> None:
    """Saying “true” always gives chance, however lopsided the labels."""
    assert balanced_accuracy([True, False, False, False], [True] * 4) == 50
    assert balanced_accuracy([True, True, False, False], [True, False, False, False]) == 75


def test_the_best_threshold_separates_what_can_be_separated() -> None:
    """The threshold lies below the true items and not below the others."""
    labels, scores = [False, False, True, True], np.array([0.1, 0.4, 0.6, 0.9])
    assert balanced_accuracy(labels, list(scores > best_threshold(labels, scores))) == 100
    assert area(labels, scores) == 100
    assert area(labels, np.zeros(4)) == 50


def test_a_fit_learns_the_sign_and_ignores_noise() -> None:
    """The first column decides, the second is constant: scores follow the first."""
    rows = np.array([[x, 1.0] for x in (0.0, 0.2, 0.8, 1.0)])
    score = fit(rows, [False, False, True, True])
    found = score(np.array([[0.0, 1.0], [1.0, 1.0]]))
    assert found[0] < 0 < found[1]


def test_a_table_rounds_figures() -> None:
    """Text stays left, figures right, one digit after the point."""
    assert table(("a", "b"), [("x", 1.26)]) == "| a | b |\n|---|---:|\n| x | 1.3 |"


def _edited(summary: str, label: int, edits: list[str], split: str = "test") -> dict[str, object]:
    return {"doc": _SOURCE, "summary": summary, "label": label, "edit_types": edits, "split": split}


@pytest.fixture
def summaries(tmp_path: Path) -> Path:
    """Two domains of four summaries, half of them changed."""
    rows = [
        _edited("Mia sold twelve kilns.", 1, []),
        _edited("The buyers liked how fast the delivery was.", 1, []),
        _edited("Mia sold 15 kilns.", 0, ["entity_modification"]),
        _edited("The buyers were unhappy with the fast delivery.", 0, ["antonym_swap"]),
    ]
    for name in ("one", "two"):
        (tmp_path / f"summedits_{name}.json").write_text(json.dumps(rows), encoding="utf-8")
    return tmp_path


def test_summaries_are_judged_with_the_other_domains_threshold(summaries: Path) -> None:
    """The check finds both edits in each domain and flags no faithful summary."""
    text = summedits.report(summaries)
    assert "| consistency (differences) | one | 100.0 | 100.0 | 100.0 |" in text
    assert "| one: antonym_swap | 1 | 100.0 | 1 | 100.0 |" in text
    assert "| one: consistent, falsely flagged | 2 | 0.0 |" in text


def test_the_limit_spreads_over_the_set(summaries: Path) -> None:
    """Half of the rows means every second, not the first half."""
    items = summedits.load(summaries, 2)["one"]
    assert [item.consistent for item in items] == [True, False]


def test_replies_are_judged_by_a_fit_on_other_generators(tmp_path: Path) -> None:
    """Copying the source is attributable; talking about oneself is not; no generator judges itself."""
    lines = ["model_name\tdata_source\tknowledge\tmessage\tresponse\tbegin_label"]
    for generator in ("a", "b"):
        for label, reply in (
            ("Fully attributable", "mia sold 12 kilns in spring"),
            ("Fully attributable", "the buyers were happy ."),
            ("Not fully attributable", "i love pottery, do you own a wheel ?"),
            ("Not fully attributable", "my aunt bakes bread"),
        ):
            lines.append(f"{generator}\twow\t{_SOURCE}\tHi\t{reply}\t{label}")
    (tmp_path / "set.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    text = begin.report(tmp_path)
    assert "| **all together** | 100.0 | 100.0 |" in text
    assert "8 replies, 4 attributable" in text


def test_split_tokens_are_joined(tmp_path: Path) -> None:
    """Some generators write “do n't” and “kilns .”."""
    head = "model_name\tdata_source\tknowledge\tmessage\tresponse\tbegin_label"
    (tmp_path / "set.tsv").write_text(f"{head}\na\tw\tk\tm\tI do n't , Mia 's kilns .\tx\n", encoding="utf-8")
    assert begin.load(tmp_path, None)[0].text == "I don't, Mia's kilns."


def test_flags_are_counted_by_quartile(tmp_path: Path) -> None:
    """One rude request of two has a flag; the polite ones have none."""
    rows = [("impolite", "Where is it???"), ("impolite", "No."), ("middle", "Why?"), ("polite", "Could you look?")]
    text = "".join(json.dumps({"label": label, "request": request}) + "\n" for label, request in rows)
    (tmp_path / "set.jsonl").write_text(text, encoding="utf-8")
    report = politeness.report(tmp_path)
    assert "| impolite | 2 | 50.0 |" in report
    assert "| polite | 1 | 0.0 |" in report


_SCENARIO = {
    "id": "s1",
    "use_case": "LinkedIn DM",
    "recipient": {
        "name": "Mia Okafor",
        "role": "Potter",
        "company": "Kiln & Co",
        "recent_activity": "Wrote about wood kilns",
        "interests": ["Glazes"],
        "profile_summary": "Fires pots since 2009",
    },
    "sender": {
        "name": "Jonas Berg",
        "background": "Chemist who studies glazes",
        "company": "Berg Lab",
        "objective": "Compare notes on ash glazes",
        "value_proposition": "Tested 40 glaze recipes",
    },
    "expected_elements": ["reference to wood kilns article", "friendly tone", "soft CTA for a call"],
}


@pytest.mark.parametrize(
    ("element", "body", "held"),
    [
        ("reference to wood kilns article", "You wrote about wood kilns.", True),
        ("reference to wood kilns article", "You wrote about bread.", False),
        ("friendly tone", "You wrote about kilns.", True),
        ("friendly tone", "Our product is great, book a demo!!!", False),
        ("soft CTA for a call", "Could we have a call?", True),
        ("soft CTA for a call", "I had a call.", False),
    ],
)
def test_an_element_is_found_by_its_words(element: str, body: str, held: bool) -> None:
    """Its own words count, not those that speak of the message."""
    assert outreach.holds(element, body) is held


def test_what_neither_side_said_is_invented() -> None:
    """Names and numbers of both sides may be used, others not."""
    assert outreach.invented(["I tested 40 glaze recipes at Berg Lab."], _SCENARIO) == []
    assert "Oslo" in outreach.invented(["I tested glazes in Oslo."], _SCENARIO)


def test_a_scenario_is_drafted_by_the_real_command() -> None:
    """Without a model: the draft is there, is addressed, carries the wish and invents nothing."""
    message = outreach.drafted(_SCENARIO, "off")
    assert "Mia" in message.body
    assert "ash glazes" in message.body
    assert message.invented == ()
    assert [element for element, _ in message.elements] == _SCENARIO["expected_elements"]


def test_absent_sets_are_told_and_are_no_fault(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without the data, or with one set of it, the run ends well and keeps no file."""
    monkeypatch.chdir(tmp_path)
    assert outside.main(["--data", str(tmp_path / "nowhere")]) == 0
    assert "not here" in capsys.readouterr().out
    assert outside.main(["--data", str(tmp_path), "--set", "begin"]) == 0
    assert "“begin” is not here" in capsys.readouterr().out
    assert not (tmp_path / "docs").exists()


def test_a_missing_model_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where a set cannot be measured the reason is told, and the other sets are measured all the same."""

    def without_weights(folder: Path, limit: int | None) -> str:
        raise NoWeights("The weights are not here.", "Run “coach models pull”.")

    (tmp_path / "locomo").mkdir()
    monkeypatch.setattr(outside, "SETS", {"locomo": ("LoCoMo", without_weights)})
    assert outside.measured("locomo", tmp_path, None) is None
    assert "could not be measured: The weights are not here." in capsys.readouterr().out


def test_what_was_written_by_hand_stays(tmp_path: Path) -> None:
    """New figures replace the old ones and leave the rest."""
    path = tmp_path / "outside.md"
    path.write_text(f"old figures\n\n{outside.MARK}\n\n## What was tried\n", encoding="utf-8")
    outside.write(["## New"], path)
    text = path.read_text(encoding="utf-8")
    assert "## New" in text
    assert "old figures" not in text
    assert text.endswith("## What was tried\n")
