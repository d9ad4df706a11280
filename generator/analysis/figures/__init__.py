"""Numbers, what they count, and who gives them.

`reading` finds the numbers that are figures and what they count; this module joins the ends of
ranges and says who gave each.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.analysis.document import Document
from generator.analysis.figures.reading import Reading, read
from generator.analysis.quotes.sayings import Account, Passage
from generator.model import Dated, Figure, Quote, Span


def find_figures(
    document: Document, dates: tuple[Dated, ...], quotes: tuple[Quote, ...], said: Account
) -> tuple[Figure, ...]:
    """Every figure of ``document`` in text order; the two ends of a range are two figures."""
    taken = [item.span for item in dates]
    return tuple(
        Figure(
            item.span, item.value, item.qualifier, item.counted, _given_by(item.span, quotes, said.passages)
        )
        for item in figures(document, taken)
    )


def figures(document: Document, taken: Sequence[Span]) -> list[Reading]:
    """The figures of ``document`` outside the spans ``taken`` by dates."""
    starts = frozenset(span.start for span in document.paragraphs)
    return read(document.text, document.language, taken, starts)


def _given_by(span: Span, quotes: tuple[Quote, ...], passages: tuple[Passage, ...]) -> str | None:
    """The speaker of the quotation that holds the figure, else whom its sentence cites."""
    for quote in quotes:
        if span.within(quote.span):
            return quote.speaker
    for passage in passages:
        tokens = passage.statement.tokens
        if tokens and tokens[0].start <= span.start and span.end <= tokens[-1].end:
            named = [
                saying
                for saying in passage.sayings
                if saying.name and not saying.naming and saying.kind != "place"
            ]
            before = [saying for saying in named if tokens[saying.first].start < span.start]
            chosen = before[-1:] or named[:1]
            return chosen[0].name if chosen else None
    return None
