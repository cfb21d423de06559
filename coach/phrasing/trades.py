"""Words for what somebody is by trade, and for fields that one works in, as they end a phrase."""

from __future__ import annotations

import re

from coach.phrasing.mine import is_act

_TRADES = frozenset(
    """engineer officer carpenter lawyer butcher grocer tailor doctor professor actor author tutor mentor janitor
        surveyor solicitor nurse chef cook student surgeon founder lead head owner manager architect consultant
        accountant assistant attendant merchant pilot clerk guide judge coach barista poet priest pastor vet intern
        apprentice trainee freelancer volunteer shepherd miner sailor soldier parent father mother dad mum mom retiree
        pensioner ceo cto cfo coo postdoc candidate fellow agent broker critic mechanic medic paramedic secretary dancer
        luthier farrier potter cooper roofer plumber bricklayer gardener farmer fisher midwife housewife entrepreneur
        chauffeur driver jeweller joiner hairdresser barber bartender waiter waitress actress steward supervisor
        researcher lecturer examiner minister ranger officer producer composer conductor curator operator coordinator
        administrator investigator counsellor counselor councillor advisor adviser investor inspector director editor
        translator illustrator animator auditor contractor decorator narrator moderator facilitator""".split()
)
_NO_TRADE = frozenset(
    """water paper computer power weather after over under other number order customer labour labor sector container
        user server letter matter center theater summer winter dinner river flower leather silver copper timber
        consumer career cancer fever fiber rubber sugar paper motor for major minor color colour indoor outdoor error
        floor door interior exterior senior junior color anchor harbor honor humor odor vapor tumor visitor monitor
        ever never rather whether together either per better later member december november october september
        super hyper cyber inner outer upper lower corner quarter chapter layer filter folder poster buffer trailer
        list mist twist wrist artisanal christian indian asian russian italian persian canadian australian
        pedestrian vegetarian""".split()
)
"""Words that only end like trades."""
_ENDS = re.compile(r"(?:er|or|ist|ian|yst|smith|wright|keeper|worker|woman|man|person)$")
_FIELD = re.compile(
    r"(?:tion|sion|ment|ance|ence|tics|omics|ology|onomy|ography|arity)$|^(?:sales|it|hr|pr|ux|r&d|finance|law|education"
    r"|music|science|software|data|retail|tourism|film|health ?care|healthcare|support|research|development|media|arts?"
    r"|theatre|theater|politics|fashion|food|care|design|architecture|agriculture|security|games|energy|trade|estate"
    r"|biotech|tech|mathematics|maths|physics|chemistry|biology|medicine|therapy|journalism|television|tv|radio|aid"
    r"|conservation|forestry|hospitality|pharma|housing|culture|sports?|philosophy|history|psychology|repairs?)$",
    re.I,
)
_LONGEST_FIELD = 4


def is_trade(word: str, *, sure: bool) -> bool:
    """Whether ``word`` says what somebody is; ``sure`` where the words around it show that it is English."""
    low = word.lower()
    if low in _TRADES:
        return True
    if low in _NO_TRADE or not _ENDS.search(low):
        return False
    return sure or _made_of_a_doing(low) or low.endswith(("ist", "ian", "smith", "wright", "worker", "woman"))


def is_field(phrase: str) -> bool:
    """Whether ``phrase`` names what one works in: “logistics”, “adult education”."""
    named = phrase.split()
    return 0 < len(named) <= _LONGEST_FIELD and _FIELD.search(named[-1]) is not None


def _made_of_a_doing(word: str) -> bool:
    """“baker” is who bakes, “translator” who translates."""
    stem = word[:-2]
    return any(is_act(f"{form} the") for form in (stem, f"{stem}e", stem[:-1]) if len(form) > 1)
