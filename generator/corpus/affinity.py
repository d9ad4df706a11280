"""Which briefings share rare things: one pass over an inverted index, near-linear, since a feature
that many articles have leads from none to another."""

from __future__ import annotations

import heapq
import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from generator.corpus.features import Feature, Features, rarity

_COMMON = 0.1  # a feature in more than this share of the articles leads nowhere …
_FEW = 40  # … unless it is in no more articles than this
_MANY = 400  # and whatever the collection's size, one in more than this leads nowhere


MOST = 60  # neighbours looked at of an article; a story's closest and five links are among them


class Match(NamedTuple):
    """What an article shares with an earlier one."""

    slug: str
    score: float  # 0 to 1: the cosine of the two, features weighted by rarity
    shared: tuple[tuple[Feature, float], ...]  # what each adds to the score, most first


def matches(
    features: Sequence[Features], *, as_of_then: bool, least: float, most: int | None = MOST
) -> Iterator[tuple[Features, tuple[Match, ...]]]:
    """For each article, in the given order, those before it with which it scores ``least`` or more,
    best first and no more than ``most``.

    ``as_of_then`` counts how common a feature is among the articles so far only, so that what is
    found of an article never changes when later ones are added; otherwise among all.
    """
    total: Counter[Feature] = Counter()
    if not as_of_then:
        for item in features:
            total.update(item.weights.keys())
    postings: dict[Feature, list[tuple[str, float]]] = defaultdict(list)
    normal: dict[str, dict[Feature, float]] = {}  # slug → weights of a vector of length 1
    for number, item in enumerate(features, 1):
        size = number if as_of_then else len(features)
        limit = min(_MANY, max(_FEW, _COMMON * size))
        if as_of_then:
            total.update(item.weights.keys())
        rare = {feature: rarity(total[feature], size) for feature in item.weights}
        length = math.sqrt(sum((weight * rare[key]) ** 2 for key, weight in item.weights.items())) or 1.0
        own = normal[item.slug] = {feature: weight / length for feature, weight in item.weights.items()}
        scores: dict[str, float] = defaultdict(float)
        for feature, weight in own.items():
            if total[feature] <= limit:
                factor = weight * rare[feature] ** 2
                for slug, theirs in postings[feature]:
                    scores[slug] += factor * theirs
            postings[feature].append((item.slug, weight))
        near = [(slug, score) for slug, score in scores.items() if score >= least]
        if most is not None:
            near = heapq.nsmallest(most, near, key=_best_first)
        found = [
            Match(slug, score, _shared(own, normal[slug], rare, total, limit))
            for slug, score in sorted(near, key=_best_first)
        ]
        yield item, tuple(match for match in found if len(match.shared) > 1)  # one may be a coincidence


def _best_first(pair: tuple[str, float]) -> tuple[float, str]:
    return (-pair[1], pair[0])


def _shared(
    one: Mapping[Feature, float],
    other: Mapping[Feature, float],
    rare: Mapping[Feature, float],
    total: Mapping[Feature, int],
    limit: float,
) -> tuple[tuple[Feature, float], ...]:
    parts = [
        (feature, weight * other[feature] * rare[feature] ** 2)
        for feature, weight in one.items()
        if feature in other and total[feature] <= limit
    ]
    return tuple(sorted(parts, key=lambda part: (-part[1], part[0])))
