"""Which briefings share rare things: one pass over an inverted index, near-linear, since a feature
that many articles have leads from none to another."""

from __future__ import annotations

import heapq
from array import array
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from generator.corpus.features import Feature, Features
from generator.corpus.rarity import Frequencies
from generator.corpus.vectors import Vector

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


class Described:
    """Articles by their features, oldest first, each as a vector: made once, for all are asked for their
    matches twice."""

    def __init__(self, features: Sequence[Features]) -> None:
        self.features = features
        self.known = Frequencies(feature for item in features for feature in item.weights)
        self.vectors = [_vector(item, self.known) for item in features]


def matches(
    described: Described,
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
    features, vectors = described.features, list(described.vectors)
    common = described.known.anew()
    if not as_of_then:
        for item, vector in zip(features, vectors, strict=True):
            common.add(item.language, vector.things)
    index = _Index(len(features))

    def best_first(pair: tuple[float, int]) -> tuple[float, str]:
        return (-pair[0], features[pair[1]].slug)

    for number, (item, (things, weights)) in enumerate(zip(features, vectors, strict=True)):
        if as_of_then:
            common.add(item.language, things)
        rare = common.rarities(item.language, things)
        own = vectors[number] = Vector(things, weights / Vector(things, weights * rare).length)
        leads = common.leading(item.language, things)
        factors = Vector(things[leads], (own.weights * rare**2)[leads])
        near = index.search(factors, least)
        near = heapq.nsmallest(most or len(near), near, key=best_first)
        special = things[common.special(item.language, things)] if near else things[:0]
        tells = frozenset(common.things(special))
        found = [
            Match(features[other].slug, score, _shared(factors.times(vectors[other]), common), tells)
            for score, other in near
        ]
        index.add(number, own)
        yield item, tuple(match for match in found if len(match.shared) > 1)  # one may be a coincidence


def _vector(item: Features, known: Frequencies[Feature]) -> Vector:
    things = known.numbers(item.weights)
    order = np.argsort(things)
    return Vector(things[order], np.array([*item.weights.values()])[order])


class _Index:
    """Who has a thing, and how much of it: numbers and weights side by side, because a search goes
    through thousands of them."""

    def __init__(self, articles: int) -> None:
        self._postings: dict[int, tuple[array[int], array[float]]] = {}
        self._scores = np.zeros(articles)  # of the search at work

    def add(self, number: int, vector: Vector) -> None:
        """The article with this number has what the vector says."""
        for thing, weight in zip(vector.things.tolist(), vector.weights.tolist(), strict=True):
            numbers, weights = self._postings.setdefault(thing, (array("i"), array("d")))
            numbers.append(number)
            weights.append(weight)

    def search(self, factors: Vector, least: float) -> list[tuple[float, int]]:
        """Those that share a thing with these factors and score ``least`` or more: scores and numbers."""
        pairs = zip(factors.things.tolist(), factors.weights.tolist(), strict=True)
        found = [(*self._postings[thing], factor) for thing, factor in pairs if thing in self._postings]
        if not found:
            return []
        numbers = np.concatenate([np.frombuffer(having, np.int32) for having, _, _ in found])
        parts = np.concatenate([np.frombuffer(weights) * factor for _, weights, factor in found])
        np.add.at(self._scores, numbers, parts)
        near = sorted(set(numbers[self._scores[numbers] >= least].tolist()))
        scores = self._scores[near].tolist()
        self._scores[numbers] = 0.0
        return list(zip(scores, near, strict=True))


def _shared(parts: Vector, known: Frequencies[Feature]) -> Shared:
    pairs = zip(known.things(parts.things), parts.weights.tolist(), strict=True)
    return tuple(sorted(pairs, key=lambda pair: (-pair[1], pair[0])))
