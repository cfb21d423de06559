"""One request to an OpenAI-compatible server: bounded retries, and every fault told in plain words.

Holds for the local engine and for remote endpoints alike; which of the two it is, and what can be
done about a broken line, the ``Line`` knows.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol, TypeVar

from coach.errors import CoachError, ModelError
from coach.llm import discretion

if TYPE_CHECKING:
    import openai

T = TypeVar("T")

ATTEMPTS = 3
LONGEST_WAIT = 20.0
_BUSY = {408, 409, 425, 429}
_LISTED = 8


class Line(Protocol):
    """The way to one model."""

    @property
    def seconds(self) -> float:
        """How long one request may take."""

    @property
    def who(self) -> str:
        """The other end, in a sentence's subject."""

    def fault(self, message: str, hint: str | None = None) -> ModelError:
        """The kind of error that fits this line."""

    def mend(self, attempt: int, *, silent: bool) -> bool:
        """After a broken connection, or a silence as long as allowed: whether another try makes sense now."""

    def models(self) -> list[str]:
        """The names the other end offers; empty when it does not say."""


def request(line: Line, call: Callable[[], T]) -> T:
    """The result of ``call``, tried again while that makes sense.

    Raises:
        EngineError, EndpointError: as ``line.fault`` builds them.
    """
    discretion.require_permission()
    import openai

    attempt = 0
    while True:
        attempt += 1
        try:
            return call()
        except CoachError:
            raise
        except openai.BadRequestError:
            raise  # the caller may be able to ask for less
        except openai.APIStatusError as error:
            if not _may_wait(error, attempt):
                raise told(line, error) from error
        except openai.APIConnectionError as error:
            if not line.mend(attempt, silent=isinstance(error, openai.APITimeoutError)):
                raise told(line, error) from error
        except Exception as error:
            raise told(line, error) from error


def told(line: Line, error: Exception) -> ModelError:
    """A library's error as one of ours; the sentence begins with a capital."""
    fault = _told(line, error)
    fault.message = fault.message[:1].upper() + fault.message[1:]
    fault.args = (fault.message,)
    return fault


def _told(line: Line, error: Exception) -> ModelError:
    import openai

    if isinstance(error, ModelError):
        return error
    if isinstance(error, openai.APITimeoutError):
        return line.fault(
            f"{line.who} did not answer within {line.seconds:g} seconds.",
            "A longer timeout_seconds in the settings gives it more time.",
        )
    if isinstance(error, openai.APIStatusError):
        return _status_told(line, error)
    if isinstance(error, openai.APIConnectionError) or type(error).__module__.split(".")[0] in {"httpx", "httpx2"}:
        return line.fault(
            f"The connection to {line.who} broke or could not be made.", "Check that it runs, and its address."
        )
    if isinstance(error, openai.APIError) and error.message:
        return line.fault(f"{line.who} reports: {error.message[:200]}.")
    return line.fault(f"{line.who} gave an answer that is not in the expected form.", "Is it OpenAI-compatible?")


def _may_wait(error: openai.APIStatusError, attempt: int) -> bool:
    """Wait as long as the other end asks, or a little longer each time; False when that is too long."""
    if error.status_code not in _BUSY and error.status_code < 500:
        return False
    asked = _retry_after(error)
    pause = 0.5 * 2 ** (attempt - 1) if asked is None else asked
    if attempt >= ATTEMPTS or pause > LONGEST_WAIT:
        return False
    time.sleep(pause)
    return True


def _retry_after(error: openai.APIStatusError) -> float | None:
    """Seconds from the Retry-After header; its rarer form, a date, counts as not given."""
    try:
        return max(0.0, float(error.response.headers.get("retry-after", "")))
    except ValueError:
        return None


def _status_told(line: Line, error: openai.APIStatusError) -> ModelError:
    status, said = error.status_code, _said(error)
    if status in {401, 403}:
        return line.fault(
            f"{line.who} does not accept the key ({status}).", "Set COACH_API_KEY, or api_key in the settings."
        )
    if status == 404:
        offered = line.models()
        names = ", ".join(offered[:_LISTED]) + (" …" if len(offered) > _LISTED else "")
        hint = f"It offers: {names}." if names else "Check COACH_BASE_URL (it often ends in /v1) and COACH_MODEL."
        return line.fault(f"{line.who} does not know that model or address ({said}).", hint)
    if status == 429:
        return line.fault(
            f"{line.who} has too much to do, or your quota there is used up ({said}).", "Try again later."
        )
    if "context" in said.lower() and status in {400, 413, 422}:
        return line.fault(f"The request is longer than {line.who} can read.", "Shorter notes, or fewer, would fit.")
    if status >= 500:
        return line.fault(f"{line.who} has trouble of its own ({status}: {said}).", "Try again later.")
    return line.fault(f"{line.who} refuses the request ({status}: {said}).")


def _said(error: openai.APIStatusError) -> str:
    body = error.body
    message = body.get("message") if isinstance(body, dict) else None
    return str(message or error.message).strip().splitlines()[0][:200]
