"""Mentions of the same thing, joined under one name.

A short form joins the full name: a person's first or last name the person last named in full who
bears it (“Kim” is “Kim Jong Un”), initials the organisation they abbreviate.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field

from generator.analysis.names.inflection import name_of
from generator.analysis.names.lexicon import Lexicon
from generator.analysis.names.spans import Found, found
from generator.analysis.names.tokens import Unit
from generator.model import EntityType
from generator.text.normalise import fold

Words = tuple[str, ...]
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
        return len(self.found) > 1 or self.found[0].certainty > 0 or self.found[0].length > 1


def join(items: tuple[Found, ...], units: tuple[Unit, ...], words: Lexicon) -> tuple[Entity, ...]:
    """The entities in order of first mention."""
    groups = _same_names(items, words)
    _join_initials(groups)
    _join_short(groups, words)
    _spread(groups, units)
    kept = sorted((group for group in groups.values() if group.supported), key=lambda group: group.start)
    return tuple(
        Entity(group.name, group.type, tuple(sorted(group.found, key=lambda item: item.start)))
        for group in kept
    )


def same(name: str) -> str:
    """What spellings of one name share: “Kim Jong-un”, “Kim Jong Un”; “S.U.A.”, “SUA”."""
    return fold(name).replace("-", " ").replace(".", "")


def _same_names(items: tuple[Found, ...], words: Lexicon) -> dict[str, _Group]:
    attested = frozenset(item.words for item in items)
    groups: dict[str, _Group] = defaultdict(_Group)
    for item in items:
        name = " ".join(name_of(item, attested, words)) if item.key or words.inflects else _text(item)
        groups[item.key or same(name)].add(item, _spaced(item, name))
    return groups


def _text(item: Found) -> str:
    return " ".join(item.words)


def _spaced(item: Found, name: str) -> str:
    """The name with the white space of the mention: no blank before a comma or inside brackets."""
    for sign in (",", ".", ")", "”", "»", ":"):
        name = name.replace(f" {sign}", sign)
    for sign in ("(", "„", "“", "«"):
        name = name.replace(f"{sign} ", sign)
    return name


def _join_initials(groups: dict[str, _Group]) -> None:
    """“PAS” joins “Partidul Acțiune și Solidaritate”."""
    full: dict[str, str] = {}
    for key, group in groups.items():
        if group.type == "organisation" and " " in key:
            for initials in _initials(group.name):
                full.setdefault(initials, key)
    for key in list(groups):
        owner = full.get(key)
        if owner is not None and len(key) > 1 and groups[key].name.isupper() and owner in groups:
            groups[owner].merge(groups.pop(key))


def _initials(name: str) -> set[str]:
    """Of all words, and of those with a capital; folded."""
    parts = name.replace("-", " ").split()
    capitals = (part for part in parts if part[0].isupper())
    return {same("".join(part[0] for part in some)) for some in (list(capitals), parts) if len(some) > 1}


def _join_short(groups: dict[str, _Group], words: Lexicon) -> None:
    """Each lone first or last name goes to the person last named in full who bears it, else to the
    first who does."""
    bearers: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for key, group in groups.items():
        parts = key.split()
        if group.type == "person" and len(parts) > 1:
            for part in {parts[0], parts[-1]}:
                bearers[part] += [(item.start, key) for item in group.found]
    for key in [key for key in groups if key in bearers and not groups[key].known]:
        short = groups.pop(key)
        mentions = sorted(bearers[key])
        for item in short.found:
            before = [owner for start, owner in mentions if start < item.start]
            groups[before[-1] if before else mentions[0][1]].add(item, _text(item))


def _spread(groups: dict[str, _Group], units: tuple[Unit, ...]) -> None:
    """A name found once is the same name wherever its words stand again."""
    taken = {
        (item.unit, index)
        for group in groups.values()
        for item in group.found
        for index in range(item.first, item.last)
    }
    by_word: dict[str, list[tuple[Words, _Group]]] = defaultdict(list)
    for group in groups.values():
        if group.supported:
            for form in sorted({item.words for item in group.found}, key=lambda form: (-len(form), form)):
                by_word[form[0]].append((form, group))
    for number, unit in enumerate(units):
        for index, token in enumerate(unit):
            if not token.capital or (number, index) in taken:
                continue
            for form, group in by_word.get(token.text, ()):
                last = index + len(form)
                places = {(number, place) for place in range(index, last)}
                if tuple(item.text for item in unit[index:last]) == form and taken.isdisjoint(places):
                    taken |= places
                    group.add(found(units, number, index, last, group.type, 0), group.name)
                    break
