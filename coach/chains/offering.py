"""The one offer of a message: something of mine that serves something they need."""

from __future__ import annotations

from collections.abc import Sequence
from math import inf

from coach.chains.matching import Asset, Match, Need, confirmed, likely, my_assets
from coach.chains.work import Work
from coach.domain.fact import Kind
from coach.domain.suggestion import Idea, Sentence
from coach.phrasing.mine import Saying, Sort

_NEEDS = 4
_WEIGHED = 2
"""Offers the model is asked about; each answer keeps the reader waiting for half a second."""

_SOMEBODY = Asset("somebody I know", Saying("I may know somebody who can help", Sort.KNOWS))


def likely_offers(work: Work) -> list[Match]:
    """What I might offer, the likeliest first; the model is not asked yet.

    Only what is mine: that I know somebody is not for the reader to hear before that somebody was asked.
    """
    points = [point for point in work.dossier.points if point.fact.kind in (Kind.NEED, Kind.GOAL)]
    needs = [Need(point, work.dossier.around(point.fact)) for point in points[:_NEEDS]]
    assets = [asset for asset in my_assets(work.dossier) if asset.saying.sort is not Sort.KNOWS]
    return likely(needs, assets, work.desk.embedder)


def accepted_offer(work: Work, idea: Idea) -> Match | None:
    """The very offer that was accepted; None where their need is one that may not be said to them.

    Who else could help stays unnamed: that somebody is asked first.
    """
    told = (*work.dossier.points, *work.dossier.needs)  # what was asked of me is a need, and no news to them
    point = next((one for one in told if one.source == idea.need), None)
    if point is None:
        return None
    known = (asset for asset in my_assets(work.dossier) if asset.saying.sort is not Sort.KNOWS)
    mine = next((asset for asset in known if asset.words.strip(" .") == idea.mine), _SOMEBODY)
    return Match(Need(point, work.dossier.around(point.fact)), mine, strength=inf)


def confirmed_offer(work: Work, pairs: Sequence[Match]) -> Match | None:
    """The first of the likely offers that holds and whose need was not spoken of yet."""
    free = {point.fact.id for point in work.free_points()}
    for pair in pairs[:_WEIGHED]:
        if (pair is work.accepted or pair.need.point.fact.id in free) and (sure := confirmed(pair, work.scribe)):
            return sure
    return None


def offer(work: Work, made: Match, *, leading: bool = False) -> Sentence:
    """The offer in words, by rule: a wrong word here promises something nobody can keep."""
    point, mine = made.need.point, made.asset.saying
    tail = {
        Sort.DONE: ", so I am happy to compare notes.",
        Sort.CAN: ", if you like.",
        Sort.DOES: ", if you would like to come along.",
        Sort.KNOWS: " and could ask whether an introduction is welcome.",
    }[mine.sort]
    said = "You told me that" if point.clause.startswith("your ") else "You mentioned that"
    need = f"{said if leading else 'Since'} {point.clause}"
    if leading and point.clause.startswith("you asked "):
        need = f"Y{point.clause[1:]}"
    text = f"{need}: {mine.clause}{tail}"
    needed, paragraph = (9, 0) if leading else (5, 1)
    return work.say(Sentence(text, (point.source,), claim=True), needed, paragraph, point.fact)
