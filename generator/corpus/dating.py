"""Which of the dates that a sentence names tell when happened what it tells."""

from __future__ import annotations

import datetime as dt
import functools
import re
from collections.abc import Sequence

from generator import languages
from generator.edtf import Edtf
from generator.model import Briefing, Dated, Span
from generator.text.tokens import keys

_PARTS = re.compile(r"[,;:()–—\n]|[.!?](?=[\s-])")
_YEAR = re.compile(r"\d{4}")
_PRECISE = ("day", "month")
_LISTING = (",", "-", "–", "—")
_DAY = dt.timedelta(days=1)


def telling(briefing: Briefing, sentence: Span, named: Sequence[Dated]) -> Sequence[Dated]:
    """The dates ``named`` in ``sentence`` but for those of a side clause (“…, after he resigned on Monday”)
    and for years that belong to a noun (“on Monday he lost the trial of 2014”), unless all are; of one
    within another (“at the end of the year, on 15 December”) the narrower; “8 and 9 May” as one."""
    if len(named) == 1:
        return named
    main = [dated for dated in named if not _is_aside(briefing, sentence, dated)] or named
    if any(dated.value.precision in _PRECISE for dated in main):
        main = [dated for dated in main if not _belongs(briefing, sentence, dated)]
    narrow = [dated for dated in main if not any(_is_around(dated.value, other.value) for other in main)]
    return _joined(briefing, narrow)


def _joined(briefing: Briefing, named: Sequence[Dated]) -> Sequence[Dated]:
    """Days that follow one another, with “and”, a dash or a comma between them, as one interval."""
    found: list[Dated] = []
    for dated in sorted(named, key=lambda item: item.span):
        last = found[-1] if found else None
        if last and _goes_on(briefing, last, dated):
            first = Edtf.day(last.value.days.first)
            dated = Dated(Span(last.span.start, dated.span.end), Edtf.between(first, dated.value))
            found.pop()
        found.append(dated)
    return found


def _goes_on(briefing: Briefing, one: Dated, other: Dated) -> bool:
    if one.value.is_open or one.value.precision not in ("day", "interval") or other.value.precision != "day":
        return False
    next_day = one.value.days.last < dt.date.max and one.value.days.last + _DAY == other.value.days.first
    between = briefing.analysis.text[one.span.end : other.span.start].strip().lower()
    return next_day and between in {*_LISTING, *languages.load(briefing.analysis.language).names.conjunctions}


def _is_around(wide: Edtf, narrow: Edtf) -> bool:
    """Whether the one date holds the other and more; a date with an open end is a limit and holds none."""
    if wide.is_open:
        return False
    whole, part = wide.days, narrow.days
    return whole != part and whole.first <= part.first and part.last <= whole.last


def _belongs(briefing: Briefing, sentence: Span, dated: Dated) -> bool:
    """Whether a year is that of a noun: “the trial of 2014”, not “in 2014”."""
    text = briefing.analysis.text
    if not _YEAR.fullmatch(dated.span.of(text)):
        return False
    before = keys(text[sentence.start : dated.span.start])
    within = {key for word in languages.load(briefing.analysis.language).dates.within for key in keys(word)}
    return bool(before) and before[-1] not in within


def _is_aside(briefing: Briefing, sentence: Span, dated: Dated) -> bool:
    """Whether a word that opens a side clause stands between the last comma and the date, unless that lies
    ahead: what is announced in passing is announced."""
    if dated.value.days.first > briefing.article.published.days.last:
        return False
    before = _PARTS.split(briefing.analysis.text[sentence.start : dated.span.start])[-1]
    return _openers(briefing.analysis.language).search(_line(before)) is not None


def _line(text: str) -> str:
    return f" {' '.join(keys(text))} "


@functools.cache
def _openers(code: str) -> re.Pattern[str]:
    phrases = languages.load(code).dates.asides
    return re.compile("|".join(re.escape(_line(phrase)) for phrase in phrases) or "(?!)")
