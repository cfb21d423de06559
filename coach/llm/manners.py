"""What a server lets itself be asked: options it refused once are not sent to it again.

“OpenAI-compatible” means different things: some take no log-probabilities, some one candidate at a
time, some neither a temperature nor the older name of the length limit.
"""

from __future__ import annotations

from typing import Any

from coach.settings import Engine

Asked = dict[str, Any]

_NAMED = ("logprobs", "response_format", "temperature", "stop")
_UNNAMED = ("logprobs", "n", "response_format")


class Manners:
    """The habits of one server, learnt from its refusals; the local engine refuses nothing."""

    def __init__(self, engine: Engine) -> None:
        self._local = engine is Engine.LOCAL
        self._refused: set[str] = set()
        self.several = True
        """Whether it gives several candidates in one answer."""

    def options(self, asked: Asked) -> Asked:
        """What is asked, less what was refused before, in the form the client wants."""
        options = {key: value for key, value in asked.items() if value is not None and key not in self._refused}
        if options.pop("stop", None):
            options["stop"] = list(asked["stop"])
        if not self.several:
            options.pop("n", None)
        if "max_tokens" in options:
            # The older name is the one every server knows; the client would rename it.
            options["extra_body"] = {"max_tokens": options.pop("max_tokens")}
        elif asked.get("max_tokens"):
            options["max_tokens"] = asked["max_tokens"]
        return options

    def give_up_one(self, options: Asked, refusal: str) -> bool:
        """Note which option was refused; False when none can be spared."""
        said = refusal.lower()
        if self._local or "context" in said:
            return False
        if "extra_body" in options and "max_completion_tokens" in said:
            self._refused.add("max_tokens")
            return True
        choice = [key for key in _NAMED if key in options and key in said]
        choice = choice or [key for key in _UNNAMED if key in options]
        self._refused.update(choice)
        self.several = self.several and "n" not in choice
        return bool(choice)
