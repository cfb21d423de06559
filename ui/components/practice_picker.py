"""What can be rehearsed: somebody I know, an event, a situation of mine, or one of the scenes."""

from __future__ import annotations

import streamlit as st

from coach.domain.practice import Area, Practice, Scene
from coach.practice.words import AREAS, DIFFICULTIES
from ui import state, wiring
from ui.components import practice_at, practice_kept, trouble, undo
from ui.components.escaping import plain

KNOWN, EVENT = "Someone I know", "An event"
_MINE, _SCENE = "My own situation", "A scene"
_WAYS = (KNOWN, EVENT, _MINE, _SCENE)
COMFORT = {1: "1 uneasy", 2: "2", 3: "3", 4: "4", 5: "5 at ease"}


def come_with(way: str, entry_id: str) -> None:
    """From another screen: the next time this page is drawn, this person or event is chosen."""
    practice_at.leave()
    state.keep("rehearse", f"{way}:{entry_id}")
    state.next_turn("rehearse")


def show(key: str) -> None:
    """Choose, say how it feels, begin; rehearsals that were left are one click away."""
    undo.show(key)
    practice_kept.left_open(key)
    people = wiring.coach().people()
    turn = state.turn("rehearse")
    way, _, chosen = (state.kept("rehearse") or "").partition(":")
    what = st.segmented_control(
        "What to rehearse",
        _WAYS,
        default=way or (KNOWN if people else _SCENE),
        key=f"{key}-what-{turn}",
        required=True,
        persist_state="session",
    )
    if what == KNOWN:
        begin = _somebody(f"{key}-person-{turn}", chosen if way == KNOWN else state.focus())
    elif what == EVENT:
        begin = _an_event(f"{key}-event-{turn}", chosen if way == EVENT else None)
    elif what == _MINE:
        begin = _situation(key)
    else:
        begin = _a_scene(key)
    comfort = st.segmented_control(
        "How does it feel right now? (only if you like)",
        list(COMFORT),
        format_func=COMFORT.__getitem__,
        key=f"{key}-before-{state.turn('practice')}",
    )
    with st.container(key=f"{key}-go" if what == _SCENE else f"{key}-begins"):
        go = st.button("Begin", key=f"{key}-begin", type="primary", icon=":material/play_arrow:", disabled=not begin)
    if go:
        with trouble.told(), st.spinner("Setting the scene …"):
            _began(wiring.coach().begin_practice(**begin, comfort_before=comfort))


def open_at_once(scene_id: str | None = None, *, person: str | None = None, event: str | None = None) -> None:
    """Begin straight away, with one of these: the next one, or the same again."""
    with trouble.told():
        practice_at.go(wiring.coach().begin_practice(scene_id, person=person, event=event).id)


def _began(made: Practice) -> None:
    practice_at.go(made.id)
    state.next_turn("practice")
    st.rerun()


def _somebody(key: str, first: str | None) -> dict[str, str]:
    people = {one.id: one for one in wiring.coach().people()}
    if not people:
        st.caption("Nobody is in your notebook yet. Write about one person you met, or choose a scene.")
        return {}
    chosen = st.selectbox(
        "Who",
        list(people),
        index=list(people).index(first) if first in people else None,
        format_func=lambda one: plain(people[one].name),
        placeholder="Choose somebody",
        key=key,
    )
    st.caption("They know what they told you, and nothing else: no private note and nobody else's story comes in.")
    return {"person": chosen} if chosen else {}


def _an_event(key: str, first: str | None) -> dict[str, str]:
    events = {one.id: one for one in wiring.coach().events()}
    if not events:
        st.caption("No event is noted yet. Begin one under Prepare, or choose a scene.")
        return {}
    chosen = st.selectbox(
        "Which",
        list(events),
        index=list(events).index(first) if first in events else 0,
        format_func=lambda one: plain(events[one].name),
        key=key,
    )
    st.caption("A circle with people you know will be there, and its topic.")
    return {"event": chosen} if chosen else {}


def _situation(key: str) -> dict[str, str]:
    typed = st.text_area(
        "Who is it, what do you want, what makes it hard?",
        key=f"{key}-situation",
        height=140,
        placeholder="My manager Kim. I want to move to another team. She will ask why now.",
        persist_state="session",
    )
    return {"situation": typed} if (typed or "").strip() else {}


def _a_scene(key: str) -> dict[str, str]:
    scenes = wiring.coach().scenes()
    areas = [area for area in Area if any(scene.area is area for scene in scenes)]
    with st.container(horizontal=True, vertical_alignment="bottom"):
        area = st.selectbox(
            "About",
            areas,
            index=None,
            format_func=AREAS.__getitem__,
            placeholder="anything",
            key=f"{key}-area",
            persist_state="session",
            width=260,
        )
        levels = list(DIFFICULTIES)
        level = st.pills(
            "How hard", levels, format_func=DIFFICULTIES.__getitem__, key=f"{key}-level", persist_state="session"
        )
    fitting = [one for one in scenes if area in (None, one.area) and level in (None, one.difficulty)]
    if not fitting:
        st.caption("No scene is both. Take one of the two away.")
        return {}
    suggested = wiring.coach().next_scene()
    fitting.sort(key=lambda one: suggested is None or one.id != suggested.id)
    names = {one.id: one for one in fitting}
    with st.container(height=380, border=False, key=f"{key}-scenes"):
        chosen = st.radio(
            "Scenes",
            list(names),
            format_func=lambda one: f"**{plain(names[one].title)}**",
            captions=[_about(one, suggested) for one in fitting],
            key=f"{key}-scene-{area}-{level}",
            label_visibility="collapsed",
        )
    return {"scene_id": chosen} if chosen else {}


def _about(scene: Scene, suggested: Scene | None) -> str:
    new = "you have not tried this yet · " if suggested is not None and scene.id == suggested.id else ""
    return f"{new}{DIFFICULTIES[scene.difficulty]} · about {scene.minutes} minutes  \n{plain(scene.situation)}"
