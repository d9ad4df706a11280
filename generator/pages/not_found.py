"""The words of the 404 page, in the site's language: the theme's 404.html shows this page's
content, because that file has no Markdown of its own."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import Corpus, Page
from generator.pages import words
from generator.pages.templating import page
from generator.settings import Site


def pages(corpus: Corpus, site: Site) -> Iterator[Page]:
    title = words.catalogue(site.language).gettext("This page does not exist")
    yield page("not-found.md", "not_found.md.jinja", site.language, title)
