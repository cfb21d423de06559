"""The closed list of what feedback can notice in a line of mine, and what each is called in plain words."""

from __future__ import annotations

from enum import StrEnum


class Sign(StrEnum):
    """What a line of mine did: first what may be tried otherwise, then what went well."""

    COMPLAINT = "complaint"
    NEEDY = "needy"
    HOPS = "hops"
    """A third topic in a row without a question on an answer (practice 002-07)."""
    BRAGGING = "bragging"
    PITCH = "pitch"
    FLATTERY = "flattery"
    MONOLOGUE = "monologue"
    MISSED_CUE = "missed-cue"
    GOSSIP = "gossip"
    CLOSENESS = "closeness"
    """Memories or a friendship that are not there."""
    NO_CLOSE = "no-close"
    OVERSHARING = "oversharing"
    RUDE = "rude"
    SEVERAL = "several-questions"

    FOLLOW_UP = "follow-up"
    OPEN_QUESTION = "open-question"
    NEED_FOUND = "need-found"
    HELP_OFFERED = "help-offered"
    TRUE_INTRO = "true-intro"
    STAYED_POSITIVE = "stayed-positive"
    GRACEFUL_EXIT = "graceful-exit"
    JOINED = "joined"
    """Came in by listening (practice 000-05)."""
    GAVE_ROOM = "gave-room"


ABOUT = {
    Sign.COMPLAINT: "A complaint: they asked to get to know you, and now know what weighs on you.",
    Sign.NEEDY: "Neediness: it leans on them; it is hard to say no to, so people step back.",
    Sign.HOPS: "Three topics in a row: no answer was asked about further, which feels like a quiz.",
    Sign.BRAGGING: "Bragging: it is there to impress; people hear the effort more than the thing.",
    Sign.PITCH: "A pitch: it sells, and they came to talk.",
    Sign.FLATTERY: "Flattery: praise that names nothing they said puts them above you, and there is no answer to it.",
    Sign.MONOLOGUE: "A monologue: about half a minute without a place for them to come in.",
    Sign.MISSED_CUE: "A missed cue: they told you something worth asking about, and it was left behind.",
    Sign.GOSSIP: "Gossip, somebody else's story: whoever hears it wonders what you tell about them.",
    Sign.CLOSENESS: "Pretended closeness: it is friendly meant, and they know it is not so.",
    Sign.NO_CLOSE: "No warm close: the talk ends, and they do not hear that it was good.",
    Sign.OVERSHARING: "Very private for a first talk: they do not know what to do with it.",
    Sign.RUDE: "Rudeness: it can hurt; they told you something of theirs.",
    Sign.SEVERAL: "Several questions at once: they can answer only the last one.",
    Sign.FOLLOW_UP: "A follow-up: you stayed with what they said.",
    Sign.OPEN_QUESTION: "An open question: they could answer with more than yes or no.",
    Sign.NEED_FOUND: "A need found: after this they told you what they could use.",
    Sign.HELP_OFFERED: "Help offered: it fits what they said they could use.",
    Sign.TRUE_INTRO: "Who you are, true and short.",
    Sign.STAYED_POSITIVE: "You stayed positive about your work when they asked.",
    Sign.GRACEFUL_EXIT: "A graceful exit with a warm close.",
    Sign.JOINED: "You joined and let them talk first.",
    Sign.GAVE_ROOM: "You gave them room, and they went on.",
}
"""What each did, in one plain sentence that names it."""


def is_praise(sign: Sign) -> bool:
    """Whether it went well."""
    return list(Sign).index(sign) >= list(Sign).index(Sign.FOLLOW_UP)
