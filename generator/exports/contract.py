"""The shapes other programs rely on (the project's contract), as types: JSON and JSON Schemas
are made from them. Fields may be added; none is removed or renamed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Literal

import msgspec

from generator.model import Briefing, EntityType, Problem, Qualifier, Rejected, Span, TitleOrigin


class Shape(msgspec.Struct, frozen=True, kw_only=True):
    """What all shapes share."""


class Offsets(Shape, frozen=True, kw_only=True):
    start: int
    end: int


class Surface(Shape, frozen=True, kw_only=True):
    start: int
    end: int
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


class QuoteShape(Shape, frozen=True, kw_only=True):
    start: int
    end: int
    text: str
    speaker: str | None
    cue: str | None
    language: str | None  # where it is clearly not the article's


class DateShape(Shape, frozen=True, kw_only=True):
    start: int
    end: int
    text: str
    value: str


class FigureShape(Shape, frozen=True, kw_only=True):
    start: int
    end: int
    text: str
    value: float | int | None
    qualifier: Qualifier
    counted: str
    attribution: str | None


class SourceShape(Shape, frozen=True, kw_only=True):
    name: str
    kind: str
    start: int
    end: int


class ForeignShape(Shape, frozen=True, kw_only=True):
    """A passage in another language than the article."""

    start: int
    end: int
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
    text = analysis.text

    def surface(span: Span) -> Surface:
        return Surface(start=span.start, end=span.end, text=span.of(text))

    def fields(span: Span) -> dict[str, Any]:
        return {"start": span.start, "end": span.end, "text": span.of(text)}

    return AnalysedShape(
        path=article.path,
        problems=_problems(article.problems),
        slug=briefing.slug,
        url=briefing.url,
        content_hash=article.content_hash,
        language=analysis.language,
        published=article.published.text,
        title=analysis.title,
        title_origin=analysis.title_origin,
        caption=analysis.caption,
        credit=analysis.credit,
        text=text,
        headings=_offsets(analysis.headings),
        sentences=_offsets(analysis.sentences),
        summary=tuple(map(surface, analysis.summary)),
        entities=tuple(
            EntityShape(
                name=item.name, type=item.type, role=item.role, mentions=tuple(map(surface, item.spans))
            )
            for item in analysis.entities
        ),
        quotes=tuple(
            QuoteShape(
                **fields(item.span),
                speaker=item.speaker,
                cue=item.cue,
                language=analysis.language_of(item.span),
            )
            for item in analysis.quotes
        ),
        dates=tuple(DateShape(**fields(item.span), value=item.value.text) for item in analysis.dates),
        figures=tuple(
            FigureShape(
                **fields(item.span),
                value=item.value,
                qualifier=item.qualifier,
                counted=item.counted,
                attribution=item.attribution,
            )
            for item in analysis.figures
        ),
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


def _offsets(spans: Iterable[Span]) -> tuple[Offsets, ...]:
    return tuple(Offsets(start=span.start, end=span.end) for span in spans)


def _problems(problems: Iterable[Problem]) -> tuple[ProblemShape, ...]:
    return tuple(
        ProblemShape(code=item.code, message=item.message, line=item.line, severity=item.severity)
        for item in problems
    )
