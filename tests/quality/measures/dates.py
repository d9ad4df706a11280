"""Dates against sets that others made (annotated news, the test cases of three libraries) and
against Romanian press that we read ourselves.

A found date is right if its days are the gold's; where a set lists several readings (the last and
the next Friday), any of them. Times of day, durations and repetitions are left out: the contract has
no such dates. A span counts as found if it meets the gold's.

Where sets follow conventions of their own, the reading of a news editor is right as well (`_readings`):
“three months ago” is a month, not a day; a season is three whole months; a century begins with its year
1; “next Friday” is the nearest to come; “early May” and “the last two months” share an end and most
days with the set's, which differ among themselves.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from generator.analysis.dates import dates
from generator.edtf import Days, Edtf
from generator.languages import load
from generator.model import Span
from generator.text.number_words import begins_number
from generator.text.tokens import keys, tokens
from tests.quality.measured import Measured, counted_score, rows

_CODES = {"English": "en", "French": "fr", "German": "de", "Italian": "it", "Spanish": "es"}
_SEASONS = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}
_GOLD = Path(__file__).parents[1] / "gold" / "press-dates.jsonl"
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_GRAINS = {"day", "week", "month", "quarter", "year"}
_OPEN = (dt.date.min, dt.date.max)
_SEASON_STARTS = {21: 3, 22: 6, 23: 9, 24: 12}


class Gold(frozenset[Days]):
    """The days that are right; ``is_vague`` where the words draw no sharp line."""

    is_vague = False


class Case(NamedTuple):
    text: str
    code: str
    published: str
    gold: tuple[tuple[Span, frozenset[Days]], ...]
    ignored: tuple[Span, ...] = ()  # neither right nor wrong


def measure(corpora: Path) -> list[Measured]:
    specs = corpora / "date-specs"
    return [
        *_figures("meantime", _meantime(corpora / "wikinews-en-meantime" / "docs.jsonl")),
        *_figures("recognizers", _recognizers(specs / "recognizers_text.jsonl")),
        *_figures("duckling", _duckling(specs / "duckling.jsonl")),
        *_figures("dateparser", _dateparser(specs / "dateparser_absolute.jsonl")),
        *_figures("ro-press", _press(corpora / "ro-press-jurnaltv" / "articles", "tuned")),
        *_figures("ro-press-kept-out", _press(corpora / "ro-press-jurnaltv" / "articles", "kept-out")),
    ]


def _figures(name: str, cases: Iterable[Case]) -> Iterator[Measured]:
    found = met = right = gold = plain = 0
    for case in cases:
        items = [
            (span, value)
            for span, value in dates(case.text, load(case.code), Edtf.parse(case.published))
            if not any(span.meets(other) for other in case.ignored)
            or any(span.meets(other) for other, _ in case.gold)
        ]
        found, gold = found + len(items), gold + len(case.gold)
        for span, values in case.gold:
            meeting = [value for other, value in items if other.meets(span)]
            met += bool(meeting)
            right += any(_is_right(value, values) for value in meeting)
            year = _YEAR.search(span.of(case.text))
            plain += bool(year) and Edtf.year(int(year[0])).days in values if year else False
    baseline = "a year of four digits, alone"
    yield Measured(f"dates/{name}-value-recall", right / gold, plain / gold, baseline, gold)
    yield Measured(f"dates/{name}-value-right-of-found", right / (met or 1), None, "", met)
    yield Measured(f"dates/{name}-span-f1", counted_score(met, found, gold).f1, None, "", gold)


def _is_right(value: Edtf, gold: frozenset[Days]) -> bool:
    """Whether the days are the gold's, or an end of the interval is: the news annotates “from 2009
    to 2011” as two points and leaves the “since” of “since March” out."""
    ends = [Edtf.parse(end).days for end in value.text.split("/") if end != ".."]
    if value.days in gold or ("/" in value.text and any(end in gold for end in ends)):
        return True
    return isinstance(gold, Gold) and gold.is_vague and any(_alike(value.days, days) for days in gold)


def _alike(one: Days, other: Days) -> bool:
    """Whether two spells share an end and most of their days."""
    if one.first != other.first and one.last != other.last:
        return False
    lengths = sorted((days.last - days.first).days + 1 for days in (one, other))
    return lengths[0] > 1 and lengths[0] * 2 > lengths[1]


def _readings(text: str, code: str, values: Iterable[Days]) -> Gold:
    """What the set gives for ``text``, and what a news editor reads where its convention is another."""
    words = load(code).dates
    said = {token.key for token in tokens(text)}

    def names(rows: Iterable[Iterable[str]]) -> bool:
        return any(set(keys(form)) <= said for row in rows for form in row)

    counted = any(token.is_number or begins_number(token.key, load(code)) for token in tokens(text))
    found = set(values)
    for unit, length in (("week", 7), ("month", 31), ("year", 366)):
        if counted and names([words.units.get(unit, ())]) and not names(words.weekdays):
            found |= {_around(days, unit) for days in values if (days.last - days.first).days < length - 1}
    if names(words.seasons.values()):
        found |= {_season(days) for days in values}
    if names([words.units.get("century", ())]):
        found |= {_years_on(days) for days in values if days.first.year % 100 == 0 and days.last.year < 9999}
    if names(words.weekdays) and names(words.shifts.values()):
        found |= {
            Days(*(day + dt.timedelta(7 * step) for day in days)) for days in values for step in (-1, 1)
        }
    gold = Gold(found)
    gold.is_vague = names(words.parts.values()) or (counted and names(words.units.values()))
    return gold


def _around(days: Days, unit: str) -> Days:
    """The week, month or year of the calendar that the days lie in."""
    first = days.first
    if unit == "week":
        monday = first - dt.timedelta(first.weekday())
        return Days(monday, monday + dt.timedelta(6))
    if unit == "month":
        return Days(first.replace(day=1), _month_end(first))
    return Days(dt.date(first.year, 1, 1), dt.date(first.year, 12, 31))


def _season(days: Days) -> Days:
    """The whole months of the season that begins in the month of these days."""
    value = next((name for name, month in _SEASON_STARTS.items() if month == days.first.month), None)
    return Edtf.parse(f"{days.first.year:04d}-{value}").days if value else days


def _years_on(days: Days) -> Days:
    return Days(*(day.replace(year=day.year + 1) for day in days))


# ---------------------------------------------------------------- annotated news


def _meantime(file: Path) -> Iterator[Case]:
    for row in rows(file):
        text = "\n".join(row["text"].split("\n")[:6])
        timexes = [item for item in row["timex"] if item.get("end", len(text) + 1) <= len(text)]
        gold, ignored = [], []
        for item in timexes:
            span, value = Span(item["start"], item["end"]), _timex(item["value"])
            if item["type"] == "DATE" and value and not item["mod"]:
                gold.append((span, frozenset([value.days])))
            else:
                ignored.append(span)
        published = row["dct"] or next((item["value"] for item in timexes if len(item["value"]) == 10), None)
        if published:
            yield Case(text, "en", published, tuple(gold), tuple(ignored))


def _timex(value: str) -> Edtf | None:
    if match := re.fullmatch(r"(\d{4})-W(\d{2})", value):
        monday = dt.date.fromisocalendar(int(match[1]), int(match[2]), 1)
        return Edtf.between(Edtf.day(monday), Edtf.day(monday + dt.timedelta(6)))
    if match := re.fullmatch(r"(\d{4})-Q([1-4])", value):
        last = int(match[2]) * 3
        return Edtf.between(Edtf.month(int(match[1]), last - 2), Edtf.month(int(match[1]), last))
    if match := re.fullmatch(r"(\d{4})-(SP|SU|FA|WI)", value):
        return Edtf.parse(f"{match[1]}-{_SEASONS[match[2]]}")
    return Edtf.parse(value) if re.fullmatch(r"\d{4}(-\d\d){0,2}", value) else None


def _press(articles: Path, part: str) -> Iterator[Case]:
    """Articles that we read ourselves; offsets count from after the date."""
    for row in rows(_GOLD):
        if row["set"] == part:
            content = (articles / row["file"]).read_text("utf-8")
            gold = tuple(
                (Span(start, end), frozenset([Edtf.parse(value).days])) for start, end, value in row["dates"]
            )
            yield Case(content[16:], "ro", content[5:15], gold)


# ---------------------------------------------------------------- test cases of libraries


def _recognizers(file: Path) -> Iterator[Case]:
    for row in rows(file):
        code = _CODES.get(row["lang"])
        kinds = {(item["type"] or "").removeprefix("datetimeV2.") for item in row["results"]}
        if not code or not row["reference"] or not kinds or not kinds <= {"date", "daterange"}:
            continue
        gold, ignored = [], []
        for item in row["results"]:
            start = row["input"].lower().find(item["text"].lower())
            span = Span(start, start + len(item["text"]))
            days = [days for value in item["values"] for days in _reading(value)]
            values = _readings(item["text"], code, days)
            if start < 0 or not values:
                ignored.append(span)
            else:
                gold.append((span, values))
        if gold:
            yield Case(row["input"], code, row["reference"][:10], tuple(gold), tuple(ignored))


def _reading(value: dict[str, Any]) -> Iterator[Days]:
    if re.fullmatch(r"\d{4}-\d\d-\d\d", value.get("value", "")):
        day = dt.date.fromisoformat(value["value"])
        yield Days(day, day)
    elif "start" in value or "end" in value:
        first = dt.date.fromisoformat(value["start"]) if "start" in value else _OPEN[0]
        end = dt.date.fromisoformat(value["end"]) if "end" in value else None
        yield Days(first, end - dt.timedelta(1) if end else _OPEN[1])
        if end:
            yield Days(first, end)  # “from 4 to 23” names its last day too
        if end and end.day == 1 and value.get("timex", "").startswith("("):
            yield Days(first, _month_end(end))  # “from September to November” has November
        timex = re.fullmatch(r"\((\d{4})-01-01,(\d{4})-01-01,P\d+Y\)", value.get("timex", ""))
        if timex:  # “between 2007 and 2009” does not end on the first of January
            yield Days(first, dt.date(int(timex[2]), 12, 31))


def _duckling(file: Path) -> Iterator[Case]:
    for row in rows(file):
        code = row["lang"].lower()[:2]
        if code not in ("ro", *_CODES.values()) or row["kind"] == "duration" or row["grain"] not in _GRAINS:
            continue
        values = _duckling_days(row)
        span = Span(0, len(row["input"]))
        # a test case has no tense; the set prefers the day to come, news the day just past
        past = [value.days for _, value in dates(row["input"], load(code), Edtf.parse(row["reference"][:10]))]
        ahead = {item for day in past for item in _later(day)}
        readings = _readings(row["input"], code, values | (set(past) if values & ahead else set()))
        yield Case(row["input"], code, row["reference"][:10], ((span, readings),))


def _later(days: Days) -> Iterator[Days]:
    """The same weekday a week on, the same day or month a year on."""
    if days.first == _OPEN[0] or days.last == _OPEN[1]:
        return
    yield Days(*(day + dt.timedelta(7) for day in days))
    if (days.first.month, days.first.day) != (2, 29) and days.last.year < 9999 and days.first.year > 1:
        leap = days.last.month == 2 and days.last.day in (28, 29) and days.first != days.last
        last = dt.date(days.last.year + 1, 3, 1) - dt.timedelta(1) if leap else None
        if last or (days.last.month, days.last.day) != (2, 29):
            yield Days(
                days.first.replace(year=days.first.year + 1),
                last or days.last.replace(year=days.last.year + 1),
            )


def _duckling_days(row: dict[str, Any]) -> set[Days]:
    if row["kind"] == "interval":
        first = _date(row["from"]) if row.get("from") else _OPEN[0]
        end = _date(row["to_exclusive"]) - dt.timedelta(1) if row.get("to_exclusive") else _OPEN[1]
        return {Days(first, end)}
    first = _date(row["value"])
    months = {"month": 1, "quarter": 3, "year": 12}.get(row["grain"])
    if months:
        index = first.year * 12 + first.month - 2 + months
        return {Days(first, _month_end(dt.date(index // 12, index % 12 + 1, 1)))}
    return {Days(first, first + dt.timedelta(6 if row["grain"] == "week" else 0))}


def _date(value: str) -> dt.date:
    return dt.date.fromisoformat(value[:10].replace("-00", "-01"))  # 00: that part was not given


def _month_end(day: dt.date) -> dt.date:
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def _dateparser(file: Path) -> Iterator[Case]:
    codes = {f"{name} dates": code for name, code in (*_CODES.items(), ("Romanian", "ro"))}
    for row in rows(file):
        code = codes.get(row["language_comment"] or "")
        if code and _YEAR.search(row["input"]):
            day = dt.date.fromisoformat(row["expected"][:10])
            span = Span(0, len(row["input"]))
            yield Case(row["input"], code, "2012-11-13", ((span, frozenset([Days(day, day)])),))
