"""Sentences as vectors, for how near one is to another."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from generator.analysis.document import Document

Vector = Mapping[str, float]
"""Word → weight, of length one."""


def vectors(document: Document, indexes: Sequence[int]) -> dict[int, Vector]:
    """Unit vectors of the sentences' lemmas: frequency by inverse sentence frequency."""
    bags = {
        index: Counter(token.lemma for token in document.tokens[index] if token.content) for index in indexes
    }
    frequency = Counter(word for bag in bags.values() for word in bag)
    isf = {word: 1 + math.log(len(bags) / count) for word, count in frequency.items()}
    return {
        index: _unit({word: count * isf[word] for word, count in bag.items()}) for index, bag in bags.items()
    }


def _unit(vector: Vector) -> Vector:
    norm = math.sqrt(sum(value * value for value in vector.values()))
    return {word: value / norm for word, value in vector.items()} if norm else {}


def total(vectors: Iterable[Vector]) -> Vector:
    """The direction of all together."""
    found: defaultdict[str, float] = defaultdict(float)
    for vector in vectors:
        for word, value in vector.items():
            found[word] += value
    return _unit(found)


def cosine(one: Vector, other: Vector) -> float:
    """Of two unit vectors."""
    if len(one) > len(other):
        one, other = other, one
    return sum(value * other[word] for word, value in one.items() if word in other)
