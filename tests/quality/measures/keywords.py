"""Key phrases against those that readers gave (French Wikinews; Bougouin, Boudin, Daille 2013)."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

from generator.analysis import analyse
from generator.analysis.document import tokens_of
from generator.languages import load
from generator.model import Article
from generator.readers import read
from generator.text.normalise import fold
from generator.text.words import lemma
from tests.quality.measured import Measured, counted_score, rows

_TOP = 10


def measure(corpora: Path) -> list[Measured]:
    folder = corpora / "wikinews-fr-keyphrases"
    ours, frequent, early = [], [], []
    for row in rows(folder / "docs.jsonl"):
        article = read(folder / "articles" / row["file"], row["file"])
        assert isinstance(article, Article)
        analysis = analyse(article)
        gold = [
            {_normal(variant) for variant in ([phrase] if isinstance(phrase, str) else phrase)}
            for phrase in row["keyphrases"]
        ]
        text = f"{analysis.title}. {analysis.text}"
        ours.append(_f1(analysis.keywords, gold))
        frequent.append(_f1(_by_frequency(text), gold))
        early.append(_f1(_early_and_frequent(text), gold))
    baseline, name = max((_mean(frequent), "most frequent words"), (_mean(early), "early and frequent words"))
    return [Measured("keyphrases/fr-f1@10", _mean(ours), baseline, name, len(ours))]


def _mean(values: list[float]) -> float:
    return sum(values) / len(values)


def _normal(phrase: str) -> tuple[str, ...]:
    """Lemmas without diacritics and articles, as stemming does in the published measurements."""
    words = re.findall(r"\w+", phrase.replace("’", "'").lower())
    stopwords = load("fr").stopwords
    return tuple(fold(lemma(word, "fr")) for word in words if word not in stopwords) or tuple(words)


def _f1(found: tuple[str, ...], gold: list[set[tuple[str, ...]]]) -> float:
    top = list(dict.fromkeys(map(_normal, found)))[:_TOP]
    right = sum(any(phrase in variants for phrase in top) for variants in gold)
    return counted_score(right, len(top), len(gold)).f1


def _by_frequency(text: str) -> tuple[str, ...]:
    counts = Counter(token.lemma for token in tokens_of(text, load("fr")) if token.content)
    return tuple(word for word, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:_TOP])


def _early_and_frequent(text: str) -> tuple[str, ...]:
    """Frequency over the place of the first occurrence, the two strongest features of YAKE."""
    tokens = [token.lemma for token in tokens_of(text, load("fr")) if token.content]
    counts = Counter(tokens)
    first = {word: tokens.index(word) for word in counts}
    ranked = sorted(counts, key=lambda word: (-counts[word] / (3 + first[word]) ** 0.5, word))
    return tuple(ranked[:_TOP])
