"""Prompt files: every shipped one is sound, and a broken one says what is wrong with it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach import paths
from coach.errors import PromptError
from coach.prompting import load_prompt, parse_prompt

SOUND = """---
name: kiln/first
version: 3
inputs: [fact]
output: text
temperature: 0.5
max_tokens: 20
---
## System
Use braces {like this} freely.
## User
they said: an {example}
## Assistant
A kiln {of_mine}.
## User
they said: {fact}
"""
SHIPPED = sorted(
    file.relative_to(paths.prompts_dir()).with_suffix("").as_posix()
    for file in paths.prompts_dir().rglob("*.md")
    if file.stem != "README"
)


def test_there_are_prompts() -> None:
    """Prompts are shipped for the follow-up, the preparation and the help."""
    assert {name.split("/")[0] for name in SHIPPED} >= {"followup", "prep", "help"}


@pytest.mark.parametrize("name", SHIPPED)
def test_every_shipped_prompt_loads(name: str) -> None:
    """Each shipped file is sound, ends in its task, and shows worked examples as turns before it."""
    prompt = load_prompt(name)
    roles = [role for role, _ in prompt.turns]
    assert prompt.name == name
    assert prompt.version >= 1
    assert roles[0] == "system"
    assert roles[1:] == ["human", "ai"] * (len(roles) // 2 - 1) + ["human"]
    assert len(roles) >= (4 if prompt.output == "json" else 8)  # a whole letter shows more than a sentence


@pytest.mark.parametrize("name", SHIPPED)
def test_only_the_last_turn_of_a_shipped_prompt_changes(name: str) -> None:
    """Whatever is filled in, all turns but the last stay the same, so that the engine reads them once."""
    prompt = load_prompt(name)
    one, other = (
        prompt.template().invoke(dict.fromkeys(prompt.inputs, value)).to_messages() for value in ("a kiln", "a van")
    )
    assert [message.text for message in one[:-1]] == [text for _, text in prompt.turns[:-1]]
    assert [message.text for message in one[:-1]] == [message.text for message in other[:-1]]
    assert one[-1].text != other[-1].text


@pytest.mark.parametrize("name", [name for name in SHIPPED if load_prompt(name).output != "json"])
def test_a_worked_example_is_answered_in_one_line(name: str) -> None:
    """The examples answer as a small model shall: in one line of a few words."""
    answers = [text for role, text in load_prompt(name).turns if role == "ai"]
    assert all("\n" not in text and len(text.split()) <= 30 for text in answers)


def test_braces_before_the_task_are_plain_text() -> None:
    """Braces in the system text and the examples are no inputs and come out as they were written."""
    messages = parse_prompt(SOUND, "kiln/first").template().invoke({"fact": "x"}).to_messages()
    assert [message.text for message in messages] == [
        "Use braces {like this} freely.",
        "they said: an {example}",
        "A kiln {of_mine}.",
        "they said: x",
    ]


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=60) | st.sampled_from(["{fact}", "{", "}}", "{0}", "{fact.__class__}", "%s", "Tom & Ada <b>"]))
def test_values_are_put_in_as_they_are(value: str) -> None:
    """A value is never read as a template, and nothing in it is escaped."""
    messages = parse_prompt(SOUND, "kiln/first").template().invoke({"fact": value}).to_messages()
    assert messages[-1].text == f"they said: {value}"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("version: 3\n", "", "missing: version"),
        ("version: 3\n", "version: 3\nauthor: Zebulon\n", "unknown: author"),
        ("version: 3", "version: three", "“version” must be a int"),
        ("version: 3", "version: true", "“version” must be a int"),
        ("temperature: 0.5", "temperature: warm", "“temperature” must be a float"),
        ("inputs: [fact]", "inputs: fact", "“inputs” must be a list"),
        ("inputs: [fact]", "inputs: []", "fact"),
        ("inputs: [fact]", "inputs: [fact, place]", "place"),
        ("said: {fact}", "said: {fact} in {place}", "place"),
        ("said: {fact}", "said: nothing", "fact"),
        ("output: text", "output: poem", "“poem”"),
        ("name: kiln/first", "name: kiln/second", "“kiln/second”"),
        ("## System", "Hello\n## System", "before the first"),
        ("## Assistant\nA kiln {of_mine}.", "## Assistant\n", "empty turn"),
        ("## User\nthey said: {fact}\n", "", "does not end in"),
        ("---\nname", "name", "front matter"),
        ("version: 3", "version: [", "not valid YAML"),
    ],
)
def test_a_broken_file_says_what_is_wrong(old: str, new: str, said: str) -> None:
    """An unknown, missing or ill-typed key, an input not declared or not used, a missing task: all are named."""
    assert old in SOUND
    with pytest.raises(PromptError) as caught:
        parse_prompt(SOUND.replace(old, new, 1), "kiln/first")
    assert said in str(caught.value)


@pytest.mark.parametrize("raw", ["", "---\n---\n", "---\n- a\n---\n", "## User\nhello"])
def test_what_is_no_prompt_file(raw: str) -> None:
    """Anything else is refused in the same way."""
    with pytest.raises(PromptError):
        parse_prompt(raw, "kiln/first")


def test_a_missing_file_says_so(tmp_path: Path) -> None:
    """A prompt that is not there is an error that names it."""
    with pytest.raises(PromptError, match="kiln/none"):
        load_prompt("kiln/none", tmp_path)


def test_stamps_follow_the_file(tmp_path: Path) -> None:
    """A stamp carries name, version and model, and its checksum changes with the file."""
    (tmp_path / "kiln").mkdir()
    (tmp_path / "kiln" / "first.md").write_text(SOUND, encoding="utf-8")
    stamp = load_prompt("kiln/first", tmp_path).stamp("a-model")
    changed = parse_prompt(SOUND.replace("freely", "sparingly"), "kiln/first").stamp("a-model")
    assert (stamp.prompt, stamp.model, len(stamp.sha256)) == ("kiln/first@3", "a-model", 64)
    assert changed.sha256 != stamp.sha256
