"""The one door: `Coach`, which the command line, the page, the tests and the evaluation all call, and what builds it.

Its verbs are divided over the modules of this package by what they are about. Screens and commands
know nothing behind it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from coach.app.aims import AimVerbs
from coach.app.backing_up import BackingUp
from coach.app.brains import BrainVerbs
from coach.app.card import CardVerbs
from coach.app.care import Care, Check
from coach.app.debriefing import DebriefVerbs
from coach.app.events import EventVerbs
from coach.app.exchanging import Exchanging
from coach.app.exits import ExitVerbs
from coach.app.introducing import IntroducingVerbs
from coach.app.ledgers import LedgerVerbs
from coach.app.me import Me
from coach.app.practising import PracticeVerbs
from coach.app.preparing import PreparingVerbs
from coach.app.progress import ProgressVerbs
from coach.app.suggesting import Suggesting
from coach.app.three_things import ThreeThingsVerbs
from coach.app.today import TodayVerbs
from coach.app.undoing import Undoing
from coach.app.voicing import VoiceVerbs

if TYPE_CHECKING:
    from coach.llm.protocol import ChatModel, Embedder
    from coach.settings import Settings

__all__ = ["Check", "Coach", "open_coach"]


class Coach(
    PracticeVerbs,
    Undoing,
    DebriefVerbs,
    Exchanging,
    VoiceVerbs,
    TodayVerbs,
    IntroducingVerbs,
    BrainVerbs,
    CardVerbs,
    ExitVerbs,
    PreparingVerbs,
    Suggesting,
    AimVerbs,
    ThreeThingsVerbs,
    LedgerVerbs,
    ProgressVerbs,
    Care,
    BackingUp,
    EventVerbs,
    Me,
):
    """A notebook and what can be done with it. Safe to share between threads; close it when done."""


def open_coach(settings: Settings, *, chat: ChatModel | None = None, embedder: Embedder | None = None) -> Coach:
    """Put a coach together; nothing is opened, imported or started before it is needed.

    Args:
        settings: which home, which engine, what day it is.
        chat: a model to use in place of the one the settings name: the shipped fake, in tests.
        embedder: likewise for vectors.
    """
    return Coach(settings, chat=chat, embedder=embedder)
