"""Where each briefing lives: an address that survives rebuilds and any order of files."""

from __future__ import annotations

import re
from collections.abc import Iterable

from anyascii import anyascii

from generator.model import Analysis, Article, Briefing

_LONGEST = 80  # characters of a slug, before a suffix
_TELLING = 4  # words of a sentence that is no label before the news: “UPDATE luni, ora 11:15.”
_LETTERS = re.compile(r"[^\W\d_]+")
_SUFFIX = 6  # characters of the content hash
_FOLDERS = ("index", "readme")  # a page of that name is the folder's own to MkDocs


def slugify(text: str) -> str:
    """``text`` in `[a-z0-9-]`, cut between words; empty where nothing can be transliterated."""
    words = re.findall(r"[a-z0-9]+", anyascii(text).lower())
    slug = ""
    for word in words:
        longer = f"{slug}-{word}" if slug else word[:_LONGEST]
        if len(longer) > _LONGEST:
            break
        slug = longer
    return slug


def assign(analysed: Iterable[tuple[Article, Analysis]]) -> tuple[Briefing, ...]:
    """Gives each article its slug and address, oldest first. Of several that ask for one slug
    the oldest keeps it, so that adding an article does not move those before it."""
    ordered = sorted(analysed, key=lambda pair: (pair[0].published.order, pair[0].content_hash, pair[0].path))
    taken = set(_FOLDERS)
    briefings = []
    for article, analysis in ordered:
        slug = _free(_wanted(article, analysis), article.content_hash, taken)
        taken.add(slug)
        briefings.append(Briefing(article, analysis, slug, _url(article, slug)))
    return tuple(briefings)


def _wanted(article: Article, analysis: Analysis) -> str:
    if article.slug and slugify(article.slug):
        return slugify(article.slug)
    if analysis.title_origin != "lead":
        name = analysis.title
    else:
        said = [span.of(analysis.text) for span in analysis.sentences] or [analysis.text]
        name = next((item for item in said if len(_LETTERS.findall(item)) >= _TELLING), said[0])
    return slugify(name) or f"briefing-{article.content_hash[:_SUFFIX]}"


def _free(slug: str, content_hash: str, taken: set[str]) -> str:
    if slug not in taken:
        return slug
    slug = f"{slug}-{content_hash[:_SUFFIX]}"
    copy, count = slug, 1
    while copy in taken:  # the very same bytes again
        count += 1
        copy = f"{slug}-{count}"
    return copy


def _url(article: Article, slug: str) -> str:
    folder = "/".join(article.published.text.split("-")[:2])
    return f"briefings/{folder}/{slug}/"
