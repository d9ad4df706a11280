"""Numbers, what they count, and who gives them.

`reading` finds the numbers that are figures and what they count, `matters` what a sum or share is of,
`attribution` says who gives each.
"""

from __future__ import annotations

from generator.analysis.document import Document
from generator.analysis.figures.attribution import given_by
from generator.analysis.figures.matters import matters
from generator.analysis.figures.reading import read
from generator.analysis.quotes.sayings import Account
from generator.model import Dated, Figure, Quote, Span


def find_figures(
    document: Document, dates: tuple[Dated, ...], quotes: tuple[Quote, ...], said: Account
) -> tuple[Figure, ...]:
    """Every figure of ``document`` in text order; the two ends of a range are two figures."""
    starts = frozenset(span.start for span in document.paragraphs)
    taken = [item.span for item in dates]  # by dates
    names = [*map(Span, said.cast.starts, said.cast.ends)]
    found = [
        item
        for item in read(document.text, document.language, taken, starts)
        if not any(item.span.within(name) for name in names)  # “Partidul Noua Cale”
    ]
    told = matters(document.text, document.language, found, taken, names)
    return tuple(
        Figure(
            item.span,
            item.value,
            item.qualifier,
            item.counted,
            given_by(item.span, quotes, said, document.language),
            matter or None,
        )
        for item, matter in zip(found, told, strict=True)
    )
