"""``coach me``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from coach.cli.command import Command, commands, run_of
from coach.cli.say import Line
from coach.domain.plain import Json, plain
from coach.domain.profile import Profile
from coach.errors import UsageError

app = commands()


@app.command("me", cls=Command)
def me(
    ctx: typer.Context,
    settings: Annotated[
        list[str],
        typer.Option(
            "--set",
            metavar="KEY=VALUE",
            help="Change one thing: name, does, can_do, interests, goals, dull, voice, emails, links. "
            "The parts of a list are separated by “;”.",
        ),
    ] = [],  # noqa: B006 - Typer copies it
    card: Annotated[
        Path | None,
        typer.Option("--card", metavar="FILE", help="Write my contact card: x.vcf, or x.svg to be scanned."),
    ] = None,
) -> None:
    """What I do, can do for others, like and aim for: show it, or change it with --set."""
    run = run_of(ctx)
    profile = run.coach.profile()
    if settings:
        from coach.app.me import profile_changes

        changed = replace(profile, **profile_changes(dict(_pair(each) for each in settings)))  # type: ignore[arg-type]
        lost = _replaced(profile, changed)
        if lost:
            run.confirm("Change your profile?", lost)
        profile = run.coach.save_profile(changed)
    document: Json = {"me": plain(profile)}
    if card is not None:
        run.may_write(card)
        document["card"] = str(run.coach.save_contact_card(card))
        run.remark(f"Your contact card is in {card}.")
    run.answer(document, _lines(profile))


def _pair(text: str) -> tuple[str, str]:
    key, found, value = text.partition("=")
    if not found:
        raise UsageError(f"“{text}” is not KEY=VALUE.", "Write it as: --set name=Noor")
    return key.strip().replace("-", "_"), value


def _replaced(before: Profile, after: Profile) -> list[str]:
    """What the change would take away of what is there."""
    old, new = plain(before), plain(after)
    return [f"{key}: {_shown(old[key])} → {_shown(new[key])}" for key in old if _loses(old[key], new[key])]


def _loses(old: Json, new: Json) -> bool:
    if isinstance(old, list):
        return not set(old) <= set(new)
    return bool(old) and old != new


def _shown(value: Json) -> str:
    return "; ".join(value) if isinstance(value, list) else value or "nothing"


def _lines(profile: Profile) -> Iterator[Line]:
    said = {key: value for key, value in plain(profile).items() if value}
    if not said:
        yield Line("You have not said anything about yourself yet.")
        yield Line("coach me --set name=… --set 'does=…' --set 'can_do=one thing; another' --set 'goals=…'", "quiet")
    for key, value in said.items():
        yield Line(key.replace("_", " "), "quiet")
        for each in value if isinstance(value, list) else [value]:
            yield Line(each, indent=2)
