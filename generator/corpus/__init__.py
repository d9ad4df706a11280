"""Briefings → Corpus: names, links, stories, what is new. Pure functions of the analyses."""

from __future__ import annotations

from collections.abc import Iterable

from generator.corpus.addresses import assign
from generator.corpus.events import collect_events
from generator.corpus.identity import identify_entities
from generator.corpus.related import relate
from generator.model import Analysis, Article, Corpus, Located, QuoteRecord, Rejected
from generator.settings import Settings


def connect(
    analysed: Iterable[tuple[Article, Analysis]],
    rejected: Iterable[Rejected],
    settings: Settings,
) -> Corpus:
    """Joins what the articles say. The result does not depend on the order of the arguments."""
    briefings = assign(analysed)
    refused = tuple(sorted(rejected, key=lambda item: item.path))
    entities = identify_entities(briefings, settings)
    problems = [problem for item in refused for problem in item.problems]
    problems += [problem for item in briefings for problem in item.article.problems]
    return Corpus(
        briefings=briefings,
        rejected=refused,
        entities=entities,
        related=relate(briefings, settings),
        stories=(),
        events=collect_events(briefings),
        quotes=tuple(
            QuoteRecord(at=Located(briefing.slug, quote.span), speaker=None)
            for briefing in briefings
            for quote in briefing.analysis.quotes
        ),
        duplicates=(),
        problems=tuple(sorted(problems)),
    )
