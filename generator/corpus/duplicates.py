"""The same dispatch twice, or an updated version of it.

Candidates share entries of bottom-k sketches of their shingles, runs of four words (A. Broder
1997); the exact Jaccard similarity of the shingles decides.
"""

from __future__ import annotations

import functools
import zlib
from collections import Counter
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from generator.corpus.features import bare
from generator.model import Briefing, Duplicate, Span
from generator.text.normalise import fold
from generator.text.remembered import Remembered
from generator.text.words import spoken

_SKETCH = 16  # smallest hashes by which a text looks for others …
_SPREAD = 48  # … and by which it is found
_CANDIDATE = 4  # one of so many entries is shared, or the exact comparison is not worth its cost
_ALIKE = 0.5  # Jaccard from which two texts are versions of one
_CONTAINED = 0.85  # share of the shorter text that the longer has, from which it is a version too
_SHORTEST = 12  # words; less is compared only as a whole
_POSTING = 50  # a shingle in more articles than this is a formula of the house, and tells nothing
_WORDS = 200_000  # whose hashes are remembered
_KEPT = 64  # texts whose shingles are remembered; candidates come again and again
Shingles = NDArray[np.int64]  # their hashes, which rise
_ODD, _PRIME = 1_000_003, 2**31 - 1  # a shingle's hash is made of its words'


def find_duplicates(briefings: Iterable[Briefing]) -> tuple[Duplicate, ...]:
    """For each near-copy whose version it is. The fullest text leads, of equals the oldest; a lead
    is never itself somebody's version."""
    ordered = sorted(
        briefings, key=lambda item: (-len(item.analysis.text), item.article.published.order, item.slug)
    )
    by_slug = {item.slug: item for item in ordered}
    leads = _Leads()
    found = []
    for item in ordered:
        shingles = _shingles(item.analysis.text)
        smallest = shingles[:_SPREAD].tolist()
        scored = [
            (_similarity(shingles, _shingles(by_slug[slug].analysis.text)), slug)
            for slug in leads.near(smallest[:_SKETCH])
        ]
        best = max(scored, default=(0.0, ""))
        if best[0] >= _ALIKE:
            found.append(_version(item, by_slug[best[1]], best[0]))
        else:
            leads.add(item.slug, smallest)
    return tuple(sorted(found, key=lambda item: item.slug))


def _version(item: Briefing, lead: Briefing, similarity: float) -> Duplicate:
    return Duplicate(
        item.slug, lead.slug, round(similarity, 3), added=_only(item, lead), missing=_only(lead, item)
    )


def _only(one: Briefing, other: Briefing) -> tuple[Span, ...]:
    """The sentences that ``one`` has and ``other`` has not, whatever their punctuation."""
    known = {bare(span.of(other.analysis.text)) for span in other.analysis.sentences}
    return tuple(span for span in one.analysis.sentences if bare(span.of(one.analysis.text)) not in known)


class _Leads:
    """The texts that lead, by the entries of their sketches; most entries are of one text alone."""

    def __init__(self) -> None:
        self._first: dict[int, str] = {}
        self._others: dict[int, list[str]] = {}

    def add(self, slug: str, entries: Iterable[int]) -> None:
        for entry in entries:
            if self._first.setdefault(entry, slug) != slug:
                self._others.setdefault(entry, []).append(slug)

    def near(self, sketch: Sequence[int]) -> list[str]:
        """Those that have enough of the sketch for a comparison to be worth its cost."""
        seen: Counter[str] = Counter()
        for entry in sketch:
            others = self._others.get(entry, ())
            if entry in self._first and len(others) < _POSTING:
                seen.update((self._first[entry], *others))
        enough = max(1, len(sketch) // _CANDIDATE)
        return [slug for slug, count in seen.items() if count >= enough]


@functools.lru_cache(maxsize=_KEPT)
def _shingles(text: str) -> Shingles:
    hashes = np.fromiter(map(_hashes.__getitem__, spoken(text)), np.int64)
    if len(hashes) < _SHORTEST:
        return np.array([_hash(" ".join(map(str, hashes)))], np.int64)
    pairs = (hashes[:-1] * _ODD + hashes[1:]) % _PRIME
    found = (pairs[:-2] * _ODD + pairs[2:]) % _PRIME
    found.sort()  # many times as fast as `np.unique`, which makes a table of them first
    return found[np.concatenate(([True], found[1:] != found[:-1]))]


def _hash(word: str) -> int:
    return zlib.crc32(fold(word).encode())


_hashes = Remembered(_hash, _WORDS)


def _similarity(one: Shingles, other: Shingles) -> float:
    shared = np.intersect1d(one, other, assume_unique=True).size
    alike = shared / (one.size + other.size - shared)
    shorter, longer = sorted((one.size, other.size))
    return max(_ALIKE, alike) if shared >= _CONTAINED * shorter and shorter * 3 >= longer else alike
