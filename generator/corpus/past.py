"""What a sentence says of its time: whether it tells of a story, or of what lay before."""

from __future__ import annotations

import datetime as dt
import functools
import re

from generator import languages
from generator.languages import Language
from generator.model import Briefing, Dated, Span
from generator.text.patterns import alternatives

_LONG_BEFORE = dt.timedelta(days=60)  # what lies so far before a story is its background …
_YEARS_BEFORE = dt.timedelta(days=5 * 365)  # … and so far even where it only says of whom it speaks


def is_background(briefing: Briefing, sentence: Span, began: dt.date) -> bool:
    """Whether all dates of a sentence lie long before the day on which the story ``began``; those of
    a relative clause, which only say of whom it speaks, must lie further back."""
    dates = _dates(briefing, sentence)
    if not dates or all(_ends_before(item, began, _YEARS_BEFORE) for item in dates):
        return bool(dates)
    text, language = briefing.analysis.text, languages.load(briefing.analysis.language)
    relative = _relatives(language).search(text, sentence.start, sentence.end)
    end = relative.start() if relative and not language.title.relatives_parted else sentence.end
    own = [item for item in dates if item.span.start < end]
    return bool(own) and all(_ends_before(item, began, _LONG_BEFORE) for item in own)


def is_past(briefing: Briefing, sentence: Span, day: dt.date) -> bool:
    """Whether a sentence names dates, and all end by ``day``."""
    dates = _dates(briefing, sentence)
    return bool(dates) and all(item.value.days.last <= day for item in dates)


def _dates(briefing: Briefing, sentence: Span) -> list[Dated]:
    return [item for item in briefing.analysis.dates if item.span.within(sentence)]


def _ends_before(dated: Dated, day: dt.date, much: dt.timedelta) -> bool:
    return dated.value.days.last < day - min(much, day - dt.date.min)


@functools.cache
def _relatives(language: Language) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(language.title.relatives)})(?!\w)")
