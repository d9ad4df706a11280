"""Which language an article is in."""

from __future__ import annotations

import py3langid

from generator import languages
from generator.languages import Language
from generator.model import Article

_SAMPLE = 1_000  # characters; more changes nothing (language.md)


def identify(article: Article) -> Language:
    """The language the seed declares, else the one its first thousand characters are in."""
    if article.lang:
        return languages.load(article.lang.split("-")[0].lower())
    sample = " ".join(article.paragraphs or (article.first_line or "",))[:_SAMPLE]
    return languages.load(str(py3langid.classify(sample)[0]))
