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
    r"^(?:have |has |once |recently |just |already )?((?!(?:feed|weed|embed|seed|breed|shed|speed|need)\b)\w+ed|built"
    r"|wrote|ran|led|taught|made|set up|grew|did|gave|took|sold|bought|won|spent|went|moved|rebuilt|found)\b",
    re.I,
)
_IS = re.compile(
    r"^(?:am |(?:fluent|good|great|handy|familiar|experienced|trained|certified|licensed|qualified|native|based|happy"
    r"|glad|willing|available|patient) )",
    re.I,
)
_HAVE = re.compile(
    r"^(?:(?:\w+ )?(?:years?|decades?) (?:of|in|as|at)|(?:(?:some|much|long|good|practical|hands-on) )?(?:experience"
    r"|contacts|connections|access|knowledge)) ",
    re.I,
)
_STATES = frozenset("have own keep live work belong care love like enjoy know speak understand".split())
"""Verbs of what is so anyhow: “I speak Dutch”, not “I can speak Dutch”."""
_ACTS = verbs.BARE_VERBS | frozenset(
    """clean introduce explain proofread calculate interpret install measure answer mend tune prepare assemble lend
        dismantle repair rebuild solder weld carve sharpen prune graft darn sand varnish upholster hang lift deliver
        fetch feed babysit mow weed dig harvest forage identify appraise trace transcribe digitise digitize scan
        catalogue summarise summarize simplify rewrite revise correct negotiate mediate moderate facilitate forecast
        analyse analyze visualise visualize automate configure deploy migrate debug code sketch animate compose
        arrange accompany rehearse conduct connect cater ferment pickle roast diagnose stretch braid crochet weave
        dye bind compare choose decide schedule navigate tow calm encourage assess supervise vouch write teach sing
        say tell listen look check sit stand step go come be do make put get fill figure think lay drop tidy type
        wire help show give bring take turn carry break build fix grow play bake cook sew draw paint run read review
        edit translate train mentor coach advise organise organize fold cut shorten fit move swap refer sell drive
        unblock untangle declutter decipher teach tutor quiz proofread""".split()
)
_MAKES = frozenset(
    """label sort test plan design record print photograph interview walk plant name value pitch audit map survey film
        frame tile hem iron patch polish format archive host coach paint report guide source load pack dye cut move wire
        box water catalogue cook brew model""".split()
)
"""Words that begin as many things as doings (“test automation”): an act before an object, a particle or a plural."""
_EITHER = _MAKES | frozenset(
    """share speed mind research search index chair file budget mix book pilot ride massage plaster work garden travel
        dance row support study surf dream tour market network program practice stage type exercise contract fold drop
        sound light trade craft trip match point store return report""".split()
)
"""The same, and of those that need more than a plural to be an act (“garden tours”)."""
_PARTICLES = frozenset("up out over off through after down together apart away around round along back in into".split())
_OBJECT_FIRST = frozenset(
    """a an the my your our their his her this that these those some any all both every each two three four several
        many more few old new small big large first simple difficult broken used other people somebody someone anybody
        anyone things stuff it them you english german french spanish italian dutch""".split()
)
_THING_LAST = re.compile(
    r"(?:tion|sion|ing|ment|ship|ance|ence|ism|ity|advice|tips?|lessons?|help|skills?|support|feedback|tools?|systems?"
    r"|software|theory|therapy|data|work|repairs?|ideas?|contacts?|samples?|prep|care|design|law)$",
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
    if _PAST.match(text) and not (first.lower() == "set" and not interest):
        return Saying(f"I {lowered(text)}", Sort.DONE)
    if _HAVE.match(text):
        return Saying(f"I have {lowered(text)}", Sort.CAN)
    if is_act(text):
        stays = interest or _without_lead(text).split()[0].lower() in _STATES
        return Saying(f"I {'' if stays else 'can '}{lowered(text)}", Sort.DOES if interest else Sort.CAN)
    form = verbs.second_person(first)
    if form and rest and first.lower() != form:
        return Saying(
            f"I {'am' if form == 'are' else 'was' if form == 'were' else form} {rest}",
            Sort.DOES if interest else Sort.CAN,
        )
    if interest:
        return Saying(f"I am {text} too" if text.startswith("into ") else f"I am into {text} too", Sort.DOES)
    return Saying(f"I can help with {text}", Sort.CAN)


def is_act(text: str) -> bool:
    """Whether ``text`` begins with a bare verb that has something to act on (“clean up old recordings”)."""
    words = _without_lead(text).split()
    first, after = (words[0].lower(), words[1].strip(",").lower()) if len(words) > 1 else ("", "")
    if first not in _ACTS | _EITHER | _STATES:
        return False
    if first not in _EITHER or after in _PARTICLES | _OBJECT_FIRST or after.isdigit():
        return True
    return first in _MAKES and after.endswith("s") and not _THING_LAST.search(words[-1])


def _without_lead(text: str) -> str:
    return re.sub(r"^(?:also|always|often|sometimes|usually|still)\s+", "", text, flags=re.I)


def is_done(text: str) -> bool:
    """Whether ``text`` tells something that I did (“built a kiln”)."""
    return _PAST.match(text) is not None and not text.lower().startswith("set ")


def begins_with_doing(text: str) -> bool:
    """Whether ``text`` is what a doing is done to or how: “the organs”, “old violins”, “up a shop”."""
    first = text.split(" ", 1)[0].strip(",").lower()
    return first in _OBJECT_FIRST | _PARTICLES


def lowered(text: str) -> str:
    """``text`` as it goes on in a sentence: a capital goes, unless it is one of several in the word (“SQL”)."""
    first = text.split(" ", 1)[0]
    return text if first[1:] != first[1:].lower() or (first.isupper() and first != "A") else text[:1].lower() + text[1:]
