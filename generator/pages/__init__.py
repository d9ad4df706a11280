"""Corpus → Pages: one module a page type."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.model import Corpus, Page
from generator.pages import (
    about,
    archive,
    briefing,
    entities,
    home,
    not_found,
    quality,
    search,
    stories,
    tags,
    timeline,
)
from generator.settings import Site

PAGES: tuple[Callable[[Corpus, Site], Iterator[Page]], ...] = (
    home.pages,
    about.pages,
    briefing.pages,
    entities.pages,
    archive.pages,
    not_found.pages,
    quality.pages,
    search.pages,
    stories.pages,
    tags.pages,
    timeline.pages,
)


def render(corpus: Corpus, site: Site) -> Iterator[Page]:
    """Every generated page of the site."""
    for make in PAGES:
        yield from make(corpus, site)
