"""Articles as vectors: the things they have, by number, and how much each weighs.

In arrays, because joining compares hundreds of things in hundreds of thousands of pairs.
"""

from __future__ import annotations

import math
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
        return math.sqrt(self.weights.dot(self.weights)) or 1.0

    def normal(self) -> Vector:
        """The same of length 1."""
        return Vector(self.things, self.weights / self.length)


class Laid:
    """A vector with a place for every thing there is, one after the other: each is compared with many."""

    def __init__(self, things: int) -> None:
        self._vector = Vector(np.zeros(0, np.intp), np.zeros(0))
        self._weights = np.zeros(things)

    def times(self, one: Vector, other: Vector) -> Weights:
        """The products of both weights, for each thing of the ``other``."""
        if self._vector is not one:
            self._weights[self._vector.things] = 0.0
            self._weights[one.things] = one.weights
            self._vector = one
        return self._weights[other.things] * other.weights

    def like(self, one: Vector, other: Vector) -> float:
        """The sum of these products: of two vectors of length 1, the cosine."""
        return float(np.add.reduce(self.times(one, other)))


class Without:
    """Vectors without some of the things there are, which weigh nothing in them."""

    def __init__(self, things: int) -> None:
        self._counts = np.ones(things)

    def __call__(self, aside: Numbers, *vectors: Vector) -> list[Vector]:
        """The ``vectors`` without what is left ``aside``."""
        self._counts[aside] = 0.0
        found = [Vector(things, weights * self._counts[things]) for things, weights in vectors]
        self._counts[aside] = 1.0
        return found
