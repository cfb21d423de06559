"""Reading what a page drew, for tests."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest


def html(page: AppTest) -> str:
    """Everything drawn as HTML, joined."""
    return "\n".join(part.proto.body for part in page.get("html"))


def said(page: AppTest) -> str:
    """Everything drawn as Markdown, captions or messages, joined."""
    parts = [*page.markdown, *page.caption, *page.info, *page.error, *page.title, *page.subheader]
    return "\n".join(part.value for part in parts)


def keys(page: AppTest, beginning: str) -> list[str]:
    """The keys of the buttons that begin like this, in order."""
    return [str(button.key) for button in page.button if str(button.key).startswith(beginning)]
