"""Word lists and patterns of debriefs. Data only: a new word for a thing belongs here, not in the rules."""

from __future__ import annotations

import re

from coach.reading import lexicon

_I = re.IGNORECASE

TITLES = frozenset(
    """dr prof professor doctor mr mrs ms mx sir dame lady lord frau herr madame monsieur señor señora signora signor
        father sister reverend rabbi imam pastor captain""".split()
)
"""Words before a name that are no part of it."""

GENERAL = frozenset(
    """general other others misc rest notes note overall summary event venue food music weather talks talk evening
        night day today yesterday idea ideas todo todos to-do me myself i goal goals plan plans gained learned lesson
        lessons thoughts feeling feelings next people contacts follow-up follow-ups followups promises promise debrief
        logistics place room wifi drinks travel pros cons good bad also ps nb questions question programme program
        location home work actions action reminder remember done tomorrow later everyone everybody nobody somebody
        someone anyone all both monday tuesday wednesday thursday friday saturday sunday january february march april
        may june july august september october november december highlights lowlights best worst mood energy""".split()
)
"""First words of labels and lines that name no person."""

NO_NAME = GENERAL | frozenset(
    """the a an this that these those she he they we it his her their our my your its what who where when why how
        which then and but so or if once because still just also then there here later after before first second
        third finally again very really quite too not no yes ok okay oh well long short nice great lovely met talked
        spoke chatted stood sat ran bumped had has have is are was were will would can could may might must should
        did does do told said gave asked promised offered looking needs wants lives works loves likes runs leads
        plays knows hiring thinking moved left joined started quit hopes half three two one four five many some few
        most people lots nobody everyone dinner lunch coffee breakfast drinks walk walked call went came saw got
        good bad dull quiet loud crowded warm cold sunny rainy another new old somebody mostly maybe probably by at on
        in of for from with about to over under near during until since between into onto off out up down back as
        like than both each every any all only even much more less least almost already currently recently lately
        english german french polish spanish italian""".split()
)
"""Words that stand at the beginning of a sentence with a capital and are no name."""

PERSON_NOUN = r"(?:guy|man|woman|lady|girl|boy|bloke|chap|fellow|lad|gentleman|kid|dude)"

MEETING = re.compile(
    r"\b(?:met(?: up with)?|re-?met|meet|ran into|bumped into|spoke (?:to|with)|talked (?:\w+ )?(?:to|with)|new:"
    r"|chatted (?:to|with)"
    r"|sat (?:next to|with|beside|by)|stood (?:next to|with|beside|by)|there was|(?:was )?introduced (?:me )?to"
    r"|(?:started|began|ended)(?: off| out| up)? with|got to know|got talking (?:to|with)"
    r"|caught up with|hung out with|shared a (?:table|taxi|cab|tram) with"
    r"|(?:coffee|lunch|dinner|breakfast|drinks?|beers?|tea|a? ?call|walk|chat|talk|conversation|catch-?up|interview"
    r"|ice cream|soup|time|minutes|hour) (?:was )?(?:with|w/)|saw|joined by)\s+(?:again\s+)?(?:up with\s+)?",
    _I,
)
"""Words that lead to whom one met."""

DESCRIBED = re.compile(
    rf"\b(?:the|a|an|that|this)\s+(?P<like>(?:(?!the\b|a\b|and\b|of\b"
    rf"|for\b)[\w-]+\s+){{0,3}}?)(?P<noun>{PERSON_NOUN})\b"
    r"(?!\s+(?:called|named))(?P<more>\s+(?:with|in|from|of|at|behind)\s+(?:the\s+|a\s+|an\s+)?[\w’'-]+"
    r"(?:\s+(?!who\b|was\b|is\b|has\b|had\b|and\b|he\b|she\b|they\b)[\w’'-]+){0,2}?)?"
    rf"(?=$|[,.;:!?\n(–—-]|\s+(?:who|again|finally|there|came|brought|sat|stood|knows|he|she|also|still|–|-|—"
    rf"|{lexicon.FINITE})\b)",
    _I,
)
"""Somebody without a name: “the woman with the red scarf”, “a guy from the harbour”."""

NAMED_AS = re.compile(rf"\b(?:{PERSON_NOUN}|person|somebody|someone|nurse|student|colleague) (?:called|named)\s+", _I)

SEVERAL = re.compile(r"\b(?:(?i:two|three|four|both|several)|[2-4])\s+([A-Z][^\W\d_]{2,}?)(?:['’]?s|es)\b")
"""“Two Toms”: the name is told, and who they are follows."""
SOMEBODY = re.compile(
    rf"(?:(?:a|an|another|one)\s+(?:[a-z-]+\s+){{0,2}}?(?:{PERSON_NOUN}|person|face|contact|colleague|nurse|student)"
    r"|somebody|someone)(?:\s+(?:new|else))?\s*[,:–—-]\s*(?=[A-Z])"
)
"""“A new person, ” before the name."""

PERSON_VERB = (
    r"(?:told|said|says|gave|sat|joined|came|promised|offered|asked|explained|showed|invited|recommended|mentioned"
    r"|wants|needs|works|lives|runs|teaches|plays|knows|likes|loves|hopes|leads|moved|writes|builds|makes|sells|sat"
    r"|stood|laughed|introduced|thanked|sails|studies|collects|paints|plans|designs|translates|restores"
    r"|walked (?:up|over|in)|turned up|showed up"
    r"|has|is|was)"
)
SURE_VERB = (
    r"(?:told me|said|says|gave me|asked|promised|offered|explained|showed me|invited me|recommended|thanked me"
    r"|introduced me|sat next|laughed|sat with)"
)
"""What only a person does, so that one capital word before it is a name."""

THEM = re.compile(r"\b(?:she|he|they|her|him|them|his|hers|their|theirs|herself|himself|themselves)\b", _I)
SHE = re.compile(r"\b(?:she|her|hers|herself)\b", _I)
HE = re.compile(r"\b(?:he|him|his|himself)\b", _I)
BOTH = re.compile(r"\b(?:both|they|them|their|the two of them|all of them|us)\b", _I)

ALSO_MINE = re.compile(
    r"\bI(?:'d| would| had)? (?:also |even |then )?(?:said|promised|offered|told|asked|owe|gave|showed|agreed"
    r"|suggested|recommended"
    r"|like to|love to|want to|will|'ll|should|must|need to|invited|mentioned|explained|helped)\b|\bI(?:'ll|'d|'m to)\b"
    r"|\b(?:me|my|us)\b.{0,40}\b(?:promised|offered)\b|^\W*(?:said|promised|offered|told|owe|will|send|agreed)\b"
    r"|\bwe\b",
    _I,
)
"""Said of myself, and still part of the talk."""

OCCASION = re.compile(
    r"\b(?:venue|food|soup|wine|(?:beer|tea|coffee|cake) was|snacks|buffet|pizza|music|wifi|wi-fi|crowd|crowded"
    r"|loud|noisy|weather"
    r"|sunny|rain(?:ed|ing|y)?|snow(?:ed|ing)?|cold hands|the room|the hall|the place was|the talks?\b(?! with)"
    r"|first talk|last talk|keynote|speakers?|programme|(?:good|nice|long|lovely|great|dull|quiet|short|boring|fun"
    r"|pleasant|busy) (?:evening|night|day|event|crowd|party|meetup)|good venue|all in all|overall|worth coming back"
    r"|on the (?:tram|train|bus|way) home|debrief|went home|walked home|cycled home|left (?:early|at)|stayed|got there"
    r"|arrived|my goal|the goal|reach(?:ed)? (?:my|the) goal|tired from the start|felt tired|I was tired|I felt|I was"
    r" (?:nervous|shy|exhausted|late)|did not talk to anybody|didn't talk to anybody|next time I|I ate|I drank)\b",
    _I,
)
"""About the evening, the place or myself, and about nobody in particular."""

GAINED = re.compile(
    r"\bwhat I (?:gained|got out of it|learned|take home|learnt)\b|\bI (?:have )?learn(?:ed|t)\b|\bat least I\b"
    r"|\bI now know\b|\bI dared\b|\bfor the first time,? I\b|\b(?:I )?asked a question in public\b|\bmy gain\b"
    r"|^\W*(?:gained|learned|learnt)\b|\bI (?:am|'m|was) proud\b",
    _I,
)

THINKING = re.compile(
    r"\bstill (?:thinking|think) (?:about|of)\b|\b(?:can'?t|cannot|can not|couldn't) stop thinking\b|\bkeep thinking\b"
    r"|\b(?:stuck|stayed|stays|sticks) with me\b|\bon my mind\b|\bwon't leave my head\b"
    r"|\b(?:want|wants|wanted|would like|would love|I'd like|I'd love|hope|like|love) to (?:see|meet|talk to|hear from)"
    r" (?:her|him|them|\w+(?: \w+)?) again\b",
    _I,
)
NOT_THINKING = re.compile(
    r"\bnothing to follow up\b|\bno (?:need|reason|wish) to (?:follow up|write|meet again)\b|\bno follow-?up\b"
    r"|\bnot (?:still )?thinking about\b|\b(?:will|can|I'll) let (?:it|this|that|him|her|them) go\b|\blet go\b(?! of)"
    r"|\bnot my (?:kind|sort|type)\b|\bno spark\b|\bdon't need to (?:see|meet|write)\b",
    _I,
)
BETTER = re.compile(
    r"\b(?:get )?to know (?:her|him|them|[\w’'-]+(?: [\w’'-]+)?) (?:a (?:bit|little) )?better\b"
    r"|\bknow (?:her|him|them) better\b",
    _I,
)

GAVE_TIME = re.compile(
    r"\bgave me (?:an?|half an|two|her|his|their|\d+) (?:whole )?(?:hours?|minutes|time|evening|afternoon|morning"
    r"|advice)\b"
    r"|\btook (?:the|so much|an hour|her|his|their) (?:time|hour)?\b.{0,20}\b(?:for|with|to|out of) \w+"
    r"|\b(?:informational )?interview with\b|\binterviewed (?:her|him|them)\b|\bspent (?:an|two"
    r"|half an) hours? with me\b"
    r"|\b(?:like|want|have|need) to thank\b|\bmust thank\b|\bthank (?:her|him|them)\b|\bpicked (?:her|his"
    r"|their) brain\b"
    r"|\bbought me (?:a )?(?:coffee|lunch|dinner)\b|\bcoffee with\b|\bmet for (?:a )?coffee\b|\bover coffee\b",
    _I,
)
"""Somebody gave their time, which wants a word of thanks."""

MADE_MY_DAY = re.compile(
    r"\b(?:made|makes) my (?:day|evening|week|night)\b|\bfelt (?:so |really |very )?good\b|\bdid me good\b"
    r"|\bmade me (?:so |very |really )?(?:happy|proud|glad|smile)\b|\bnicest thing\b|\bI (?:was|am|felt) (?:so "
    r"|really )?"
    r"(?:touched|flattered|moved)\b",
    _I,
)
_SAID_TO_ME = r"(?:told me|said to me|said|says|wrote|whispered|thought|finds|found|thanked me|complimented|praised)"
_KIND = (
    r"(?:clear\w*|good|great|best|lovely|helpful|glad|thank\w*|kind\w*|smart|funny|well|brave|calm\w*|lov(?:e|ed|es)"
    r"|lik(?:e|ed|es)|enjoy\w*|impress\w*|brilliant|inspir\w*|useful|warm\w*|interesting|talent\w*|favou?rite|nice\w*"
    r"|excellent|fantastic|wonderful|perfect|fun|missed|proud|important|exactly|easy to talk)"
)
PRAISED = re.compile(
    rf"\b{_SAID_TO_ME}\b.{{0,40}}\b(?:my|me|mine|I|I'm|I am)\b.{{0,60}}\b{_KIND}\b"
    rf"|\b{_SAID_TO_ME}\b.{{0,40}}\b{_KIND}\b.{{0,40}}\b(?:my|me|mine|I)\b"
    rf"|\b(?:loved|liked|praised|enjoyed|complimented)(?: me (?:on|for))? my\b|\bthanked me for\b"
    rf"|\b(?:told me|said)(?: that)? (?:I|I'm|I am)\b(?! (?:should|need|must|would|will|can|have to|could|owe|may|might"
    rf"|ought|had to|was wrong)\b)(?!'(?:d|ll)\b)",
    _I,
)
NOT_PRAISED = re.compile(
    r"\b(?:I|we) (?:said|told|promised)\b|\bI should\b|\bI must\b|\bnot\b.{0,20}\bgood\b|\bme to\b|\btold me (?:how"
    r"|where|what|the|to|about|that (?:the|her|his|their|she|he|they))\b"
    r"|\btold me (?:her|his|their|she|he|they)\b",
    _I,
)

ABSENT = re.compile(
    r"\W*(?:(?:and|but|only|sadly|unfortunately)\s+)?(?:no sign of (?P<one>[\w’' -]+?)|I? ?missed (?P<two>[\w’'-]+)"
    r"|(?P<three>[\w’' -]+?) (?:(?:was|were)(?:n['’]?t| not) (?:there|around|here|in|coming|with us)"
    r"|(?:did|could)(?:n['’]?t| not) (?:come|make it|show up|turn up|be there)|was (?:missing|absent|away|off sick"
    r"|ill)|stayed (?:at )?home))"
    r"(?:\s+(?:though|either|today|tonight|again|this (?:time|week)|after all|in the end|for (?:that|it|this)))*\W*",
    _I,
)
"""A sentence that says of somebody only that they were not there."""

MISSED_GOAL = re.compile(
    r"\b(?:missed|didn't (?:reach|make)|did not (?:reach|make)|fell short of|not reach(?:ed)?)\b.{0,20}\bgoal\b", _I
)
