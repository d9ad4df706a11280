"""Every word an article uses: whether two are about one thing in all they say, not only in the few
things that stand out."""

from __future__ import annotations

import functools
import heapq
import itertools
import math
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple

from generator import languages
from generator.corpus.rarity import Frequencies
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
_KEPT = 2048  # articles whose vectors are remembered; those near in time are asked for together


def vocabularies(briefings: Iterable[Briefing]) -> Mapping[str, Vocabulary]:
    """Slug → the content lemmas of its sentences; what stands only in a title is not among them."""
    return {item.slug: _vocabulary(item) for item in briefings}


def _vocabulary(briefing: Briefing) -> Vocabulary:
    analysis = briefing.analysis
    language = languages.load(analysis.language)
    lemmas = (content_lemmas(analysis.text, language, sentence) for sentence in analysis.sentences)
    return Vocabulary(analysis.language, tuple(lemmas), content_lemmas(analysis.title, language))


class Likeness:
    """The cosine of two articles' vocabularies, words weighted by rarity (G. Salton and C. Buckley
    1988)."""

    def __init__(self, vocabularies: Mapping[str, Vocabulary]) -> None:
        self._count: Frequencies[str] = Frequencies()
        for words in vocabularies.values():
            _count(words, self._count)
        self._remember(vocabularies)

    def _remember(self, vocabularies: Mapping[str, Vocabulary]) -> None:
        """Makes the vectors of articles asked for again and again only once."""
        kept = functools.lru_cache(maxsize=_KEPT)
        whole = kept(lambda slug: _counted(vocabularies[slug].lemmas))
        opening = kept(lambda slug: _counted(vocabularies[slug].opening))
        self._vector = kept(lambda slug: _vector(vocabularies[slug].language, whole(slug), self._count))
        self._opening = kept(lambda slug: _vector(vocabularies[slug].language, opening(slug), self._count))

    def from_the_start(self, one: str, other: str, without: Collection[str] = ()) -> float:
        """How much of what each opens with the other speaks of, 0 to 1, the lemmas ``without`` left aside:
        two articles on other things may touch on a third, further down."""
        first, second = (_bare(self._opening(slug), without) for slug in (one, other))
        there = _cosine(first, _bare(self._vector(other), without))
        return math.sqrt(there * _cosine(second, _bare(self._vector(one), without)))

    def in_parts(self, one: str, other: str) -> tuple[float, float]:
        """How alike they are, and the share of it, 0 to 1, that is left without the words that make most."""
        first, second = self._vector(one), self._vector(other)
        parts = [first[lemma] * second[lemma] for lemma in first.keys() & second.keys()]
        whole = math.fsum(parts)
        return whole, (whole - math.fsum(heapq.nlargest(_HEAVIEST, parts))) / whole if whole else 0.0

    def having(self, language: str, lemma: str) -> tuple[int, int]:
        """How many articles in ``language`` have the word, and of how many."""
        return self._count.having(language, lemma)


class LikenessSoFar(Likeness):
    """The same among the articles so far, which later ones do not change."""

    def __init__(self, vocabularies: Mapping[str, Vocabulary]) -> None:
        super().__init__({})
        self._words = vocabularies
        self._remember(vocabularies)

    def add(self, slug: str) -> None:
        """Counts the briefing among the articles so far."""
        _count(self._words[slug], self._count)
        self._vector.cache_clear()
        self._opening.cache_clear()


def _count(words: Vocabulary, frequencies: Frequencies[str]) -> None:
    frequencies.add(words.language, set(words.lemmas))


def _counted(lemmas: Iterable[str]) -> Mapping[str, float]:
    return {lemma: 1 + math.log(count) for lemma, count in Counter(lemmas).items()}


def _vector(language: str, counts: Mapping[str, float], frequencies: Frequencies[str]) -> Mapping[str, float]:
    """Of length 1."""
    rare = frequencies.rarities(language, counts.keys())
    weights = {lemma: count * rare[lemma] for lemma, count in counts.items()}
    length = math.hypot(*weights.values()) or 1.0
    return {lemma: weight / length for lemma, weight in weights.items()}


def _bare(vector: Mapping[str, float], without: Collection[str]) -> Mapping[str, float]:
    """A vector of length 1 again."""
    if not without:
        return vector
    left = {lemma: weight for lemma, weight in vector.items() if lemma not in without}
    length = math.hypot(*left.values()) or 1.0
    return {lemma: weight / length for lemma, weight in left.items()}


def _cosine(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """Of two vectors of length 1; the shorter one is gone through."""
    return math.fsum(one[lemma] * other[lemma] for lemma in one.keys() & other.keys())
