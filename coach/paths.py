"""Where things live on disk: the only module that knows.

A *home* is one person's private notebook. Weights and the engine's state belong to the user of the
machine and are shared by all homes. Prompts, screens and the sample notebook travel with the code:
beside the package in a checkout, inside it in a wheel.
"""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

APP = "rapport"
_PACKAGE = Path(__file__).resolve().parent


def default_home() -> Path:
    """The notebook used when neither ``--home`` nor ``COACH_HOME`` names one."""
    return Path(platformdirs.user_data_dir(APP, appauthor=False)) / "notebook"


def cache_dir() -> Path:
    """The user's cache for this program (``COACH_CACHE`` moves it): weights and the running engine."""
    chosen = os.environ.get("COACH_CACHE")
    return Path(chosen).expanduser().absolute() if chosen else Path(platformdirs.user_cache_dir(APP, appauthor=False))


def models_dir() -> Path:
    """Where verified weights are kept, one copy for all homes."""
    return cache_dir() / "models"


def engine_dir() -> Path:
    """Where the running engine leaves its address, key and log, readable by this user alone."""
    return cache_dir() / "engine"


def bundled_root() -> Path:
    """The folder that holds ``ui`` and ``prompts``: inside the wheel, or the checkout's root."""
    inside = _PACKAGE / "bundled"
    return inside if inside.is_dir() else _PACKAGE.parent


def prompts_dir() -> Path:
    """The prompt files."""
    return bundled_root() / "prompts"


def samples_dir() -> Path:
    """The plainly invented sample notebook that demo, tests and evaluation share."""
    inside = bundled_root() / "samples"
    return inside if inside.is_dir() else bundled_root() / "tests" / "samples"


def ui_dir() -> Path:
    """The Streamlit page; its parent must be on ``sys.path`` so that ``ui`` imports one way."""
    return bundled_root() / "ui"


def database_file(home: Path) -> Path:
    """The SQLite record of a home."""
    return home / "notebook.sqlite"


def index_dir(home: Path) -> Path:
    """The Chroma index of a home; may be deleted at any time and is rebuilt."""
    return home / "index"


def settings_file(home: Path) -> Path:
    """The optional settings of a home, in TOML."""
    return home / "settings.toml"
