"""The same dispatch twice, or an updated version of it.

Candidates share entries of bottom-k sketches of their shingles (A. Broder 1997); the exact Jaccard
similarity of the shingles decides. Of two briefings of one story and one day less is asked, where one opens
as the other does and names all whom that names: its update. One of the next day has half of the other; of
either day it may open otherwise, where it has half of the other and all its quotations. Figures may be others
where all days that one names are named again.
"""

from __future__ import annotations

import functools
import itertools
from collections import Counter
from collections.abc import Iterable, Sequence, Set

import numpy as np

from generator.corpus.features import bare
from generator.edtf import Edtf
from generator.model import Briefing, Duplicate, Span
from generator.text.shingles import Shingles, shingles

_SKETCH = 16  # entries of its sketch by which a text looks for others; it is found by all
_CANDIDATE = 4  # one of so many entries is shared, or the exact comparison is not worth its cost
_ALIKE = 0.5  # Jaccard from which two texts are versions of one
_CONTAINED = 0.85  # share of the shorter text that the longer has, from which it is a version too
_UPDATED = (0.3, 0.5)  # the same of two briefings of a story and a day, or of two days on end, where …
_OPENING = 0.5  # … the first sentence of one has so much of that of the other
_QUOTED = 0.5  # … or where the later has all quotations of the earlier
_RECENT = 7  # days from that of publication back on which what it tells of has just happened
_POSTING = 50  # a shingle in more articles than this is a formula of the house, and tells nothing
_KEPT = 64  # texts whose shingles are remembered; candidates come again and again


def find_duplicates(
    briefings: Iterable[Briefing], stories: Iterable[Sequence[str]] = ()
) -> tuple[Duplicate, ...]:
    """For each near-copy whose version it is. The fullest text leads, of equals the oldest; a lead
    is never itself somebody's version. ``stories`` are the slugs of each, oldest first."""
    ordered = sorted(
        briefings, key=lambda item: (-len(item.analysis.text), item.article.published.order, item.slug)
    )
    by_slug = {item.slug: item for item in ordered}
    leads = _Leads()
    found = []
    for item in ordered:
        scored = [
            (_similarity(_shingles(item.analysis.text), _shingles(by_slug[slug].analysis.text)), slug)
            for slug in leads.near(item.analysis.sketch[:_SKETCH])
        ]
        best = max(scored, default=(0.0, ""))
        if best[0] >= _ALIKE:
            found.append(_version(item, by_slug[best[1]], best[0]))
        else:
            leads.add(item.slug, item.analysis.sketch)
    place = {item.slug: number for number, item in enumerate(ordered)}
    told = {slug for item in found for slug in (item.slug, item.of)}
    for slugs in itertools.chain.from_iterable(map(itertools.pairwise, stories)):
        earlier, later = (by_slug[slug] for slug in slugs)
        nights = _nights(earlier, later)
        item, lead = earlier, later
        if not nights and place[item.slug] < place[lead.slug]:
            item, lead = lead, item  # of one day the fuller is the later
        if told.isdisjoint(slugs) and nights in range(len(_UPDATED)) and _is_update(item, lead, nights):
            alike = _similarity(_shingles(item.analysis.text), _shingles(lead.analysis.text))
            found.append(_version(item, lead, alike))
            told.update(slugs)
    return tuple(sorted(found, key=lambda item: item.slug))


def _nights(earlier: Briefing, later: Briefing) -> int:
    """How many lie between the days on which they were published; fewer than none where those are unknown."""
    one, other = earlier.article.published, later.article.published
    return (other.days.first - one.days.first).days if one.precision == other.precision == "day" else -1


def _is_update(item: Briefing, lead: Briefing, nights: int) -> bool:
    """Whether the later of two briefings of a story tells on what the other told so many ``nights`` before.
    Two interviews under one preface are each with somebody else."""
    people = _people(item)
    if not people or not people <= _people(lead):
        return False
    days = _days(item)
    # One event, just now, of which the figures change: no bulletin, no count since some day.
    plain = days <= _days(lead) and any(_is_recent(day, item) for day in days)
    told = _contained(*(_shingles(_words(one, _whole(one), plain=plain)) for one in (item, lead)))
    if _contained(*(shingles(_words(one, _opening(one), plain=plain)) for one in (item, lead))) >= _OPENING:
        return told >= _UPDATED[nights]
    quotes = _quotes(item)
    return told >= _QUOTED and bool(quotes) and quotes <= _quotes(lead)


def _people(briefing: Briefing) -> Set[str]:
    return {item.name for item in briefing.analysis.entities if item.type == "person"}


def _quotes(briefing: Briefing) -> Set[str]:
    return {bare(item.span.of(briefing.analysis.text)) for item in briefing.analysis.quotes}


def _days(briefing: Briefing) -> Set[Edtf]:
    return {item.value for item in briefing.analysis.dates if item.value.precision == "day"}


def _is_recent(day: Edtf, briefing: Briefing) -> bool:
    return (briefing.article.published.days.first - day.days.first).days in range(_RECENT)


def _opening(briefing: Briefing) -> Span:
    return next(iter(briefing.analysis.sentences), _whole(briefing))


def _whole(briefing: Briefing) -> Span:
    return Span(0, len(briefing.analysis.text))


def _words(briefing: Briefing, span: Span, *, plain: bool) -> str:
    """What stands there; ``plain`` of figures only what they count."""
    text, at, found = briefing.analysis.text, span.start, ""
    for figure in briefing.analysis.figures if plain else ():
        if figure.span.within(span):
            found += f"{text[at : figure.span.start]} {figure.counted or ''}"
            at = figure.span.end
    return found + text[at : span.end]


def _contained(one: Shingles, other: Shingles) -> float:
    """The share of the shorter text that the longer has."""
    return float(np.intersect1d(one, other, assume_unique=True).size / max(min(one.size, other.size), 1))


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


_shingles = functools.lru_cache(maxsize=_KEPT)(shingles)


def _similarity(one: Shingles, other: Shingles) -> float:
    shared = np.intersect1d(one, other, assume_unique=True).size
    alike = shared / (one.size + other.size - shared)
    shorter, longer = sorted((one.size, other.size))
    return max(_ALIKE, alike) if shared >= _CONTAINED * shorter and shorter * 3 >= longer else alike
