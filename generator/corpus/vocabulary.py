"""Every word an article uses: whether two are about one thing in all they say, not only in the few
things that stand out."""

from __future__ import annotations

import functools
import itertools
import math
import sys
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

import numpy as np

from generator import languages
from generator.corpus.rarity import Frequencies, numbered
from generator.corpus.vectors import Laid, Numbers, Vector
from generator.model import Briefing
from generator.text.words import content_lemmas


class Vocabulary(NamedTuple):
    """The words of an article that carry meaning."""

    language: str
    sentences: tuple[tuple[str, ...], ...]  # the lemmas of each, in order
    headline: tuple[str, ...] = ()

    @property
    def lemmas(self) -> Iterator[str]:
        """All of them, in order."""
        return itertools.chain.from_iterable(self.sentences)

    @property
    def opening(self) -> Iterator[str]:
        """Those of the headline and the first sentence: what the article is about."""
        return itertools.chain(self.headline, *self.sentences[:1])


_HEAVIEST = 3  # words on which a likeness should not hang
_FAMILIAR = 64  # lists of words left aside whose numbers are remembered: a thousand offices, again and again


def vocabularies(briefings: Iterable[Briefing]) -> Mapping[str, Vocabulary]:
    """Slug → the content lemmas of its sentences; what stands only in a title is not among them."""
    return {item.slug: _vocabulary(item) for item in briefings}


def _vocabulary(briefing: Briefing) -> Vocabulary:
    analysis = briefing.analysis
    language = languages.load(analysis.language)
    # One string for all its places, so that a large collection's words cost little.
    sentences = tuple(tuple(map(sys.intern, lemmas.split())) for lemmas in analysis.lemmas)
    return Vocabulary(analysis.language, sentences, content_lemmas(analysis.title, language))


class Likeness:
    """The cosine of two articles' vocabularies, words weighted by rarity (G. Salton and C. Buckley
    1988)."""

    def __init__(self, vocabularies: Mapping[str, Vocabulary]) -> None:
        self._languages = {slug: words.language for slug, words in vocabularies.items()}
        self._whole, self._opened = {}, {}
        number, lists = numbered(
            itertools.chain(words.headline, words.lemmas) for words in vocabularies.values()
        )
        for (slug, words), found in zip(vocabularies.items(), lists, strict=True):
            headline, opening = len(words.headline), len([*words.opening])
            self._whole[slug], self._opened[slug] = _counted(found[headline:]), _counted(found[:opening])
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

    def _numbered(self, lemmas: frozenset[str]) -> Numbers:
        return np.unique(self._among.numbers(lemmas))

    def _count(self, slug: str) -> None:
        self._among.add(self._languages[slug], self._whole[slug].things)

    def _weighted(self, slug: str, counts: Vector) -> Vector:
        rare = self._among.rarities(self._languages[slug], counts.things)
        return Vector(counts.things, counts.weights * rare).normal()

    def from_the_start(self, one: str, other: str, *without: frozenset[str]) -> float:
        """How much of what each opens with the other speaks of, 0 to 1, the lemmas ``without`` left aside:
        two articles on other things may touch on a third, further down."""
        aside = [self._numbers(lemmas) for lemmas in without]
        there = self._laid_open.like(self._opening(one), self._vector(other), aside)
        back = self._laid.like(self._vector(one), self._opening(other), aside)
        return math.sqrt(there * back)

    def in_parts(self, one: str, other: str) -> tuple[float, float]:
        """How alike they are, and the share of it, 0 to 1, that is left without the words that make most."""
        parts = self._laid.times(self._vector(one), self._vector(other))
        whole = float(parts.sum())
        if len(parts) <= _HEAVIEST or not whole:
            return whole, 0.0
        parts.partition(len(parts) - _HEAVIEST)
        return whole, float(parts[:-_HEAVIEST].sum()) / whole

    def having(self, language: str, lemma: str) -> tuple[int, int]:
        """How many articles in ``language`` have the word, and of how many."""
        return self._among.having(language, lemma)


def _counted(numbers: Numbers) -> Vector:
    words, counts = np.unique(numbers, return_counts=True)
    return Vector(words, 1 + np.log(counts))


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
