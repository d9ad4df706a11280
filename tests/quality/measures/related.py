"""Links between briefings against pairs judged by reading both articles: of our links that were
judged, how many are right, and how many of the pairs judged right we link.

The baseline links each article to the one whose words are most like its own. What was judged is
what the program once linked, so these figures hold ground; the German collection was judged after
the thresholds were chosen on the others.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NamedTuple

from generator.corpus.vocabulary import Likeness, vocabularies
from generator.model import Corpus
from tests.quality.measured import Measured
from tests.quality.measures.stories import joined, number

GOLD = Path(__file__).parents[1] / "gold" / "related.json"
_KEPT_OUT = "wikinews-de-quotes"

Pair = tuple[int, int]


class Judged(NamedTuple):
    """How many of the linked pairs were judged right, how many were judged, and how many pairs
    were judged right in all."""

    right: int
    judged: int
    wanted: int

    @property
    def precision(self) -> float:
        return self.right / self.judged


def measure(corpora: Path) -> list[Measured]:
    ours: dict[str, Judged] = {}
    theirs: dict[str, Judged] = {}
    for name, gold in json.loads(GOLD.read_text("utf-8"))["collections"].items():
        corpus = joined(corpora / name / "articles", gold["language"], gold.get("first"))
        ours[name] = _judge(_linked(corpus), gold)
        theirs[name] = _judge(_nearest(corpus), gold)
    label = "nearest by words"
    total, base = _total(ours), _total(theirs)
    held, held_base = ours[_KEPT_OUT], theirs[_KEPT_OUT]
    return [
        Measured("related/precision", total.precision, base.precision, label, total.judged),
        Measured("related/kept-out-precision", held.precision, held_base.precision, label, held.judged),
        Measured(
            "related/found-of-right",
            total.right / total.wanted,
            base.right / base.wanted,
            label,
            total.wanted,
        ),
    ]


def _linked(corpus: Corpus) -> set[Pair]:
    path = {item.slug: number(item.article.path) for item in corpus.briefings}
    return {_pair(path[slug], path[link.slug]) for slug, links in corpus.related.items() for link in links}


def _nearest(corpus: Corpus) -> set[Pair]:
    alike = Likeness(vocabularies(corpus.briefings))
    path = {item.slug: number(item.article.path) for item in corpus.briefings}
    return {
        _pair(
            path[slug],
            path[max((other for other in path if other != slug), key=lambda other: alike(slug, other))],
        )
        for slug in path
    }


def _pair(one: int, other: int) -> Pair:
    return (one, other) if one < other else (other, one)


def _judge(found: set[Pair], gold: dict[str, Any]) -> Judged:
    right = {_pair(*pair) for pair in gold["right"]}
    wrong = {_pair(*pair) for pair in gold["wrong"]}
    return Judged(len(found & right), len(found & (right | wrong)), len(right))


def _total(counts: dict[str, Judged]) -> Judged:
    return Judged(*(sum(column) for column in zip(*counts.values(), strict=True)))
