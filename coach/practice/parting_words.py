"""The words by which people leave a talk, each line a pattern for the beginning of a clause.

``{away}`` stands for what takes me away, ``{rest}`` for what may follow up to the end of the clause; the other names
in braces are lists of words. An indented line goes on with the one above it. English as it is spoken.
"""

from __future__ import annotations

import re

_I = re.IGNORECASE
_WORDS = {
    "talking": "talking|meeting|chatting|speaking|walking|catching up|seeing|knowing",
    "move": "go|going|head|heading|get|run|hurry|walk|pop|step|slip|move|return|returning|be|come",
    "drink": "drinks?|water|juice|coffee|tea|wine|beer|food|bite|snacks?|cake|soup|dinner|air|second|to (?:eat|drink)",
    "mine": "friends?|wife|husband|partner|colleagues?|boss|team|coat|jacket|bag|bike|car|seat|table|desk|room|hotel"
    "|kids?|child|children|daughter|son|family|mother|dog|train|bus|tram|taxi|lift|ride|group|people|stand|work|place",
    "there": "bar|buffet|toilets?|loo|bathroom|restroom|ladies|gents|kitchen|others?"
    "|next(?: (?:speaker|talk|session|one))?|terrace|balcony|food|drinks|stage|exit"
    "|door|host|queue|other",
    "adj": "nice|good|great|lovely|wonderful|fun|cool|pleasant|delightful|interesting|a (?:real |true )?pleasure"
    "|an? (?:\\w+ )?(?:joy|delight|honou?r)|a (?:nice|good|great|lovely|real) (?:pleasure|time)",
    "you": "you(?: all| both| two| guys)?|u|ya",
    "when": "now|then|soon|again|too|already|here|first|home|unfortunately|sorry|please|though|really|alone|tonight"
    "|today|everybody|everyone|all|both|folks|guys|my friend|quickly|anyway|at once|over there|as well"
    "|before (?:the|it|my)\\b.*|so much|very much|bye|mate"
    "|(?:of|to) you(?: all| both| two)?|a (?:bit|little)"
    "|(?:for|in) (?:now|today|tonight|me|(?:just )?a (?:\\w+ )?(?:bit"
    "|while|moment|minutes?|second|sec))|(?-i:[A-Z])\\w+",
}
_AWAY = """
(?:get |be )?(?:going|leaving|off|away)(?={rest})
(?:go|leave|run|rush|dash|split|hurry|bounce|disappear)(?={rest})
(?:go|run|rush|leave|dash) (?:to|and|or) (?:catch|reach|pick up|feed|relieve|meet my|get|grab|fetch|find|fill
    |look|say|see (?:if|my|the)|join|check|greet|sit)\\b
(?:be )?(?:gone|on my way|off (?:home|now|then|to (?:bed|find|get|see|meet|catch|say|the|my)))\\b
(?:{move})(?: (?:back|off))? (?:off|out|outside|home|over|over there|back|inside|in)(?={rest})
(?:{move})(?: (?:over|back|off|out|down|up|home|in|on))* (?:to|for|towards|into) (?:(?:my|the
    |our) (?:\\w+ )?(?:{mine}|{there})|bed|sleep|work)(?={rest})
be (?:over there|over by|by the|at the (?:{there})|somewhere|up early|back later)
(?:slip|sneak|step|hunt|track|creep) (?:away|out|off|down|outside)\\b
cut (?:this|it) short
(?:get|getting|grab|grabbing|fetch|refill|fill|find|pour) (?:myself |me )?(?:some(?:thing)?|an?|another|the
    |more|my) ?(?:\\w+ )?(?:{drink})(?={rest}| before\\b)
(?:fill|refill|top) (?:it|this|my glass|my cup)\\b
refill\\b
get (?:in (?:the )?line|some sleep(?={rest})|back to (?:it|what)\\b)
make (?:a move|tracks|my way|me on the way|a (?:quick )?(?:phone )?call|(?:my|the) rounds|my exit)
hit the (?:road|sack|hay)
call(?:ing)? an early night
call(?:ing)? it (?:a (?:day|night)|quits)
say (?:good ?bye|bye|good ?night|farewell)\\b
say (?:hello|hi) to (?!you\\b)
have a (?:\\w+ )?word with (?!you\\b)
greet (?:the|my|an?|some)\\b
catch (?:bus|train|my|a (?:bus|train|tram)|the (?:last |next )?(?:bus|train|tram|end|host|start|others?))
catch up with (?!you\\b)
(?:take|answer) (?:this|that|it|a call|the call|the phone|my phone|my leave)(?: call| one)?(?={rest})
call (?:my {mine}|home)\\b
(?:join|find|look for|meet|see|hear|look after|check on|pick up|relieve|feed|fetch|collect|carry) (?:my|our|the
    |this) (?:\\w+ )?(?:{mine}|{there}|box\\w*)(?={rest}| before\\b)
(?:find|use|look for) the (?:{there})
look (?:around|in on)\\b
have a (?:\\w+ )?(?:look|walk|stroll) (?:around|at the (?:{drink}|{there}))
see (?:whether|if|what) (?:they|the|my|is left)\\b
get on(?={rest})
do (?:a|my|the) rounds?
circulate|mingle|freshen up|turn in(?={rest})|pack up
move on(?={rest})
sit down(?={rest})
stretch my legs
(?:talk|speak) (?:to|with) the (?:host|others)
(?:talk|speak) (?:to|with) (?:some|a few|the|more|other) (?:\\w+ )?(?:people|others?|guests)
(?:meet|get to know) (?:some|a few|more|other) (?:more |other |new )*(?:people|guests)(?={rest})
excuse myself
turn (?:left|right|off) here
leave {you}\\b
leave (?:it (?:there|at that|here)|the party|this (?:talk|conversation))
let {you} (?:go|get|mingle|work|pack|be|enjoy|return|carry on|catch|talk|meet|circulate|rest|eat|sleep|chat
    |continue|finish)\\b
let (?:the others?|other people|others|somebody|someone)\\b
get out of your (?:hair|way)
give {you} (?:some|your) (?:space|peace|evening)
stop here
part(?: ways)?(?={rest})
"""
_GOES = """
{will} (?:{away})
I (?:won't|will not|don't (?:want|wish|like) to|do not (?:want|wish) to|shouldn't|should not|can't|cannot
    |mustn't|better not|didn't mean to) (?:\\w+ )?(?:keep|hold|monopoli[sz]e|detain|steal|hog|take|take up
    |use up)(?: up)?(?: any)? (?:you|(?:more|all|too much|so much)? ?(?:of )?your (?:\\w+ )?(?:time|evening|night))\\b
I (?:won't|will not|don't want to|do not want to) (?:bother|disturb|bore) you (?:any|more|further)
I(?:'ve| have) (?:already )?(?:taken|used|stolen|had|kept)(?: up)? (?:you (?:long|from)
    |(?:more than )?(?:enough|too much|so much|a lot) of your)\\b
(?:I|we) (?:go|leave)(?: to)?(?: home| in)? now\\b
I go (?:to )?home(?={rest})
I (?:hate|am sorry|don't like) to cut (?:this|it) short
I'm (?:so )?sorry to cut (?:this|it) short
I(?:'ve| have)(?: got)? (?:somewhere (?:else )?to be|(?:another|an) appointment
    |a (?:train|bus|tram|flight|plane) to catch)
I promised (?:myself )?to be (?:home|back|in bed)
I promised (?:my|an?|the|to) (?:\\w+ ){1,3}(?:to )?(?:dance|save|meet|call|join|help|find)\\b
(?:it's|it is) (?:way |long )?past my bedtime
(?:well )?back to (?:the grindstone|work|it)(?={rest})
nature calls
my (?:wife|husband|friends?|partner|kids|children|sister|brother) wants? to (?:go|leave)
my (?:bus|train|tram|taxi|lift|ride) (?:won't|will not|does not) wait
(?:let me not|don't let me) (?:hold|keep) you
I(?: say)? (?:go in|goodbye)(?={rest})
I(?:'m| am) (?:out|done|off|away)(?: for (?:today|tonight))?\\W*$
I(?:'m| am) off (?:now|then|home|to (?:bed|find|get|see|meet|catch|say))\\b
time for bed\\b
(?:that's|that is|this is|it's|it is) (?:it|me|all|me done)(?: done)? (?:for (?:me|today|tonight|now)|from me)\\b
(?:I'd|I would) rather (?:be alone|be by myself|not talk(?: any more| now)?(?={rest}))
I need (?:a (?:moment|minute|breather)|some (?:fresh )?air|another (?:{drink})|the (?:loo|toilet|bathroom))(?={rest})
duty calls|that(?:'s| is) my cue\\b
I (?:turn|get) (?:left|right|off) here
(?:this|here|that)(?: is|'s) where I (?:turn|get|leave|say|part)\\b
I (?:can )?see (?:a friend|my friend|(?:somebody|someone) I (?:know|need|have|want))\\b
(?:there(?:'s| is)|here(?:'s| is)|(?:this|that)(?:'s| is)|here comes|there comes|I (?:can )?see) (?:my|the
    |our) (?:bus|train|tram|taxi|lift|ride|stop|coat|friend|table)(?={rest})
(?:my|the|our) (?:\\w+ )?(?:bus|train|tram|taxi|cab|lift|ride|coat|table|{mine}|sitter|babysitter|kids|children
    |boss|others|daughter|son) (?:(?:is|are) (?:here|coming|waiting|calling|there)|has (?:come|arrived)
    |leaves (?:in|soon|now))(?: for (?:me|us)| outside| over there| \\w+ minutes)*(?={rest})
my (?:meeting|shift|call|train|parking \\w+) (?:starts|begins|leaves|goes|runs out) (?:in|now|soon)\\b
"""
_GOODBYES = """
(?:good[- ]?)?bye\\b(?! the way)
bye-bye|good-bye
farewell\\W*$
good ?night(?={rest})
good (?:evening|day) to\\b
see (?:{you}|ye)(?!.* was )(?={rest}| around| later| next| tomorrow| then| there| at | on | in | this | when )
I(?:'ll| will) see you(?={rest}| around| later| next| tomorrow| then| there| at | on | in )
I(?:'ll| will) catch up with you (?:later|soon|tomorrow)
(?:I(?:'ll| will) )?catch you (?:later|on|around|soon|tomorrow|at|next)\\b
(?:I(?:'ll| will) )?(?:talk|speak|write)(?: to you)? (?:soon|later)\\b
we (?:see|meet|speak) us\\b
(?:until|till) (?:next|then|tomorrow|later|soon|we meet|the next|\\w+day)(?: \\w+)?\\W*$
laters?\\W*$
so long\\W*$
peace(?: out)?\\W*$
(?:let's|let us|shall we|could we|can we) (?:continue|pick|go on|talk|finish)(?: this| it
    | about this)?(?: up)? (?:another time|later|tomorrow|next|some other)
(?:be|stay) well(?={rest})
take it easy(?={rest})
cheers then\\b
(?:thx|bb|cu)\\b
(?:a )?(?:lovely|nice|good|great) (?:evening|day|night) to you
(?:do |would you )?mind if I (?!sit|join|stand|stay)(?:{away})
(?:cheerio|ciao|adios|adieu|toodles|hasta \\w+(?: \\w+)?|toodle\\W?(?:oo|pip)|ta-ta|tata|au revoir|tschüss
    |auf wiedersehen|servus)(?={rest})
(?:gtg|g2g)\\b
take care(?={rest}| of yoursel)
all the best(?={rest}| to (?:you|your)| for | with )
best (?:of luck|wishes)\\b
(?:safe|good) (?:travels?|journey|trip|flight|drive|ride|way home|trip home)(?={rest})
(?:travel|drive|ride|get home) (?:safe|safely|well|carefully)(?={rest})
sleep (?:well|tight)(?={rest})
have (?:yourself |yourselves )?an? (?:\\w+ )*?(?:good|nice|great|lovely|wonderful|pleasant|safe|fun|fantastic
    |beautiful) (?:\\w+ )?(?:one|day|evening|night|time|week\\w*|trip|rest|journey|flight|party|stay|way)
have (?:lots of |much )?fun(?={rest}| at | with | there)
enjoy (?:the|your|yoursel\\w+|tonight|what)\\b(?!.*\\?)
I wish (?:{you}|everybody) (?:an?|all|the|lots|much|luck|every|well|good|fun)\\b
(?:wishing|wish) (?:{you}) (?:an?|all|the|lots|much|luck|every|well|good)\\b
I hope (?:{you} have|you both have) an? (?:\\w+ )?(?:evening|night|day|trip|rest)
I (?:just )?(?:want|wanted|would like|'d like) to say good ?bye
before I (?:go|leave|run|head (?:off|out|home))\\W*$
(?:let me|I(?:'d| would) like to|I want to|I(?:'ll| will)|here(?:'s| is)|take)\\b.* before I (?:go|leave|run
    |head (?:off|out|home))\\W*$
(?:please )?excuse me (?:for )?(?:just )?a (?:\\w+ )?(?:moment|minute|second|sec|bit)
excuse me (?:now|please|then)\\W*$
(?:please excuse me|if you(?:'ll| will| would)? excuse me|you(?:'ll| will| must| have to)(?: have to)? excuse me)
(?:give|say) (?:my (?:best|regards|love)|hello|hi) to\\b
I (?:give|gave) you my card
(?:let's|let us|we(?:'ll| will| should)?|I(?:'ll| will)) (?:stay|keep|be) in touch
(?:keep|stay) in touch(?={rest})
(?:let's|let us|shall we) leave it (?:there|here|at that)
(?:would|could|will|can) you (?:please )?excuse me\\b(?!.*(?:interrupt|asking))
(?:do|would) you mind if I (?!sit|join|stand|stay)(?:{away})
(?:is it|would it be) (?:ok|okay|all right|fine) if I (?!sit|join|stand|stay)(?:{away})
"""
_REMARKS = """
(?:it(?: was|'s been| has been)|this (?:was|has been)|that was|was|what) (?:really |so |very |quite 
    |such |truly |just )*(?:{adj}) (?:to (?:have )?(?:\\w+ )?(?:meet|met|see|seen|know|get to know|run into
    |walk with|talk (?:to|with)|chat with|speak (?:to|with)|listen to) {you}|to (?:talk|chat|speak|walk|catch up
    |have met|have talked)(?={rest}| about)|(?:to )?(?:{talking})\\b)
(?:it(?:'s been| was| has been)|this (?:was|has been)|that was) (?:really |such )*a (?:\\w+ )*(?:pleasure|chat
    |conversation|joy)(?={rest}| with you| together)
(?:it was|that was|this was) an? (?:nice|good|lovely|great) (?:talk|walk)(?={rest}| with you| together)
(?:very |so |really )?(?:nice|good|great|lovely|cool|wonderful|fun|glad|happy|pleased) (?:(?:{talking})\\b
    |to have (?:met|talked|chatted|seen|known)|(?:talk|chat|walk)(?={rest}))
(?:nice|good|great|lovely) to (?:talk|chat|speak|walk)(?={rest}| (?:to|with) you)
(?:(?:I am|I'm) )?(?:so |very |really )?(?:glad|happy|pleased) (?:that )?(?:I came over|we (?:talked|met|spoke
    |ran)|I met you|I (?:talked|spoke) to you)
it makes me happy to (?:meet|know) you
I (?:really |very much |have |truly )*enjoyed (?:our|this|talking|meeting|chatting|your company|the (?:chat
    |conversation))\\b(?! (?:with|to) (?!you))
(?:it was|was) an? (?:\\w+ )?(?:pleasure|joy|delight|honou?r)(?: for me)? (?:to|talking|meeting)\\b.* you
(?:it was|it's been|was) (?:so |really |very )?(?:good|nice|great|lovely) to (?:finally|properly) meet {you}
(?:can|could|shall) we talk (?:more )?(?:later|another)
(?:thanks?|thanks? you|thank you)(?: \\w+){0,3}? for (?:(?:the|this|our|an?) (?:\\w+ )?(?:talk|chat|company
    |conversation|walk|evening|time)(?={rest})|your (?:time|company)|listening|talking|chatting
    |coming(?: over)?(?={rest})|having (?:me|us)
    |letting me|keeping me company)
(?:let's|let us|we should|we must) do (?:this|that|it) (?:again|more)
(?:I )?hope to (?:see|meet) {you}\\b
(?:I )?hope we (?:meet|see|talk|speak|run|can talk|will meet)\\b.*\\bagain
I (?:really )?liked (?:talking|chatting|sitting here) (?:to|with) you
it was (?:so |very )?(?:nice|kind|good|lovely) of you to (?:listen|stop|come over|talk)
(?:that|this|it) was an? (?:\\w+ )?(?:\\w+ )?(?:half hour|minutes|evening with you)(?={rest})
I hope (?:{you} find|it works|you have)\\b.* (?:tonight|this evening|here)(?={rest})
good luck (?:tonight|for (?:tonight|tomorrow)|with (?:the (?:rest|evening)|tomorrow|everything|all of it|it all))
"""
_WILL = (
    "(?:(?:I|we) (?:[a-z]+ly |just |also )?(?:must(?: to)?|have(?: got)? to|need(?: to)?|want to|should|will|shall|may"
    "|might|had better|better|ought to|promised to|am|are|gotta|gonna|got to|would (?:like|love) to|do have to)"
    "|(?:I|we)'(?:ll|m|re|ve got to|ve to|d better|d (?:like|love) to)|Ill|Im|gotta|gonna|(?:have|got|need) to|must"
    "|better|let me|let us|(?:it's |it is )?(?:high )?time(?: for (?:me|us))? to|going to)"
    "(?: (?:really|just|better|probably|also|quickly|sadly|slowly|now|then|have to|need to|go|be|going to|try to"
    "|like to|gonna|to|and))*"
)
"""“I have to”, “we should”, “gotta”, “time to” - what stands before the verb that takes me away."""
_REST = "(?:\\W+(?:{when}))*\\W*$"


def _lines(table: str) -> str:
    """One pattern of a table, with the words in braces filled in."""
    joined = "|".join(table.strip().replace("\n    ", "").splitlines())
    for name, words in (("will", _WILL), ("away", _AWAY), ("rest", _REST), *_WORDS.items()):
        filled = words.strip().replace("\n    ", "").replace("\n", "|")
        joined = joined.replace(f"{{{name}}}", f"(?:{filled})")
    return joined


GOES = re.compile(_lines(_GOES), _I)
"""An excuse to go: “I have to run”, “my train is here”, “I won't keep you”."""
GOODBYES = re.compile(_lines(_GOODBYES), _I)
"""A goodbye, or a wish for what I will not be there for: “see you”, “all the best”, “have a good evening”."""
REMARKS = re.compile(_lines(_REMARKS), _I)
"""What is a goodbye at the end of a line only: “it was good to talk”, “thanks for the chat”."""
