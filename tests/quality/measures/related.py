"""Links between briefings against pairs judged by reading both articles: of our links that were
judged, how many are right, and how many of the pairs judged right we link.

The baseline links each article to the one whose words are most like its own. What was judged is
what the program once linked, so these figures hold ground. What was read later, when the rule stood,
is also counted alone.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from generator.corpus.vocabulary import Likeness, vocabularies
from generator.model import Corpus
from tests.quality.measured import Measured
from tests.quality.measures.stories import joined, number

GOLD = Path(__file__).parents[1] / "gold" / "related.json"

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


Counted = tuple[Judged, Judged]  # all pairs, and those read later


def measure(corpora: Path) -> list[Measured]:
    ours: list[Counted] = []
    theirs: list[Counted] = []
    for name, gold in json.loads(GOLD.read_text("utf-8"))["collections"].items():
        corpus = joined(corpora / name / "articles", gold["language"])
        ours.append(_judge(_linked(corpus), gold))
        theirs.append(_judge(_nearest(corpus), gold))
    label = "nearest by words"
    total, held = _total(ours)
    base, held_base = _total(theirs)
    return [
        Measured("related/precision", total.precision, base.precision, label, total.judged),
        Measured("related/later-precision", held.precision, held_base.precision, label, held.judged),
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


def _judge(found: set[Pair], gold: dict[str, Any]) -> Counted:
    later = _judged(found, gold["later"]) if "later" in gold else Judged(0, 0, 0)
    first = _judged(found, gold)
    return Judged(*(sum(pair) for pair in zip(first, later, strict=True))), later


def _judged(found: set[Pair], gold: dict[str, Any]) -> Judged:
    right = {_pair(*pair) for pair in gold["right"]}
    wrong = {_pair(*pair) for pair in gold["wrong"]}
    return Judged(len(found & right), len(found & (right | wrong)), len(right))


def _total(counts: Sequence[Counted]) -> Counted:
    every, later = (Judged(*map(sum, zip(*column, strict=True))) for column in zip(*counts, strict=True))
    return every, later
