"""Articles as vectors: the things they have, by number, and how much each weighs.

In arrays, because joining compares hundreds of things in hundreds of thousands of pairs.
"""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int32]
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

    def times(self, other: Vector) -> Vector:
        """The things that both have, and the products of their weights."""
        places, both = _places(self.things, other.things)
        return Vector(self.things[both], self.weights[both] * other.weights[places[both]])

    def without(self, things: Numbers) -> Vector:
        """All but ``things``, which rise."""
        _, theirs = _places(self.things, things)
        return Vector(self.things[~theirs], self.weights[~theirs])


def _places(things: Numbers, among: Numbers) -> tuple[NDArray[np.intp], Chosen]:
    """Where each of ``things`` would stand ``among`` others that rise, and whether it does."""
    places = among.searchsorted(things)
    if not among.size:
        return places, np.zeros(things.shape, np.bool_)
    places[places == among.size] = 0  # greater than all
    return places, among[places] == things
