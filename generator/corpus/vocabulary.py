"""Every word an article uses: whether two are about one thing in all they say, not only in the few
things that stand out."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping

from generator import languages
from generator.corpus.features import rarity
from generator.model import Briefing
from generator.text.words import content_lemmas

Vocabulary = Mapping[str, int]  # lemma → how often


def vocabularies(briefings: Iterable[Briefing]) -> Mapping[str, Vocabulary]:
    """Slug → the content lemmas of its sentences; what stands only in a title is not among them."""
    return {item.slug: _vocabulary(item) for item in briefings}


def _vocabulary(briefing: Briefing) -> Vocabulary:
    analysis = briefing.analysis
    language = languages.load(analysis.language)
    return Counter(
        lemma
        for sentence in analysis.sentences
        for lemma in content_lemmas(analysis.text, language, sentence)
    )


class Likeness:
    """The cosine of two articles' vocabularies, words weighted by rarity (G. Salton and C. Buckley
    1988)."""

    def __init__(self, vocabularies: Mapping[str, Vocabulary]) -> None:
        self._words = vocabularies
        self._frequency = Counter(lemma for words in vocabularies.values() for lemma in words)
        self._rarity = {
            lemma: rarity(count, len(vocabularies)) for lemma, count in self._frequency.items() if count > 1
        }
        self._alone = rarity(1, len(vocabularies))
        self._lengths: dict[str, float] = {}

    def __call__(self, one: str, other: str) -> float:
        """How alike the articles with these slugs are, 0 to 1."""
        first, second = sorted((self._words[one], self._words[other]), key=len)
        both = sum(
            _often(count) * _often(second[lemma]) * self._rarity[lemma] ** 2
            for lemma, count in first.items()
            if lemma in second
        )
        return both / ((self._length(one) * self._length(other)) or 1.0)

    def _length(self, slug: str) -> float:
        if slug not in self._lengths:
            self._lengths[slug] = math.sqrt(
                sum(
                    (_often(count) * self._rarity.get(lemma, self._alone)) ** 2
                    for lemma, count in self._words[slug].items()
                )
            )
        return self._lengths[slug]


def _often(count: int) -> float:
    return 1 + math.log(count)
