"""A sentence of which only parts are quoted, cut where the quotations begin and end."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.model import Briefing, Span


class Part(NamedTuple):
    """Words of the sentence; its parts, joined, are the sentence."""

    words: str
    quoted: bool


def parts(briefing: Briefing, number: int | None) -> tuple[Part, ...]:
    """The sentence with the number ``number``; nothing without one."""
    if number is None:
        return ()
    return tuple(part for part in _parts(briefing, briefing.analysis.sentences[number - 1]) if part.words)


def _parts(briefing: Briefing, sentence: Span) -> Iterator[Part]:
    text, place = briefing.analysis.text, sentence.start
    for quote in sorted(item.span for item in briefing.analysis.quotes):
        start, end = max(quote.start, place), min(quote.end, sentence.end)
        if start < end:
            yield Part(text[place:start], False)
            yield Part(text[start:end], True)
            place = end
    yield Part(text[place : sentence.end], False)
