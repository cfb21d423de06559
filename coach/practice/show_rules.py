"""What is put on, in one sentence: to impress, to sell, to please, to be close; and what speaks against it.

As `coach.practice.fault_rules`: looked for in one sentence, with straight apostrophes.
"""

from __future__ import annotations

import re

from coach.practice.fault_rules import Rule
from coach.practice.signs import Sign

_I = re.IGNORECASE
_PRIVATE = (
    r"(?:fired|sacked|affair|divorc\w+|marriage|husband|wife|broke\b|bankrupt\w*|drink(?:s|ing)|drunk|rehab"
    r"|pregnan\w+|cheat\w*|sleeping with|arrested|in debt|debts|suicid\w+|depress\w+|ill\b|sick\b|cancer|lover"
    r"|slept with|in trouble|steal\w*|stole|lied|lying|got the job (?:only )?because|only got|kicked out|thrown out)"
)

PUT_ON = (
    Rule(
        Sign.BRAGGING,
        re.compile(
            r"\bI(?:'ve| have)? (?:basically |practically |pretty much |more or less )invented\b|\bmy (?:car|watch"
            r"|suit|flat|coat|bonus)\b[^.?!]{0,12}\bcosts? more than\b|\bwhen (?:the )?(?:bosses|experts|others"
            r"|professors|specialists)\b[^.?!]{0,25}\b(?:ring|call|ask|come to) me\b|\bat an age when (?:others"
            r"|most)\b|\bask for me, not\b|\bI (?:finished|did|made|learned|wrote"
            r"|passed)\b[^.?!]{0,25}\bin half the time\b|\b(?:firms|companies|clubs|publishers|agencies) (?:are"
            r"|were) (?:waiting for my|begging|fighting over)\b|"
            r"\bI (?:\w+ )?(?:closed|won|made|built|sold|led|ran|signed|wrote) the (?:\w+ )?(?:largest|biggest"
            r"|best|greatest|most|fastest|highest)\b|\bin the history of (?:the|our|my) (?:company|city|country"
            r"|department|school|field)\b|\bmost people (?:need|take|give up|never)\b"
            r"|\bI (?:\w+ )?saved the (?:whole|entire|company|project|team|day)\b"
            r"|\bwhen (?:all )?(?:the )?others (?:had )?(?:gave|given|failed)\b|\bbig deal (?:in|around|here|at)\b"
            r"|\b(?:probably|surely|must have) heard of me\b|\bI practically run\b|\bI(?:'ve| have)? won (?:two"
            r"|three|four|five|six|several|many|all the) (?:\w+ )?(?:awards|prizes)\b|\bmy first million\b"
            r"|\bbest (?:\w+ )?(?:they|the company|we|she|he)(?:'ve| have|'s| has)? ever (?:had|seen|hired)\b"
            r"|\bever(?:y(?:body|one)) (?:comes to|relies on|asks|copies) me\b|\b(?:ten times|twice as|far"
            r"|way) (?:\w+ )?(?:than|as) (?:the others|anybody|anyone|everybody|they|them)\b|\bcompared to me\b"
            r"|\bnobody does it like (?:me|I do)\b|\bI(?:'m| am|'ve been| have been|'ve always been"
            r"| have always been| was| run) (?:\w+ ){0,2}?(?:one of the (?:best|top|leading|few|smartest|brightest)"
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
            r"\b(?:beat|undercut|match) (?:every|any|all|their|your) (?:\w+ )?(?:quotes?|prices?|offers?)\b"
            r"|\byou(?:'re| are| would| look)\b[^.?!]{0,20}\b(?:ideal|perfect) (?:customer|client)\b|\byou(?:'d"
            r"| would|'ll| will)? (?:get|have)\b[^.?!]{0,15}\bpercent off\b|\bif you order (?:before|by|now|today"
            r"|tonight)\b|\bI take orders\b|\border (?:\w+ ){1,3}from (?:me|us)\b|\bintroductory (?:rate|price"
            r"|offer)\b|\bpremium version\b|\bsign you up as\b|^\W*with us,? you(?:'d| would|'ll| will| can| get"
            r"| have)\b|\b(?:our|my) (?:\w+ )?(?:agency|firm|machine|creams?|vitamins|course|method|training"
            r"|consult\w+) (?:would|could|can|will) (?:get|bring|save|give|make|earn|cut|double|do)\b|\b(?:it"
            r"|that)(?:'d| would|'ll| will) pay (?:for itself|back)\b|\bswitched to (?:us|our)\b|\bI (?:can"
            r"|could) (?:get|let) you (?:have )?(?:that|this|it|one|the) (?:\w+ )?for (?:\w+ )?(?:hundred|thousand"
            r"|fifty|twenty|thirty|\d+)\b|\bwe (?:could|can|would) do (?:it|that) (?:better|cheaper|quicker"
            r"|for less)\b|\b(?:profit|benefit) from (?:our|my)\b|"
            r"\bfrom (?:only |just )?\w+ (?:euros|dollars|pounds) (?:a|per) (?:month|year|week)\b|\bprice list\b"
            r"|\byou(?:'re| are) losing (?:money|customers)\b|\bearn (?:some |good |more )?money (?:from|with|on)\b"
            r"|\bwhere we come in\b|\bmy (?:rates|prices|fees) (?:are|start)\b|\bwe can (?:cut|reduce|double|triple"
            r"|boost|increase|halve|save) your\b|\bour (?:clients|customers) (?:love|see|save|get|report|are)\b"
            r"|\blet me tell you (?:all )?about our (?:\w+ )?(?:product|platform|tool|service|app|company|offer"
            r"|software)\b|\b(?:no obligation|money-back|running a promotion)\b[^.?!]{0,30}\b(?:you|now|today|month"
            r"|running|for)\b|\bfor (?:only|just) (?:\w+ )?(?:euros|dollars|pounds|a month)\b|\b(?:get"
            r"|give) you a (?:good |special |great )?(?:deal|price)\b|\b(?:our|my) (?:\w+ )?(?:product|solution"
            r"|platform|services?|offering|software|start-?up|tool|app|company) (?:can|could|will|would|helps?"
            r"|offers?|automates?|saves?|solves?|is (?:the|a game|perfect|ideal|exactly|what)|lets?|makes?"
            r"|does exactly)\b|\bwe (?:have|offer|sell|provide|built|make) (?:an?|the) (?:\w+ )?(?:platform|product"
            r"|solution|service|tool|app|package|software) (?:that|which|for|to)\b|\b(?:we(?:'re| are)|I(?:'m"
            r"| am)) (?:the |a )?(?:\w+ )?(?:leading|number one|market leader|top) (?:provider|vendor|supplier"
            r"|company|agency|in)?|\b(?:leading|trusted) (?:provider|supplier|vendor|agency)\b|\byou (?:really "
            r"|absolutely |definitely )?(?:should|need to|have to|must|could) (?:really |absolutely |just )?(?:try"
            r"|buy|get|use|see|have|switch to) (?:our|my)\b|\byou (?:really )?need (?:our|my) \w+|\b(?:book|schedule"
            r"|set up|arrange|give you|show you|have) (?:an?|our) (?:\w+ )?(?:demo|sales call|trial)\b"
            r"|\b(?:free trial|trial (?:on|from|version|month)|special (?:offer|price|deal)|discount|first month"
            r"|sign up|sign this|limited time|game[- ]chang\w+|industry[- ]leading|cutting[- ]edge|world[- ]class"
            r"|best price|value proposition|(?:unlock|reach) (?:the|your|its|their) next level|win-win|what we sell"
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
            r"|\bfree for every|\bfor nothing\b|\byour (?:product|platform|tool|app|company|software)\b"
            r"|\bI was one\b|\bwhere you work\b",
            _I,
        ),
    ),
    Rule(
        Sign.FLATTERY,
        re.compile(
            r"\bcould listen to you (?:all|for (?:hours|ever|days|years|an?))\b|\byou(?:'re"
            r"| are) (?:\w+ ){0,2}?(?:queen|saint|goddess|superstar|ray of light|dream come true"
            r"|gift from (?:heaven|god))\b|\ba (?:mind|brain|talent|heart|face) like yours\b"
            r"|\bmore people like you\b|\bwith your looks\b|\b(?:have|has) looked up to you\b"
            r"|\byou were born (?:for|to)\b|\beverything about you\b|\b(?:you are|you're|to be) so charming\b"
            r"|\b(?:somebody|someone|a (?:man|woman|person)) of your (?:class|format|stature|calibre|rank)\b"
            r"|\bfollow you anywhere\b|\byou (?:don't|do not) look a day over\b|"
            r"\bnever met (?:any(?:body|one)|a person|somebody) (?:so |as |like |more )\w+|\b(?:a god|a goddess"
            r"|everything) to me\b|\bbow before you\b|\bgreatest (?:\w+ )?(?:talk|person|speaker|mind|man|woman)\b"
            r"|\byou(?:'re| are) (?:so far )?(?:beyond|above) (?:every|all|any)\w*\b"
            r"|\byou have (?:such )?(?:beautiful|gorgeous|lovely|pretty|stunning|amazing) (?:eyes|hair|smile|face"
            r"|legs|hands)\b|\b(?:in awe of|obsessed with) you\b|\bnot worthy\b|\byou changed my life\b"
            r"|\bliving legend\b|\bdream of mine to meet you\b|\bwhat an honou?r\b|\b(?:read|heard|seen|watched"
            r"|follow) everything you\b|\byou(?:'re| are| were|'ve been| have been| must be) (?:(?:just|simply|so"
            r"|such|really|truly|absolutely|clearly|the most|incredibly|an?|very|totally|by far|always"
            r"|honestly) )*(?:\w+ly )?(?:amazing|inspiring|inspiration|incredible|brilliant|wonderful|genius|legend"
            r"|star|impressive|fantastic|awesome|talented|gifted|extraordinary|remarkable|fascinating|perfect"
            r"|my hero|my idol|the best)\b(?! \w+(?:ing|er)\b)|\byou(?:'re| are) (?:so|such a"
            r"|the most) (?:\w+ly )?(?:smart|clever|cool|special)\b(?! (?:at|to)\b)|\b(?:huge|big|biggest|massive"
            r"|number one|greatest) (?:fan|admirer) (?:of (?:you|yours|everything you)|ever)\b|\byour (?:biggest"
            r"|number one|greatest|most loyal) (?:fan|admirer)\b|\bfan of you\b|\b(?:such|what|a real|a huge|a great"
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
            r"\bhad (?:something|work) done to (?:her|his)\b|\bspent the night (?:together|with)\b|\b(?:her|his"
            r"|their|(?-i:[A-Z]\w+)'s) marriage\b[^.?!]{0,15}\b(?:hanging|over|falling|thread|rocks|finished"
            r"|dead)\b|\bhow much (?:weight )?(?:he|she|(?-i:[A-Z]\w+)) has put on\b|\b(?:he|she"
            r"|(?-i:[A-Z]\w+))(?:'s| is) on (?:pills|tablets|medication)\b|\b(?:he|she|(?-i:[A-Z]\w+))(?:'s"
            r"| has)(?: got)? a criminal record\b|\b(?:he|she|(?-i:[A-Z]\w+)) (?:goes to|sees"
            r"|is seeing) a (?:shrink|therapist|psychiatrist)\b|\b(?:don't|do not) let on\b|\bit(?:'s"
            r"| is) a secret,? but\b|\bI (?:saw|read|looked at) (?:his|her|their) (?:salary|payslip|diary|bank)\b"
            r"|\bnobody (?:likes|can stand) (?:him|her)\b|\b(?:baby|child) (?:is not|isn't|was not"
            r"|wasn't) (?:even )?his\b|\bseeing (?:somebody|someone) (?:else|half|behind)\b|\b(?:he|she"
            r"|(?-i:[A-Z]\w+)) (?:has not|hasn't) paid (?:his|her)\b|"
            r"\b(?:her|his|their|(?-i:[A-Z])\w+'s) (?:boyfriend|girlfriend|husband|wife|ex"
            r"|partner)\b[^.?!]{0,15}\b(?:walked|left|leaving|cheat\w*|threw|kicked|dumped)\b|\bhow much (?:he|she"
            r"|they) (?:drinks?|owes?|earns?)\b|\b(?:asked|told|begged) me (?:to keep (?:it|this|quiet)"
            r"|not to (?:say|tell|repeat))\b|\bnot one to gossip\b|\bwhat (?:people|they) say about (?:him|her|them"
            r"|(?-i:[A-Z])\w+)\b|\b(?:she|he|(?-i:[A-Z])\w+)(?:'s| is| was) (?:cheating on|having an affair"
            r"|sleeping with)\b|\b(?:between (?:you and me|us|ourselves)|(?:don't|do not) tell (?:any\w+|him|her"
            r"|them)|(?:I )?(?:probably )?(?:should(?:n't| not)|am not supposed to|'m not supposed to) (?:say|tell"
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
            r"^\W*(?:darling|sweetheart)\b|,? (?:darling|sweetheart),|\b(?:you and I|you and me"
            r"|we(?: two)?) (?:belong together|understand each other without)\b|\bwe(?:'re| are) friends now\b"
            r"|\bas (?:if|though) we (?:had|have) (?:been to school|grown up|always known|never parted"
            r"|parted yesterday)\b|\bI(?:'ll| will) (?:call|ring|phone|write to) you every\b|\bfate that (?:we"
            r"|you)\b|\btold my (?:mother|family|parents|wife|husband) (?:all|everything) about you\b|"
            r"\b(?:going to be|will be|be) (?:best friends|friends forever|inseparable)\b|\binseparable\b"
            r"|\byou(?:'re| are) my (?:person|twin|other half|family)\b|\bfeel like I(?:'ve)? (?:already |really "
            r"|always )?(?:know|known) you\b|\blet's be (?:best )?friends\b|\bjust like old times\b|\bwe(?:'re"
            r"| are) (?:basically|practically|already|like) (?:family|friends|sisters|brothers)\b"
            r"|\bnew best friend\b|\bI can tell you (?:anything|everything)\b|\bwe (?:should|must|have to"
            r"|need to) (?:totally|definitely|absolutely|so|always)\b|\b(?:hang out|meet|see each other"
            r"|talk) (?:all the time|every (?:day|week)|forever)\b|\b(?:best|old|dear|close) (?:friends|mates"
            r"|buddies|pals)\b|\bbesties\b|\byou(?:'re| are)[^.?!]{0,20}\blike (?:an? )?(?:\w+ )?(?:sister|brother"
            r"|family|mother|father|twin) to me\b|\bkn(?:own|ew) (?:you|each other|one another) (?:all (?:my"
            r"|our) li(?:fe|ves)|forever|for (?:ages|years|ever))\b|\bgo(?:es)? way back\b(?! with)|\b(?:I"
            r"|have) (?:\w+ )?missed you\b|\bsoul ?mates?\b|\bkindred spirit|\b(?:you and (?:I|me)|we(?:'re"
            r"| are)) (?:are )?(?:exactly |just |so )?(?:the same|alike|meant to)\b|\bI feel (?:so |very "
            r"|really )?(?:close|connected) to you\b",
            _I,
        ),
        re.compile(
            r"\bnot\b|n't\b|\bwith (?:my|some|an?)\b|\b(?:my|her|his) (?:best|old|dear|close) friends?\b|\?$", _I
        ),
    ),
)
