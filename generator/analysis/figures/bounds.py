"""How exactly a figure is given: qualifiers, ranges, changes from one state to another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from generator.analysis.figures.counted import Counted
from generator.analysis.figures.sums import currency
from generator.analysis.figures.words import Lexicon, after, before
from generator.model import Qualifier, Span
from generator.text.number_words import Number
from generator.text.numbers import exact
from generator.text.tokens import Token

_CHANGE = 14  # tokens between the two states of a change
_CLAUSE = 9  # tokens before the second state within which a verb tells of the change
_NEGATION = 3  # tokens before “more than” within which its verb is denied
_ALIKE = 100  # times that of two numbers which share a scale the first may be larger
_FALL = 10  # … of one that goes down to the other
_FEW = 10  # things that something may lie under
_DASHES = "-–—"
_SMALL, _STEP = 100, 3  # of the numbers of a list, and from one of them to the next
_MINUS = frozenset("-–−")


class Reading(NamedTuple):
    span: Span
    value: float | int | None
    qualifier: Qualifier
    counted: str


class Found(NamedTuple):
    """A number that is a figure, before it is known how exact it is."""

    number: Number
    start: int  # token: the sign before the number, or the number
    value: float | int | None
    counted: Counted


def reading_of(
    found: Sequence[Token], item: Found, words: Lexicon, last: Sequence[Reading] = (), end: int = 0
) -> Reading:
    """The figure ``item``; ``last`` is the one before it, if any, which ends before token ``end``."""
    exact = item.value is not None and _goes_to(found, item, words, last, end)
    qualifier = "=" if exact else _qualifier(found, item.start, item.number, item.value, words)
    if qualifier == "=" and last and _is_alike(found, item, last[-1], end, words):
        qualifier = last[-1].qualifier
    if qualifier in ("<", ">") and _is_beneath(found, item, qualifier, words):
        qualifier = "="
    return Reading(_span(found, item.start, item.counted.end), item.value, qualifier, item.counted.text)


def _is_beneath(found: Sequence[Token], item: Found, qualifier: Qualifier, words: Lexicon) -> bool:
    """Whether “sub” says where something is and not how many there are at most, “sub trei straturi de lac”,
    or “trecut de” what was left behind, “a trecut de patru rivali”; not “a scăzut sub trei cazuri”."""
    leads, back = (words.underneath, 1) if qualifier == "<" else (words.passing, 2)
    if item.start < back or found[item.start - back].key not in leads or item.number.digits:
        return False
    few = isinstance(item.value, int) and 1 < item.value <= _FEW and not item.number.share
    unit = item.counted.is_measure or found[item.counted.end - 1].key in words.measures
    places = range(max(0, item.start - _CLAUSE), item.start)
    tallied = any(found[at].key in words.changes or after(words.heads, found, at) for at in places)
    return few and bool(item.counted.text) and not (unit or tallied)


def _is_alike(found: Sequence[Token], item: Found, last: Reading, end: int, words: Lexicon) -> bool:
    """Whether the figure is as exact as the ``last``, to which it is tied: “at least 43 homes and
    29 barns”, “about 8 miles (13 kilometers)”."""
    if item.start != end + 1 or not item.counted.text:
        return False
    if found[end].key in words.joiners:
        return last.qualifier == ">" and bool(before(words.least, found, _first_of(found, last, end)))
    stop = item.counted.end
    closed = found[end].key == "(" and stop < len(found) and found[stop].key in ")-–"
    both = ((end, last.counted), (stop, item.counted.text))
    units = words.measures | words.currencies.keys()
    return closed and all(found[at - 1].key in units or what[-1:] in words.signs for at, what in both)


def _first_of(found: Sequence[Token], last: Reading, end: int) -> int:
    """The token with which the figure before token ``end`` begins."""
    return next((at for at in range(end - 1, -1, -1) if found[at].start <= last.span.start), 0)


def _span(found: Sequence[Token], first: int, end: int) -> Span:
    return Span(found[first].start, found[end - 1].end)


# ---------------------------------------------------------------- ranges


def opens_range(found: Sequence[Token], number: Number, words: Lexicon) -> bool:
    if number.share:
        return False  # “redus la jumătate – 46 de lei”
    return bool(after(words.between, found, number.end)) and not before(words.labels, found, number.start)


def goes_on(found: Sequence[Token], earlier: list[Number], number: Number, words: Lexicon) -> list[Number]:
    """The numbers that wait for what they count: ``number`` too, where another follows it."""
    follows = number.end + 1 < len(found) and found[number.end].key == "," and found[number.end + 1].is_number
    if not (follows or opens_range(found, number, words)):
        return []
    if earlier and earlier[-1].end + 1 == number.start:
        return [*earlier, number]
    return [] if follows and before(words.labels, found, number.start) else [number]


def _is_list(found: Sequence[Token], waiting: Sequence[Number], item: Found, words: Lexicon) -> bool:
    """Whether the last of a list says what all of them count: an “and” leads to it, “6, 12 și 24 de lei”, or
    each is small and a little larger than the one before, “3, 4, 5 niveluri”."""
    if not waiting or not item.counted.text or item.value is None:
        return False
    last = waiting[-1]
    if found[last.end].key != ",":
        return len(waiting) > 1 and found[last.end].key in words.alternatives and last.end + 1 == item.start
    values = [*(number.value for number in waiting), item.value]
    small = all(isinstance(value, int) and value < _SMALL for value in values)
    steps = (float(high or 0) - float(low or 0) for low, high in pairwise(values))
    return small and last.end + 1 == item.start and all(0 < step <= _STEP for step in steps)


def counted_alike(
    found: Sequence[Token], waiting: Sequence[Number], item: Found, words: Lexicon, floor: int
) -> list[Reading] | None:
    """The figures of the list or range that ``item`` closes; None where it closes none."""
    gap = after(words.between, found, waiting[-1].end) if waiting else 0
    if len(waiting) == 1 and gap and waiting[0].end + gap == item.start:
        return list(_ends(found, waiting[0], item, words, floor))
    if not _is_list(found, waiting, item, words):
        return None
    return [*(_first_end(found, one, item, words, floor) for one in waiting), reading_of(found, item, words)]


def _ends(
    found: Sequence[Token], first: Number, item: Found, words: Lexicon, floor: int
) -> Iterator[Reading]:
    """The two ends of a range, or the one that it is limited by: “cel mult 3–4%” is at most 4."""
    begin = _first_end(found, first, item, words, floor)
    dashed = found[first.end].key in _DASHES
    frost = (begin.value or 0) < 0 and (item.value or 0) < 0  # in whatever order
    if begin.value is not None and item.value is not None and begin.value >= item.value and not frost:
        told = before(words.origins, found, first.start)
        if (told or found[first.end].key in words.alternatives | words.versus) and not dashed:
            # “de la 15 la 8 lei”, “9 sau 8 lei”, “mit 24 zu 17 Stimmen”
            yield begin
        if not dashed and found[first.end].key != ":":  # “3–2” is a score
            yield reading_of(found, item, words)
        return
    start = first.start - (begin.span.start < found[first.start].start)
    qualifier = _qualifier(found, start, first, begin.value, words)
    if qualifier == ">" and before(words.origins, found, start) and first.end + 1 == item.start:
        qualifier = "="  # “prices start from 20 to 40 lei” are no more than that
    if qualifier in "<>" and item.value is not None:
        value = item.value if qualifier == "<" else begin.value
        span = Span(begin.span.start, found[item.counted.end - 1].end)
        yield Reading(span, value, qualifier, item.counted.text)
        return
    last = _span(found, item.start, item.counted.end)
    yield begin._replace(qualifier="~" if qualifier == "~" else begin.qualifier)
    yield Reading(last, item.value, "~" if item.value is None else qualifier, item.counted.text)


def _first_end(found: Sequence[Token], first: Number, item: Found, words: Lexicon, floor: int) -> Reading:
    """“10” of “10–15 mii de lei”, “două” of “două-trei sute”: it counts the same, in the same scale."""
    value, last = first.value, item.value
    closing = words.scales.get(found[item.number.end - 1].key, 0)
    if value is not None and last is not None and (item.number.scaled or closing) and not first.scaled:
        scale = closing or next((size for size in (10**12, 10**9, 10**6, 10**3) if last >= size), 1)
        at = first.start - max(before(phrases, found, first.start) for _, phrases in words.qualifiers)
        between = before(words.origins, found, at) and found[at - 1].key not in words.linkers
        beside = found[first.end].key in words.alternatives | words.joiners and not between
        # “24 și 15 milioane”, “de la 5,6 la 3,1 milioane”, not “între 900 și 2 milioane”
        most = last / scale * (_ALIKE if beside else _FALL)
        value = exact(value * scale) if value <= most else value
    if value and last is not None and last < 0 and item.start == item.number.start:
        value = -value  # “10–15 degrees below zero”
    start = first.start
    minus = is_minus(found, start - 1, item.number.end, words)
    if start > floor and (minus or found[start - 1].key in words.signs):
        value = -value if value and minus else value
        start = start - 1 if minus else currency(found, start)
    return Reading(_span(found, start, first.end), value, "~" if value is None else "=", item.counted.text)


def is_minus(found: Sequence[Token], at: int, unit: int, words: Lexicon) -> bool:
    """Whether token ``at`` makes the number behind it, whose unit stands at ``unit``, negative: a word,
    “plus sau minus 2%” is a margin, or a dash that hangs on a temperature or percentage, “la -5 °C”."""
    if at < 0 or found[at].key not in _MINUS | words.negative:
        return False
    before = found[max(0, at - 2) : at]
    if found[at].key in words.negative:
        return not any(token.key in words.positive for token in before) or before[-1].is_number
    opens = not before or before[-1].key in "(["
    apart = opens or (before[-1].end < found[at].start and not before[-1].is_number)
    unit += unit < len(found) and found[unit].key in words.linkers
    measured = after(words.below, found, unit) or (opens and after(words.currencies, found, unit))
    return found[at].end == found[at + 1].start and bool(apart or before[-1].key == ".") and bool(measured)


# ---------------------------------------------------------------- qualifiers


def _goes_to(found: Sequence[Token], item: Found, words: Lexicon, last: Sequence[Reading], end: int) -> bool:
    """Whether “până la” is no limit but the second state of a change: “de la 6%, …, până la 10%”, “a crescut
    până la 10%”, “had gone up to 10%”; not “poate crește până la 10%”, nor where another clause tells
    of it."""
    size = max(before(phrases, found, item.start) for _, phrases in words.qualifiers)
    at = item.start - size
    if not size or tuple(token.key for token in found[at : item.start]) not in words.between_all:
        return False
    same = bool(last) and last[-1].counted == item.counted.text and _has_origin(found, last[-1], end, words)
    if same and at - end < _CHANGE and not any(token.key in ".!?;\n" for token in found[end:at]):
        return True
    for place in range(at - 1, max(-1, at - 1 - _CLAUSE), -1):
        key = found[place].key
        if key in words.changes or (place == at - 1 and key in words.gone):
            return not before(words.modals, found, place)
        if key in ".!?;:\n" or key in words.clauses:
            break
    return False


def _has_origin(found: Sequence[Token], last: Reading, end: int, words: Lexicon) -> bool:
    """Whether the figure before token ``end`` is the first state of a change: “de la 6%”."""
    return bool(before(words.origins, found, _first_of(found, last, end)))


def _denied(found: Sequence[Token], at: int, reach: int, words: Lexicon) -> bool:
    """Whether the verb before “more than” is denied: “nu au mai mult de 3%” is at most 3; one further off is
    that of its clause, if none is inside another: “who do not pay face more than 500 euros”."""
    for place in range(at - 1, max(-1, at - 1 - reach), -1):
        if found[place].key in words.negations:
            near = {token.key for token in found[max(0, place - _NEGATION) : place]}
            return at - place < _NEGATION or near.isdisjoint(words.clauses | words.asides)
        if not found[place].key.isalpha() or found[place].key in words.clauses | words.joiners:
            return False
    return False


def _qualifier(
    found: Sequence[Token], start: int, number: Number, value: float | int | None, words: Lexicon
) -> Qualifier:
    determined = start and number.share == "part" and found[start - 1].key in words.determiners
    at = start - bool(determined)  # “près de la moitié”
    more = start - before(words.before_noun_behind, found, start)  # “at least another 40”
    best: tuple[int, Qualifier, int] = (0, "=", start)
    for place in dict.fromkeys((start, at, more)):
        for sign, phrases in words.qualifiers:
            best = max(best, (before(phrases, found, place), sign, place), key=lambda row: row[0])
    size, sign, place = best
    if sign == "~" and before(words.least, found, place - size):
        return ">"  # “cel puțin vreo 20”
    if size:
        # “nu coboară sub 20”, not “nu ajunge nici la 20”
        limits = size == 1 if sign == "<" else sign == ">" and not before(words.least, found, place)
        reach = _NEGATION if size == 1 else _CLAUSE  # “over”, “more than”
        denied = limits and _denied(found, place - size, reach, words)
        return ("<" if sign == ">" else ">") if denied else sign
    if before(words.prices, found, start) and not opens_range(found, number, words):
        priced = found[start].key in words.signs or after(words.currencies, found, number.end)
        return ">" if priced or after(words.percent, found, number.end) else "="
    rounded = any(token.key in words.rounded for token in found[number.start : number.end])
    size = after(words.roughly, found, number.end)
    if size:
        return "~" if before(words.qualifiers[0][1], found, number.end + size) else ">"  # “850 or so”
    return "~" if value is None or rounded else "="
