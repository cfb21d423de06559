"""``python -m eval.practice.sessions``: play scripted rehearsals, count what falls out of the part, write them out.

``--naive`` plays the same lines with one request a reply: the scene, the character, the talk so far, and “stay in
character”. It is what the stage plan is compared with. Writes ``sessions.md`` for reading, prints the shares.
"""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from coach.app import open_coach
from coach.chains.context import Desk
from coach.chains.playing import reply_steps
from coach.domain.practice import ME, Scene, Turn
from coach.llm.protocol import ChatModel
from coach.practice.scenes import scenes
from coach.practice.stage import opening
from coach.prompting import parse_prompt
from coach.settings import load_settings
from eval.practice.measures import Found, signs, table
from eval.report import OUT

_HEAD = """---
name: practice/naive
version: 1
inputs: []
output: text
temperature: 0.8
max_tokens: 90
---"""
_NAIVE = (
    "You are {who}, {role}. You speak {manner}. You want {wants}. Facts about you: {facts} You would only tell this to "
    "somebody who asks well: {hides} The situation: {situation} Stay in character. Answer in one or two short spoken "
    "sentences."
)


@dataclass(frozen=True)
class Script:
    """Lines of mine for one scene."""

    scene: Scene
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Session:
    """A script as it was played. ``seconds`` are those that the others took, in all."""

    script: Script
    turns: tuple[Turn, ...]
    seconds: float


def load(file: Path | None = None) -> list[Script]:
    """The scripts; KeyError where one names a scene that is not there."""
    text = (file or Path(__file__).parent / "sessions.txt").read_text(encoding="utf-8")
    known = {scene.id: scene for scene in scenes()}
    parts = [part.strip().splitlines() for part in re.split(r"^== ", text, flags=re.M)[1:]]
    return [Script(known[head.strip()], tuple(filter(None, lines))) for head, *lines in parts]


def play(desk: Desk, script: Script, *, naive: bool = False) -> Session:
    """Say every line of a script and keep what comes."""
    turns, began = list(opening(script.scene)), time.perf_counter()
    for line in script.lines:
        turns.append(Turn(ME, line))
        if naive:
            assert desk.chat is not None
            turns.append(freely(desk.chat, script.scene, turns))
        else:
            turns += [step for step in reply_steps(desk, script.scene, tuple(turns)) if isinstance(step, Turn)]
    return Session(script, tuple(turns), time.perf_counter() - began)


def freely(chat: ChatModel, scene: Scene, turns: Sequence[Turn]) -> Turn:
    """The next turn by one request that tells the model all of the scene and to stay in character."""
    who = scene.characters[0]
    told = _NAIVE.format(
        who=who.name,
        role=who.role,
        manner=who.manner,
        wants=who.wants,
        facts=" ".join(one.line for one in who.tells),
        hides=who.hides or "nothing.",
        situation=scene.situation,
    )
    talk = "\n".join(f"## {'User' if turn.mine else 'Assistant'}\n{turn.text}" for turn in turns)
    prompt = parse_prompt(f"{_HEAD}\n## System\n{told}\n{talk}\n", "practice/naive").template().invoke({})
    return Turn(who.name, "".join(chat.stream(prompt, temperature=0.8, max_tokens=90)).strip())


def readable(sessions: Sequence[Session], found: Sequence[Found]) -> str:
    """All sessions for reading; * a reply the model had a part in, and in brackets what was counted in it."""
    return "\n".join(line for number, one in enumerate(sessions) for line in _lines(number, one, found))


def _lines(number: int, session: Session, found: Sequence[Found]) -> Iterator[str]:
    yield f"\n## {number}: {session.script.scene.title} ({session.seconds:.0f} s)\n"
    for place, turn in enumerate(session.turns):
        marked = ", ".join(one.sign for one in found if (one.session, one.turn) == (number, place))
        yield f"- **{turn.speaker}**: {turn.text}{' *' if turn.stamp else ''}{f' [{marked}]' if marked else ''}"


def main(argv: Sequence[str] | None = None) -> int:
    """Play, count, write and print; always 0."""
    parser = argparse.ArgumentParser(prog="eval.practice.sessions", description=__doc__)
    parser.add_argument("--engine", choices=("local", "remote", "off"), default="local")
    parser.add_argument("--naive", action="store_true", help="without a stage plan, for comparison")
    parser.add_argument("--scripts", type=Path, help="other scripts than sessions.txt")
    parser.add_argument("--limit", type=int, help="only the first so many")
    parser.add_argument("--out", type=Path, default=OUT)
    given = parser.parse_args(argv)
    with tempfile.TemporaryDirectory() as home:
        coach = open_coach(load_settings(Path(home), engine=given.engine))
        sessions = [play(coach._desk(), script, naive=given.naive) for script in load(given.scripts)[: given.limit]]
        coach.close()
    found = [one for number, session in enumerate(sessions) for one in signs(number, session.turns)]
    given.out.mkdir(parents=True, exist_ok=True)
    file = given.out / ("sessions-naive.md" if given.naive else "sessions.md")
    file.write_text(readable(sessions, found), encoding="utf-8")
    replies = [turn for one in sessions for turn in one.turns if not turn.mine and turn.act != "opening"]
    print(table(found, len(replies)))
    worded = sum(turn.stamp is not None for turn in replies)
    print(f"\nWorded by the model, at least in part: {worded}. Seconds: {sum(one.seconds for one in sessions):.0f}.")
    print(file)
    return 0


if __name__ == "__main__":
    sys.exit(main())
