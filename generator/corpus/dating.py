"""Which of the dates that a sentence names tell when happened what it tells.

A date that is not surely that of the news is left out: who reads a timeline takes the sentence beside a
day for what happened on it.
"""

from __future__ import annotations

import datetime as dt
import functools
import re
from collections.abc import Sequence, Set

from generator import languages
from generator.analysis.dates import dates
from generator.analysis.spelling.reform import reformed
from generator.corpus.past import opens_with
from generator.edtf import Edtf
from generator.languages import Language
from generator.model import Briefing, Dated, Span
from generator.text.tokens import keys

_PARTS = re.compile(r"[,;:()–—\n]|[.!?](?=[\s-])")
_YEAR = re.compile(r"\d{4}")
_PRECISE = ("day", "month")
_LISTING = (",", "-", "–", "—")
_DAY = dt.timedelta(days=1)
_FRAME = 5  # words before the date in a phrase that opens a sentence and sets its time
_BEHIND = 2  # sentences without a date before one that is counted from another: “Four years later”
_LETTERS = 3  # of a word that may stand between “like” and a date: “like Italy in 2020”


def telling(briefing: Briefing, sentence: Span, named: Sequence[Dated]) -> Sequence[Dated]:
    """The dates ``named`` in ``sentence`` but for those of something else than it tells; of one within
    another (“at the end of the year, on 15 December”) the narrower; “8 and 9 May” as one."""
    clear = [dated for dated in named if not _is_passing(briefing, sentence, dated)]
    main = [dated for dated in clear if not _is_of_noun(briefing, sentence, dated)]
    main = main or [dated for dated in clear if _is_ahead(briefing, dated)]
    if any(dated.value.precision in _PRECISE for dated in main):
        main = [dated for dated in main if not _belongs(briefing, sentence, dated)]
    main = [
        dated
        for dated in main
        if _is_ahead(briefing, dated) or not _is_vague(briefing, sentence, dated, main)
    ]
    narrow = [dated for dated in main if not any(_is_around(dated.value, other.value) for other in main)]
    return _joined(briefing, narrow)


def _is_ahead(briefing: Briefing, dated: Dated) -> bool:
    return dated.value.due > briefing.article.published.days.last


def _is_passing(briefing: Briefing, sentence: Span, dated: Dated) -> bool:
    """Whether the date is not that of the sentence's news: that of a side clause (“…, after he resigned on
    Monday”), of what is only compared, one that only an earlier sentence tells (“later that month”), or an
    end (“before 2016”). What lies ahead is so only where it was meant before: else what is announced in
    passing is announced."""
    if _is_ahead(briefing, dated):
        return _is_former(briefing, sentence, dated)
    return (
        dated.value.text.startswith("..")
        or _is_aside(briefing, sentence, dated)
        or _is_compared(briefing, sentence, dated)
        or (_hangs(briefing, sentence, dated) and not _is_led_to(briefing, sentence, dated))
    )


def _is_vague(briefing: Briefing, sentence: Span, dated: Dated, others: Sequence[Dated]) -> bool:
    """Whether another date tells when: one that opens the sentence and is more precise, “On Tuesday it named
    the virus found two months ago”, or any beside “since 1988”."""
    if dated.value.is_open and not opens_with(briefing, dated, sentence):
        return any(not other.value.is_open for other in others)
    first = others[0]
    return _length(first.value) < _length(dated.value) and opens_with(briefing, first, sentence)


def _before(briefing: Briefing, sentence: Span, dated: Dated) -> str:
    """What the sentence says before the date, in the letters of today."""
    return reformed(briefing.analysis.text[sentence.start : dated.span.start], briefing.analysis.language)


def _length(value: Edtf) -> dt.timedelta:
    return value.days.last - value.days.first


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
    last = keys(_last(_before(briefing, sentence, dated), 1))
    return bool(last) and last[-1] not in _folded(languages.load(briefing.analysis.language).dates.within)


def _is_of_noun(briefing: Briefing, sentence: Span, dated: Dated) -> bool:
    """Whether the words before any date make it a noun's: “the attack of 30 June”, “a July 9 speech”; not
    “on the night of 30 June”, nor “In a July 9 speech” where that opens the sentence."""
    language = languages.load(briefing.analysis.language)
    before = _before(briefing, sentence, dated)
    last = keys(_last(before, 2))
    if not last or last[-1] not in _folded(language.dates.attributive):
        return False
    suffix = keys(dated.span.of(briefing.analysis.text))[1:2]
    if suffix and suffix[0].isalpha() and suffix[0] in _folded(language.dates.suffixes):
        return False  # the article is its own: “on the 5th of May”
    frame = keys(before)
    framed = frame[0] in _folded(language.dates.framing) and "," not in frame and len(frame) <= _FRAME
    return not framed and _holders(language).isdisjoint(last[-2:-1])


def _last(text: str, count: int) -> str:
    """Its last words: so many that ``count`` tokens are among them."""
    return " ".join(text.rsplit(None, count)[-count:])


@functools.cache
def _holders(language: Language) -> Set[str]:
    """What a date says which it is: “the night of”, “as of”."""
    words = language.dates
    return _folded(
        (*words.holders, *words.dayparts, *(word for forms in words.units.values() for word in forms))
    )


def _is_aside(briefing: Briefing, sentence: Span, dated: Dated) -> bool:
    """Whether a word that opens a side clause stands between the last comma and the date, and the clause is
    not all there is."""
    text, language = briefing.analysis.text, languages.load(briefing.analysis.language)
    parts = _PARTS.split(_before(briefing, sentence, dated))
    opener = _phrases(language.dates.asides).search(_line(parts[-1]))
    if opener is None:
        return False
    is_first = len(parts) == 1 and opener.start() == 0
    return not is_first or _PARTS.search(text, dated.span.end, sentence.end - 1) is not None


def _is_compared(briefing: Briefing, sentence: Span, dated: Dated) -> bool:
    """Whether the text but compares with this date: “like Italy in 2020”, “better than four years ago”."""
    endings = _endings(languages.load(briefing.analysis.language).dates.comparing)
    longest = max((ending.count(" ") for ending in endings), default=1)
    before = _before(briefing, sentence, dated).split()
    while (
        not (found := _line(" ".join(before[-longest:])).endswith(endings))
        and before
        and _is_small(before[-1])
    ):
        before.pop()
    return found


def _is_small(word: str) -> bool:
    """Whether it may stand between what likens and the date: a name or a preposition."""
    return word.isalpha() and (len(word) <= _LETTERS or word[0].isupper())


@functools.cache
def _endings(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(map(_line, words))


def _hangs(briefing: Briefing, sentence: Span, dated: Dated) -> bool:
    """Whether only an earlier date tells when it is: “later that month”, “the following day”."""
    analysis, language = briefing.analysis, languages.load(briefing.analysis.language)
    words = keys(reformed(dated.span.of(analysis.text), language.code))
    if any(word[0].isdecimal() for word in words) or not _named(language).isdisjoint(words):
        return False
    alone = dates(reformed(sentence.of(analysis.text), language.code), language, briefing.article.published)
    return (
        Span(dated.span.start - sentence.start, dated.span.end - sentence.start),
        dated.value,
    ) not in alone


def _is_led_to(briefing: Briefing, sentence: Span, dated: Dated) -> bool:
    """Whether such a date opens its sentence, not far behind the one that it is counted from."""
    if not opens_with(briefing, dated, sentence):
        return False
    last = max(
        (item.span.end for item in briefing.analysis.dates if item.span.end <= sentence.start), default=0
    )
    since = [item for item in briefing.analysis.sentences if last <= item.start < sentence.start]
    return len(since) < _BEHIND


def _is_former(briefing: Briefing, sentence: Span, dated: Dated) -> bool:
    """Whether it is the day for which something was planned at first."""
    before = _PARTS.split(_before(briefing, sentence, dated))[-1]
    words = languages.load(briefing.analysis.language).dates.former
    return _phrases(words).search(_line(before)) is not None


@functools.cache
def _named(language: Language) -> Set[str]:
    """The words for months, weekdays, seasons, feasts and days like “today”, which need no other date."""
    words = language.dates
    rows = (*words.months, *words.weekdays, *words.seasons.values(), words.holidays, words.days)
    named = (keys(word) for row in rows for word in row)
    return {word[0] for word in named if len(word) == 1}


def _line(text: str) -> str:
    return f" {' '.join(keys(text))} "


@functools.cache
def _folded(words: Sequence[str]) -> Set[str]:
    return {key for word in words for key in keys(word)}


@functools.cache
def _phrases(phrases: Sequence[str]) -> re.Pattern[str]:
    return re.compile("|".join(re.escape(_line(phrase)) for phrase in phrases) or "(?!)")
