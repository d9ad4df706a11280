"""Every word an article uses: whether two are about one thing in all they say, not only in the few
things that stand out."""

from __future__ import annotations

import functools
import itertools
import math
from collections import Counter
from collections.abc import Iterable, Mapping

from generator import languages
from generator.corpus.features import rarity
from generator.model import Briefing
from generator.text.words import content_lemmas

Vocabulary = tuple[tuple[str, ...], ...]  # the lemmas of each sentence, in order

_KEPT = 2048  # articles whose vectors are remembered; those near in time are asked for together


def vocabularies(briefings: Iterable[Briefing]) -> Mapping[str, Vocabulary]:
    """Slug → the content lemmas of its sentences; what stands only in a title is not among them."""
    return {item.slug: _vocabulary(item) for item in briefings}


def _vocabulary(briefing: Briefing) -> Vocabulary:
    analysis = briefing.analysis
    language = languages.load(analysis.language)
    return tuple(content_lemmas(analysis.text, language, sentence) for sentence in analysis.sentences)


class Likeness:
    """The cosine of two articles' vocabularies, words weighted by rarity (G. Salton and C. Buckley
    1988)."""

    def __init__(self, vocabularies: Mapping[str, Vocabulary]) -> None:
        count = _Frequency()
        for words in vocabularies.values():
            count.add(words)
        self._vector = functools.lru_cache(maxsize=_KEPT)(lambda slug: count.vector(vocabularies[slug]))

    def __call__(self, one: str, other: str) -> float:
        """How alike the articles with these slugs are, 0 to 1."""
        return _cosine(self._vector(one), self._vector(other))


class LikenessSoFar:
    """The same among the articles so far, which later ones do not change."""

    def __init__(self, vocabularies: Mapping[str, Vocabulary]) -> None:
        self._words = vocabularies
        self._count = _Frequency()

    def add(self, slug: str) -> None:
        self._count.add(self._words[slug])

    def __call__(self, one: str, other: str) -> float:
        return _cosine(*(self._count.vector(self._words[slug]) for slug in (one, other)))


class _Frequency:
    def __init__(self) -> None:
        self._articles = 0
        self._of: Counter[str] = Counter()  # lemma → how many articles have it

    def add(self, words: Vocabulary) -> None:
        self._articles += 1
        self._of.update(set(itertools.chain.from_iterable(words)))

    def vector(self, words: Vocabulary) -> Mapping[str, float]:
        """Of length 1."""
        counts = Counter(itertools.chain.from_iterable(words))
        known, size = self._of, self._articles
        weights = {
            lemma: (1 + math.log(count)) * rarity(known[lemma], size) for lemma, count in counts.items()
        }
        length = math.hypot(*weights.values()) or 1.0
        return {lemma: weight / length for lemma, weight in weights.items()}


def _cosine(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    return math.fsum(one[lemma] * other[lemma] for lemma in one.keys() & other.keys())
