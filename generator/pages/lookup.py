"""The corpus by what pages ask of it."""

from __future__ import annotations

import bisect
import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping

import msgspec

from generator.edtf import Edtf
from generator.model import (
    Appearance,
    Briefing,
    Corpus,
    Duplicate,
    Entity,
    EntityType,
    Event,
    Figure,
    Located,
    Novelty,
    QuoteRecord,
    Story,
)
from generator.pages.rows import grouped
from generator.pages.templating import source

KINDS: tuple[EntityType, ...] = ("person", "organisation", "place")
"""In the order in which pages show them."""


class Lookup(msgspec.Struct, frozen=True, kw_only=True):
    """Everything by the slug of a briefing, unless said otherwise."""

    briefings: Mapping[str, Briefing]
    named: Mapping[str, tuple[tuple[Entity, Appearance], ...]]  # most mentions first
    stories: Mapping[str, Story]
    novelties: Mapping[str, Novelty]
    events: Mapping[str, tuple[tuple[Event, Located], ...]]  # by date, then place in the text
    quotes: Mapping[Located, QuoteRecord]
    versions: Mapping[str, tuple[Duplicate, ...]]  # under both slugs of each pair
    entities: Mapping[str, Entity]  # by id
    last_named: Mapping[
        tuple[str, dt.date], dt.date
    ]  # story, day → when its last article to name it was written

    def page(self, slug: str) -> str:
        """The path in docs/ of a briefing's page."""
        return source(self.briefings[slug].url)

    def sentence(self, at: Located) -> int | None:
        """The number, from 1, of the sentence in which the span begins."""
        sentences = self.briefings[at.slug].analysis.sentences
        place = bisect.bisect_right(sentences, at.span.start, key=lambda span: span.start)
        return place if place and at.span.start < sentences[place - 1].end else None

    def anchor(self, at: Located) -> str:
        """That of the sentence in which the span begins; empty where it begins in none."""
        number = self.sentence(at)
        return f"s{number}" if number else ""

    def words(self, at: Located) -> str:
        return at.span.of(self.briefings[at.slug].analysis.text)

    def language_of(self, at: Located) -> str | None:
        """The language of a passage where it is not its article's."""
        return self.briefings[at.slug].analysis.language_of(at.span)

    def figure(self, at: Located) -> Figure | None:
        figures = self.briefings[at.slug].analysis.figures
        return next((item for item in figures if item.span.meets(at.span)), None)

    def speaker(self, quote: Located) -> Entity | None:
        record = self.quotes.get(quote)
        return self.entities.get(record.speaker) if record and record.speaker else None


def story_page(story: Story) -> str:
    return f"stories/{story.id}/index.md"


def entity_page(entity: Entity) -> str | None:
    return f"entities/{entity.id}/index.md" if entity.has_page else None


def listed(date: Edtf) -> Edtf:
    """The date by which one stands in a list: its own, but what goes on since 1519 stands with its
    beginning, not after all that has an end."""
    start, _, end = date.text.partition("/")
    return Edtf(start) if end == ".." else date


def telling(events: Iterable[Event]) -> list[Event]:
    """Without the years and months in which a nearer date of the same sentences lies: who reads that
    something happened on 4 June need not read it again under the year."""
    found = list(events)
    dates: dict[Located, list[Edtf]] = defaultdict(list)
    for event in found:
        for report in event.reports:
            dates[report].append(event.date)
    return [
        event
        for event in found
        if not all(any(_nearer(date, event.date) for date in dates[report]) for report in event.reports)
    ]


def _nearer(date: Edtf, wide: Edtf) -> bool:
    inside = wide.days.first <= date.days.first and date.days.last <= wide.days.last
    return wide.precision in ("year", "month") and date != wide and inside


def look_up(corpus: Corpus) -> Lookup:
    seen = ((entity, appearance) for entity in corpus.entities for appearance in entity.appearances)
    told = ((event, report) for event in telling(corpus.events) for report in event.reports)
    versions: dict[str, list[Duplicate]] = defaultdict(list)
    for pair in corpus.duplicates:
        versions[pair.slug].append(pair)
        versions[pair.of].append(pair)
    return Lookup(
        briefings={item.slug: item for item in corpus.briefings},
        named={
            slug: tuple(sorted(found, key=_most_mentions)) for slug, found in grouped(seen, _slug).items()
        },
        stories={slug: story for story in corpus.stories for slug in story.briefings},
        novelties={item.slug: item for story in corpus.stories for item in story.novelties},
        events={slug: tuple(sorted(found, key=_by_date)) for slug, found in grouped(told, _slug).items()},
        quotes={at: record for record in corpus.quotes for at in record.places},
        versions={slug: tuple(pairs) for slug, pairs in versions.items()},
        entities={entity.id: entity for entity in corpus.entities},
        last_named=_last_named(corpus),
    )


def _last_named(corpus: Corpus) -> dict[tuple[str, dt.date], dt.date]:
    briefings = {item.slug: item for item in corpus.briefings}
    return {
        (story.id, dated.value.due): item.article.published.days.first
        for story in corpus.stories
        for item in map(briefings.__getitem__, story.briefings)
        for dated in item.analysis.dates
    }


def _slug(pair: tuple[object, Appearance | Located]) -> str:
    return pair[1].slug


def _most_mentions(pair: tuple[Entity, Appearance]) -> tuple[int, int, str]:
    entity, appearance = pair
    first = appearance.spans[0].start if appearance.spans else 0
    return (-len(appearance.spans), first, entity.id)


def _by_date(pair: tuple[Event, Located]) -> tuple[object, int]:
    event, report = pair
    return (listed(event.date).order, report.span.start)
