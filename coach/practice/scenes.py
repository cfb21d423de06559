"""The scenes that come with the coach, a YAML file each: whoever can fill in a form can add one.

The name of the file is the id of the scene; its fields are those of `coach.domain.practice.Scene`, and
``prompts/practice/scenes/README.md`` tells what each is for.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml
from pydantic import TypeAdapter, ValidationError

from coach import paths
from coach.domain.practice import Scene, Telling
from coach.errors import PromptError

_SCENE = TypeAdapter(Scene)
_FOLDER = Path("practice") / "scenes"
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The safe loader in C, ten times as fast, where the library was built with it."""


@lru_cache(maxsize=4)
def scenes(folder: Path | None = None) -> tuple[Scene, ...]:
    """Every scene of a folder (the shipped one when None), the easiest first within each area.

    Raises:
        PromptError: a file cannot be read, or a field is unknown, missing or not as it should be.
    """
    files = sorted((folder or paths.prompts_dir() / _FOLDER).glob("*.yaml"))
    found = [read_scene(_text(file), file.stem) for file in files]
    areas = list(type(found[0].area)) if found else []
    return tuple(sorted(found, key=lambda scene: (areas.index(scene.area), scene.difficulty, scene.id)))


def read_scene(raw: str, scene_id: str) -> Scene:
    """The scene written in ``raw``.

    Raises:
        PromptError: as :func:`scenes`.
    """
    try:
        values = yaml.load(raw, Loader=_LOADER)
    except yaml.YAMLError as error:
        raise PromptError(f"The scene “{scene_id}” is not valid YAML: {error}") from error
    if not isinstance(values, dict):
        raise PromptError(f"The scene “{scene_id}” holds no fields.")
    unknown = _unknown(values)
    if unknown:
        raise PromptError(f"The scene “{scene_id}” has fields that no scene has: {', '.join(unknown)}.")
    try:
        scene = _SCENE.validate_python({**values, "id": scene_id})
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = ".".join(str(part) for part in first["loc"]) or "the whole"
        raise PromptError(f"The scene “{scene_id}” is not as it should be, at {where}: {first['msg']}.") from error
    _check_names(scene)
    return scene


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise PromptError(f"The scene file “{file.name}” cannot be read.", "It must be a text in UTF-8.") from error


def _unknown(values: dict[Any, Any]) -> list[str]:
    """Fields that are misspelt, at the top and in what characters tell; pydantic lets those of dataclasses pass."""
    found = [str(key) for key in values if key not in Scene.__dataclass_fields__ or key == "id"]
    for character in values.get("characters") or ():
        told = character.get("tells") or () if isinstance(character, dict) else ()
        found += [str(key) for one in told if isinstance(one, dict) for key in one.keys() - set(_TELLING)]
    return found


_TELLING = Telling.__dataclass_fields__


def _check_names(scene: Scene) -> None:
    """Whoever speaks a fixed line is one of the characters."""
    known = {character.name for character in scene.characters}
    fixed = (*scene.opening, *scene.asks, *((scene.room,) if scene.room else ()))
    strangers = sorted({line.who for line in fixed} - known)
    if strangers or len(known) != len(scene.characters) or not known:
        said = f"nobody is called {', '.join(strangers)}" if strangers else "each character needs a name of their own"
        raise PromptError(f"In the scene “{scene.id}” {said}.")
