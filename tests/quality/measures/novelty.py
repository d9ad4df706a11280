"""What is shown as new in a story, against sentences judged by reading all earlier briefings of it.

What was judged is what the program once showed, so this holds ground. The baseline shows every
sentence that no earlier briefing has word for word.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

from generator.corpus.features import bare
from generator.model import Corpus, Span
from tests.quality.measured import Measured
from tests.quality.measures.stories import joined, number

GOLD = Path(__file__).parents[1] / "gold" / "novelty.json"

KINDS = ("new", "told", "unfit")  # unfit: a fragment, what hangs on another sentence, background

Place = tuple[int, int, int]  # article, start, end


def measure(corpora: Path) -> list[Measured]:
    found = [_Verdicts([], []) for _ in range(2)]  # of all collections, of those judged later
    for name, gold in json.loads(GOLD.read_text("utf-8"))["collections"].items():
        corpus = joined(corpora / name / "articles", gold["language"])
        judged = {tuple(place): kind == "new" for kind in KINDS for place in gold[kind]}
        for verdicts in found if gold.get("later") else found[:1]:
            verdicts.ours.extend(judged[place] for place in sorted(_shown(corpus) & judged.keys()))
            verdicts.theirs.extend(judged[place] for place in sorted(_unrepeated(corpus) & judged.keys()))
    label = "not word for word before"
    return [
        Measured(f"novelty/{name}", _share(ours), _share(theirs), label, len(ours))
        for name, (ours, theirs) in zip(("precision", "later-precision"), found, strict=True)
    ]


class _Verdicts(NamedTuple):
    """Whether what is shown is new: by the program, by the baseline."""

    ours: list[bool]
    theirs: list[bool]


def _share(verdicts: list[bool]) -> float:
    return sum(verdicts) / len(verdicts)


def _shown(corpus: Corpus) -> set[Place]:
    path = {item.slug: number(item.article.path) for item in corpus.briefings}
    return {
        _place(path[novelty.slug], span)
        for story in corpus.stories
        for novelty in story.novelties
        for span in novelty.sentences
    }


def _unrepeated(corpus: Corpus) -> set[Place]:
    by_slug = {item.slug: item for item in corpus.briefings}
    found = set()
    for story in corpus.stories:
        seen: set[str] = set()
        for item in (by_slug[slug] for slug in story.briefings):
            told = {span: bare(span.of(item.analysis.text)) for span in item.analysis.sentences}
            found |= {_place(number(item.article.path), span) for span in told if told[span] not in seen}
            seen.update(told.values())
    return found


def _place(article: int, span: Span) -> Place:
    return (article, span.start, span.end)
