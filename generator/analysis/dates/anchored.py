"""What another date anchors: “the last week of July”, “two days after 3 May”, “the next day”.

A week belongs to the month or year that has its Thursday, as in ISO 8601.
"""

from __future__ import annotations

import datetime as dt
from typing import Literal

from generator.analysis.dates.moment import LENGTHS, Moment, integer, months, shifted
from generator.analysis.dates.rules import Bound
from generator.analysis.dates.weekdays import nth_weekday
from generator.edtf import Edtf

_DAYS = {"day": 1, "week": 7}
_THURSDAY = 3
_TELLING = {  # unit → dates that tell which one it is
    "day": ("day",),
    "week": ("day",),
    "month": ("day", "month"),
    "year": ("day", "month", "year"),
}


def frame(bound: Bound, moment: Moment) -> Edtf | None:
    """The year, month or week that a rule names without a date: the running one, or the shifted."""
    unit = str(bound["frame"])
    if unit == "year" and moment.year and "shift" not in bound:
        return Edtf.year(moment.year)
    return shifted(unit, integer(bound, "shift") or 0, moment)


def nth(bound: Bound, whole: Edtf) -> Edtf | None:
    """The nth weekday, day, week, month, quarter of ``whole``, or the first or last few of them."""
    number = integer(bound, "edge") or integer(bound, "ordinal") or 0
    if "weekday" in bound:
        return _inside(nth_weekday(number, integer(bound, "weekday") or 0, whole), whole)
    unit, count = str(bound["unit"]), integer(bound, "count") or 1
    first = number if number > 0 else number - count + 1
    ends = [_nth(place, unit, whole) for place in (first, first + count - 1)]
    if ends[0] is None or ends[1] is None:
        return None
    return Edtf.parse("/".join(dict.fromkeys((ends[0].text.split("/")[0], ends[1].text.split("/")[-1]))))


def _inside(value: Edtf, whole: Edtf) -> Edtf | None:
    return value if whole.days.first <= value.days.first <= value.days.last <= whole.days.last else None


def _nth(number: int, unit: str, whole: Edtf) -> Edtf | None:
    first, last = whole.days
    if unit == "day":
        step = number - 1 if number > 0 else (last - first).days + 1 + number
        return _inside(Edtf.day(first + dt.timedelta(step)), whole)
    if unit == "week" and whole.precision in ("month", "year"):
        monday = _first_monday(first) if number > 0 else _first_monday(last + dt.timedelta(1))
        monday += dt.timedelta(7 * (number - (number > 0)))
        return Edtf.between(Edtf.day(monday), Edtf.day(monday + dt.timedelta(6)))
    if unit in LENGTHS and whole.precision == "year":
        length = LENGTHS[unit]
        place = number - 1 if number > 0 else 12 // length + number
        return months(first.year, place * length + 1, length) if 0 <= place < 12 // length else None
    return None


def _first_monday(day: dt.date) -> dt.date:
    """The Monday of the first week of the month that begins with ``day``."""
    monday = day - dt.timedelta(day.weekday())
    return monday if day.weekday() <= _THURSDAY else monday + dt.timedelta(7)


def distant(bound: Bound, anchor: Edtf, side: Literal[-1, 1]) -> Edtf | None:
    """So many units before or after ``anchor``, as precise as the coarser of unit and anchor."""
    count, unit = (integer(bound, "count") or 1) * side, str(bound.get("unit", "day"))
    if "/" in anchor.text or "weekday" in bound:
        return _weekday_after(bound, anchor) if "weekday" in bound and side > 0 else None
    day = anchor.days.first
    if unit in _DAYS:
        if anchor.precision != "day":
            return None
        if unit == "week" and "count" not in bound:  # “the following week”
            monday = day + dt.timedelta(7 * side - day.weekday())
            return Edtf.between(Edtf.day(monday), Edtf.day(monday + dt.timedelta(6)))
        return Edtf.day(day + dt.timedelta(_DAYS[unit] * count))
    if unit == "month" and anchor.precision in ("day", "month"):
        index = day.year * 12 + day.month - 1 + count
        return Edtf.month(index // 12, index % 12 + 1)
    return Edtf.year(day.year + count) if unit == "year" else None


def same(bound: Bound, moment: Moment) -> Edtf | None:
    """“the same day”, “May of the same year”: of the last date named that tells it."""
    unit = str(bound["unit"])
    anchor = next((value for value in moment.told if value.precision in _TELLING.get(unit, ())), None)
    is_past = anchor is not None and anchor.days.last < moment.published.days.first
    if anchor is None or (moment.tense > 0 and is_past and "month" not in bound):
        return None  # “both votes will be held on the same day”
    if "that" in bound and anchor == moment.published:
        return None  # “Today they remember him. That night …”
    year, *rest = anchor.parts
    if "month" in bound:
        day = integer(bound, "day")
        return Edtf.parse(f"{year:04d}-{bound['month']:02d}" + (f"-{day:02d}" if day else ""))
    if unit == "year":
        return Edtf.year(year)
    if unit == "week":
        monday = anchor.days.first - dt.timedelta(anchor.days.first.weekday())
        return Edtf.between(Edtf.day(monday), Edtf.day(monday + dt.timedelta(6)))
    return Edtf.month(year, rest[0]) if unit == "month" else anchor


def _weekday_after(bound: Bound, anchor: Edtf) -> Edtf | None:
    """“the following Monday”."""
    if anchor.precision != "day":
        return None
    day = anchor.days.first
    step = ((integer(bound, "weekday") or 0) - day.weekday()) % 7 or 7
    return Edtf.day(day + dt.timedelta(step))


def outside(value: Edtf, side: Literal[-1, 1]) -> Edtf | None:
    """“before 2018”, “after May”: all time up to or from there. A day is kept, as it may be its
    evening that one counts from, and so is what has no sharp ends."""
    first, last = value.days
    if "/" in value.text:
        return value
    if first == last:
        return Edtf.parse(f"../{first}" if side < 0 else f"{last}/..")
    edge = first - dt.timedelta(1) if side < 0 else last + dt.timedelta(1)
    text = edge.isoformat()[: 4 if value.precision == "year" else 7]
    return Edtf.parse(f"../{text}" if side < 0 else f"{text}/..")
