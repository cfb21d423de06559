"""Where the page gets its coach from: the one thing that is shared by all open pages of this process."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from coach.llm import weights
from coach.llm.catalogue import DEFAULT_CHAT
from coach.settings import Engine, load_settings
from ui.fetching import Fetch

if TYPE_CHECKING:
    from coach.app import Coach

START = "screens/start.py"
WELCOME = "screens/welcome.py"
TODAY = "screens/today.py"
CAPTURE = "screens/capture.py"
PEOPLE = "screens/people.py"
PREPARE = "screens/prepare.py"
WRITE = "screens/write.py"
PRACTISE = "screens/practise.py"
PROGRESS = "screens/progress.py"
SETTINGS = "screens/settings.py"


@st.cache_resource(show_spinner=False)
def _shared() -> tuple[Coach, Coach, Fetch]:
    from coach.app import open_coach

    settings = load_settings()
    plain = settings.model_copy(update={"engine": Engine.OFF})
    return open_coach(settings), open_coach(plain), Fetch()


def coach() -> Coach:
    """The door to everything, opened once."""
    return _shared()[0]


def writer() -> Coach:
    """Who drafts and prepares: the coach, or one without a model as long as the local model is not on this machine."""
    return _shared()[1] if waits_for_model() else coach()


def waits_for_model() -> bool:
    """Whether the local model is chosen and not here yet."""
    settings = coach().settings
    name = settings.model or DEFAULT_CHAT
    return settings.engine is Engine.LOCAL and any(
        entry.name == name and not entry.present for entry in weights.catalogue()
    )


def fetch() -> Fetch:
    """The model being fetched, if it is."""
    return _shared()[2]


def pages() -> list[st.Page]:
    """All screens, each at an address of its own: the start, Welcome, then those of an evening, in its order."""
    return [
        st.Page(START, title="Rapport", url_path="start", default=True),
        st.Page(WELCOME, title="Welcome", icon=":material/waving_hand:", url_path="welcome"),
        st.Page(TODAY, title="Today", icon=":material/wb_sunny:", url_path="today"),
        st.Page(CAPTURE, title="Capture", icon=":material/edit_note:", url_path="capture"),
        st.Page(PEOPLE, title="People", icon=":material/group:", url_path="people"),
        st.Page(PREPARE, title="Prepare", icon=":material/lightbulb:", url_path="prepare"),
        st.Page(WRITE, title="Write", icon=":material/mail:", url_path="write"),
        st.Page(PRACTISE, title="Practise", icon=":material/forum:", url_path="practise"),
        st.Page(PROGRESS, title="Progress", icon=":material/eco:", url_path="progress"),
        st.Page(SETTINGS, title="Settings", icon=":material/tune:", url_path="settings"),
    ]
