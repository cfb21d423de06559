"""One person of a debrief: who it is, their words, what was read in them, and whether one is still thinking of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import streamlit as st

from coach.domain.debrief import NEW, NOBODY, Part, Pledge
from coach.domain.fact import Fact, Reserve
from coach.domain.follow_up import FollowUpKind
from coach.domain.person import Person
from ui import state
from ui.components import noted, person_picker, words
from ui.components.debrief_edits import mark, read_as
from ui.components.escaping import marked, plain, safe

_OFFERED = 300
"""People that are offered to choose from; with more of them a name is typed."""
_MINE = (Reserve.MINE, Reserve.MY_FEELING)
"""What is about me stays in the words, and needs no tick."""
_FORMALITY = {1: "Casual", 2: "Friendly", 3: "Formal"}
_THINKING = {"yes": "Yes", "no": "Let it go"}
_SHARED = {"fun": "What was fun together", "common": "What you both like", "learn": "What you could learn from them"}


def show(key: str, read: Part, part: Part | None, people: dict[str, Person], today: date) -> None:
    """Draw a part as it was ``read``; ``part`` is what it is now, None when it has become somebody else's words.

    What is right already takes no field: who it is, the facts and the promises are changed in one place to open.
    """
    settled = read_as(read) is not None
    with st.container(key=f"card-{key}"):
        if settled:
            st.markdown(f"**{plain(part.name if part else read.name)}** {_told(part or read, people)}")
        else:
            _who(key, read, people)
        if part is None:
            st.caption("These words go where you said.")
        else:
            _text(part)
            if pledges := _kept(key, part):
                st.html("".join(_promised(pledge, today) for pledge in pledges))
            if part.unsure:
                st.caption("“She” or “he” may mean somebody else here: have a look.")
            _thinking(key, part)
        _change(key, read, part, people, settled=settled)
        if part and part.gaps:
            st.caption(f"You don't know yet: {', '.join(words.UNKNOWN[kind] for kind in part.gaps)}.")


def _told(part: Part, people: dict[str, Person]) -> str:
    """What goes with the name: the firm, or that they are new."""
    if part.new:
        return "· new"
    known = people.get(part.person.id) if part.person else None
    more = person_picker.described(known).removeprefix(known.name) if known else ""
    return plain(more)


def _kept(key: str, part: Part) -> list[Pledge]:
    """The promises as they are now: those that are ticked, with what was typed over them."""
    now: list[Pledge] = []
    for pledge in part.promises:
        name = f"{key}-fact-{mark(pledge.quote)}"
        if state.held(name, True):
            due = state.held(f"{name}-due", pledge.due)
            now.append(replace(pledge, what=state.held(f"{name}-what", pledge.what) or pledge.what, due=due))
    return now


def _promised(pledge: Pledge, today: date) -> str:
    who = "You promised" if pledge.mine else "They promised"
    due = f' <span class="quiet">{words.day_html(pledge.due, today)}</span>' if pledge.due else ""
    return f'<p class="line"><span class="quiet">{who}:</span> {safe(pledge.what)}{due}</p>'


def _change(key: str, read: Part, part: Part | None, people: dict[str, Person], *, settled: bool) -> None:
    with st.expander("Change something, or add what you share", key=f"{key}-more"):
        if settled:
            _who(key, read, people)
        if part is None:
            return
        pledges = {pledge.quote: pledge for pledge in part.promises}
        with st.container(gap="xxsmall", key=f"{key}-facts"):
            for fact in part.facts:
                if fact.quote in pledges:
                    _promise(key, pledges[fact.quote])
                elif fact.reserve not in _MINE:
                    _fact(key, fact)
        st.text_area("The words", read.text, key=f"{key}-text", height=140, persist_state="session")
        for name, label in _SHARED.items():
            st.text_input(label, key=f"{key}-{name}", persist_state="session")


def _who(key: str, read: Part, people: dict[str, Person]) -> None:
    as_read = read_as(read)
    first = [as_read] if as_read else [ref.id for ref in read.candidates] + [f"{NEW}:{read.name}"]
    others = people if len(people) <= _OFFERED else ()
    options = [*dict.fromkeys([*first, *others, NOBODY])]
    st.selectbox(
        "Who it is" if as_read else f"Whom do you mean by “{plain(read.name)}”?",
        options,
        index=0 if as_read else None,
        format_func=lambda chosen: _called(chosen, people),
        accept_new_options=True,
        placeholder="Choose, or type a new name",
        key=f"{key}-who",
        persist_state="session",
    )


def _called(chosen: str, people: dict[str, Person]) -> str:
    if chosen in people:
        return person_picker.described(people[chosen])
    if chosen == NOBODY:
        return "nobody in particular"
    return f"{chosen.removeprefix(f'{NEW}:')} · new"


def _text(part: Part) -> None:
    spans = [(fact.start, fact.end, noted.kind_of(fact)) for fact in part.facts if fact.reserve is None]
    st.html(f'<p class="said">{marked(part.text, spans)}</p>')


def _fact(key: str, fact: Fact) -> None:
    st.checkbox(f"{noted.kind_of(fact)}: “{plain(fact.quote)}”", True, key=f"{key}-fact-{mark(fact.quote)}")


def _promise(key: str, pledge: Pledge) -> None:
    name = f"{key}-fact-{mark(pledge.quote)}"
    who = "You promised" if pledge.mine else "They promised"
    if st.checkbox(f"{who}: “{plain(pledge.quote)}”", True, key=name):
        with st.container(horizontal=True, vertical_alignment="bottom"):
            st.text_input("What", pledge.what, key=f"{name}-what", label_visibility="collapsed")
            st.date_input("By when", pledge.due, key=f"{name}-due", format="DD/MM/YYYY", width=160)


def _thinking(key: str, part: Part) -> None:
    if part.candidates:
        st.caption("Until you say who it is, these words wait here. Nothing of them is lost.")
        return
    given = None if part.thinking is None else "yes" if part.thinking else "no"
    st.segmented_control(
        "Still thinking about it?",
        list(_THINKING),
        default=given,
        format_func=lambda answer: _THINKING[answer],
        key=f"{key}-thinking",
    )
    if (
        part.follow_up
        and part.follow_up.kind == FollowUpKind.THANK_YOU
        and state.held(f"{key}-thinking", given) != "no"
    ):
        st.segmented_control(
            "They gave you their time. How formal should the thank-you be?",
            list(_FORMALITY),
            default=part.follow_up.formality,
            format_func=lambda step: _FORMALITY[step],
            key=f"{key}-formality",
        )
