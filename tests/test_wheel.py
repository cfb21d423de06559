"""The wheel: built from the tree, installed apart from it, and used."""

from __future__ import annotations

import http.client
import json
import os
import site
import subprocess
import sys
import sysconfig
import time
import venv
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this tree."""
    out = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(out), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True)
    (built,) = out.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A clean environment's folder of scripts: the wheel is installed there, its dependencies are borrowed from here.

    They are lent as copies of nothing: a path file points to this environment's packages, behind the wheel's own.
    """
    folder = tmp_path_factory.mktemp("clean")
    venv.create(folder, with_pip=True)
    scripts = folder / "bin"
    pip = [str(scripts / "python"), "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", str(wheel)]
    subprocess.run(pip, check=True, capture_output=True)
    places = [path for path in site.getsitepackages() if Path(path).is_dir()]
    inside = sysconfig.get_path("purelib", vars={"base": str(folder), "platbase": str(folder)})
    Path(inside, "borrowed.pth").write_text("\n".join(places) + "\n")
    return scripts


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """Nothing of the checkout on the path, and a home to use."""
    kept = {key: value for key, value in os.environ.items() if key not in ("PYTHONPATH", "VIRTUAL_ENV")}
    return {**kept, "COACH_HOME": str(tmp_path / "home")}


def _coach(installed: Path, environment: dict[str, str], *words: str) -> subprocess.CompletedProcess[str]:
    command = [str(installed / "coach"), *words]
    return subprocess.run(command, capture_output=True, text=True, env=environment, cwd="/", check=True)


def test_screens_prompts_and_sample_travel_inside(wheel: Path) -> None:
    """The page, the prompts and the sample notebook are in the package; nothing else is at the wheel's top."""
    names = zipfile.ZipFile(wheel).namelist()
    for needed in ("ui/app.py", "ui/.streamlit/config.toml", "samples/notebook.jsonl"):
        assert f"coach/bundled/{needed}" in names
    assert any(name.startswith("coach/bundled/prompts/") for name in names)
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert {name.partition("/")[0] for name in names if ".dist-info" not in name} == {"coach"}


def test_the_installed_coach_is_the_wheels(installed: Path, environment: dict[str, str]) -> None:
    """The clean environment imports the wheel and not this checkout."""
    told = subprocess.run(
        [str(installed / "python"), "-c", "import coach; print(coach.__file__)"],
        capture_output=True, text=True, env=environment, cwd="/", check=True,
    )  # fmt: skip
    assert str(installed.parent) in told.stdout


def test_help(installed: Path, environment: dict[str, str]) -> None:
    """coach --help works from the wheel."""
    assert "follow-up" in _coach(installed, environment, "--help").stdout


def test_demo(installed: Path, environment: dict[str, str]) -> None:
    """coach demo finds the sample notebook in the wheel."""
    told = _coach(installed, environment, "demo", "--engine", "off", "--json").stdout
    assert json.loads(told)["follow_up"]["body"]


@pytest.fixture
def page(installed: Path, environment: dict[str, str]) -> Iterator[str]:
    """The address of a page started from the wheel; it is closed afterwards."""
    command = [str(installed / "coach"), "ui", "--no-browser", "--engine", "off", "--port", str(_free_port()), "--json"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=environment, cwd="/"
    ) as process:
        assert process.stdout is not None
        told = ""
        while not told.endswith("}\n"):
            line = process.stdout.readline()
            assert line, "the page ended before it said where it is"
            told += line
        yield json.loads(told)["url"]
        process.terminate()
        process.wait(timeout=20)


def _free_port() -> int:
    from coach.cli.ports import free_port

    return free_port(8600 + time.time_ns() % 1000)


def test_the_page(page: str) -> None:
    """coach ui serves the page from the wheel, on loopback."""
    assert page.startswith("http://127.0.0.1:")
    connection = http.client.HTTPConnection(page.removeprefix("http://"), timeout=20)
    connection.request("GET", "/")
    answer = connection.getresponse()
    assert answer.status == 200
    assert b"<title>" in answer.read()
    connection.close()


def test_the_pocket_card_comes_along(installed: Path, environment: dict[str, str], tmp_path: Path) -> None:
    """Its template, style and script, the ways out and what draws the code are in the wheel."""
    _coach(installed, environment, "me", "--set", "emails=robin@example.org")
    _coach(installed, environment, "event", "add", "Fair", "--date", "2026-11-20")
    _coach(installed, environment, "card", "Fair", "--out", str(tmp_path / "card.html"), "--engine", "off")
    page = (tmp_path / "card.html").read_text("utf-8")
    assert "I am in the corner" in page
    assert 'class="qr"' in page
