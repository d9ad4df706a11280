"""Years and months."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from generator.model import Briefing, Corpus, Page
from generator.pages.templating import page, source
from generator.settings import Site


def pages(corpus: Corpus, site: Site) -> Iterator[Page]:
    by_year: dict[str, list[Briefing]] = defaultdict(list)
    for briefing in reversed(corpus.briefings):
        by_year[briefing.article.published.text[:4]].append(briefing)
    years = sorted(by_year, reverse=True)
    title = "Archive"
    yield page("archive/index.md", "archive.md.jinja", site.language, title, years=years, items=[])
    for year in years:
        items = [(item.analysis.title, source(item.url), item.article.published) for item in by_year[year]]
        yield page(f"archive/{year}/index.md", "archive.md.jinja", site.language, year, years=[], items=items)
