"""One article's page: its head, its text, and the sections between (`sections`, `neighbours`)."""

from __future__ import annotations

import bisect
import functools
import posixpath
from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple, TypeVar
from urllib.parse import urljoin, urlsplit

from generator.model import Briefing, Corpus, Entity, Page, Source, Span
from generator.pages import neighbours, sections, words
from generator.pages.listing import headline
from generator.pages.lookup import Lookup, entity_page, look_up
from generator.pages.rows import in_row
from generator.pages.segments import Segment, cut
from generator.pages.tags import tag_page
from generator.pages.templating import jump, page
from generator.settings import Site

T = TypeVar("T")

_DESCRIPTION = 200  # characters
_SOURCES = 12  # more are no line that one reads
_PUBLISHING = ("agency", "media", "person", "institution", "document", "group")


class Paragraph(NamedTuple):
    number: int
    heading: bool
    segments: tuple[Segment, ...]
    lang: str | None  # where it is not the article's


def pages(corpus: Corpus, site: Site) -> Iterator[Page]:
    lookup = look_up(corpus)
    for briefing, *near in in_row(corpus.briefings[::-1]):
        yield _page(briefing, corpus, lookup, site, near)


def _page(
    briefing: Briefing, corpus: Corpus, lookup: Lookup, site: Site, near: Sequence[Briefing | None]
) -> Page:
    """What the templates print, by the part of the page that it stands in."""
    lang = words.foreign(briefing.analysis.language, site.language)
    told = _told(briefing, lookup, site)
    return page(
        lookup.page(briefing.slug),
        "briefing.md.jinja",
        site.language,
        briefing.analysis.title,
        toc=True,
        description=_description(told["brief"][0].words if told["brief"] else ""),
        data=_data(briefing, site),
        here=lookup.page(briefing.slug),
        article=briefing.article,
        analysis=briefing.analysis,
        lang=lang,
        jump=functools.partial(jump, lang=lang),
        **_head(briefing, lookup, site),
        **told,
        **_beside(briefing, corpus, lookup, site, near),
    )


def _head(briefing: Briefing, lookup: Lookup, site: Site) -> dict[str, Any]:
    """Where, when, from whom, in what language, and what the citation at the foot says again."""
    article, analysis, language = briefing.article, briefing.analysis, site.language
    original = sections.web_address(article.url)
    foreign = words.foreign(briefing.language, language)
    return {
        "trail": _trail(briefing, language),
        "sources": _sources(briefing, lookup),
        "tags": [(name, tag_page(name)) for name in article.tags],
        "keywords": _keywords(briefing, lookup),
        "minutes": words.minutes(analysis.text),
        "foreign": foreign and words.language_name(foreign, language),
        "variants": _variants(briefing, lookup),
        "article_language": briefing.language,
        "language_name": words.language_name(analysis.language, language),
        "original": original,
        "outlet": article.source or (urlsplit(original).hostname if original else ""),
        "address": urljoin(site.url, briefing.url),
        "container": article.source or site.name,
        "citation_name": posixpath.basename(lookup.page(briefing.slug)).removesuffix(".md"),
    }


def _told(briefing: Briefing, lookup: Lookup, site: Site) -> dict[str, Any]:
    """The sections that lead into the text, and the text, which leads back to them."""
    brief, news = sections.brief(briefing, lookup), sections.news(briefing, lookup, site)
    facts, sayings = sections.facts(briefing, lookup), sections.sayings(briefing, lookup)
    moments = sections.moments(briefing, lookup)
    leading = {
        "brief": brief,
        "new": news.sentences if news else (),
        "figures": [fact.figure for fact in facts],
        "quotes": [saying.quote for saying in sayings],
        "when": [moment.sentence for moment in moments],
    }
    return {
        "brief": brief,
        "news": news,
        "facts": facts,
        "names": sections.names(briefing, lookup),
        "sayings": sayings,
        "moments": moments,
        "back": _back(leading),
        "paragraphs": _paragraphs(briefing, lookup),
    }


def _beside(
    briefing: Briefing, corpus: Corpus, lookup: Lookup, site: Site, near: Sequence[Briefing | None]
) -> dict[str, Any]:
    """Other briefings: versions of it, those of its story, related ones, the next older and newer.
    What the story shows is not shown again as related."""
    reasons = {link.slug: link.reasons for link in corpus.related.get(briefing.slug, ())}
    story = lookup.stories.get(briefing.slug)
    links = [item for item in reasons.items() if not story or item[0] not in story.briefings]
    older, newer = (headline(item, site) if item else None for item in near)
    return {
        "versions": neighbours.versions(briefing, lookup, site),
        "thread": neighbours.thread(briefing, reasons, lookup, site),
        "related": neighbours.related(briefing, links, lookup, site),
        "older": older,
        "newer": newer,
    }


def _back(told: dict[str, Sequence[sections.Sentence]]) -> dict[int | None, str]:
    """From each sentence that a section leads to, the way back: the first such section's anchor."""
    return {sentence.number: key for key in reversed(told) for sentence in told[key]}


def _variants(briefing: Briefing, lookup: Lookup) -> tuple[str, ...]:
    """Under what other names than those in its text whoever stands in the article is known: the
    search finds it by these too, *Moscova* where it says *Moscovei* or *Moscow*."""
    text = briefing.analysis.text
    names = {
        name for entity, _ in lookup.named.get(briefing.slug, ()) for name in (entity.name, *entity.aliases)
    }
    return tuple(sorted(name for name in names if name not in text))


def _trail(briefing: Briefing, language: str) -> list[tuple[str, str]]:
    """Home, archive, year, month: as far as the date is known."""
    _, published = words.catalogue(language).gettext, briefing.article.published
    year, *rest = published.text.split("-")
    steps = [(_("Home"), "index.md"), (_("Archive"), "archive/index.md"), (year, f"archive/{year}/index.md")]
    if rest:
        steps.append((words.month_name(published, language), f"archive/{year}/{rest[0]}/index.md"))
    return steps


def _sources(briefing: Briefing, lookup: Lookup) -> list[tuple[str, str | None]]:
    """Whom the article cites, each once under whatever spellings, with their page: those first whose
    words it quotes, then those who publish."""
    named = _named(briefing, lookup)
    found: dict[str, tuple[str, str | None]] = {}
    quoted = {(quote.speaker or "").casefold() for quote in briefing.analysis.quotes}

    def rank(item: Source) -> tuple[bool, int]:
        return item.name.casefold() not in quoted, _PUBLISHING.index(item.kind)

    for item in sorted(briefing.analysis.sources, key=rank):
        entity = named.get(item.name.casefold())
        who, where = (entity.id, entity_page(entity)) if entity else (item.name.casefold(), None)
        found.setdefault(who, (item.name, where))
    return list(found.values())[:_SOURCES]


def _keywords(briefing: Briefing, lookup: Lookup) -> list[tuple[str, str | None]]:
    """Each with the page of whoever it names."""
    named = _named(briefing, lookup)
    found = [(word, named.get(word.casefold())) for word in briefing.analysis.keywords]
    return [(word, entity_page(entity) if entity else None) for word, entity in found]


def _named(briefing: Briefing, lookup: Lookup) -> dict[str, Entity]:
    """Folded names of whoever stands in the article → who that is."""
    return {
        name.casefold(): entity
        for entity, _ in lookup.named.get(briefing.slug, ())
        for name in (entity.name, *entity.aliases)
    }


def _paragraphs(briefing: Briefing, lookup: Lookup) -> tuple[Paragraph, ...]:
    analysis = briefing.analysis
    numbered = list(enumerate(analysis.sentences, 1))
    links = sorted(_first_mentions(briefing, lookup))
    headings = frozenset(analysis.headings)
    voices = [(item.span, item.language) for item in analysis.foreign]
    languages = dict(voices)
    return tuple(
        Paragraph(
            number,
            span in headings,
            cut(
                analysis.text,
                span,
                _slice(numbered, span, lambda item: item[1].start),
                _slice(links, span, lambda item: item[0].start),
                [] if span in languages else _slice(voices, span, lambda item: item[0].start),
            ),
            languages.get(span),
        )
        for number, span in enumerate(analysis.paragraphs, 1)
    )


def _slice(items: list[T], paragraph: Span, start: Callable[[T], int]) -> list[T]:
    """Those of the sorted ``items`` that begin inside ``paragraph``."""
    first = bisect.bisect_left(items, paragraph.start, key=start)
    return items[first : bisect.bisect_left(items, paragraph.end, key=start)]


def _first_mentions(briefing: Briefing, lookup: Lookup) -> list[tuple[Span, str]]:
    """Where each entity with a page is named first, outside of headings."""
    headings = briefing.analysis.headings
    found = []
    for entity, appearance in lookup.named.get(briefing.slug, ()):
        target = entity_page(entity)
        spans = [span for span in appearance.spans if not any(span.meets(heading) for heading in headings)]
        if target and spans:
            found.append((min(spans), target))
    return found


def _data(briefing: Briefing, site: Site) -> dict[str, object]:
    """A schema.org NewsArticle. Its date is ISO 8601 with the precision that is known: a month
    stays a month."""
    article, analysis = briefing.article, briefing.analysis
    known = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": analysis.title,
        "datePublished": article.published.text,
        "inLanguage": briefing.language,
        "url": urljoin(site.url, briefing.url),
        "author": article.author and {"@type": "Person", "name": article.author},
        "publisher": article.source and {"@type": "Organization", "name": article.source},
        "keywords": list(dict.fromkeys((*article.tags, *analysis.keywords))),
        "isBasedOn": sections.web_address(article.url),
        "image": sections.web_address(article.image),
    }
    return {key: value for key, value in known.items() if value}


def _description(text: str) -> str:
    if len(text) <= _DESCRIPTION:
        return text
    return text[:_DESCRIPTION].rsplit(None, 1)[0].rstrip(",;:–-") + " …"
