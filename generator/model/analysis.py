"""What is understood of one article: Article → Analysis."""

from __future__ import annotations

import bisect
import operator
from collections.abc import Mapping
from typing import Literal

from generator.edtf import Edtf
from generator.model.article import Article
from generator.model.base import Span, Value

TitleOrigin = Literal["front-matter", "headline", "lead"]
EntityType = Literal["person", "place", "organisation"]
Qualifier = Literal["=", "~", ">", "<"]

_START = operator.attrgetter("start")


class Mention(Value, frozen=True):
    name: str  # canonical within the article
    type: EntityType
    role: str | None  # as the text gives it: "purtătorul de cuvânt al Kremlinului"
    spans: tuple[Span, ...]  # in text order


class Quote(Value, frozen=True):
    span: Span  # inside the quotation marks
    speaker: str | None  # a name, folded as in `Analysis.entities` where it is one of them
    cue: str | None  # the reporting verb or sign


class Foreign(Value, frozen=True):
    """A passage in another language than its article: a paragraph, or what stands in quotation marks."""

    span: Span
    language: str  # BCP 47


class Dated(Value, frozen=True):
    """A point or interval in time that the text names."""

    span: Span
    value: Edtf


class Figure(Value, frozen=True):
    span: Span
    value: float | int | None  # None where the text is vague ("thousands of")
    qualifier: Qualifier
    counted: str
    attribution: str | None
    matter: str | None = None  # what a sum or share is of, whose unit is counted: “profit”


class Source(Value, frozen=True):
    """Whom the article itself cites; the span holds the words that cite them."""

    name: str
    kind: Literal["agency", "media", "institution", "person", "group", "document"]
    span: Span


class Analysis(Value, frozen=True, kw_only=True):
    """What one article says, every claim a span of `text`."""

    language: str
    title: str
    title_origin: TitleOrigin
    caption: str | None
    credit: str | None
    text: str
    paragraphs: tuple[Span, ...]  # headings included
    headings: tuple[Span, ...]
    sentences: tuple[Span, ...]  # headings are none
    summary: tuple[Span, ...]
    entities: tuple[Mention, ...]
    quotes: tuple[Quote, ...]
    dates: tuple[Dated, ...]
    figures: tuple[Figure, ...]
    sources: tuple[Source, ...]
    keywords: tuple[str, ...]
    standing: tuple[Span, ...] = ()  # the sentences that tell something when read alone
    foreign: tuple[Foreign, ...] = ()  # in text order, none within another
    # For joining articles, so that nothing of a text is read again whenever another comes:
    terms: Mapping[str, float]  # lemma → weight inside this article
    lemmas: tuple[str, ...]  # of the words of each sentence that carry meaning, a space between
    sketch: tuple[int, ...]  # of the text, `generator.text.shingles`
    times: tuple[Dated, ...] = ()  # of the dates those that say when happens what their sentence tells

    def sentence_at(self, span: Span) -> Span | None:
        """The sentence in which the span lies."""
        last = bisect.bisect(self.sentences, span.start, key=_START) - 1
        return self.sentences[last] if last >= 0 and span.within(self.sentences[last]) else None

    def language_of(self, span: Span) -> str | None:
        """The language of a passage where it is not the article's."""
        return next((item.language for item in self.foreign if span.within(item.span)), None)


class Analysed(Value, frozen=True):
    """An article and what it says."""

    article: Article
    analysis: Analysis
