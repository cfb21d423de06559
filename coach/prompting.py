"""Prompt files: front matter, then the conversation as headed turns.

A file is ``prompts/<feature>/<step>.md``. Between two lines of ``---`` stands YAML with exactly the keys of
``_KEYS``; then sections headed ``## System``, ``## User`` and ``## Assistant``. The worked examples are turns, the
last user turn is the task, and only there may inputs stand, written ``{like_this}``: all before it stays the same
from call to call, so that the engine need not read it again. Braces elsewhere are plain text.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from coach import paths
from coach.domain.suggestion import Stamp
from coach.errors import PromptError

if TYPE_CHECKING:
    from langchain_core.prompts import ChatPromptTemplate

_KEYS = {"name": str, "version": int, "inputs": list, "output": str, "temperature": float, "max_tokens": int}
_OUTPUTS = ("text", "choice", "json")
_TURN = re.compile(r"^## (System|User|Assistant)[ \t]*$", re.MULTILINE)
_VARIABLE = re.compile(r"\{([a-z_]+)\}")
_ROLES = {"System": "system", "User": "human", "Assistant": "ai"}


@dataclass(frozen=True)
class Prompt:
    """One prompt file, checked. ``turns`` are (role, text) in langchain's role names; the last one is the task."""

    name: str
    version: int
    inputs: tuple[str, ...]
    output: str
    temperature: float
    max_tokens: int
    turns: tuple[tuple[str, str], ...]
    sha256: str

    def template(self) -> ChatPromptTemplate:
        """The prompt as the first step of a chain; values are put in as they are, never read as a template."""
        from langchain_core.prompts import ChatPromptTemplate

        fixed = [(role, text.replace("{", "{{").replace("}", "}}")) for role, text in self.turns[:-1]]
        return ChatPromptTemplate.from_messages([*fixed, self.turns[-1]], template_format="f-string")

    def stamp(self, model: str) -> Stamp:
        """What a suggestion carries to say where it came from."""
        return Stamp(prompt=f"{self.name}@{self.version}", sha256=self.sha256, model=model)


@lru_cache(maxsize=64)
def load_prompt(name: str, folder: Path | None = None) -> Prompt:
    """The prompt called ``name`` (“followup/question”).

    Raises:
        PromptError: the file is missing, a key is unknown or lacking, or its inputs are not those of the task.
    """
    file = (folder or paths.prompts_dir()) / f"{name}.md"
    try:
        raw = file.read_text(encoding="utf-8")
    except OSError as error:
        raise PromptError(f"The prompt file “{name}” cannot be read.", "Install the program again.") from error
    return parse_prompt(raw, name)


def parse_prompt(raw: str, name: str) -> Prompt:
    """The prompt written in ``raw``; ``name`` is what its front matter must say.

    Raises:
        PromptError: as :func:`load_prompt`.
    """
    head, body = _halves(raw, name)
    values = _front_matter(head, name)
    turns = _turns(body, name)
    _check_inputs(values["inputs"], turns, name)
    return Prompt(
        name=name,
        version=values["version"],
        inputs=tuple(values["inputs"]),
        output=values["output"],
        temperature=values["temperature"],
        max_tokens=values["max_tokens"],
        turns=turns,
        sha256=hashlib.sha256(raw.encode("utf-8")).hexdigest(),
    )


def _halves(raw: str, name: str) -> tuple[str, str]:
    parts = re.split(r"^---[ \t]*$", raw, maxsplit=2, flags=re.MULTILINE)
    if len(parts) != 3 or parts[0].strip():
        raise PromptError(f"The prompt file “{name}” does not begin with front matter between two lines of “---”.")
    return parts[1], parts[2]


def _front_matter(head: str, name: str) -> dict[str, Any]:
    try:
        values = yaml.safe_load(head)
    except yaml.YAMLError as error:
        raise PromptError(f"The front matter of the prompt “{name}” is not valid YAML: {error}") from error
    if not isinstance(values, dict):
        raise PromptError(f"The front matter of the prompt “{name}” holds no keys.")
    unknown, missing = sorted(set(values) - set(_KEYS)), sorted(set(_KEYS) - set(values))
    if unknown or missing:
        said = [f"unknown: {', '.join(map(str, unknown))}"] * bool(unknown) + [f"missing: {', '.join(missing)}"] * bool(
            missing
        )
        raise PromptError(f"The front matter of the prompt “{name}” has the wrong keys ({'; '.join(said)}).")
    for key, kind in _KEYS.items():
        if kind is float and isinstance(values[key], int) and not isinstance(values[key], bool):
            values[key] = float(values[key])
        if not isinstance(values[key], kind) or isinstance(values[key], bool):
            raise PromptError(f"In the prompt “{name}”, “{key}” must be a {kind.__name__}.")
    if values["name"] != name:
        raise PromptError(f"The prompt “{name}” calls itself “{values['name']}”.")
    if values["output"] not in _OUTPUTS:
        raise PromptError(
            f"The prompt “{name}” declares the output “{values['output']}”; known: {', '.join(_OUTPUTS)}."
        )
    return values


def _turns(body: str, name: str) -> tuple[tuple[str, str], ...]:
    parts = _TURN.split(body)
    if parts[0].strip():
        raise PromptError(f"In the prompt “{name}”, text stands before the first “## …” turn.")
    turns = tuple((_ROLES[role], text.strip()) for role, text in zip(parts[1::2], parts[2::2], strict=True))
    if not turns or turns[-1][0] != "human":
        raise PromptError(f"The prompt “{name}” does not end in a “## User” turn: the task.")
    if any(not text for _, text in turns):
        raise PromptError(f"The prompt “{name}” has an empty turn.")
    return turns


def _check_inputs(declared: list[Any], turns: tuple[tuple[str, str], ...], name: str) -> None:
    used = set(_VARIABLE.findall(turns[-1][1]))
    if used != set(declared):
        odd = ", ".join(sorted(used ^ set(map(str, declared))))
        raise PromptError(f"The inputs declared in the prompt “{name}” are not those its task uses: {odd}.")
