"""What kind of thing a statement tells. First pattern that fits wins; the order is the rule.

Returns whether a pattern decided, so that the model can be asked about the rest later.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from coach.domain.fact import Gravity, Kind
from coach.language.words import fold
from coach.reading import lexicon

_I = re.IGNORECASE
_THEM = r"(?:her|him|them|both|everyone|the (?:two|both) of them)"

_DO = r"(?:send|lend|bring|give|post|print|share|forward|e?mail|introduce|show|help|teach|lead|make|write)"
_PROMISE_VERB = r"(?:promis+ed|offered|agreed|volunteered|pledged|committed|vowed|swore|undertook)"
_MY_PROMISE = re.compile(
    rf"\bI(?:'ve| have)? (?:also |again |half |kind of )?{_PROMISE_VERB}\b"
    rf"|\bI(?: also)? (?:said|told {_THEM}|told (?!me)\w+)(?: that)? (?:I'd|id|I would|I'll|ill|I will"
    rf"|I (?:can|could)(?! (?:talk|come|be|go|not|see|never)\b))\b"
    r"|^(?:say?yd?|said|told (?:her|him|them)) (?:that )?(?:I'd|id|I would|I'll|ill|I will)\b"
    rf"|^(?:also |and )?{_PROMISE_VERB}\b(?!.*\b(?:me|us)\b)(?! (?:a|the) (?:job|promotion|raise|role"
    rf"|position|place|seat))"
    rf"|\bI(?:'ll| will| shall|'m going to| am going to) (?:\w+ )?(?:send|post|print|drop|mail|share"
    rf"|intro\w*|connect|forward|email|mail|lend|bring|show|write|ask|look|check|find|put|get|dig|pass"
    rf"|help|call|ping|give|invite|give|review|read|teach|explain|drop|recommend|let|dm|text|post)\b"
    r"|\bI(?:'d|'m| am| must| need to| have to| should| send| will)(?: also| just"
    r"| still)? (?:send(?:ing)?|post(?:ing)?|shar(?:e|ing)|introduc(?:e|ing)|lend(?:ing)?"
    r"|bring(?:ing)?|giv(?:e|ing)|return(?:ing)?|print(?:ing)?|forward(?:ing)?|email(?:ing)?)\b"
    r"|^(?:I )?(?:must|should|shd|need to|have to|gotta) (?:send|post|share|introduce|lend|bring|give"
    r"|return|print|forward|email|pay)\b.*\b(?:back|her|him|them|it)\b|\bI send (?:her|him|them|the"
    r"|a)\b"
    r"|\bI owe (?!.*\bmoney\b)|^(?:still |also )?owe (?:her|him|them)\b|^(?:I )?(?:will|'ll|must"
    r"|need to|have to|gotta) (?:send|e?mail|give|show|lend|bring|call|introduce|share|post|forward"
    r"|ask|tell|write) (?:to )?(?:her|him|them)(?=$|[,.;]| (?:a|an|the|my|our|some|two|three|that|this|links?)\b| \d)"
    r"|\bI(?:'m| am) to (?:send|bring|call|write|share|lend|give|introduce|show|e?mail)\b|\bmy promise\b"
    r"|\bI gave my word\b"
    r"|^(?:todo|to do|to-do|action|me)\s*[:\-–]\s*(?:\w+ )?(?:send|share|intro|forward|email|lend"
    r"|bring|connect|ask|find|give|call|write)",
    _I,
)
_THEIR_PROMISE = re.compile(
    rf"\b(?:she|he|they)(?:'ve| has| have|'s)? (?:also |even |kindly |very kindly )?{_PROMISE_VERB}\b"
    rf"|\b{_PROMISE_VERB} (?:to \w+(?: \w+){{0,6}} )?(?:me|us|my)\b|\b{_PROMISE_VERB} to .{{0,60}}\b(?:me|us)\b"
    r"|\b(?:she|he|they)(?:'ll| will|'s going to|'re going to| is going to| are going to|'d"
    r"| would) .{0,40}\b(?:me|us|my)\b"
    r"|^\W*(?-i:[A-ZÀ-Þ][\w-]*(?: [A-ZÀ-Þ][\w-]*){0,2})(?:['’]ll| will|['’]s going to| is going to) (?:also )?"
    rf"{_DO[:-1]}|call|text|invite|keep|get|find|ask|tell|put|connect|pick|drive|mend|fix|build|bake|cook) (?:me|us)\b"
    r"|\bsaid (?:that )?(?:she|he|they)(?:'d|'ll| would| will) .{0,60}\b(?:me|us|my)\b"
    r"|^(?:will|'ll|going to|is going to|wants to) (?:send|intro\w*|share|forward|connect|lend|email"
    r"|show|call|ask|put|get|bring|give|text|invite|help)\b.{0,40}\b(?:me|us)\b"
    r"|\bowes me\b|\b(?:lends|gives|sends|brings) (?:me|us)\b|\b[Ss]aid (?:she|he|they)(?:'d|'ll"
    r"| would| will)(?: also)? (?:send|share|lend|bring"
    r"|introduce|forward|email|post|give|invite|call|show)\b|\b(?:she|he|they) (?:promised|offered"
    r"|agreed)\b",
    _I,
)
_THEIR_WORDS = re.compile(
    r"^\W*(?:then |and |but )*(?!I\b)[\w’'-]+(?: [\w’'-]+)?(?:"
    r" (?:said|says|told me|promised|wrote|answered|replied)[,:]?|:) [\"“‘']I"
    r"(?:['’]ll| will|['’]m going to| am going to|['’]d| could| can) .{0,40}\byou\b",
    _I,
)
"""A promise in their own words: “She said: ‘I'll send you the list.’”"""
_NAME = r"[A-ZÀ-Þ][\w&.'’-]*(?: (?:&|of|the|[A-ZÀ-Þ0-9][\w&.'’-]*))*"
_NEED = re.compile(
    r"\b(?:needs?|needing|in need of|looking (?:out )?for|looks for|look for|on the lookout for"
    r"|on the hunt for|hunting (?:for|a)|searching (?:for|a)|in search of|seeks?|seeking|struggl\w+"
    r"|stuck|could (?:really |well |badly )?use|could (?:really )?do with|(?:is|'s|are"
    r"|'re) after (?!the )|\d+ \w+ short"
    r"|would like (?:help|advice|an intro|someone|to find|to meet)|would love (?:help|advice|an intro"
    r"|someone|to find|to meet)|wants? (?:help|advice|an intro|someone|to find|to meet|a second"
    r"|feedback)|wanting (?:help|advice|someone)"
    r"|weighing|torn between|undecided|unsure (?:about|whether|how|which)|not sure (?:how|whether"
    r"|which|what|if (?:she|he|they))|can't (?:find|decide|figure|get)|cannot (?:find|decide|figure"
    r"|get)|doesn't know (?:how|where|what|which|who|anyone)"
    r"|don't know (?:how|where|what|which|who|anyone)|asked (?:me )?(?:if|whether) (?:I|we)|asks (?:if"
    r"|whether) I|asked (?:me )?(?:for|about|how|to)\b|wonder(?:s|ing)? (?:how|whether|if|where|which"
    r"|what)|hiring|recruiting|short of|short-staffed|understaffed|short on|lacks?|lacking|missing a"
    r"|short of"
    r"|trouble (?:with|finding|getting)|problems? with|issues? with|flaky|unreliable|keeps? (?:failing"
    r"|breaking|crashing)|broken|wrestling with|fighting with|battling|desperate for|no (?:idea"
    r"|clue) (?:how|where|what|who)"
    r"|trying to (?:find|get|figure|understand|hire|decide|learn|work out|fix|convince)"
    r"|deciding (?:between|whether|on)|choosing between|comparing|evaluating|considering|wishes (?:she"
    r"|he|they) had|after a (?:good|decent|cheap)|wants? (?!to\b|out\b|in\b|that\b)|(?:would"
    r"|'d) (?:like|love) (?!to\b)|ask(?:s|ing) (?:for|what|how|who|where)|worr(?:ied|ies|ying) about"
    r"|can(?:'t|not|t)? make head|no decent|want(?:s|ed)? to (?:find|hire|get rid)"
    r"|needs? recommendations)\b",
    _I,
)
_PLACE = re.compile(
    r"\b(?:moved|moving|relocat\w+|emigrat\w+|lives?|living|based|settled|settling|commutes?|grew up"
    r"|born|originally) (?:here |there |over |back |to |from |in |at |near |out |outside |into "
    r"|between |just |up |all the way )*[\w(]"
    r"|(?:^|\b(?:is|comes|hails|originally|come) )from (?=(?-i:[A-Z]))[\w .'-]+$|\bnew (?:in|to) (?:town"
    r"|the city|the area)|\bnew (?:in|to) (?-i:[A-Z])",
    _I,
)
_GOAL = re.compile(
    r"\b(?:(?:main |long[- ]term |big |next |career )?goals?\b|dreams? (?:of|is|to)|dreaming of|aims?"
    r"|aiming|aspires?|ambition|wants? to|wanting to|would (?:like|love) to|hopes? to|hoping to"
    r"|keen to|determined to|working towards?|on a mission|wish(?:es)? to|eager to|trying to)\b",
    _I,
)
_PLAN = re.compile(
    r"\b(?:plans?|planning|going to|will be|is about to|about to|starts? (?:in|on|next|a|her|his|their"
    r"|as)|starting (?:in|on|next|a|her|his|their|as)|next (?:week|month|year|spring|summer|autumn"
    r"|fall|winter|quarter)|this (?:spring|summer|autumn|winter|fall)"
    r"|in (?:january|february|march|april|may|june|july|august|september|october|november|december)\b"
    r"|(?:thinking|thinks) (?:of|about)|intends?|intending|preparing|prepping|training for|launch(?:es"
    r"|ing)|due in|booked|signed up|taking (?:a|an) (?:sabbatical|course|year))",
    _I,
)
_KNOWLEDGE = re.compile(
    r"\b(?:expert|expertise|knows? (?:a lot|everything|everyone|lots|all about|about|people|how|the"
    r"|loads|half)|know-how|specialis[esz]+|specializ\w+|background in|experience (?:with|in|of)"
    r"|experienced|years (?:of|in|at|as)|phd|doctorate|studied|degree|teaches|taught|speaks|fluent"
    r"|used to (?:be|work|run|lead|teach)|ex-\w+|former(?:ly)?|wrote (?:a|the|her|his) (?:book|thesis"
    r"|paper|blog)|published|certified|trained as|qualified|(?:good|gd|great) (?:at|with|w/)|advises?"
    r"|consults? on|can (?:explain|help|teach|do|fix))\b",
    _I,
)
_INTEREST = re.compile(
    r"\b(?:loves?|likes?|enjoys?|into|fan of|crazy about|mad about|keen on|fond of|passionate|obsessed"
    r"|addicted to|hobby|hobbies|interested in|plays?|playing|climbs?|climbing|bouldering|hik(?:es|ing"
    r"|er)|cycl(?:es|ing|ist)|runs? (?:marathons?|half|trails?|ultras?)|marathons?|swims?|swimming"
    r"|sails?|sailing|sings?|singing"
    r"|paints?|painting|draws|drawing|gardens?|gardening|bakes?|baking|cooks?|cooking|collects?"
    r"|collecting|knits?|knitting|yoga|chess|choir|guitar|piano|cello|violin|football|tennis|ski(?:s"
    r"|ing)?|surf(?:s|ing)?|photography|photographs|birding|birdwatching|board ?games?|reads?|reading"
    r"|watch(?:es|ing)|gaming|games|brews?|brewing|dances?|dancing"
    r"|pottery|ceramics|restor(?:es|ing)|grinding|woodwork\w*|beekeep\w*|keeps bees|sourdough|vinyl"
    r"|synths?|kayak\w*|row(?:s|ing)|fish(?:es|ing)|travel(?:s|ling|ing)?|volunteers?|volunteering"
    r"|talked (?:about|mostly about|for ages about)|we (?:both|talked|chatted|spoke|bonded)"
    r"|bonded over|chatted about)\b",
    _I,
)
_WORK = re.compile(
    r"\b(?:works?|working|job|role|leads?|leading|runs?|running|heads?|manages?|manager|managing"
    r"|founded|founder|co-?founder|co-?founded|ceo|cto|cfo|vp|director|head of|engineers?|engineering"
    r"|developers?|designers?|analysts?|scientists?|researchers?|consultants?|architects?|lawyers?"
    r"|solicitor|nurses?|doctors?|teachers?|professors?|lecturer|accountants?"
    r"|journalists?|editors?|writers?|chefs?|farmers?|builders?|electricians?|plumbers?|sculptors?"
    r"|artists?|curators?|librarians?|pharmacists?|therapists?|psychologists?|vets?|student|intern"
    r"|apprentice|recruiters?|marketing|sales|product|team|company|startup|start-up|firm|agency|studio"
    r"|clinic|ward|school|university|client|clients|customers?|project|projects|deadline|launch\w*"
    r"|release|budget|quarter|promotion|promoted|joined|left|quit|retir\w+|freelanc\w*|self-employed"
    r"|contract\w*|shift|shifts|office|employer|codebase|pipeline\w*|data|software|platform|migrat\w+"
    r"|deploy\w*|build(?:s|ing)?|ships?|shipping|writes?|writing|maintains?|makes?|sells?|switched"
    r"|switching|thesis|lab|grant|funding|audit|announce[sd]|unveil(?:s|ed)|posted|tweeted|keynote"
    r"|spoke (?:at|about|on)|released|raised(?= \S*\d))\b",
    _I,
)
_PERSONAL = re.compile(
    rf"\b(?:birthday|married|marrying|engaged|wedding|pregnant|expecting|kids?|children|daughters?"
    rf"|sons?|baby|dogs?|cats?|pets?|puppy|kitten|house|flat|apartment|holiday|vacation|allergic|vegan"
    rf"|vegetarian|retired|tired|family|garden|{lexicon.FAMILY_HE}|{lexicon.FAMILY_SHE})\b",
    _I,
)
_NO_PROMISE = re.compile(
    rf"\bpromised (?:his|her|their) (?:\w+ )?{lexicon.RELATION}\b|"
    r"\b(?:didn't|did not|never|not) promise|\bI (?:would|will|'ll|'d) (?:never|not)\b"
    r"|\bpromised? (?:nothing|no\b)|\bI(?:'d|'ll| would| will) (?:think|consider|see|love|like|rather|be)\b",
    _I,
)
_PERHAPS = re.compile(r"\bif (?!possible)(?:she|he|they|it|I|the|her|his)\b", _I)
_ON_CONDITION = re.compile(
    rf"^\W*if (?:she|he|they)\b.+\bI(?:'ll| will) {_DO}\b|\bI(?:'ll| will) {_DO}\b.+\bif (?:she|he|they)\b", _I
)
"""A promise that waits for something of theirs: “if she gives the talk I'll lend her the projector”."""
_OVER = re.compile(r"(?:\w+ ){0,2}(?:joined|started|left|moved|finished|quit|became|opened|got|bought)\b", _I)
_DONE = re.compile(
    r"\b(?:already (?:sent|did|done|shared)|(?:have|has) since (?:sent|done)|sent (?:it|that|them)"
    r"|done\b|kept\b|delivered|did)\b",
    _I,
)

_LIKING_ALONE = re.compile(r"^(?:(?:laughed|had (?:fun|a good laugh)) with (?:me|us)\b|likes .+ too$)", _I)
_KNOWING_ALONE = re.compile(r"^knows a lot about\b", _I)
"""Statements whose own verb says it all, whatever the liking or the knowing is about (“knows a lot about hiring”)."""

MOVED_FROM = re.compile(rf"\b(?i:moved|moving|moves)(?: over| on)? from (?P<whence>{_NAME})(?= to [A-ZÀ-Þ])")
CHANGED_JOBS = re.compile(
    rf"\b(?:moved|moving|moves|went|goes|going|switched)(?: over| on)? from (?-i:{_NAME}) to (?-i:{_NAME}),?"
    r" as (?!(?:an? )?(?:soon|well|of|child|kid|baby|teenager|refugee|student|toddler|girl|boy)\b)\w",
    _I,
)
"""A move between firms, known by the role: “moved from Acme to Nordlys as head of research”."""

_ORDER: tuple[tuple[re.Pattern[str], Kind], ...] = (
    (_LIKING_ALONE, Kind.INTEREST),
    (_KNOWING_ALONE, Kind.KNOWLEDGE),
    (CHANGED_JOBS, Kind.WORK),
    (_NEED, Kind.NEED),
    (_PLACE, Kind.PLACE),
    (_KNOWLEDGE, Kind.KNOWLEDGE),
    (_GOAL, Kind.GOAL),
    (_PLAN, Kind.PLAN),
    (_INTEREST, Kind.INTEREST),
    (_WORK, Kind.WORK),
    (_PERSONAL, Kind.PERSONAL),
)
_GRAVITY = (
    (lexicon.GRIEF, Gravity.GRIEF),
    (lexicon.JOB_LOSS, Gravity.JOB_LOSS),
    (lexicon.ILLNESS, Gravity.ILLNESS),
    (lexicon.HARDSHIP, Gravity.HARDSHIP),
)


def promise_of(text: str) -> Kind | None:
    """Whether the statement is a promise and whose: “I promised her …” is mine, “he'll send me …” theirs."""
    if _THEIR_WORDS.search(text):
        return Kind.PROMISE_THEIRS
    if _THEIR_PROMISE.search(text) and not re.match(r"\W*I\b", text):
        return Kind.PROMISE_THEIRS
    sure = not _PERHAPS.search(text) or _ON_CONDITION.search(text) is not None
    if sure and _MY_PROMISE.search(text) and not _NO_PROMISE.search(text):
        return Kind.PROMISE_MINE
    return None


def is_done(text: str) -> bool:
    """Whether the statement itself says that it has been done (“promised the slides – already sent”)."""
    return _DONE.search(text) is not None


def kind_of(text: str, employers: Sequence[str] = ()) -> tuple[Kind, bool]:
    """The kind of a statement that is no promise, and whether a pattern decided it.

    ``employers`` are firms they are known to be with: to move from one of them is a change of jobs.
    """
    if (left := MOVED_FROM.search(text)) and fold(left["whence"]) in map(fold, employers):
        return Kind.WORK, True
    if lexicon.JOB_LOSS.search(text) and not _NEED.search(text):
        return Kind.WORK, True
    over = _OVER.match(text) is not None
    for pattern, kind in _ORDER:
        if pattern.search(text) and not (over and kind is Kind.PLAN):
            return kind, True
    return Kind.WORK, False


def is_leisure(text: str) -> bool:
    """Whether it speaks of a pastime, whatever else it tells (“is looking for a bouldering gym”)."""
    return _INTEREST.search(text) is not None


def gravity_of(text: str) -> Gravity | None:
    """Whether it is grave news that wants a quieter tone."""
    for pattern, gravity in _GRAVITY:
        told = lexicon.CARE_WORK.sub(" – ", text) if gravity is Gravity.ILLNESS else text
        if pattern.search(told):
            return gravity
    return None
