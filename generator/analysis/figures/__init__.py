"""Numbers, what they count, and who gives them.

`reading` finds the numbers that are figures and what they count, `attribution` says who gives each.
"""

from __future__ import annotations

from generator.analysis.document import Document
from generator.analysis.figures.attribution import giver_of, speaking
from generator.analysis.figures.continued import continued
from generator.analysis.figures.reading import read
from generator.analysis.quotes.sayings import Account
from generator.model import Dated, Figure, Quote


def find_figures(
    document: Document, dates: tuple[Dated, ...], quotes: tuple[Quote, ...], said: Account
) -> tuple[Figure, ...]:
    """Every figure of ``document`` in text order; the two ends of a range are two figures."""
    starts = frozenset(span.start for span in document.paragraphs)
    taken = [item.span for item in dates]  # by dates
    language = document.language
    items = read(document.text, language, taken, starts)
    spoken = [speaking(item.span, quotes, said) for item in items]
    own = [
        None if quote else giver_of(item.span, said, language)
        for item, quote in zip(items, spoken, strict=True)
    ]
    told = continued(items, own, [quote is not None for quote in spoken], said, language)
    return tuple(
        Figure(
            item.span,
            item.value,
            item.qualifier,
            item.counted,
            quote.speaker if quote else giver.name if giver else earlier,
        )
        for item, quote, giver, earlier in zip(items, spoken, own, told, strict=True)
    )
