"""What one open page remembers between two clicks: ids, choices and drafts, never records or clients.

The only module that names ``st.session_state``; screens and components use the functions below.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

import streamlit as st

if TYPE_CHECKING:
    from coach.chains.prep import Prep

_PERSON = "person"
T = TypeVar("T")


def focus() -> str | None:
    """The id of the person in focus; stays between screens."""
    return _read("focus")


def set_focus(person_id: str | None) -> None:
    """Put a person in focus, or nobody; the address follows at once."""
    _write("focus", person_id)
    _write("address", person_id)
    if person_id is None:
        st.query_params.pop(_PERSON, None)
    else:
        st.query_params[_PERSON] = person_id


def sync_address() -> None:
    """Take the person from the address when the address is new, and write the one in focus into it otherwise."""
    given = st.query_params.get(_PERSON)
    if given and given != _read("address"):
        set_focus(given)
    elif focus() != given:
        set_focus(focus())


def turn(box: str) -> int:
    """Which sheet of paper a box is on: part of its widgets' keys, so that a new sheet is an empty one."""
    return int(_read(f"turn-{box}") or 0)


def next_turn(box: str) -> None:
    """Give a box a new sheet, after what was typed has been kept safely."""
    _write(f"turn-{box}", str(turn(box) + 1))


def ask(what: str, value: str = "yes") -> None:
    """Note that something was asked for, as a callback does it; the next run carries it out."""
    _write(f"ask-{what}", value)


def asked(what: str) -> str | None:
    """What was asked for and is not settled yet."""
    return _read(f"ask-{what}")


def settle(what: str) -> None:
    """It was carried out, or called off."""
    _write(f"ask-{what}", None)


def keep(what: str, value: str | None) -> None:
    """Keep a choice or an id of this page; None lets go of it."""
    _write(f"kept-{what}", value)


def kept(what: str) -> str | None:
    """What ``keep`` stored."""
    return _read(f"kept-{what}")


def keep_plan(stamp: str, plan: Prep) -> None:
    """Keep a plan that took the model a while; it lives on this page alone, nowhere else."""
    st.session_state["rapport-plan"] = (stamp, plan)


def plan(stamp: str) -> Prep | None:
    """The plan, if it was made for this very stamp (a person and the state of the notebook)."""
    made: tuple[str, Prep] | None = st.session_state.get("rapport-plan")
    return made[1] if made and made[0] == stamp else None


def keep_made(what: str, stamp: str, made: object) -> None:
    """Keep what took the model a while; it lives on this page alone, and is of use for this very ``stamp``."""
    st.session_state[f"rapport-made-{what}"] = (stamp, made)


def made(what: str, stamp: str) -> Any:  # noqa: ANN401 - whatever was kept
    """What ``keep_made`` kept, if it was made for this very stamp."""
    kept: tuple[str, Any] | None = st.session_state.get(f"rapport-made-{what}")
    return kept[1] if kept and kept[0] == stamp else None


def held(key: str, otherwise: T) -> T:
    """What a widget holds; ``otherwise`` as long as it was not drawn."""
    value: T = st.session_state.get(key, otherwise)
    return value


def chosen(key: str) -> str | None:
    """What a widget holds, for a callback."""
    value: str | None = st.session_state.get(key)
    return value


def _read(name: str) -> str | None:
    value: str | None = st.session_state.get(f"rapport-{name}")
    return value


def _write(name: str, value: str | None) -> None:
    st.session_state[f"rapport-{name}"] = value
