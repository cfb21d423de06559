"""Every error a person can meet, as one tree.

The message says what happened, the hint what to do next; both are written for the user. Errors of
libraries are translated into these where they enter, so no screen or command handles anything else.

    CoachError
    ├── UsageError            the request itself is wrong (exit status 2)
    ├── ConfirmationNeeded    would change what the user wrote, and nobody was there to ask
    ├── NotFound              no such person, event, note, draft …
    ├── Ambiguous             several fit; carries the candidates
    ├── StoreError            the notebook could not be read or written
    │   └── Locked            another process is writing, or a hold could not be had
    ├── ImportFormatError     a file to import cannot be read at all
    └── ModelError
        ├── NoWeights         the local model has not been fetched
        ├── WeightsError      fetching or checking weights went wrong
        ├── EngineError       the local engine does not start or does not answer
        ├── EndpointError     the chosen remote endpoint refuses, fails or is slow
        ├── BadOutput         the model's answer could not be used; carries it
        └── PromptError       a prompt file is broken or lacks an input
"""

from __future__ import annotations

from typing import ClassVar


class CoachError(Exception):
    """Anything that stops a request, told to the user: ``message`` and an optional ``hint``."""

    kind: ClassVar[str] = "store"
    exit_status: ClassVar[int] = 1

    def __init__(self, message: str, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def as_dict(self) -> dict[str, object]:
        """The shape that ``--json`` prints under ``error``."""
        return {"kind": self.kind, "message": self.message, "hint": self.hint}


class UsageError(CoachError):
    """The request itself is wrong: a missing value, an unknown choice, a date that is none."""

    kind = "usage"
    exit_status = 2


class ConfirmationNeeded(CoachError):
    """A change to what the user wrote was asked for where nobody can be asked."""

    kind = "needs-confirmation"


class NotFound(CoachError):
    """Nothing in the notebook goes by that name or id."""

    kind = "not-found"


class Ambiguous(CoachError):
    """Several people (or events) fit; ``candidates`` are ``(id, name)`` pairs."""

    kind = "ambiguous"

    def __init__(self, message: str, candidates: list[tuple[str, str]], hint: str | None = None) -> None:
        super().__init__(message, hint)
        self.candidates = candidates

    def as_dict(self) -> dict[str, object]:
        """The shape that ``--json`` prints, with the candidates."""
        found = [{"id": key, "name": name} for key, name in self.candidates]
        return {**super().as_dict(), "candidates": found}


class StoreError(CoachError):
    """The notebook could not be read or written."""

    kind = "store"


class Locked(StoreError):
    """Another process holds what this one needs."""

    kind = "locked"


class ImportFormatError(CoachError):
    """A file to import cannot be read at all; single bad lines are skipped and reported instead."""

    kind = "import"


class ModelError(CoachError):
    """Something between the coach and a model went wrong."""

    kind = "engine"


class NoWeights(ModelError):
    """The local model has not been fetched yet."""

    kind = "no-weights"


class WeightsError(ModelError):
    """Fetching or checking weights went wrong: no space, no network, wrong bytes."""

    kind = "no-weights"


class EngineError(ModelError):
    """The local engine does not start, or crashed twice."""


class EndpointError(ModelError):
    """The chosen remote endpoint refuses, fails or does not answer in time."""

    kind = "endpoint"


class BadOutput(ModelError):
    """The model's answer could not be used; ``raw`` is what it said."""

    def __init__(self, message: str, raw: str) -> None:
        super().__init__(message)
        self.raw = raw


class PromptError(ModelError):
    """A prompt file is broken, or an input it needs was not given."""
