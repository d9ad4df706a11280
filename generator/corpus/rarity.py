"""How much it says that two articles share a thing: the less, the more articles have it.

Inverse document frequency, smoothed as if thirty foreign articles were in every collection, so that
two articles alone can be compared as well as ten thousand (K. Spärck Jones 1972; the smoothing is
ours). What is common is judged among the articles in one language: those in another use none of its
words and seldom its names, and their number would make everything in it look rare.
"""

from __future__ import annotations

import copy
import functools
import itertools
import math
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import Generic, TypeVar

import numpy as np

from generator.corpus.vectors import Chosen, Numbers, Weights

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


@functools.cache
def _logs(bits: int) -> Weights:
    """The logarithms of so many counts, each with one added: looked up in a fraction of the time."""
    return np.log1p(np.arange(1 << bits))


def numbered(lists: Iterable[Iterable[Thing]]) -> tuple[Mapping[Thing, int], list[Numbers]]:
    """All things with their numbers, in the order in which they come, and the numbers of each list."""
    number: defaultdict[Thing, int] = defaultdict(itertools.count().__next__)
    found = [np.fromiter(map(number.__getitem__, things), np.intp) for things in lists]
    return dict(number), found


class Frequencies(Generic[Thing]):
    """In how many articles each thing is, by their language. Things go by the numbers from 0 on that they
    are given, in order: an article has hundreds, which are looked up again and again."""

    def __init__(self, number: Mapping[Thing, int]) -> None:
        self._number = number
        self._things = tuple(number)
        self._articles: Counter[str] = Counter()
        self._having: dict[str, Numbers] = {}

    def __len__(self) -> int:
        return len(self._things)

    def anew(self) -> Frequencies[Thing]:
        """The same things by the same numbers, and no article counted."""
        other = copy.copy(self)
        other._articles, other._having = Counter(), {}
        return other

    def numbers(self, things: Iterable[Thing]) -> Numbers:
        """Of those of ``things`` that are known, in their order."""
        found = np.fromiter(map(self._number.get, things, itertools.repeat(-1)), np.intp)
        return found[found >= 0]

    def things(self, numbers: Numbers) -> list[Thing]:
        """What goes by the numbers."""
        return [self._things[number] for number in numbers.tolist()]

    def add(self, language: str, things: Numbers) -> None:
        """One more article and the things it has, each once."""
        self._articles[language] += 1
        self._counts(language)[things] += 1

    def having(self, language: str, thing: Thing) -> tuple[int, int]:
        """How many articles in ``language`` have it, and how many there are."""
        number = self._number.get(thing)
        count = 0 if number is None else int(self._counts(language)[number])
        return count, self._articles[language]

    def rarities(self, language: str, things: Numbers) -> Weights:
        """How rare things are in an article in ``language``: as rare as among all articles, and no
        rarer than among those in that language."""
        among = self._among(language, things)
        first, *more = [1 - _logs(size.bit_length())[counts] * _unit(size) for counts, size in among]
        return np.minimum(first, more[0]) if more else first

    def leading(self, language: str, things: Numbers) -> Chosen:
        """Of each, whether an article in ``language`` may find another by it."""
        return self._in_few(language, things, lambda size: min(_MANY, max(_FEW, _COMMON * size)))

    def special(self, language: str, things: Numbers) -> Chosen:
        """Of each, whether it says of an article in ``language`` which affair it is about."""
        return self._in_few(
            language, things, lambda size: min(_SPECIAL + size / _LARGE, max(3, size / _SMALL))
        )

    def _in_few(self, language: str, things: Numbers, most: Callable[[int], float]) -> Chosen:
        first, *more = [counts <= most(size) for counts, size in self._among(language, things)]
        return first & more[0] if more else first

    def _among(self, language: str, things: Numbers) -> list[tuple[Numbers, int]]:
        """How many articles have each, and of how many: of those in ``language``, and of all."""
        among = [(self._counts(language)[things], self._articles[language])]
        if len(self._having) > 1:
            everywhere = np.sum([counts[things] for counts in self._having.values()], axis=0)
            among.append((everywhere, self._articles.total()))
        return among

    def _counts(self, language: str) -> Numbers:
        if language not in self._having:
            self._having[language] = np.zeros(len(self._things), np.intp)
        return self._having[language]
