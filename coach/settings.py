"""What the user chose, from flags, the environment and the home's ``settings.toml``, in that order.

Built on demand and never at import, so that a test or a second home sees its own values. A remote
endpoint is used only when ``engine`` says so: a key or an address alone switches nothing on.
"""

from __future__ import annotations

import os
import tomllib
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any

from pydantic import SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict, TomlConfigSettingsSource

from coach import paths
from coach.errors import UsageError


class Engine(StrEnum):
    """Who answers: the embedded model, an OpenAI-compatible endpoint, or no model at all."""

    LOCAL = "local"
    REMOTE = "remote"
    OFF = "off"


class Settings(BaseSettings):
    """All settings of one run; each field's text is its manual."""

    model_config = SettingsConfigDict(env_prefix="COACH_", env_ignore_empty=True, extra="forbid")

    home: Path
    """The folder of this notebook."""
    engine: Engine = Engine.LOCAL
    """``local``, ``remote`` or ``off``."""
    base_url: str | None = None
    """Address of the OpenAI-compatible endpoint; used only with ``engine = "remote"``."""
    api_key: SecretStr | None = None
    """Key of that endpoint."""
    model: str | None = None
    """Model name: at the endpoint, or one of ``coach models list`` for the local engine."""
    today: date | None = None
    """What day it is, for rehearsing and for tests; the clock otherwise."""
    idle_minutes: float = 15.0
    """After how many minutes without work the local engine ends itself."""
    timeout_seconds: float = 120.0
    """How long one request to a model may take."""

    @field_validator("home")
    @classmethod
    def _wherever_it_is_read(cls, home: Path) -> Path:
        """The same folder for a process of ours that works in another one."""
        return home.expanduser().absolute()

    def day(self) -> date:
        """Today, or the day that was asked for."""
        return self.today or date.today()

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Flags beat the environment, which beats the home's file."""
        home = (init_settings() or {}).get("home") or (env_settings() or {}).get("home") or paths.default_home()
        file = TomlConfigSettingsSource(settings_cls, toml_file=paths.settings_file(Path(home).expanduser()))
        return init_settings, env_settings, file


def load_settings(home: Path | None = None, **flags: object) -> Settings:
    """Settings of one run; ``None`` means "not given on the command line".

    Raises:
        UsageError: a value is not one of those allowed, or the settings file is broken.
    """
    given: dict[str, Any] = {key: value for key, value in flags.items() if value is not None}
    if home is not None:
        given["home"] = home.expanduser()
    try:
        return Settings(**({"home": _home_from_environment()} | given))
    except ValidationError as error:
        first = error.errors()[0]
        name = ".".join(str(part) for part in first["loc"]) or "settings"
        raise UsageError(f"The setting “{name}” is not usable: {first['msg']}.") from error
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"The settings file of this notebook is not valid TOML: {error}.") from error


def child_environment(settings: Settings, *, import_from: Path) -> dict[str, str]:
    """The environment for a process of ours that shall see the same settings; it may import what lies in a folder."""
    chosen = {"COACH_HOME": str(settings.home), "COACH_ENGINE": str(settings.engine)}
    chosen["COACH_CACHE"] = str(paths.cache_dir())
    if settings.today is not None:
        chosen["COACH_TODAY"] = settings.today.isoformat()
    found = os.environ.get("PYTHONPATH")
    places = os.pathsep.join([str(import_from), *([found] if found else [])])
    return {**os.environ, **chosen, "PYTHONPATH": places}


def debugging() -> bool:
    """Whether somebody asked for the whole trace of an unforeseen fault (``COACH_DEBUG``)."""
    return bool(os.environ.get("COACH_DEBUG"))


def _home_from_environment() -> Path:
    chosen = os.environ.get("COACH_HOME")
    return Path(chosen).expanduser() if chosen else paths.default_home()
