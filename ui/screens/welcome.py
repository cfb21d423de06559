"""Welcome: the first minutes with an empty notebook."""

from __future__ import annotations

import streamlit as st

from ui import state, wiring
from ui.components import bring_in, fetching_bar, note_sheet, profile_form, trouble
from ui.components.escaping import plain


def page() -> None:
    """Before the first note: three ways to begin. After it: who I am, and on."""
    coach = wiring.coach()
    if state.kept("begun") or coach.people():
        _about_me()
    else:
        _begin()
    with st.container(key="welcome-model"):
        fetching_bar.show("welcome-fetch")
    st.caption(f"Your notes stay on this machine, in {plain(str(coach.settings.home))}, and are sent to nobody.")


def _begin() -> None:
    st.title("Write about one person you met")
    st.markdown("Three hurried lines are enough. When you meet again, you will have something to say.")
    if note_sheet.show("welcome"):
        _go_on()
    st.divider()
    st.markdown("Or begin another way:")
    with st.container(horizontal=True, vertical_alignment="center"):
        if st.button("Try the sample notebook", key="welcome-sample", icon=":material/auto_stories:"):
            with trouble.told():
                with st.spinner("Opening the sample notebook …"):
                    wiring.coach().load_sample()
                state.keep("welcome", None)
                st.switch_page(wiring.TODAY)
        st.caption("Twelve invented people, so you can look around first.")
    with st.expander("Bring people in from a file"):
        if bring_in.show("welcome-import"):
            _go_on()


def _go_on() -> None:
    state.keep("begun", "yes")
    st.rerun()


def _about_me() -> None:
    st.title("And you?")
    st.markdown(
        "It is safe. One more thing, if you like: the coach can only suggest how to help somebody when it knows "
        "what you can do and what you would like to reach."
    )
    done = profile_form.show("welcome-me", short=True)
    if st.button("Not now", key="welcome-later", type="tertiary") or done:
        state.keep("welcome", None)
        st.switch_page(wiring.TODAY)


page()
