"""What leaning on somebody looks like in one sentence: a complaint, a plea, too much told; and what speaks against it.

English as it is spoken: each pattern is looked for in one sentence, with straight apostrophes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from coach.practice.signs import Sign

_I = re.IGNORECASE
_WORK = (
    r"(?:my|our|the|this|that|these|those|their|his|her) (?:\w+ ){0,2}?(?:job|work|boss|bosses|manager|managers"
    r"|management|company|office|colleagues?|team|pay|salary|landlord|clients?|customers?|parents|students?"
    r"|pupils|commute|hours|food|soup|coffee|wine|speakers?|talks?|music|event|evening|events|evenings|place"
    r"|venue|organi[sz]ers|people|weather|tickets|whole \w+|meetings?)"
)
_BAD = (
    r"(?:awful|terrible|horrible|dreadful|lousy|a (?:complete |total |real )?(?:mess|nightmare|joke|disaster|circus"
    r"|dead end)|hell|chaos|chaotic|toxic|miserable|unbearable|unfair|useless|incompetent|lazy|clueless"
    r"|pointless|boring|stupid|rude|underpaid|badly paid|badly run|ridiculous|a waste of (?:my |an? "
    r"|the )?(?:time|\w+)|frustrating|annoying|exhausting|killing me|driving me (?:mad|crazy|up the wall)"
    r"|rubbish|a farce)"
)


@dataclass(frozen=True, slots=True)
class Rule:
    """A sentence has the fault when ``looks_for`` is found in it and ``against`` is not."""

    sign: Sign
    looks_for: re.Pattern[str]
    against: re.Pattern[str]


LEANING = (
    Rule(
        Sign.COMPLAINT,
        re.compile(
            r"\bit(?:'s| is) always me who\b|\bI (?:always )?get (?:blamed|the blame)\b|\bthey (?:did not|didn't"
            r"|do not|don't) even (?:send|tell|say|ask|thank|notice|bother|answer)\b|\bsame (?:old )?(?:circus"
            r"|nonsense|rubbish)\b|\b(?:it is|it's) all (?:just )?politics\b|\bcount the (?:minutes|hours"
            r"|days) (?:until|to|till) (?:five|six|Friday|the end|closing|I can|it is over)\b|\bnobody (?:here |has "
            r"|here has )(?:said|says|talked|talks|spoke|speaks) (?:a word )?to me\b|\bhave to put up with\b|"
            r"^\W*(?:dreadful|awful|terrible|horrible|miserable|frustrating|exhausting)(?=\W|$)|\b(?:shout(?:s|ed)?"
            r"|yell(?:s|ed)?|scream(?:s|ed)?) at (?:me|us)\b|\bgives? (?:me|us) (?:a )?headaches?\b|\b(?:they"
            r"|half of them|most of them|my colleagues?|the others) (?:all )?(?:do|does) nothing\b|\b(?:hours|days"
            r"|weeks|years) of nonsense\b|\btheir (?:work|job|tasks) on top of mine\b|\bI am (?:only"
            r"|just) a number\b|\b(?:it|this|that)(?:'s| is) (?:so |just |really |simply )?(?:unfair|not fair)\b"
            r"|\bearns? more than (?:me|I do)\b|\b(?:sucks|don't get me started|counting the (?:days|hours|weeks)"
            r"|soul-(?:destroying|crushing)|mind-numbing|thankless|pain in the)\b|\bI (?:wish|want|need) (?:I could "
            r"|to )(?:quit|get out of there)\b|\bcan(?:'t|not) wait to (?:quit|leave that|get out)\b"
            r"|\bnobody (?:there|at work) (?:cares|listens|knows what)\b|\bdrowning in (?:work|tickets|e-?mails"
            r"|paper\w*)\b|"
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
            r"|that|the \w+)(?:'s)? (?:\w+ )?(?:pulled|went|worked|managed|got|is|was|are|has)"
            r"|for good reasons?|what I like|which I like)\b",
            _I,
        ),
    ),
    Rule(
        Sign.NEEDY,
        re.compile(
            r"\bif you (?:don't|do not|won't) help me\b|\bfor (?:free|nothing) if you\b|\b(?:gave|give|giving|put"
            r"|drop) (?:\w+ )?(?:my|your) name (?:to (?:the|your)|under my)\b|\bmention me (?:to|when)\b"
            r"|\b(?:don't|do not) forget (?:about )?me\b|\bdo you like me\b|\b(?:slip|sneak|smuggle) me in\b"
            r"|\b(?:take|want|hire) (?:somebody|someone) like me\b|\b(?:can't|cannot|can not) do (?:this"
            r"|it) (?:alone|without you)\b|\b(?:only|first) (?:one|person) who (?:talks|talked|speaks|spoke"
            r"|listens|has talked) to me\b|"
            r"\byou (?:have to|must|need to|got to) help me\b|\b(?:the )?only (?:one|person) who can(?: help)?\b"
            r"|\b(?:tell|ask) (?:her|him|them|your \w+) about me\b|\bdesk for me\b|\b(?:talk to"
            r"|speak to) your (?:boss|manager|team) (?:about|for) me\b|\b(?:do you have|is there|are there) (?:a "
            r"|an |any |maybe a )?(?:jobs?|openings?|vacanc(?:y|ies))(?= (?:for|here|at|with|in your|on your)\b|\?"
            r"|$)|\bgive me a chance\b|\b(?:would|could|will) you (?:hire|take) me\b|\bapplied everywhere\b"
            r"|\brunning out of (?:money|options)\b|\bwould your (?:company|boss|team) (?:hire|take) me\b"
            r"|\b(?:nobody|no one) (?:will|would|wants to) hire me\b|\b(?:job|opening|position|vacanc(?:y|ies)"
            r"|interview|internship|opportunit(?:y|ies)|something|anything|place) (?:\w+ )?(?:for me"
            r"|at your (?:company|place|firm|clinic|office|work)|(?:in|on) your team|with you guys)\b|\b(?:get|got"
            r"|find|land) me (?:an?|in|into|the|some)\b|\b(?:refer|hire|recommend) me\b|\bput in a (?:good )?word"
            r"|\bvouch for me\b|\bmy (?:cv|resume|résumé|application|portfolio)\b[^.?!]{0,25}\b(?:to|on to) (?:your"
            r"|the|whoever|somebody)\b|\b(?:pass|hand|give|forward|take|bring|send)\b[^.?!]{0,12}\bmy (?:cv|resume"
            r"|résumé|application)\b|\bdesperate(?:ly)?\b|\bI(?:'d| would) (?:do|take) (?:any|absolutely any"
            r"|really any)\w*|\bplease,? please\b|\bI (?:really|badly|urgently|so) need (?:a|an|the|this|that|you"
            r"|your|somebody|to find|work|money|help)\b|\b(?:would|'d) mean (?:so much|the world|everything"
            r"|a lot) to me\b|\bmy (?:last|only) (?:hope|chance)\b|\b(?:please )?(?:don't|do not) (?:go|leave"
            r"|abandon)(?: me)?(?: yet| now| already|,|$| alone)|\bcan(?:'t|not) you stay\b|\b(?:could|can"
            r"|would) you (?:please )?stay\b|\bstay (?:with me|a little longer)\b|\bI(?:'ve"
            r"| have)? (?:got )?nobody(?: else)?(?: here)? to talk to\b|\bnobody (?:wants|hires|likes|answers) me\b"
            r"|\b(?:could|can|would|will) you (?:please )?help me (?:get|find|land) (?:an?|some"
            r"|any)? ?(?:\w+ )?(?:job|work|position|clients?|customers?|investors?)\b|\bwill you (?:be"
            r"|become) my (?:mentor|friend)\b|\bI(?:'m| am) begging|\bbeg you\b|\bpromise (?:me|you'll"
            r"|that you'll)\b|\bcould you lend me\b",
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
        Sign.OVERSHARING,
        re.compile(
            r"\bI had an abortion\b|\bI(?:'m| am|'ve been| have been) (?:impotent|infertile)\b"
            r"|\bI have haemorrhoids\b|\bfor the biopsy\b|\b(?:never (?:felt|been) loved|never kissed (?:any|a)\w*"
            r"|never loved me)\b|\bI had a (?:nervous |mental )?breakdown\b|\bI(?:'ve| have) been sober\b"
            r"|\bI(?: am|'m|'ve been)? cheat(?:ed|ing)? on my (?:wife|husband|partner|boyfriend|girlfriend)\b"
            r"|\bI was in (?:prison|jail|rehab)\b|\bmy marriage is (?:dead|over|finished|falling)\b|\b(?:he"
            r"|she) has another (?:family|woman)\b|"
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
