"""Stories against those read out of four collections by hand: B-cubed (A. Bagga and B. Baldwin
1998) over the judged articles, beside a baseline that joins articles whose title and lead share
many words within ninety days."""

from __future__ import annotations

import datetime as dt
import functools
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from generator import readers
from generator.analysis import analyse
from generator.corpus import connect
from generator.corpus.features import bare
from generator.model import Article, Corpus
from generator.settings import Settings
from tests.quality.measured import Measured

GOLD = Path(__file__).parents[1] / "gold" / "stories.json"
_WINDOW = dt.timedelta(days=90)
_OVERLAP = 0.25

Clusters = Mapping[int, object]  # article → what its cluster is called


def measure(corpora: Path) -> list[Measured]:
    ours: list[tuple[float, float]] = []
    theirs: list[tuple[float, float]] = []
    for name, gold in json.loads(GOLD.read_text("utf-8"))["collections"].items():
        corpus = joined(corpora / name / "articles", gold["language"])
        wanted = _wanted(gold)
        ours += _scores(_found(corpus), wanted)
        theirs += _scores(_baseline(corpus), wanted)
    precision, recall, both = _mean(ours)
    baseline = _mean(theirs)
    label = "shared words of title and lead"
    return [
        Measured("stories/b-cubed-precision", precision, baseline[0], label, len(ours)),
        Measured("stories/b-cubed-recall", recall, baseline[1], label, len(ours)),
        Measured("stories/b-cubed-f1", both, baseline[2], label, len(ours)),
    ]


@functools.cache
def joined(folder: Path, language: str) -> Corpus:
    """The collection in ``folder``, joined as a site would be."""
    articles = [item for item in readers.read_folder(folder) if isinstance(item, Article)]
    return connect([(item, analyse(item)) for item in articles], (), Settings(), language)


def number(path: str) -> int:
    return int(Path(path).name[:4])


def _wanted(gold: Mapping[str, Any]) -> Clusters:
    stories = {item: f"story {index}" for index, story in enumerate(gold["stories"]) for item in story}
    return stories | {item: f"alone {item}" for item in gold["alone"]}


def _found(corpus: Corpus) -> Clusters:
    story = {slug: item.id for item in corpus.stories for slug in item.briefings}
    return {number(item.article.path): story.get(item.slug, item.slug) for item in corpus.briefings}


def _baseline(corpus: Corpus) -> Clusters:
    cluster: dict[int, object] = {}
    seen: list[tuple[frozenset[str], dt.date, int]] = []
    for item in corpus.briefings:
        analysis, key = item.analysis, number(item.article.path)
        lead = analysis.sentences[0].of(analysis.text) if analysis.sentences else ""
        words = frozenset(word for word in bare(f"{analysis.title} {lead}").split() if len(word) > 3)
        day = item.article.published.days.first
        near = [
            (len(words & other) / len(words | other), earlier)
            for other, when, earlier in seen
            if day - when <= _WINDOW and words | other
        ]
        best = max(near, default=(0.0, key))
        cluster[key] = cluster[best[1]] if best[0] >= _OVERLAP else key
        seen.append((words, day, key))
    return cluster


def _scores(found: Clusters, wanted: Clusters) -> list[tuple[float, float]]:
    """Precision and recall of each judged article's cluster, among the judged articles."""
    scores = []
    for item in wanted:
        ours = {other for other in wanted if found[other] == found[item]}
        right = {other for other in wanted if wanted[other] == wanted[item]}
        scores.append((len(ours & right) / len(ours), len(ours & right) / len(right)))
    return scores


def _mean(scores: list[tuple[float, float]]) -> tuple[float, float, float]:
    precision = sum(score for score, _ in scores) / len(scores)
    recall = sum(score for _, score in scores) / len(scores)
    return precision, recall, 2 * precision * recall / (precision + recall)
