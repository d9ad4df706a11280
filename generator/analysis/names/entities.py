"""Mentions of the same thing, joined under one name.

A short form joins the full name: a person's first or last name the person last named in full who
bears it (“Kim” is “Kim Jong Un”), initials the organisation they abbreviate.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from dataclasses import dataclass, field

from generator.analysis.names.inflection import name_of
from generator.analysis.names.lexicon import Lexicon
from generator.analysis.names.offices import office
from generator.analysis.names.spans import Found, found
from generator.analysis.names.tokens import Token, Unit
from generator.model import EntityType
from generator.text.normalise import fold

Words = tuple[str, ...]
_SHORTEST = 2  # letters that are too few for initials
_FULL = 3  # words of a full name
_WEIGHT = (1, 4, 16, 256)  # of a vote for a type, by its certainty


@dataclass(frozen=True)
class Entity:
    name: str
    type: EntityType
    found: tuple[Found, ...]  # in text order


@dataclass
class _Group:
    """Mentions so far, with the names they suggest and the types they vote for."""

    found: list[Found] = field(default_factory=list)
    names: Counter[str] = field(default_factory=Counter)
    votes: Counter[EntityType] = field(default_factory=Counter)

    def add(self, item: Found, name: str) -> None:
        self.found.append(item)
        self.names[name] += 1
        self.votes[item.type] += _WEIGHT[item.certainty]

    def merge(self, other: _Group) -> None:
        self.found += other.found
        self.names += other.names
        self.votes += other.votes

    @property
    def type(self) -> EntityType:
        return min(self.votes, key=lambda kind: (-self.votes[kind], kind))

    @property
    def name(self) -> str:
        """The fullest name, then the commonest; words count, hyphens part them."""
        return min(
            self.names,
            key=lambda name: (-len(name.replace("-", " ").split()), -self.names[name], "-" in name, name),
        )

    @property
    def start(self) -> int:
        return min(item.start for item in self.found)

    @property
    def known(self) -> bool:
        return any(item.key is not None for item in self.found)

    @property
    def supported(self) -> bool:
        """Whether more than one mere capital speaks for it."""
        return len(self.found) > 1 or self.found[0].certainty > 0


def join(items: tuple[Found, ...], units: tuple[Unit, ...], words: Lexicon) -> tuple[Entity, ...]:
    """The entities in order of first mention."""
    groups = _same_names(items, units, words)
    _join_initials(groups, units)
    _join_spellings(groups)
    _join_tails(groups)
    _prefer_people(groups, words)
    _join_short(groups, units, words)
    _spread(groups, units, words)
    kept = sorted((group for group in groups.values() if group.supported), key=lambda group: group.start)
    return tuple(
        Entity(group.name, group.type, tuple(sorted(group.found, key=lambda item: item.start)))
        for group in kept
    )


def same(name: str) -> str:
    """What spellings of one name share: “Kim Jong-un”, “Kim Jong Un”; “S.U.A.”, “SUA”."""
    return fold(name).replace("-", " ").replace(".", "")


def _same_names(items: tuple[Found, ...], units: tuple[Unit, ...], words: Lexicon) -> dict[str, _Group]:
    attested = frozenset(item.words for item in items)
    groups: dict[str, _Group] = defaultdict(_Group)
    for item in items:
        before = units[item.unit][item.first - 1].text if item.first else ""
        name = name_of(item, attested, words, before) if item.key or words.inflects else item.words
        spelled = item.spelled(name)
        groups[item.key or same(spelled)].add(item, spelled)
    return groups


def _join_initials(groups: dict[str, _Group], units: tuple[Unit, ...]) -> None:
    """“PAS” joins “Partidul Acțiune și Solidaritate”, by its letters or because it stands behind it in
    brackets."""
    full: dict[str, str] = {}
    ends: dict[tuple[int, int], str] = {}
    for key, group in groups.items():
        if group.type == "organisation" and " " in key:
            ends |= {(item.unit, item.last): key for item in group.found}
            for initials in _initials(group.name):
                full.setdefault(initials, key)
    for key in [key for key in groups if len(key) > 1 and groups[key].name.isupper()]:
        owner = full.get(key) or _bracketed(groups[key], ends, units)
        if owner is not None and owner != key and owner in groups:
            groups[owner].merge(groups.pop(key))


def _bracketed(group: _Group, ends: dict[tuple[int, int], str], units: tuple[Unit, ...]) -> str | None:
    """The organisation that a mention in brackets stands behind, if both begin with one letter."""
    for item in group.found:
        owner = ends.get((item.unit, item.first - 1))
        if owner and owner[0] == same(item.words[0])[0] and units[item.unit][item.first - 1].text == "(":
            return owner
    return None


def _initials(name: str) -> set[str]:
    """Of all words, and of those with a capital; folded."""
    parts = name.replace("-", " ").split()
    capitals = (part for part in parts if part[0].isupper())
    return {same("".join(part[0] for part in some)) for some in (list(capitals), parts) if len(some) > 1}


def _join_short(groups: dict[str, _Group], units: tuple[Unit, ...], words: Lexicon) -> None:
    """Each lone first or last name goes to the person last named in full who bears it, else to the
    first who does; a first name behind an office (“regele Carol”) is someone of that name alone."""
    bearers: dict[str, list[tuple[int, str]]] = defaultdict(list)
    last_names = set()
    for key, group in groups.items():
        parts = key.split()
        if group.type == "person" and len(parts) > 1:
            last_names.add(parts[-1])
            for part in {parts[0], parts[-1]}:
                bearers[part] += [(item.start, key) for item in group.found]
    for key in [key for key in groups if key in bearers and not groups[key].known]:
        short = groups.pop(key)
        mentions = sorted(bearers[key])
        for item in short.found:
            owner = mentions[max(0, bisect_left(mentions, (item.start,)) - 1)][1]
            if key not in last_names and item.words[0] in words.given and _titled(item, units, words):
                owner = key
            groups[owner].add(item, item.spelled(item.words))


def _titled(item: Found, units: tuple[Unit, ...], words: Lexicon) -> bool:
    before = units[item.unit][item.first - 1].text if item.first else ""
    return before.lower() in words.names.titles or office(before, words)


def _join_spellings(groups: dict[str, _Group]) -> None:
    """One last name with a first name and its short form or initial is one person: “Vlad” is “Vladimir”."""
    people = sorted(key for key, group in groups.items() if group.type == "person" and " " in key)
    for short in people:
        first, *rest = short.split()
        fuller = [
            key
            for key in people
            if key != short and key in groups and key.split()[1:] == rest and key.startswith(first)
        ]
        if len(fuller) == 1:
            groups[fuller[0]].merge(groups.pop(short))


def _join_tails(groups: dict[str, _Group]) -> None:
    """A last name of several words joins the full name that ends with it: “Von der Leyen”."""
    people = [key for key, group in groups.items() if group.type == "person" and " " in key]
    for tail in people:
        fuller = [key for key in people if key in groups and key.endswith(f" {tail}")]
        if len(fuller) == 1 and not groups[tail].known:
            groups[fuller[0]].merge(groups.pop(tail))


def _prefer_people(groups: dict[str, _Group], words: Lexicon) -> None:
    """Two or three words whose last stands elsewhere as a person's name are that person's."""
    for key, group in groups.items():
        parts = group.name.split()
        last = groups.get(key.rpartition(" ")[2])
        if group.type != "place" or not 1 < len(parts) <= _FULL or group.known or last is None or last.known:
            continue
        if last.type == "person" and not any(words.head(part) for part in parts):
            group.votes["person"] += _WEIGHT[-1]


def _spread(groups: dict[str, _Group], units: tuple[Unit, ...], words: Lexicon) -> None:
    """A name found once is the same name wherever its words stand again, and so is a person's last."""
    taken = {
        (item.unit, index)
        for group in groups.values()
        for item in group.found
        for index in range(item.first, item.last)
    }
    by_word = _by_first_word(groups)
    for number, unit in enumerate(units):
        for index, token in enumerate(unit):
            if not token.capital or (number, index) in taken or _owed(token, words):
                continue
            for form, group in _candidates(token, by_word, words):
                last = index + len(form)
                places = {(number, place) for place in range(index, last)}
                if _matches(form, unit[index:last], group, words) and taken.isdisjoint(places):
                    taken |= places
                    group.add(found(units, number, index, last, group.type, 0), group.name)
                    break


def _candidates(
    token: Token, by_word: dict[str, list[tuple[Words, _Group]]], words: Lexicon
) -> list[tuple[Words, _Group]]:
    """The names that may begin with a token, those of one word in an inflected form too."""
    exact = by_word.get(token.word)
    if exact or not words.inflects or (words.common(token.word) and not words.capital_nouns):
        return exact or []
    forms = words.forms(token.word)[1:]
    return [pair for form in forms for pair in by_word.get(form, ()) if len(pair[0]) == 1]


def _matches(form: Words, tokens: Unit, group: _Group, words: Lexicon) -> bool:
    """Whether the tokens are the name, the last word of a person's perhaps inflected: “Angela Merkels”."""
    found = tuple(item.word for item in tokens)
    if found == form:
        return True
    if len(found) != len(form) or group.type != "person" or not words.inflects:
        return False
    return found[:-1] == form[:-1] and form[-1] in words.forms(found[-1])


def _by_first_word(groups: dict[str, _Group]) -> dict[str, list[tuple[Words, _Group]]]:
    """The forms to look for, longest first; of people who share a last name, the first in the text."""
    forms: list[tuple[Words, _Group]] = []
    first_names = Counter(
        first
        for group in groups.values()
        if group.type == "person"
        for first in {item.words[0] for item in group.found if item.length > 1}
    )
    for group in groups.values():
        if group.supported:
            forms += [(form, group) for form in {item.words for item in group.found}]
            forms += [((short,), group) for short in _short_forms(group, first_names)]
    by_word: dict[str, list[tuple[Words, _Group]]] = defaultdict(list)
    for form, group in sorted(forms, key=lambda pair: (-len(pair[0]), pair[0], pair[1].start)):
        by_word[form[0]].append((form, group))
    return by_word


def _short_forms(group: _Group, first_names: Counter[str]) -> set[str]:
    """A person's last name, and the first where nobody else in the article has it; the initials of an
    organisation."""
    if group.type == "organisation":
        return {initials.upper() for initials in _initials(group.name) if len(initials) > _SHORTEST}
    if group.type != "person":
        return set()
    full = [item.words for item in group.found if item.length > 1]
    last = {words[-1] for words in full} | {_without_article(words[-1]) for words in full}
    return last | {words[0] for words in full if first_names[words[0]] == 1}


def _without_article(last: str) -> str:
    """“Burhan” of “al-Burhan”."""
    article, hyphen, rest = last.partition("-")
    return rest if hyphen and article.islower() else last


def _owed(token: Token, words: Lexicon) -> bool:
    """Whether the capital may be owed to the sentence's beginning alone: a German noun has one anyway."""
    return not token.free and words.common(token.word) and not words.capital_nouns
