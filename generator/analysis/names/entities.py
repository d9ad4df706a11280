"""Mentions of the same thing, joined under one name."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field

from generator.analysis.names.inflection import name_of
from generator.analysis.names.lexicon import Lexicon
from generator.analysis.names.spans import Found, found
from generator.analysis.names.tokens import Unit
from generator.model import EntityType
from generator.text.normalise import fold


@dataclass(frozen=True)
class Entity:
    name: str
    type: EntityType
    found: tuple[Found, ...]  # in text order


@dataclass
class _Group:
    names: Counter[str] = field(default_factory=Counter)
    found: list[Found] = field(default_factory=list)
    votes: Counter[EntityType] = field(default_factory=Counter)

    def add(self, item: Found, name: str) -> None:
        self.names[name] += 1
        self.found.append(item)
        self.votes[item.type] += 4**item.certainty

    def merge(self, other: _Group) -> None:
        self.names += other.names
        self.found += other.found
        self.votes += other.votes

    @property
    def supported(self) -> bool:
        """Whether more than one mere capital speaks for it."""
        return len(self.found) > 1 or self.found[0].certainty > 0 or self.found[0].length > 1

    @property
    def type(self) -> EntityType:
        return min(self.votes, key=lambda kind: (-self.votes[kind], kind))

    @property
    def name(self) -> str:
        """The fullest name, then the commonest."""
        return min(self.names, key=lambda name: (-len(name.split()), -self.names[name], name))


def join(items: tuple[Found, ...], units: tuple[Unit, ...], words: Lexicon) -> tuple[Entity, ...]:
    """The entities in order of first mention."""
    groups = _group(items, words)
    _join_short(groups)
    everything = [group for group in _spread(groups, items, units) if group.supported]
    return tuple(
        Entity(group.name, group.type, tuple(sorted(group.found, key=lambda item: item.start)))
        for group in sorted(everything, key=lambda group: min(item.start for item in group.found))
    )


def _group(items: tuple[Found, ...], words: Lexicon) -> dict[str, _Group]:
    attested = frozenset(item.words for item in items)
    groups: dict[str, _Group] = defaultdict(_Group)
    for item in items:
        name = name_of(item, attested, words)
        groups[item.key or same(name)].add(item, name)
    return groups


def same(name: str) -> str:
    """What spellings of one name share: “Kim Jong-un”, “Kim Jong Un”."""
    return fold(name).replace("-", " ").replace(".", "")


def _join_short(groups: dict[str, _Group]) -> None:
    """Part of a person's name joins the full name; of several who share it, the first in the text."""
    full: dict[str, list[str]] = defaultdict(list)
    for key, group in groups.items():
        if group.type == "person":
            for part in key.split():
                full[part].append(key)
    for key in [key for key in groups if " " not in key]:
        owners = [owner for owner in full[key] if " " in owner and owner in groups]
        if owners and not any(item.key for item in groups[key].found):
            groups[owners[0]].merge(groups.pop(key))


def _spread(groups: dict[str, _Group], items: tuple[Found, ...], units: tuple[Unit, ...]) -> list[_Group]:
    """A name found once is the same name wherever its capitals stand again."""
    taken = {(item.unit, index) for item in items for index in range(item.first, item.last)}
    by_word: dict[str, list[tuple[tuple[str, ...], _Group]]] = defaultdict(list)
    for group in groups.values():
        for form in sorted({item.words for item in group.found}):
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
                    group.found.append(found(units, number, index, last, group.type, 0))
                    break
    return list(groups.values())
