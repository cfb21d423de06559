"""Who somebody is: the fields of a person, and forgetting them for good."""

from __future__ import annotations

import streamlit as st

from coach.chains import ties
from coach.chains.defaults import usual_channel
from coach.domain.person import Person, Stage
from coach.domain.suggestion import Channel
from ui import state, wiring
from ui.components import trouble, undo, words
from ui.components.escaping import plain

_FIELDS = {
    "name": "Name",
    "company": "Where they work",
    "role": "What they do",
    "place": "Where they live",
    "how_met": "How you met",
    "introduced_by": "Whose doing it is that you met",
}
_TIE = (
    "A tie is somebody you share information and help with, both ways. They need not be a friend: "
    "ties of work and friendships are kept apart here."
)
_LISTS = {
    "aliases": "Also called",
    "emails": "Email",
    "phones": "Telephone",
    "links": "Links",
    "knows": "What you could call them about",
}


def show(key: str, person: Person) -> None:
    """The form, then the way to part for good."""
    undo.show(key)
    with st.form(key, border=False):
        typed = {
            name: st.text_input(label, getattr(person, name) or "", key=f"{key}-{name}")
            for name, label in _FIELDS.items()
        }
        relation = _relation(key, person)
        lists = {
            name: st.text_input(
                label, "; ".join(getattr(person, name)), key=f"{key}-{name}", placeholder="several with ; between"
            )
            for name, label in _LISTS.items()
        }
        channel = st.selectbox(
            "Where they like to be written to",
            [None, *Channel],
            index=[None, *Channel].index(usual_channel(person) if person.channel else None),
            format_func=lambda one: words.CHANNELS[one] if one else "not said",
            key=f"{key}-channel",
        )
        comfortable = st.toggle(
            "I would be comfortable asking them for an opinion or a favour",
            person.stage == Stage.CONNECTED,
            key=f"{key}-comfortable",
        )
        inner = st.toggle("One of the few I keep close", person.inner_circle, key=f"{key}-inner")
        bio = st.text_area("About them (pasted text is fine)", person.bio or "", key=f"{key}-bio", height=120)
        if st.form_submit_button("Keep it", key=f"{key}-keep", type="primary"):
            with trouble.told():
                split = {
                    name: tuple(part.strip() for part in (text or "").split(";") if part.strip())
                    for name, text in lists.items()
                }
                plain_fields = {name: text or None for name, text in typed.items()}
                wiring.coach().edit_person(
                    person.id,
                    **plain_fields,
                    **split,
                    relation=relation,
                    bio=bio or None,
                    channel=channel,
                    stage=_stage(comfortable),
                    inner_circle=inner,
                )
                undo.offer("What is written about them is changed.")
                st.rerun()
    if st.button("Forget for good …", key=f"{key}-forget"):
        st.dialog("Forget somebody for good")(forget)(person)


def _relation(key: str, person: Person) -> str | None:
    """What they are to me: one of the ties, or words of my own."""
    means = {tie.name: tie.means for tie in ties.TIES}
    own = [person.relation] if person.relation and person.relation not in means else []
    options = [*means, *own]
    return st.selectbox(
        "Who they are to you",
        options,
        index=options.index(person.relation) if person.relation else None,
        format_func=lambda name: f"{name}: {means[name]}" if name in means else name,
        accept_new_options=True,
        placeholder="Choose, or say it in your own words",
        help=_TIE,
        key=f"{key}-relation",
    )


def _stage(comfortable: bool) -> str:
    """Connected when I would ask them."""
    return Stage.CONNECTED if comfortable else Stage.MET


def forget(person: Person) -> None:
    """Ask for the name, and forget."""
    st.markdown(
        "Every note that is about this person alone, everything read in it, every draft, every debrief and every "
        f"rehearsal that names them ({wiring.coach().rehearsals_with(person.id)} of them, with others as well) "
        "is deleted, and cannot be brought back. Notes about others keep their words "
        f"({wiring.coach().mentions_of(person.id)} of them mention this person)."
    )
    typed = st.text_input(f"Type {plain(person.name)} to go on", key=f"forget-{person.id}", autocomplete="off")
    sure = (typed or "").strip() == person.name
    if st.button("Forget them", key=f"forget-go-{person.id}", type="primary", disabled=not sure) and sure:
        with trouble.told():
            wiring.coach().forget_person(person.id)
            state.set_focus(None)
            st.rerun()
