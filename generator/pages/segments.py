"""A paragraph cut where its markup begins and ends: sentences, and the links inside them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from generator.model import Span


class Piece(NamedTuple):
    """Words that lead to one place, or to none."""

    text: str
    target: str | None


class Segment(NamedTuple):
    """A sentence with its number in the text, or, without one, what lies between sentences."""

    number: int | None
    pieces: tuple[Piece, ...]


def cut(
    text: str,
    paragraph: Span,
    sentences: Iterable[tuple[int, Span]],
    links: Sequence[tuple[Span, str]],
) -> tuple[Segment, ...]:
    """The segments of ``paragraph``; their pieces, joined, are its text.

    ``sentences`` are numbered and in order; ``links`` say which span leads where. Of links that
    overlap the first and longest stays; one that crosses the end of a sentence is left out.
    """
    return tuple(_segments(text, paragraph, sentences, sorted(links, key=_first_and_longest)))


def _first_and_longest(link: tuple[Span, str]) -> tuple[int, int]:
    return link[0].start, -link[0].end


def _segments(
    text: str,
    paragraph: Span,
    sentences: Iterable[tuple[int, Span]],
    links: Sequence[tuple[Span, str]],
) -> Iterator[Segment]:
    place = paragraph.start
    for number, span in sentences:
        if span.start < place or not span.within(paragraph):
            continue
        if place < span.start:
            yield Segment(None, tuple(_pieces(text, Span(place, span.start), links)))
        yield Segment(number, tuple(_pieces(text, span, links)))
        place = span.end
    if place < paragraph.end:
        yield Segment(None, tuple(_pieces(text, Span(place, paragraph.end), links)))


def _pieces(text: str, part: Span, links: Sequence[tuple[Span, str]]) -> Iterator[Piece]:
    place = part.start
    for span, target in links:
        if span.start < place or span.start == span.end or not span.within(part):
            continue
        if place < span.start:
            yield Piece(text[place : span.start], None)
        yield Piece(span.of(text), target)
        place = span.end
    if place < part.end:
        yield Piece(text[place : part.end], None)
