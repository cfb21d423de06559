"""Plain conversational words: saying them claims nothing about anybody."""

from __future__ import annotations

from coach.language.words import stem

PLAIN = frozenset(
    stem(word)
    for word in """ask answer
    talk talked say said tell told mention mentioned hear heard know think thinking thought wonder
        wondering curious remember remembered wanted want like liked would could happy glad good nice well great
        hope help helpful useful thing things something anything way ways kind part bit little lot idea ideas
        question detail time times day days week weeks moment while lately recently far yet already still going
        go come get make made take find found feel look see start started work working one two first last next
        right now here there people person someone anyone else other more most much best better easy hard
        difficult tricky important interesting interested challenge challenging biggest main favourite favorite
        enjoy enjoying love share sharing send write writing drop line note message word words reply promise
        promised keep kept forget forgotten offer welcome need needed let try trying tried give use using used
        happen happened change changed choose choosing decide decided decision plan planning hoping expect
        surprise surprised surprising learn learned learning learnt understand story sounds sound stay stayed
        stuck mind progress come along move moved settle settling search searching looking support lead leading
        run running experience set keen draw drew drawn begin began attract appeal inspire inspired inspires
        choose chose pick picked matter matters together compare notes chat call conversation minute minutes
        hour half-hour short long quick brief pleasure thanks thank sorry wish wishing warm kind regards best
        everything anything nothing since today evening new old own whole rest ahead soon whenever suit suits fine
        sure really worth put bring brought prefer preferred handle handling cope goes went made making
        long-term""".split()
)
"""Stems of about two hundred words that carry no fact of their own."""

TELLING = frozenset(
    stem(word)
    for word in """ask talk
        talked say said tell told mention mentioned hear hearing heard know think thinking thought remember
        remembered like liked glad thing time day days stay stayed stuck mind idea plan word described describe
        story told since""".split()
)
"""Stems a statement may add to what was noted: who said it, and that it was remembered. More would colour it."""
