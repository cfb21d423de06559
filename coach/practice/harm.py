"""What a typed situation says of harm: of ending one's life, of hurting somebody, of being hurt, of hating somebody.

A rehearsal must never make a task of it. Read by rules; set phrases with the same words (“kill time”, “I'm dying to
meet her”) say none of this. In doubt about a life it counts as said, in doubt about anything else it does not.
"""

from __future__ import annotations

import re
from enum import Enum

from coach.language.lines import evened
from coach.reading import lexicon

_I = re.IGNORECASE
_SELF = r"my ?self"
_ONESELF = r"(?:(?:him|her|them)(?:self|selves)|themself|him self|her self)"
_NO_WISH = re.compile(
    r"\b(?:die|dead|dying|died|death) (?:of|from|laughing|for|with|in|inside|tired|on (?:stage|camera|screen))\b"
    r"|\bdying (?:to|for)\b|\bto die for\b|\b(?:would|[’']d|i[’']d) rather die\b|\b(?:be|was|am) dead (?:wrong|sure"
    r"|set)|\bkill(?:ed|ing)? my ?self (?:laughing|with laughter|with (?:over)?work|(?:at|for|over) (?:work|this|that"
    r"|the|my|forgetting|not)\b|to (?:finish|meet|get|make|please)\b)|\b(?:don[’']?t|do not|not|never|no longer"
    r"|afraid|scared|fear) (?:want |wanting |ready )?(?:to |of )?(?:die|dying)\b|\bsuicide (?:prevention|squad"
    r"|awareness|hotline|hotlines|research)\b|\bshoot(?:ing)? my ?self in the foot\b|\bhang(?:ing)? my ?self (?:up"
    r"|out)\b|\bdrown(?:ing)? my ?self in (?:work|emails?|tasks)\b|\bself[- ]harm (?:prevention|awareness|charity"
    r"|research)\b",
    _I,
)
"""Set phrases, and those who say that they do not want it."""
_DIE = (
    r"(?:(?:want(?:ed|ing)?|wanna|wish|hope|need|going|gonna|ready|like|love|prefer|decided|plan(?:ning|ned)?) (?:to "
    r"|2 )?(?:just )?(?:die|be dead|dying)\b"
)
_MINE = re.compile(
    rf"\b{_DIE})|\b(?:kill+|kil|hang|shoot|drown|poison|starve|stab|off|unalive|end) ?(?:ing)? {_SELF}\b|\b(?:kill+"
    rf"|hang|shoot|drown|poison|starv|stab|end)(?:n?ing|ed) {_SELF}\b|\bkms\b|\bend(?:ing|ed)? my (?:own )?life\b"
    rf"|\b(?:took|tak(?:e|ing)) my (?:own )?life\b(?! (?:in|into|to|back)\b)|\bend(?:ing)? it all\b"
    rf"|\bput(?:ting)? an end to (?:my life|it all|my ?self)\b|\bdo(?:ing)? away with my ?self\b|\b(?:don[’']?t"
    rf"|do not|no longer|not) (?:really )?(?:want|wish) to (?:live|exist|be alive|go on living|wake up"
    rf"|be here any ?more(?=[.,;!]|$| and i (?:have|made) a plan))(?! (?:in|with|here|near|at|on|there"
    rf"|together)\b)(?! any ?more (?:in|with|near|at|there|together)\b)|\b(?:can[’']?t|cannot"
    rf"|can not) live any ?more\b|\b(?:tired|sick|weary) of (?:living|being alive|life)(?=[.,;!]|$| and\b| but\b"
    rf"| any)|\b(?:no reason|nothing|no point|not worth|no sense)(?: left)?(?: in| to)? (?:to )?liv(?:e"
    rf"|ing)\b(?! for(?= (?:in|at)))(?! (?:in|with|here|near|at|together)\b)|\blife (?:is|isn[’']t|is not|has"
    rf"|holds?) (?:not |no )?(?:longer )?worth living|\b(?:wish|wished|if only) i (?:was|were|could be|had been"
    rf"|had never been|was never|were never|wasn[’']?t|weren[’']?t) (?:dead|born|alive)\b|\bbetter off (?:dead"
    rf"|without me)\b|\b(?:disappear|go|sleep) (?:forever|for ever)\b|\b(?:want|wanna|need|needing|going|urge"
    rf"|feel like|felt like|think\w*|thought|keep|kept|start\w*|stop|again|thoughts|plan\w*|about"
    rf"|of)\b[^.;!?]{{0,20}}\b(?:hurt|harm|cut|burn|injur)\w* {_SELF}\b(?! (?:off|short|some|a|out|loose|down|on|at"
    rf"|in|while|shaving|with the)\b)|\b(?:i|i[’']m|i[’']ve|my) (?:\w+ ){{0,2}}(?:cut|cutting|harm|harming"
    rf"|burning) {_SELF}(?=[.,;!]|$| (?:again|and|because|at night|every|when|since|to)\b)|\bhurt {_SELF} again\b"
    rf"|\bself[- ]?harm(?:ing|ed)?\b|\boverdos(?:e|ing)\b|\b(?:swallow|take|taking|took) (?:all )?(?:my|the|some"
    rf"|a lot of|too many) (?:sleeping )?pills (?:to|and (?:die|end|not|never)|all at once)"
    rf"|\btake all (?:of )?my pills\b|\bjump(?:ing)? (?:off|from) (?:a|the|my) (?:\w+ )?(?:bridge|roof|building"
    rf"|balcony|window|cliff)\b(?! (?:in|with) (?:the |a )?(?:game|harness|rope|bungee))|\b(?:jump(?:ing)?"
    rf"|walk(?:ing)?|step(?:ping)?|throw(?:ing)? my ?self) (?:in front of|under) (?:a|the) (?:train|car|bus|truck"
    rf"|lorry|tram)\b|\bslit(?:ting)? my wrists?\b|\bsuicide note\b|\b(?:drink|starve"
    rf"|work)(?:ing)? my ?self to death\b|\b(?:i|i[’']m|i[’']ve|me|am|my(?= suicid))\b(?:(?!\b(?:he|she|they|him|her"
    rf"|who)\b)[^.;!?]){{0,25}}\bsuicid(?:e|al)\b|\bcommit(?:ting)? suicide\b|\bthoughts of (?:suicide|dying|death)\b"
    rf"|\bmich (?:umbringen|töten|umzubringen)\b|\bich (?:will|möchte) (?:\w+ ){{0,3}}sterben\b|\bnicht mehr leben\b"
    rf"|\bmir das leben nehmen\b|\b(?:quiero|quisiera) (?:morir(?:me)?|matarme|suicidarme)\b|\bme quiero (?:morir"
    rf"|matar)\b|\b(?:je veux|j[’']ai envie de) (?:mourir|me (?:tuer|suicider))\b|\bme suicider\b",
    _I,
)
_NO_WILL = re.compile(
    rf"\b(?:want|wish|hope|need|like)\w* (?:it all|all of it|everything|all this|my life|the pain) (?:to (?:be over"
    rf"|end|stop)|over|gone)\b|\b(?:stop|cease|stopped) (?:existing|to exist|living)(?=[.,;!]|$| and\b| any)"
    rf"|\bnot exist(?=[.,;!]|$| any)|\b(?:no ?body|no one|who|would any(?:one|body)) (?:\w+ )?(?:would "
    rf"|will )?(?:even )?(?:miss|notice|care)(?: me)? (?:if|when) I (?:was|were|am|died|die|disappeared|wasn[’']t"
    rf"|weren[’']t|killed)\b|\b(?:after|when|once) I(?:[’']m| am) (?:dead|no longer (?:alive|here))\b|\b(?:world|they"
    rf"|you|family|kids|friends|everybody|everyone|all) (?:is|are|would be|will be|were|[’']d be) (?:happier"
    rf"|better)(?: off)? without me\b|(?:\b(?:no|not|never|without|lost|lose)\b|n[’']t\b)[^.;!?]{{0,25}}\b(?:reason"
    rf"|will|sense|point|strength|wish|desire|worth) (?:to|in|of) (?:keep |go(?:ing)? on |keep on |carry(?:ing)? on "
    rf"|continue |continuing )?(?:to )?(?:live|living|be alive)\b(?! (?:in|with|here|near|at|together|during|so|far"
    rf"|away|apart)\b)|\b(?:do not|don[’']t|not) deserve to (?:live|be alive|exist)\b|\b(?:leave|depart|be gone from"
    rf"|out of) this (?:world|life)\b|\b(?:done|finished|through) with (?:life|living|being alive)\b|\bgiv(?:e|ing"
    rf"|en) up on (?:life|living)\b|\blife (?:has|makes) no (?:meaning|point|sense|purpose)\b|\b(?:never|not) wak(?:e"
    rf"|ing) up (?:again|any ?more|tomorrow)\b|\b(?:slash|cut|slic)\w* (?:open )?my (?:wrists?|arms?|veins|thighs?)\b"
    rf"|\bdriv\w* (?:my car |the car )?into (?:a|the) (?:tree|wall|river)\b|\b(?:goodbye|farewell) (?:letter"
    rf"|note)s? (?:to|for) (?:my|every|the) (?:family|parents|mother|father|children|kids|friends|wife|husband"
    rf"|everyone|everybody|sister|brother)\b|\b(?:rope|gun|razor blades?|noose"
    rf"|pills)\b[^.;!?]{{0,40}}\b(?:say(?:ing)? goodbye|farewell|end it)\b"
    rf"|\bsay(?:ing)? (?:my last )?goodbye\b[^.;!?]{{0,40}}\b(?:for ever|forever|to life|to the world|before I (?:die"
    rf"|end))\b|\b(?:feel|felt|feeling) like (?:dying|ending (?:it all|{_SELF}))(?! (?:of|from|for)\b)|\bstarv(?:e"
    rf"|ing) {_SELF}\b|\b(?:burn|cut|hurt|harm|scratch|hit|punch|bite) {_SELF} (?:when|if|because|after|before"
    rf"|whenever|every|sometimes|at night|on purpose|until|till)\b|(?<!he is )(?<!she is )\bsuicidal\b(?! (?:she|he"
    rf"|they)\b)|\bto be dead\b(?! (?:wrong|sure|set|on time|tired)\b)|(?:\bnot|n[’']t) (?:survive|see"
    rf"|live through) (?:the night|tomorrow|the week|the morning)\b|\btoo many (?:sleeping )?pills\b|\blife (?:is"
    rf"|isn[’']t|is not|[’']s not)(?: just)?(?: not)? worth (?:it|living)\b|\b(?:just |simply )not be (?:here|around"
    rf"|there)(?: any ?more)?(?=[.,;!]|$| and\b)|\bjump\w* off the (?:balcony|roof|bridge)\b",
    _I,
)
_THEIR_OWN = re.compile(
    rf"\b(?:kill|hurt|harm|cut|hang|starve|drown|shoot|poison|burn)(?:ing|s|ting)? {_ONESELF}\b(?! (?:off|short|some"
    rf"|a|out|loose|at|in|on|while|laughing|for|with|over|to)\b)|\b(?:tak(?:e|ing)|end(?:ing)?) (?:his|her"
    rf"|their) (?:own )?life\b|\b(?:he|she|they|who)(?:[’']s|[’']re)?\b (?:\w+ ){{0,4}}(?:wants?|wish\w*|hopes?"
    rf"|threaten\w*) to (?:die|be dead|end it all)\b|\b(?:is|are|be|feels?|was|seems?|[’']s|[’']re"
    rf"|might be) suicidal\b|\b(?:talks?|talking|talked|speaks?|thinks?|thinking|threatens?|threatened|attempted"
    rf"|tried|plans?) (?:about |of |with )?(?:committing )?suicide\b|\bsuicide attempt\b|\bself[- ]?harm(?:s|ing)\b"
    rf"|\btried to (?:kill|hang) {_ONESELF}\b",
    _I,
)
_HAPPENED = re.compile(
    rf"\b(?:killed|hanged|shot|drowned) {_ONESELF}\b|\b(?:died by|committed|death by"
    rf"|lost (?:\w+ ){{1,3}}to) suicide\b|\btook (?:his|her|their) own li(?:fe|ves)\b|\b(?:brother|sister|son"
    rf"|daughter|father|mother|dad|mum|mom|friend|uncle|aunt|husband|wife|cousin|colleague)[’']s (?:suicide|death)\b",
    _I,
)

_NOBODY = (
    r"(?:time|it|two|an?|the (?:ball|gym|road|books?|deadline|target|show|clock|habit|mark|market|traffic|crowd"
    r"|ground|project|mood|idea|feature|process|bug|meeting|light|engine|budget|noise|ice|pipeline|deal|slide)|that"
    r"|this|these|those|some|any|off|up|out)\b"
)
_SOMEBODY = (
    rf"(?:him|her|them|you|(?:some|any|every)(?:one|body)|people|strangers|each other|(?:my|our|his|her|their|the"
    rf"|this|that|these|those|a|an|your) (?:(?!(?:project|idea|mood|deal|problem|with|of|in|at|to|for|and|or"
    rf"|on) )[\w’'-]+ ){{0,3}}?(?:{lexicon.RELATION}|managers?|supervisors?|interviewer|recruiter|customers?|clients?"
    rf"|teachers?|guy|girl|man|woman|boy|kids?|child|team|dog|cat|person|people|classmates?|crush|landlord|landlady"
    rf"|stranger|bastard|idiot|jerk|bully)\b(?! (?:at (?:chess|tennis|golf|cards|table tennis|his own game))"
    rf"|with (?:an? )?(?:question|idea|joke|question))|(?-i:(?!I\b)[A-ZÀ-Þ][a-zß-ÿ]+)\b)"
)
_PLAYED = (
    r"(?!\S*(?: \S+){0,3} (?:at|in) (?:chess|tennis|golf|cards|poker|table tennis|football|badminton|the (?:race|game"
    r"|match|quiz|finals?|tournament)|(?:his|her|their) own game)\b)"
)
_BLOW = (
    r"(?:hit(?:ting)?|punch(?:ing)?|slap(?:ping)?|beat(?:ing)?(?: up)?|kick(?:ing)?|hurt(?:ing)?|harm(?:ing)?"
    r"|injur(?:e|ing)|kill(?:ing)?|murder(?:ing)?|strangl(?:e|ing)|chok(?:e|ing)|stab(?:bing)?|attack(?:ing)?"
    r"|poison(?:ing)?|assault(?:ing)?|beat the (?:hell|shit|crap) out of|push(?:ing)? (?=\S+ \w+ ?(?:down|off)\b"
    r"|\w+ (?:down|off))|smack(?:ing)?|shoot(?:ing)?|drown(?:ing)?|threaten(?:ing)?|humiliat(?:e|ing)|bully(?:ing)?"
    r"|destroy(?:ing)?|ruin(?:ing)?|tortur(?:e|ing)|terrify(?:ing)?|terroris(?:e|ing)|terroriz(?:e|ing)|scar(?:e"
    r"|ing) the (?:hell|shit) out of|intimidat(?:e|ing)|insult(?:ing)?)"
)
_THEIRS = r"(?:his|her|their|your|(?:(?:my|the|our) )?(?:[\w-]+ ){0,2}[\w-]+[’']s?)"
_VIOLENCE = re.compile(
    rf"\b(?:knock|kick|punch|smash|bash|beat)(?:ing)? {_THEIRS} (?:\w+ )?(?:teeth|lights|brains?|head|face|door)\b"
    rf"|\b(?:break|bust|snap|crack|wring)(?:ing)? {_THEIRS} (?:arms?|legs?|neck|nose|jaw|fingers?|bones?|skull)\b"
    rf"|\b(?:key|slash|scratch|smash|trash|wreck|vandali[sz]e|destroy|torch|egg|damage)(?:ing)? {_THEIRS} (?:car"
    rf"|tyres?|tires?|bike|house|windows?|phone|laptop|garden|flat|office|things|stuff)\b|\b(?:burn(?:ing)?(?: down)?"
    rf"|set(?:ting)? fire to) {_THEIRS} |\b(?:push|shove|throw|kick)(?:ing)? {_SOMEBODY} (?:down the stairs|off"
    rf"|into the (?:river|water|street|traffic)|out of the window|in front of)|\b(?:throttl(?:e|ing)|maim(?:ing)?"
    rf"|cripple|butcher(?:ing)?|headbutt(?:ing)?|whip(?:ping)?|bit(?:e|ing)|shov(?:e|ing)|spit(?:ting)? (?:on|at|in)"
    rf"|bash(?:ing)?|thrash(?:ing)?|slaughter(?:ing)?|run(?:ning)? over|lay(?:ing)? hands on|knock(?:ing)? out"
    rf"|whack(?:ing)?|deck(?:ing)?|clobber(?:ing)?|wallop(?:ing)?|thump(?:ing)?|belt(?:ing)?|tak(?:e"
    rf"|ing) out my anger on) {_SOMEBODY}|\bmak(?:e|ing) {_SOMEBODY} (?:cry|bleed|beg|sorry|feel like dirt"
    rf"|disappear)\b(?! (?:with (?:joy|laughter|happiness)|tears of|laughing|happy))|\b(?:want|wish|hope|like"
    rf"|love)\w* {_SOMEBODY} to (?:suffer|die|bleed|hurt|regret it|crash|burn|be miserable|feel (?:pain|my pain))\b"
    rf"|\bsee {_SOMEBODY} (?:suffer|die|bleed|burn|crawl|beg)\b|\b(?:slap|knock|beat)(?:ping|ing)? (?:some "
    rf"|a bit of )?sense into\b|\b(?:bring|tak|carry|pull)(?:e|ing)? (?:a|my|the) (?:knife|gun|pistol|weapon)\b"
    rf"|\bgiv(?:e|ing) (?:him|her|them) what (?:he|she|they) deserves?\b",
    _I,
)
_ANGER = re.compile(
    rf"\b{_BLOW} (?!{_NOBODY}){_SOMEBODY}{_PLAYED}(?! (?:to (?:it|the (?:punch|bus|door|top))|up(?! and)"
    rf"|an? (?:message|email|e-?mail|note|text|line|mail|question)|(?:her|his|their|a) (?:question|idea)"
    rf"|with (?:an? )?(?:question|idea|kindness|joke)|feelings?)\b)|\b(?:punch|smash|hit|break|slap|kick"
    rf"|bash)(?:ing)? (?:his|her|their|(?:my |the )?[\w’'-]+[’']s) (?:face|nose|teeth|head|legs?|arms?|jaw|car"
    rf"|windows?|ass|butt)\b|\b(?:take|get|seek|want|have|wreak|plan|taking|getting) (?:my |some |sweet )?(?:revenge"
    rf"|vengeance)\b|\brevenge on\b|\bget(?:ting)? (?:back at|even with)\b|\bmak(?:e|ing) (?:him|her|them"
    rf"|[\w’' -]{{2,25}}) (?:pay for (?!the|dinner|lunch|it all (?:now|up front)|half)|suffer|regret)|\bmak(?:e"
    rf"|ing) (?:his|her|their|[\w’' -]{{2,25}}[’']s) life (?:hell|a misery|miserable)\b|\bteach(?:ing)? (?:him|her"
    rf"|them|[\w’' -]{{2,25}}) a lesson(?! (?:in|on|about|plan)\b)|\bburn(?:ing)? (?:down )?(?:his|her|their"
    rf"|the) (?:house|car|office|flat)\b|\b(?:pay (?:him|her|them) back for|give (?:him|her|them) a (?:beating"
    rf"|black eye|good kicking))\b|\bbeat(?:ing)? (?:him|her|them|[\w’' -]{{2,25}}) up\b",
    _I,
)
"""Hurting somebody out of anger: behind it is something that can be said calmly."""
_WRONG = re.compile(
    r"\b(?:steal|stealing|rob|robbing|pinch|nick|embezzl(?:e|ing)|shoplift(?:ing)?) (?!(?:an?|five|ten|some|a few|one"
    r"|the) (?:\w+ )?(?:hour|minute|moment|second|look|glance|kiss|nap|show|scene|idea|spotlight|march|bit|few)s?\b"
    r"|the (?:show|scene|spotlight|march|thunder)|(?:his|her|their) (?:heart|thunder|recipe|attention)|\w+ minutes"
    r"|away\b|second base)\w|\b(?:stalk(?:ing)?|blackmail(?:ing)?|extort(?:ing)?|rap(?:e|ing)|molest(?:ing)?|grop(?:e"
    r"|ing)|kidnap(?:ping)?|sabotag(?:e|ing)|defraud(?:ing)?|scam(?:ming)?|dox+(?:ing)?|swindl(?:e|ing)"
    r"|con(?:ning)?) (?!artist|man\b|men\b)(?:my|the|his|her|their|him|them|an?|this|that|our|people|somebody|someone"
    r"|customers|clients|old|(?-i:[A-ZÀ-Þ]))|\b(?:follow(?:ing)?) (?:him|her|them|my [\w’' -]{2,20}) (?:home|around"
    r"|everywhere|secretly)\b|\bspy(?:ing)? on\b|\b(?:drug|roofie)(?:ging)? (?:him|her|them|his|their|my (?!store))\b"
    r"|\bput(?:ting)? something in (?:his|her|their) drink\b|\bspread(?:ing)? (?:\w+ )?(?:rumou?rs|lies) about\b"
    r"|\bfram(?:e|ing) (?:him|her|them|my (?:\w+ )?(?:boss|colleague|coworker|neighbou?r|ex))\b"
    r"|\bhack(?:ing)? (?:into )?(?:his|her|their|my [\w’' -]{2,20}[’']s)\b|\btrick(?:ing)? (?:him|her|them"
    r"|my [\w’' -]{2,20}) (?:into|out of)\b|\bget(?:ting)? (?:him|her|them|my [\w’' -]{2,20}) (?:drunk|fired)\b"
    r"|\bforce (?:him|her|them) (?:to (?:sleep|have sex|kiss)|into)\b",
    _I,
)
"""Harm with nothing behind it that could be said instead."""
_EXPOSED = re.compile(
    r"\b(?:nudes|naked (?:pictures|photos|pics)|revenge porn)\b|\b(?:leak|post|publish)(?:ing)? (?:his|her"
    r"|their) (?:private|intimate)\b|\b(?:trick|cheat|con|swindle|talk|scam)(?:ing)? [^.;!?]{2,30} out of (?:her|his"
    r"|their|the) (?:\w+ )?(?:money|savings|house|inheritance|pension|share)\b|\b(?:break(?:ing)? into|burgle"
    r"|burgling) (?:his|her|their|the|my [\w’' -]{2,20}[’']s)\b",
    _I,
)
"""The same of what is private, and of what somebody owns."""
_NOT_MEANT = re.compile(
    r"(?:\b(?:not|dont|wont|never|without|avoid|instead of|rather than|afraid|scared|worried|fear|risk|stop(?:ped)?"
    r"|sorry|apologi[sz]e|no intention|regret|accus\w+)\b|n[’']t\b)[^.;!?]{0,40}$",
    _I,
)
_INTENDS = re.compile(
    r"\b(?:want\w*|wanna|will|going to|gonna|would|could|feel like|feeling like|plan\w*|need|have to|must|should"
    r"|about to|decided|ready|how (?:do|can|should|could) I|let me|wish|bring|tempted|dream\w*|think\w* (?:about|of)"
    r"|thought\w* (?:about|of)|like to|love to|hope|try|trying|help me|so I can|in order to|way to|best to)\b"
    r"|[’']ll\b|[’']d\b|^\W*(?:to )?(?=[a-z])",
    _I,
)
_PAST = re.compile(
    r"^\W*(?:and |but |so )?(?:I|we) (?:\w+ly )?(?:hit|hurt|beat|kicked|slapped|punched|once|already)\b", _I
)
_TO_ME = r"(?:me|us|my (?:\w+ )?(?:kids?|child(?:ren)?|son|daughter|sister|brother|mother|mum|mom))\b"
_HURTS_ME = re.compile(
    rf"(?<!to )\b(?:hits?|beats?(?: up)?|punch(?:es|ed)?|slap(?:s|ped)?|kick(?:s|ed)?|chok(?:es|ed)|strangl(?:es|ed)"
    rf"|stalk(?:s|ed|ing)?|abus(?:es|ed|ing)|threaten(?:s|ed)?|grop(?:es|ed)|molest(?:s|ed)|rap(?:es|ed)|assault(?:s"
    rf"|ed)|touch(?:es|ed)|hitting|beating|blackmail(?:s|ed|ing)?|threatening|follow(?:s|ed) me home|harass(?:es|ed"
    rf"|ing)?|attack(?:s|ed)) {_TO_ME}(?! (?:up|with (?:a )?(?:question|idea)|at (?:chess|tennis)|in the (?:meeting"
    rf"|discussion)|with (?:dismissal|a lawsuit|court)))|\b(?:threaten\w*|wants|going|tried) to (?:kill|hit|hurt|beat"
    rf"|harm|stab|shoot|rape) {_TO_ME}|\b(?:is|was|been|gets?|got) (?:physically )?(?:violent|abusive)\b"
    rf"|\bdomestic (?:violence|abuse)\b",
    _I,
)
_NO_VIOLENCE = re.compile(
    r"\bthreaten\w* (?:me|us) with (?:dismissal|a lawsuit|court|consequences)\b|\bhits? me (?:up|that|how|like"
    r"|hard)\b",
    _I,
)
_HATE = re.compile(
    rf"\b(?:hat(?:e|es|ed|ing)|loath(?:e|es|ed)|despis(?:e|es|ed)|detest(?:s|ed)?|disgusted by|can[’']?t stand"
    rf"|cannot stand) (?:(?:him|her|them|me|you)(?=[.,;!]|$| (?:and|for|so|because|with|all|from|since|more|too)\b)"
    rf"|(?!{_NOBODY}){_SOMEBODY}(?=[.,;!]|$| (?:and|for|so|because|with|all|from|since|more|too)\b))",
    _I,
)


class Danger(Enum):
    """Whose life a text speaks of."""

    MINE = "mine"
    THEIRS = "theirs"


def danger(text: str) -> Danger | None:
    """Whether ``text`` says that I, or somebody I write of, may end or harm their own life; None where it does not."""
    plain = _NO_WISH.sub(" ", evened(text))
    if _MINE.search(_HAPPENED.sub(" ", plain)) or _NO_WILL.search(plain):
        return Danger.MINE
    return Danger.THEIRS if _THEIR_OWN.search(_HAPPENED.sub(" ", plain)) else None


def meant(piece: str) -> re.Match[str] | None:
    """Where ``piece``, a part of a sentence of mine, says that I mean to harm somebody; None where it does not."""
    plain = evened(piece)
    found = next(filter(None, (pattern.search(plain) for pattern in (_ANGER, _VIOLENCE, _WRONG, _EXPOSED))), None)
    if found is None or _PAST.match(plain) or _NOT_MEANT.search(plain[: found.start()]):
        return None
    return found if _INTENDS.search(plain[: found.start()]) or not plain[: found.start()].strip() else None


def angry(piece: str) -> bool:
    """Whether something could be said calmly instead: hurting out of anger, or hate."""
    plain = evened(piece)
    return any(pattern.search(plain) for pattern in (_ANGER, _VIOLENCE)) or hates(piece)


def hates(piece: str) -> bool:
    """Whether it says that somebody hates somebody."""
    return _HATE.search(evened(piece)) is not None


def hurts_me(piece: str) -> bool:
    """Whether it says that somebody hurts or threatens me, or mine."""
    return _HURTS_ME.search(_NO_VIOLENCE.sub(" ", evened(piece))) is not None
