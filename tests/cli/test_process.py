"""The command line as a process: what it loads, and how it behaves in a pipe or under another locale."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

COACH = (sys.executable, "-c", "import sys; from coach.cli.main import main; sys.exit(main())")
LOADED = (
    "import sys\n"
    "from coach.cli.main import main\n"
    "status = main(sys.argv[1:])\n"
    "sys.stderr.write('loaded ' + ' '.join(name.partition('.')[0] for name in sys.modules))\n"
    "sys.exit(status)"
)


def _loaded(*words: str) -> set[str]:
    """The top-level modules that a command had imported by its end."""
    ended = subprocess.run([sys.executable, "-c", LOADED, *words], capture_output=True, text=True, check=True)
    return set(ended.stderr.rpartition("loaded ")[2].split())


@pytest.mark.parametrize("words", [("--help",), ("follow-up", "--help"), ("person", "--help")])
def test_help_loads_next_to_nothing(words: tuple[str, ...]) -> None:
    """Help needs no database, no model library and no printing library."""
    heavy = {"sqlalchemy", "chromadb", "langchain_core", "langchain_openai", "openai", "streamlit", "numpy"}
    assert not _loaded(*words) & (heavy | {"xllamacpp", "dateparser", "pydantic_settings", "rich"})


@pytest.mark.parametrize(
    "words",
    [
        ("person", "list"),
        ("note", "add", "--person", "Ana", "--text", "Likes tea."),
        ("search", "tea", "--engine", "off"),
        ("me",),
    ],
)
def test_a_command_loads_only_what_it_uses(words: tuple[str, ...]) -> None:
    """Records and searching by words need neither Chroma nor langchain, nor anything that speaks to a model."""
    assert not _loaded(*words) & {"chromadb", "langchain_core", "langchain_openai", "openai", "streamlit", "xllamacpp"}


def test_every_command_is_in_the_help() -> None:
    """coach --help names each command with a line about it."""
    told = subprocess.run([*COACH, "--help"], capture_output=True, text=True, check=True).stdout
    wanted = "me person note event search prep help-ideas follow-up import export models reindex doctor demo ui stop"
    lines = {line.split()[0]: line.split()[1:] for line in told.splitlines() if line.startswith("  ") and line.split()}
    assert all(lines.get(name) for name in wanted.split())


def test_a_reader_that_has_seen_enough(tmp_path: Path) -> None:
    """coach … | head ends quietly, also when there is much more to read."""
    file = tmp_path / "in.jsonl"
    file.write_text("".join(json.dumps({"type": "person", "name": f"Ana {'a' * n}"}) + "\n" for n in range(1, 190)))
    environment = {**os.environ, "COACH_ENGINE": "off"}
    subprocess.run([*COACH, "import", str(file)], check=True, capture_output=True, env=environment)
    with subprocess.Popen(
        [*COACH, "person", "list", "--json"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


@pytest.mark.parametrize("locale", ["C", "POSIX", "en_US.ISO-8859-1"])
def test_text_is_utf8_whatever_the_locale(locale: str) -> None:
    """Names with accents go in and come out as UTF-8, whatever LANG says."""
    environment = {**os.environ, "LC_ALL": locale, "LANG": locale, "PYTHONUTF8": "0"}
    name = "Łucja Müller 🌱"
    added = subprocess.run([*COACH, "person", "add", name.encode(), "--json"], capture_output=True, env=environment)
    assert json.loads(added.stdout.decode("utf-8"))["person"]["name"] == name


def test_an_argument_that_is_no_text(tmp_path: Path) -> None:
    """Bytes on the command line that are no UTF-8 become replacement characters."""
    ended = subprocess.run(
        [*COACH, "note", "add", "--person", "Ana", "--text", b"caf\xe9 talk", "--json"], capture_output=True, check=True
    )
    assert json.loads(ended.stdout)["note"]["text"] == "caf\ufffd talk"
