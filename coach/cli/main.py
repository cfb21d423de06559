"""The entry point: which commands there are, and how every outcome leaves the process.

Exit status 0 done, 1 could not be carried out, 2 the command line is wrong, 130 interrupted.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

import typer
from typer.exceptions import TyperException

from coach.cli.command import Entry, LazyGroup
from coach.cli.run import Run
from coach.errors import CoachError, ModelError, StoreError, UsageError

_HELP = "Rapport: a quiet notebook of the people you meet, that thinks along before you meet them again."
_EPILOG = "The options above may also stand after a command's name. “coach COMMAND --help” tells more about one."

ENTRIES = {
    entry.name: entry
    for entry in (
        Entry("ui", "coach.cli.page", "Open the page in the browser."),
        Entry("demo", "coach.cli.demo", "See what the coach does, with a sample notebook."),
        Entry("me", "coach.cli.me", "What I do, can do for others, like and aim for."),
        Entry("person", "coach.cli.person", "The people I know."),
        Entry("note", "coach.cli.note", "Notes on conversations."),
        Entry("debrief", "coach.cli.debrief", "One text about an evening, made into a note for each person."),
        Entry("three-things", "coach.cli.three_things", "Fun together, common interests, something to learn."),
        Entry("event", "coach.cli.event", "Evenings and conferences where people are met."),
        Entry("search", "coach.cli.search", "Find notes by meaning and by exact words."),
        Entry("prep", "coach.cli.prep", "Get ready for an event, or to meet somebody."),
        Entry("help-ideas", "coach.cli.help_ideas", "How can I help them?"),
        Entry("follow-up", "coach.cli.suggest", "Draft a message that could be sent as it is."),
        Entry("promise", "coach.cli.ledgers", "What I promised others, and they me."),
        Entry("favour", "coach.cli.ledgers", "What I did for others, and they for me."),
        Entry("goal", "coach.cli.ledgers", "What I want to reach, and others."),
        Entry("experiment", "coach.cli.ledgers_trials", "Trying things out, and what came of it."),
        Entry("self-intro", "coach.cli.ledgers_trials", "True ways to say what I do."),
        Entry("intro", "coach.cli.ledgers_giving", "Bringing two people together."),
        Entry("brain", "coach.cli.brain", "Learning from somebody I admire."),
        Entry("opportunity", "coach.cli.ledgers_giving", "Things worth passing on."),
        Entry("exit", "coach.cli.exits", "Ways out of a talk, each with a warm close."),
        Entry("card", "coach.cli.card", "The pocket card of an event, as a file."),
        Entry("felt-good", "coach.cli.ledgers_giving", "Words that did me good."),
        Entry("shared-goals", "coach.cli.shared_goals", "What I and somebody else both want to reach."),
        Entry("practice", "coach.cli.practice", "Rehearse a talk before it happens."),
        Entry("practised", "coach.cli.practice_kept", "Rehearsals, lines you liked, how comfortable it was."),
        Entry("character", "coach.cli.practice_characters", "Characters of scenes, as character cards."),
        Entry("today", "coach.cli.today", "What is due, and something to give."),
        Entry("follow-ups", "coach.cli.follow_ups", "Whom to write to after a talk, and what was let go."),
        Entry("outcome", "coach.cli.outcome", "What came of a message."),
        Entry("keep-in-touch", "coach.cli.touch", "How often I want to talk with somebody."),
        Entry("reintroduce", "coach.cli.reintroduce", "Somebody I know nothing about yet."),
        Entry("sent", "coach.cli.voice", "I sent it, perhaps edited."),
        Entry("voice", "coach.cli.voice", "How I write."),
        Entry("progress", "coach.cli.progress_figures", "Whom I helped, goals in common, promises kept."),
        Entry("import", "coach.cli.exchange", "Bring records in from a file."),
        Entry("export", "coach.cli.exchange", "Write the whole notebook to a file."),
        Entry("models", "coach.cli.models", "The weights of the local model."),
        Entry("undo", "coach.cli.undo", "Take the last write back."),
        Entry("trash", "coach.cli.undo", "What was deleted of late, and having it back."),
        Entry("backup", "coach.cli.backing_up", "Write a copy of the whole notebook into one file."),
        Entry("restore", "coach.cli.backing_up", "Make the notebook be what a backup holds."),
        Entry("reindex", "coach.cli.care", "Build the search index anew."),
        Entry("doctor", "coach.cli.care", "Check that everything is in order."),
        Entry("stop", "coach.cli.care", "Stop the local engine."),
    )
}


def root() -> LazyGroup:
    """The whole command line."""
    return LazyGroup("coach", ENTRIES, _HELP, _EPILOG)


def main(argv: Sequence[str] | None = None) -> int:
    """Carry out one command line; returns the exit status."""
    _speak_utf8()
    given = [_text(word) for word in (sys.argv[1:] if argv is None else argv)] or ["--help"]
    run = Run()
    try:
        status = _carry_out(given, run)
        sys.stdout.flush()
        return status
    except BrokenPipeError:
        # The reader (head, less) has seen enough; what is still buffered goes nowhere, without a word.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        sys.stderr.write("Interrupted.\n")
        return 130
    finally:
        run.close()


def _carry_out(given: list[str], run: Run) -> int:
    before_values = given[: given.index("--")] if "--" in given else given
    try:
        command = root()
        with command.make_context("coach", list(given), obj=run) as context:
            command.invoke(context)
        return 0
    except typer.Exit as done:
        return done.exit_code
    except (BrokenPipeError, KeyboardInterrupt):
        raise
    except Exception as error:
        run.json = run.json or "--json" in before_values
        return run.refuse(_as_coach_error(error))


def _as_coach_error(error: Exception) -> CoachError:
    if isinstance(error, CoachError):
        return error
    if isinstance(error, typer.Abort):
        return CoachError("Nothing was changed.")
    if isinstance(error, TyperException):
        told = error.format_message().replace("Value error, ", "")
        return UsageError(told, "“--help” after a command tells what it takes.")
    return _unforeseen(error)


def _unforeseen(error: Exception) -> CoachError:
    """A fault of ours: one sentence for the user, the whole trace for whoever asks with COACH_DEBUG."""
    from coach.settings import debugging

    if debugging():
        import traceback

        traceback.print_exception(error)
    message = f"Something unforeseen happened: {type(error).__name__}: {error}"
    hint = "Set COACH_DEBUG=1 to see where. Your notes are as they were."
    module = type(error).__module__.partition(".")[0]
    family = ModelError if module in {"openai", "httpx", "langchain_core", "langchain_openai"} else StoreError
    return family(message, hint)


def _text(word: str) -> str:
    """An argument as text: bytes that are no UTF-8 become replacement characters, not half characters."""
    return os.fsencode(word).decode("utf-8", "replace")


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="replace")
