"""What was rejected, and why."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import Corpus, Page
from generator.pages.templating import page
from generator.settings import Site


def pages(corpus: Corpus, site: Site) -> Iterator[Page]:
    yield page(
        "quality.md",
        "quality.md.jinja",
        site.language,
        "Quality",
        problems=corpus.problems,
        published=len(corpus.briefings),
        rejected=corpus.rejected,
    )
