"""Open data: `data/*.json`, each with its JSON Schema in `data/schema/`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

import msgspec
from msgspec import Meta

from generator.exports.announced import AnnouncementItem, OutcomeName, ReportItem, announcements, report_item
from generator.exports.contract import Offsets, Shape
from generator.exports.kinds import Attribution, Date, EntityId, Language, Offset, Slug, StoryId
from generator.model import Corpus, EntityType, Located, Page, Qualifier
from generator.settings import Site


class ReasonItem(Shape, frozen=True, kw_only=True):
    """Why two briefings are linked: by a shared name, term, event or quote, or by the editor's word."""

    kind: str
    value: str


class RelatedItem(Shape, frozen=True, kw_only=True):
    """A briefing that another one links to, best first; the score is between 0 and 1."""

    slug: Slug
    score: float
    reasons: tuple[ReasonItem, ...]


class BriefingItem(Shape, frozen=True, kw_only=True):
    """One article, published."""

    slug: str
    url: Annotated[str, Meta(description="relative to the site's root")]
    published: Date
    title: str
    language: Language
    summary: Annotated[tuple[str, ...], Meta(description="sentences of the article, or a person's own")]
    story: StoryId | None
    entities: tuple[EntityId, ...]
    related: tuple[RelatedItem, ...]
    duplicate_of: Slug | None
    author: str | None
    source: Annotated[str | None, Meta(description="who published the original")]
    original: Annotated[str | None, Meta(description="the original's address")]
    image: Annotated[str | None, Meta(description="the address of the original's picture")]
    tags: Annotated[tuple[str, ...], Meta(description="that a person gave")]
    keywords: Annotated[tuple[str, ...], Meta(description="found in the text, best first")]
    extra: Annotated[Mapping[str, Any], Meta(description="keys of the front matter that are its own")]
    source_path: Annotated[str, Meta(description="of the seed, below the folder of seeds")]
    content_hash: Annotated[str, Meta(description="SHA-256 of the seed's bytes, hexadecimal")]


class EntityItem(Shape, frozen=True, kw_only=True):
    """A person, place or organisation, and the briefings that name it, oldest first."""

    id: str
    name: str
    type: EntityType
    aliases: Annotated[tuple[str, ...], Meta(description="its other names in the articles")]
    briefings: tuple[Slug, ...]
    first_seen: Date
    last_seen: Date


class StoryItem(Shape, frozen=True, kw_only=True):
    """Briefings about one chain of events, oldest first."""

    id: str
    title: str
    briefings: tuple[Slug, ...]
    first: Date
    last: Date


class EventItem(Shape, frozen=True, kw_only=True):
    """A sentence that dates something; one that several briefings tell has an item for each."""

    date: Date
    text: str
    briefing: Slug
    sentence: Offsets
    announced: Annotated[bool, Meta(description="lay ahead when it was first written of, and was to be")]
    reported_by: ReportItem | None
    outcome: OutcomeName | None


class QuoteItem(Shape, frozen=True, kw_only=True):
    """Words in quotation marks, and where they stand."""

    text: str
    speaker: EntityId | None
    language: Annotated[str, Meta(description="BCP 47: its own, which may not be the article's")]
    briefing: Slug
    start: Offset
    end: Offset


class FigureItem(Shape, frozen=True, kw_only=True):
    """A number that an article gives, what it counts, and where it stands."""

    value: Annotated[float | int | None, Meta(description="null where the words are vague: “thousands of”")]
    qualifier: Annotated[Qualifier, Meta(description="= exactly, ~ about, > that or more, < that or less")]
    counted: str
    matter: Annotated[str | None, Meta(description="what a sum or share is of")]
    attribution: Attribution | None
    briefing: Slug
    start: Offset
    end: Offset


class ProblemItem(Shape, frozen=True, kw_only=True):
    """What was wrong with a seed or the editor's file, in which line, and what to do."""

    path: str
    line: int
    code: str
    message: str


def export(corpus: Corpus, site: Site) -> tuple[Page, ...]:
    """The data files and their schemas, keys sorted, UTF-8."""
    tables: tuple[tuple[str, type[Shape], tuple[Shape, ...]], ...] = (
        ("briefings", BriefingItem, _briefings(corpus)),
        ("entities", EntityItem, _entities(corpus)),
        ("stories", StoryItem, _stories(corpus)),
        ("events", EventItem, _events(corpus)),
        ("announcements", AnnouncementItem, announcements(corpus)),
        ("quotes", QuoteItem, _quotes(corpus)),
        ("figures", FigureItem, _figures(corpus)),
        ("problems", ProblemItem, tuple(map(ProblemItem.of, corpus.problems))),
    )
    pages = []
    for name, shape, items in tables:
        pages.append(Page(f"data/{name}.json", _json({"schema_version": 1, "items": items})))
        pages.append(Page(f"data/schema/{name}.json", _json(_schema(name, shape))))
    return tuple(pages)


def _json(value: object) -> bytes:
    encoded = msgspec.json.encode(value, order="sorted")
    return msgspec.json.format(encoded, indent=1) + b"\n"


def _schema(name: str, shape: type[Shape]) -> dict[str, object]:
    (reference,), components = msgspec.json.schema_components([shape], ref_template="#/$defs/{name}")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": name,
        "type": "object",
        "required": ["schema_version", "items"],
        "properties": {
            "schema_version": {"const": 1},
            "items": {"type": "array", "items": reference},
        },
        "$defs": components,
    }


def _briefings(corpus: Corpus) -> tuple[BriefingItem, ...]:
    story = {slug: item.id for item in corpus.stories for slug in item.briefings}
    leads = {item.slug: item.of for item in corpus.duplicates}
    named: dict[str, list[str]] = {}
    for entity in corpus.entities:
        for appearance in entity.appearances:
            named.setdefault(appearance.slug, []).append(entity.id)
    return tuple(
        BriefingItem.of(
            item,
            item.article,
            published=item.article.published.text,
            title=item.analysis.title,
            keywords=item.analysis.keywords,
            story=story.get(item.slug),
            entities=sorted(named.get(item.slug, ())),
            related=corpus.related.get(item.slug, ()),
            duplicate_of=leads.get(item.slug),
            original=item.article.url,
            source_path=item.article.path,
        )
        for item in corpus.briefings
    )


def _entities(corpus: Corpus) -> tuple[EntityItem, ...]:
    dates = {item.slug: item.article.published.text for item in corpus.briefings}
    return tuple(
        EntityItem.of(
            item,
            briefings=[seen.slug for seen in item.appearances],
            first_seen=dates[item.appearances[0].slug],
            last_seen=dates[item.appearances[-1].slug],
        )
        for item in corpus.entities
    )


def _stories(corpus: Corpus) -> tuple[StoryItem, ...]:
    dates = {item.slug: item.article.published.text for item in corpus.briefings}
    return tuple(
        StoryItem.of(item, first=dates[item.briefings[0]], last=dates[item.briefings[-1]])
        for item in corpus.stories
    )


def _events(corpus: Corpus) -> tuple[EventItem, ...]:
    texts = {item.slug: item.analysis.text for item in corpus.briefings}
    return tuple(
        EventItem.of(
            event,
            date=event.date.text,
            text=report.span.of(texts[report.slug]),
            briefing=report.slug,
            sentence=report.span,
            reported_by=report_item(event.reported_by),
        )
        for event in corpus.events
        for report in event.reports
    )


def _quotes(corpus: Corpus) -> tuple[QuoteItem, ...]:
    speakers = {at: record.speaker for record in corpus.quotes for at in record.places}
    return tuple(
        QuoteItem.of(
            quote.span,
            text=quote.span.of(item.analysis.text),
            speaker=speakers[Located(item.slug, quote.span)],
            language=item.analysis.language_of(quote.span) or item.language,
            briefing=item.slug,
        )
        for item in corpus.briefings
        for quote in item.analysis.quotes
    )


def _figures(corpus: Corpus) -> tuple[FigureItem, ...]:
    return tuple(
        FigureItem.of(figure, figure.span, briefing=item.slug)
        for item in corpus.briefings
        for figure in item.analysis.figures
    )
