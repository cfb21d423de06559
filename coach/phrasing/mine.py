"""What I noted about myself, as something I could say: “climbs at Boulderklub” → “I climb at Boulderklub”."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from coach.language import verbs


class Sort(Enum):
    """What a statement of the profile tells, which decides how it may be offered."""

    DONE = "done"
    """Something I did: worth comparing notes about."""
    CAN = "can"
    """Something I can do or lend."""
    DOES = "does"
    """Something I do or like: worth doing together."""
    KNOWS = "knows"
    """Somebody I know."""


@dataclass(frozen=True, slots=True)
class Saying:
    """A first-person ``clause`` (“I climb at Boulderklub twice a week”) and its sort."""

    clause: str
    sort: Sort


_PAST = re.compile(
    r"^(?:have |has |once |recently |just |already )?(\w+ed|built|wrote|ran|led|taught|made|set up"
    r"|grew|did|gave|took|sold|bought|won|spent|went|moved|rebuilt|found)\b",
    re.I,
)
_BARE = re.compile(
    r"^(?:also )?(?:set up|read|run|write|teach|explain|review|fix|build|help|lend|give|show|introduce"
    r"|translate|proofread|edit|design|cook|bake|drive|record|organi[sz]e|play|draw|paint|repair|test"
    r"|plan|train|mentor|coach|advise|host|take|make|sew|code|debug|look|check|print|share|listen"
    r"|interview|photograph|carry|sing|grow|speak|know|find|bring|prepare|calculate|interpret|install"
    r"|measure|answer|write|do|mend|tune|read over|walk|sit)\b",
    re.I,
)
_IS = re.compile(r"^(?:am |(?:fluent|good|great|familiar|experienced|trained|certified|licensed|native|based) )", re.I)
_ROLE_OF = re.compile(
    r"^(?:(?:an?|the) )?(?P<role>(?:[\w-]+ ){0,4}?[\w-]*(?:er|or|ist|ian|ect|yst|ant|nurse|chef|cook"
    r"|student|scientist|surgeon|founder|lead|head|owner|manager)\b.*)$",
    re.I,
)
_KNOWS = re.compile(r"^(?:I )?knows? (?:[A-ZÀ-Þ][\w'-]+ ?){1,3},? (?:an?|the) (?P<what>.+)$")


def saying(statement: str, *, interest: bool = False) -> Saying:
    """``statement`` of the profile in the first person; ``interest`` tells that it is a pastime rather than a skill."""
    text = statement.strip(" .!;")
    contact = _KNOWS.match(text)
    if contact:
        what = contact.group("what")
        return Saying(f"I know {verbs.article(what)} {what}", Sort.KNOWS)
    somebody = re.match(r"^(?:I )?knows? ((?:an?|some|several|many|people|somebody|someone)\b.*)$", text, re.I)
    if somebody:
        return Saying(f"I know {somebody.group(1)}", Sort.KNOWS)
    if _IS.match(text):
        return Saying(f"I am {re.sub(r'^am ', '', text, flags=re.I)}", Sort.CAN)
    own = re.match(r"^I(?:[’']m|[’']ve)?\b", text)
    if own:
        sort = Sort.DONE if _PAST.match(text[2:]) or text.startswith(("I've", "I’ve")) else Sort.DOES
        return Saying(text, sort)
    first, _, rest = text.partition(" ")
    if re.match(r"(?:can|could|able to)\b", text, re.I):
        return Saying(f"I can {re.sub(r'^(?:can|could|able to) ', '', text, flags=re.I)}", Sort.CAN)
    if _PAST.match(text) and not (first.lower() in ("set", "read") and not interest):
        return Saying(f"I {text[:1].lower()}{text[1:]}", Sort.DONE)
    if not interest and _BARE.match(text) and rest:
        if first.lower() in ("know", "speak"):
            return Saying(f"I {text[:1].lower()}{text[1:]}", Sort.CAN)
        return Saying(f"I can {text[:1].lower()}{text[1:]}", Sort.CAN)
    form = verbs.second_person(first)
    if form and rest and first.lower() != form:
        return Saying(
            f"I {'am' if form == 'are' else 'was' if form == 'were' else form} {rest}",
            Sort.DOES if interest else Sort.CAN,
        )
    if interest:
        return Saying(f"I am {text} too" if text.startswith("into ") else f"I am into {text} too", Sort.DOES)
    return Saying(f"I can help with {text}", Sort.CAN)


def what_i_do(does: str) -> str:
    """My work as a clause: “data engineer at Altglas” → “I am a data engineer at Altglas”."""
    text = does.strip(" .!;")
    role = _ROLE_OF.match(text)
    if role and not re.match(r"^I\b", text) and verbs.second_person(text.split()[0]) is None:
        return f"I am {verbs.article(role.group('role'))} {role.group('role')}"
    return saying(text).clause
