"""A rehearsal as it goes: the setting, what was said, what I say next, a hint, and trying a line again."""

from __future__ import annotations

import streamlit as st

from coach.domain.practice import Practice, Scene, Turn
from coach.practice.ending import ended
from ui import state, wiring
from ui.components import practice_clock, practice_others, trouble, undo, words
from ui.components.escaping import plain

_WRITES = ("say a line in a rehearsal", "try a line again", "go back to an earlier take")
"""What the coach calls what is written here."""
_LINE = 60
"""Characters of a line by which another take is told."""


def show(key: str, practice_id: str) -> None:
    """The setting once, then the talk, which runs on its own."""
    practice = wiring.coach().practice(practice_id)
    st.title(plain(practice.scene.title), anchor=False)
    st.markdown(plain(practice.scene.situation))
    if practice.scene.objectives:
        with st.expander("What to try", key=f"{key}-aims"):
            _objectives(practice.scene)
    practice_clock.show(key, practice)
    _talk(key, practice_id)


def _objectives(scene: Scene) -> None:
    st.markdown("\n".join(f"- {plain(one)}" for one in scene.objectives))


@st.fragment
def _talk(key: str, practice_id: str) -> None:
    """What was said, the box, and the ways on; the answer is waited for when all of it stands."""
    coach = wiring.coach()
    with trouble.told():
        practice = coach.practice(practice_id)
        for number, turn in enumerate(practice.turns):
            _said(key, practice, number, turn)
        coming, once_more = st.container(key=f"{key}-coming"), st.container(key=f"{key}-once-more")
        _hint(key, practice_id, len(practice.turns))
        over = ended(practice.turns)
        if over:
            st.caption("The talk has come to its end. You can look back now, or try a line again.")
        line = st.chat_input("What do you say?", key=f"{key}-line", submit_mode="stop")
        if line:
            practice = coach.say_in_practice(practice_id, line)
            undo.offer("")
            state.ask("reply", practice_id)
            with coming:
                _said(key, practice, len(practice.turns) - 1, practice.turns[-1])
        with st.container(key=f"{key}-below"):
            with st.container(horizontal=True, key=f"{key}-ways"):
                _ways(key, practice, over)
            undo.show(key, *_WRITES)
        _to_the_newest(key, practice)
        if practice.turns and practice.turns[-1].mine:
            with once_more:
                practice_others.again(key, practice)
            with coming:
                practice_others.answer(practice)


def _ways(key: str, practice: Practice, over: bool) -> None:
    """What else can be done than saying something."""
    waits = not practice.turns or practice.turns[-1].mine
    idea, which = ":material/lightbulb:", (practice.id,)
    st.button("Say nothing", key=f"{key}-quiet", on_click=_quiet, args=which, disabled=waits)
    st.button("A hint", key=f"{key}-hint", icon=idea, on_click=_hinted, args=which, disabled=waits)
    said = any(turn.mine for turn in practice.turns)
    if said and st.button("End and look back", key=f"{key}-end", type="primary" if over else "secondary"):
        _end(practice.id)
    with st.popover("The scene", key=f"{key}-scene", type="tertiary"):
        st.markdown(plain(practice.scene.situation))
        for one in practice.scene.characters:
            st.markdown(f"**{plain(one.name)}**: {plain(one.role)}")
        _objectives(practice.scene)
    _takes(key, practice)


def _takes(key: str, practice: Practice) -> None:
    """Each earlier take by my last line in it; going back to one keeps the present one."""
    if not practice.takes:
        return
    with st.popover("Other takes", key=f"{key}-takes", type="tertiary"):
        for number, take in enumerate(practice.takes):
            mine = [turn.text for turn in take if turn.mine]
            last = next((text for text in reversed(mine) if any(map(str.isalpha, text))), mine[-1])
            label = f"Up to “{plain(words.clipped(last, _LINE))}”"
            st.button(label, key=f"{key}-take-{number}", type="tertiary", on_click=_take, args=(practice.id, number))


def _said(key: str, practice: Practice, number: int, turn: Turn) -> None:
    with st.chat_message("user" if turn.mine else "assistant", avatar=practice_others.avatar(turn.mine)):
        if not turn.mine:
            st.markdown(practice_others.spoken(turn.speaker, turn.text))
            return
        with st.container(horizontal=True, key=f"line-{key}-{practice.id}-{number}"):
            st.markdown(practice_others.spoken("You", turn.text))
            st.button(
                "Try that again",
                key=f"{key}-again-{practice.id}-{number}",
                type="tertiary",
                icon=":material/replay:",
                help="Back to before this line. What was said is kept as a take.",
                on_click=_again,
                args=(practice.id, number),
            )


def _to_the_newest(key: str, practice: Practice) -> None:
    """Bring the newest line and the box below it into sight, and the keyboard back to the box.

    The script runs whenever it differs from the last one, so once a line and once a hint. Where there is no real
    keyboard, the one on the screen stays away until it is asked for; a box that takes no words yet is waited for.
    """
    hint = state.kept("hint") or ""
    hinted = hint if hint.startswith(practice.id) else ""
    if not (hinted or any(turn.mine for turn in practice.turns)):
        where = "document.querySelector('[data-testid=\"stMain\"]')?.scrollTo(0, 0)"
    else:
        where = f"document.querySelector('.st-key-{key}-below')?.scrollIntoView({{block: 'nearest'}})"
    st.html(
        f"<script>/* {practice.id} {len(practice.turns)} {len(practice.takes)} {hinted} */ {{ let left = 30;"
        f"const timer = setInterval(() => {{"
        f"if (left > 26) {{ {where}; }}"
        "const box = document.querySelector('[data-testid=\"stChatInputTextArea\"]');"
        "const ready = box && !box.disabled && matchMedia('(pointer: fine)').matches;"
        "if (ready && !document.querySelector('[role=\"dialog\"]')) box.focus({preventScroll: true});"
        "if (ready || --left < 1) clearInterval(timer); }, 100); }</script>",
        unsafe_allow_javascript=True,
    )


def _hint(key: str, practice_id: str, at: int) -> None:
    """An idea when I ask for one; a line only when I ask again."""
    asked = state.kept("hint") or ""
    if not asked.startswith(f"{practice_id}:{at}:"):
        return
    found = wiring.coach().practice_hint(practice_id)
    with st.container(key=f"card-{key}-hint"):
        st.markdown(plain(found.idea))
        if asked.endswith(":line"):
            st.markdown(f"For instance: “{plain(found.line)}”")
        else:
            st.caption("Ask once more for a line.")


def _hinted(practice_id: str) -> None:
    at = len(wiring.coach().practice(practice_id).turns)
    before = state.kept("hint") or ""
    again = before.startswith(f"{practice_id}:{at}:")
    state.keep("hint", f"{practice_id}:{at}:{'line' if again else 'idea'}")


def _quiet(practice_id: str) -> None:
    with trouble.told():
        wiring.coach().say_in_practice(practice_id, "")
        undo.offer("")
        state.ask("reply", practice_id)


def _again(practice_id: str, number: int) -> None:
    with trouble.told():
        wiring.coach().again_from(practice_id, number)
        undo.offer("Back to before that line; what was said is kept.")


def _take(practice_id: str, number: int) -> None:
    with trouble.told():
        wiring.coach().take_up(practice_id, number)
        undo.offer("Back in that take; the other one is kept.")


def _end(practice_id: str) -> None:
    with st.spinner("Reading what was said …"):
        wiring.writer().end_practice(practice_id)
    undo.offer("")
    st.rerun()
