"""Which briefings share rare things: one pass over an inverted index, near-linear, since a feature
that many articles have leads from none to another."""

from __future__ import annotations

import heapq
import math
import operator
from array import array
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from generator.corpus.features import Feature, Features
from generator.corpus.rarity import Frequencies

_NONE: tuple[array[int], array[float]] = (array("I"), array("d"))

LEAST = 0.08  # score of what is looked at
MOST = 60  # neighbours looked at of an article; its five links are among them


Shared = tuple[tuple[Feature, float], ...]  # what is shared, and what each adds to a score, most first


class Match(NamedTuple):
    """What an article shares with an earlier one."""

    slug: str
    score: float  # 0 to 1: the cosine of the two, features weighted by rarity
    shared: Shared
    special: frozenset[Feature] = frozenset()  # those of the article's features that few others have
    cast: bool = False  # whether both tell of the same few people, bodies and places, as `closeness` finds


def matches(
    features: Sequence[Features],
    *,
    as_of_then: bool,
    least: float = LEAST,
    most: int | None = MOST,
) -> Iterator[tuple[Features, tuple[Match, ...]]]:
    """For each article, in the given order, those before it with which it scores ``least`` or more,
    best first and no more than ``most``.

    ``as_of_then`` counts how common a feature is among the articles so far only, so that what is
    found of an article never changes when later ones are added; otherwise among all.
    """
    common: Frequencies[Feature] = Frequencies()
    if not as_of_then:
        for item in features:
            common.add(item.language, item.weights.keys())
    index = _Index()

    def best_first(pair: tuple[float, int]) -> tuple[float, str]:
        return (-pair[0], features[pair[1]].slug)

    normal: list[dict[Feature, float]] = []  # weights of each vector made of length 1
    for number, item in enumerate(features):
        if as_of_then:
            common.add(item.language, item.weights.keys())
        rare = common.rarities(item.language, item.weights.keys())
        length = math.hypot(*(weight * rare[key] for key, weight in item.weights.items())) or 1.0
        own = {feature: weight / length for feature, weight in item.weights.items()}
        leads = common.leading(item.language, item.weights.keys())
        factors = {feature: own[feature] * rare[feature] ** 2 for feature in item.weights if feature in leads}
        near = [(score, other) for other, score in index.scores(factors).items() if score >= least]
        near = heapq.nsmallest(most or len(near), near, key=best_first)
        special = common.special(item.language, item.weights.keys()) if near else frozenset()
        found = [
            Match(features[other].slug, score, _shared(factors, normal[other]), special)
            for score, other in near
        ]
        index.add(number, own)
        normal.append(own)
        yield item, tuple(match for match in found if len(match.shared) > 1)  # one may be a coincidence


class _Index:
    """Who has a feature, and how much of it: numbers and weights side by side, because a search
    goes through thousands of them."""

    def __init__(self) -> None:
        self._postings: dict[Feature, tuple[array[int], array[float]]] = {}

    def add(self, number: int, weights: Mapping[Feature, float]) -> None:
        for feature, weight in weights.items():
            if feature not in self._postings:
                self._postings[feature] = (array("I"), array("d"))
            numbers, theirs = self._postings[feature]
            numbers.append(number)
            theirs.append(weight)

    def scores(self, factors: Mapping[Feature, float]) -> Mapping[int, float]:
        """What those that share a feature score, by their numbers."""
        found: defaultdict[int, float] = defaultdict(float)
        for feature, factor in factors.items():
            for number, weight in zip(*self._postings.get(feature, _NONE), strict=True):
                found[number] += factor * weight
        return found


def _shared(factors: Mapping[Feature, float], other: Mapping[Feature, float]) -> Shared:
    parts = [(feature, factor * other[feature]) for feature, factor in factors.items() if feature in other]
    return tuple(sorted(sorted(parts), key=operator.itemgetter(1), reverse=True))
