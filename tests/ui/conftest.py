"""A page over a home of its own, with no model unless a test brings one."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
import streamlit as st
from playwright.sync_api import Browser
from streamlit.testing.v1 import AppTest

from coach import paths
from coach.app import Coach
from tests.ui.browsing import chromium
from ui import wiring

OpenPage = Callable[..., AppTest]


@pytest.fixture(autouse=True)
def fresh_page(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The one cached coach is this test's own."""
    monkeypatch.setenv("COACH_ENGINE", "off")
    monkeypatch.setenv("COACH_TODAY", "2026-11-18")
    st.cache_resource.clear()
    yield
    st.cache_resource.clear()


@pytest.fixture
def coach() -> Coach:
    """The coach behind the page, with an empty notebook."""
    return wiring.coach()


@pytest.fixture
def sample(coach: Coach) -> Coach:
    """The coach behind the page, with the sample notebook."""
    coach.load_sample()
    return coach


@pytest.fixture
def open_page() -> OpenPage:
    """Opens a screen, about a person if need be, and checks that nothing broke."""

    def open_(screen: str, person: str | None = None) -> AppTest:
        page = AppTest.from_file(str(paths.ui_dir() / "app.py"), default_timeout=20).run()
        page.switch_page(f"screens/{screen}.py")
        if person:
            page.query_params["person"] = person
        page.run()
        assert not page.exception
        return page

    return open_


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests of a module."""
    with chromium() as opened:
        yield opened
