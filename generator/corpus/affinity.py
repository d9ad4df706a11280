"""Which briefings share rare things: one pass over an inverted index, near-linear, since a feature
that many articles have leads from none to another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from generator.corpus.features import Feature, Features
from generator.corpus.rarity import Frequencies, numbered
from generator.corpus.vectors import Numbers, Vector, Weights

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
        number, lists = numbered(item.weights for item in features)
        self.known = Frequencies(number)
        self.vectors = [_vector(item, things) for item, things in zip(features, lists, strict=True)]


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
    features, vectors = described.features, described.vectors
    common = described.known.anew()
    if not as_of_then:
        for item, vector in zip(features, vectors, strict=True):
            common.add(item.language, vector.things)
    index = _Index(vectors, len(common))

    def best_first(pair: tuple[float, int]) -> tuple[float, str]:
        return (-pair[0], features[pair[1]].slug)

    for number, (item, (things, weights)) in enumerate(zip(features, vectors, strict=True)):
        if as_of_then:
            common.add(item.language, things)
        rare = common.rarities(item.language, things)
        own = Vector(things, weights / Vector(things, weights * rare).length)
        leads = common.leading(item.language, things)
        near = index.search(Vector(things[leads], (own.weights * rare**2)[leads]), least)
        best = sorted(near.pairs(), key=best_first)[:most]
        special = things[common.special(item.language, things)] if best else things[:0]
        tells = frozenset(common.things(special))
        shared = near.shared({other for _, other in best}, common)
        index.add(number, own)
        yield (
            item,
            tuple(
                Match(features[other].slug, score, shared[other], tells)
                for score, other in best
                if len(shared[other]) > 1  # one may be a coincidence
            ),
        )


def _vector(item: Features, things: Numbers) -> Vector:
    order = np.argsort(things)
    return Vector(things[order], np.array([*item.weights.values()])[order])


class _Near(NamedTuple):
    """Each thing that an article shares with those near it: whose it is, their score, and what it adds."""

    numbers: Numbers
    scores: Weights
    things: Numbers
    parts: Weights

    def pairs(self) -> list[tuple[float, int]]:
        """The scores and numbers of those near it."""
        scores = dict(zip(self.numbers.tolist(), self.scores.tolist(), strict=True))
        return [(score, number) for number, score in scores.items()]

    def shared(self, chosen: Iterable[int], known: Frequencies[Feature]) -> Mapping[int, Shared]:
        """What it shares with each of those with the ``chosen`` numbers."""
        found: dict[int, list[tuple[Feature, float]]] = {number: [] for number in chosen}
        things = known.things(self.things) if found else ()
        for number, thing, part in zip(self.numbers.tolist(), things, self.parts.tolist(), strict=True):
            if number in found:
                found[number].append((thing, part))
        return {
            number: tuple(sorted(parts, key=lambda pair: (-pair[1], pair[0])))
            for number, parts in found.items()
        }


class _Index:
    """Who has a thing, and how much of it: those who have one thing side by side, oldest first, because a
    search goes through thousands of them. All places are laid out before, and taken one after the other."""

    def __init__(self, vectors: Sequence[Vector], things: int) -> None:
        sizes = [vector.things.size for vector in vectors]
        had = np.concatenate([np.zeros(0, np.intp), *(vector.things for vector in vectors)])
        order = np.argsort(had, kind="stable")
        places = np.empty_like(order)
        places[order] = np.arange(order.size)
        self._places = np.split(places, np.cumsum(sizes)[:-1])
        self._numbers = np.repeat(np.arange(len(vectors), dtype=np.intp), sizes)[order]
        self._weights = np.zeros(order.size)
        self._first = np.searchsorted(had[order], np.arange(things))  # place of each thing
        self._having = np.zeros(things, np.int32)  # how many places of each are taken
        self._scores = np.zeros(len(vectors))  # of the search at work

    def add(self, number: int, vector: Vector) -> None:
        """The article with this number has what the vector says."""
        self._weights[self._places[number]] = vector.weights
        self._having[vector.things] += 1

    def search(self, factors: Vector, least: float) -> _Near:
        """Those that share a thing with these factors and score ``least`` or more."""
        having = self._having[factors.things]
        ends = having.cumsum()
        starts = self._first[factors.things] - ends + having
        at = starts.repeat(having) + np.arange(having.sum())
        numbers, parts = self._numbers[at], self._weights[at] * factors.weights.repeat(having)
        np.add.at(self._scores, numbers, parts)
        scores = self._scores[numbers]
        self._scores[numbers] = 0.0
        near = scores >= least
        return _Near(numbers[near], scores[near], factors.things.repeat(having)[near], parts[near])
