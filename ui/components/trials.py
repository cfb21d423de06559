"""What was tried out: experiments, self-introductions with their tally, words that felt good."""

from __future__ import annotations

import streamlit as st

from coach.app.trials import FEW_USES
from coach.domain.experiment import Experiment, Reaction, SelfIntro, Verdict
from ui import wiring
from ui.components import trouble, undo, words
from ui.components.escaping import plain

_REACTIONS = {Reaction.WANTED: "as hoped", Reaction.NEUTRAL: "neutral", Reaction.OTHER: "otherwise"}


def experiments(key: str) -> None:
    """The notebook of experiments: each is one observation, whatever it showed."""
    coach = wiring.coach()
    st.subheader("Experiments", anchor=False)
    with st.form(f"{key}-new", clear_on_submit=True, border=False):
        guess = st.text_input("A guess to try out", placeholder="People … if I …", key=f"{key}-guess")
        if st.form_submit_button("Note it", key=f"{key}-add") and (guess or "").strip():
            with trouble.told():
                coach.add_experiment(guess or "")
                st.rerun()
    for one in coach.experiments():
        with st.expander(_headline(one), key=f"{key}-{one.id}", expanded=one.verdict is None):
            _experiment(f"{key}-{one.id}", one)


def _headline(one: Experiment) -> str:
    shown = f" · {words.SHOWED[one.verdict]}" if one.verdict else ""
    return plain(one.hypothesis) + shown


def _experiment(key: str, one: Experiment) -> None:
    with st.form(f"{key}-form", border=False):
        tried = st.text_input("What I tried", one.tried or "", key=f"{key}-tried")
        happened = st.text_input("What happened", one.happened or "", key=f"{key}-happened")
        verdict = st.pills(
            "What it showed",
            list(Verdict),
            default=one.verdict,
            format_func=words.SHOWED.__getitem__,
            key=f"{key}-verdict",
        )
        following = st.text_input("What to try next", one.next or "", key=f"{key}-next")
        if st.form_submit_button("Keep it", key=f"{key}-keep"):
            with trouble.told():
                said = verdict.value if verdict else None
                wiring.coach().finish_experiment(one.id, tried=tried, happened=happened, verdict=said, next=following)
                st.rerun()


def self_intros(key: str) -> None:
    """True ways to say what I do, with how often and how they were taken."""
    coach = wiring.coach()
    st.subheader("How I say what I do", anchor=False)
    with st.form(f"{key}-new", clear_on_submit=True, border=False):
        text = st.text_input("One true way to say it", key=f"{key}-text")
        comfort = st.slider("How easily I say it", 1, 5, 3, key=f"{key}-comfort")
        if st.form_submit_button("Note it", key=f"{key}-add") and (text or "").strip():
            with trouble.told():
                coach.add_self_intro(text or "", comfort=comfort)
                st.rerun()
    ideas = coach.self_intro_ideas()
    if ideas:
        with st.expander("Ways from your profile", key=f"{key}-ideas"):
            for number, way in enumerate(ideas):
                st.button(plain(way), key=f"{key}-idea-{number}", type="tertiary", on_click=_kept, args=(way,))
    for one in coach.self_intros():
        with st.container(key=f"card-{key}-{one.id}"):
            st.markdown(plain(one.text))
            st.caption(_tally(one))
            for flag in coach.self_intro_flags(one):
                st.caption(plain(f"“{flag.span}”: {flag.reason}"))
            with st.container(horizontal=True):
                for reaction in Reaction:
                    label = f"Said it: {_REACTIONS[reaction]}"
                    st.button(label, key=f"{key}-{reaction}-{one.id}", on_click=_used, args=(one.id, reaction.value))


def _kept(way: str) -> None:
    wiring.coach().add_self_intro(way)


def _used(intro_id: str, reaction: str) -> None:
    wiring.coach().use_self_intro(intro_id, reaction)


def _tally(one: SelfIntro) -> str:
    count = len(one.uses)
    wanted = sum(use.reaction is Reaction.WANTED for use in one.uses)
    told = f"said {count}×, {wanted}× taken as hoped" if count else "not said yet"
    few = ", too few to tell" if count < FEW_USES else ""
    ease = f" · ease {one.comfort} of 5" if one.comfort else ""
    return f"{told}{few}{ease}"


def felt_good(key: str) -> None:
    """Words that did me good, to be said to somebody one likes."""
    kept = wiring.coach().felt_good()
    if not kept:
        return
    st.subheader("What felt good", anchor=False)
    for number, one in enumerate(kept):
        who = wiring.coach().person(one.person_id).name if one.person_id else "somebody"
        whose = "" if one.mine else f" — {plain(who)}"
        with st.container(key=f"{key}-{number}"):
            st.markdown(f"“{plain(one.words)}”{whose}" + (f" · {plain(one.why)}" if one.why else ""))


def opportunities(key: str) -> None:
    """Things worth passing on, with whom they would suit (practice 002-11)."""
    coach = wiring.coach()
    st.subheader("Worth passing on", anchor=False)
    undo.show(key)
    with st.form(f"{key}-new", clear_on_submit=True, border=False):
        what = st.text_input("Something somebody could use", placeholder="a talk, a job, a book", key=f"{key}-what")
        names = {person.id: person.name for person in coach.people()}
        who = st.selectbox(
            "Whom it would suit",
            list(names),
            index=None,
            format_func=lambda one: plain(names.get(one, "")),
            placeholder="Whoever it suits",
            key=f"{key}-who",
        )
        if st.form_submit_button("Note it", key=f"{key}-add") and (what or "").strip():
            with trouble.told():
                coach.add_opportunity(what or "", who)
                st.rerun()
    for one in coach.opportunities():
        with st.container(key=f"row-{key}-{one.id}", horizontal=True, vertical_alignment="center"):
            suits = f" · for {plain(coach.person(one.person_id).name)}" if one.person_id else ""
            st.markdown(plain(one.what) + suits)
            st.button("Passed on", key=f"{key}-passed-{one.id}", type="tertiary", on_click=_passed, args=(one.id,))


def _passed(opportunity_id: str) -> None:
    with trouble.told():
        wiring.coach().pass_on(opportunity_id)
        undo.offer("It is passed on.")
