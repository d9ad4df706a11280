"""The whole way of an article: read, analyse, connect, render, write."""

from __future__ import annotations

from collections.abc import Iterable

from generator import analysis, exports, pages, readers
from generator.corpus import connect
from generator.model import Analysis, Article, Corpus, Rejected
from generator.publish.docs import write_docs
from generator.settings import Site


def build(site: Site) -> Corpus:
    """Seeds → docs/."""
    read = readers.read_folder(site.seeds)
    articles = [item for item in read if isinstance(item, Article)]
    rejected = [item for item in read if isinstance(item, Rejected)]
    corpus = connect(analyse(articles), rejected, site.settings)
    write_docs([*pages.render(corpus, site), *exports.export(corpus, site)], site.docs)
    return corpus


def analyse(articles: Iterable[Article]) -> list[tuple[Article, Analysis]]:
    return [(article, analysis.analyse(article)) for article in articles]
