"""Progress: five figures that say whether it works, what was tried, and ways of saying what one does."""

from __future__ import annotations

import streamlit as st

from ui import wiring
from ui.components import figures, practice_course, trials
from ui.components.escaping import plain


def page() -> None:
    """The figures, those kept close, the notebook of experiments, the self-introductions, what to pass on."""
    coach = wiring.coach()
    st.title("Progress")
    shown = coach.progress()
    if not any(figure.value for figure in shown):
        st.markdown("After your first evening this will show whom you helped and which goals you share with whom.")
        st.caption("Nothing here compares you with anybody, and nothing is lost by a week without people.")
    else:
        figures.show("progress", shown)
        figures.expectation(coach.expectation())
    close = coach.depth()
    if close:
        st.subheader("Those you keep close", anchor=False)
        for who, talks, gave, got in close:
            st.markdown(f"{plain(coach.person(who).name)}: {talks} talks · you helped {gave}× · they helped {got}×")
    trials.experiments("progress-experiment")
    practice_course.show("progress-comfort")
    trials.self_intros("progress-intro")
    trials.opportunities("progress-pass")
    trials.felt_good("progress-good")


page()
