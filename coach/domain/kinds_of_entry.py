"""Every kind of ledger line there is: whoever adds one to this tuple has it imported, exported and restored."""

from __future__ import annotations

from coach.domain.brain import BrainPick
from coach.domain.debrief import Debrief
from coach.domain.exit import Exit
from coach.domain.experiment import Experiment, FeltGood, Intro, Opportunity, SelfIntro
from coach.domain.follow_up import FollowUp, KeepInTouch, PutAside
from coach.domain.goal import Goal, SharedGoal
from coach.domain.ledger import Entry
from coach.domain.own_scene import OwnScene
from coach.domain.plan import Budget, Plan
from coach.domain.practice import Practice
from coach.domain.promise import Favour, Promise
from coach.domain.voice import Sample, Voice

KINDS_OF_ENTRY: tuple[type[Entry], ...] = (
    Goal,
    Promise,
    Favour,
    Experiment,
    SelfIntro,
    FeltGood,
    Intro,
    Opportunity,
    SharedGoal,
    BrainPick,
    FollowUp,
    KeepInTouch,
    PutAside,
    Debrief,
    Plan,
    Budget,
    Voice,
    Sample,
    Exit,
    OwnScene,
    Practice,
)
"""In the order in which the native file holds them; one that points at another stands after it."""
