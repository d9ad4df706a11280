"""What a sentence says of its time: whether it tells of a story, or of what lay before."""

from __future__ import annotations

import datetime as dt
import functools
import re

from generator import languages
from generator.analysis.passing import opens_with
from generator.edtf import Edtf
from generator.languages import Language
from generator.model import Briefing, Dated, Span
from generator.text.patterns import alternatives, phrases
from generator.text.words import lemma

_LONG_BEFORE = dt.timedelta(days=30)  # what lies so far before a story is its background …
_OFFICE = 4  # words within which somebody's office is named
_YEARS_BEFORE = dt.timedelta(days=5 * 365)  # … and so far even where it only says of whom it speaks


def is_background(briefing: Briefing, sentence: Span, began: dt.date) -> bool:
    """Whether all dates of a sentence lie long before the day on which the story ``began``; those of
    a relative clause, which only say of whom it speaks, must lie further back."""
    dates = _dates(briefing, sentence)
    if not dates or all(_ends_before(item, began, _YEARS_BEFORE) for item in dates):
        return bool(dates)
    text, language = briefing.analysis.text, languages.load(briefing.analysis.language)
    if opens_before(briefing, sentence, began):
        return True
    relative = _relatives(language).search(text, sentence.start, sentence.end)
    end = relative.start() if relative and not language.title.relatives_parted else sentence.end
    own = [item for item in dates if item.span.start < end]
    return bool(own) and all(_ends_before(item, began, _LONG_BEFORE) for item in own)


def opens_before(briefing: Briefing, sentence: Span, began: dt.date) -> bool:
    """Whether it opens with a date long before the story, which sets the time of all that follows: “In
    2016 she went on until June.”"""
    dates = _dates(briefing, sentence)
    return (
        bool(dates)
        and _ends_before(dates[0], began, _LONG_BEFORE)
        and opens_with(briefing, dates[0], sentence)
    )


def recalls(briefing: Briefing, sentence: Span, day: dt.date) -> bool:
    """Whether it opens with a date, and all that it names end by ``day``: “În septembrie greva a durat
    o săptămână.”"""
    return is_past(briefing, sentence, day) and opens_with(briefing, _dates(briefing, sentence)[0], sentence)


def is_life(briefing: Briefing, sentence: Span, began: dt.date) -> bool:
    """Whether a sentence says who somebody is, or was before the news: “Ana Rusu este director din
    2019”, “Anterior a lucrat la Soroca.”"""
    analysis, language = briefing.analysis, languages.load(briefing.analysis.language)
    words = language.summary
    relative = _relatives(language).search(analysis.text, sentence.start, sentence.end)
    end = relative.start() if relative else sentence.end
    if phrases(words.background).search(analysis.text, sentence.start, end):
        return all(item.value.days.last < began for item in _dates(briefing, sentence))
    named = [
        span
        for item in analysis.entities
        if item.type == "person"
        for span in item.spans
        if span.start == sentence.start
    ]
    being = _opens(words.being).match(analysis.text, named[0].end, sentence.end) if named else None
    if being is None:
        return False
    roles = language.roles
    said = re.split(r"[,;.]", analysis.text[being.end() : sentence.end])[0].lower().split()[:_OFFICE]
    offices = roles.nouns | roles.unended
    return any(not offices.isdisjoint((word, lemma(word, language.code))) for word in said)


def is_past(briefing: Briefing, sentence: Span, day: dt.date) -> bool:
    """Whether a sentence names dates, and all end by ``day``."""
    dates = _dates(briefing, sentence)
    return bool(dates) and all(item.value.days.last <= day for item in dates)


def is_since(briefing: Briefing, sentence: Span, day: dt.date) -> bool:
    """Whether a sentence names days after ``day`` on which its article was written or before, and
    nothing later."""
    written = briefing.article.published.days.last
    dates = [item.value for item in _dates(briefing, sentence)]
    days = [item.days for item in dates if item.precision == "day"]
    return any(day < item.first for item in days) and all(item.days.last <= written for item in dates)


def days_after(briefing: Briefing, sentence: Span, day: dt.date) -> set[Edtf]:
    """The days that a sentence names after ``day``, ahead or not."""
    dates = [item.value for item in _dates(briefing, sentence)]
    return {item for item in dates if item.precision == "day" and item.days.first > day}


def _dates(briefing: Briefing, sentence: Span) -> list[Dated]:
    return [item for item in briefing.analysis.dates if item.span.within(sentence)]


def _ends_before(dated: Dated, day: dt.date, much: dt.timedelta) -> bool:
    return dated.value.days.last < day - min(much, day - dt.date.min)


@functools.cache
def _opens(words: tuple[str, ...]) -> re.Pattern[str]:
    """Right behind a name, and what stands about it between commas."""
    return re.compile(rf"(?:,[^,.;:]{{1,60}},)?\s+(?:{alternatives(words)})\s")


@functools.cache
def _relatives(language: Language) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(language.title.relatives)})(?!\w)")
