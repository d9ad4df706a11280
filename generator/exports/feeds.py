"""`feed.xml` (Atom, RFC 4287) and `feed.json` (JSON Feed 1.1): the newest briefings. And a
`feed.xml` beside the page of each story, for whoever follows no more than that."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterable
from urllib.parse import urljoin

import msgspec

from generator.edtf import Edtf
from generator.model import Briefing, Corpus, Page
from generator.settings import Site

_NEWEST = 50
_ATOM = "http://www.w3.org/2005/Atom"
_TERMS = "http://purl.org/dc/terms/"


def export(corpus: Corpus, site: Site) -> tuple[Page, ...]:
    """All feeds, newest first."""
    newest = tuple(reversed(corpus.briefings[-_NEWEST:]))
    by_slug = {briefing.slug: briefing for briefing in corpus.briefings}
    stories = (
        Page(
            f"stories/{story.id}/feed.xml",
            _atom(
                [by_slug[slug] for slug in reversed(story.briefings[-_NEWEST:])],
                site,
                f"{story.title} · {site.name}",
                f"stories/{story.id}/",
            ),
        )
        for story in corpus.stories
    )
    return (
        Page("feed.xml", _atom(newest, site, site.name, "")),
        Page("feed.json", _json(newest, site)),
        *stories,
    )


def _atom(briefings: Iterable[Briefing], site: Site, title: str, there: str) -> bytes:
    """The feed that stands at ``there``, an address on the site, and tells what is new there."""
    home = urljoin(site.url, there)
    ET.register_namespace("", _ATOM)
    ET.register_namespace("dcterms", _TERMS)
    feed = ET.Element(f"{{{_ATOM}}}feed", {"{http://www.w3.org/XML/1998/namespace}lang": site.language})
    _add(feed, "title", title)
    _add(feed, "id", home)
    _add(feed, "link", rel="self", href=urljoin(home, "feed.xml"), type="application/atom+xml")
    _add(feed, "link", rel="alternate", href=home, type="text/html")
    entries = list(briefings)
    _add(feed, "updated", _timestamp(entries[0].article.published) if entries else "1970-01-01T00:00:00Z")
    for briefing in entries:
        _entry(feed, briefing, site)
    ET.indent(feed, " ")
    written: bytes = ET.tostring(feed, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _entry(feed: ET.Element, briefing: Briefing, site: Site) -> None:
    article, url = briefing.article, urljoin(site.url, briefing.url)
    entry = ET.SubElement(feed, f"{{{_ATOM}}}entry")
    _add(entry, "title", briefing.analysis.title)
    _add(entry, "id", url)
    _add(entry, "link", rel="alternate", href=url, type="text/html")
    if article.url:
        _add(entry, "link", rel="via", href=article.url)
    # Atom asks for an instant. What is known to the day gets that day; of anything wider only the
    # obligatory `updated` is given, by its end, and the honest date stands in dcterms:issued.
    if article.published.precision == "day":
        _add(entry, "published", _timestamp(article.published))
    _add(entry, "updated", _timestamp(article.published))
    ET.SubElement(entry, f"{{{_TERMS}}}issued").text = article.published.text
    author = ET.SubElement(entry, f"{{{_ATOM}}}author")
    _add(author, "name", article.author or article.source or site.name)
    for tag in article.tags:
        _add(entry, "category", term=tag)
    _add(entry, "summary", " ".join(briefing.summary))


def _add(parent: ET.Element, name: str, text: str | None = None, **attributes: str) -> None:
    ET.SubElement(parent, f"{{{_ATOM}}}{name}", attributes).text = text


def _timestamp(date: Edtf) -> str:
    return f"{date.days.last.isoformat()}T00:00:00Z"


def _json(briefings: Iterable[Briefing], site: Site) -> bytes:
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": site.name,
        "home_page_url": site.url,
        "feed_url": urljoin(site.url, "feed.json"),
        "language": site.language,
        "items": [_item(briefing, site) for briefing in briefings],
    }
    return msgspec.json.format(msgspec.json.encode(feed), indent=1) + b"\n"


def _item(briefing: Briefing, site: Site) -> dict[str, object]:
    article, analysis = briefing.article, briefing.analysis
    item: dict[str, object] = {
        "id": urljoin(site.url, briefing.url),
        "url": urljoin(site.url, briefing.url),
        "title": analysis.title,
        "summary": " ".join(briefing.summary),
        "content_text": analysis.text,
        "language": briefing.language,
        "_buletin": {"published": article.published.text},
    }
    if article.url:
        item["external_url"] = article.url
    if article.published.precision == "day":
        item["date_published"] = _timestamp(article.published)
    if article.author:
        item["authors"] = [{"name": article.author}]
    if article.tags:
        item["tags"] = list(article.tags)
    return item
