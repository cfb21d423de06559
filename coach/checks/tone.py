"""Tone: too eager, a pitch, needy, leverage, a stock opening. Each flag names the words, the reason and a way out."""

from __future__ import annotations

import re

from coach.checks.rewriting import rewritten
from coach.domain.suggestion import Flag, FlagKind

_I = re.IGNORECASE
_RULES: tuple[tuple[FlagKind, re.Pattern[str], str, str], ...] = (
    (
        FlagKind.GENERIC_OPENER,
        re.compile(
            r"\b(?:I )?(?:do )?hop(?:e|ing) (?:this|that|you|all|everything|your)[^.!?]{0,40}\b(?:well"
            r"|fine|great|finds you|good|okay|ok|safe)\b|\bhow are you(?: doing)?\b(?=[?!.]|$)"
            r"|\bjust (?:checking in|wanted to (?:reach out|check in|say hi|follow up|touch base)"
            r"|reaching out|following up|a quick note)\b"
            r"|\btouch(?:ing)? base\b|\breach(?:ing)? out\b|\bcircl(?:e|ing) back\b"
            r"|\b(?:it was )?(?:great|nice|lovely|a pleasure|good|wonderful) (?:to meet|meeting"
            r"|to have met|connecting|to connect|talking|speaking|chatting)(?: (?:with|to) you"
            r"| you)?(?=\s*(?:[.!?,]|$|the other|yesterday|last|today|recently))"
            r"|\bper our (?:conversation|chat)\b|\blong time no see\b|\btrust (?:this|you)[^.!?]{0,20}\bwell\b",
            _I,
        ),
        "This could be written to anybody.",
        "Begin with the one thing only the two of you talked about.",
    ),
    (
        FlagKind.PITCH,
        re.compile(
            r"\b(?:our|my) (?:product|solution|platform|service|services|offering|software|startup"
            r"|start-up|tool|app) (?:can|could|will|helps?|offers?|is|lets?|makes?)\b|\b(?:book"
            r"|schedule|set up|arrange) a (?:demo|sales call|discovery call)\b|\b(?:free trial"
            r"|special offer|discount|limited time|sign up (?:now|today)|act now|best price"
            r"|game[- ]chang\w+|industry[- ]leading|cutting[- ]edge|world[- ]class|revolution\w+"
            r"|synerg\w+|value proposition|best-in-class|increase your (?:revenue|sales)"
            r"|boost your (?:revenue|sales)|you won[’']t regret|perfect (?:fit|solution) for you"
            r"|we specialise|we specialize)\b",
            _I,
        ),
        "This sells rather than helps.",
        "Say what you could do for them in a few minutes, or leave it out.",
    ),
    (
        FlagKind.PITCH,
        re.compile(
            r"\bas an? (?:award[- ]winning|leading|renowned|top|celebrated|highly \w+)\b|\bI(?:[’']m| am) (?:one of the"
            r" (?:best|top|leading|few)|the best|an expert|a thought leader|highly (?:regarded|sought|respected)"
            r"|second to none)\b|\bmy (?:impressive|extensive|vast|unrivalled|unparalleled|outstanding|stellar) \w+"
            r"|\bmy (?:impressive )?track record\b|\bsingle-?handedly\b|\bnobody (?:else )?knows (?:more|better)\b"
            r"|\bI was the (?:youngest|only one|first person) (?:ever )?(?:to|who)\b|\bnot to brag\b|\bhumble ?brag\b"
            r"|\bbest in (?:the|my) (?:field|industry|business|class)\b|\bcrush(?:ed|ing) it\b",
            _I,
        ),
        "This is about impressing them.",
        "Say once, in plain words, what you did, or leave it out.",
    ),
    (
        FlagKind.TOO_EAGER,
        re.compile(
            r"\byou look(?:ed)? (?:so |very |really |absolutely )?(?:beautiful|gorgeous|stunning|lovely|hot|cute|pretty"
            r"|handsome|great in)\b|\byour (?:beautiful |gorgeous |lovely |pretty |stunning )+(?:eyes|smile|face|hair"
            r"|voice|laugh)\b|\b(?:can[’']t|cannot|couldn[’']t) (?:stop thinking (?:about|of) you"
            r"|get you out of my (?:head|mind))\b|\bjust the two of us\b|\bcandle-?lit\b"
            r"|\bromantic (?:dinner|evening|drink|walk)\b|\bare you (?:single|seeing (?:anyone|someone))\b"
            r"|\bdate night\b|\b(?:go on|take you on) a date\b|\bxoxo\b"
            r"|\b(?:sexy|sweetheart|darling|gorgeous|handsome|babe)\b(?=[,!.?]|$)"
            r"|\bmissing you\b|\bkisses\b",
            _I,
        ),
        "This reads like flirting.",
        "Keep to what the two of you talked about.",
    ),
    (
        FlagKind.TOO_EAGER,
        re.compile(
            r"\byou(?:[’']re| are| were) (?:just |simply |so |really |very )?(?:great|wonderful|lovely|the best"
            r"|so (?:nice|kind|smart|clever|cool)|impressive|inspiring|a star|a legend)\b(?=[.!,?]|$)",
            _I,
        ),
        "Praise without a detail can feel like too much.",
        "Name the one thing you liked instead, once.",
    ),
    (
        FlagKind.NEEDY,
        re.compile(
            r"\b(?:desperate(?:ly)?|please,? please|I (?:really|badly|urgently) need|I[’']d be (?:so"
            r"|forever|eternally|extremely) grateful|sorry (?:to|for) (?:bother|disturb|trouble"
            r"|taking)\w*|I know you[’']re (?:very |super |so )?busy|if you (?:could"
            r"|can) find (?:it in|a minute|the time)|any (?:job|opening|opportunit\w+) (?:for me"
            r"|at your)"
            r"|do you have (?:a job|any openings|anything) for me|put in a (?:good )?word|refer me"
            r"|get me (?:a job|in|an interview|an intro)|beg(?:ging)?\b|please (?:answer|reply|respond"
            r"|get back)|why (?:haven[’']t|didn[’']t) you (?:answer|reply|respond)\w*"
            r"|I would do anything|I have nobody|means? the world to me|pick your brain)\b",
            _I,
        ),
        "This leans on them.",
        "Ask for nothing here, or make it easy to say no.",
    ),
    (
        FlagKind.NEEDY,
        re.compile(
            r"\b(?:still waiting (?:for|on|to)|you (?:still )?(?:never|haven[’']t|have not|didn[’']t|did not)"
            r" (?:even )?(?:answer|repl|respond|(?:get|got|gotten|write|wrote|written|come|came) back"
            r"|bother)\w*|I(?:[’']ve| have)? already (?:told|asked) you|(?:as|like) I(?:[’']ve| have)?"
            r" already \w+|(?:ask|tell|remind|writ)\w*[^.!?]{0,20} for the (?:second|third|last"
            r"|umpteenth) time|did(?:n[’']t)? you even|do you even|you (?:clearly|obviously) (?:do not"
            r"|don[’']t|did not|didn[’']t|have not|haven[’']t|have no)"
            r"|you(?:[’']re| are| were)? ignor(?:ed|ing) (?:me|my)|how (?:dare|could) you"
            r"|what[’']s wrong with you|I expect(?:ed)? (?:you to|an answer|a reply|a response))\b",
            _I,
        ),
        "This reproaches them.",
        "Say what you would like, and that no answer is fine too.",
    ),
    (
        FlagKind.LEVERAGE,
        re.compile(
            r"\b(?:you owe me|since I (?:helped|did|sent|gave|introduced)|after (?:all|everything"
            r"|what) I(?:[’']ve)? (?:did|have done|done)|return (?:the|a|my) favou?r|in return for"
            r"|now it[’']s your turn|I did you a favou?r|as I helped you|because I helped you"
            r"|you know I[’']ve always|remember when I (?:helped|did|sent|gave)|quid pro quo"
            r"|I scratched your|only fair)\b",
            _I,
        ),
        "A past favour is being called in.",
        "Leave what you did out of it.",
    ),
    (
        FlagKind.TOO_EAGER,
        re.compile(
            r"!{2,}|\?{2,}|!(?=[^!]*!)|\b(?:so|super|really|very|extremely|incredibly|absolutely"
            r"|totally) (?:excited|thrilled|honou?red|inspir(?:ed|ing)|impress(?:ed|ive)|amazing"
            r"|happy to have met)\b|\b(?:thrilled|over the moon|blown away|mind[- ]blow\w*|amazing"
            r"|incredible|awesome|fantastic|brilliant|wonderful person|genius|biggest fan"
            r"|huge fan of you\w*|huge admirer|life[- ]chang\w+"
            r"|can[’']t wait|cannot wait|dying to|would love love|best conversation"
            r"|most (?:interesting|fascinating|inspiring|amazing) person|never met anyone|asap"
            r"|as soon as possible|really really|so so|love love)\b",
            _I,
        ),
        "Praise without a detail can feel like too much.",
        "Name the one thing you liked instead, once.",
    ),
)


def tone_flags(text: str) -> list[Flag]:
    """Everything about the tone of ``text`` that is worth a second look, one flag a finding.

    ``suggestion`` is the sentence in other words where a rule knows them, advice where none does.
    """
    return [
        Flag(kind, match.group(), reason, rewritten(kind, text, match.span(), _flagged) or advice)
        for kind, pattern, reason, advice in _RULES
        for match in pattern.finditer(text)
    ]


def _flagged(text: str) -> bool:
    return any(pattern.search(text) for _, pattern, _, _ in _RULES)
