"""Words that turn a statement round: opposites, what negates, what narrows.

General English, written by hand: the sides of a line exclude each other, the words of one side agree. “un-”, “in-”,
“dis-”, “non-” and “-less” against “-ful” are found by form. Two parts in one story (buyer and seller) are no opposites:
both occur.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import permutations

from coach.language.words import fold, stem

_SIDES = """
increase rise grow gain climb raise boost expand jump up higher high upward more growth add widen double escalate surge
= decrease decline fall drop reduce shrink lower low downward less lose loss cut down contract lessen narrow halve
strong robust solid healthy strengthen = weak fragile poor soft weaken
improve better best enhance upgrade enhancement improvement = worsen deteriorate worse worst bad downgrade
good excellent great favourable favorable positive = bad poor terrible unfavourable unfavorable adverse negative
large big broad wide extensive huge major substantial considerable significant
= small little narrow limited minor slight minimal modest negligible insignificant
many several numerous multiple various diverse different plenty = few single one same identical scarce uniform
expensive costly dear pricey = cheap inexpensive affordable reasonable
full complete entire whole total comprehensive thorough = partial incomplete empty basic partially superficial
accept agree approve consent welcome = refuse reject decline disagree deny oppose dismiss
allow permit enable help assist support = forbid prevent prohibit block hinder restrict ban
include including cover contain comprise = exclude excluding omit except lack
begin start open launch commence initiate = end finish close stop cease conclude terminate cancel
early earlier before previous prior last past former = late later after next following future subsequent
first = last final
buy purchase acquire = sell divest dispose
give offer provide send grant lend deliver = take withhold receive borrow deny
win succeed success achieve attain exceed beat outperform = lose fail failure miss underperform
hire join recruit = fire leave quit resign dismiss
always constantly = never rarely seldom
easy simple straightforward effortless = difficult hard complicated complex challenging
quick fast rapid swift prompt speedy = slow gradual sluggish delayed
long lengthy = short brief
new recent modern fresh = old outdated ancient obsolete
happy glad pleased satisfied delighted content = sad unhappy angry displeased dissatisfied upset annoyed
interested keen enthusiastic eager curious willing = uninterested indifferent bored reluctant hesitant unwilling
confident certain sure convinced = doubtful uncertain unsure hesitant sceptical skeptical
optimistic hopeful = pessimistic hopeless
custom customize personalize personalise tailor individual specific particular bespoke personal
= generic general standard universal impersonal
flexible adaptable versatile = rigid inflexible fixed strict
friendly kind polite warm = rude hostile cold unfriendly
safe secure protected = dangerous risky unsafe insecure vulnerable
public = private
inside internal domestic indoor = outside external foreign outdoor
maximum most top = minimum least bottom
present current available = absent unavailable missing
remember = forget
love like enjoy prefer = hate dislike despise
arrive come enter return = leave depart go exit
import = export
profit profitable gain surplus = loss unprofitable deficit
hot warm = cold cool
near close nearby = far distant remote
true right correct accurate = false wrong incorrect inaccurate
possible likely probable = impossible unlikely improbable
necessary required mandatory essential obligatory compulsory = unnecessary optional voluntary
morning = evening night
daily = weekly = monthly = quarterly = yearly annually
hour = day = week = month = quarter = year
monday = tuesday = wednesday = thursday = friday = saturday = sunday
january = february = march = april = june = july = august = september = october = november = december
spring = summer = autumn = winter
mother = father
sister = brother
wife = husband
son = daughter
aunt = uncle
above over exceeding = below under beneath
praise compliment commend = criticize criticise blame complain
encourage motivate urge recommend advise suggest = discourage deter dissuade warn
create build construct establish = destroy demolish dismantle
keep retain maintain preserve hold continue remain unchanged steady stable
= discard abandon change alter vary volatile discontinue
save = spend waste
rich wealthy = poor
advantage benefit strength pro = disadvantage drawback weakness con harm
free = paid charged
temporary = permanent
partly = wholly
married = single divorced
healthy well = ill sick unwell
employed = unemployed
senior = junior
teach = learn study
north = south
east = west
"""


def _opposites() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for entry in _entries():
        sides = [{stem(word) for word in side.split()} for side in entry.split("=")]
        for own, other in permutations(sides, 2):
            for word in own:
                found.setdefault(word, set()).update(other - own)
    return {word: frozenset(others) for word, others in found.items()}


def _entries() -> list[str]:
    """The entries above; a line that begins with “=” goes on from the one before."""
    entries: list[str] = []
    for line in _SIDES.strip().splitlines():
        if line.startswith("="):
            entries[-1] += " " + line
        else:
            entries.append(line)
    return entries


def _allies() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for entry in _entries():
        for side in entry.split("="):
            members = {stem(word) for word in side.split()}
            for word in members:
                found.setdefault(word, set()).update(members)
    return {word: frozenset(members) for word, members in found.items()}


OPPOSITES = _opposites()
"""The stems that say the contrary of a stem."""

ALLIES = _allies()
"""The stems that say about the same as a stem, itself included; for the words listed here only."""

NEGATORS = frozenset(
    """not no never none nobody nothing neither nor without cannot unable hardly barely scarcely lacks lack lacking fail
    fails failed refuse refuses refused decline declines declined""".split()
)
"""Words that negate what follows them; contractions in “n't” do too."""

NARROWERS = frozenset(
    """only solely merely except excluding exclude excludes excluded exclusively barring unless instead without
    limited exception regardless""".split()
)
"""Words that narrow or except: added to a true statement they make it untrue."""

_PREFIXES = ("un", "in", "im", "ir", "il", "dis", "non-", "non", "mis")


def opposed(one: str, other: str) -> bool:
    """Whether two words say the contrary of each other, by the list or by a negating prefix or ending."""
    mine, theirs = base(one), base(other)
    if mine == theirs:
        return False
    return theirs in OPPOSITES.get(mine, ()) or _negated_form(fold(one), fold(other))


@lru_cache(maxsize=20_000)
def base(word: str) -> str:
    """The stem of a word as listed above, comparatives included (“slower” as “slow”, “happiest” as “happi”)."""
    whole, low = stem(word), fold(word)
    if whole in ALLIES:
        return whole
    for ending in ("er", "est"):
        bare = low.removesuffix(ending)
        doubled = bare[:-1] if bare[-2:-1] == bare[-1:] else bare
        if bare != low:
            whole = next((stem(form) for form in (bare, bare + "e", doubled) if stem(form) in ALLIES), whole)
    return whole


def _negated_form(one: str, other: str) -> bool:
    longer, shorter = (one, other) if len(one) > len(other) else (other, one)
    if any(longer.startswith(prefix) and stem(longer[len(prefix) :]) == stem(shorter) for prefix in _PREFIXES):
        return len(shorter) >= 4
    for full, bare in ((one, other), (other, one)):
        if full.endswith("ful") and bare.endswith("less") and full[:-3] == bare[:-4]:
            return True
    return False
