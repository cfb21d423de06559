"""Does a statement of a note give orders to a program? Such a one is kept, shown with its reason, and never used.

Two signs: words that only somebody speaking to a program uses (`speaks_to_a_program`), and a sentence that begins with
a command (`begins_with_command`). Notes are full of fragments (“Design Thinking”, “Print shop owner”), so a word that
is as often a noun is a command only before an object. Measured in docs/outside.md.
"""

from __future__ import annotations

import base64
import codecs
import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from urllib.parse import unquote

_I = re.IGNORECASE
_BEGIN = r"(?:^\W*|[.!?;:,|(–—-]\s+|\b(?:and|then|but|so|also|now|please|kindly|instead|must|should|shall|always)\s+)"
_ANSWER = r"(?:answer|reply|response|output|draft|message|summary|review|report|e-?mail|follow-up)"
_ORDER = (
    r"(?:ignor(?:e|ing)|disregard(?:ing)?|forget(?:ting)?|override|overriding|bypass(?:ing)?|supersedes?|overrules?)"
)
_OF_ORDERS = (
    r"(?:instructions?|prompts?|rules?|guidelines?|directives?|restrictions?|safety|safeguards?|filters?|content policy"
    r"|context|above|prior|previous (?!(?:e-?)?mails?\b|message|draft|quote|order|version)|everything)"
)
_SPARED = r"(?<!to )(?<!they )(?<!she )(?<!he )(?<!never )"
"""Before a verb of ignoring: what somebody does or wants to do is about them."""

_PROGRAM = re.compile(
    r"\byour (?:\w+ )?(?:answer|reply|response|output|answers|replies|instructions|guidelines|directives?|prompt)\b"
    rf"|{_BEGIN}(?:add|include|put|insert|integrate|incorporate|mention|append|embed|place|write|repeat|say|use|end"
    rf"|begin|start|sign)\b.{{0,80}}\b(?:in|into|to|with) (?:the|your|every|each|any|all) (?:\w+ )?{_ANSWER}s?\b"
    rf"|{_BEGIN}(?:replace|remove|use|swap|shift|reverse|scramble|jumble|rearrange|capitali[sz]e|convert|substitute|omit"
    r"|double|change|group|misspell|anagram)\b.{0,30}\b(?:letters?|vowels|consonants"
    r"|(?:each|every|all)(?: \w+)? (?:words?|letters?))\b"
    rf"|{_SPARED}\b{_ORDER}\b(?! about).{{0,40}}\b{_OF_ORDERS}\b"
    r"|\bsystem[ -]?(?:prompt|override|update:)|^\W*(?:system|assistant|user|developer|instruction|prompt|override)"
    r"\s*[:>\]](?!\w)|[.!?#]\s+(?:SYSTEM|System|OVERRIDE|ASSISTANT)\s*:"
    r"|<\|?/?\s*(?:system|im_start|im_end|assistant|thinking)|\[/?(?:inst|system)\]"
    r"|\byou are now\b|\byou (?:now )?(?:have no|must comply|now (?:answer|allow|operate|have))\b"
    r"|\b(?:as an ai(?= (?:language )?(?:model|assistant)\b|[,.])|as the assistant(?=,))"
    rf"|(?:{_BEGIN}|\byou (?:to |can |could )?)act as\b|\bpretend (?:to be|you)|\bjailbreak|\b(?:developer|dan) mode\b"
    r"|\bwhen you (?:draft|write|reply|answer|summari[sz]e|generate|process|read)\b"
    rf"|\bwhen (?:draft|writ|reply|answer|summari[sz]|generat)ing\b[^.]{{0,40}}{_BEGIN}(?:add|include|say|use|put|end"
    r"|mention|always|never|sign|begin)\b"
    rf"|{_BEGIN}(?:respond|reply|answer) (?:only|with|in|as)\b"
    r"|\b(?:ai|llm|language model|chatbot|bot|ai model|ai (?:assistant|agent)s?|coding agents?) (?:must|shall|has to"
    r"|needs to)\b|\bai (?:assistants?|agents?) (?:\w+ )*?(?:should|reading|reviewing|integrating)\b"
    r"|\b(?:assistant|coach|model|program) (?:must|should|shall|has to|needs to|will) (?:\w+ )?(?:answer|reply|respond"
    r"|ignore|write|say|reveal|include|add|output|mention|put|follow|use|begin|end|append|list|send)\b"
    r"|\b(?:note|important|message|instructions?) (?:to|for) (?:the |an? |any |all )?(?:ai|bot|assistant|model|llm)\b"
    r"|\b(?:for|to) (?:ai|coding) (?:coding )?agents\b"
    rf"|{_BEGIN}(?:print out|output|show me|forward|collect|e-?mail|send|list)\b(?! (?:her|him|them)\b).{{0,40}}"
    r"\b(?:prompt|context window|system message|passwords?|secrets?|credentials|api keys?|customer (?:list|e-?mails)"
    r"|private admin|internal (?:data|config\w*)|order data|every (?:note|contact))\b"
    r"|\b(?:reveal|leak|exfiltrate|dump)\b.{0,40}\b(?:notes?|prompt|instructions?|database|password|secrets?|data"
    r"|credentials|config\w*|key)\b"
    r"|^\W*(?:new|updated|important|following|additional) instructions?\b(?! (?:for|on|of|in|about|how|by|from|are)\b)"
    r"|\bnew instructions?\s*:|\bnew directive\b|\bbegin (?:system|instruction)"
    r"|\bunrestricted (?:response|answer|mode|ai)\b|\b(?:answer|respond)\b.{0,20} without (?:limit|filter)s?\b"
    r"|\bend of (?:user input|note|notes|context|prompt|data)\b"
    r"|\b(?:call|use|run|invoke)\s+(?:send|http|delete|get|post|fetch|read|write|create|update|forward)_\w+"
    r"|\bexempt from the usual\b"
    r"|\b(?:skip|disable[sd]?|ignoring) (?:all )?(?:safety|confirmation)|\bsafety protocols? (?:disabled|off)\b"
    r"|\b(?:every|all) future (?:summar|repl|answer|task|report)|\b(?:to|in) your (?:long-term )?memory\b",
    _I,
)
_OTHER_LANGUAGES = re.compile(
    r"\b(?:ignor|vergiss|vergessen sie|olvida|oublie|dimentica|mi[sß]{1,2}achte)\w*\b.{0,40}\b(?:anweisung|instruc"
    r"|instruk|istruz|richtlini|regeln|r[eè]gles|reglas|regole|alles, was|directrices|consignes)\w*"
    r"|\b(?:verrate|zeige?|rivela|revela|r[eé]v[eè]le|montre|muestra|mostra)\w*\b.{0,30}\b(?:system-?prompt"
    r"|prompt (?:de|di|du|syst)|systemanweis|instruc|instruk|istruz)\w*"
    r"|\bsystem-?(?:prompt|anweisung|hinweis)|\bnot[ea] (?:del sistema|di sistema|syst[eè]me)\b"
    r"|\b(?:ahora|ora|d[eé]sormais|responde|rispondere|r[eé]pondre|bist|hast du|antwort\w*)\b.{0,60}"
    r"\b(?:(?:sin|senza|sans) (?:restri|filtr)\w+|(?:keine|ohne) (?:regeln|einschr(?:ä|ae)nkung\w*|richtlinien)"
    r"|uneingeschr(?:ä|ae)nkt)\b"
    r"|\bneue anweisung|\bnuevas instrucciones\b|\bnouvelles instructions\b"
    r"|\bnuove istruzioni\b"
    r"|\b(?:als|en tant qu['’e] ?|come|como) ?(?:assistent|assistant|assistente|asistente)\b,?"
    r" (?:habe ich|j['’]ai|ho|ya he)\b",
    _I,
)
_INVISIBLE = re.compile("[\U000e0020-\U000e007e]+")
_ENCODED = re.compile(r"[A-Za-z0-9+/]{24,}={0,6}|(?:\b[01]{8}\b\s*){4,}")
_ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})")
_FIGURES = str.maketrans("013457", "oieast")
_COMMANDS = (
    "explain|enhance|modify|rearrange|scramble|jumble|augment|replace|develop|encode|decode|capitali[sz]e|substitute"
    "|incorporate|integrate|compose|provide|translate|summari[sz]e|generate|describe|calculate|convert|imagine|create"
    "|rewrite|respond|append|visit (?=http|www)|click|tell me|give me|show me|pretend|solve|compute|classify|identify"
    "|analy[sz]e|determine|recommend|suggest|evaluate|execute|delete|introduce random|break down"
)
_ALSO_NOUNS = (
    "render|reverse|insert|write|draft|reply|answer|print|output|repeat|visit|list|act|outline|design|compare|return"
    "|say"
)
_OBJECT = (
    r"(?:an?|the|this|that|these|those|all|any|every|each|some|both|your|my|our|me|us|it|only|following"
    r"|(?:one|two|three)(?! of\b)"
    r"|in (?:the|a)|with|as if|about|[“\"']|[A-Z]\w+ code|(?:a )?(?:python|sql|java\w*|html)\b)"
)
_COMMAND = re.compile(
    rf"^\W*(?:please |kindly |now |also |instead,? |then )*(?:(?:{_COMMANDS})\b(?!-)(?! (?:her|him|them|herself|himself"
    rf"|back|up with|to (?:her|him|them))\b)|(?:{_ALSO_NOUNS}) {_OBJECT}(?!\w))(?! (?:her|him|them)\b)",
    _I,
)


def speaks_to_a_program(text: str) -> bool:
    """Whether the words are such as are said to a program alone, in English, German, French, Spanish or Italian.

    Encoded text (base64 and the like, escapes, figures for letters, backwards) is looked at as what it decodes to.
    """
    plain = _PROGRAM.search(text) or _OTHER_LANGUAGES.search(text)
    return plain is not None or any(_PROGRAM.search(form) for form in _decoded(text))


def begins_with_command(text: str) -> bool:
    """Whether it begins like an order (“Explain …”, “Write a poem”); whoever noted it may mean themselves."""
    return _COMMAND.match(text) is not None


def _decoded(text: str) -> Iterator[str]:
    """What the text says to whoever undoes a common way of hiding words."""
    yield codecs.encode(text, "rot13")
    yield text[::-1]
    if "%" in text:
        yield unquote(text)
    if "\\u" in text:
        yield _ESCAPE.sub(lambda found: chr(int(found[1], 16)), text)
    if re.search(r"\d", text):
        yield text.translate(_FIGURES)
    for hidden in _INVISIBLE.findall(text):
        yield "".join(chr(ord(letter) - 0xE0000) for letter in hidden)
    for found in _ENCODED.findall(text):
        yield from _unpacked(found.strip())


def _unpacked(found: str) -> Iterator[str]:
    """Bytes written as text, as whichever of the common codes they can be read."""
    ways: tuple[Callable[[str], bytes], ...] = (base64.b64decode, base64.b32decode, bytes.fromhex, _from_bits)
    for way in ways:
        with suppress(ValueError):
            yield way(found).decode("utf-8")


def _from_bits(text: str) -> bytes:
    return bytes(int(octet, 2) for octet in text.split())
