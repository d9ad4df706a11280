"""The same dispatch twice, or an updated version of it.

Candidates share entries of bottom-k sketches of their word shingles (A. Broder 1997); the exact
Jaccard similarity of the shingles decides.
"""

from __future__ import annotations

import heapq
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable

from generator.corpus.features import bare
from generator.model import Briefing, Duplicate

_SHINGLE = 4  # words
_SKETCH = 24  # smallest hashes kept of an article
_CANDIDATE = 4  # one of so many entries is shared, or the exact comparison is not worth its cost
_ALIKE = 0.6  # Jaccard from which two texts are versions of one
_CONTAINED = 0.85  # share of the shorter text that the longer has, from which it is a version too
_SHORTEST = 12  # words; less is compared only as a whole
_POSTING = 50  # a shingle in more articles than this is a formula of the house, and tells nothing


def find_duplicates(briefings: Iterable[Briefing]) -> tuple[Duplicate, ...]:
    """For each near-copy whose version it is. The fullest text leads, of equals the oldest; a lead
    is never itself somebody's version."""
    ordered = sorted(
        briefings, key=lambda item: (-len(item.analysis.text), item.article.published.order, item.slug)
    )
    shingles = {item.slug: _shingles(item) for item in ordered}
    index: dict[int, list[str]] = defaultdict(list)
    leads: set[str] = set()
    found = []
    for item in ordered:
        sketch = heapq.nsmallest(_SKETCH, shingles[item.slug])
        seen = Counter(
            slug
            for entry in sketch
            if len(index[entry]) <= _POSTING
            for slug in index[entry]
            if slug in leads
        )
        enough = max(1, len(sketch) // _CANDIDATE)
        scored = [
            (_similarity(shingles[item.slug], shingles[slug]), slug)
            for slug, count in seen.items()
            if count >= enough
        ]
        best = max(scored, key=lambda pair: (pair[0], pair[1]), default=(0.0, ""))
        if best[0] >= _ALIKE:
            found.append(Duplicate(item.slug, best[1], round(best[0], 3)))
        else:
            leads.add(item.slug)
            for entry in _spread(shingles[item.slug]):
                index[entry].append(item.slug)
    return tuple(sorted(found, key=lambda item: item.slug))


def _shingles(briefing: Briefing) -> frozenset[int]:
    spoken = bare(briefing.analysis.text).split()
    if len(spoken) < _SHORTEST:
        return frozenset([zlib.crc32(" ".join(spoken).encode())])
    return frozenset(
        zlib.crc32(" ".join(spoken[at : at + _SHINGLE]).encode()) for at in range(len(spoken) - _SHINGLE + 1)
    )


def _spread(shingles: frozenset[int]) -> list[int]:
    """What a longer text is found by: the sketch of a shorter one that it contains may lie anywhere
    among its own hashes, so those below a bound are kept, not a number of them."""
    bound = max(heapq.nsmallest(_SKETCH * 4, shingles))
    return sorted(entry for entry in shingles if entry <= bound)


def _similarity(one: frozenset[int], other: frozenset[int]) -> float:
    shared = len(one & other)
    if shared >= _CONTAINED * min(len(one), len(other)) and min(len(one), len(other)) * 3 >= max(
        len(one), len(other)
    ):
        return max(_ALIKE, shared / len(one | other))
    return shared / len(one | other)
