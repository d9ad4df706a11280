"""Names that are likely one, for the editor to decide: never joined by itself."""

from __future__ import annotations

import functools
import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from generator import languages
from generator.corpus.spellings import sounds
from generator.model import Entity
from generator.text.normalise import fold

_SHORTEST = 3  # letters of a given name that another may begin with
_CROWD = 40  # bearers of one last name, beyond which likeness says nothing


def suggest_merges(entities: Sequence[Entity]) -> tuple[str, ...]:
    """Lines for editorial.yml, those about the most briefings first: the last words sound alike,
    one first word begins like the other or is a slip away and names no other sex, and no briefing
    names both."""
    groups: dict[tuple[str, str], list[Entity]] = defaultdict(list)
    for entity in entities:
        _, *rest = sounds(entity.name).split() or [""]
        if rest:
            groups[entity.type, " ".join(rest)].append(entity)
    pairs = [
        pair
        for _, group in sorted(groups.items())
        if len(group) <= _CROWD
        for pair in combinations(group, 2)
        if _likely(*pair)
    ]
    pairs.sort(key=lambda pair: (-sum(len(item.appearances) for item in pair), pair[0].id, pair[1].id))
    return tuple(f"{_quoted(one.name)}: {{merge: [{_quoted(other.name)}]}}" for one, other in pairs)


def _quoted(name: str) -> str:
    """As YAML takes it whatever signs it holds: a string of JSON is one of YAML too."""
    return json.dumps(name, ensure_ascii=False)


def _likely(one: Entity, other: Entity) -> bool:
    first, second = (sounds(item.name).split()[0] for item in (one, other))
    alike = (len(first) >= _SHORTEST and second.startswith(first)) or (
        len(second) >= _SHORTEST and first.startswith(second)
    )
    if not alike and second not in _slips(first):
        return False
    slugs = {item.slug for item in one.appearances}
    return not _man_and_woman(one.name, other.name) and not any(
        item.slug in slugs for item in other.appearances
    )


def _man_and_woman(one: str, other: str) -> bool:
    """*Emil* is no short form of *Emilia*."""
    women, men = _given()
    first, second = (fold(name.split()[0]) for name in (one, other))
    return (first in women and second in men) or (first in men and second in women)


@functools.cache
def _given() -> tuple[frozenset[str], frozenset[str]]:
    """The given names of women and of men that name no other sex."""
    people = languages.people()
    women, men = (frozenset(map(fold, names)) for names in (people.women, people.men))
    return women - men, men - women


def _slips(word: str) -> Iterator[str]:
    """What ``word`` becomes when one letter is dropped, or two neighbours change places; a letter
    too many is the other's letter dropped."""
    for at in range(len(word)):
        yield word[:at] + word[at + 1 :]
        yield word[:at] + word[at : at + 2][::-1] + word[at + 2 :]
