"""Which of the dates that a sentence names tell when happened what it tells.

A date that is not surely that of the news is left out: who reads a timeline takes the sentence beside a
day for what happened on it.
"""

from __future__ import annotations

import bisect
import datetime as dt
import functools
import operator
import re
from collections.abc import Iterable, Sequence, Set

from generator import languages
from generator.analysis.passing import (
    before_of,
    folded,
    is_ahead,
    is_passing,
    is_told_of_noun,
    opens_with,
)
from generator.edtf import Edtf
from generator.languages import Language
from generator.model import Analysed, Dated, Span
from generator.text.patterns import phrases
from generator.text.sentences import asks
from generator.text.tokens import first_keys, keys

_YEAR = re.compile(r"\d{4}")
_PRECISE = ("day", "month")
_LISTING = (",", "-", "–", "—")
_DAY = dt.timedelta(days=1)
_START = operator.attrgetter("start")
_BEGINS = operator.attrgetter("span.start")
_FRAME = 5  # words before the date in a phrase that opens a sentence and sets its time
_MOST = 40  # dates of a sentence; more are a table, and each is compared with the others
_WORD = re.compile(r"\w+")
_ENDS = re.compile(r"[.!?…][”“\"»]?\s")
_CLOSE = 2  # characters after a quotation that still belong to its last sentence


def find_times(read: Analysed) -> tuple[Dated, ...]:
    """Of the dates that the text names those that say when happens what their sentence tells."""
    named: dict[Span, list[Dated]] = {}
    for dated in read.analysis.dates:
        if sentence := read.analysis.sentence_at(dated.span):
            named.setdefault(sentence, []).append(dated)
    unclaimed = [item.span for item in read.analysis.quotes if item.speaker is None]
    return tuple(
        dated
        for sentence, dates in named.items()
        if len(dates) <= _MOST and not _tells_nothing(read.analysis.text, sentence, dates, unclaimed)
        for dated in telling(read, sentence, dates)
    )


def _tells_nothing(text: str, sentence: Span, dates: Iterable[Dated], unclaimed: Sequence[Span]) -> bool:
    """Whether it only asks, is a date without words, or words that nobody is known to have said."""
    last = bisect.bisect(unclaimed, sentence.start + 1, key=_START) - 1
    nobodys = last >= 0 and sentence.start < unclaimed[last].end >= sentence.end - _CLOSE
    return nobodys or asks(sentence.of(text)) or _is_bare(text, sentence, dates)


def _is_bare(text: str, sentence: Span, dates: Iterable[Dated]) -> bool:
    """Whether nothing but dates stands there: the “Friday, March 5, 2021” above a report."""
    at = sentence.start
    for dated in dates:
        if any(char.isalpha() for char in text[at : dated.span.start]):
            return False
        at = dated.span.end
    return not any(char.isalpha() for char in text[at : sentence.end])


def telling(read: Analysed, sentence: Span, named: Sequence[Dated]) -> Sequence[Dated]:
    """The dates ``named`` in ``sentence`` but for those of something else than it tells; of one within
    another (“at the end of the year, on 15 December”) the narrower; “8 and 9 May” as one."""
    clear = [dated for dated in named if not is_passing(read, sentence, dated)]
    clear = [dated for dated in clear if not (is_ahead(read, dated) and _is_wished(read, sentence, dated))]
    main = [dated for dated in clear if not is_of_noun(read, sentence, dated)]
    main = main or [dated for dated in clear if is_ahead(read, dated)]
    if any(dated.value.precision in _PRECISE for dated in main):
        main = [dated for dated in main if not _belongs(read, sentence, dated)]
    main = [dated for dated in main if is_ahead(read, dated) or not _is_vague(read, sentence, dated, main)]
    own = [dated for dated in main if not is_told_of_noun(read, sentence, dated)]
    if any(dated.value.precision == "day" for dated in own):
        main = own
    narrow = [dated for dated in main if not any(_is_around(dated.value, other.value) for other in main)]
    return _joined(read, narrow)


def _is_wished(read: Analysed, sentence: Span, dated: Dated) -> bool:
    """Whether somebody only says what may be then, or ought to: “„Să vină mâine!”, a spus el”, “„Dacă închid
    școala, peste un an plec”” announce nothing."""
    quotes = read.analysis.quotes
    at = bisect.bisect(quotes, dated.span.start, key=_BEGINS) - 1
    if at < 0 or dated.span.start >= quotes[at].span.end:
        return False
    text, words = read.analysis.text, languages.load(read.analysis.language).ahead
    before = Span(max(sentence.start, quotes[at].span.start), dated.span.start).of(text)
    opening = keys(_ENDS.split(before)[-1])[:1]
    if not opening or opening[0] not in first_keys(words.unsure):
        return False
    said = sentence.of(text).lower()
    planned = any(word.endswith(tuple(words.endings)) for word in _WORD.findall(said))
    return not planned and not phrases(tuple(words.marks)).search(said)


def _is_vague(read: Analysed, sentence: Span, dated: Dated, others: Sequence[Dated]) -> bool:
    """Whether another date tells when: one that opens the sentence and is more precise, “On Tuesday it named
    the virus found two months ago”, or any beside “since 1988”."""
    if dated.value.is_open and not opens_with(read, dated, sentence):
        return any(not other.value.is_open for other in others)
    first = others[0]
    return _length(first.value) < _length(dated.value) and opens_with(read, first, sentence)


def _length(value: Edtf) -> dt.timedelta:
    return value.days.last - value.days.first


def _joined(read: Analysed, named: Sequence[Dated]) -> Sequence[Dated]:
    """Days that follow one another, with “and”, a dash or a comma between them, as one interval."""
    found: list[Dated] = []
    for dated in sorted(named, key=lambda item: item.span):
        last = found[-1] if found else None
        if last and _goes_on(read, last, dated):
            first = Edtf.day(last.value.days.first)
            dated = Dated(Span(last.span.start, dated.span.end), Edtf.between(first, dated.value))
            found.pop()
        found.append(dated)
    return found


def _goes_on(read: Analysed, one: Dated, other: Dated) -> bool:
    if one.value.is_open or one.value.precision not in ("day", "interval") or other.value.precision != "day":
        return False
    next_day = one.value.days.last < dt.date.max and one.value.days.last + _DAY == other.value.days.first
    between = read.analysis.text[one.span.end : other.span.start].strip().lower()
    return next_day and between in {*_LISTING, *languages.load(read.analysis.language).names.conjunctions}


def _is_around(wide: Edtf, narrow: Edtf) -> bool:
    """Whether the one date holds the other and more; a date with an open end is a limit and holds none."""
    if wide.is_open:
        return False
    whole, part = wide.days, narrow.days
    return whole != part and whole.first <= part.first and part.last <= whole.last


def _belongs(read: Analysed, sentence: Span, dated: Dated) -> bool:
    """Whether a year is that of a noun: “the trial of 2014”, not “in 2014”."""
    text = read.analysis.text
    if not _YEAR.fullmatch(dated.span.of(text)):
        return False
    last = keys(_last(before_of(read, sentence, dated), 1))
    return bool(last) and last[-1] not in folded(languages.load(read.analysis.language).dates.within)


def is_of_noun(read: Analysed, sentence: Span, dated: Dated) -> bool:
    """Whether the words before any date make it a noun's: “the attack of 30 June”, “a July 9 speech”; not
    “on the night of 30 June”, nor “In a July 9 speech” where that opens the sentence."""
    language = languages.load(read.analysis.language)
    before = before_of(read, sentence, dated)
    last = keys(_last(before, 2))
    if not last or last[-1] not in folded(language.dates.attributive):
        return False
    suffix = keys(dated.span.of(read.analysis.text))[1:2]
    if suffix and suffix[0].isalpha() and suffix[0] in folded(language.dates.suffixes):
        return False  # the article is its own: “on the 5th of May”
    frame = keys(before)
    framed = frame[0] in folded(language.dates.framing) and "," not in frame and len(frame) <= _FRAME
    return not framed and _holders(language).isdisjoint(last[-2:-1])


def _last(text: str, count: int) -> str:
    """Its last words: so many that ``count`` tokens are among them."""
    return " ".join(text.rsplit(None, count)[-count:])


@functools.cache
def _holders(language: Language) -> Set[str]:
    """What a date says which it is: “the night of”, “as of”."""
    words = language.dates
    return folded(
        (*words.holders, *words.dayparts, *(word for forms in words.units.values() for word in forms))
    )
