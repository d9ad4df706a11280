"""The ends of a range: “19–20 November”, “from Monday to Friday”, and of one of which but the end is told."""

from __future__ import annotations

import calendar
import datetime as dt

from generator.analysis.dates.moment import LENGTHS, integer
from generator.analysis.dates.rules import Bound
from generator.edtf import Edtf

_WORKING = 4  # days from the first to the last of a working week
_BARE = {"weekday", "meaning"}  # what a weekday by itself binds


def is_weekly(begin: Bound, end: Bound) -> bool:
    """Whether two weekdays span at least a working week: “open from Monday to Friday” is so every week."""
    first, last = integer(begin, "weekday") or 0, integer(end, "weekday") or 0
    return begin.keys() == end.keys() == _BARE and (last - first) % 7 >= _WORKING


def both_ends(bound: Bound) -> tuple[Bound, Bound]:
    """What the two ends of a range bind, each with the month and year that only the other names."""
    if "end_day" in bound:  # “November 19–20”
        return dict(bound), {**bound, "day": bound["end_day"]}
    if "to" not in bound:  # “November 19 – 20, 2024”
        begin = {**binding(bound["from"]), "year": bound["year"]}
        return begin, {**begin, "day": bound["day"]}
    end = dict(binding(bound["to"]))
    if "from" not in bound:  # “19–20 noiembrie”
        if not {"month", "day"} <= end.keys():
            raise ValueError("a day needs a month")
        told: Bound = {slot: bound[slot] for slot in ("day", "month") if slot in bound}
        return {**end, **told, "meaning": "point"}, end
    begin = dict(binding(bound["from"]))
    if "month" in begin and "year" not in begin and {"year", "meaning"} >= end.keys():
        raise ValueError("a month that ends with a year")  # “September-2020”
    if "month" in begin and "year" in end and "year" not in begin:
        wraps = (integer(begin, "month") or 0) > (integer(end, "month") or 12)
        begin["year"] = (integer(end, "year") or 0) - wraps
    if "year" in begin and "month" in end and "year" not in end:
        end["year"] = begin["year"]
    return begin, end


def ending(count: int, unit: str, end: Edtf) -> Edtf:
    """So many units that end with a month or a day: “the three months to December”, “the week to 5 May”."""
    last, length = end.days.last, count * LENGTHS.get(unit, 12)
    if unit == "day":
        return Edtf.between(Edtf.day(last - dt.timedelta(count - 1)), end) if end.precision == unit else end
    if (last + dt.timedelta(1)).day == 1:
        year, month = divmod(last.year * 12 + last.month - length, 12)
        first, whole = Edtf.month(year, month + 1), Edtf.month(last.year, last.month)
        return Edtf.between(first, whole) if length > 1 else whole
    year, month = divmod(last.year * 12 + last.month - 1 - length, 12)
    before = dt.date(year, month + 1, min(last.day, calendar.monthrange(year, month + 1)[1]))
    return Edtf.between(Edtf.day(before + dt.timedelta(1)), end)


def binding(value: object) -> Bound:
    assert isinstance(value, dict)
    return value
