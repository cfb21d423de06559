"""Word lists and patterns the rules share. Data only: a new word for a thing belongs here, not in the rules."""

from __future__ import annotations

import re

FAMILY_HE = (
    "husband|brother|father|dad|daddy|papa|son|boyfriend|uncle|grandfather|grandpa|nephew|ex-husband"
    "|stepson|father-in-law"
)
FAMILY_SHE = (
    "wife|sister|mother|mum|mom|mam|mummy|daughter|girlfriend|aunt|grandmother|grandma|granny|nan"
    "|nana|niece|ex-wife|mother-in-law"
)
FAMILY_ANY = (
    "partner|parents?|children|kids?|child|toddler|baby|twins?|cousins?|siblings?|fianc[eé]e?|spouse"
    "|family|in-laws|ex|teenager|newborn"
)
OTHERS = (
    "boss|bosses|manager|(?:team|tech|line) leads?|line manager|colleagues?|coworkers?"
    "|co-workers?|cofounders?|co-founders?|friends?"
    "|flatmates?|roommates?|housemates?|neighbou?rs?"
    "|teammates?|mentor|mentees?|ceo|cto|cfo|coo|director|supervisor|assistant|intern|landlord"
    "|landlady|deputy|predecessor"
    "|successor|ex-colleagues?|buddy|mate|tutor|therapist|doctor"
)
RELATION = rf"(?:{FAMILY_HE}|{FAMILY_SHE}|{FAMILY_ANY}|{OTHERS})"
CLOSE_FAMILY = rf"(?:{FAMILY_HE}|{FAMILY_SHE}|partner|parents?|child|baby|cousin|best friend|friend|family|dog|cat)"

FINITE = (
    r"(?:is|isn't|are|was|were|has|hasn't|have|had|will|won't|would|can|can't|could|may|might|must"
    r"|should|did|does|doesn't|just|also"
    r"|apparently|always|never|really|says?|said|told|thinks?|thought|wants?|wanted|needs?|needed"
    r"|knows?|knew|works?|worked|lives?"
    r"|lived|left|leaves|leaving|moved|moves|got|gets|gave|gives|went|goes|came|comes|started|starts"
    r"|quit|quits|joined|joins"
    r"|lost|loses|hates?|loves?|likes?|runs?|ran|leads?|led|made|makes|took|takes|promised|offered"
    r"|asked|asks|keeps?|kept"
    r"|seems?|seemed|looks?|looked|sounds?|feels?|felt|cheated|drinks?|drank|owes?|earns?|fired|hired"
    r"|teaches|taught|studies|studied"
    r"|plays?|plans?|hopes?|tried|tries|bought|sold|sells|died|passed|married|divorced|split|broke"
    r"|found|met|mentioned|recommended"
    r"|introduced|invited|helped|struggles|struggled|refuses|refused|won)"
)

_I = re.IGNORECASE

CONFIDENCE = re.compile(
    r"between (?:you and me|us|ourselves|the two of us)|in (?:strict |strictest |total "
    r"|complete )?confidence|off[ -]the[ -]record|confidential"
    r"|(?:don't|do not|dont|not to|never|must not|mustn't|can't|shouldn't|please not) (?:to )?(?:tell"
    r"|mention|share|repeat|say|spread|talk about"
    r"|pass (?:it |this )?on|bring (?:it |this )?up|let on|quote|post|discuss)"
    r"|hush[ -]hush|hush\b|secret(?:ly)?\b|keep (?:it|this|that) (?:quiet|to (?:myself|yourself"
    r"|ourselves)|under wraps|private|between)|under wraps"
    r"|not (?:yet )?(?:public|official|announced|common knowledge)(?: yet)?|(?:isn't|is not"
    r"|not) (?:out|public|official|announced) yet"
    r"|unannounced|under nda|\bnda\b|embargo|nobody (?:else )?(?:knows|at work knows)|(?:boss|bosses"
    r"|team|colleagues?|manager|husband|wife|partner|family|parents|company|work|employer"
    r"|office) (?:doesn't|does not|don't|do not) know"
    r"|no one (?:else )?knows|(?:hasn't|has not|haven't) told"
    r"|(?:doesn't|does not|don't) want (?:it|this|that|anyone|people|others|colleagues|the team"
    r"|them) (?:to )?(?:know|known|getting out|out)"
    r"|asked me (?:to keep (?:it|this|that|quiet|mum)|not to)|told me (?:\w+ )?(?:quietly|softly"
    r"|in (?:private|secret|a low voice|a whisper))|whispered|stays (?:here|with (?:me|us))|keep mum"
    r"|secret until|keep (?:it |this |that )?to (?:myself|yourself)|swore me|told me privately"
    r"|privately (?:told|said|admitted)"
    r"|confided|for my ears only|mum's the word"
    r"|not for (?:others|sharing|the record|onward)|(?:stays?|keep) between|just between|entre nous"
    r"|on the quiet|top secret|sub rosa"
    r"|\bpsst\b|trusted me with|strictly private|\(private\)|\bprivate:",
    _I,
)
OPINION = re.compile(
    r"\b(?:good (?:contact|client|lead|source|catch)|no way|rich|loaded|arrogant|rude|boring|bored me"
    r"|dull|weird|awkward|annoying|creepy|pushy|cute|hot|handsome"
    r"|pretty (?:full|sure of)|intimidating|smug|cold|aloof"
    r"|shallow|charming|likeable|likable|lovely (?:person|guy|woman|man)|nice (?:guy|person|woman|man"
    r"|lady|bloke|chap)|sweet|full of (?:himself|herself|themselves|it)"
    r"|show-?off|know-it-all|irritating|exhausting|difficult|grumpy|moody|stuck[- ]up|standoffish"
    r"|clueless|incompetent|lazy|unreliable|bitter|nosy|a bore"
    r"|a bit much|hard work|hard to talk to|easy to (?:talk to|stand|be)|talks? (?:slowly|fast|a lot"
    r"|very)|talks? too much|smells?|drunk|tipsy"
    r"|attractive|gorgeous|ugly|fake|insincere|condescending"
    r"|patroni[sz]ing|self-absorbed|self-important|naive|desperate|needy|jealous|overconfident|pompous"
    r"|snobbish|snob|crying|cried|in tears|broke down|teared up|blushed|welled up)\b"
    r"|\b(?:seem(?:s|ed)?|struck me|came across|comes across|gave me the|gives me the|I got the"
    r"|vibes?\b|impression|looked (?:sad|tired|upset|stressed|unhappy|unwell)|sounded (?:sad|tired"
    r"|upset|stressed|unhappy))",
    _I,
)
FEELING = re.compile(
    r"\b(?:I|I'm|I was|me|my)\b.{0,30}\b(?:felt|feel|feeling|nervous|anxious|scared|afraid|shy|jealous"
    r"|envious|proud|embarrassed|ashamed|uncomfortable|comfortable|happy|sad|tired|awkward"
    r"|relieved|annoyed|bored|impressed|liked?|loved?|enjoyed|hated?|dislike[ds]?|admire[ds]?|fancy"
    r"|crush|think|thought|guess|suspect|believe|doubt|worry|worried|regret|wish|reckon|bet|trust"
    r"|don't trust)\b"
    r"|\b(?:still thinking about|(?:can't|cannot) stop thinking|ma(?:de|kes) my (?:day|evening)|know (?:her|him"
    r"|them) better)\b"
    r"|^(?:felt|loved|enjoyed|hated|liked|was (?:so |very |a bit |really )?(?:nervous|shy|awkward"
    r"|tired)|not sure (?:I|if I|about)|(?:really |quite |very much )(?:liked|loved|enjoyed|hated)"
    r"|good (?:chat|talk|vibes?|energy|questions?|laugh|fun)|(?:quiet|shy|introvert\w*"
    r"|nervous) like me|asked (?:good|great|nice|smart) questions|nice (?:chat|talk)|great (?:chat"
    r"|talk|guy)|fun (?:chat|talk)|lovely (?:chat|talk)|awkward (?:chat|talk))\b",
    _I,
)

SENSITIVE = re.compile(
    r"\b(?:illegal\w*|sublet\w*|steal\w*|stole|theft|fired for|fail(?:s|ed|ing)?|went (?:bust|under)"
    r"|broke(?=$|[,.;]| and)|couch[- ]surf\w*"
    r"|lose \d+|overweight|(?:her|his|their) weight|hates? (?:her|his|their) (?:boss|job|work)"
    r"|quit (?:her|his|their|the) job|\d+ ?k\b(?= salary| a year| he| she)"
    r"|pin\b[^.;]*\d{3}|(?:iban|password|passcode|door code|phone|tel|mobile|number"
    r"|whatsapp)\b[^.;]*\d{4}|\+?\d[\d ]{7,}\d|rumou?rs?|gossip|word is|word has it|heard (?:that|the)"
    r"|alcohol\w*|drinking (?:problem|too much)|(?:in|at|goes to) aa|sober|sobriety|addict\w*"
    r"|rehab|drugs?|gambl\w+|closeted"
    r"|(?:is|came out as|comes out as|identifies as) (?:gay|lesbian|bi|bisexual|trans|queer)|^gay"
    r"|not out|coming out|crush|affair|cheat(?![ -]?sheet)\w*|tinder|one[- ]night"
    r"|salary|earns?|makes \d|pregnan\w+|expecting a (?:baby|child)|abortion|arrested|prison|jail"
    r"|police record|suicid\w+|self-harm|eating disorder"
    r"|asylum|undocumented|bankrupt\w*|debts?|religio\w+|votes? for)\b",
    _I,
)
"""Too private to be said back, even though nobody asked for silence."""
GRIEF = re.compile(
    rf"\b(?:{CLOSE_FAMILY})\b.{{0,25}}\b(?:died|dead|dying|passed(?: away)?|death|killed|was buried|run over"
    r"|put to sleep|suicide|took (?:her|his|their) own life)\b"
    rf"|\b(?:funeral(?! (?:director|home|parlou?r|business|service)s?\b)|bereave\w*|griev\w*|mourning"
    rf"|widow(?:ed|er)?|stillb\w+|miscarr\w+|lost the (?:baby|twins|pregnancy)|wake for)\b"
    rf"|\b(?:lost|buried|burying) (?:her|his|their|the|a) (?:\w+ )?(?:{CLOSE_FAMILY})\b|\b(?:death|loss"
    rf"|passing) of (?:her|his|their|a) (?:\w+ )?(?:{CLOSE_FAMILY})\b",
    _I,
)
_AILMENT = (
    r"\b(?:cancer|tumou?rs?|dementia|alzheimer['’]?s|anxiety|depression|chemo(?:therapy)?|surgery|transplant|hiv|ivf"
    r"|insulin|heart attack|burn-?out|concussion|pneumonia|biopsy|medication|\w+(?:ectomy|otomy|plasty|oscopy|opathy)"
    r"|chronic (?:pain|illness|fatigue)|long covid)"
    r"(?: (?:care|data|drug|patient|prevention|screening|support|treatment|imaging|awareness|cell|risk))*"
)
_FIELD = (
    r"(?:regist(?:ry|ries)|research\w*|charit(?:y|ies)|stud(?:y|ies)|nurses?|nursing|institutes?|labs?|foundations?"
    r"|doctors?|specialists?|scientists?|biolog(?:y|ists?)|surgeons?|vaccines?|start-?ups?|papers?|data(?:base|set)s?"
    r"|prevention|screening|awareness|imaging|fundraisers?|conferences?|compan(?:y|ies)|technicians?)"
)
_PLACE_OF_CARE = r"(?:clinics?|wards?|cent(?:re|er)s?|hospitals?|units?|departments?|homes?|trials?|teams?|services?)"
_AT_WORK = (
    r"(?:works?|working|job|nurses?|nursing|doctor|surgeon|physician|consultant|porter|volunteers?|sings|teaches|leads?"
    r"|runs|heads?|manages?|hiring|researcher|engineer|director)"
)
CARE_WORK = re.compile(
    rf"{_AILMENT} {_FIELD}\b"
    rf"|\b{_AT_WORK} (?:(?!(?:is|was|taken|rushed|admitted|went|her|his|their|and|but)\b)[\w-]+ ){{0,4}}"
    rf"(?:{_AILMENT} {_PLACE_OF_CARE}\b|(?:in|from) (?:the |a )?hospital\b)"
    r"|(?:\b(?:in|into|from|to) (?:the |a )?)?\bhospital (?:choirs?|radio|management|managers?|kitchens?|pharmac\w+"
    r"|boards?|shops?|librar\w+|architect\w*|software|administrat\w+)\b"
    r"|\b(?:research(?:es|ing)|studies|works? on|expert (?:in|on)|speciali[sz]es in|phd (?:in|on)|thesis on|paper on"
    r"|book (?:on|about)|drugs? (?:for|against)|vaccines? (?:for|against)) (?:(?!her |his |their )[\w-]+ )?"
    r"(?:cancers?|tumou?rs?|dementia|alzheimer\w*|hiv|ivf|pneumonia|surgery|anxiety|transplants?|medication)\b",
    _I,
)
"""An illness or a hospital as somebody's work or cause, which is no bad news; in doubt it is taken as such news."""
ILLNESS = re.compile(
    r"\b(?:\w+(?:ectomy|otomy|plasty|oscopy|opathy)|biops(?:y|ies)|transplant|lithium|insulin|hiv"
    r"|antidepressants?|medication"
    r"|(?:is|was|been|fell|got|seriously|very|so|off) (?:ill|sick|unwell)|sick leave|cancer"
    r"|tumou?r|chemo\w*|surgery"
    r"|(?:an|her|his|their|after|for|knee|hip|heart|back) (?:operation|op)\b|(?:in|into|out of|from"
    r"|to) (?:the )?hospital|hospitali[sz]ed"
    r"|diagnos(?:ed|is)|had a stroke|heart attack|depress(?:ed|ion)|burn(?:ed|t)?[ -]?out|in (?:rehab"
    r"|therapy|treatment|(?:a |the )?hospice)|terminally ill|(?:a|nervous|mental) breakdown(?! of\b)"
    r"|signed off (?:work|sick)|off work (?:sick|until|since|till)"
    r"|long covid|chronic (?:pain|illness|fatigue)|has (?:ms|adhd|diabetes|dementia)|dementia"
    r"|alzheimer\w*|panic attacks?"
    r"|anxiety|injur(?:ed|y)|broke (?:her|his|their) \w+|concussion|pneumonia|ivf"
    r"|suicid(?:e attempt|al)|(?:attempt\w*|tried|thought of) suicide|overdosed"
    r"|tried to (?:kill (?:her|him|them)sel\w+|end (?:her|his|their) life|take (?:her|his|their) own life))\b",
    _I,
)
_PLACE_OF_WORK = (
    r"(?:\w+ )?(?:shop|store|firm|company|business|restaurant|caf[eé]|bar|pub|bakery|studio|practice|office|plant"
    r"|factory|department)"
)
JOB_LOSS = re.compile(
    r"\b(?:laid off|lay-?offs?|let go(?! of\b)|made redundant|redundan\w+|los(?:t|ing|es) (?:her|his|their|the) job"
    r"|let (?!it\b|us\b|me\b|you\b|that\b|things\b)[\w’'-]+ go(?= (?:on|after|in|last|from|yesterday|today|this|when)\b"
    r"|[.,;!]|$)|(?:was|were|been|got) sacked|got the sack"
    r"|was fired|got fired|fired from|out of work|unemployed|between jobs"
    r"|contract (?:was )?not renewed"
    r"|(?:position|role|job|team) (?:was |got |is being )?(?:cut|eliminated|axed)|insolven\w+"
    r"|bankrupt\w*|went under|had to close|shut down (?:her|his|their)"
    rf"|they (?:have |are |just )?(?:clos(?:ed|ing)|shut) (?:down )?(?:her|his|their) {_PLACE_OF_WORK}"
    rf"|(?:her|his|their) {_PLACE_OF_WORK} (?:is |has )?(?:clos(?:ed|ing)|shut) (?:down|for good))\b",
    _I,
)
HARDSHIP = re.compile(
    r"\b(?:divorc\w+|separat(?:ed|ion|ing) from (?:her|his|their)|split up|split from|broke up"
    r"|break-?up|custody|evict\w*|visa (?:was )?(?:refused|rejected|denied)|burgl\w+|robbed|house fire"
    r"|(?:house|home|flat|apartment|studio|workshop|shop|farm|barn) (?:has |was |had )?(?:burn(?:ed|t) (?:down|out)"
    r"|caught fire|destroyed)|lost everything"
    r"|(?:husband|wife|partner|boyfriend|girlfriend|fianc[eé]e?) (?:has |just |suddenly )?(?:walked out|moved out"
    r"|cheated|left (?:her|him|them)\b(?! (?:an?|the|some|his|her|their)\b))|left (?:her|him|them) for an?(?:other)?"
    r"|flooded"
    r"|failed (?:the|her|his|their)|rejected|in debt|debts|homeless|accident|crash(?:ed)?|lawsuit|sued"
    r"|harass\w+|bull(?:y|ied|ying)|assault\w*)\b",
    _I,
)
