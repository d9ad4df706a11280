"""Points and intervals in time that the text names.

`grammar` matches the `rules` of the language file, whose `slots` take words and numbers, against
the tokens; `resolve` turns what they bind into a value, with `points` for single dates and `anchored`
for those that hang on another date. This module walks the text and keeps what can be known.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise

from generator.analysis.dates.grammar import Found, Grammar, grammar
from generator.analysis.dates.moment import Moment
from generator.analysis.dates.resolve import resolve
from generator.analysis.dates.rules import Bound
from generator.analysis.dates.tense import is_intended, leads_to, tense_of
from generator.analysis.document import QUOTED, Document
from generator.edtf import Edtf
from generator.languages import Language
from generator.model import Dated, Span
from generator.text.tokens import Token, tokens

_KEPT = 5  # dates remembered
_HISTORY = 10  # years
_OPENING = 2  # tokens from the end of a sentence to what opens the next: “În 2019, …”
_WEEK = 7  # days


def find_dates(document: Document) -> tuple[Dated, ...]:
    """Every date that ``document`` names, in text order; the same date twice is two items."""
    return tuple(
        Dated(span, value) for span, value in dates(document.text, document.language, document.published)
    )


def dates(text: str, language: Language, published: Edtf) -> Iterator[tuple[Span, Edtf]]:
    """Dates of ``text`` with their values as seen from ``published``."""
    items = list(_dates(text, language, published))
    doubtful = _said_another_day(text, items, published)
    return ((span, value) for index, (span, value, _) in enumerate(items) if index not in doubtful)


def _said_another_day(text: str, items: list[tuple[Span, Edtf, bool]], published: Edtf) -> frozenset[int]:
    """Indexes of what a quotation calls “today” or “tomorrow”, where the text tells of a day shortly
    before and never of the day it was published: whose today it is cannot be known."""
    if published.precision != "day" or not any(is_relative for *_, is_relative in items):
        return frozenset()
    ends = [match.span() for match in QUOTED.finditer(text)]
    starts = [start for start, _ in ends]
    doubtful: set[int] = set()
    last = None  # the last day that the text tells of outside quotations
    for index, (span, value, is_relative) in enumerate(items):
        place = bisect_right(starts, span.start) - 1
        first, end = value.days
        if place >= 0 and span.end <= ends[place][1]:
            past = (published.days.first - last).days if last else 0
            if is_relative and 0 < past <= _WEEK:
                doubtful.add(index)
        elif value.days == published.days:
            return frozenset()
        elif first == end:
            last = first
    return frozenset(doubtful)


def _dates(text: str, language: Language, published: Edtf) -> Iterator[tuple[Span, Edtf, bool]]:
    """The same, and whether each hangs on the day on which somebody speaks."""
    rules = grammar(language)
    if rules.is_empty:
        return
    found = tokens(text)
    matches = _share(list(_scan(found, rules)), found, rules)
    sentence_year: int | None = None
    named: list[Edtf] = []  # the last days and months named, latest first
    sure: list[Edtf] = []  # those of them whose year the text tells
    within: Edtf | None = None  # the last value in the sentence
    before = 0
    for match in matches:
        if any(found[at].key in ".!?\n" for at in range(before, match.start)):
            sentence_year = None
            within = None
        tense, is_near = tense_of(text, found, match, rules)
        moment = Moment(published, sentence_year, tense, named, sure, within, is_near)
        moment = moment._replace(
            is_intended=is_intended(text, found, match, rules), is_led_to=leads_to(found, match, rules)
        )
        value = resolve(match.meaning, match.bound, moment)
        within = value
        if value:
            if len(value.parts) > 1:
                named = [value, *named[:_KEPT]]
            told = "year" in match.bound and "holiday" not in match.bound
            if len(value.parts) > 1 and (told or (tense and is_near and "shift" not in match.bound)):
                sure = [value, *sure[:_KEPT]]
            span = Span(found[match.start].start, found[match.end - 1].end)
            yield span, value, "days" in match.bound or "days" in _nested(match)
        year = (_nested(match) or match.bound).get("year")
        opens = match.meaning == "point" and (
            match.start < _OPENING or found[match.start - _OPENING].key in ".!?\n"
        )
        if isinstance(year, int) and ("month" in match.bound or opens or _is_history(year, published)):
            sentence_year = year
        before = match.end


def _nested(match: Found) -> Bound:
    nested = match.bound.get("date")
    return nested if isinstance(nested, dict) else {}


def _is_history(year: int, published: Edtf) -> bool:
    """Whether a bare year lies so far back that the months beside it belong to it."""
    return published.days.first.year - year > _HISTORY


def _scan(found: tuple[Token, ...], rules: Grammar) -> Iterator[Found]:
    """The longest match at each place, left to right, none overlapping another."""
    at = 0
    while at < len(found):
        match = rules.longest(found, at)
        if match and match.meaning != "never" and not (at and found[at - 1].key in rules.names):
            listed = [match, *_listed(found, match, rules)]
            yield from listed
            match = listed[-1]
        at = match.end if match else at + 1


def _listed(found: tuple[Token, ...], match: Found, rules: Grammar) -> Iterator[Found]:
    """Years that go on a list: “în 2010, 2012 și 2016”."""
    at = match.end
    while set(match.bound) == {"year"} and at + 1 < len(found) and found[at].key in rules.joining:
        year = rules.slots.year(found, at + 1)
        if year is None:
            return
        yield Found("point", at + 1, at + 2, {"year": year})
        at += 2


def _share(matches: list[Found], found: tuple[Token, ...], rules: Grammar) -> list[Found]:
    """Lets a date in a list have the month or year that only the last one gives: “12 și 14 mai
    2024”, “în mai și iunie 2023”."""
    shared: list[Found] = []
    for match in matches:
        shared += _days_before(found, match, rules, shared[-1].end if shared else 0)
        shared.append(match)
    for index, (first, second) in reversed(list(enumerate(pairwise(shared)))):
        second = shared[index + 1]
        between = {found[at].key for at in range(first.end, second.start)}
        if between and between & rules.joining and len(between) <= 3 and "\n" not in between:
            year = second.bound.get("year")
            lacks = "month" in first.bound and "shift" not in first.bound
            if first.meaning == second.meaning == "point" and lacks and year:
                bound: Bound = {"year": year, **first.bound}
                shared[index] = Found(first.meaning, first.start, first.end, bound)
    return shared


def _days_before(found: tuple[Token, ...], match: Found, rules: Grammar, floor: int) -> list[Found]:
    """The “12” and “13” of “12, 13 și 14 mai”."""
    listed: list[Found] = []
    at = match.start
    while match.meaning == "point" and {"day", "month"} <= match.bound.keys() and at - 2 >= floor:
        first = at - 2
        if found[first].key in rules.suffixes and first > floor:
            first -= 1  # “am 4. und 5. November”
        day = rules.slots.day(found, first)
        if found[at - 1].key not in rules.joining or day is None or "weekday" in match.bound:
            break
        bound = {**match.bound, "day": day}
        listed.insert(0, Found("point", first, at - 1, bound))
        at = first
    return listed
