"""Which phrases a title leaves out together."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from generator.analysis.title.costs import Cost

_MOST = 8  # phrases among which is chosen
_CHAIN = 6  # phrases that go with one another
_EACH = 1  # what every phrase costs besides


def choices(costs: dict[int, Cost]) -> Iterator[tuple[int, frozenset[int]]]:
    """Sets of phrases that may be left out together, by their first words, with what that costs."""
    always = frozenset(first for first, cost in costs.items() if cost.points == 0)
    single = sorted((cost.points, -first) for first, cost in costs.items() if cost.points)[:_MOST]
    for count in range(len(single) + 1):
        for chosen in combinations(single, count):
            dropped = always | {-first for _, first in chosen}
            for _ in range(_CHAIN):
                dropped |= {first for first, cost in costs.items() if cost.goes_with in dropped}
            torn = any(cost.wants in dropped and first not in dropped for first, cost in costs.items())
            if not torn:
                yield sum(points + _EACH for points, _ in chosen), dropped
