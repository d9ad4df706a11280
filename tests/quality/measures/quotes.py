"""Quotes against the German Wikinews quotations of Petersen-Frey and Biemann (2024), direct ones.

Their spans hold the marks and ours do not, so both are compared without marks. Three
quarters of the articles, by hash, were read while tuning; the last quarter is measured.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.analysis.document import Document
from generator.analysis.names import find_names
from generator.analysis.quotes import find_quotes
from generator.analysis.quotes.marks import quotations
from generator.analysis.quotes.sayings import account
from generator.model import Mention, Span
from generator.text.normalise import fold
from tests.quality.measured import Measured, counted_score, kept_out, rows
from tests.quality.wikinews_de import KEPT_OUT, german, is_named, texts

_MARKS = "„“”\"»«‚‘’' \n\u00a0"
_PLAIN = 4


def measure(corpora: Path) -> list[Measured]:
    right = found = gold = 0
    plain_right = plain_found = 0
    named = speakers = nearest = 0
    for text, expected in _articles(corpora / "wikinews-de-quotes" / "quotes.jsonl"):
        made = german(text)
        entities = find_names(made)
        quotes = {_bare(text, quote.span): quote for quote in find_quotes(made, account(made, entities))}
        plain = _plain(made)
        right += len(quotes.keys() & expected.keys())
        found += len(quotes)
        gold += len(expected)
        plain_right += len(plain & expected.keys())
        plain_found += len(plain)
        for span in quotes.keys() & expected.keys():
            phrases = [phrase for phrase in expected[span] if is_named(phrase)]
            if phrases:
                named += 1
                speakers += _names(quotes[span].speaker, phrases)
                nearest += _names(_nearest(span, entities), phrases)
    baseline = counted_score(plain_right, plain_found, gold).f1
    return [
        Measured(
            "wikinews-de/quote-f1",
            counted_score(right, found, gold).f1,
            baseline,
            "every pair of marks around four words",
            gold,
        ),
        Measured(
            "wikinews-de/speaker",
            speakers / named,
            nearest / named,
            "the nearest person before the quote",
            named,
        ),
    ]


def _articles(file: Path) -> Iterator[tuple[str, dict[Span, list[str]]]]:
    """Each article kept out of tuning: its text, and the speakers of each direct quotation."""
    for row in rows(file):
        if not kept_out(row["id"], KEPT_OUT):
            continue
        expected: dict[Span, list[str]] = {}
        for quote in row["quotes"]:
            if quote["type"] == "Direct":
                for part in quote["quote"]:
                    span = _bare(row["text"], Span(part["start"], part["end"]))
                    if span.start < span.end:
                        expected.setdefault(span, []).extend(texts(quote["speaker"]))
        yield row["text"], expected


def _bare(text: str, span: Span) -> Span:
    start, end = span.start, span.end
    while start < end and text[start] in _MARKS:
        start += 1
    while end > start and text[end - 1] in _MARKS:
        end -= 1
    return Span(start, end)


def _plain(made: Document) -> set[Span]:
    return {
        _bare(made.text, quotation.inner)
        for quotation in quotations(made.text, made.paragraphs, made.language)
        if len(quotation.inner.of(made.text).split()) >= _PLAIN
    }


def _names(speaker: str | None, phrases: list[str]) -> bool:
    return speaker is not None and any(fold(speaker.split()[-1]) in fold(phrase) for phrase in phrases)


def _nearest(span: Span, entities: tuple[Mention, ...]) -> str | None:
    people = [
        (place.end, mention.name)
        for mention in entities
        if mention.type == "person"
        for place in mention.spans
        if place.end <= span.start
    ]
    return max(people)[1] if people else None
