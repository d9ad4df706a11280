"""The shapes other programs rely on (the project's contract), as types: JSON and JSON Schemas
are made from them. Fields may be added; none is removed or renamed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, Self

import msgspec

from generator.model import Briefing, EntityType, Qualifier, Rejected, Span, TitleOrigin


class Shape(msgspec.Struct, frozen=True, kw_only=True):
    """What all shapes share."""

    @classmethod
    def of(cls, *values: object, **fields: object) -> Self:
        """With these ``fields``, and under the names of the others what the first of the ``values`` says
        that has them; each checked against its type, shapes of the same fields inside it made too."""
        for name in cls.__struct_fields__:
            owner = next((value for value in values if name not in fields and hasattr(value, name)), None)
            if owner is not None:
                fields[name] = getattr(owner, name)
        return msgspec.convert(fields, cls, from_attributes=True)


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
    matter: str | None
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
    return RejectedShape.of(item)


def analysed(briefing: Briefing) -> AnalysedShape:
    """The contract's object for one briefing."""
    article, analysis = briefing.article, briefing.analysis
    text = analysis.text
    return AnalysedShape.of(
        briefing,
        analysis,
        article,
        published=article.published.text,
        summary=_surfaces(analysis.summary, text),
        entities=[EntityShape.of(item, mentions=_surfaces(item.spans, text)) for item in analysis.entities],
        quotes=[
            QuoteShape.of(item, item.span, text=item.span.of(text), language=analysis.language_of(item.span))
            for item in analysis.quotes
        ],
        dates=[
            DateShape.of(item.span, text=item.span.of(text), value=item.value.text) for item in analysis.dates
        ],
        figures=[FigureShape.of(item, item.span, text=item.span.of(text)) for item in analysis.figures],
        sources=[SourceShape.of(item, item.span) for item in analysis.sources],
        foreign=[ForeignShape.of(item, item.span) for item in analysis.foreign],
    )


def _surfaces(spans: Iterable[Span], text: str) -> list[Surface]:
    return [Surface.of(span, text=span.of(text)) for span in spans]
