"""My own card under a message: what I can do, like and am after, so that getting to know goes both ways (004-16)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from coach.chains.work import SHORT
from coach.checks.favours import way_in
from coach.checks.length import LIMITS
from coach.domain.profile import Profile
from coach.domain.suggestion import Channel, Draft, Sentence
from coach.errors import UsageError
from coach.language.lines import clean_line
from coach.phrasing.mine import saying
from coach.phrasing.my_work import what_i_do

_HEADING = "About me:"
_MOST = 3
"""Of each sort so many: a card is read in passing."""


@dataclass(frozen=True)
class _Said:
    """A statement of the card, the ``line`` it stands on, and its ``place`` among those of its sort."""

    text: str
    line: int
    place: int = 0


def check_card(profile: Profile) -> None:
    """Refuse a card with nothing on it, before any work is done.

    Raises:
        UsageError: my profile holds neither skill nor interest nor goal nor address.
    """
    if not list(_statements(profile, said=False)):
        raise UsageError(
            "There is nothing in your profile for a card yet.",
            "Say what you like or can do: coach me --set 'interests=…' --set 'can_do=…'",
        )


def with_card(draft: Draft, profile: Profile) -> Draft:
    """``draft`` with my card below its sign-off, each statement a sentence that claims nothing about them.

    An e-mail says what I do and one thing I can do itself, so that its card leaves them out. In e-mails and direct
    messages as much of the card is taken as there is room for; in a short note all of it or none.

    Raises:
        UsageError: it does not fit the channel.
    """
    every = list(_statements(profile, said=tells_about_me(draft.channel)))
    kept: list[_Said] = []
    for said in sorted(every, key=lambda said: said.place):  # the first of each sort before the second
        if LIMITS[draft.channel].fits(_below(draft, [*kept, said])):
            kept.append(said)
    if not kept or (draft.channel in SHORT and len(kept) < len(every)):
        limit = LIMITS[draft.channel]
        raise UsageError(
            f"Your card does not fit: there is room for {limit.count} {limit.unit} here.",
            "Send it by e-mail, --channel email, or leave the card for a later message.",
        )
    card = _laid_out(kept)
    sentences = (*draft.sentences, Sentence(_HEADING), *(Sentence(said.text) for said in _in_order(kept)))
    return replace(draft, body=_below(draft, kept), sentences=sentences, card=card)


def card_sentences(draft: Draft) -> tuple[Sentence, ...]:
    """The sentences of the card under ``draft``, its heading first; none without a card."""
    if draft.card is None:
        return ()
    heading = max(place for place, said in enumerate(draft.sentences) if said.text == _HEADING)
    return draft.sentences[heading:]


def tells_about_me(channel: Channel) -> bool:
    """Whether a message with a card has its two lines about me as well; on short channels the card has them alone."""
    return channel is Channel.EMAIL


def _statements(profile: Profile, *, said: bool) -> Iterator[_Said]:
    """Everything the card may say: what I do and can do, what I like, what I am after, how to reach me.

    A goal that is a wish for a way in is asked of nobody unasked (practice 002-10).

    ``said`` leaves out what `coach.chains.opening.lines_about_me` tells.
    """
    work = what_i_do(clean_line(profile.does or ""))
    if work and not said:
        yield _Said(f"{work}.", 0)
    goals = [goal.rstrip(" .;") for goal in _some(profile.goals) if way_in(goal) is None][:2]
    reach = _some((*profile.emails[:1], *profile.links[:2]))
    for place, words in enumerate(_some(profile.can_do[1:] if said else profile.can_do)):
        yield _Said(f"{saying(words).clause}.", 0, place)
    for place, words in enumerate(_some(profile.interests)):
        yield _Said(f"{saying(words, interest=True).clause.removesuffix(' too')}.", 1, place)
    if goals:
        yield _Said(f"What I am after: {'; '.join(goals)}.", 2)
    if reach:
        yield _Said(" · ".join(reach), 3)


def _some(statements: Sequence[str]) -> list[str]:
    return [line for line in map(clean_line, statements) if line][:_MOST]


def _in_order(kept: list[_Said]) -> list[_Said]:
    return sorted(kept, key=lambda said: said.line)


def _laid_out(kept: list[_Said]) -> str:
    lines: dict[int, list[str]] = {}
    for said in _in_order(kept):
        lines.setdefault(said.line, []).append(said.text)
    return "\n".join([_HEADING, *(" ".join(texts) for texts in lines.values())])


def _below(draft: Draft, kept: list[_Said]) -> str:
    gap = "\n\n" if draft.channel is Channel.EMAIL else "\n"
    return f"{draft.body}{gap}{_laid_out(kept)}"
