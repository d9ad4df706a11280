"""A briefing's page, as tests look at it."""

from __future__ import annotations

import re

import frontmatter
import markdown
from selectolax.lexbor import LexborHTMLParser

from generator.model import Corpus, Page
from generator.pages import briefing
from tests.making import SITE

EXTENSIONS = ["attr_list", "toc"]


def pages(corpus: Corpus) -> list[Page]:
    """Oldest first."""
    return list(reversed(list(briefing.pages(corpus, SITE))))


def source(page: Page) -> str:
    return page.content.decode()


def parts(page: Page) -> dict[str, str]:
    """The Markdown of each section, by the id of its heading; the head under ""."""
    found = re.split(r"^## .*\{ #([\w-]+).*\}$", frontmatter.loads(source(page)).content, flags=re.M)
    return {"": found[0].strip(), **dict(zip(found[1::2], map(str.strip, found[2::2]), strict=True))}


def tree(page: Page) -> LexborHTMLParser:
    return LexborHTMLParser(markdown.markdown(frontmatter.loads(source(page)).content, extensions=EXTENSIONS))
