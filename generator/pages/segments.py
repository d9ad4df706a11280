"""A text cut where its markup begins and ends: a paragraph into its sentences, and the links inside them;
a sentence into what is quoted and what is not."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, TypeVar

from generator.model import Briefing, Span

T = TypeVar("T")
Voice = tuple[Span, str]
"""A passage and the language it is in, where that is not its text's."""


class Piece(NamedTuple):
    """Words that lead to one place, or to none."""

    text: str
    target: str | None
    lang: str | None = None  # where it is not the text's


class Part(NamedTuple):
    """Words of a sentence; its parts, joined, are the sentence."""

    words: str
    quoted: bool


class Segment(NamedTuple):
    """A sentence with its number in the text, or, without one, what lies between sentences."""

    number: int | None
    pieces: tuple[Piece, ...]


def cut(
    text: str,
    paragraph: Span,
    sentences: Iterable[tuple[int, Span]],
    links: Sequence[tuple[Span, str]],
    voices: Sequence[Voice] = (),
) -> tuple[Segment, ...]:
    """The segments of ``paragraph``; their pieces, joined, are its text.

    ``sentences`` are numbered and in order; ``links`` say which span leads where. Of links that
    overlap the first and longest stays; one that crosses the end of a sentence is left out.
    ``voices`` are in order.
    """
    return tuple(_segments(text, paragraph, sentences, sorted(links, key=_first_and_longest), voices))


def _first_and_longest(link: tuple[Span, str]) -> tuple[int, int]:
    return link[0].start, -link[0].end


def _segments(
    text: str,
    paragraph: Span,
    sentences: Iterable[tuple[int, Span]],
    links: Sequence[tuple[Span, str]],
    voices: Sequence[Voice],
) -> Iterator[Segment]:
    place = paragraph.start
    for number, span in sentences:
        if span.start < place or not span.within(paragraph):
            continue
        if place < span.start:
            yield Segment(None, tuple(_pieces(text, Span(place, span.start), links, voices)))
        yield Segment(number, tuple(_pieces(text, span, links, voices)))
        place = span.end
    if place < paragraph.end:
        yield Segment(None, tuple(_pieces(text, Span(place, paragraph.end), links, voices)))


def _pieces(
    text: str, part: Span, links: Sequence[tuple[Span, str]], voices: Sequence[Voice]
) -> Iterator[Piece]:
    place = part.start
    first, last = (bisect_left(links, at, key=lambda link: link[0].start) for at in (part.start, part.end))
    for span, target in links[first:last]:
        if span.start < place or span.start == span.end or not span.within(part):
            continue
        if place < span.start:
            yield from _plain(text, Span(place, span.start), voices)
        lang = next((lang for voice, lang in voices if span.within(voice)), None)
        yield Piece(span.of(text), target, lang)
        place = span.end
    if place < part.end:
        yield from _plain(text, Span(place, part.end), voices)


def _plain(text: str, part: Span, voices: Sequence[Voice]) -> Iterator[Piece]:
    """Words that lead nowhere, parted where another language begins and ends."""
    for words, lang in parted(text, part, voices):
        yield Piece(words, None, lang)


def emphasised(briefing: Briefing, number: int | None) -> tuple[Part, ...]:
    """The sentence with the number ``number``, of which only parts are quoted; nothing without one."""
    if number is None:
        return ()
    analysis = briefing.analysis
    quotes = sorted(item.span for item in analysis.quotes)
    found = parted(analysis.text, analysis.sentences[number - 1], ((span, True) for span in quotes))
    return tuple(Part(words, bool(quoted)) for words, quoted in found)


def parted(text: str, part: Span, marked: Iterable[tuple[Span, T]]) -> Iterator[tuple[str, T | None]]:
    """The words of ``part`` cut where passages begin and end, which are in order: what a passage is
    marked with, and None between them."""
    place = part.start
    for span, mark in marked:
        start, end = max(span.start, place), min(span.end, part.end)
        if start < end:
            if place < start:
                yield text[place:start], None
            yield text[start:end], mark
            place = end
    if place < part.end:
        yield text[place : part.end], None
