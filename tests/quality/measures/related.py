"""Links between briefings against pairs judged by reading both articles: of our links that were
judged, how many are right, and how many of the pairs judged right we link.

The baseline links each article to the one whose words are most like its own. What was judged is
what the program once linked, so these figures hold ground. What was read later, when a rule stood, is
also counted alone. What was drawn from near the bar says whether we link wrongly; of the right ones
among it, which no rule linked, none need be found.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
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

    @property
    def recall(self) -> float:
        return self.right / self.wanted


_PARTS = ("first", "later", "near")
Counted = dict[str, Judged]  # part of the gold → the count


def measure(corpora: Path) -> list[Measured]:
    ours: list[Counted] = []
    theirs: list[Counted] = []
    for name, gold in json.loads(GOLD.read_text("utf-8"))["collections"].items():
        corpus = joined(corpora / name / "articles", gold["language"])
        ours.append(_judge(_linked(corpus), gold))
        theirs.append(_judge(_nearest(corpus), gold))

    def measured(name: str, count: int, share: Callable[[Sequence[Counted]], float]) -> Measured:
        return Measured(f"related/{name}", share(ours), share(theirs), "nearest by words", count)

    every, later, once_linked = _total(ours, _PARTS), _total(ours, ("later",)), _total(ours, _PARTS[:2])
    return [
        measured("precision", every.judged, lambda found: _total(found, _PARTS).precision),
        measured("later-precision", later.judged, lambda found: _total(found, ("later",)).precision),
        measured("found-of-right", once_linked.wanted, lambda found: _total(found, _PARTS[:2]).recall),
    ]


def _linked(corpus: Corpus) -> set[Pair]:
    """What pages link: related briefings, and those that stand side by side in a story."""
    path = {item.slug: number(item.article.path) for item in corpus.briefings}
    related = {(slug, link.slug) for slug, links in corpus.related.items() for link in links}
    beside = {(slug, other) for story in corpus.stories for slug in story.ties for other in story.ties[slug]}
    return {_pair(path[one], path[other]) for one, other in related | beside}


def _nearest(corpus: Corpus) -> set[Pair]:
    alike = Likeness(vocabularies(corpus.briefings)).in_parts
    path = {item.slug: number(item.article.path) for item in corpus.briefings}
    return {
        _pair(
            path[slug],
            path[max((other for other in path if other != slug), key=lambda other: alike(slug, other)[0])],
        )
        for slug in path
    }


def _pair(one: int, other: int) -> Pair:
    return (one, other) if one < other else (other, one)


def _judge(found: set[Pair], gold: dict[str, Any]) -> Counted:
    return {part: _judged(found, gold if part == "first" else gold.get(part)) for part in _PARTS}


def _judged(found: set[Pair], gold: dict[str, Any] | None) -> Judged:
    right = {_pair(*pair) for pair in gold["right"]} if gold else set()
    wrong = {_pair(*pair) for pair in gold["wrong"]} if gold else set()
    return Judged(len(found & right), len(found & (right | wrong)), len(right))


def _total(counts: Sequence[Counted], parts: Sequence[str]) -> Judged:
    chosen = [count[part] for count in counts for part in parts]
    return Judged(*map(sum, zip(*chosen, strict=True)))
