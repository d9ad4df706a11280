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
        frequency: Counter[str] = Counter()
        for words in vocabularies.values():
            frequency.update(set(itertools.chain.from_iterable(words)))
        self._words = vocabularies
        self._rarity = {lemma: rarity(count, len(vocabularies)) for lemma, count in frequency.items()}
        self._vector = functools.lru_cache(maxsize=_KEPT)(self._vector_of)

    def __call__(self, one: str, other: str) -> float:
        """How alike the articles with these slugs are, 0 to 1."""
        first, second = self._vector(one), self._vector(other)
        return math.fsum(first[lemma] * second[lemma] for lemma in first.keys() & second.keys())

    def _vector_of(self, slug: str) -> Mapping[str, float]:
        """Of length 1."""
        counts = Counter(itertools.chain.from_iterable(self._words[slug]))
        weights = {lemma: (1 + math.log(count)) * self._rarity[lemma] for lemma, count in counts.items()}
        length = math.hypot(*weights.values()) or 1.0
        return {lemma: weight / length for lemma, weight in weights.items()}
