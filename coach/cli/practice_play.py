"""A scene played in the terminal: they speak as it comes, I type; a line that begins with “/” is for the coach."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from coach.cli.practice_lines import after_lines, feedback_lines, scene_lines, speaker, turn_lines
from coach.cli.say import Line, plain, say
from coach.domain.experiment import COMFORT
from coach.domain.practice import Practice, Turn
from coach.errors import ModelError

if TYPE_CHECKING:
    from coach.cli.run import Run
    from coach.practice.hints import Hint

_HOW = "Type what you say; an empty line is silence. /hint, /again N, /stop to read about it, /leave to go on later."
_COMFORT = "How comfortable {when}, 1 to 5 (Enter: leave it out)? "


def play(run: Run, practice: Practice) -> None:
    """Play on from where a rehearsal stands, until it is ended or left.

    Raises:
        ModelError: the model cannot be reached; what was said is kept.
    """
    say(scene_lines(practice.scene))
    if practice.comfort_before is None and not any(turn.mine for turn in practice.turns):
        run.coach.set_comfort(practice.id, before=_comfort("are you with this now"))
    say([Line(), Line(_HOW, "quiet"), Line()])
    say(turn_lines(practice.turns))
    try:
        _Play(run, practice).go_on()
    except (ModelError, KeyboardInterrupt):
        run.remark("", _resumed_by(practice))
        raise


class _Play:
    """One sitting of a rehearsal."""

    def __init__(self, run: Run, practice: Practice) -> None:
        self._run, self._coach, self._id = run, run.coach, practice.id
        self._hint: Hint | None = None

    def go_on(self) -> None:
        """Line by line, until I stop or leave."""
        if self._coach.practice(self._id).turns[-1:] and self._coach.practice(self._id).turns[-1].mine:
            self._answer()  # an answer that was interrupted
        while (line := _typed("You: ")) is not None:
            word, _, rest = line.strip().partition(" ")
            if not word.startswith("/"):
                self._hint = None
                self._coach.say_in_practice(self._id, line)
                self._answer()
            elif word == "/stop":
                return self._stop()
            elif word == "/leave":
                break
            else:
                self._carry_out(word, rest.strip())
        say([Line(), Line(_resumed_by(self._coach.practice(self._id)), "quiet")])
        return None

    def _carry_out(self, word: str, rest: str) -> None:
        if word == "/hint":
            say([Line(self._next_hint(), "quiet")])
        elif word == "/again":
            self._again(rest)
        else:
            say([Line(f"There is no {word}. {_HOW}", "quiet")])

    def _next_hint(self) -> str:
        """An idea first; asked again, a line."""
        if self._hint is None:
            self._hint = self._coach.practice_hint(self._id)
            return f"{self._hint.idea} (/hint again for a line.)"
        return f"You could say: {self._hint.line}"

    def _again(self, rest: str) -> None:
        """Back to before my line number ``rest``, counted from 1 as one counts one's own lines."""
        mine = [number for number, turn in enumerate(self._coach.practice(self._id).turns) if turn.mine]
        if not rest.isdecimal() or not 1 <= int(rest) <= len(mine):
            said = f"“/again 1” to “/again {len(mine)}”" if mine else "nothing to try again yet"
            say([Line(f"Say which of your lines: {said}.", "quiet")])
            return
        self._hint = None
        now = self._coach.again_from(self._id, mine[int(rest) - 1])
        say([Line("Both are kept. From here:", "quiet"), *turn_lines(now.turns)])

    def _answer(self) -> None:
        """What they say, as it comes."""
        speaking = False
        for step in self._coach.reply_steps(self._id):
            if isinstance(step, Turn):
                _put("\n")
                speaking = False
                continue
            _put(_flat(step.piece if speaking else f"{speaker(step.speaker)}: {step.piece}"))
            speaking = True

    def _stop(self) -> None:
        with self._run.thinking("Reading what you said …"):
            ended = self._coach.end_practice(self._id)
        assert ended.feedback is not None
        say([Line(), *feedback_lines(ended.feedback), Line()])
        if ended.comfort_after is None:
            self._coach.set_comfort(self._id, after=_comfort("was it"))
        say(after_lines(ended, self._coach.next_scene()))


def _comfort(when: str) -> int | None:
    """A number where somebody is there to give one, else None."""
    while sys.stdin.isatty():
        line = _typed(_COMFORT.format(when=when))
        if not line or not line.strip():
            break
        if line.strip().isdecimal() and int(line) in COMFORT:
            return int(line)
    return None


def _typed(prompt: str) -> str | None:
    """A line from the keyboard; None when there is no more."""
    try:
        line = input(prompt).encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    except EOFError:
        return None
    if not sys.stdin.isatty():  # what comes from a pipe is not echoed by the terminal
        _put(f"{_flat(line)}\n")
    return line


def _flat(piece: str) -> str:
    """A piece of speech as it may be put on a terminal: on one line, and unable to move the cursor."""
    return plain(piece).replace("\n", " ").replace("\t", " ")


def _put(text: str) -> None:
    sys.stdout.write(text)
    sys.stdout.flush()


def _resumed_by(practice: Practice) -> str:
    return f"It is kept as it stands. coach practice --resume {practice.id} goes on with it."
