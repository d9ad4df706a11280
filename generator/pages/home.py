"""The front page."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import Corpus, Page
from generator.pages.templating import page, source
from generator.settings import Site

_LATEST = 20


def pages(corpus: Corpus, site: Site) -> Iterator[Page]:
    latest = [
        {"title": item.analysis.title, "page": source(item.url), "published": item.article.published}
        for item in reversed(corpus.briefings[-_LATEST:])
    ]
    yield page("index.md", "home.md.jinja", site.language, site.name, latest=latest)
