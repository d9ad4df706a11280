"""Romanian written without its marks (“presedinte”): how far what is understood of an article whose
marks were taken away agrees with what is understood of it as it was printed.

The baseline reads the bare text as it stands. Whether what is understood is right, the other measures say.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from unittest import mock

import msgspec

from generator import analysis
from generator.model import Analysis, Article
from generator.readers import read
from generator.text.normalise import fold
from tests.quality.measured import Measured, counted_score

_MARKS = str.maketrans("ăâîșțşţĂÂÎȘȚŞŢ", "aaiststAAISTST")
_EVERY = 6  # of the articles one is read
Facts = frozenset[object]

QUESTIONS: dict[str, Callable[[Analysis], Facts]] = {
    "names": lambda found: frozenset((span, item.type) for item in found.entities for span in item.spans),
    "roles": lambda found: frozenset(
        (fold(item.name), fold(item.role)) for item in found.entities if item.role
    ),
    "quotes": lambda found: frozenset((item.span, fold(item.speaker or "")) for item in found.quotes),
    "dates": lambda found: frozenset((item.span, item.value.text) for item in found.dates),
    "figures": lambda found: frozenset(
        (item.span, item.value, item.qualifier, fold(item.attribution or "")) for item in found.figures
    ),
    "sources": lambda found: frozenset((item.span, fold(item.name)) for item in found.sources),
    "keywords": lambda found: frozenset(map(fold, found.keywords)),
    "summary": lambda found: frozenset(found.summary),
}


def measure(corpora: Path) -> list[Measured]:
    articles = [_read(file) for file in sorted((corpora / "ro-press-jurnaltv" / "articles").glob("*.txt"))]
    printed = [analysis.analyse(article) for article in articles[::_EVERY]]
    bare = [_without_marks(article) for article in articles[::_EVERY]]
    ours = [analysis.analyse(article) for article in bare]
    with mock.patch.object(analysis, "respelt", lambda texts, _: tuple(texts)):
        plain = [analysis.analyse(article) for article in bare]
    return [
        Measured(
            f"spelling/{name}-f1",
            _agreement(question, ours, printed),
            _agreement(question, plain, printed),
            "read as it stands",
            sum(len(question(found)) for found in printed),
        )
        for name, question in QUESTIONS.items()
    ]


def _read(file: Path) -> Article:
    article = read(file, file.name)
    assert isinstance(article, Article), article
    return article


def _without_marks(article: Article) -> Article:
    return msgspec.structs.replace(
        article,
        title=article.title and article.title.translate(_MARKS),
        first_line=article.first_line and article.first_line.translate(_MARKS),
        paragraphs=tuple(paragraph.translate(_MARKS) for paragraph in article.paragraphs),
    )


def _agreement(question: Callable[[Analysis], Facts], some: list[Analysis], printed: list[Analysis]) -> float:
    pairs = [(question(one), question(other)) for one, other in zip(some, printed, strict=True)]
    right = sum(len(one & other) for one, other in pairs)
    return counted_score(right, sum(len(one) for one, _ in pairs), sum(len(other) for _, other in pairs)).f1
