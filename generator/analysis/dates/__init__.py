"""Points and intervals in time that the text names.

`grammar` matches the `rules` of the language file, whose `slots` take words and numbers, against
the tokens; `resolve` turns what they bind into a value, with `points` for single dates and `anchored`
for those that hang on another date. This module walks the text and keeps what can be known.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from generator.analysis.dates.around import Around, nested
from generator.analysis.dates.context import Context
from generator.analysis.dates.doubtful import Reading, agreed, doubtful, in_order, said_then
from generator.analysis.dates.explained import explain
from generator.analysis.dates.grammar import Found, Grammar, grammar
from generator.analysis.dates.moment import Moment
from generator.analysis.dates.resolve import resolve
from generator.analysis.document import Document
from generator.edtf import Edtf
from generator.languages import Language
from generator.model import Dated, Span
from generator.text.tokens import Token, tokens

_NEAR = 25  # days
_TELLING = ("year", "weekday")  # what tells the year of a day
_OF_DAYS = ("point", "since", "until", "after", "before")
_ROUND = 100  # what a number is a multiple of that is sooner a count than a year


def find_dates(document: Document) -> tuple[Dated, ...]:
    """Every date that ``document`` names, in text order; the same date twice is two items."""
    return tuple(
        Dated(span, value) for span, value in dates(document.text, document.language, document.published)
    )


def dates(text: str, language: Language, published: Edtf) -> Iterator[tuple[Span, Edtf]]:
    """Dates of ``text`` with their values as seen from ``published``."""
    rules = grammar(language)
    items = in_order(text, agreed(list(_dates(text, language, published))), rules.joining)
    items = said_then(text, items, published, rules.saying)
    left = doubtful(text, items, published)
    return ((item.span, item.value) for index, item in enumerate(items) if index not in left)


def _dates(text: str, language: Language, published: Edtf) -> Iterator[Reading]:
    rules, found = grammar(language), tokens(text)
    matches = explain(_share(list(_scan(found, rules)), found, rules), found, rules)
    context = Context(text, found, rules, Moment(published))
    for match in matches:
        moment = context.moment(match)
        value = resolve(match.meaning, match.bound, moment)
        context.note(match, value, moment)
        if value:
            bound = nested(match) or match.bound
            by_verb = moment.tense != 0 and moment.is_near and not _is_named(text, found, match, rules)
            yield Reading(
                Span(found[match.start].start, found[match.end - 1].end),
                value,
                "days" in match.bound or "days" in nested(match),
                _day(match, value),
                not bound.keys().isdisjoint(_TELLING) or by_verb or _is_at_hand(value, published),
            )


def _day(match: Found, value: Edtf) -> Edtf | None:
    """The day that it names by month and day, in any year: that of “before 9 May” as well."""
    bound = nested(match) or match.bound
    month, day = bound.get("month"), bound.get("day")
    plain = bound.get("meaning", "point") == "point" and not {"shift", "unit"} & bound.keys()
    if not (plain and match.meaning in _OF_DAYS and isinstance(month, int) and isinstance(day, int)):
        return None
    days = (edge for edge in value.text.split("/") if edge.endswith(f"-{month:02d}-{day:02d}"))
    return next(map(Edtf.parse, days), None)


def _is_named(text: str, found: tuple[Token, ...], match: Found, rules: Grammar) -> bool:
    """Whether the day itself is spoken of, “[9 May] was a firm date”: its past tells not when."""
    before = found[match.start - 1].key if match.start else "\n"
    is_subject = match.end < len(found) and Around(text, found, match, rules).sign(match.end) < 0
    return is_subject and before not in rules.leading and before not in rules.slots.tables["weekday"]


def _is_at_hand(value: Edtf, published: Edtf) -> bool:
    """Whether it is a day of these weeks, which may be an anniversary."""
    return abs((value.days.first - published.days.first).days) < _NEAR


def _scan(found: tuple[Token, ...], rules: Grammar) -> Iterator[Found]:
    """The longest match at each place, left to right, none overlapping another."""
    at = 0
    while at < len(found):
        match = rules.longest(found, at)
        if (
            match
            and match.meaning != "never"
            and not (_is_place(found, match, rules) or _is_title(found, match) or _counts(found, match))
        ):
            listed = [match, *_listed(found, match, rules)]
            yield from listed
            match = listed[-1]
        at = match.end if match else at + 1


def _is_place(found: tuple[Token, ...], match: Found, rules: Grammar) -> bool:
    """Whether it is the name of a street, “31 August”, not “to school on Monday, 7 June”."""
    at = match.start
    return at > 0 and found[at - 1].key in rules.names and found[at].is_number


def _is_title(found: tuple[Token, ...], match: Found) -> bool:
    """Whether “Today” is part of a name, as in that of a newspaper."""
    at = match.start
    return "days" in match.bound and at > 0 and found[at].capital and found[at - 1].capital


def _counts(found: tuple[Token, ...], match: Found) -> bool:
    """Whether a noun with a capital follows two round years that nothing else shows to be such: “1500 bis
    2000 Anlagen”, not “1980 bis 1989 Präsident”."""
    if not found[match.start].is_number or match.end >= len(found) or not found[match.end].capital:
        return False
    ends = [match.bound.get(end) for end in ("from", "to")]
    return all(
        isinstance(end, dict) and {*end} == {"year", "meaning"} and int(str(end["year"])) % _ROUND == 0
        for end in ends
    )


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
        listed = between & rules.joining and len(between - rules.joining) <= 1
        year = second.bound.get("year") if first.meaning == second.meaning == "point" else None
        if listed and year and "month" in first.bound and "shift" not in first.bound:
            shared[index] = first._replace(bound={"year": year, **first.bound})
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
