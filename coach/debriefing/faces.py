"""Who is spoken of: the words of a text that mean somebody known, a guest, or somebody new."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from coach.debriefing.namesakes import told_apart
from coach.debriefing.newcomers import Newcomer, is_relative, newcomers, untitled
from coach.domain.person import Person
from coach.language.ordinary_names import ORDINARY_NAMES
from coach.language.words import STOP_WORDS, content_words, fold

_TOKEN = re.compile(r"[^\W_]+", re.UNICODE)
_GAP = re.compile(r"[ \t\u00a0'’.-]{0,2}")
_FROM = re.compile(
    r"\s*(?:,\s*(?:the one )?)?(?:from|of|at|with)\s+(?:the\s+)?([^\W\d_][\w&’'.-]*(?:\s+[A-Z][\w&’'-]*)*)"
    r"|\s*\(([^)\n]*)\)"
)
_BEFORE = re.compile(r"([\w&-]+)(?:['’]s)?\s+$")
_INDEFINITE = re.compile(r"\b(?:a|an|another|some|one more)\s+(?:(?:new|second|third|different)\s+)?$", re.I)
_MONTH_BEFORE = re.compile(r"\b(?:in|by|of|until|till|since|before|after|next|last|this|early|late|mid|end)\s+$", re.I)
_BARE_VERB = re.compile(
    r"\s+(?:be|send|see|write|call|ask|bring|give|do|go|come|have|share|try|look|meet|also|not|let|help|need|take"
    r"|get|introduce|email|lend|show)\b",
    re.I,
)
_ARTICLES = ("the", "a", "an")


@dataclass(frozen=True, slots=True)
class Face:
    """Somebody in a text. ``person`` is None for somebody new; ``candidates`` are those who may be meant."""

    key: str
    name: str
    person: Person | None = None
    candidates: tuple[Person, ...] = ()
    company: str | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """Words of a text that mean a face."""

    start: int
    end: int
    key: str


@dataclass
class _Names:
    """The ways of calling people, by their first word."""

    by_word: dict[str, list[tuple[tuple[str, ...], str]]] = field(default_factory=dict)

    def add(self, name: str, key: str) -> None:
        parts = tuple(fold(token) for token in _TOKEN.findall(name))
        if parts:
            self.by_word.setdefault(parts[0], []).append((parts, key))


def faces_in(text: str, people: Iterable[Person], guests: Sequence[str] = ()) -> tuple[dict[str, Face], list[Mention]]:
    """Everybody spoken of in ``text`` by key, and where, in order.

    Args:
        text: the debrief.
        people: everybody in the notebook.
        guests: names on the guest list of the event, as typed.
    """
    return _Reading(text, list(people), guests).read()


class _Reading:
    def __init__(self, text: str, people: Sequence[Person], guests: Sequence[str]) -> None:
        self._text = text
        self._people = {person.id: person for person in people}
        self._faces: dict[str, Face] = {}
        self._settled: dict[str, str] = {}
        self._names = _Names()
        self._guest_names: dict[str, str] = {}
        for person in people:
            for name in _ways(person):
                self._names.add(name, person.id)
        self._guests = self._invited(guests)

    def read(self) -> tuple[dict[str, Face], list[Mention]]:
        fresh = told_apart(newcomers(self._text, self._people.values()), self._people.values())
        for one in fresh:
            if one.person_ids or one.descriptive:
                continue
            bare = untitled(one.name)
            for name in dict.fromkeys((one.name, bare, bare.split()[0])):
                self._names.add(name, f"new:{fold(one.name)}")
        claimed = {one.start: one for one in fresh}
        tokens = list(_TOKEN.finditer(self._text))
        found: list[Mention] = []
        place = 0
        while place < len(tokens):
            start = tokens[place].start()
            mention = self._newcomer(claimed[start]) if start in claimed else self._mention(tokens, place)
            if mention is None:
                place += 1
                continue
            found.append(mention)
            while place < len(tokens) and tokens[place].start() < mention.end:
                place += 1
        found += self._by_last_name(found)
        return self._faces, sorted(found, key=lambda mention: mention.start)

    def _invited(self, guests: Sequence[str]) -> set[str]:
        known: set[str] = set()
        for raw in guests:
            name = re.sub(r"\s*\([^)]*\)", "", raw).strip()
            same = [
                key for key, person in self._people.items() if fold(name) in map(fold, (person.name, *person.aliases))
            ]
            known.update(same)
            if same or not name:
                continue
            key = f"new:{fold(name)}"
            for way in dict.fromkeys((name, name.split()[0])):
                if len(way) > 2:
                    self._names.add(way, key)
            self._guest_names[key] = name
        return known

    def _newcomer(self, one: Newcomer) -> Mention:
        if one.person_ids:
            return self._meant(one.start, one.end, list(one.person_ids), one.name)
        bare = untitled(one.name)
        exact = [
            key
            for name in dict.fromkeys((one.name, bare))
            for parts, key in self._names.by_word.get(fold(_first(name)), [])
            if parts == _parts(name)
        ]
        known = [key for key in dict.fromkeys(exact) if key in self._people or key in self._guest_names]
        same_first = [key for key in self._keys_called(_first(bare)) if key in self._people]
        if known and not one.indefinite:
            return self._qualified(one, known)
        if len(_parts(bare)) > 1 and not one.descriptive:
            plain = [key for key in same_first if len(_parts(self._people[key].name)) == 1]
            if plain:  # “Dilan” is in the notebook and “Dilan Aydin” was met: it may well be the same person
                return self._meant(one.start, one.end, plain, one.name, ask=True)
        return self._new(one, clash=bool(same_first))

    def _qualified(self, one: Newcomer, known: list[str]) -> Mention:
        if one.company:
            fits = [key for key in known if key in self._people and _fits(self._people[key], one.company)]
            if fits:
                return self._meant(one.start, one.end, fits, one.name)
        return self._choose(one.start, one.end, known, one.name)

    def _new(self, one: Newcomer, *, clash: bool) -> Mention:
        name = f"{one.name} from {one.company}" if clash and one.company and " " not in one.name else one.name
        key = f"new:{fold(name)}"
        self._faces.setdefault(key, Face(key, name, company=one.company))
        self._settled[fold(_first(untitled(one.name)))] = key
        return Mention(one.start, one.end, key)

    def _mention(self, tokens: list[re.Match[str]], place: int) -> Mention | None:
        token = tokens[place]
        best: list[str] = []
        longest = 0
        for parts, key in self._names.by_word.get(fold(token.group()), []):
            if len(parts) >= max(longest, 1) and self._stands(tokens, place, parts):
                best = [key] if len(parts) > longest else [*best, key]
                longest = len(parts)
        if not best or not self._is_name(token, longest) or is_relative(self._text, token.start()):
            return None
        end = tokens[place + longest - 1].end()
        return self._choose(token.start(), end, list(dict.fromkeys(best)), self._text[token.start() : end])

    def _stands(self, tokens: list[re.Match[str]], place: int, parts: tuple[str, ...]) -> bool:
        if place + len(parts) > len(tokens):
            return False
        for number, part in enumerate(parts):
            token = tokens[place + number]
            if fold(token.group()) != part:
                return False
            if number and not _GAP.fullmatch(self._text, tokens[place + number - 1].end(), token.start()):
                return False
        return True

    def _is_name(self, token: re.Match[str], words: int) -> bool:
        if words > 1:
            return True
        word, folded = token.group(), fold(token.group())
        if folded in STOP_WORDS or folded in ORDINARY_NAMES or len(folded) < 3:
            if not word[0].isupper() or _MONTH_BEFORE.search(self._text, 0, token.start()):
                return False
            return not _BARE_VERB.match(self._text, token.end())
        return True

    def _choose(self, start: int, end: int, keys: list[str], said: str) -> Mention:
        """Whom of several the words mean: by what is added to the name, by the guest list, by who was spoken of."""
        if len(keys) == 1 and keys[0] in self._people:
            company = self._company_after(end)
            person = self._people[keys[0]]
            other = company is not None and person.company is not None and not _fits(person, company)
            if other and company and company[:1].isupper() and fold(said) != fold(person.name):
                if _INDEFINITE.search(self._text, 0, start):
                    return self._new(Newcomer(start, end, said, company=company), clash=True)
                return self._meant(start, end, keys, f"{said} from {company}", ask=True)
            return self._meant(start, end, keys, said)
        known = [key for key in keys if key in self._people]
        added = self._added(start, end)
        fits = [key for key in known if any(_fits(self._people[key], words) for words in added)]
        if len(fits) == 1:
            return self._meant(start, end, fits, said)
        if (earlier := self._settled.get(fold(said))) and not (added and not fits):
            return Mention(start, end, earlier)
        invited = [key for key in known if key in self._guests]
        if len(invited) == 1:
            return self._meant(start, end, invited, said)
        return self._meant(start, end, fits or known or keys, said)

    def _meant(self, start: int, end: int, keys: list[str], said: str, *, ask: bool = False) -> Mention:
        if len(keys) == 1 and not ask:
            key = keys[0]
            person = self._people.get(key)
            guest = self._guest_names.get(key)
            name = (
                person.name if person else guest or _capitalised(self._faces[key].name if key in self._faces else said)
            )
            self._faces.setdefault(key, Face(key, name, person))
        else:
            people = tuple(self._people[key] for key in keys if key in self._people)
            key = f"?{fold(said)}"
            self._faces.setdefault(key, Face(key, _capitalised(said), candidates=people))
        self._settled[fold(_first(said))] = key
        return Mention(start, end, key)

    def _added(self, start: int, end: int) -> list[str]:
        after = _FROM.match(self._text, end)
        before = _BEFORE.search(self._text, max(0, start - 40), start)
        words = [after.group(1) or after.group(2)] if after else []
        if before and fold(before.group(1)) not in STOP_WORDS:
            words.append(before.group(1))
        return [text for text in words if text]

    def _company_after(self, end: int) -> str | None:
        after = _FROM.match(self._text, end)
        return after.group(1).rstrip(".") if after and after.group(1) else None

    def _by_last_name(self, found: list[Mention]) -> list[Mention]:
        """A last name alone means somebody who is called in full, or by the first name, elsewhere in the text."""
        taken = [(mention.start, mention.end) for mention in found]
        more: list[Mention] = []
        for key in {mention.key for mention in found}:
            parts = self._faces[key].name.split()
            if (
                len(parts) < 2
                or parts[0].lower() in _ARTICLES
                or "from" in parts
                or key.startswith("?")
                or not parts[-1][0].isupper()
            ):
                continue
            for match in re.finditer(rf"(?<![\w’'-]){re.escape(parts[-1])}(?![\w-])", self._text):
                if not any(start <= match.start() < end for start, end in taken):
                    more.append(Mention(match.start(), match.end(), key))
        return more

    def _keys_called(self, first: str) -> list[str]:
        return [key for parts, key in self._names.by_word.get(fold(first), []) if len(parts) == 1]


def _ways(person: Person) -> Iterable[str]:
    """How somebody is called: name, aliases, first name; “the barbecue guy” without its article as well."""
    ways = [person.name, *person.aliases]
    ways += [name.split(None, 1)[1] for name in list(ways) if name.lower().startswith(("the ", "a ")) and " " in name]
    if person.first_name != person.name:
        ways.append(person.first_name)
    return dict.fromkeys(ways)


def _fits(person: Person, said: str) -> bool:
    """Whether what was added to a name (“from Acme”) is told of this person."""
    told = " ".join(
        text for text in (person.company, person.role, person.place, person.how_met, person.relation) if text
    )
    theirs = {fold(word) for word in content_words(told)}
    return any(fold(word) in theirs for word in content_words(said))


def _parts(name: str) -> tuple[str, ...]:
    return tuple(fold(token) for token in _TOKEN.findall(name))


def _first(name: str) -> str:
    found = _TOKEN.search(name)
    return found.group() if found else name


def _capitalised(name: str) -> str:
    return name[:1].upper() + name[1:] if name.islower() and not name.startswith(("the ", "a ")) else name
