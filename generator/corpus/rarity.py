"""How much it says that two articles share a thing: the less, the more articles have it.

Inverse document frequency, smoothed as if thirty foreign articles were in every collection, so that
two articles alone can be compared as well as ten thousand (K. Spärck Jones 1972; the smoothing is
ours). What is common is judged among the articles in one language: those in another use none of its
words and seldom its names, and their number would make everything in it look rare.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping
from typing import Generic, TypeVar

_FOREIGN = 30  # articles imagined beside the collection
_COMMON = 0.1  # what more than this share of the articles have leads nowhere …
_FEW = 40  # … unless no more articles than this have it
_MANY = 250  # and whatever the collection's size, what more than this have leads nowhere
_SPECIAL = 10  # what no more articles than this have is special to them …
_LARGE = 200  # … and one more for so many in the collection …
_SMALL = 4  # … while in a small one a quarter of it is too much, though never three

Thing = TypeVar("Thing", bound=Hashable)


def rarity(frequency: int, articles: int) -> float:
    """Inverse document frequency of a thing that ``frequency`` of ``articles`` have; 0 for one that
    most articles have, about 1 for one that is nearly alone."""
    return 1 - math.log1p(frequency) * _unit(articles)


def _unit(articles: int) -> float:
    return 1 / math.log(articles + _FOREIGN)


class Frequencies(Generic[Thing]):
    """In how many articles each thing is, by their language."""

    def __init__(self) -> None:
        self._articles: Counter[str] = Counter()
        self._having: defaultdict[str, Counter[Thing]] = defaultdict(Counter)

    def add(self, language: str, things: Iterable[Thing]) -> None:
        """One more article and the things it has, each once."""
        self._articles[language] += 1
        self._having[language].update(things)

    def having(self, language: str, thing: Thing) -> tuple[int, int]:
        """How many articles in ``language`` have it, and how many there are."""
        return self._having[language][thing], self._articles[language]

    def rarities(self, language: str, things: Collection[Thing]) -> Mapping[Thing, float]:
        """How rare things are in an article in ``language``: as rare as among all articles, and no
        rarer than among those in that language."""
        having, unit, log = self._having[language], _unit(self._articles[language]), math.log1p
        found = {thing: 1 - log(having[thing]) * unit for thing in things}
        if len(self._having) > 1:
            everywhere = self._articles.total()
            for thing in things:
                found[thing] = min(found[thing], rarity(self._total(thing), everywhere))
        return found

    def leading(self, language: str, things: Collection[Thing]) -> frozenset[Thing]:
        """Those of ``things`` by which an article in ``language`` may find another."""
        return self._in_few(language, things, lambda size: min(_MANY, max(_FEW, _COMMON * size)))

    def special(self, language: str, things: Collection[Thing]) -> frozenset[Thing]:
        """Those of ``things`` that say of an article in ``language`` which affair it is about."""
        return self._in_few(
            language, things, lambda size: min(_SPECIAL + size / _LARGE, max(3, size / _SMALL))
        )

    def _in_few(
        self, language: str, things: Collection[Thing], most: Callable[[int], float]
    ) -> frozenset[Thing]:
        having, few = self._having[language], most(self._articles[language])
        found = frozenset(thing for thing in things if having[thing] <= few)
        if len(self._having) > 1:
            few = most(self._articles.total())
            found = frozenset(thing for thing in found if self._total(thing) <= few)
        return found

    def _total(self, thing: Thing) -> int:
        return sum(having[thing] for having in self._having.values())
