"""Every word an article uses: whether two are about one thing in all they say, not only in the few
things that stand out."""

from __future__ import annotations

import functools
import math
from collections.abc import Iterable, Mapping
from typing import NamedTuple

import numpy as np

from generator import languages
from generator.corpus.rarity import Frequencies, numbered
from generator.corpus.vectors import Laid, Numbers, Vector, Without
from generator.model import Briefing
from generator.text.words import content_lemmas


class Vocabulary(NamedTuple):
    """The words of an article that carry meaning."""

    language: str
    sentences: tuple[str, ...]  # the lemmas of each, in order, a space between
    headline: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """Those of all sentences, each between spaces, to be searched for words side by side."""
        return " " + " \n ".join(self.sentences) + " "

    @property
    def opening(self) -> int:
        """How many are in the headline and the first sentence: what the article is about."""
        return len(self.headline) + sum(len(lemmas.split()) for lemmas in self.sentences[:1])


_HEAVIEST = 3  # words on which a likeness should not hang
_FAMILIAR = 64  # lists of words left aside whose numbers are remembered: a thousand offices, again and again


def vocabularies(briefings: Iterable[Briefing]) -> Mapping[str, Vocabulary]:
    """Slug → the content lemmas of its sentences; what stands only in a title is not among them."""
    return {item.slug: _vocabulary(item) for item in briefings}


def _vocabulary(briefing: Briefing) -> Vocabulary:
    analysis = briefing.analysis
    language = languages.load(analysis.language)
    return Vocabulary(analysis.language, analysis.lemmas, content_lemmas(analysis.title, language))


class Likeness:
    """The cosine of two articles' vocabularies, words weighted by rarity (G. Salton and C. Buckley
    1988)."""

    def __init__(self, vocabularies: Mapping[str, Vocabulary]) -> None:
        self._languages = {slug: words.language for slug, words in vocabularies.items()}
        self._whole, self._opened = {}, {}
        number, lists = numbered([*words.headline, *words.text.split()] for words in vocabularies.values())
        for (slug, words), found in zip(vocabularies.items(), lists, strict=True):
            self._opened[slug] = _counted(found[: words.opening].copy())
            self._whole[slug] = _counted(found[len(words.headline) :])
        self._among = Frequencies(number)
        for slug in vocabularies:
            self._count(slug)
        self._remember()

    def _remember(self) -> None:
        """Makes the vectors of articles asked for again and again only once."""
        self._vector = functools.cache(lambda slug: self._weighted(slug, self._whole[slug]))
        self._opening = functools.cache(lambda slug: self._weighted(slug, self._opened[slug]))
        self._numbers = functools.lru_cache(maxsize=_FAMILIAR)(self._numbered)
        self._laid, self._laid_open = Laid(len(self._among)), Laid(len(self._among))
        self._without = Without(len(self._among))

    def _numbered(self, lemmas: frozenset[str]) -> Numbers:
        return self._among.numbers(lemmas)

    def _count(self, slug: str) -> None:
        self._among.add(self._languages[slug], self._whole[slug].things)

    def _weighted(self, slug: str, counts: Vector) -> Vector:
        rare = self._among.rarities(self._languages[slug], counts.things)
        return Vector(counts.things, counts.weights * rare).normal()

    def from_the_start(self, one: str, other: str, *without: frozenset[str]) -> float:
        """How much of what each opens with the other speaks of, 0 to 1, the lemmas ``without`` left aside:
        two articles on other things may touch on a third, further down."""
        opening, whole, opens, there = (
            self._opening(one),
            self._vector(one),
            self._opening(other),
            self._vector(other),
        )
        aside = [numbers for lemmas in without if (numbers := self._numbers(lemmas)).size]
        if not aside:
            return math.sqrt(self._laid_open.like(opening, there) * self._laid.like(whole, opens))
        ours, our_all, theirs, their_all = self._without(np.concatenate(aside), opening, whole, opens, there)
        lengths = ours.length * their_all.length, our_all.length * theirs.length
        open_there = self._laid_open.like(opening, their_all) / lengths[0]
        return math.sqrt(open_there * (self._laid.like(whole, theirs) / lengths[1]))

    def in_parts(self, one: str, other: str) -> tuple[float, float]:
        """How alike they are, and the share of it, 0 to 1, that is left without the words that make most."""
        parts = self._laid.times(self._vector(one), self._vector(other))
        whole = float(np.add.reduce(parts))
        if len(parts) <= _HEAVIEST or not whole:
            return whole, 0.0
        parts.partition(len(parts) - _HEAVIEST)
        return whole, float(np.add.reduce(parts[:-_HEAVIEST])) / whole

    def having(self, language: str, lemma: str) -> tuple[int, int]:
        """How many articles in ``language`` have the word, and of how many."""
        return self._among.having(language, lemma)


def _counted(numbers: Numbers) -> Vector:
    numbers.sort()  # many times as fast as `np.unique`, for so few
    first = np.ones(numbers.size, np.bool_)
    first[1:] = numbers[1:] != numbers[:-1]
    starts = first.nonzero()[0]
    return Vector(numbers[starts], 1 + np.log(np.append(starts[1:], numbers.size) - starts))


class LikenessSoFar(Likeness):
    """The same among the articles so far, which later ones do not change."""

    def __init__(self, every: Likeness) -> None:
        self._languages, self._whole, self._opened = every._languages, every._whole, every._opened
        self._among = every._among.anew()  # the same words, and no article counted
        self._remember()

    def add(self, slug: str) -> None:
        """Counts the briefing among the articles so far."""
        self._count(slug)
        self._vector.cache_clear()
        self._opening.cache_clear()
