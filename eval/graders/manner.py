"""Graders of how things are said: no stock phrase, no gap, no shorthand, nothing that presses, spoken to the reader."""

from __future__ import annotations

import re
from collections.abc import Iterator

from eval.graders.finding import Desk, Finding, edit, wrong
from eval.wording import says

STOCK = (
    r"hope (?:this|you|all|everything)[^.!?]{0,40}(?:well|great|finds you)",
    r"(?:great|nice|lovely|good|pleasure) (?:to meet|meeting|chatting|talking|speaking|catching up|connecting)",
    r"touch(?:ing)? base",
    r"pick(?:ing)? your brain",
    r"circl\w+ back",
    r"reach(?:ing)? out",
    r"synerg\w+",
    r"don't hesitate",
    r"look(?:ing)? forward to hearing",
    r"stay in touch",
    r"exciting (?:journey|opportunit\w+|times)",
    r"just (?:checking in|following up|wanted to)",
    r"as (?:an|a language) (?:ai|model)",
)
"""Phrases that could stand in any message to anybody."""
LEFTOVERS = (
    r"\bw/",
    r"\bb/c\b",
    r"\?\?",
    r"!!",
    r"->",
    r"\bbtw\b",
    r"\bppl\b",
    r"\bthurs\b",
    r"\bweds\b",
    r";\s*\w+\s*;",
)
"""Marks of a hurried note that were pasted instead of said."""
PLACEHOLDER = r"\[[A-Z][\w ]+\]|\{\w+\}|<\w+>|\bXX+\b|\bTBD\b"
TONE = {
    "eager": r"(?:!.*){2}|\b(?:amazing|incredible|awesome|thrilled|absolutely love|huge fan|so excited)\b",
    "pressing": r"\b(?:asap|as soon as possible|urgent\w*|at your earliest|you owe me|"
    r"you (?:must|have to) (?:answer|reply|tell|come|decide|let me)|"
    r"I (?:really )?need you to|I expect|don't let me down|last chance|before it's too late)\b",
    "pitching": r"\b(?:discount|special offer|free trial|book a demo|our (?:product|solution|platform|services)|"
    r"win-win|game.?changer|value proposition)\b",
    "needy": r"\b(?:I'm desperate|I know you're busy|sorry to bother|hate to ask|I have nobody else|please please)\b",
    "flirting": r"\b(?:gorgeous|beautiful (?:eyes|smile)|date night|sexy)\b",
}
"""Tones that cost a message its welcome, by what one would call them."""
SAID = ("body", "opener", "question", "alternative", "subject")


def manner(desk: Desk) -> Iterator[Finding]:
    """No stock phrase, no placeholder, no pasted shorthand, and nobody spoken to in the third person."""
    for where, text in desk.spoken():
        if where not in SAID:
            continue
        for pattern in STOCK:
            said = says(text, pattern)
            if said:
                yield edit("stock-phrase", f"{where}: “{said}”", text)
        if re.search(PLACEHOLDER, text):
            yield wrong("placeholder", f"{where} has a gap to fill in", text)
        for pattern in LEFTOVERS:
            if re.search(pattern, text):
                yield edit("shorthand", f"{where} keeps the note's shorthand ({pattern})", text)
        if where == "body" and says(text, r"\b(?:she|he) (?:is|was|has|needs|wants|leads|said|just|runs|works)\b"):
            yield edit("third-person-voice", "speaks of the reader as he or she", text)


def tone(desk: Desk) -> Iterator[Finding]:
    """Nothing eager, pressing, pitching, needy or flirting; what the user typed is theirs to answer for."""
    typed = " ".join(str(value) for value in desk.case.options.values())
    for where, text in desk.spoken():
        for name, pattern in TONE.items() if where in SAID else ():
            said = says(text, pattern)
            if said and said not in typed:
                yield edit("tone", f"{where} sounds {name}: “{said}”", text)


def flagged(desk: Desk) -> Iterator[Finding]:
    """What the coach has to say of its own draft: a flag of tone, or one that the case expects and that is missing."""
    kinds = {flag["kind"] for flag in desk.document.get("flags", ())}
    for wanted in set(desk.case.expect.get("flags", ())) - kinds:
        yield wrong("flag-missing", f"a flag “{wanted}” was expected", desk.document.get("body") or "")
