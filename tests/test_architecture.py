"""The shape of the code: who may import whom, and how long a module may be."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TypeVar

import pytest

ROOT = Path(__file__).parent.parent
LONGEST = 300
LONGEST_FUNCTION = 60
Node = TypeVar("Node", bound=ast.AST)

LAYERS = (
    {"errors", "paths", "domain"},
    {"settings", "language"},
    {"store", "llm", "reading", "phrasing", "voice", "checks", "prompting"},
    {"index", "exchange", "evidence", "debriefing", "practice"},
    {"chains"},
    {"app"},
    {"cli"},
)
"""Parts of the coach, lower layers first; a part may import from itself and from the layers below it."""

HOMES = {
    "sqlalchemy": ("coach/store/",),
    "alembic": ("coach/store/",),
    "chromadb": ("coach/index/", "eval/bench/searching.py"),
    "openai": ("coach/llm/",),
    "langchain_openai": ("coach/llm/", "eval/bench/counted.py"),
    "xllamacpp": ("coach/llm/",),
    "gguf": ("coach/llm/",),
    "langchain_core": ("coach/llm/", "coach/chains/", "coach/prompting.py"),
    "typer": ("coach/cli/",),
    "rich": ("coach/cli/",),
    "icalendar": ("coach/exchange/",),
    "segno": ("coach/exchange/qr.py",),
    "streamlit": ("ui/", "eval/bench/clicks.py"),
    "pydantic_settings": ("coach/settings.py",),
    "platformdirs": ("coach/paths.py",),
}
"""Third-party packages, and the only places that may import them."""

READ_THE_ENVIRONMENT = {"coach/settings.py", "coach/paths.py", "coach/llm/discretion.py"}
START_PROCESSES = {"coach/llm/engine.py", "coach/llm/fetching.py"}
"""These hand the environment on to a process of ours, and read nothing in it."""


def _modules(*folders: str) -> list[Path]:
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@cache
def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def _nodes(path: Path, kind: type[Node]) -> Iterator[Node]:
    return (node for node in ast.walk(_tree(path)) if isinstance(node, kind))


@cache
def _imports(path: Path) -> frozenset[str]:
    """Every module that a file imports, at its top or later, for types too."""
    plain = {each.name for node in _nodes(path, ast.Import) for each in node.names}
    named = {
        dotted
        for node in _nodes(path, ast.ImportFrom)
        if node.module and node.level == 0
        for dotted in (node.module, *(f"{node.module}.{each.name}" for each in node.names))
    }
    return frozenset(plain | named)


def _packages(path: Path) -> set[str]:
    return {dotted.partition(".")[0] for dotted in _imports(path)}


def _parts(path: Path) -> set[str]:
    """The parts of the coach that a file imports from, such as ``store``."""
    within = {dotted.split(".")[1] for dotted in _imports(path) if dotted.startswith("coach.")}
    return within & set().union(*LAYERS)


def _own_part(path: Path) -> str:
    return path.relative_to(ROOT / "coach").parts[0].removesuffix(".py")


def _height(part: str) -> int:
    return next(number for number, layer in enumerate(LAYERS) if part in layer)


COACH = [path for path in _modules("coach") if path != ROOT / "coach/__init__.py"]
UI = _modules("ui")
CODE = [*COACH, *UI, *_modules("eval")]


def test_modules_are_short() -> None:
    """No module is longer than 300 lines."""
    assert not {_name(p): n for p in CODE if (n := len(p.read_text(encoding="utf-8").splitlines())) > LONGEST}


def test_functions_are_short() -> None:
    """No function is longer than 60 lines."""
    assert not {
        f"{_name(path)}:{node.name}"
        for path in CODE
        for kind in (ast.FunctionDef, ast.AsyncFunctionDef)
        for node in _nodes(path, kind)
        if (node.end_lineno or 0) - node.lineno >= LONGEST_FUNCTION
    }


def test_modules_say_what_they_are_for() -> None:
    """Each module begins with a docstring."""
    assert not [_name(path) for path in CODE if _tree(path).body and not ast.get_docstring(_tree(path))]


def test_every_part_has_its_place() -> None:
    """Every part of the coach stands in the layers, so that no arrow goes unchecked."""
    assert {_own_part(path) for path in COACH} == set().union(*LAYERS)


def test_dependencies_point_one_way() -> None:
    """A module imports from its own part of the coach and from those below it."""
    assert not [
        f"{_name(path)} imports coach.{part}"
        for path in COACH
        for part in _parts(path) - {_own_part(path)}
        if _height(part) >= _height(_own_part(path)) and _height(part) > 0
    ]


def test_third_party_packages_have_one_home() -> None:
    """A library is imported where it is at home and nowhere else."""
    assert not [
        f"{_name(path)} imports {package}"
        for path in CODE
        for package in _packages(path) & HOMES.keys()
        if not _name(path).startswith(HOMES[package])
    ]


@pytest.mark.parametrize(("package", "most"), [("dateparser", 1), ("snowballstemmer", 1), ("rapidfuzz", 2)])
def test_small_libraries_are_used_in_one_place(package: str, most: int) -> None:
    """A library for one small thing has one user; likeness has two, for names and for words of a query."""
    assert len([_name(path) for path in CODE if package in _packages(path)]) <= most


def test_the_coach_knows_no_screen() -> None:
    """Nothing in the package imports the page."""
    assert not [_name(path) for path in COACH if "ui" in _packages(path)]


def test_a_screen_knows_only_the_door() -> None:
    """The page reaches neither the record, nor the index, nor what reads notes: the coach does that for it."""
    hidden = {"store", "index", "reading", "evidence", "prompting", "language", "phrasing", "cli"}
    assert not {_name(path): found for path in UI if (found := _parts(path) & hidden)}


def test_session_state_has_one_keeper() -> None:
    """Only ui/state.py touches st.session_state."""
    users = {_name(path) for path in UI for node in _nodes(path, ast.Attribute) if node.attr == "session_state"}
    assert users <= {"ui/state.py"}


def test_only_the_command_line_prints() -> None:
    """print() is called by the command line, and by nothing else of the coach or the page."""
    callers = {
        _name(path)
        for path in [*COACH, *UI]
        for node in _nodes(path, ast.Call)
        if isinstance(node.func, ast.Name) and node.func.id == "print"
    }
    assert all(name.startswith("coach/cli/") for name in callers)


def test_the_environment_is_read_in_one_place() -> None:
    """Settings and paths read the environment; discretion silences what libraries would read from it."""
    readers = {
        _name(path)
        for path in [*COACH, *UI]
        for node in _nodes(path, ast.Attribute)
        if node.attr in {"environ", "getenv", "putenv"}
    }
    assert readers <= READ_THE_ENVIRONMENT | START_PROCESSES


def test_names_say_what_a_module_is_about() -> None:
    """No module is called utils, helpers, manager, service or base."""
    empty = {"utils", "util", "helpers", "helper", "manager", "service", "base", "common", "misc"}
    assert not [_name(path) for path in CODE if path.stem in empty]


def test_no_address_of_a_machine_or_a_package_index() -> None:
    """No file of the project names a package index or an absolute path of the machine it was written on."""
    telling = re.compile(r"(extra-)?index-url|find-links|/simple\b|/root/|/home/\w+/|/work/")
    files = [
        *CODE,
        *(ROOT / name for name in ("Makefile", "pyproject.toml", "constraints.txt", ".ci/run", "README.md")),
    ]
    assert not [_name(path) for path in files if telling.search(path.read_text(encoding="utf-8"))]
