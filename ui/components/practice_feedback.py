"""What there is to read after a rehearsal: a kind sentence, what my own words did, skills, and what is next."""

from __future__ import annotations

import streamlit as st

from coach.domain.practice import Observation, Practice, Skill, SkillSeen
from ui import state, wiring
from ui.components import practice_picker, trouble, undo
from ui.components.escaping import plain, safe

SKILLS = {
    Skill.JOINING: "Joining in",
    Skill.ASKING: "Asking",
    Skill.GOING_DEEPER: "Staying with an answer",
    Skill.LISTENING: "Listening",
    Skill.FINDING_A_NEED: "Finding what helps",
    Skill.OFFERING_HELP: "Offering help",
    Skill.SAYING_WHAT_I_DO: "Saying what I do",
    Skill.STAYING_POSITIVE: "Staying positive",
    Skill.BEING_PLAIN: "Being plain",
    Skill.DISCRETION: "Keeping confidences",
    Skill.INTRODUCING: "Introducing two",
    Skill.LEAVING: "Leaving warmly",
}
_RATINGS = {0: "not taken up yet", 1: "a beginning", 2: "there", 3: "well at home"}


def show(key: str, practice: Practice) -> None:
    """The whole of it; lines I liked can be taken along, and how it felt can be noted."""
    read = practice.feedback
    assert read is not None
    st.title("Looking back")
    st.caption(plain(practice.scene.title))
    st.html(f'<p class="line"><b>{safe(read.verdict)}</b></p>')
    undo.show(key)
    for one in read.observations:
        _observed(one)
    if read.next_step:
        st.markdown(f"**{plain(read.next_step)}**")
    _skills(read.skills)
    _felt(key, practice)
    _what_was_said(key, practice)
    _what_now(key, practice)


def _observed(one: Observation) -> None:
    better = f'<p class="quiet">You could say:</p><p class="line">“{safe(one.better)}”</p>' if one.better else ""
    st.html(f'<div class="card"><p class="line"><q>{safe(one.quote)}</q></p><p>{safe(one.about)}</p>{better}</div>')


def _skills(found: tuple[SkillSeen, ...]) -> None:
    seen = [one for one in found if one.rating is not None]
    if not seen:
        return
    with st.expander("What you practised", expanded=True):
        for one in seen:
            assert one.rating is not None
            quote = f'<p class="quiet"><q>{safe(one.evidence)}</q></p>' if one.evidence else ""
            st.html(f'<p class="line"><b>{SKILLS[one.skill]}</b> · {_RATINGS[one.rating]}</p>{quote}')
        unseen = [SKILLS[one.skill] for one in found if one.rating is None]
        if unseen:
            st.caption(f"Not seen this time: {', '.join(unseen)}.")


def _felt(key: str, practice: Practice) -> None:
    """Comfort before and after; either can be left out (practice 004-13)."""
    after = st.segmented_control(
        "How does it feel now? (only if you like)",
        list(practice_picker.COMFORT),
        default=practice.comfort_after,
        format_func=practice_picker.COMFORT.__getitem__,
        key=f"{key}-after-{practice.id}",
    )
    if after and after != practice.comfort_after:
        with trouble.told():
            wiring.coach().set_comfort(practice.id, after=after)
            st.rerun()


def _what_was_said(key: str, practice: Practice) -> None:
    with st.expander("What was said", key=f"{key}-said"):
        for number, turn in enumerate(practice.turns):
            name = "You" if turn.mine else turn.speaker
            st.markdown(f"**{plain(name)}:** {plain(turn.text)}")
            if turn.mine and any(letter.isalpha() for letter in turn.text):
                with st.container(horizontal=True):
                    _take_along(key, practice, number, turn.text)
                    st.button(
                        "Keep with what felt good",
                        key=f"{key}-good-{number}",
                        type="tertiary",
                        on_click=_felt_good,
                        args=(practice.id, number),
                    )
                    st.button(
                        "Try that again",
                        key=f"{key}-again-{number}",
                        type="tertiary",
                        on_click=_again,
                        args=(practice.id, number),
                    )


def _take_along(key: str, practice: Practice, number: int, text: str) -> None:
    liked = text in practice.liked
    st.button(
        "On the pocket card" if liked else "Put on the pocket card",
        key=f"{key}-like-{number}",
        type="tertiary",
        icon=":material/check:" if liked else None,
        on_click=_like,
        args=(practice.id, number, not liked),
    )


def _what_now(key: str, practice: Practice) -> None:
    following = practice.feedback.next_scene if practice.feedback else None
    scenes = {one.id: one for one in wiring.coach().scenes()}
    with st.container(horizontal=True):
        if following in scenes:
            st.button(
                f"Next: {plain(scenes[following].title)}",
                key=f"{key}-next",
                type="primary",
                on_click=practice_picker.open_scene,
                args=(following,),
            )
        if practice.scene.id in scenes:
            st.button(
                "The same again", key=f"{key}-same", on_click=practice_picker.open_scene, args=(practice.scene.id,)
            )


def _like(practice_id: str, number: int, liked: bool) -> None:
    with trouble.told():
        wiring.coach().like_line(practice_id, number, liked=liked)


def _felt_good(practice_id: str, number: int) -> None:
    with trouble.told():
        wiring.coach().felt_good_line(practice_id, number)
        st.toast("Kept. You find it under Progress.")


def _again(practice_id: str, number: int) -> None:
    with trouble.told():
        wiring.coach().again_from(practice_id, number)
        state.keep("practice", practice_id)
