"""Which numbers of a text are figures: those that count, measure or price something.

Dates, clock times, ages and durations, numbers of articles and laws, labels of lists and parts of
names are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.analysis.figures.counted import Counted, counted, elided, headed
from generator.analysis.figures.words import Lexicon, Phrases, after, before, lexicon
from generator.languages import Language
from generator.model import Qualifier, Span
from generator.text.numbers import Number, begins_number, read_number
from generator.text.tokens import Token, tokens

_CLOCK = re.compile(r"(?:[01]?\d|2[0-4])[.][0-5]\d")
_LONGEST = 6  # digits without separators; more are a telephone or a file
_YEARS = range(1900, 2101)
_LINKED = 20  # from here on a language that links its numbers does
_CHANGE = 14  # tokens between the two states of a change
_COUNTRY = 2  # letters of a country before a currency's sign


class Reading(NamedTuple):
    span: Span
    value: float | int | None
    qualifier: Qualifier
    counted: str


class _Found(NamedTuple):
    number: Number
    start: int  # token: the sign before the number, or the number
    value: float | int | None
    counted: Counted


def read(text: str, language: Language, taken: Sequence[Span], line_starts: frozenset[int]) -> list[Reading]:
    """The figures of ``text``; ``taken`` are spans, in order, that hold none, ``line_starts`` the
    places where a number may label a point of a list."""
    words, found = lexicon(language), tokens(text)
    readings: list[Reading] = []
    pending: Number | None = None  # the first end of a range, waiting for what it counts
    last: Counted | None = None
    end = 0  # past the last figure
    for number in _numbers(found, language, taken):
        if number.start < end:
            continue  # “la sută” after “5”
        item = _figure(text, found, number, language, words, line_starts, last, end)
        if item is None:
            pending = number if _opens_range(found, number, words) else None
            continue
        if pending and _joins(found, pending, item, words):
            first = _first_end(found, pending, item, words, end)
            if first.value is None or item.value is None or first.value < item.value:
                readings += [first, _reading(found, item, words, "=")]
            elif found[pending.end].key not in "-–—:":  # “3–2” is a score
                readings.append(_reading(found, item, words))
        else:
            readings.append(_reading(found, item, words, _goes_to(found, item, words, readings, end)))
        pending, last, end = None, item.counted, item.counted.end
    return readings


def _numbers(found: Sequence[Token], language: Language, taken: Sequence[Span]) -> Iterator[Number]:
    at, spans = 0, iter(taken)
    span = next(spans, None)
    while at < len(found):
        while span and span.end <= found[at].start:
            span = next(spans, None)
        if span and span.start <= found[at].start:
            at += 1
            continue
        number = read_number(found, at, language) if begins_number(found[at].key, language) else None
        if number:
            yield number
        at = number.end if number else at + 1


def _figure(
    text: str,
    found: Sequence[Token],
    number: Number,
    language: Language,
    words: Lexicon,
    line_starts: frozenset[int],
    last: Counted | None,
    floor: int,
) -> _Found | None:
    """The number as a figure, unless it is none; tokens before ``floor`` belong to another,
    ``last`` is what the sentence counted before."""
    if _names(text, found, number, words, line_starts) or _clock(found, number, language):
        return None
    sign = number.start > floor and found[number.start - 1].key in words.signs
    what = counted(text, found, number.end, language, words)
    if sign:
        currency = _currency(found, number.start)
        what = Counted(number.end, text[found[currency].start : found[number.start - 1].end], is_measure=True)
    if what is None and number.digits and not number.scaled:
        what = headed(text, found, number.start, number.end, words)
    partitive = before(words.among, found, number.start)
    if what is None and not number.scaled and (partitive or not _opens_range(found, number, words)):
        what = elided(found, number.start, number.end, last, words)
    if what is None and number.scaled and not after(words.times, found, number.end):
        what = Counted(number.end, "")
    if what is None or what.is_time or _points_back(found, number, words):
        return None
    if what.linked and not number.scaled and number.value is not None and number.value < _LINKED:
        return None  # “nouă de Crăciun”: small numbers count without “de”
    if number.digits and not number.scaled and _is_name(text, found, number, what, words):
        return None
    negative = number.start > floor and found[number.start - 1].key in words.negative
    start = number.start - 1 if negative else _currency(found, number.start) if sign else number.start
    value = -number.value if negative and number.value else number.value
    return _Found(number, start, value, what)


def _currency(found: Sequence[Token], number: int) -> int:
    """Where the currency begins whose sign stands before ``number``: “US$”, “A$”."""
    at = number - 1
    country = at and found[at - 1].capital and found[at - 1].end == found[at].start
    return at - 1 if country and found[at - 1].end - found[at - 1].start <= _COUNTRY else at


def _names(
    text: str, found: Sequence[Token], number: Number, words: Lexicon, line_starts: frozenset[int]
) -> bool:
    """Whether the number is part of a word, a fraction, a label or a name: “COVID-19”, “art. 5”,
    “H5N1”, “24/7”, “1. Introducere”."""
    first, last = found[number.start], found[number.end - 1]
    previous = found[number.start - 1] if number.start else None
    following = found[number.end] if number.end < len(found) else None
    if previous and previous.end == first.start and _glues(found, number.start):
        return True
    if following and following.start == last.end:
        if following.key in "/\\" or (following.key.isalpha() and not _is_unit(found, number.end, words)):
            return True
        if following.key in ".)" and first.start in line_starts and first is last and first.key.isdecimal():
            return True
    if before(words.labels, found, number.start):
        return True
    plain = first.key if number.end - number.start == 1 and first.key.isdecimal() else ""
    if len(plain) > _LONGEST or (len(plain) > 1 and plain[0] == "0"):
        return True
    if text[first.start : first.end].lower() in words.lookalikes:
        return True
    pair = text[previous.start : first.end].lower() if previous else ""
    return pair in words.ordinals


def _glues(found: Sequence[Token], at: int) -> bool:
    """What stands directly before the number makes it part of a name or a fraction."""
    previous = found[at - 1]
    if previous.key.isalpha() or previous.key in "/\\#@&+_×§":
        return True
    beyond = found[at - 2] if at > 1 else None
    return previous.key in "-–.:" and bool(beyond and beyond.end == previous.start and not beyond.is_number)


def _is_unit(found: Sequence[Token], at: int, words: Lexicon) -> bool:
    return bool(after(words.percent, found, at) or after(words.currencies, found, at)) or (
        found[at].key in words.plurals
    )


def _clock(found: Sequence[Token], number: Number, language: Language) -> bool:
    """“19:00”, “8: 15”, and “21.00” where the decimals have a comma."""
    key = found[number.start].key
    following = [token.key for token in found[number.end : number.end + 2]]
    if len(following) == 2 and following[0] == ":" and following[1].isdecimal() and len(key) <= 2:
        return len(following[1]) == 2
    if number.start > 1 and found[number.start - 1].key == ":" and found[number.start - 2].is_number:
        return len(key) == 2
    if number.scaled or language.numbers.decimal == "." or not _CLOCK.fullmatch(key):
        return False
    words = lexicon(language)
    return not (_is_unit(found, number.end, words) if number.end < len(found) else False)


def _points_back(found: Sequence[Token], number: Number, words: Lexicon) -> bool:
    """One, “una dintre”, and what an article makes another word: “o nouă poveste” is a new one."""
    if number.digits or number.scaled or number.value is None:
        return False
    return number.value <= 1 or (number.start > 0 and found[number.start - 1].key in words.articles)


def _is_name(text: str, found: Sequence[Token], number: Number, what: Counted, words: Lexicon) -> bool:
    """A bare year, or a number after a capitalised word: “Eurovision 2024”, “Boeing 737 decola”."""
    if what.is_measure or what.linked:
        return False
    if number.value in _YEARS and number.end - number.start == 1 and found[number.start].key.isdecimal():
        return True
    if number.start < 2:
        return False
    previous, beyond = found[number.start - 1], found[number.start - 2]
    opens_sentence = beyond.key in '.!?:\n„“”«"'
    return previous.capital and previous.key not in words.stops and not opens_sentence


# ---------------------------------------------------------------- ranges, qualifiers


def _opens_range(found: Sequence[Token], number: Number, words: Lexicon) -> bool:
    return bool(after(words.between, found, number.end)) and not before(words.labels, found, number.start)


def _joins(found: Sequence[Token], first: Number, item: _Found, words: Lexicon) -> bool:
    """Whether nothing but “–”, “sau”, “până la” parts the two numbers."""
    gap = after(words.between, found, first.end)
    return bool(gap) and first.end + gap == item.start


def _first_end(found: Sequence[Token], first: Number, item: _Found, words: Lexicon, floor: int) -> Reading:
    """“10” of “10–15 mii de lei”: it counts the same, in the same thousands."""
    value, last = first.value, item.value
    if value is not None and last is not None and item.number.scaled and not first.scaled:
        scale = next((size for size in (10**12, 10**9, 10**6, 10**3) if last >= size), 1)
        value = value * scale if value <= last / scale else value
    start = first.start
    if start > floor and found[start - 1].key in words.signs | words.negative:
        value = -value if value and found[start - 1].key in words.negative else value
        start -= 1
    span = Span(found[start].start, found[first.end - 1].end)
    return Reading(span, value, "=", item.counted.text)


def _reading(found: Sequence[Token], item: _Found, words: Lexicon, fixed: Qualifier | None = None) -> Reading:
    span = Span(found[item.start].start, found[item.counted.end - 1].end)
    qualifier = fixed or _qualifier(found, item, words)
    return Reading(span, item.value, qualifier, item.counted.text)


def _goes_to(
    found: Sequence[Token], item: _Found, words: Lexicon, readings: Sequence[Reading], end: int
) -> Qualifier | None:
    """“=” where “până la” is no limit but the second state of a change: “de la 6%, …, până la 10%”."""
    if not readings or readings[-1].counted != item.counted.text:
        return None
    gap = [token.key for token in found[end : item.start]]
    if len(gap) > _CHANGE or any(key in ".!?;\n" for key in gap):
        return None
    return "=" if any(tuple(gap[-size:]) in _all(words.between) for size in (1, 2)) else None


def _all(phrases: Phrases) -> frozenset[tuple[str, ...]]:
    return frozenset(phrase for row in phrases.values() for phrase in row)


def _qualifier(found: Sequence[Token], item: _Found, words: Lexicon) -> Qualifier:
    at = item.start
    if at and found[at - 1].key in words.linkers:
        at -= 1  # “în jur de”, “o sumă de peste”
    best: tuple[int, Qualifier] = (0, "=")
    for place in dict.fromkeys((item.start, at)):
        for sign, phrases in words.qualifiers:
            best = max(best, (before(phrases, found, place), sign), key=lambda pair: pair[0])
    if best[0]:
        return best[1]
    return "~" if item.value is None else "="
