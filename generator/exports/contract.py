"""The shapes other programs rely on (the project's contract), as types: JSON and JSON Schemas
are made from them. Fields may be added; none is removed or renamed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

import msgspec

from generator.model import Analysis, Briefing, EntityType, Problem, Qualifier, Rejected, Span, TitleOrigin


class Shape(msgspec.Struct, frozen=True, kw_only=True):
    """What all shapes share."""


class Offsets(Shape, frozen=True, kw_only=True):
    start: int
    end: int


class Surface(Offsets, frozen=True, kw_only=True):
    text: str


class ProblemShape(Shape, frozen=True, kw_only=True):
    code: str
    message: str
    line: int
    severity: str


class EntityShape(Shape, frozen=True, kw_only=True):
    name: str
    type: EntityType
    role: str | None
    mentions: tuple[Surface, ...]


class QuoteShape(Surface, frozen=True, kw_only=True):
    speaker: str | None
    cue: str | None
    language: str | None  # where it is clearly not the article's


class DateShape(Surface, frozen=True, kw_only=True):
    value: str


class FigureShape(Surface, frozen=True, kw_only=True):
    value: float | int | None
    qualifier: Qualifier
    counted: str
    attribution: str | None


class SourceShape(Shape, frozen=True, kw_only=True):
    name: str
    kind: str
    start: int
    end: int


class ForeignShape(Offsets, frozen=True, kw_only=True):
    """A passage in another language than the article."""

    language: str


class RejectedShape(Shape, frozen=True, kw_only=True):
    path: str
    status: Literal["rejected"] = "rejected"
    problems: tuple[ProblemShape, ...]


class AnalysedShape(Shape, frozen=True, kw_only=True):
    """One line of `analyse`."""

    path: str
    status: Literal["ok"] = "ok"
    problems: tuple[ProblemShape, ...]
    slug: str
    url: str
    content_hash: str
    language: str
    published: str
    title: str
    title_origin: TitleOrigin
    caption: str | None
    credit: str | None
    text: str
    headings: tuple[Offsets, ...]
    sentences: tuple[Offsets, ...]
    summary: tuple[Surface, ...]
    entities: tuple[EntityShape, ...]
    quotes: tuple[QuoteShape, ...]
    dates: tuple[DateShape, ...]
    figures: tuple[FigureShape, ...]
    sources: tuple[SourceShape, ...]
    keywords: tuple[str, ...]
    foreign: tuple[ForeignShape, ...]


def rejected(item: Rejected) -> RejectedShape:
    return RejectedShape(path=item.path, problems=_problems(item.problems))


def analysed(briefing: Briefing) -> AnalysedShape:
    """The contract's object for one briefing."""
    article, analysis = briefing.article, briefing.analysis
    return AnalysedShape(
        path=article.path,
        problems=_problems(article.problems),
        slug=briefing.slug,
        url=briefing.url,
        content_hash=article.content_hash,
        language=briefing.language,
        published=article.published.text,
        title=analysis.title,
        title_origin=analysis.title_origin,
        caption=analysis.caption,
        credit=analysis.credit,
        text=analysis.text,
        headings=tuple(map(offsets, analysis.headings)),
        sentences=tuple(map(offsets, analysis.sentences)),
        summary=_surfaces(analysis.summary, analysis.text),
        entities=_entities(analysis),
        quotes=_quotes(analysis),
        dates=_dates(analysis),
        figures=_figures(analysis),
        sources=tuple(
            SourceShape(name=item.name, kind=item.kind, start=item.span.start, end=item.span.end)
            for item in analysis.sources
        ),
        keywords=analysis.keywords,
        foreign=tuple(
            ForeignShape(start=item.span.start, end=item.span.end, language=item.language)
            for item in analysis.foreign
        ),
    )


def _entities(analysis: Analysis) -> tuple[EntityShape, ...]:
    return tuple(
        EntityShape(
            name=item.name,
            type=item.type,
            role=item.role,
            mentions=_surfaces(item.spans, analysis.text),
        )
        for item in analysis.entities
    )


def _quotes(analysis: Analysis) -> tuple[QuoteShape, ...]:
    return tuple(
        QuoteShape(
            start=item.span.start,
            end=item.span.end,
            text=item.span.of(analysis.text),
            speaker=item.speaker,
            cue=item.cue,
            language=analysis.language_of(item.span),
        )
        for item in analysis.quotes
    )


def _dates(analysis: Analysis) -> tuple[DateShape, ...]:
    return tuple(
        DateShape(
            start=item.span.start,
            end=item.span.end,
            text=item.span.of(analysis.text),
            value=item.value.text,
        )
        for item in analysis.dates
    )


def _figures(analysis: Analysis) -> tuple[FigureShape, ...]:
    return tuple(
        FigureShape(
            start=item.span.start,
            end=item.span.end,
            text=item.span.of(analysis.text),
            value=item.value,
            qualifier=item.qualifier,
            counted=item.counted,
            attribution=item.attribution,
        )
        for item in analysis.figures
    )


def _surfaces(spans: Iterable[Span], text: str) -> tuple[Surface, ...]:
    return tuple(Surface(start=span.start, end=span.end, text=span.of(text)) for span in spans)


def offsets(span: Span) -> Offsets:
    return Offsets(start=span.start, end=span.end)


def _problems(problems: Iterable[Problem]) -> tuple[ProblemShape, ...]:
    return tuple(
        ProblemShape(code=item.code, message=item.message, line=item.line, severity=item.severity)
        for item in problems
    )
