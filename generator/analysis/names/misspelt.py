"""Slips of the pen: “Pahotniuc” beside “Plahotniuc” is one person, not two."""

from __future__ import annotations

from collections import defaultdict

from generator.analysis.names.groups import Group
from generator.analysis.names.lexicon import Lexicon

_LONG = 7  # letters of a last name in which one more or less is hardly another family's
_SURE = 2  # mentions in full of who is meant


def join_misspelt(groups: dict[str, Group], words: Lexicon) -> None:
    """Somebody named in full once is who is named so more often, if one letter inside the last name is
    missing, added or another, or two have changed places in either name: not at its end, where “Muntean”
    and “Munteanu” differ, and not in a first name that there is, “Iona” beside “Ioan”."""
    full = {
        key: [item for item in group.found if item.length > 1]
        for key, group in groups.items()
        if group.type == "person" and key.count(" ") == 1
    }
    sure = [key for key, found in full.items() if len(found) >= _SURE]
    by_part: dict[tuple[int, str], list[str]] = defaultdict(list)
    for key in sure:
        for at, part in enumerate(key.split()):
            by_part[at, part].append(key)
    for key, found in full.items():
        first, last = key.split()
        if len(found) != 1 or len(groups[key].found) != 1:
            continue
        meant = [other for other in by_part[0, first] if is_slip(last, other.split()[1])]
        if found[0].words[0] not in words.given:
            meant += [other for other in by_part[1, last] if _is_swapped(first, other.split()[0])]
        if len(meant) == 1:
            groups[meant[0]].merge(groups.pop(key))


def is_slip(word: str, other: str) -> bool:
    """Whether two long words are one letter apart, or two that have changed places, before their last."""
    if min(len(word), len(other)) < _LONG or word[-1] != other[-1] or word == other:
        return False
    start = _alike(word, other)
    rests = ((1, 1), (0, 1), (1, 0))
    apart = any(word[start + one :] == other[start + two :] for one, two in rests)
    return apart or _is_swapped(word, other)


def _is_swapped(word: str, other: str) -> bool:
    """Whether two letters that stand side by side have changed places: “Kluas”, “Klaus”."""
    if len(word) != len(other) or word == other:
        return False
    start = _alike(word, other)
    return (
        word[start : start + 2] == other[start : start + 2][::-1] and word[start + 2 :] == other[start + 2 :]
    )


def _alike(word: str, other: str) -> int:
    """How many letters both begin with; all of the shorter, where its last is doubled: “Popescuu”."""
    pairs = enumerate(zip(word, other, strict=False))
    return next((at for at, (one, two) in pairs if one != two), min(len(word), len(other)))
