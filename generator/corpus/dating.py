"""Which of the dates that a sentence names tell when happened what it tells.

A date that is not surely that of the news is left out: who reads a timeline takes the sentence beside a
day for what happened on it.
"""

from __future__ import annotations

import bisect
import datetime as dt
import functools
import re
from collections.abc import Iterator, Sequence, Set

from generator import languages
from generator.corpus.ahead import asks
from generator.corpus.facts import Told
from generator.corpus.passing import before_of, folded, is_ahead, is_passing, is_told_of_noun
from generator.corpus.past import opens_with
from generator.edtf import Edtf
from generator.languages import Language
from generator.model import Briefing, Dated, Span
from generator.text.tokens import keys

_YEAR = re.compile(r"\d{4}")
_PRECISE = ("day", "month")
_LISTING = (",", "-", "–", "—")
_DAY = dt.timedelta(days=1)
_FRAME = 5  # words before the date in a phrase that opens a sentence and sets its time
_CLOSE = 2  # characters after a quotation that still belong to its last sentence


def dated_sentences(briefing: Briefing, told: Sequence[Told]) -> Iterator[tuple[Told, Dated]]:
    """Every sentence with each date that tells when happened what it tells."""
    named: dict[Span, tuple[Told, list[Dated]]] = {}
    for dated in briefing.analysis.dates:
        sentence = holding(told, dated.span)
        if sentence:
            named.setdefault(sentence.at.span, (sentence, []))[1].append(dated)
    for span, (sentence, dates) in named.items():
        if not _tells_nothing(briefing, span):
            yield from ((sentence, dated) for dated in telling(briefing, span, dates))


def holding(told: Sequence[Told], span: Span) -> Told | None:
    """Of an article's sentences, in text order, the one in which the span lies."""
    place = bisect.bisect(told, span.start, key=lambda item: item.at.span.start) - 1
    return told[place] if place >= 0 and span.within(told[place].at.span) else None


def _tells_nothing(briefing: Briefing, sentence: Span) -> bool:
    """Whether it only asks, is a date without words, or somebody's words of whom nobody knows who."""
    says_nobody = any(
        quote.speaker is None
        and quote.span.start - 1 <= sentence.start < quote.span.end >= sentence.end - _CLOSE
        for quote in briefing.analysis.quotes
    )
    return says_nobody or asks(sentence.of(briefing.analysis.text)) or _is_bare(briefing, sentence)


def _is_bare(briefing: Briefing, sentence: Span) -> bool:
    """Whether nothing but dates stands there: the “Friday, March 5, 2021” above a report."""
    spans = (dated.span for dated in briefing.analysis.dates if dated.span.within(sentence))
    at = sentence.start
    for span in spans:
        if any(char.isalpha() for char in briefing.analysis.text[at : span.start]):
            return False
        at = span.end
    return not any(char.isalpha() for char in briefing.analysis.text[at : sentence.end])


def telling(briefing: Briefing, sentence: Span, named: Sequence[Dated]) -> Sequence[Dated]:
    """The dates ``named`` in ``sentence`` but for those of something else than it tells; of one within
    another (“at the end of the year, on 15 December”) the narrower; “8 and 9 May” as one."""
    clear = [dated for dated in named if not is_passing(briefing, sentence, dated)]
    main = [dated for dated in clear if not is_of_noun(briefing, sentence, dated)]
    main = main or [dated for dated in clear if is_ahead(briefing, dated)]
    if any(dated.value.precision in _PRECISE for dated in main):
        main = [dated for dated in main if not _belongs(briefing, sentence, dated)]
    main = [
        dated for dated in main if is_ahead(briefing, dated) or not _is_vague(briefing, sentence, dated, main)
    ]
    own = [dated for dated in main if not is_told_of_noun(briefing, sentence, dated)]
    if any(dated.value.precision == "day" for dated in own):
        main = own
    narrow = [dated for dated in main if not any(_is_around(dated.value, other.value) for other in main)]
    return _joined(briefing, narrow)


def _is_vague(briefing: Briefing, sentence: Span, dated: Dated, others: Sequence[Dated]) -> bool:
    """Whether another date tells when: one that opens the sentence and is more precise, “On Tuesday it named
    the virus found two months ago”, or any beside “since 1988”."""
    if dated.value.is_open and not opens_with(briefing, dated, sentence):
        return any(not other.value.is_open for other in others)
    first = others[0]
    return _length(first.value) < _length(dated.value) and opens_with(briefing, first, sentence)


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
    last = keys(_last(before_of(briefing, sentence, dated), 1))
    return bool(last) and last[-1] not in folded(languages.load(briefing.analysis.language).dates.within)


def is_of_noun(briefing: Briefing, sentence: Span, dated: Dated) -> bool:
    """Whether the words before any date make it a noun's: “the attack of 30 June”, “a July 9 speech”; not
    “on the night of 30 June”, nor “In a July 9 speech” where that opens the sentence."""
    language = languages.load(briefing.analysis.language)
    before = before_of(briefing, sentence, dated)
    last = keys(_last(before, 2))
    if not last or last[-1] not in folded(language.dates.attributive):
        return False
    suffix = keys(dated.span.of(briefing.analysis.text))[1:2]
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
