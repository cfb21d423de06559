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
    r"|organi[sz]ers|people|weather|tickets|whole \w+|meetings?)"
)
_BAD = (
    r"(?:awful|terrible|horrible|dreadful|lousy|a (?:complete |total |real )?(?:mess|nightmare|joke|disaster|circus"
    r"|dead end)|hell|chaos|chaotic|toxic|miserable|unbearable|unfair|useless|incompetent|lazy|clueless|pointless"
    r"|boring|stupid|rude|underpaid|badly paid|badly run|ridiculous|a waste of (?:my |an? |the )?(?:time|\w+)"
    r"|frustrating|annoying|exhausting|killing me|driving me (?:mad|crazy|up the wall)|rubbish|a farce)"
)
_PRIVATE = (
    r"(?:fired|sacked|affair|divorc\w+|marriage|husband|wife|broke\b|bankrupt\w*|drink(?:s|ing)|drunk|rehab"
    r"|pregnan\w+|cheat\w*|sleeping with|arrested|in debt|debts|suicid\w+|depress\w+|ill\b|sick\b|cancer|lover"
    r"|slept with|in trouble|steal\w*|stole|lied|lying|got the job (?:only )?because|only got|kicked out|thrown out)"
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
            r"|\b(?:I'm|I am|we're|we are) (?:\w+ )?(?:\w+ )?(?:sick (?:and tired )?of|sick to death of|fed up"
            r"|tired of|burn(?:ed|t) out|overworked|underpaid|miserable|treated like|stuck with|done with)"
            rf"|\b{_WORK}\b[^.?!]{{0,30}}\b(?:is|are|was|were|gets?|has been|have been|'s)\b[^.?!]{{0,25}}?\b{_BAD}\b"
            rf"|^(?:\W|honestly|well|oh|frankly|to be honest|yes|no|it|it's|,)*\b(?:it's|it is|they're|they are|it was)"
            rf" (?:\w+ ){{0,2}}?{_BAD}"
            r"|\b(?:never listens?|never listen to|nobody (?:listens|appreciates|cares|dares|respects|thanks)"
            r"|no one (?:listens|appreciates|cares|dares|respects|thanks)|treats? (?:us|me) (?:\w+ )?(?:badly|like)"
            r"|changes? (?:his|her|their) minds?|gets? worse|worse (?:and worse|every)|even worse|don't get paid"
            r"|pay(?:s)? (?:us|me)? ?(?:next to nothing|peanuts|badly|too little)|only stay for|what a waste"
            r"|I don't know why I (?:came|bother|stay)|there is no point|takes? (?:all )?the credit"
            r"|breathing down my neck|(?:doing|do) the (?:job|work) of (?:\w+)|micromanag\w+|no respect for"
            r"|wears? me (?:down|out)|drives? me (?:mad|crazy|up the wall)|always (?:blames?|complains?|shouts?)"
            r"|nothing (?:ever )?works)\b",
            _I,
        ),
        re.compile(
            r"^(?:you|your|yours|that (?:sounds|must|would)|sounds|how)\b|\?$|\b(?:can(?:'t|not) complain"
            r"|no complaints|but I (?:\w+ )?(?:like|love|enjoy)|and I (?:like|love|enjoy)|not (?:so |that |really "
            r"|at all )?(?:bad|awful|terrible|boring|a nightmare|annoying|unfair)|never boring|used to|hate to (?:go"
            r"|leave|interrupt|ask|say|stop|miss)|would like to (?:know|learn|hear|understand)|I(?:'d"
            r"| would) love to (?:know|learn|hear)|curious (?:how|what)|(?:bad|terrible|awful|useless|horrible"
            r"|rubbish) (?:at|with)|would hate|you (?:said|told|say)|half the fun|but (?:we|it|they|I"
            r"|that)(?:'s)? (?:\w+ )?(?:pulled|went|worked|managed|got|is|was|are|has)|what I like|which I like)\b",
            _I,
        ),
    ),
    Rule(
        Sign.NEEDY,
        re.compile(
            r"\b(?:job|opening|position|vacanc(?:y|ies)|interview|internship|opportunit(?:y|ies)|something|anything"
            r"|place) (?:\w+ )?(?:for me|at your (?:company|place|firm|clinic|office|work)|(?:in|on) your team"
            r"|with you guys)\b|\b(?:get|got|find|land) me (?:an?|in|into|the|some)\b|\b(?:refer|hire"
            r"|recommend) me\b|\bput in a (?:good )?word|\bvouch for me\b|\bmy (?:cv|resume|résumé|application"
            r"|portfolio)\b[^.?!]{0,25}\b(?:to|on to) (?:your|the|whoever|somebody)\b|\b(?:pass|hand|give|forward"
            r"|take|bring|send)\b[^.?!]{0,12}\bmy (?:cv|resume|résumé|application)\b|\bdesperate(?:ly)?\b|\bI(?:'d"
            r"| would) (?:do|take) (?:any|absolutely any|really any)\w*|\bplease,? please\b|\bI (?:really|badly"
            r"|urgently|so) need (?:a|an|the|this|that|you|your|somebody|to find|work|money|help)\b|\b(?:would"
            r"|'d) mean (?:so much|the world|everything|a lot) to me\b|\bmy (?:last|only) (?:hope|chance)\b"
            r"|\b(?:please )?(?:don't|do not) (?:go|leave|abandon)(?: me)?(?: yet| now| already|,|$| alone)"
            r"|\bcan(?:'t|not) you stay\b|\b(?:could|can|would) you (?:please )?stay\b|\bstay (?:with me"
            r"|a little longer)\b|\bI(?:'ve| have)? (?:got )?nobody(?: else)?(?: here)? to talk to\b"
            r"|\bnobody (?:wants|hires|likes|answers) me\b|\b(?:could|can|would|will) you (?:please )?help me (?:get"
            r"|find|land) (?:an?|some|any)? ?(?:\w+ )?(?:job|work|position|clients?|customers?|investors?)\b"
            r"|\bwill you (?:be|become) my (?:mentor|friend)\b|\bI(?:'m| am) begging|\bbeg you\b|\bpromise (?:me"
            r"|you'll|that you'll)\b|\bcould you lend me\b",
            _I,
        ),
        re.compile(
            r"\b(?:you|they|she|he) (?:would|'d|could) (?:do|take) any|\bno (?:job|opening)|\bnot (?:looking"
            r"|desperate)|\b(?:I'm|I am) not here (?:for|to)|^do you need\b|\bif you need\b"
            r"|\bdo you have (?:something|anything) for me to (?:read|look)",
            _I,
        ),
    ),
    Rule(
        Sign.BRAGGING,
        re.compile(
            r"\bI(?:'m| am|'ve been| have been|'ve always been| have always been| was"
            r"| run)? (?:\w+ ){0,2}?(?:one of the (?:best|top|leading|few|smartest|brightest)"
            r"|(?:by far )?the (?:best|smartest|brightest|most \w+|fastest|youngest|only one who|greatest)\b)"
            r"|\bbetter than (?:any\w*|every\w*|all|most of|whatever|the rest)\b|\b(?:nobody|no one"
            r"|none)(?: of (?:them|the others))?(?: else)? (?:came (?:even )?close|comes (?:even )?close|could (?:do"
            r"|have)|can do|knows? (?:more|better|as)|was as)\b|\bsingle-?handed(?:ly)?\b"
            r"|\bwithout me,? (?:\w+ ){0,3}?(?:would|they|it|everything|nothing|falls?|nobody)\b|\b(?:fall apart"
            r"|be lost|collapse|be nothing) without me\b|\bI (?:would|could)(?:'ve| have)? (?:easily )?(?:done|made"
            r"|built|fixed|finished|solved|drawn|written) (?:it|that|this|them)\b[^.?!]{0,10}\b(?:in|within"
            r"|by) (?:an?|one|two|half|my sleep|no time|minutes)\b|\bI(?:'d| would) (?:have it|do it"
            r"|do that)\b[^.?!]{0,10}\bin (?:an?|half)\b|\byoungest (?:person )?(?:ever|manager|director|head)\b"
            r"|\bpromoted (?:twice|three times|every year)\b|\bI (?:earn|make|made|earned) (?:two|three|four|five"
            r"|ten|twice|more|six|a fortune|\$|€|£|\d)|\bthey (?:all )?call(?:ed)? me (?:the|a)\b|\b(?:top|best"
            r"|first) (?:of|in) my (?:class|year|department|field)\b|\b(?:fought over|begged|headhunted|worship\w*"
            r"|adore[sd]?|queue[sd]? up for) me\b|\bfought over me\b|\bevery(?:body|one)(?: else)? (?:was|were|is"
            r"|wants?|admires?|loves?|envies) (?:\w+ )?(?:impressed|amazed|jealous|blown away|me\b|in awe)"
            r"|\b(?:would|could) never happen to me\b|\bmy (?:\w+ )?(?:systems?|code|jobs?|projects?"
            r"|work) (?:simply |just )?(?:never|don't|do not|doesn't) (?:break|fail|need|crash)|\b(?:outsold"
            r"|outperform\w*|outclass\w*) (?:the|every|all|my)\b|\baward-winning\b|\bI(?:'m| am) (?:a|something of a"
            r"|basically a|kind of a) (?:genius|legend|star|wizard|rock ?star|guru|visionary|natural)\b"
            r"|\bsmartest (?:person|one|man|woman) in\b|\bnot to brag\b",
            _I,
        ),
        re.compile(
            r"\?$|^(?:you|your)\b|\bnot (?:one of )?the (?:best|fastest|smartest)|\bthe only one who (?:did(?:n't"
            r"| not)|does(?:n't| not)|was(?:n't| not)|forgot|laughed|came late|got lost)|\bthe most (?:part"
            r"|of the time|fun|nervous|useful|curious|interested|confused|lost)|\bnobody knows? (?:why|what|how"
            r"|where|who)\b",
            _I,
        ),
    ),
    Rule(
        Sign.PITCH,
        re.compile(
            r"\b(?:our|my) (?:\w+ )?(?:product|solution|platform|services?|offering|software|start-?up|tool|app"
            r"|company) (?:can|could|will|would|helps?|offers?|automates?|saves?|solves?|is (?:the|a game|perfect"
            r"|ideal|exactly|what)|lets?|makes?|does exactly)\b|\bwe (?:have|offer|sell|provide|built|make) (?:an?"
            r"|the) (?:\w+ )?(?:platform|product|solution|service|tool|app|package|software) (?:that|which|for|to)\b"
            r"|\b(?:we(?:'re| are)|I(?:'m| am)) (?:the |a )?(?:\w+ )?(?:leading|number one|market leader"
            r"|top) (?:provider|vendor|supplier|company|agency|in)?|\b(?:leading|trusted) (?:provider|supplier"
            r"|vendor|agency)\b|\byou (?:really |absolutely |definitely )?(?:should|need to|have to|must"
            r"|could) (?:really |absolutely |just )?(?:try|buy|get|use|see|have|switch to) (?:our|my)\b"
            r"|\byou (?:really )?need (?:our|my) \w+|\b(?:book|schedule|set up|arrange|give you|show you"
            r"|have) (?:an?|our) (?:\w+ )?(?:demo|sales call|trial)\b|\b(?:free trial|trial (?:on|from|version"
            r"|month)|special (?:offer|price|deal)|discount|first month|sign up|sign this|limited time"
            r"|game[- ]chang\w+|industry[- ]leading|cutting[- ]edge|world[- ]class|best price|value proposition"
            r"|(?:unlock|reach) (?:the|your|its|their) full potential|next level|win-win|what we sell"
            r"|return on investment)\b|\b(?:save|saves|saving) you (?:thousands|hundreds|hours|money|a fortune|a lot"
            r"|time|up to)\b|\bcuts? (?:the|your) \w+ (?:by|in half)\b|\bbuy(?:ing)? (?:our|my|one of our|it from us"
            r"|from us)\b|\binterested in (?:buying|our|a subscription|a licen[cs]e|investing|becoming a (?:customer"
            r"|client))|\b(?:looking for|need|seeking) (?:more )?(?:investors?|customers|clients|buyers) (?:like you"
            r"|who|for (?:our|my|the))\b|\binvest in (?:us|me|my|our)|\bI help (?:companies|teams|businesses|clients"
            r"|people|firms|founders) (?:to )?(?:unlock|grow|scale|increase|boost|achieve|transform|reach"
            r"|maximi[sz]e|win|succeed)|\bjust the (?:product|thing|solution|tool) for you|\bwho (?:decides"
            r"|is in charge of|handles)\b[^.?!]{0,20}\b(?:budgets?|buying|purchas\w+)\b",
            _I,
        ),
        re.compile(
            r"\b(?:not|n't|never|nothing) (?:\w+ ){0,3}?(?:sell|selling|buy|pitch|for sale)|\bno need to buy"
            r"|\bfree for every|\bfor nothing\b|\byour (?:product|platform|tool|app|company|software)\b",
            _I,
        ),
    ),
    Rule(
        Sign.FLATTERY,
        re.compile(
            r"\byou(?:'re| are| were|'ve been| have been| must be) (?:(?:just|simply|so|such|really|truly|absolutely"
            r"|clearly|the most|incredibly|an?|very|totally|by far|always|honestly) )*(?:\w+ly )?(?:amazing"
            r"|inspiring|inspiration|incredible|brilliant|wonderful|genius|legend|star|impressive|fantastic|awesome"
            r"|talented|gifted|extraordinary|remarkable|fascinating|perfect|my hero|my idol|the best)\b(?! \w+(?:ing"
            r"|er)\b)|\byou(?:'re| are) (?:so|such a|the most) (?:\w+ly )?(?:smart|clever|cool|special|good|kind"
            r"|nice)\b(?! (?:at|to)\b)|\b(?:huge|big|biggest|massive|number one|greatest) (?:fan"
            r"|admirer) (?:of (?:you|yours|everything you)|ever)\b|\byour (?:biggest|number one|greatest"
            r"|most loyal) (?:fan|admirer)\b|\bfan of you\b|\b(?:such|what|a real|a huge|a great"
            r"|an absolute) (?:an? )?(?:honou?r|privilege) to (?:meet|stand|talk|be)\b|\b(?:can(?:'t|not) believe"
            r"|pinch me)\b[^.?!]{0,20}\bI(?:'m| am) (?:\w+ )?(?:talking|standing|meeting|here with|speaking)\b"
            r"|\bbest day of my\b|\byou(?:'re| are| were)[^.?!]{0,20}\bmy (?:hero|heroine|idol|role model|icon)\b"
            r"|\bI (?:\w+ )?(?:admire|adore|worship|love) you\b|\bevery (?:single )?(?:word|book|talk|line|episode"
            r"|thing) (?:that )?you\b|\b(?:so|absolutely|incredibly|truly|totally) (?:incredibly|absolutely"
            r"|unbelievably) (?:\w+ing|amazing|brilliant|incredible)\b|\bI wish I (?:was|were"
            r"|could be) (?:more )?like you|\bnobody (?:\w+ )?(?:as|like) you\b|\byou look (?:so |very |really "
            r"|absolutely )?(?:beautiful|gorgeous|stunning|lovely|hot|cute|pretty|handsome|amazing)\b"
            r"|\byour (?:beautiful |gorgeous |lovely |pretty )+(?:eyes|smile|face|hair)",
            _I,
        ),
        re.compile(
            r"\bif you(?:'re| are)\b|\byou(?:'re| are) (?:the best )?(?:one|person) to ask\b|\bare you\b"
            r"|\bfor (?:\w+ing|wanting)\b|\bbecause\b|\bthe way you\b|\bhow you\b|\bat \w+ing\b",
            _I,
        ),
    ),
    Rule(
        Sign.GOSSIP,
        re.compile(
            r"\b(?:between (?:you and me|us|ourselves)|(?:don't|do not) tell (?:any\w+|him|her|them)"
            r"|(?:I )?(?:probably )?(?:should(?:n't| not)|am not supposed to|'m not supposed to) (?:say|tell"
            r"|be telling|repeat)[^.,;]{0,15}|you did(?:n't| not) hear (?:it|this) from me|keep (?:it"
            r"|this) (?:to yourself|quiet),? but)\W+(?:but )?(?!I\b|I'm|I've|we\b|my\b|it's me|you\b)\w+"
            r"|\b(?:rumou?r has it|(?:there is|there's) a rumou?r|word (?:on the street|is)|people (?:say|are saying"
            r"|talk)|they say|everybody (?:says|knows))\b(?! (?:where|what|how|why|when)\b)[^.?!]{0,40}\b(?:she|he"
            r"|they|her|his|(?-i:[A-Z])\w+)\b|\b(?:he|she|(?-i:[A-Z])\w+) told me (?:\w+ ){0,2}?(?:in confidence"
            r"|in secret|secretly|under the seal)\b"
            rf"|\b(?:I (?:just )?heard|did you hear|have you heard|apparently|supposedly|guess what)\b[^.?!]{{0,40}}?"
            rf"\b(?:she|he|they|her|his|their|(?-i:[A-Z])\w+)\b[^.?!]{{0,40}}\b{_PRIVATE}",
            _I,
        ),
        re.compile(r"\b(?:stays|I will keep|I keep|will not (?:say|tell)|won't (?:say|tell))\b", _I),
    ),
    Rule(
        Sign.CLOSENESS,
        re.compile(
            r"\bwe (?:should|must|have to|need to) (?:totally|definitely|absolutely|so|always)\b|\b(?:hang out|meet"
            r"|see each other|talk) (?:all the time|every (?:day|week)|forever)\b|\b(?:best|old|dear"
            r"|close) (?:friends|mates|buddies|pals)\b|\bbesties\b|\byou(?:'re"
            r"| are)[^.?!]{0,20}\blike (?:an? )?(?:\w+ )?(?:sister|brother|family|mother|father|twin) to me\b"
            r"|\bkn(?:own|ew) (?:you|each other|one another) (?:all (?:my|our) li(?:fe|ves)|forever|for (?:ages"
            r"|years|ever))\b|\bgo(?:es)? way back\b|\b(?:I|have) (?:\w+ )?missed you\b|\bsoul ?mates?\b"
            r"|\bkindred spirit|\b(?:you and (?:I|me)|we(?:'re| are)) (?:are )?(?:exactly |just |so )?(?:the same"
            r"|alike|meant to)\b|\bI feel (?:so |very |really )?(?:close|connected) to you\b",
            _I,
        ),
        re.compile(
            r"\bnot\b|n't\b|\bwith (?:my|some|an?)\b|\b(?:my|her|his) (?:best|old|dear|close) friends?\b|\?$", _I
        ),
    ),
    Rule(
        Sign.OVERSHARING,
        re.compile(
            r"\bmy (?:husband|wife|partner|boyfriend|girlfriend|ex)\b[^.?!]{0,20}\b(?:left me|is leaving|cheat\w*"
            r"|hits?|does(?:n't| not) (?:know|love)|moved out)\b|\bmy (?:divorce|break-?up|custody)\b"
            r"|\bgetting divorced\b|\b(?:crying|cried) (?:all|every|myself|for)\b|\b(?:can(?:'t|not)) sleep\b"
            r"|\bpanic attacks?\b|\bsuicid\w+|\bmy (?:therapist|psychiatrist|antidepressants|depression|diagnosis"
            r"|miscarriage|tumou?r|cancer|overdraft)\b|\bI(?:'m| am|'ve been| have been) (?:\w+ )?(?:depressed"
            r"|on antidepressants|in therapy|bankrupt|in debt)\b|\bfound a lump\b|\b(?:having|had"
            r"|need) (?:a )?surgery\b|\bI owe\b[^.?!]{0,30}\b(?:bank|thousand|money)\b|\bI(?:'m"
            r"| am) (?:so )?(?:lonely|lonesome)\b",
            _I,
        ),
        re.compile(r"\?$|^(?:you|your)\b", _I),
    ),
)
