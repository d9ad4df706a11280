"""Corpus → data, feeds, citations: files beside the pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.exports import citations, data, feeds
from generator.model import Corpus, Page
from generator.settings import Site

EXPORTS: tuple[Callable[[Corpus, Site], tuple[Page, ...]], ...] = (
    data.export,
    feeds.export,
    citations.export,
)


def export(corpus: Corpus, site: Site) -> Iterator[Page]:
    """Every file that is no page."""
    for make in EXPORTS:
        yield from make(corpus, site)
