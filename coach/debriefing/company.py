"""Who was spoken of together, so that “they” and “both” after one of a couple mean the couple."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from coach.debriefing.division import Unit
from coach.debriefing.faces import Mention

_JOINED = re.compile(r"\s*(?:,|,?\s*and|&|\+|,? then|or|with)\s*", re.I)
_BOTH = re.compile(r"\W*(?:(?:and|but|so|then)\s+)?(?:they )?both\b", re.I)
_THEY = re.compile(r"\W*(?:(?:and|but|so|then)\s+)?they(?:['’](?:re|ve|ll|d))?\b", re.I)
_SENTENCE_ENDS = ".!?…\n"


def runs(text: str, inside: Sequence[Mention]) -> list[list[Mention]]:
    """The people of a sentence, those who are named in one breath (“Ines + Ruben”) together."""
    found: list[list[Mention]] = []
    for mention in inside:
        if found and _JOINED.fullmatch(text, found[-1][-1].end, mention.start):
            found[-1].append(mention)
        else:
            found.append([mention])
    return found


@dataclass
class Company:
    """Who was spoken of together, in the order of the text."""

    _together: list[tuple[str, ...]] = field(default_factory=list)
    _before: tuple[str, ...] = ()

    def heard(self, text: str, unit: Unit, keys: tuple[str, ...], named: Sequence[Sequence[Mention]]) -> None:
        """Take in a sentence that was about ``keys``, or half of one that went on from somebody else."""
        goes_on = unit.start > 0 and not unit.line and text[: unit.start].rstrip(" ")[-1:] not in _SENTENCE_ENDS
        if goes_on and named and len(keys) == 1 and len(self._before) == 1 and keys != self._before:
            self._together.append(self._before + keys)
        if len(keys) > 1 and named:
            couples = [tuple(dict.fromkeys(mention.key for mention in run)) for run in named]
            self._together += [keys, *(couple for couple in couples if len(couple) > 1 and set(couple) <= set(keys))]
        self._before = keys

    def meant(self, said: str, current: tuple[str, ...]) -> tuple[str, ...]:
        """Whom “they” or “both” at the beginning of a sentence mean after ``current``; nobody when it begins otherwise.

        “They” of one person who is in no company is that person's pronoun.
        """
        if _BOTH.match(said):
            fits = [keys for keys in self._together if set(current) <= set(keys)] or self._together
        elif _THEY.match(said):
            fits = [keys for keys in self._together if current and set(current) <= set(keys)]
        else:
            return ()
        return fits[-1] if fits else ()
