"""Parts of a year, month, week or decade: “at the end of May”, “earlier this year”."""

from __future__ import annotations

import calendar
import datetime as dt

from generator.analysis.dates.moment import Moment, months
from generator.edtf import Edtf

_DECADE = 10
_AROUND = frozenset({"elapsed", "rest", "week"})
# first and last part of twelve months, of a month's days, of a week's days, of a decade's years
_PARTS: dict[str, tuple[tuple[int, int], ...]] = {
    "begin": ((1, 3), (1, 10), (0, 1), (0, 3)),
    "middle": ((5, 8), (11, 20), (2, 4), (3, 6)),
    "end": ((10, 12), (21, 31), (5, 6), (6, 9)),
    "late": ((10, 12), (21, 31), (4, 6), (6, 9)),  # where “the end of the week” is not the weekend
    "first-half": ((1, 6), (1, 15), (0, 2), (0, 4)),
    "second-half": ((7, 12), (16, 31), (3, 6), (5, 9)),
}


def part_of(part: str, whole: Edtf, moment: Moment) -> Edtf:
    """The interval of the part; the whole, where nobody says how long its parts are."""
    if part in _AROUND:
        return _around(part, whole, moment)
    of_year, of_month, of_week, of_decade = _PARTS[part]
    if whole.precision == "year":
        return months(whole.parts[0], of_year[0], of_year[1] - of_year[0] + 1)
    first, last = whole.days
    if whole.precision == "month":
        end = min(of_month[1], calendar.monthrange(first.year, first.month)[1])
        return Edtf.between(Edtf.day(first.replace(day=of_month[0])), Edtf.day(first.replace(day=end)))
    if (last - first).days == 6:
        ends = (Edtf.day(first + dt.timedelta(offset)) for offset in of_week)
        return Edtf.between(*ends)
    if last.year - first.year == _DECADE - 1 and whole.text == f"{first.year}/{last.year}":
        return Edtf.between(*(Edtf.year(first.year + offset) for offset in of_decade))
    return whole


def _around(part: str, whole: Edtf, moment: Moment) -> Edtf:
    """“earlier this year”, “later this week”: what lies before or after the publication; “the week
    of 3 May”."""
    today, (first, last) = moment.today, whole.days
    if part == "week":
        monday = first - dt.timedelta(first.weekday())
        return Edtf.between(Edtf.day(monday), Edtf.day(monday + dt.timedelta(6)))
    if today is None or not first < today < last:
        return whole
    if part == "elapsed":
        return Edtf.parse(f"{_opening(whole)}/{today}")
    return Edtf.parse(f"{today}/{whole.text.split('/')[-1]}")


def _opening(whole: Edtf) -> str:
    """How an interval that begins with ``whole`` begins: a year with its first month."""
    first = whole.text.split("/")[0]
    return f"{first}-01" if whole.precision == "year" else str(whole.days.first)
