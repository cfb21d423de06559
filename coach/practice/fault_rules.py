"""What each fault of a single sentence looks like, and what speaks against it.

English as it is spoken: each pattern is looked for in one sentence, with straight apostrophes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from coach.practice.signs import Sign

_I = re.IGNORECASE
_WORK = (
    r"(?:my|our|the|this|that|these|those|their|his|her) (?:\w+ ){0,2}?(?:job|work|boss|bosses|manager|managers"
    r"|management|company|office|colleagues?|team|pay|salary|landlord|clients?|customers?|parents|students?|pupils"
    r"|commute|hours|food|soup|coffee|wine|speakers?|talks?|music|event|evening|events|evenings|place|venue"
    r"|organi[sz]ers"
    r"|people|weather|tickets|whole \w+|meetings?)"
)
_BAD = (
    r"(?:awful|terrible|horrible|dreadful|lousy|a (?:complete |total |real )?(?:mess|nightmare|joke|disaster|circus"
    r"|dead end)|hell|chaos|chaotic|toxic|miserable|unbearable|unfair|useless|incompetent|lazy|clueless|pointless"
    r"|boring|stupid|rude|underpaid|badly paid|badly run|ridiculous|a waste of (?:my |an? |the )?(?:time|\w+)"
    r"|frustrating"
    r"|annoying|exhausting|killing me|driving me (?:mad|crazy|up the wall)|rubbish|a farce)"
)
_PRIVATE = (
    r"(?:fired|sacked|affair|divorc\w+|marriage|husband|wife|broke\b|bankrupt\w*|drink(?:s|ing)|drunk|rehab|pregnan\w+"
    r"|cheat\w*|sleeping with|arrested|in debt|debts|suicid\w+|depress\w+|ill\b|sick\b|cancer|lover|slept with"
    r"|in trouble|steal\w*|stole|lied|lying|got the job (?:only )?because|only got|kicked out|thrown out)"
)


@dataclass(frozen=True, slots=True)
class Rule:
    """A sentence has the fault when ``looks_for`` is found in it and ``against`` is not."""

    sign: Sign
    looks_for: re.Pattern[str]
    against: re.Pattern[str]


RULES = (
    Rule(
        Sign.COMPLAINT,
        re.compile(
            rf"\bI (?:\w+ )?(?:hate|loathe|despise|can(?:no|')t (?:stand|take|bear)|cannot (?:stand|take|bear))\b"
            r"|\b(?:I'm|I am|we're|we are) (?:\w+ )?(?:\w+ )?(?:sick (?:and tired )?of|sick to death of|fed up|tired of"
            r"|burn(?:ed|t) out|overworked|underpaid|miserable|treated like|stuck with|done with)"
            rf"|\b{_WORK}\b[^.?!]{{0,30}}\b(?:is|are|was|were|gets?|has been|have been|'s)\b[^.?!]{{0,25}}?\b{_BAD}\b"
            rf"|^(?:\W|honestly|well|oh|frankly|to be honest|yes|no|it|it's|,)*\b(?:it's|it is|they're|they are|it was)"
            rf" (?:\w+ ){{0,2}}?{_BAD}"
            r"|\b(?:never listens?|never listen to|nobody (?:listens|appreciates|cares|dares|respects|thanks)"
            r"|no one (?:listens|appreciates|cares|dares|respects|thanks)|treats? (?:us|me) (?:\w+ )?(?:badly|like)"
            r"|changes? (?:his|her|their) minds?|gets? worse|worse (?:and worse|every)|even worse|don't get paid"
            r"|pay(?:s)? (?:us|me)? ?(?:next to nothing|peanuts|badly|too little)|only stay for|what a waste"
            r"|I don't know why I (?:came|bother|stay)|there is no point|takes? (?:all )?the credit"
            r"|breathing down my neck"
            r"|(?:doing|do) the (?:job|work) of (?:\w+)|micromanag\w+|no respect for|wears? me (?:down|out)|drives? me"
            r" (?:mad|crazy|up the wall)|always (?:blames?|complains?|shouts?)|nothing (?:ever )?works)\b",
            _I,
        ),
        re.compile(
            r"^(?:you|your|yours|that (?:sounds|must|would)|sounds|how)\b|\?$|\b(?:can(?:'t|not) complain|no complaints"
            r"|but I (?:\w+ )?(?:like|love|enjoy)|and I (?:like|love|enjoy)|not (?:so |that |really |at all )?(?:bad"
            r"|awful"
            r"|terrible|boring|a nightmare|annoying|unfair)|never boring|used to|hate to (?:go|leave|interrupt|ask|say"
            r"|stop|miss)|would like to (?:know|learn|hear|understand)|I(?:'d| would) love to (?:know|learn|hear)"
            r"|curious (?:how|what)|(?:bad|terrible|awful|useless|horrible|rubbish) (?:at|with)|would hate"
            r"|you (?:said|told|say)|half the fun|what I like|which I like)\b",
            _I,
        ),
    ),
    Rule(
        Sign.NEEDY,
        re.compile(
            r"\b(?:job|opening|position|vacanc(?:y|ies)|interview|internship|opportunit(?:y|ies)|something|anything"
            r"|place)"
            r" (?:\w+ )?(?:for me|at your (?:company|place|firm|clinic|office|work)|(?:in|on) your team"
            r"|with you guys)\b"
            r"|\b(?:get|got|find|land) me (?:an?|in|into|the|some)\b|\b(?:refer|hire|recommend) me\b"
            r"|\bput in a (?:good )?word|\bvouch for me\b"
            r"|\bmy (?:cv|resume|résumé|application|portfolio)\b[^.?!]{0,25}\b(?:to|on to) (?:your|the|whoever"
            r"|somebody)\b"
            r"|\b(?:pass|hand|give|forward|take|bring|send)\b[^.?!]{0,12}\bmy (?:cv|resume|résumé|application)\b"
            r"|\bdesperate(?:ly)?\b|\bI(?:'d| would) (?:do|take) (?:any|absolutely any|really any)\w*"
            r"|\bplease,? please\b"
            r"|\bI (?:really|badly|urgently|so) need (?:a|an|the|this|that|you|your|somebody|to find|work|money|help)\b"
            r"|\bmeans? (?:so much|the world|everything|a lot) to me\b|\bmy (?:last|only) (?:hope|chance)\b"
            r"|\b(?:please )?(?:don't|do not) (?:go|leave|abandon)(?: me)?(?: yet| now| already|,|$| alone)"
            r"|\bcan(?:'t|not) you stay\b|\b(?:could|can|would) you (?:please )?stay\b|\bstay (?:with me"
            r"|a little longer)\b"
            r"|\bI(?:'ve| have)? (?:got )?nobody(?: else)?(?: here)? to talk to\b|\bnobody (?:wants|hires|likes"
            r"|answers) me\b"
            r"|\b(?:could|can|would|will) you (?:please )?help me (?:get|find|land) (?:an?|some|any)? ?(?:\w+ )?"
            r"(?:job|work|position|clients?|customers?|investors?)\b|\bwill you (?:be|become) my (?:mentor|friend)\b"
            r"|\bI(?:'m| am) begging|\bbeg you\b|\bpromise (?:me|you'll|that you'll)\b|\bcould you lend me\b",
            _I,
        ),
        re.compile(
            r"\b(?:you|they|she|he) (?:would|'d|could) (?:do|take) any|\bno (?:job|opening)|\bnot (?:looking|desperate)"
            r"|\b(?:I'm|I am) not here (?:for|to)|^do you need\b|\bif you need\b|\bdo you have (?:something"
            r"|anything) for me"
            r" to (?:read|look)",
            _I,
        ),
    ),
    Rule(
        Sign.BRAGGING,
        re.compile(
            r"\bI(?:'m| am|'ve been| have been| was)? (?:\w+ ){0,3}?(?:one of the (?:best|top|leading|few|smartest"
            r"|brightest)|(?:by far )?the (?:best|smartest|brightest|most \w+|fastest|youngest|only one who"
            r"|greatest)\b)"
            r"|\bbetter than (?:any\w*|every\w*|all|most of|whatever|the rest)\b"
            r"|\b(?:nobody|no one|none)(?: of (?:them|the others))?(?: else)? (?:came (?:even )?close"
            r"|comes (?:even )?close"
            r"|could (?:do|have)|can do|knows? (?:more|better|as)|was as)\b|\bsingle-?handed(?:ly)?\b"
            r"|\bwithout me,? (?:\w+ ){0,3}?(?:would|they|it|everything|nothing|falls?|nobody)\b"
            r"|\b(?:fall apart|be lost|collapse|be nothing) without me\b"
            r"|\bI (?:would|could)(?:'ve| have)? (?:easily )?(?:done|made|built|fixed|finished|solved|drawn|written)"
            r" (?:it|that|this|them)\b[^.?!]{0,10}\b(?:in|within|by) (?:an?|one|two|half|my sleep|no time|minutes)\b"
            r"|\bI(?:'d| would) (?:have it|do it|do that)\b[^.?!]{0,10}\bin (?:an?|half)\b"
            r"|\byoungest (?:person )?(?:ever|manager|director|head)\b|\bpromoted (?:twice|three times|every year)\b"
            r"|\bI (?:earn|make|made|earned) (?:two|three|four|five|ten|twice|more|six|a fortune|\$|€|£|\d)"
            r"|\bthey (?:all )?call(?:ed)? me (?:the|a)\b|\b(?:top|best|first) (?:of|in) my (?:class|year|department"
            r"|field)\b"
            r"|\b(?:fought over|begged|headhunted|worship\w*|adore[sd]?|queue[sd]? up for) me\b|\bfought over me\b"
            r"|\bevery(?:body|one)(?: else)? (?:was|were|is|wants?|admires?|loves?|envies) (?:\w+ )?(?:impressed|amazed"
            r"|jealous|blown away|me\b|in awe)|\b(?:would|could) never happen to me\b"
            r"|\bmy (?:\w+ )?(?:systems?|code|jobs?|projects?|work) (?:simply |just )?(?:never|don't|do not|doesn't) "
            r"(?:break|fail|need|crash)|\b(?:outsold|outperform\w*|outclass\w*) (?:the|every|all|my)\b"
            r"|\baward-winning\b|\bI(?:'m| am) (?:a|something of a|basically a|kind of a) (?:genius|legend|star|wizard"
            r"|rock ?star|guru|visionary|natural)\b|\bsmartest (?:person|one|man|woman) in\b|\bnot to brag\b",
            _I,
        ),
        re.compile(
            r"\?$|^(?:you|your)\b|\bnot (?:one of )?the (?:best|fastest|smartest)|\bthe only one who (?:did(?:n't| not)"
            r"|does(?:n't| not)|was(?:n't| not)|forgot|laughed|came late|got lost)|\bthe most (?:part|of the time|fun"
            r"|nervous|useful|curious|interested|confused|lost)|\bnobody knows? (?:why|what|how|where|who)\b",
            _I,
        ),
    ),
    Rule(
        Sign.PITCH,
        re.compile(
            r"\b(?:our|my) (?:\w+ )?(?:product|solution|platform|services?|offering|software|start-?up|tool|app"
            r"|company)"
            r" (?:can|could|will|would|helps?|offers?|automates?|saves?|solves?|is (?:the|a game|perfect|ideal"
            r"|exactly|what)"
            r"|lets?|makes?|does exactly)\b"
            r"|\bwe (?:have|offer|sell|provide|built|make) (?:an?|the) (?:\w+ )?(?:platform|product|solution|service"
            r"|tool"
            r"|app|package|software) (?:that|which|for|to)\b"
            r"|\b(?:we(?:'re| are)|I(?:'m| am)) (?:the |a )?(?:\w+ )?(?:leading|number one|market leader"
            r"|top) (?:provider"
            r"|vendor|supplier|company|agency|in)?|\b(?:leading|trusted) (?:provider|supplier|vendor|agency)\b"
            r"|\byou (?:really |absolutely |definitely )?(?:should|need to|have to|must|could) (?:really "
            r"|absolutely |just )?"
            r"(?:try|buy|get|use|see|have|switch to) (?:our|my)\b|\byou (?:really )?need (?:our|my) \w+"
            r"|\b(?:book|schedule|set up|arrange|give you|show you|have) (?:an?|our) (?:\w+ )?(?:demo|sales call"
            r"|trial)\b"
            r"|\b(?:free trial|trial (?:on|from|version|month)|special (?:offer|price|deal)|discount|first month"
            r"|sign up"
            r"|sign this|limited time|game[- ]chang\w+|industry[- ]leading|cutting[- ]edge|world[- ]class|best price"
            r"|value proposition|full potential|next level|win-win|what we sell|return on investment)\b"
            r"|\b(?:save|saves|saving) you (?:thousands|hundreds|hours|money|a fortune|a lot|time|up to)\b"
            r"|\bcuts? (?:the|your) \w+ (?:by|in half)\b|\bbuy(?:ing)? (?:our|my|one of our|it from us|from us)\b"
            r"|\binterested in (?:buying|our|a subscription|a licen[cs]e|investing|becoming a (?:customer|client))"
            r"|\b(?:looking for|need|seeking) (?:more )?(?:investors?|customers|clients|buyers)\b|\binvest in (?:us"
            r"|me|my|our)"
            r"|\bI help (?:companies|teams|businesses|clients|people|firms|founders) (?:to )?(?:unlock|grow|scale"
            r"|increase"
            r"|boost|achieve|transform|reach|maximi[sz]e|win|succeed)|\bjust the (?:product|thing|solution"
            r"|tool) for you"
            r"|\bwho (?:decides|is in charge of|handles)\b[^.?!]{0,20}\b(?:budgets?|buying|purchas\w+)\b",
            _I,
        ),
        re.compile(
            r"\b(?:not|n't|never|nothing) (?:\w+ ){0,3}?(?:sell|selling|buy|pitch|for sale)|\bno need to buy|\bfree for"
            r" every|\bfor nothing\b|\byour (?:product|platform|tool|app|company|software)\b",
            _I,
        ),
    ),
    Rule(
        Sign.FLATTERY,
        re.compile(
            r"\byou(?:'re| are| were|'ve been| must be)? (?:\w+ ){0,2}?(?:just |simply |so |such an? |really |truly "
            r"|absolutely |clearly |the most |incredibly |an? )+(?:\w+ly )?(?:amazing|inspiring|inspiration|incredible"
            r"|brilliant|wonderful|genius|legend|star|impressive|fantastic|awesome|talented|gifted|smart|clever"
            r"|cool|extraordinary|remarkable|special|fascinating|perfect)\b|\byou(?:'re| are) (?:amazing|incredible"
            r"|brilliant|awesome|fantastic|a genius|my hero|my idol|the best)\b"
            r"|\b(?:huge|big|biggest|massive|number one|greatest) (?:fan|admirer) (?:of (?:you|yours|everything you)"
            r"|ever)\b|\byour (?:biggest|number one|greatest|most loyal) (?:fan|admirer)\b|\bfan of you\b"
            r"|\b(?:such|what|a real|a huge|a great|an absolute) (?:an? )?(?:honou?r|privilege) to (?:meet|stand"
            r"|talk|be)\b"
            r"|\b(?:can(?:'t|not) believe|pinch me)\b[^.?!]{0,20}\bI(?:'m| am) (?:\w+ )?(?:talking|standing|meeting"
            r"|here with"
            r"|speaking)\b|\bbest day of my\b|\bmy (?:hero|heroine|idol|role model|icon)\b"
            r"|\bI (?:\w+ )?(?:admire|adore|worship|love) you\b|\bevery (?:single )?(?:word|book|talk|line|episode"
            r"|thing)"
            r" (?:that )?you\b|\b(?:so|absolutely|incredibly|truly|totally) (?:incredibly |absolutely "
            r"|very )?(?:amazing"
            r"|fascinating|brilliant|incredible|inspiring|mind-blowing)\b|\bI wish I (?:was|were"
            r"|could be) (?:more )?like you"
            r"|\bnobody (?:\w+ )?(?:as|like) you\b|\byou look (?:so |very |really |absolutely )?(?:beautiful"
            r"|gorgeous|stunning"
            r"|lovely|hot|cute|pretty|handsome|amazing)\b|\byour (?:beautiful |gorgeous |lovely |pretty )+(?:eyes"
            r"|smile|face|hair)",
            _I,
        ),
        re.compile(r"\bif you(?:'re| are)\b|\byou(?:'re| are) (?:the best )?(?:one|person) to ask\b|\bare you\b", _I),
    ),
    Rule(
        Sign.GOSSIP,
        re.compile(
            r"\b(?:between (?:you and me|us|ourselves)|(?:don't|do not) tell (?:any\w+|him|her|them)"
            r"|(?:I )?(?:probably )?"
            r"(?:should(?:n't| not)|am not supposed to|'m not supposed to) (?:say|tell|be telling|repeat)[^.,;]{0,15}"
            r"|you did(?:n't| not) hear (?:it|this) from me|keep (?:it|this) (?:to yourself|quiet),? but)\W+(?:but )?"
            r"(?!I\b|I'm|I've|we\b|my\b|it's me|you\b)\w+"
            r"|\b(?:rumou?r has it|(?:there is|there's) a rumou?r|word (?:on the street|is)|people (?:say|are saying"
            r"|talk)"
            r"|they say|everybody (?:says|knows))\b(?! (?:where|what|how|why|when)\b)[^.?!]{0,40}\b(?:she|he|they"
            r"|her|his|(?-i:[A-Z])\w+)\b"
            r"|\b(?:he|she|(?-i:[A-Z])\w+) told me (?:\w+ ){0,2}?(?:in confidence|in secret|secretly|under the seal)\b"
            rf"|\b(?:I (?:just )?heard|did you hear|have you heard|apparently|supposedly|guess what)\b[^.?!]{{0,40}}?"
            rf"\b(?:she|he|they|her|his|their|(?-i:[A-Z])\w+)\b[^.?!]{{0,40}}\b{_PRIVATE}",
            _I,
        ),
        re.compile(r"\b(?:stays|I will keep|I keep|will not (?:say|tell)|won't (?:say|tell))\b", _I),
    ),
    Rule(
        Sign.CLOSENESS,
        re.compile(
            r"\bwe (?:should|must|have to|need to) (?:totally|definitely|absolutely|so|always)\b"
            r"|\b(?:hang out|meet|see each other|talk) (?:all the time|every (?:day|week)|forever)\b"
            r"|\b(?:best|old|dear|close) (?:friends|mates|buddies|pals)\b|\bbesties\b"
            r"|\blike (?:an? )?(?:\w+ )?(?:sister"
            r"|brother|family|mother|father|twin) to me\b|\bkn(?:own|ew) (?:you|each other|one another) (?:all (?:my"
            r"|our)"
            r" li(?:fe|ves)|forever|for (?:ages|years|ever))\b|\bgo(?:es)? way back\b|\b(?:I"
            r"|have) (?:\w+ )?missed you\b"
            r"|\bsoul ?mates?\b|\bkindred spirit|\b(?:you and (?:I|me)|we(?:'re| are)) (?:are )?(?:exactly |just |so )?"
            r"(?:the same|alike|meant to)\b|\bI feel (?:so |very |really )?(?:close|connected) to you\b",
            _I,
        ),
        re.compile(
            r"\bnot\b|n't\b|\bwith (?:my|some|an?)\b|\b(?:my|her|his) (?:best|old|dear|close) friends?\b|\?$", _I
        ),
    ),
    Rule(
        Sign.OVERSHARING,
        re.compile(
            r"\bmy (?:husband|wife|partner|boyfriend|girlfriend|ex)\b[^.?!]{0,20}\b(?:left me|is leaving|cheat\w*|hits?"
            r"|does(?:n't| not) (?:know|love)|moved out)\b|\bmy (?:divorce|break-?up|custody)\b|\bgetting divorced\b"
            r"|\b(?:crying|cried) (?:all|every|myself|for)\b|\b(?:can(?:'t|not)) sleep\b|\bpanic attacks?\b|\bsuicid\w+"
            r"|\bmy (?:therapist|psychiatrist|antidepressants|depression|diagnosis|miscarriage|tumou?r|cancer"
            r"|overdraft)\b"
            r"|\bI(?:'m| am|'ve been| have been) (?:\w+ )?(?:depressed|on antidepressants|in therapy|bankrupt"
            r"|in debt)\b"
            r"|\bfound a lump\b|\b(?:having|had|need) (?:a )?surgery\b|\bI owe\b[^.?!]{0,30}\b(?:bank|thousand|money)\b"
            r"|\bI(?:'m| am) (?:so )?(?:lonely|lonesome)\b",
            _I,
        ),
        re.compile(r"\?$|^(?:you|your)\b", _I),
    ),
)
