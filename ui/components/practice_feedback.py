"""What there is to read after a rehearsal: a kind sentence, what my own words did, skills, and what is next."""

from __future__ import annotations

from collections.abc import Collection

import streamlit as st

from coach.domain.practice import Feedback, Observation, Practice, SkillSeen
from coach.practice.words import RATINGS, SKILLS
from ui import wiring
from ui.components import practice_picker, trouble, undo
from ui.components.escaping import plain, safe

_ENDING = "end a rehearsal"
"""What the coach calls ending: taken back, the talk goes on."""


def show(key: str, practice: Practice) -> None:
    """The whole of it; lines I liked can be taken along, and how it felt can be noted."""
    read = practice.feedback
    assert read is not None
    _to_the_top(practice)
    st.title("Looking back", anchor=False)
    st.caption(plain(practice.scene.title))
    st.html(f'<p class="line"><b>{safe(read.verdict)}</b></p>')
    undo.show(key, _ENDING)
    _praise(read)
    _otherwise(key, practice, read)
    if read.next_step:
        st.markdown(f"**{plain(read.next_step)}**")
    _felt(key, practice)
    _what_now(key, practice)
    _skills(key, read.skills)
    _what_was_said(key, practice)


def _to_the_top(practice: Practice) -> None:
    """It is read from its beginning; the script runs whenever it differs from the last one, so once."""
    where = "document.querySelector('[data-testid=\"stMain\"]')?.scrollTo(0, 0)"
    st.html(
        f"<script>/* {practice.id} read */ {{ let left = 5; const timer = setInterval(() => {{ {where};"
        "if (--left < 1) clearInterval(timer); }, 100); }</script>",
        unsafe_allow_javascript=True,
    )


def _praise(read: Feedback) -> None:
    """What went well, each with its own mark; the mark and the heading tell it, no colour has to."""
    good = "".join(
        f'<li><p class="line"><q>{safe(one.quote)}</q></p><p class="quiet">{safe(one.about)}</p></li>'
        for one in read.observations
        if one.better is None
    )
    if good:
        st.html(f'<h4>What went well</h4><ul class="went-well">{good}</ul>')


def _otherwise(key: str, practice: Practice, read: Feedback) -> None:
    tried = [one for one in read.observations if one.better is not None]
    if tried:
        st.html("<h4>To try another way</h4>")
    for number, one in enumerate(tried):
        _to_try(f"{key}-try-{number}", practice.id, one)


def _to_try(key: str, practice_id: str, one: Observation) -> None:
    with st.container(key=f"card-{key}", gap="small"):
        st.html(
            f'<p class="line"><q>{safe(one.quote)}</q></p><p>{safe(one.about)}</p>'
            f'<p class="quiet">You could say:</p><p class="line">“{safe(one.better or "")}”</p>'
        )
        again = ":material/replay:"
        st.button("Try that again", key=key, type="tertiary", icon=again, on_click=_again, args=(practice_id, one.turn))


def _skills(key: str, found: tuple[SkillSeen, ...]) -> None:
    seen = [one for one in found if one.rating is not None]
    if not seen:
        return
    with st.expander("What you practised", key=f"{key}-skills"):
        rows = []
        for one in seen:
            quote = f'<p class="quiet"><q>{safe(one.evidence)}</q></p>' if one.evidence else ""
            rows.append(f'<p class="line"><b>{_capital(SKILLS[one.skill])}</b>: {RATINGS[one.rating or 0]}</p>{quote}')
        st.html("".join(rows))
        unseen = [SKILLS[one.skill] for one in found if one.rating is None]
        if unseen:
            st.caption(f"Not seen this time: {', '.join(unseen)}.")


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]


def _felt(key: str, practice: Practice) -> None:
    """Comfort after it; it can be left out (practice 004-13)."""
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
            undo.offer("How it feels is noted.")
            st.rerun()


def _what_was_said(key: str, practice: Practice) -> None:
    with st.expander("What was said", key=f"{key}-said"):
        st.caption("A line you liked can go on the pocket card, or be kept with what felt good.")
        for number, turn in enumerate(practice.turns):
            name = "You" if turn.mine else turn.speaker
            st.markdown(f"**{plain(name)}:** {plain(turn.text)}")
            if turn.mine and any(letter.isalpha() for letter in turn.text):
                with st.container(horizontal=True, key=f"{key}-with-{number}", gap="small"):
                    _with_a_line(key, practice, number, turn.text)


def _with_a_line(key: str, practice: Practice, number: int, text: str) -> None:
    liked = text in practice.liked
    st.button(
        "On the pocket card" if liked else "Put on the pocket card",
        key=f"{key}-like-{number}",
        type="tertiary",
        icon=":material/check:" if liked else ":material/add:",
        on_click=_like,
        args=(practice.id, number, not liked),
    )
    st.button(
        "It felt good",
        key=f"{key}-good-{number}",
        type="tertiary",
        icon=":material/favorite:",
        on_click=_felt_good,
        args=(practice.id, number),
    )
    st.button(
        "Try that again",
        key=f"{key}-again-{number}",
        type="tertiary",
        icon=":material/replay:",
        on_click=_again,
        args=(practice.id, number),
    )


def _what_now(key: str, practice: Practice) -> None:
    following = practice.feedback.next_scene if practice.feedback else None
    scenes = {one.id: one for one in wiring.coach().scenes()}
    with st.container(horizontal=True, key=f"{key}-now"):
        if following in scenes:
            st.button(
                f"Next: {plain(scenes[following].title)}",
                key=f"{key}-next",
                type="primary",
                on_click=practice_picker.open_at_once,
                kwargs={"scene_id": following},
            )
        same = _same(practice, scenes)
        if same:
            st.button("The same again", key=f"{key}-same", on_click=practice_picker.open_at_once, kwargs=same)


def _same(practice: Practice, scenes: Collection[str]) -> dict[str, str] | None:
    """What it was begun with; a scene around somebody is made anew from what is noted by now."""
    if practice.person_id is not None:
        return {"person": practice.person_id}
    if practice.event_id is not None:
        return {"event": practice.event_id}
    return {"scene_id": practice.scene.id} if practice.scene.id in scenes else None


def _like(practice_id: str, number: int, liked: bool) -> None:
    with trouble.told():
        wiring.coach().like_line(practice_id, number, liked=liked)
        undo.offer("It goes along on the pocket card." if liked else "It is off the pocket card.")


def _felt_good(practice_id: str, number: int) -> None:
    with trouble.told():
        wiring.coach().felt_good_line(practice_id, number)
        undo.offer("Kept with what felt good; you find it under Progress.")


def _again(practice_id: str, number: int) -> None:
    with trouble.told():
        wiring.coach().again_from(practice_id, number)
        undo.offer("Back to before that line; what was said is kept.")
