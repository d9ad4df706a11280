"""Articles as vectors: the things they have, by number, and how much each weighs.

In arrays, because joining compares hundreds of things in hundreds of thousands of pairs.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.intp]
Weights = NDArray[np.float64]
Chosen = NDArray[np.bool_]


class Vector(NamedTuple):
    """Things by their numbers, which rise, and how much each weighs."""

    things: Numbers
    weights: Weights

    @property
    def length(self) -> float:
        """Of the vector; 1 where it is nothing, to be divided by."""
        return math.sqrt(self.weights @ self.weights) or 1.0

    def normal(self) -> Vector:
        """The same of length 1."""
        return Vector(self.things, self.weights / self.length)


class Laid:
    """A vector with a place for every thing there is, one after the other: each is compared with many."""

    def __init__(self, things: int) -> None:
        self._vector = Vector(np.zeros(0, np.intp), np.zeros(0))
        self._weights = np.zeros(things)
        self._counts = np.ones(things)  # nothing for what is left aside

    def times(self, one: Vector, other: Vector) -> Weights:
        """The products of both weights, for each thing of the ``other``."""
        if self._vector is not one:
            self._weights[self._vector.things] = 0.0
            self._weights[one.things] = one.weights
            self._vector = one
        return self._weights[other.things] * other.weights

    def like(self, one: Vector, other: Vector, aside: Sequence[Numbers] = ()) -> float:
        """The cosine of two vectors of length 1, what is left ``aside`` in neither."""
        if not any(things.size for things in aside):
            return float(self.times(one, other).sum())
        for things in aside:
            self._counts[things] = 0.0
        ours, theirs = (
            Vector(vector.things, vector.weights * self._counts[vector.things]) for vector in (one, other)
        )
        for things in aside:
            self._counts[things] = 1.0
        return float(self.times(one, theirs).sum()) / (ours.length * theirs.length)
