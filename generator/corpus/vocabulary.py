"""Every word an article uses: whether two are about one thing in all they say, not only in the few
things that stand out."""

from __future__ import annotations

import functools
import itertools
import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from generator import languages
from generator.corpus.rarity import Frequencies
from generator.model import Briefing
from generator.text.words import content_lemmas


class Vocabulary(NamedTuple):
    """The words of an article that carry meaning."""

    language: str
    sentences: tuple[tuple[str, ...], ...]  # the lemmas of each, in order

    @property
    def lemmas(self) -> Iterator[str]:
        """All of them, in order."""
        return itertools.chain.from_iterable(self.sentences)


_KEPT = 2048  # articles whose vectors are remembered; those near in time are asked for together


def vocabularies(briefings: Iterable[Briefing]) -> Mapping[str, Vocabulary]:
    """Slug → the content lemmas of its sentences; what stands only in a title is not among them."""
    return {item.slug: _vocabulary(item) for item in briefings}


def _vocabulary(briefing: Briefing) -> Vocabulary:
    analysis = briefing.analysis
    language = languages.load(analysis.language)
    lemmas = (content_lemmas(analysis.text, language, sentence) for sentence in analysis.sentences)
    return Vocabulary(analysis.language, tuple(lemmas))


class Likeness:
    """The cosine of two articles' vocabularies, words weighted by rarity (G. Salton and C. Buckley
    1988)."""

    def __init__(self, vocabularies: Mapping[str, Vocabulary]) -> None:
        self._count: Frequencies[str] = Frequencies()
        for words in vocabularies.values():
            _count(words, self._count)
        self._vector = functools.lru_cache(maxsize=_KEPT)(
            lambda slug: _vector(vocabularies[slug], self._count)
        )

    def __call__(self, one: str, other: str) -> float:
        """How alike the articles with these slugs are, 0 to 1."""
        return _cosine(self._vector(one), self._vector(other))

    def having(self, language: str, lemma: str) -> tuple[int, int]:
        """How many articles in ``language`` have the word, and of how many."""
        return self._count.having(language, lemma)


class LikenessSoFar:
    """The same among the articles so far, which later ones do not change."""

    def __init__(self, vocabularies: Mapping[str, Vocabulary]) -> None:
        self._words = vocabularies
        self._so_far: Frequencies[str] = Frequencies()

    def add(self, slug: str) -> None:
        _count(self._words[slug], self._so_far)

    def __call__(self, one: str, other: str) -> float:
        return _cosine(*(_vector(self._words[slug], self._so_far) for slug in (one, other)))


def _count(words: Vocabulary, frequencies: Frequencies[str]) -> None:
    frequencies.add(words.language, set(words.lemmas))


def _vector(words: Vocabulary, frequencies: Frequencies[str]) -> Mapping[str, float]:
    """Of length 1."""
    counts = Counter(words.lemmas)
    rare = frequencies.rarities(words.language, counts.keys())
    weights = {lemma: (1 + math.log(count)) * rare[lemma] for lemma, count in counts.items()}
    length = math.hypot(*weights.values()) or 1.0
    return {lemma: weight / length for lemma, weight in weights.items()}


def _cosine(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    return math.fsum(one[lemma] * other[lemma] for lemma in one.keys() & other.keys())
